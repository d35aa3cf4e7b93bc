import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ansibleIn } from "../support/ansible.ts";
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
      `{ ls ../../secrets/hosts; stat -c %a ../../secrets/hosts/* ../../secrets/hosts/*/id; } >../../saw
echo changed=1`,
      {},
      closed,
    );
    for (const host of readdirSync(hosts).filter((name) => !/\\.(state|check)$/.test(name))) {
      assert.equal(readFileSync(join(hosts, host, "saw"), "utf8"), `${host}\n700\n600\n`, stdout);
      assert.ok(!existsSync(join(hosts, host, "secrets")));
    }
    for (const name of readdirSync(join(bundle, "secrets/values")))
      assert.ok(!stdout.includes(readFileSync(join(bundle, "secrets/values", name), "utf8")), name);
  },
);

test("the playbook touches no host of a living cluster whose secrets it has not", { skip }, () => {
  const { stdout, bundle, ran } = fleet(
    { "master-2": "lives=no secrets=yes" },
    "echo changed=1",
    {},
    closed,
  );
  assert.match(stdout, /The hosts have secrets, and this bundle has not\./);
  assert.deepEqual(ran, [""]);
  assert.ok(!existsSync(join(bundle, "secrets")));
});
