import { type PlacedChange, placeChange } from "./changing-cluster.ts";
import type { Overrides } from "./spec.ts";

const hosts: Overrides = {
  method: "apt",
  masters: ["m-1.lan=10.0.0.11"],
  agents: ["a-1.lan=10.0.0.21"],
};

/** The hosts of three masters. */
export const threeMasters: Overrides = {
  ...hosts,
  masters: [11, 12, 13].map((last) => `m-${last}.lan=10.0.0.${last}`),
};

/** A cluster that gets passwords, and whose Marathon registered without a principal. */
export async function closing(
  folder: string,
  check: (place: PlacedChange) => Promise<void>,
  shape: Overrides = hosts,
) {
  const levels = ["firewall", "passwords"] as const;
  const [before, after] = levels.map((level) => ({ ...shape, security: { level } }));
  const place = await placeChange(folder, before ?? {}, after ?? {});
  place.daemons.frameworks.registerWithoutPrincipal();
  await check(place).finally(place.close);
}

/** The step alone, allowed and then once more: what comes before it is tested elsewhere. */
export function moveOf({ steps }: PlacedChange) {
  const step = steps.find((id) => id.endsWith("-marathon-move")) ?? "";
  const again = ["--next", "--yes", "--from", step];
  return { step, again, move: [...again, "--move-marathon"] };
}

/** What Marathon says of its apps. */
export const apps = (...list: object[]) => JSON.stringify({ apps: list });

/** An app that runs three times. */
export const running = (id: string, more: object = {}) => ({
  id,
  cpus: 1,
  mem: 128,
  instances: 3,
  tasksRunning: 3,
  tasksHealthy: 0,
  ...more,
});

/** The IDs of the frameworks that the leading master lists. */
export const idsOf = ({ daemons }: PlacedChange) => daemons.frameworks.list.map(({ id }) => id);
