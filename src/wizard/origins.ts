import { operatingSystems } from "../core/catalog/operating-systems.ts";
import { repositories } from "../core/catalog/repositories.ts";
import { sources } from "../core/catalog/sources.ts";
import { fillDefaults } from "../core/cluster/defaults.ts";
import type { ClusterSpec } from "../core/cluster/types.ts";
import { type MessageValue, msg } from "../core/i18n/message.ts";
import { pulledImage } from "../core/plan/programs.ts";

/** A program, and where it comes from. */
type Origin = readonly [program: string, origin: MessageValue];

/** Where each program of the cluster comes from. */
export const originsOf = (spec: ClusterSpec): readonly Origin[] => [
  ["Mesos", mesosOrigin(spec)],
  ["ZooKeeper", zookeeperOrigin(spec)],
  ["Marathon", marathonOrigin(spec)],
];

/** Those that come from another place than they would if the spec did not say it. */
export function unusualOrigins(spec: ClusterSpec): readonly Origin[] {
  const { apt, images, source } = fillDefaults({});
  const usual = originsOf({ ...spec, apt, images, source }).map(([, text]) => JSON.stringify(text));
  return originsOf(spec).filter(([, text], index) => JSON.stringify(text) !== usual[index]);
}

function mesosOrigin(spec: ClusterSpec): MessageValue {
  const { method, source } = spec;
  if (method === "docker") return msg`image ${pulledImage(spec, "mesos")}`;
  if (method === "apt") return packagesOrigin(spec);
  return msg`${sources[source.ref].version}, compiled from ${source.url} (${source.ref})`;
}

function packagesOrigin({ apt }: ClusterSpec): MessageValue {
  const packages = packageSource(apt);
  const pin = apt.pin?.mesos;
  return pin === undefined ? packages : msg`${packages}, version ${pin.slice(1)}`;
}

function packageSource({ repository, line = "" }: ClusterSpec["apt"]): MessageValue {
  if (repository !== undefined) return msg`packages of ${repositories[repository].title}`;
  return line === ""
    ? msg`.deb files that you put into artifacts/supplied/`
    : msg`packages from ${line}`;
}

function zookeeperOrigin(spec: ClusterSpec): MessageValue {
  if (spec.method === "docker") return msg`image ${pulledImage(spec, "zookeeper")}`;
  const { zookeeper, title } = operatingSystems[spec.os];
  return msg`${zookeeper}, the package of ${title}`;
}

function marathonOrigin(spec: ClusterSpec): MessageValue {
  const origins = {
    image: msg`image ${pulledImage(spec, "marathon")}`,
    package: msg`the Marathon package among your own packages`,
    tarball: msg`a tarball that you supply`,
    off: msg`no Marathon; bring your own framework`,
  } as const satisfies Record<ClusterSpec["marathon"], MessageValue>;
  return origins[spec.marathon];
}
