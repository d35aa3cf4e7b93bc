import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ansibleIn, living } from "../support/ansible.ts";
import { has, temporaryFolder, unless } from "../support/run.ts";

const folder = temporaryFolder();
const { fleet } = ansibleIn(folder);
const skip = unless(has("ansible-playbook", "--version"), "ansible-playbook");

const closed = "docker-hosts-passwords-3m";

test(
  "the playbook makes the secrets of a new cluster, and carries each host its own for root alone",
  { skip },
  () => {
    const { stdout, bundle, hosts } = fleet(
      {},
      {
        bundle: closed,
        limit: "masters,agent-1.example.com",
        install: `{ ls ../../secrets/hosts; stat -c %a ../../secrets/hosts/* ../../secrets/hosts/*/id; } >../../saw
echo changed=1`,
      },
    );
    for (const host of readdirSync(hosts).filter((name) => !/\.(state|check)$/.test(name))) {
      assert.equal(readFileSync(join(hosts, host, "saw"), "utf8"), `${host}\n700\n600\n`, stdout);
      assert.ok(!existsSync(join(hosts, host, "secrets")));
    }
    for (const name of readdirSync(join(bundle, "secrets/values")))
      assert.ok(!stdout.includes(readFileSync(join(bundle, "secrets/values", name), "utf8")), name);
  },
);

test("the playbook touches no host of a living cluster whose secrets it has not", { skip }, () => {
  const { stdout, bundle, ran } = fleet({ "master-2": "lives=no secrets=yes" }, { bundle: closed });
  assert.match(stdout, /The hosts have secrets, and this bundle has not\./);
  assert.deepEqual(ran, [""]);
  assert.ok(!existsSync(join(bundle, "secrets")));
});

test("the playbook makes no secrets unless it has asked every master", { skip }, () => {
  const { stdout, bundle, ran } = fleet({}, { bundle: closed, variables: { together: "true" } });
  assert.match(stdout, /Not every master was asked whether it has secrets/);
  assert.deepEqual(ran, [""]);
  assert.ok(!existsSync(join(bundle, "secrets")));
});

const oneMaster = "master-1.example.com";
const oneOfEach = `${oneMaster},agent-1.example.com`;
const own = "apt-aventer-secrets-3m";
const ownFiles = {
  "files/docker-config.json": '{"auths":{"registry.lan":{"auth":"hunter-docker"}}}',
  "files/marathon.p12": "hunter-keystore",
  "files/quorum.pem": "hunter-quorum",
  "env/marathon": "MARATHON_SSL_KEYSTORE_PASSWORD=hunter-password\n",
};

test(
  "the playbook drains an agent whose own secret changes, since it carries it before it asks",
  { skip },
  () => {
    const carried = "../../secrets/hosts/agent-1.example.com/files/docker-config.json";
    const states = { ...living, "agent-1": `$([[ ! -s ${carried} ]] || echo drain=ID-S1)` };
    const { stdout, ran, hosts } = fleet(states, {
      bundle: own,
      secrets: ownFiles,
      limit: oneOfEach,
    });
    assert.ok(ran.includes("agents.sh drain ID-S1"), stdout);
    for (const host of readdirSync(hosts)) assert.ok(!existsSync(join(hosts, host, "secrets")));
  },
);

test(
  "the playbook carries secrets of the operator's own without passwords, and ends where one is missing",
  { skip },
  () => {
    const missing = fleet({}, { bundle: own });
    assert.match(missing.stdout, /secrets\/env\/marathon is missing or empty/);
    assert.deepEqual(missing.ran, [""]);
    const { stdout, hosts } = fleet(
      {},
      {
        bundle: own,
        secrets: ownFiles,
        limit: oneOfEach,
        install:
          "(cd ../../secrets/hosts; find . -type f -printf '%P %m\\n') >../../saw; echo changed=1",
      },
    );
    const agent = readFileSync(join(hosts, "agent-1.example.com", "saw"), "utf8");
    assert.equal(agent, "agent-1.example.com/files/docker-config.json 600\n", stdout);
    assert.doesNotMatch(stdout, /hunter/);
  },
);

test("secrets that were carried go away where install.sh fails too", { skip }, () => {
  const { stdout, hosts } = fleet(
    {},
    {
      bundle: own,
      secrets: ownFiles,
      limit: oneMaster,
      install: "[ -e ../../secrets ] && touch ../../saw; exit 1",
    },
  );
  const host = join(hosts, oneMaster);
  assert.deepEqual(
    [existsSync(join(host, "saw")), existsSync(join(host, "secrets"))],
    [true, false],
    stdout,
  );
});
