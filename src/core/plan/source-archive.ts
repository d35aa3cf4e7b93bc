import type { ClusterSpec } from "../cluster/types.ts";

/** The archive that build.sh leaves in artifacts/. */
export function archiveName({
  source,
  os,
  arch,
}: Pick<ClusterSpec, "source" | "os" | "arch">): string {
  return `mesos-${source.ref}-${os}-${arch}.tar.gz`;
}
