import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { planNode } from "../../src/core/plan/node-plan.ts";
import { goldenBundles } from "../support/golden-bundles.ts";
import { has, type Ran, run, temporaryFolder, unless } from "../support/run.ts";

const folder = temporaryFolder();
const skip = unless(has("systemd-analyze", "--version"), "systemd-analyze");

/** Contents of units and drop-ins, by their path below /etc/systemd/system. */
type Units = ReadonlyMap<string, string>;

/**
 * Verifies units as on a host that has their programs, and the packages' units that drop-ins
 * change.
 */
function verify(units: Units): Ran {
  const root = mkdtempSync(join(folder, "root-"));
  const put = (path: string, content: string, mode = 0o644) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content, { mode });
  };
  const names = [...new Set([...units.keys()].map((path) => path.replace(/\.d\/.*/, "")))];
  for (const name of names)
    if (!units.has(name)) put(`lib/systemd/system/${name}`, "[Service]\nExecStart=/bin/true\n");
  for (const [path, content] of units) {
    put(`etc/systemd/system/${path}`, content);
    for (const [, program = ""] of `${content}\nExecStart=/bin/true`.matchAll(
      /^Exec\w+=[-@:+!]*(\/\S+)/gm,
    ))
      put(program, "#!/bin/sh\n", 0o755);
  }
  return run("systemd-analyze", [
    "verify",
    "--recursive-errors=no",
    "--man=no",
    `--root=${root}`,
    ...names,
  ]);
}

const hosts = new Map<string, { name: string; units: Units }>();
for (const { name, plan, files } of goldenBundles()) {
  for (const { host } of plan.nodes) {
    const start = `nodes/${host}/etc/systemd/system/`;
    const units = new Map(
      files
        .filter(({ path }) => path.startsWith(start))
        .map(({ path, content }) => [path.slice(start.length), content]),
    );
    const key = JSON.stringify([...units]);
    if (units.size > 0 && !hosts.has(key)) hosts.set(key, { name: `${host} of ${name}`, units });
  }
}

for (const { name, units } of hosts.values()) {
  test(`systemd takes the units of ${name}: ${[...units.keys()].join(" ")}`, { skip }, () =>
    assert.deepEqual(verify(units), { code: 0, stdout: "", stderr: "" }),
  );
}

test("there are units to verify", () => assert.ok(hosts.size >= 6, `${hosts.size}`));

for (const [what, unit, said] of [
  ["an unknown key", "[Service]\nExecStart=/bin/true\nRestrat=always\n", /Unknown key.*'Restrat'/],
  [
    "a duration that is none",
    "[Service]\nExecStart=/bin/true\nRestartSec=soon\n",
    /Failed to parse sec value.*soon/,
  ],
  [
    "a quote without its partner",
    '[Service]\nExecStart=/bin/true "x\n',
    /Unbalanced quoting|Invalid syntax/i,
  ],
  ["no program", "[Service]\nRestart=always\n", /has no ExecStart=|lacks both ExecStart=/],
] as const) {
  test(`systemd would have said something about ${what}`, { skip }, () =>
    assert.match(verify(new Map([["mesos-master.service", unit]])).stderr, said),
  );
}

/** Without a process of their own: what adds to a service, and what loads rules once. */
const isAddition = (path: string) =>
  /\/task-logs\.conf$|-firewall\.service$|nftables\.service\.d\//.test(path);

test("every unit of the bundle restarts after every exit, and starts at boot; what a timer starts ends", () => {
  for (const { name, units } of hosts.values()) {
    for (const [path, content] of [...units].filter(([each]) => !isAddition(each))) {
      if (path.endsWith(".timer")) {
        assert.match(content, /^WantedBy=timers\.target$/m, `${name} ${path}`);
        continue;
      }
      if (units.has(path.replace(/service$/, "timer")) && path.endsWith(".service")) {
        assert.match(content, /^Type=oneshot$/m, `${name} ${path}`);
        continue;
      }
      assert.match(content, /^Restart=always$/m, `${name} ${path}`);
      if (path.endsWith(".service"))
        assert.match(content, /^WantedBy=multi-user\.target$/m, `${name} ${path}`);
    }
  }
});

test("a host has a unit or a package for each of its services", () => {
  for (const { plan, files } of goldenBundles()) {
    for (const node of plan.method === "docker"
      ? []
      : plan.nodes.map((each) => planNode(plan, each))) {
      for (const service of node.services) {
        const path = `nodes/${node.host}/etc/systemd/system/${service}.service`;
        assert.ok(
          files.some((file) => file.path === path || file.path.startsWith(`${path}.d/`)),
          path,
        );
      }
    }
  }
});
