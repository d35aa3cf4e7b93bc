import assert from "node:assert/strict";
import { test } from "node:test";
import { settingsOf } from "../../../src/core/change/services.ts";
import { type LoginStage, loginStages } from "../../../src/core/cluster/login-stages.ts";
import { planNode } from "../../../src/core/plan/node-plan.ts";
import type { ClusterPlan } from "../../../src/core/plan/plan.ts";
import { changeOf, linesOf, stateOf, threeMasters } from "../../support/change.ts";
import { type Overrides, specOf } from "../../support/spec.ts";

const walled: Overrides = { security: { level: "firewall" } };
const closed: Overrides = { security: { level: "passwords" } };
const debs: Overrides = { method: "apt", apt: { debs: "supplied", layout: "mesosphere" } };
const docker: Overrides = { method: "docker" };

const stepsOf = (more: Overrides, [before, after] = [walled, closed]) =>
  linesOf(changeOf({ ...before, ...more }, { ...after, ...more }));

test("passwords come in the order in which nobody is asked before he has one", () => {
  assert.deepEqual(stepsOf(debs), [
    "zookeeper @ m-[1-3]: zookeeper-login, nothing",
    "zookeeper @ m-[1-3]: zookeeper-login-sent, nothing",
    "zookeeper @ m-[1-3]: zookeeper-login-required, nothing",
    "mesos-master @ m-[1-3]: master-login, nothing",
    "mesos-agent @ a-1: agent-login, nothing",
    "mesos-agent @ a-[2-3]: agent-login, nothing",
    "marathon @ m-[1-3]: marathon-move, nothing, together",
    "marathon @ m-[1-3]: marathon-login, nothing",
    "mesos-master @ m-[1-3]: master-login-required, nothing",
    "mesos-agent @ a-1: agent-login-required, nothing",
    "mesos-agent @ a-[2-3]: agent-login-required, nothing",
    "zookeeper @ m-[1-3]: zookeeper-close, nothing",
  ]);
});

test("passwords go in the other direction", () => {
  assert.deepEqual(stepsOf(debs, [closed, walled]), [
    "zookeeper @ m-[1-3]: zookeeper-close-back, nothing, not tried",
    "mesos-agent @ a-1: agent-login-required-back, nothing, not tried",
    "mesos-agent @ a-[2-3]: agent-login-required-back, nothing, not tried",
    "mesos-master @ m-[1-3]: master-login-required-back, nothing, not tried",
    "marathon @ m-[1-3]: marathon-login-back, nothing, not tried",
    "mesos-agent @ a-1: agent-login-back, nothing, not tried",
    "mesos-agent @ a-[2-3]: agent-login-back, nothing, not tried",
    "mesos-master @ m-[1-3]: master-login-back, nothing, not tried",
    "zookeeper @ m-[1-3]: zookeeper-login-required-back, nothing, not tried",
    "zookeeper @ m-[1-3]: zookeeper-login-sent-back, nothing, not tried",
    "zookeeper @ m-[1-3]: zookeeper-login-back, nothing, not tried",
  ]);
});

test("one ZooKeeper has nobody to log in to, and without Marathon none gets a password", () => {
  assert.deepEqual(stepsOf({ ...debs, masters: ["m-1=10.0.0.11"], marathon: "off" }), [
    "zookeeper @ m-1: zookeeper-login, nothing",
    "mesos-master @ m-1: master-login, nothing",
    "mesos-agent @ a-1: agent-login, nothing",
    "mesos-agent @ a-[2-3]: agent-login, nothing",
    "mesos-master @ m-1: master-login-required, nothing",
    "mesos-agent @ a-1: agent-login-required, nothing",
    "mesos-agent @ a-[2-3]: agent-login-required, nothing",
    "zookeeper @ m-1: zookeeper-close, nothing",
  ]);
});

test("agents in containers are drained both times", () => {
  assert.deepEqual(
    stepsOf(docker).filter((line) => line.startsWith("mesos-agent")),
    ["agent-login-drained", "agent-login-required-drained"].flatMap((kind) => [
      `mesos-agent @ a-1: ${kind}, tasks`,
      `mesos-agent @ a-[2-3]: ${kind}, tasks`,
    ]),
  );
});

const planAt = (loginStage: LoginStage | undefined, more: Overrides): ClusterPlan => {
  const spec = specOf({ ...threeMasters, ...closed, ...more });
  return stateOf(loginStage ? { ...spec, loginStage } : spec).plan;
};

