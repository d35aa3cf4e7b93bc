import { suppliedFilesOf } from "../cluster/supplied-files.ts";
import type { ClusterSpec } from "../cluster/types.ts";

/** What the operator must put into artifacts/supplied/ before anything can be installed. */
export interface Supplies {
  debs: boolean;
  /** Not for a repository of the catalog, whose key has a known URL. */
  aptKey: boolean;
  marathonTarball: boolean;
  /** Files that flags name. */
  files: boolean;
  marathonFiles: boolean;
  any: boolean;
}

export function suppliesOf(spec: ClusterSpec): Supplies {
  const { method, apt, marathon } = spec;
  const supplies = {
    debs: method === "apt" && apt.debs !== undefined,
    aptKey: method === "apt" && apt.line !== undefined,
    marathonTarball: marathon === "tarball",
    files: suppliedFilesOf(spec).length > 0,
    marathonFiles: suppliedFilesOf(spec).some(({ program }) => program === "marathon"),
  };
  return { ...supplies, any: Object.values(supplies).includes(true) };
}

/** The archive that build.sh leaves in artifacts/. */
export function archiveName({
  source,
  os,
  arch,
}: Pick<ClusterSpec, "source" | "os" | "arch">): string {
  return `mesos-${source.ref}-${os}-${arch}.tar.gz`;
}
