import type { BundleFile } from "../core/bundle/blueprint.ts";
import type { Cluster, MadeCluster } from "./cluster.ts";
import { yieldToEventLoop } from "./dom.ts";

/** Files of a bundle by their paths. */
export type Files = ReadonlyMap<string, BundleFile>;

const byPath = (files: Iterable<BundleFile>): Files =>
  new Map([...files].map((file) => [file.path, file]));

const none: Files = new Map();

/** The files of a cluster, rendered when they are asked for and kept. */
export class BundleFiles {
  readonly cluster: Cluster;
  readonly #hosts = new Map<string, Files>();
  #loading: Promise<void> | undefined;
  #made: MadeCluster | undefined;
  /** Those of no single host, once they have been rendered. */
  ready: Files = none;

  constructor(cluster: Cluster) {
    this.cluster = cluster;
  }

  /** Renders the files that belong to no single host; the others can be asked for then. */
  load(): Promise<void> {
    this.#loading ??= this.#render();
    return this.#loading;
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
    const [folder, host = ""] = path.split("/");
    return folder === "nodes" ? this.ofHost(host).get(path) : this.ready.get(path);
  }

  async #render(): Promise<void> {
    const made = await this.cluster.made();
    const files: BundleFile[] = [];
    for await (const file of yieldToEventLoop(made.parts.cluster())) files.push(file);
    this.#made = made;
    this.ready = byPath(files);
  }
}

/** The paths of files that one bundle has and the other has not, or not so. */
export const changedPaths = (before: Files, now: Files): ReadonlySet<string> =>
  new Set(
    [...now]
      .filter(([path, { sha256 }]) => before.get(path)?.sha256 !== sha256)
      .map(([path]) => path),
  );
