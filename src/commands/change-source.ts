import type { BundleFile } from "../core/bundle/blueprint.ts";
import { sumLine, withChecksum } from "../core/bundle/parts.ts";
import { renderBundle } from "../core/bundle/render.ts";
import type { ClusterState } from "../core/change/cluster-state.ts";
import { digestsOf } from "../core/change/host-files.ts";
import type { ClusterSpec, Problem } from "../core/cluster/types.ts";
import { checkSpec } from "../core/cluster/validate.ts";
import { languages } from "../core/i18n/languages.ts";
import { makePlan } from "../core/plan/plan.ts";
import { blueprints } from "../node/blueprints.ts";
import { version } from "../node/program.ts";
import { type ReadSpec, readSpec } from "../node/read.ts";
import { type BundleTexts, type StoredBundle, storedBundle } from "../node/read-bundle.ts";
import { sha256 } from "../node/sha256.ts";

/** One of the two clusters, as it was given: checked, not planned yet. */
export interface ClusterSource {
  read: ReadSpec;
  spec: ClusterSpec | undefined;
  errors: readonly Problem[];
  warnings: readonly Problem[];
  /** Where the files come from; undefined: they are rendered. */
  bundle: StoredBundle | undefined;
}

/** Reads a spec, or a bundle with the spec in it. */
export async function readCluster(name: string, signal: AbortSignal): Promise<ClusterSource> {
  const read = await readSpec(name, signal);
  const checked = read.problems.length > 0 ? undefined : checkSpec(read.value);
  return {
    read,
    spec: checked?.spec,
    errors: checked?.errors ?? read.problems,
    warnings: checked?.warnings ?? [],
    bundle: name === "-" ? undefined : storedBundle(name),
  };
}

/** A cluster with the digests of its files, and the texts of those that are asked for. */
export interface LoadedCluster {
  state: ClusterState;
  /** By whole files, where the state has the parts of a Compose file. */
  digests: ReadonlyMap<string, string>;
  /** The files that are not as the SHA256SUMS of their bundle lists them. */
  edited: readonly string[];
  texts(isWanted: (path: string) => boolean): Promise<BundleTexts>;
  /** All of its files, as often as they are asked for. */
  files(): Promise<() => Iterable<BundleFile>>;
}

/** Plans a cluster, and takes its files from its bundle or renders them. */
export async function loadCluster(
  spec: ClusterSpec,
  bundle: StoredBundle | undefined,
): Promise<LoadedCluster> {
  const plan = makePlan(spec, await languages[spec.language].load(), version);
  const stored = bundle && (await storedDigests(bundle));
  if (bundle !== undefined && stored !== undefined)
    return {
      state: { plan, digests: stored.parts },
      digests: stored.files,
      edited: stored.edited,
      texts: bundle.read,
      files: async () => {
        const copy = storedFiles(await bundle.read(() => true));
        return () => copy;
      },
    };
  const files = () => renderBundle(plan, blueprints, sha256);
  const digests = new Map<string, string>();
  function* noted(): Generator<BundleFile> {
    for (const file of files()) {
      digests.set(file.path, file.sha256);
      yield file;
    }
  }
  return {
    state: { plan, digests: digestsOf(noted(), sha256) },
    digests,
    edited: [],
    texts: async (isWanted) =>
      new Map(
        [...files()]
          .filter(({ path }) => isWanted(path))
          .map(({ path, content }) => [path, content]),
      ),
    files: async () => files,
  };
}

/** Without what an earlier change has put there. */
function storedFiles(texts: BundleTexts): BundleFile[] {
  const files = [...texts]
    .filter(([path]) => !/^((old|steps)\/|(CHANGES\.md|change\.sh|SHA256SUMS)$)/.test(path))
    .map(([path, content]) => withChecksum({ path, content }, sha256))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const sums = files.map((file) => sumLine(file, "")).join("");
  return [...files, withChecksum({ path: "SHA256SUMS", content: sums }, sha256)];
}

/** Of the files themselves; undefined for a folder with nothing but a cluster.yaml. */
async function storedDigests(bundle: StoredBundle) {
  const texts = await bundle.read(() => true);
  const sums = texts.get("SHA256SUMS");
  if (sums === undefined) return undefined;
  const listed = listedDigests(sums);
  const files = [...texts]
    .filter(([path]) => listed.has(path))
    .map(([path, content]) => ({ path, content, sha256: sha256(content) }));
  const digests = new Map(files.map((file) => [file.path, file.sha256]));
  const edited = [...listed.keys()].filter((path) => digests.get(path) !== listed.get(path));
  return { files: digests, parts: digestsOf(files, sha256), edited };
}

const listedDigests = (sums: string): ReadonlyMap<string, string> =>
  new Map(
    sums.split("\n").flatMap((line): [string, string][] => {
      const [, digest = "", path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
      return path === undefined ? [] : [[path, digest]];
    }),
  );