/** What each daemon of the first master and of the first agent reads. */
const readOf = (plan: ClusterPlan) =>
  plan.nodes.map((node) => ({
    settings: [...settingsOf(plan, node)].map(([service, settings]) => [service, [...settings]]),
    secrets: planNode(plan, node).secrets,
  }));

test("before the first stage daemons read what they do without passwords, after the last what they do with them", () => {
  for (const more of [debs, docker, { ...docker, masters: ["m-1=10.0.0.11"] }]) {
    const open = stateOf(specOf({ ...threeMasters, ...walled, ...more })).plan;
    assert.deepEqual(readOf(planAt("none", more)), readOf(open));
    assert.deepEqual(readOf(planAt("zookeeper-close", more)), readOf(planAt(undefined, more)));
  }
});

/** The names that a daemon gets at a stage; SERVICE/FILE of the secrets that come with it. */
function newAt(stage: LoginStage, more: Overrides): string[] {
  const before = loginStages[loginStages.indexOf(stage) - 1] ?? "none";
  const namesIn = (plan: ClusterPlan) =>
    new Set(
      plan.nodes.flatMap((node) => [
        ...[...settingsOf(plan, node)].flatMap(([service, settings]) =>
          [...settings].map(([name, value]) => `${service} ${name}=${value}`),
        ),
        ...planNode(plan, node).secrets.map((name) => `secret ${name}`),
      ]),
    );
  const old = namesIn(planAt(before, more));
  return [...namesIn(planAt(stage, more))]
    .filter((name) => !old.has(name))
    .map((name) => name.replace(/=.*/s, ""))
    .filter((name, index, all) => all.indexOf(name) === index)
    .sort();
}

/** Without tokens for executors. */
const stages: readonly (readonly [stage: LoginStage, news: readonly string[]])[] = [
  [
    "zookeeper-login",
    [
      "secret close-zookeeper",
      "secret id",
      "secret jaas.conf",
      "secret netrc",
      "secret zookeeper.options",
      "zookeeper JAVA_OPTS",
      "zookeeper fips-mode",
      "zookeeper quorum.auth.enableSasl",
    ],
  ],
  ["zookeeper-login-sent", ["zookeeper quorum.auth.learnerRequireSasl"]],
  ["zookeeper-login-required", ["zookeeper quorum.auth.serverRequireSasl"]],
  ["master-login", ["mesos-master credentials", "secret credentials.json", "secret zk.url"]],
  ["agent-login", ["mesos-agent credential", "secret agent.json"]],
  [
    "marathon-login",
    [
      "marathon MARATHON_LOGGING_LEVEL",
      "marathon MARATHON_MESOS_AUTHENTICATION",
      "marathon MARATHON_MESOS_AUTHENTICATION_SECRET_FILE",
      "secret marathon.env",
      "secret marathon.secret",
    ],
  ],
  [
    "master-login-required",
    [
      "mesos-master acls",
      "mesos-master authenticate_agents",
      "mesos-master authenticate_frameworks",
      "mesos-master authenticate_http_frameworks",
      "mesos-master authenticate_http_readonly",
      "mesos-master authenticate_http_readwrite",
      "mesos-master firewall_rules",
      "mesos-master http_framework_authenticators",
    ],
  ],
  [
    "agent-login-required",
    [
      "mesos-agent acls",
      "mesos-agent authenticate_http_readonly",
      "mesos-agent executor_environment_variables",
      "mesos-agent http_credentials",
      "secret http.json",
    ],
  ],
  ["zookeeper-close", []],
];

for (const [stage, news] of stages)
  test(`with stage ${stage} come its settings and secrets, and no others`, () => {
    assert.deepEqual(newAt(stage, debs), news);
  });

test("with builds that have them, tokens of executors come when agents ask", () => {
  assert.ok(
    newAt("agent-login-required", { method: "apt" }).includes("mesos-agent jwt_secret_key"),
  );
});

test("every step has the files of its stage, also where they are those of the new bundle", () => {
  const { steps } = changeOf({ ...walled, ...debs }, { ...closed, ...debs });
  for (const { kind, interim } of steps)
    assert.equal(
      interim?.spec.loginStage,
      // A Marathon that moves logs in from its start.
      kind === "marathon-move" ? "marathon-login" : kind,
    );
  const back = changeOf({ ...closed, ...debs }, { ...walled, ...debs });
  for (const { kind, interim } of back.steps)
    assert.equal(
      interim?.spec.loginStage,
      loginStages[loginStages.findIndex((stage) => `${stage}-back` === kind) - 1],
    );
});
