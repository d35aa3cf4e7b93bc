import type { ClusterPlan } from "../plan/plan.ts";
import type { Blueprint, BundleFile } from "./blueprint.ts";
import { type BundleParts, bundleParts, type Sha256, sumLine } from "./parts.ts";

export type { Sha256 } from "./parts.ts";

/** The date of every file in an archive, in UTC: the same bundle must give the same bytes. */
export const entryDate = { year: 2000, month: 1, day: 1 } as const;

/**
 * The files of a bundle, one after the other in the order of their paths, and SHA256SUMS last
 * because it needs every digest. Lazy: a file exists while it is written. `others` are files that no
 * blueprint makes, in the order of their paths.
 */
export function* renderBundle(
  plan: ClusterPlan,
  blueprints: readonly Blueprint[],
  sha256: Sha256,
  others: Iterable<BundleFile> = [],
): Generator<BundleFile> {
  const sums = new SumLines();
  for (const file of contentFiles(plan, blueprints, sha256, others)) {
    sums.add(sumLine(file, ""));
    yield file;
  }
  yield sumsFile(sums.text(), sha256);
}

/** Of 34,000 files it has 4 MB: its own checksum, which few ask for, is computed when they do. */
const sumsFile = (content: string, sha256: Sha256): BundleFile => ({
  path: "SHA256SUMS",
  mode: 0o644,
  content,
  get sha256() {
    return sha256(content);
  },
});

function* contentFiles(
  plan: ClusterPlan,
  blueprints: readonly Blueprint[],
  sha256: Sha256,
  others: Iterable<BundleFile>,
): Generator<BundleFile> {
  const { cluster, nodes } = bundleParts(plan, blueprints, sha256);
  yield* merged(merged(cluster(), filesOf(nodes)), others);
}

function* filesOf(nodes: BundleParts["nodes"]): Generator<BundleFile> {
  for (const node of nodes) yield* node.files();
}

/** Two sequences in the order of their paths as one. */
function* merged(files: Iterable<BundleFile>, others: Iterable<BundleFile>): Generator<BundleFile> {
  const rest = others[Symbol.iterator]();
  let other = rest.next();
  for (const file of files) {
    for (; other.done !== true && other.value.path < file.path; other = rest.next())
      yield other.value;
    yield file;
  }
  for (; other.done !== true; other = rest.next()) yield other.value;
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
