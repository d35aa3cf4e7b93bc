import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "yaml";
import type { BundleFile } from "../../../src/core/bundle/blueprint.ts";
import { checkSpec } from "../../../src/core/cluster/validate.ts";
import { bundleOf } from "../../support/bundle.ts";
import { type Overrides, onHosts, specOf, written } from "../../support/spec.ts";

const v1 = { apiVersion: "create-mesos-cluster/v1" } as const;
const v2 = "create-mesos-cluster/v2";

for (const [what, file, expected] of [
  [
    "a v1 file means what it meant before its newer fields",
    v1,
    {
      memory: { zookeeper: "auto", marathon: "auto" },
      logs: { days: "forever" },
      limits: "none",
    },
  ],
  [
    "a v1 file that has newer fields means what they say",
    { ...v1, memory: { zookeeper: 512 }, logs: { days: 3 } },
    { memory: { zookeeper: 512, marathon: "auto" }, logs: { days: 3 }, limits: "none" },
  ],
  [
    "a file without a version means today's defaults",
    {},
    { memory: { zookeeper: 1024, marathon: 1024 }, logs: { days: 14 }, limits: "none" },
  ],
  [
    "a v2 file means today's defaults",
    { apiVersion: v2, memory: { marathon: "auto" } },
    { memory: { zookeeper: 1024, marathon: "auto" }, logs: { days: 14 }, limits: "none" },
  ],
] as const satisfies readonly (readonly [string, Overrides, object])[]) {
  test(`${what}, and is v2 from then on`, () => {
    const { apiVersion, memory, logs, limits } = specOf(file);
    assert.deepEqual({ memory, logs, limits }, expected);
    assert.equal(apiVersion, v2);
  });
}

const contentsOf = (files: readonly BundleFile[]) =>
  new Map(files.map(({ path, content }) => [path, content]));

for (const [what, spec] of [
  ["Docker on one machine", {}],
  ["Docker on hosts", onHosts],
  ["apt", { ...onHosts, method: "apt" }],
  [
    "apt with Marathon's package",
    { ...onHosts, method: "apt", apt: { debs: "supplied", layout: "mesosphere" } },
  ],
  ["source", { ...onHosts, method: "source", marathon: "tarball" }],
] as const satisfies readonly (readonly [string, Overrides])[]) {
  test(`${what}: a v1 file gets no heap, no timer and no limits`, () => {
    const files = bundleOf(specOf({ ...spec, ...v1 })).filter(
      ({ path }) => path !== "cluster.yaml",
    );
    const texts = [...contentsOf(files)].map(([path, content]) => `${path}\n${content}`).join("\n");
    assert.match(texts, /-XX:\+ExitOnOutOfMemoryError/);
    assert.doesNotMatch(texts, /-Xm[sx]/);
    assert.deepEqual(
      files.filter(({ path }) => /\/(mesos-logs\.\w+|remove-mesos-logs)$/.test(path)),
      [],
    );
    assert.doesNotMatch(texts, /cgroups\/mem/);
  });

  test(`${what}: the canonical file of a v1 bundle makes the same bundle again`, () => {
    const files = bundleOf(specOf({ ...spec, ...v1 }));
    const canonical = files.find(({ path }) => path === "cluster.yaml")?.content ?? "";
    assert.deepEqual(contentsOf(bundleOf(specOf(parse(canonical)))), contentsOf(files));
  });
}

for (const [what, overrides, level] of [
  ["several machines", onHosts, "firewall"],
  ["several machines in a v2 file", { ...onHosts, apiVersion: v2 }, "firewall"],
  ["several machines in a v1 file", { ...onHosts, ...v1 }, "open"],
  ["one Docker machine", {}, "open"],
] as const satisfies readonly (readonly [string, Overrides, string])[]) {
  test(`${what}: the level of security is ${level} where none is named`, () => {
    const { security: _, ...spec } = written(overrides);
    assert.equal(checkSpec(spec).spec?.security.level, level);
  });
}
