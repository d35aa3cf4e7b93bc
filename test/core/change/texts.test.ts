import assert from "node:assert/strict";
import { test } from "node:test";
import { renderBundle } from "../../../src/core/bundle/render.ts";
import { changeAsJson } from "../../../src/core/change/change-json.ts";
import { changesPage } from "../../../src/core/change/changes-page.ts";
import { changeSummary } from "../../../src/core/change/summary.ts";
import { formatMessage } from "../../../src/core/i18n/message.ts";
import { blueprints } from "../../../src/node/blueprints.ts";
import { sha256 } from "../../../src/node/sha256.ts";
import { changeOf, threeMasters } from "../../support/change.ts";
import { inEnglish } from "../../support/english.ts";
import { catalogues, planOf } from "../../support/plan.ts";
import { specOf } from "../../support/spec.ts";

const summaryOf = (...change: Parameters<typeof changeOf>) =>
  changeSummary(changeOf(...change))
    .map((line) => formatMessage(line))
    .join("\n");

test("a cluster that stays as it is says so", () => {
  assert.equal(summaryOf({}, {}), "Nothing changes.");
});

test("the summary names what differs, and three lines for each step", () => {
  assert.equal(
    summaryOf({}, { memory: { zookeeper: 2048 } }),
    `What changes:
  memory.zookeeper: 1024 → 2048
  files: 2 on m-[1-3]

Steps:
  1. ZooKeeper on m-[1-3], one after the other, those that lead last (zookeeper-roll)
     What changes: JAVA_OPTS (-Xms1024m -Xmx1024m -XX:+ExitOnOutOfMemoryError → -Xms2048m -Xmx2048m -XX:+ExitOnOutOfMemoryError).
     Restarts: each of these ZooKeepers once, and every Marathon that is connected to it (10 to 20 seconds). Lost: nothing.`,
  );
});

test("what agents offer is told of those that offer something else, each difference once", () => {
  const agents = (zone: string) =>
    [1, 2, 3].map((number) => ({
      host: `a-${number}`,
      address: `10.0.0.2${number}`,
      attributes: number === 3 ? {} : { rack: "r1", zone },
    }));
  const text = summaryOf({ agents: agents("a") }, { agents: agents("b") });
  assert.match(text, /^What changes:\n {2}attributes\.zone: a → b, on a-\[1-2\]\n {2}files/);
});

test("a machine that comes is told from the one that it replaces by its address", () => {
  const text = summaryOf({}, { masters: ["m-[1-2]=10.0.0.[11-12]", "m-3=10.0.0.19"] });
  assert.match(text, /ZooKeeper on m-3=10\.0\.0\.13 \(zookeeper-leave\)/);
  assert.match(text, /ZooKeeper on m-3=10\.0\.0\.19 \(zookeeper-join\)/);
});

test("members that join come one after the other, and none of them leads", () => {
  const text = summaryOf(
    {},
    { masters: ["m-[1-5]=10.0.0.[11-15]"], agents: ["a-[1-6]=10.0.0.[21-26]"] },
  );
  for (const kind of ["zookeeper-join", "master-join", "marathon-join"])
    assert.match(text, new RegExp(`m-\\[4-5\\]=\\S+, one after the other \\(${kind}\\)`));
  assert.match(text, /a-\[5-6\]=\S+, in waves \(agent-add\)/);
});

test("new agents are unknown to Mesos, but not to the health checks of Marathon", () => {
  const agents = ["a-[1-4]=10.0.0.[21-24]"];
  assert.match(summaryOf({}, { agents }), /which \/etc\/hosts of the masters must have/);
  const withoutMarathon = summaryOf({ marathon: "off" }, { agents, marathon: "off" });
  assert.match(withoutMarathon, /The masters need to know nothing beforehand/);
});

test("what is refused comes with the changes that do it", () => {
  const { refused } = changeOf({}, { masters: ["m-[1-7]=10.0.0.[11-17]"] });
  assert.deepEqual(inEnglish(refused), [
    {
      at: "masters",
      message:
        "From 3 to 7 masters in one go, the new ones would be a majority without the old ones' data. Make it 2 changes: from 3 to 5, then from 5 to 7.",
    },
  ]);
});

test("masters that change places are refused, each with its numbers", () => {
  const { refused } = changeOf(
    {},
    { masters: ["m-1=10.0.0.11", "m-3=10.0.0.13", "m-4=10.0.0.14"] },
  );
  const [first] = inEnglish(refused);
  assert.equal(first?.at, "masters[1].host");
  assert.match(first?.message ?? "", /^m-3 is number 3 .* would become number 2/);
});

test("JSON has a step with all its fields", () => {
  const change = changeOf({}, { flags: { zookeeper: { maxClientCnxns: 100 } } });
  const guard =
    "Each of the 3 ZooKeepers answers srvr with a Mode, one of them as leader; mntr says zk_quorum_size 3 on each (3.4 does not say it: read zoo.cfg on each host); after a pause all have the same Zxid.";
  assert.deepEqual(changeAsJson(change, {}), {
    steps: [
      {
        id: "1-zookeeper-roll",
        service: "zookeeper",
        hosts: ["m-1", "m-2", "m-3"],
        why: "What changes: maxClientCnxns (60 → 100).",
        restarts:
          "each of these ZooKeepers once, and every Marathon that is connected to it (10 to 20 seconds)",
        lost: "nothing",
        isTried: true,
        before: guard,
        action: "Put the new files in place and start ZooKeeper again; the leader last.",
        after: `${guard} Marathon is connected in /frameworks of the leading master, with the same framework ID; /v2/deployments is []; as many tasks run as before. Wait at most 60 seconds; if it takes longer, stop here and touch nothing else.`,
        back: "The old files again, in the same way; then start it again.",
        wayBack: [
          '(cd "${OLD:?}" && bash deploy.sh --services zookeeper --only m-1 --only m-2 --only m-3)',
        ],
        commands: ["bash deploy.sh --services zookeeper --only m-1 --only m-2 --only m-3"],
      },
    ],
    refused: [],
  });
});

