import assert from "node:assert/strict";
import { test } from "node:test";
import { flagConstraints } from "../../../src/core/catalog/flag-constraints.ts";
import type { FlagFacts } from "../../../src/core/catalog/flag-facts.ts";
import { flagText, flagTypes } from "../../../src/core/catalog/flag-values.ts";
import {
  marathonFlags,
  marathonFlagsByName,
  removedMarathonFlags,
} from "../../../src/core/catalog/marathon-flags.ts";
import {
  mesosFlags,
  mesosFlagsOf,
  mesosIsolators,
  removedMesosFlags,
} from "../../../src/core/catalog/mesos-flags.ts";
import {
  zookeeperNames,
  zookeeperOption,
  zookeeperOptions,
} from "../../../src/core/catalog/zookeeper-options.ts";
import type { FlagValue } from "../../../src/core/cluster/types.ts";
import { marathonEnvironment } from "../../../src/core/plan/marathon.ts";
import { completed } from "../../support/spec.ts";

const tables: Readonly<Record<string, readonly FlagFacts[]>> = {
  "mesos-master": [...mesosFlagsOf("master").values()],
  "mesos-agent": [...mesosFlagsOf("agent").values()],
  Marathon: marathonFlags,
  ZooKeeper: zookeeperOptions,
};

for (const [what, table, count] of [
  ["flags of Mesos", mesosFlags, 202],
  ["flags of mesos-master", tables["mesos-master"], 80],
  ["flags of mesos-agent", tables["mesos-agent"], 152],
  ["options of Marathon", marathonFlags, 138],
  ["options of ZooKeeper", zookeeperOptions, 116],
  ["isolators that Mesos has on Linux", mesosIsolators, 38],
  ["flags that Mesos removed", removedMesosFlags, 13],
  ["options that Marathon removed", removedMarathonFlags, 22],
] as const) {
  test(`there are ${count} ${what}, each once`, () => {
    const keys = table?.map((row) => ("role" in row ? `${row.role} ${row.name}` : row.name));
    assert.equal(new Set(keys).size, count);
  });
}

for (const [program, rows] of Object.entries(tables)) {
  test(`every default and word of ${program} fits its own type`, () => {
    for (const row of rows) {
      const values = row.default === undefined ? [] : [flagText(row.default)];
      for (const value of [...values, ...(row.enum ?? [])])
        assert.ok(flagTypes[row.type].matches(value), `${row.name}: ${value}`);
      if (row.enum && values[0])
        assert.ok(
          values[0].split(",").every((word) => row.enum?.includes(word)),
          row.name,
        );
    }
  });

  test(`every default of ${program} lies within its own limits`, () => {
    for (const { name, type, default: value, min, max, constraint } of rows) {
      for (const limit of [min, max])
        if (limit !== undefined)
          assert.ok(flagTypes[type].measure, `${name} has limits and no size`);
      const size = (text: string | number | boolean) =>
        flagTypes[type].measure?.(flagText(text)) ?? Number.NaN;
      if (value === undefined) continue;
      assert.ok(!(size(value) < size(min ?? value)) && !(size(value) > size(max ?? value)), name);
      if (constraint) assert.ok(flagConstraints[constraint].holds(flagText(value)), name);
    }
  });

  test(`what a flag of ${program} requires or excludes is a flag of ${program}`, () => {
    const names = new Set(rows.map(({ name }) => name));
    for (const { name, requires = [], excludes = [] } of rows)
      for (const other of [...requires, ...excludes])
        assert.ok(names.has(other), `${name}: ${other}`);
  });

  test(`every summary of ${program} is a sentence`, () => {
    for (const { name, summary } of rows) assert.match(summary, /^\S.+\.$/, name);
  });
}

test("master and agent differ in default, alias and reason where Mesos does", () => {
  assert.equal(mesosFlagsOf("master").get("port")?.default, 5050);
  assert.equal(mesosFlagsOf("agent").get("port")?.default, 5051);
  assert.equal(
    mesosFlagsOf("master").get("authenticate_http_readwrite")?.alias,
    "authenticate_http",
  );
  assert.equal(mesosFlagsOf("agent").get("authenticate_http_readwrite")?.alias, undefined);
  assert.equal(mesosFlagsOf("agent").get("quorum"), undefined);
});

for (const [role, names] of [
  [
    "master",
    "advertise_ip advertise_port cluster help hostname ip ip_discovery_command master_contender master_detector port quorum version work_dir zk",
  ],
  [
    "agent",
    "advertise_ip advertise_port attributes containerizers help hostname ip ip_discovery_command master master_detector port resources version work_dir",
  ],
] as const) {
  test(`the derived flags of mesos-${role} are those of the design`, () => {
    assert.deepEqual(
      [...mesosFlagsOf(role).values()].filter(({ derived }) => derived).map(({ name }) => name),
      names.split(" "),
    );
  });
}

for (const [what, rows, names] of [
  ["Mesos", mesosFlags, "credential credentials docker_config http_credentials jwt_secret_key"],
  [
    "Marathon",
    marathonFlags,
    "http_credentials mesos_authentication_secret mesos_authentication_secret_file metrics_datadog_api_key sentry ssl_keystore_password",
  ],
  [
    "ZooKeeper",
    zookeeperOptions,
    "DigestAuthenticationProvider.superDigest ssl.keyStore.password ssl.keyStore.passwordPath ssl.trustStore.password ssl.trustStore.passwordPath",
  ],
] as const) {
  test(`the secrets of ${what} are marked`, () => {
    const facts: readonly FlagFacts[] = rows;
    assert.deepEqual(
      facts
        .filter(({ secret }) => secret)
        .map(({ name }) => name)
        .sort(),
      names.split(" "),
    );
  });
}

test("Windows has left the tables", () => {
  for (const row of [...mesosFlags, ...mesosIsolators])
    assert.doesNotMatch(JSON.stringify({ ...row, summary: "" }), /windows/i);
});

test("names in MARATHON_APP_ and names with capitals have no variable, and say why", () => {
  for (const { name, noEnv } of marathonFlagsByName.values())
    assert.equal(noEnv !== undefined, /[A-Z]/.test(name) || name.startsWith("app_"), name);
});

for (const [flag, value, variables] of [
  ["ha", true, { MARATHON_HA: "" }],
  ["ha", "false", { MARATHON_DISABLE_HA: "" }],
  ["disable_http", true, { MARATHON_DISABLE_HTTP: "" }],
  ["disable_http", false, {}],
  ["task_launch_timeout", 5, { MARATHON_TASK_LAUNCH_TIMEOUT: "5" }],
  ["framework_name", "false", { MARATHON_FRAMEWORK_NAME: "false" }],
] as const) {
  test(`${flag}: ${value} becomes ${JSON.stringify(variables)} in Marathon's environment`, () => {
    const environment = (marathon: Record<string, FlagValue>) =>
      Object.fromEntries(
        marathonEnvironment(completed({ flags: { marathon } }), {
          ip: "",
          hostname: "",
          mesosZk: "",
          marathonZk: "",
        }).map(({ name, value }) => [name, value]),
      );
    assert.deepEqual(environment({ [flag]: value }), { ...environment({}), ...variables });
  });
}

test("numbers and quorum variants of ZooKeeper's names find their option", () => {
  assert.equal(zookeeperOption("weight.3")?.name, "weight.N");
  assert.equal(zookeeperOption("ssl.quorum.keyStore.password")?.name, "ssl.keyStore.password");
  assert.equal(zookeeperOption("weight.N"), undefined);
  for (const name of zookeeperNames) assert.ok(zookeeperOption(name), name);
});
