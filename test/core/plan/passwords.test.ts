import assert from "node:assert/strict";
import { test } from "node:test";
import { aclObjects } from "../../../src/core/catalog/acls.ts";
import { mesosFlagsOf } from "../../../src/core/catalog/mesos-flags.ts";
import { flagsOfPasswords } from "../../../src/core/cluster/security.ts";
import { planNode } from "../../../src/core/plan/node-plan.ts";
import { bundleOf } from "../../support/bundle.ts";
import { planOf } from "../../support/plan.ts";
import { withPasswords } from "../../support/secrets.ts";
import { type Overrides, specOf } from "../../support/spec.ts";

interface Right {
  principals: { type?: string; values?: string[] };
  users?: { type?: string; values?: string[] };
}

/** The file acls.json of a master. */
function aclsOf(spec: Overrides): Record<string, Right[]> {
  const file = bundleOf(specOf(spec)).find(
    ({ path }) => path === "nodes/m-1.lan/etc/create-mesos-cluster/acls.json",
  );
  return JSON.parse(file?.content ?? "");
}

const agentOf = (spec: Overrides) => {
  const plan = planOf(specOf(spec));
  return plan.nodes
    .map((node) => planNode(plan, node).agent?.flags ?? [])
    .find(({ length }) => length > 0);
};

test("nothing is allowed but what is written, and each action is one that Mesos knows", () => {
  const { permissive, ...rights } = aclsOf(withPasswords);
  assert.equal(permissive, false);
  for (const action of Object.keys(rights)) assert.ok(action in aclObjects, action);
  assert.deepEqual(rights["register_frameworks"], [
    { principals: { values: ["marathon", "my-scheduler", "other"] }, roles: { type: "ANY" } },
  ]);
  assert.deepEqual(rights["drain_agents"], [
    { principals: { values: ["operator"] }, agents: { type: "ANY" } },
  ]);
});

test("another user than root is the only one that tasks run as", () => {
  const nobody = { ...withPasswords, security: { level: "passwords", tasks: "nobody" } } as const;
  assert.deepEqual(aclsOf(nobody)["run_tasks"]?.[0]?.users, { values: ["nobody"] });
  assert.deepEqual(aclsOf(withPasswords)["run_tasks"]?.[0]?.users, { type: "ANY" });
});

test("executors log in where the build gives them tokens; elsewhere anybody's may start containers", () => {
  const names = (spec: Overrides) => agentOf(spec)?.map(({ name }) => name) ?? [];
  const aventer = { ...withPasswords, method: "apt" } as const;
  assert.ok(names(aventer).includes("jwt_secret_key"));
  assert.ok(!("launch_nested_containers_as_user" in aclsOf(aventer)));
  for (const flag of [
    "jwt_secret_key",
    "authenticate_http_executors",
    "authenticate_http_readwrite",
  ])
    assert.ok(!names(withPasswords).includes(flag), flag);
  assert.deepEqual(aclsOf(withPasswords)["launch_nested_containers_as_user"]?.[0]?.principals, {
    type: "ANY",
  });
});

test("no flag, variable or file of a bundle with passwords has a password", () => {
  for (const method of ["docker", "apt", "source"] as const)
    for (const { path, content } of bundleOf(specOf({ ...withPasswords, method })))
      assert.doesNotMatch(content, /zk:\/\/[a-z]+:[^/\s$]+@|_CREDENTIALS=operator:[0-9a-f]/, path);
});

test("nobody joins a ZooKeeper that asks its members for a password", () => {
  const verifyOf = (level: "firewall" | "passwords") =>
    bundleOf(specOf({ ...withPasswords, security: { level } })).find(
      ({ path }) => path === "verify.sh",
    )?.content ?? "";
  assert.match(verifyOf("firewall"), /joins ZooKeeper with a server of his own/);
  assert.doesNotMatch(verifyOf("passwords"), /joins ZooKeeper/);
});

test("the level sets only flags that the daemons have, and no spec sets them besides", () => {
  for (const program of ["master", "agent"] as const)
    for (const name of flagsOfPasswords[program])
      assert.ok(mesosFlagsOf(program).has(name), `${program}.${name}`);
});
