import type { ClusterSpec } from "../cluster/types.ts";

/** The images as hosts pull them: the registry, if any, goes before every name. */
export function imagePlan({ images }: Pick<ClusterSpec, "images">) {
  const pulled = (reference: string) =>
    images.registry === "" ? reference : `${images.registry}/${reference}`;
  return {
    zookeeper: pulled(images.zookeeper),
    mesos: pulled(images.mesos),
    marathon: pulled(images.marathon),
  };
}
