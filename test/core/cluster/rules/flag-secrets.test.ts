import assert from "node:assert/strict";
import { test } from "node:test";
import { authenticationFlags } from "../../../../src/core/cluster/rules/authentication.ts";
import {
  loggedSecrets,
  secretFlags,
  shownSecrets,
  zookeeperSecrets,
} from "../../../../src/core/cluster/rules/own-secrets.ts";
import { checkSpec } from "../../../../src/core/cluster/validate.ts";
import { minimalSpec } from "../../../../src/core/questions/minimal-spec.ts";
import { expectProblem } from "../../../support/flag-rules.ts";
import { written } from "../../../support/spec.ts";

const writeFile =
  "Write secrets/files/NAME, with a name of letters, digits and . _ -, and put the file there, in the bundle.";
const writeVariable = (name: string) =>
  `Write secrets/env/marathon, and put the line MARATHON_${name}=VALUE into that file of the bundle.`;
const notFromThere = (name: string) =>
  `${name} cannot get this from the folder secrets of the bundle.`;
const carries = "The value contains a password or a key, and secrets do not belong in the spec.";

for (const [program, name, value, message] of [
  ["agent", "docker_config", "secrets/files/docker-config.json", ""],
  ["master", "credentials", "secrets/files/c", ""],
  ["marathon", "ssl_keystore_path", "secrets/files/marathon.p12", ""],
  ["marathon", "ssl_keystore_password", "secrets/env/marathon", ""],
  ["marathon", "backup_location", "secrets/env/marathon", ""],
  ["zookeeper", "ssl.quorum.keyStore.location", "secrets/files/quorum.pem", ""],
  ["zookeeper", "ssl.keyStore.passwordPath", "secrets/files/pw", ""],
  [
    "agent",
    "docker_config",
    "secrets/files/a/b",
    `docker_config holds a secret, and secrets do not belong in the spec. ${writeFile}`,
  ],
  [
    "agent",
    "docker_config",
    "secrets/files/..",
    `docker_config holds a secret, and secrets do not belong in the spec. ${writeFile}`,
  ],
  [
    "marathon",
    "ssl_keystore_path",
    "secrets/files/a b",
    `${notFromThere("ssl_keystore_path")} ${writeFile}`,
  ],
  [
    "marathon",
    "backup_location",
    "s3://b/k?access_key=a&secret_key=hunter2",
    `${carries} ${writeVariable("BACKUP_LOCATION")}`,
  ],
  [
    "marathon",
    "sentry",
    "https://key@sentry.lan/1",
    `sentry holds a secret, and secrets do not belong in the spec. ${writeVariable("SENTRY")}`,
  ],
  [
    "agent",
    "docker_registry",
    "secrets/files/url",
    `${notFromThere("docker_registry")} Write the value without it.`,
  ],
  ["marathon", "ha", "secrets/env/marathon", `${notFromThere("ha")} Write the value without it.`],
] as const)
  test(`${program}.${name} ${message === "" ? "takes" : "does not take"} ${value.slice(0, 20)}`, () =>
    expectProblem(
      secretFlags,
      { [program]: { [name]: value } },
      `flags.${program}.${name}`,
      message,
    ));

test("a spec that names secrets of the operator's own is complete with each that belongs together", () => {
  const flags = {
    master: { authenticate_agents: true, credentials: "secrets/files/credentials.json" },
    marathon: {
      ssl_keystore_path: "secrets/files/marathon.p12",
      ssl_keystore_password: "secrets/env/marathon",
      disable_http: true,
    },
  };
  assert.deepEqual(checkSpec(written({ flags })).errors, []);
  // What stands for a secret is none: tokens and saved answers keep it.
  assert.deepEqual(minimalSpec({ flags })["flags"], flags);
});

const quorum = { zookeeper: { "ssl.quorum.keyStore.location": "secrets/files/quorum.pem" } };

test("on one Docker machine ZooKeeper gets no file of its own", () =>
  expectProblem(
    zookeeperSecrets,
    quorum,
    "flags.zookeeper.ssl.quorum.keyStore.location",
    "On one Docker machine ZooKeeper gets no files of its own, and only the containers of the cluster reach it. Remove ssl.quorum.keyStore.location.",
  ));

test("on several hosts it gets them", () =>
  expectProblem(zookeeperSecrets, quorum, "", "", {
    masters: ["m-1=10.0.0.11"],
    agents: ["a-1=10.0.0.21"],
  }));

test("what Mesos may show of a file is said", () =>
  expectProblem(
    shownSecrets,
    { agent: { docker_config: "secrets/files/c.json", credential: "secrets/files/a" } },
    "flags.agent.docker_config",
    "Mesos may show docker_config whole in its log, and to whoever may read /flags, as it does with other flags of JSON; that was not tried. Let its logins read only what tasks need.",
  ));

for (const [level, message] of [
  ["warn", ""],
  ["info", "At this level Marathon's log begins with what secrets/env/marathon holds. Write warn."],
] as const)
  test(`a Marathon with secret variables ${message === "" ? "may log" : "is warned of"} level ${level}`, () =>
    expectProblem(
      loggedSecrets,
      { marathon: { http_credentials: "secrets/env/marathon", logging_level: level } },
      "flags.marathon.logging_level",
      message,
    ));

const hosts = { masters: ["m-1=10.0.0.11"], agents: ["a-1=10.0.0.21"] };
for (const [rule, program, name, value] of [
  [secretFlags, "marathon", "http_credentials", "secrets/env/marathon"],
  [secretFlags, "marathon", "http_credentials", "me:hunter"],
  [secretFlags, "agent", "http_credentials", "secrets/files/http.json"],
  [authenticationFlags, "agent", "authenticate_http_readonly", true],
] as const) {
  const flags = { [program]: { [name]: value } };
  test(`without passwords on several hosts, whose scripts have no login, ${program}.${name} = ${value} leads to the level with one`, () => {
    for (const level of ["open", "firewall"] as const)
      expectProblem(
        rule,
        flags,
        `flags.${program}.${name}`,
        `With ${name}, install.sh could not ask the daemon whether it works: scripts have a login at level passwords alone. Remove it, and write security: { level: passwords } to have every daemon ask for one.`,
        { ...hosts, security: { level } },
      );
  });
}