for (const language of ["en", "zh-TW", "zh-CN"] as const)
  test(`CHANGES.md in ${language} has every step with its files, and how to ask`, () => {
    const change = changeOf({}, { masters: ["m-[1-5]=10.0.0.[11-15]"] });
    const old = planOf(specOf(threeMasters));
    const page = changesPage(change, old, old, catalogues[language]);
    assert.equal(page.match(/^## \d+\. /gm)?.length, change.steps.length);
    assert.match(page, /^- m-\[1-3\]: `etc\/zookeeper\/conf_c\/zoo\.cfg`$/m);
    assert.match(page, /^OLD=/m);
    assert.match(page, /^bash agents\.sh list$/m);
    assert.doesNotMatch(page, /\{\d\}|undefined/);
    assert.ok(page.endsWith("```\n"));
  });

const filesOf = ({ steps }: ReturnType<typeof changeOf>, kind: string) =>
  steps.find((step) => step.kind === kind)?.files.flatMap(({ files }) => files) ?? [];

test("a machine that takes the place of another one gets all files, as a new one does", () => {
  const grown = changeOf({}, { masters: ["m-[1-5]=10.0.0.[11-15]"] });
  const replaced = changeOf({}, { masters: ["m-[1-2]=10.0.0.[11-12]", "m-9=10.0.0.19"] });
  const lost = changeOf({}, {}, ["m-3"]);
  const files = filesOf(grown, "zookeeper-join");
  assert.ok(files.some((path) => path.endsWith("/myid")));
  assert.deepEqual(new Set(filesOf(replaced, "zookeeper-join")), new Set(files));
  assert.deepEqual(new Set(filesOf(lost, "zookeeper-refill")), new Set(files));
});

test("before the list of ZooKeepers grows, the new ones are off and empty, and the text says whose they are", () => {
  const [grown, shrunk] = [
    changeOf({}, { masters: ["m-[1-5]=10.0.0.[11-15]"] }),
    changeOf({ masters: ["m-[1-5]=10.0.0.[11-15]"] }, {}),
  ].map(({ steps }) => {
    const step = steps.find(({ kind }) => kind === "zookeeper-list");
    return step && formatMessage(step.before);
  });
  assert.match(grown ?? "", /on hosts that come is stopped.*on hosts that come is empty/);
  assert.match(shrunk ?? "", /on hosts that leave is stopped/);
});

test("a host that is renamed is shown under both names", () => {
  const text = summaryOf({}, { agents: ["a-[1-2]=10.0.0.[21-22]", "b=10.0.0.23"] });
  assert.match(text, /mesos-agent on a-3→b \(agent-new-id\)/);
});

test("an agent that keeps its ID after all is reactivated, and never gone", () => {
  const moved = changeOf({}, { agents: ["a-[1-2]=10.0.0.[21-22]", "a-3=10.0.0.33"] });
  const [step] = moved.steps.filter(({ kind }) => kind === "agent-new-id");
  assert.ok(step);
  assert.match(formatMessage(step.action), /kept its ID: agents\.sh reactivate, never gone/);
});

test("a copy of ZooKeeper has both snapshots and logs", () => {
  const [step] = changeOf({}, { masters: ["m-[1-5]=10.0.0.[11-15]"] }).steps;
  assert.ok(step);
  assert.match(formatMessage(step.after), /snapshot\.\* and log\.\*/);
});

for (const language of ["en", "zh-TW", "zh-CN"] as const)
  test(`README of one machine in ${language} leads from 1 master to 3 without losing state`, () => {
    const spec = specOf({ language, method: "docker", masters: ["m-1"], agents: ["a-1"] });
    const files = [...renderBundle(planOf(spec), blueprints, sha256)];
    const readme = files.find(({ path }) => path === "README.md");
    assert.ok(readme);
    assert.match(readme.content, /CHANGES\.md/);
    // To remove the cluster, at the end.
    assert.equal(readme.content.match(/down --volumes/g)?.length, 1);
  });

test("a long list that differs at its end is shown where it differs", () => {
  const text = summaryOf(
    { masters: ["m-[1-5]=10.0.0.[11-15]"] },
    { masters: ["m-[1-4]=10.0.0.[11-14]", "m-5=10.0.0.99"] },
  );
  const [, from, to] = /master \((\S+) → (\S+)\)/.exec(text) ?? [];
  assert.match(from ?? "", /15:2181/);
  assert.match(to ?? "", /99:2181/);
});

test("the questions of CHANGES.md ask masters that leave, too", () => {
  const [five, three] = ["m-[1-5]=10.0.0.[11-15]", "m-[1-3]=10.0.0.[11-13]"].map((masters) =>
    planOf(specOf({ ...threeMasters, masters: [masters] })),
  );
  if (five === undefined || three === undefined) throw new Error("two plans");
  const change = changeOf({ masters: ["m-[1-5]=10.0.0.[11-15]"] }, {});
  const page = changesPage(change, five, three, {});
  assert.equal(page.match(/^for host in 10\.0\.0\.11 .* 10\.0\.0\.15; do$/gm)?.length, 2);
});
