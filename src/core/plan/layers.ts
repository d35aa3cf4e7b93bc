import { imagesInUse, isOneMachine, rotatesTaskLogs } from "../cluster/derived.ts";
import { ownSecretFlags } from "../cluster/flags.ts";
import { hasFirewall, hasPasswords } from "../cluster/security.ts";
import type { ClusterSpec } from "../cluster/types.ts";

type Applies = (spec: ClusterSpec) => boolean;

const onHosts: Applies = (spec) => spec.method !== "docker";
const onOneMachine: Applies = isOneMachine;
const onSeveral: Applies = (spec) => !isOneMachine(spec);
const hasOwnSecrets: Applies = (spec) => ownSecretFlags(spec).length > 0;

/** The folders of `blueprints/`, and which bundles each is part of. */
export const layers = {
  cluster: () => true,
  "log-removal": (spec) => onSeveral(spec) && typeof spec.logs.days === "number",
  "backup-timer": (spec) => onSeveral(spec) && spec.backup !== undefined,
  "task-logs": rotatesTaskLogs,
  firewall: hasFirewall,
  passwords: hasPasswords,
  "own-secrets": hasOwnSecrets,
  "own-secrets-here": (spec) => hasOwnSecrets(spec) && onOneMachine(spec),
  "own-secrets-hosts": (spec) => hasOwnSecrets(spec) && onSeveral(spec) && !hasPasswords(spec),
  "marathon-apps": ({ marathon }) => marathon !== "off",
  "one-machine": onOneMachine,
  hosts: onSeveral,
  docker: (spec) => spec.method === "docker" && onSeveral(spec),
  native: onHosts,
  apt: (spec) => spec.method === "apt",
  "apt-repository": (spec) => spec.method === "apt" && spec.apt.debs === undefined && !spec.offline,
  source: (spec) => spec.method === "source",
  "marathon-image": (spec) => onHosts(spec) && spec.marathon === "image",
  "marathon-package": (spec) => onHosts(spec) && spec.marathon === "package",
  "marathon-tarball": (spec) => onHosts(spec) && spec.marathon === "tarball",
  offline: (spec) => spec.offline,
  "offline-images": (spec) => spec.offline && imagesInUse(spec).length > 0,
  "offline-apt": (spec) => spec.offline && spec.method === "apt",
  // Only a bundle that a change leads to has it.
  change: () => false,
  "offline-hosts": (spec) => spec.offline && !isOneMachine(spec),
} as const satisfies Record<string, Applies>;

export type Layer = keyof typeof layers;

/** The layers that a bundle is made of. */
export function layersOf(spec: ClusterSpec): Layer[] {
  return (Object.keys(layers) as Layer[]).filter((layer) => layers[layer](spec));
}
