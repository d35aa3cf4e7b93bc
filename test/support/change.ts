import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { renderBundle } from "../../src/core/bundle/render.ts";
import { planWithChange } from "../../src/core/change/change-script.ts";
import type { ClusterState } from "../../src/core/change/cluster-state.ts";
import { digestsOf } from "../../src/core/change/host-files.ts";
import { type ClusterChange, makeChange } from "../../src/core/change/make-change.ts";
import type { ClusterSpec } from "../../src/core/cluster/types.ts";
import { foldHosts } from "../../src/core/hosts/fold.ts";
import { blueprints } from "../../src/node/blueprints.ts";
import { sha256 } from "../../src/node/sha256.ts";
import { planOf } from "./plan.ts";
import { type Overrides, specOf } from "./spec.ts";

/** A cluster with the digests of its whole bundle. */
export function stateOf(spec: ClusterSpec): ClusterState {
  const plan = planOf(spec);
  return { plan, digests: digestsOf(renderBundle(plan, blueprints, sha256), sha256) };
}

/** A cluster whose files nobody looks at: only what they say. */
export const stateWithoutFiles = (spec: ClusterSpec): ClusterState => ({
  plan: planOf(spec),
  digests: new Map(),
});

/** Three masters and three agents on hosts of their own. */
export const threeMasters = {
  method: "source",
  masters: ["m-[1-3]=10.0.0.[11-13]"],
  agents: ["a-[1-3]=10.0.0.[21-23]"],
} as const satisfies Overrides;

/** The change from one cluster to another, each told by what differs from `threeMasters`. */
export const changeOf = (
  before: Overrides,
  after: Overrides,
  lost: readonly string[] = [],
): ClusterChange =>
  makeChange(
    stateOf(specOf({ ...threeMasters, ...before })),
    stateOf(specOf({ ...threeMasters, ...after })),
    lost,
  );

/** One line for each step, or for each refusal. */
export function linesOf({ steps, refused }: ClusterChange): string[] {
  const stepLine = ({ service, hosts, kind, lost, pace, isTried }: (typeof steps)[number]) =>
    [
      `${service} @ ${foldHosts(hosts).join(" ")}: ${kind}, ${lost}`,
      ...(pace === "together" ? ["together"] : []),
      ...(isTried ? [] : ["not tried"]),
    ].join(", ");
  return [...refused.map(({ at }) => `refused: ${at}`), ...steps.map(stepLine)];
}

/** The plans of bundles with change.sh whose steps are of every kind, more or less. */
export const changedPlans = () =>
  changes.map(([before, after, lost = []]) => {
    const specs = [before, after].map((overrides) => specOf({ ...threeMasters, ...overrides }));
    const [old, now] = specs.map(stateOf);
    if (old === undefined || now === undefined) throw new Error("two clusters");
    return planWithChange(makeChange(old, now, lost), old, now.plan);
  });

const five: Overrides = { masters: ["m-[1-5]=10.0.0.[11-15]"] };
const one: Overrides = { masters: ["m-1=10.0.0.11"] };
const moved: Overrides = { agents: ["a-1=10.0.0.21", "a-3=10.0.0.33", "a-4=10.0.0.24"] };

const closed: Overrides = { method: "apt", security: { level: "passwords" } };
const walled: Overrides = { method: "apt", security: { level: "firewall" } };

const ownSecret: Overrides = { flags: { agent: { docker_config: "secrets/files/docker.json" } } };

/** On one Docker machine. */
const here = (masters: number, agents: number): Overrides => ({
  method: "docker",
  masters: [`m-[1-${masters}]`],
  agents: [`a-[1-${agents}]`],
});

const changes: readonly (readonly [Overrides, Overrides, (readonly string[])?])[] = [
  [{}, five],
  [{ method: "apt", ...five }, { method: "apt" }],
  [one, {}],
  [{}, one],
  [{}, moved],
  [{ method: "docker" }, { method: "docker", ...moved }],
  [closed, { ...closed, ...moved }],
  [
    { ...walled, ...ownSecret },
    { ...closed, ...ownSecret, security: { level: "passwords", frameworks: ["other"] } },
  ],
  [closed, walled],
  [{ method: "docker" }, { method: "docker", images: { marathon: "marathon:other" } }],
  [{}, ownSecret],
  [{}, {}, ["m-2", "m-3", "a-1"]],
  [here(1, 3), { ...here(3, 2), ...ownSecret }],
  [here(3, 1), { ...here(1, 1), images: { marathon: "marathon:other" } }],
];

/** Writes scripts of a change's bundle into a folder, without the last line, which runs them. */
export function writeFunctions(folder: string, scripts: readonly string[]): void {
  const [plan] = changedPlans();
  if (plan === undefined) throw new Error("no change");
  for (const { path, content } of renderBundle(plan, blueprints, sha256))
    if (scripts.includes(path))
      writeFileSync(join(folder, path), content.replace(/^main "\$@"\n$/m, ""));
}
