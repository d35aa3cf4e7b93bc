import type { ClusterPlan } from "../plan/plan.ts";
import type { Blueprint, BundleFile } from "./blueprint.ts";
import { bundleParts, type Sha256, sumLine, withChecksum } from "./parts.ts";

export type { Sha256 } from "./parts.ts";

/** The date of every file in an archive, in UTC: the same bundle must give the same bytes. */
export const entryDate = { year: 2000, month: 1, day: 1 } as const;

/**
 * The files of a bundle, one after the other in the order of their paths, and SHA256SUMS last
 * because it needs every digest. Lazy: a file exists while it is written. `others` are files of the
 * cluster that no blueprint makes.
 */
export function* renderBundle(
  plan: ClusterPlan,
  blueprints: readonly Blueprint[],
  sha256: Sha256,
  others: readonly BundleFile[] = [],
): Generator<BundleFile> {
  const sums = new SumLines();
  for (const file of contentFiles(plan, blueprints, sha256, others)) {
    sums.add(sumLine(file, ""));
    yield file;
  }
  yield withChecksum({ path: "SHA256SUMS", content: sums.text() }, sha256);
}

function* contentFiles(
  plan: ClusterPlan,
  blueprints: readonly Blueprint[],
  sha256: Sha256,
  others: readonly BundleFile[],
): Generator<BundleFile> {
  const { cluster, nodes } = bundleParts(plan, blueprints, sha256);
  const ofCluster = [...cluster(), ...others].sort((a, b) => (a.path < b.path ? -1 : 1));
  yield* ofCluster.filter(({ path }) => path < "nodes/");
  for (const node of nodes) yield* node.files();
  yield* ofCluster.filter(({ path }) => path > "nodes/");
}

/**
 * Lines that pile up: joined now and then, since a joined text takes a third of what its parts do.
 */
class SumLines {
  #parts: string[] = [];
  #lines: string[] = [];

  add(line: string): void {
    if (this.#lines.push(line) === 1000) this.#join();
  }

  text(): string {
    this.#join();
    return this.#parts.join("");
  }

  #join(): void {
    this.#parts.push(this.#lines.join(""));
    this.#lines = [];
  }
}
