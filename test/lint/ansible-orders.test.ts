import assert from "node:assert/strict";
import { test } from "node:test";
import { ansibleIn, living } from "../support/ansible.ts";
import { has, temporaryFolder, unless } from "../support/run.ts";

const folder = temporaryFolder();
const { fleet } = ansibleIn(folder);
const skip = unless(has("ansible-playbook", "--version"), "ansible-playbook");

test(
  "an agent whose tasks would end comes last, is drained before and taken back after; it gets no new ID unasked",
  { skip },
  () => {
    const { ran, stdout } = fleet(
      { "agent-1": "drain=ID-S1", "agent-2": "drain=ID-S2 renew=ID-S2" },
      { limit: "agents" },
    );
    assert.deepEqual(
      ran,
      [
        "agent-2 install",
        "agent-2 verify",
        "agents.sh tasks --at-least 0",
        "agents.sh list ID-S1",
        "agents.sh drain ID-S1",
        "agent-1 install",
        "agent-1 verify",
        "agents.sh reactivate ID-S1",
      ],
      stdout,
    );
  },
);

test(
  "an agent that begins anew has tasks already, one that does not work is named with what takes it back",
  { skip },
  () => {
    const { stdout, ran } = fleet(
      { "agent-1": "renew=ID-S1", "agent-2": "drain=ID-S2" },
      {
        limit: "agents",
        install: "[[ $PWD != *agent-2* ]] || exit 1; echo changed=1",
        variables: { options: "--replace-agent-id" },
      },
    );
    assert.deepEqual(
      ran.slice(2),
      [
        "agents.sh drain ID-S1",
        "agent-1 install",
        "agent-1 verify",
        "agents.sh tasks --at-least 7",
        "agents.sh list ID-S2",
        "agents.sh drain ID-S2",
        "agent-2 install",
      ],
      stdout,
    );
    assert.match(stdout, /gets\s+no\s+tasks\s+until:\s+bash\s+agents\.sh\s+reactivate\s+ID-S2/);
  },
);

test(
  "what has an order of its own among the masters is refused before any host is touched",
  { skip },
  () => {
    const ordered = "'ordered=the version of Mesos'";
    const { stdout, ran } = fleet({ ...living, "master-3": `${living["master-3"]} ${ordered}` });
    assert.deepEqual(ran, [""]);
    assert.match(stdout, /order of its own among the masters: the version\s+of Mesos\. No host/);
  },
);

test("a firewall where there was none is refused in words of its own", { skip }, () => {
  const { stdout, ran } = fleet({ ...living, "master-3": `${living["master-3"]} firewall=new` });
  assert.deepEqual(ran, [""]);
  assert.match(stdout, /has a firewall, and the cluster works\s+without one\. No host/);
});

test("an agent that works without a firewall gets none unasked", { skip }, () => {
  const { stdout, ran } = fleet({ "agent-2": "firewall=new lives=yes" }, { limit: "agents" });
  assert.deepEqual(ran, [""], stdout);
  assert.match(stdout, /works\s+without\s+one\.\s+No\s+agent\s+was\s+touched/);
});

test(
  "restart=SERVICE starts it again on one master after the other, those that lead last",
  { skip },
  () => {
    const { ran, stdout } = fleet(living, {
      variables: { restart: "mesos-master" },
      limit: "masters",
    });
    assert.deepEqual(
      ran.filter((line) => !/verify/.test(line)),
      ["master-2", "master-3", "master-1"].map((host) => `${host} restart --services=mesos-master`),
      stdout,
    );
  },
);

/** What a host says: one word at that of the times that it is asked, another one otherwise. */
const atTime = (time: number) => (host: string, word: string, otherwise: string) =>
  `$(echo >>'${folder}/${host}'; [[ $(wc -l <'${folder}/${host}') -ne ${time} ]] && echo ${otherwise} || echo ${word})`;
const [theFirstTime, theSecondTime] = [atTime(1), atTime(2)];

test(
  "a master waits until Marathon is back, and is not touched where it leads by now",
  {
    skip,
  },
  () => {
    const { stdout, ran } = fleet({
      ...living,
      "master-2": `${living["master-2"]} marathon=${theSecondTime("m-2", "no", "yes")}`,
      "master-3": `lives=yes state=whole safe=yes leads=${theSecondTime("m-3", "4", "2")}`,
    });
    assert.deepEqual(ran, ["master-2 install", "master-2 verify"], stdout);
    assert.match(stdout, /FAILED - RETRYING: .*Run the script/);
    assert.match(stdout, /It leads by now, and comes after others/);
  },
);

test("where Marathon does not come back, no other master is touched", { skip }, () => {
  const { stdout, ran } = fleet(
    {
      ...living,
      "master-2": `${living["master-2"]} marathon=${theFirstTime("m-2b", "yes", "no")}`,
    },
    { variables: { run_retries: "2" } },
  );
  assert.deepEqual(ran, [""], stdout);
  assert.match(stdout, /Too few of the other masters work, or Marathon is away/);
});
