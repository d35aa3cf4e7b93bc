import type { BundleFile } from "../core/bundle/blueprint.ts";
import type { Cluster, MadeCluster } from "./cluster.ts";
import { gathered, yieldToEventLoop } from "./dom.ts";

/** Files of a bundle by their paths. */
export type Files = ReadonlyMap<string, BundleFile>;

/** The versions of files by their paths. */
export type Versions = ReadonlyMap<string, string>;

/** The last file of a bundle, with the digest of every other one. */
export const sums = "SHA256SUMS";

/**
 * What tells a file from what it was before: its digest. Of a thousand hosts the sums themselves are
 * so long that their digest would keep the page from answering.
 */
export const versionOf = (file: BundleFile): string =>
  file.path === sums ? file.content : file.sha256;

/** The host that a file is for; empty: none. */
export const hostOf = (path: string): string => /^nodes\/([^/]+)\//.exec(path)?.[1] ?? "";

const byPath = (files: Iterable<BundleFile>): Files =>
  new Map([...files].map((file) => [file.path, file]));

const none: Files = new Map();

/** The files of a cluster, rendered when they are asked for and kept. */
class BundleFiles {
  readonly cluster: Cluster;
  readonly #hosts = new Map<string, Files>();
  #loading: Promise<void> | undefined;
  #made: MadeCluster | undefined;
  #versions: Versions | undefined;
  /** Those of no single host, once they have been rendered. */
  ready: Files = none;

  constructor(cluster: Cluster) {
    this.cluster = cluster;
  }

  /** Renders the files that belong to no single host, except SHA256SUMS; the others can be asked for then. */
  load(): Promise<void> {
    this.#loading ??= this.#render().catch((error) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  /** Whether files can be asked for. */
  get isLoaded(): boolean {
    return this.#made !== undefined;
  }

  ofHost(host: string): Files {
    const before = this.#hosts.get(host);
    if (before) return before;
    const node = this.#made?.parts.nodes.find((each) => each.host === host);
    const files = node ? byPath(node.files()) : none;
    this.#hosts.set(host, files);
    return files;
  }

  /** Whether hosts have folders of their own. */
  get hasHosts(): boolean {
    return (this.#made?.parts.nodes.length ?? 0) > 0;
  }

  /** The file, if it is of the cluster or of a host; undefined: there is none. */
  file(path: string): BundleFile | undefined {
    const host = hostOf(path);
    return host === "" ? this.ready.get(path) : this.ofHost(host).get(path);
  }

  /** The hosts with such a file; undefined: nobody wanted them any more. */
  async hostsWith(
    fits: (file: BundleFile) => boolean,
    isWanted: () => boolean,
  ): Promise<ReadonlySet<string> | undefined> {
    const hosts = new Set<string>();
    for await (const { host, files } of yieldToEventLoop(this.#made?.parts.nodes ?? [])) {
      if (!isWanted()) return undefined;
      if ([...files()].some(fits)) hosts.add(host);
    }
    return hosts;
  }

  /**
   * Renders every file once, for its version: then SHA256SUMS is ready, too. Of a thousand hosts that
   * takes seconds, so it ends as soon as nobody wants it; undefined: it did.
   */
  async versions(isWanted: () => boolean): Promise<Versions | undefined> {
    if (this.#versions) return this.#versions;
    await this.load();
    const versions = new Map<string, string>();
    for await (const file of yieldToEventLoop(this.#made?.files() ?? [])) {
      if (!isWanted()) return undefined;
      versions.set(file.path, versionOf(file));
      if (file.path === sums) this.ready = new Map([...this.ready, [sums, file]]);
    }
    this.#versions = versions;
    return versions;
  }

  async #render(): Promise<void> {
    const made = await this.cluster.made();
    const files = await gathered(made.parts.cluster());
    this.#made = made;
    this.ready = byPath(files);
  }
}

const kept = new WeakMap<Cluster, BundleFiles>();

export type { BundleFiles };

/** The files of a cluster: those that were rendered before, where there are any. */
export function bundleFiles(cluster: Cluster): BundleFiles {
  const files = kept.get(cluster) ?? new BundleFiles(cluster);
  kept.set(cluster, files);
  return files;
}
