import { changedPaths } from "../core/change/host-files.ts";
import { list, type Message, msg } from "../core/i18n/message.ts";
import { hostOf, type Versions } from "./bundle-files.ts";

/** How far two bundles differ. */
export interface BundleChanges {
  /** Files of no single host. */
  shared: number;
  /** Files of the hosts that both have, each name once. */
  names: number;
  /** Hosts with such files. */
  hosts: number;
  newHosts: number;
  goneHosts: number;
}

/** Counts what differs from one bundle to another. */
export function bundleChanges(before: Versions, now: Versions): BundleChanges {
  const [hostsBefore, hostsNow] = [hostsIn(before), hostsIn(now)];
  const changed = changedPaths(before, now).map((path) => ({ path, host: hostOf(path) }));
  const ofBoth = changed.filter(({ host }) => hostsBefore.has(host) && hostsNow.has(host));
  const nameIn = ({ path, host }: { path: string; host: string }) =>
    path.slice(`nodes/${host}/`.length);
  const without = (hosts: ReadonlySet<string>, others: ReadonlySet<string>) =>
    [...hosts].filter((host) => !others.has(host)).length;
  return {
    shared: changed.filter(({ host }) => host === "").length,
    names: new Set(ofBoth.map(nameIn)).size,
    hosts: new Set(ofBoth.map(({ host }) => host)).size,
    newHosts: without(hostsNow, hostsBefore),
    goneHosts: without(hostsBefore, hostsNow),
  };
}

const hostsIn = (versions: Versions): ReadonlySet<string> =>
  new Set([...versions.keys()].map(hostOf).filter((host) => host !== ""));

/** `6 files on 8 hosts, 7 files of the cluster, 2 hosts new`; undefined: nothing differs. */
export function changesText(changes: BundleChanges): Message | undefined {
  const { shared, names, hosts, newHosts, goneHosts } = changes;
  const onHosts = msg`${filesText(names)} on ${hostsText(hosts)}`;
  const parts = [
    ...(names > 0 ? [onHosts] : []),
    ...(shared > 0 ? [ofCluster(shared)] : []),
    ...(newHosts > 0 ? [msg`${hostsText(newHosts)} new`] : []),
    ...(goneHosts > 0 ? [msg`${hostsText(goneHosts)} removed`] : []),
  ];
  return parts.length === 0 ? undefined : list(parts);
}

const ofCluster = (shared: number): Message =>
  shared === 1 ? msg`1 file of the cluster` : msg`${shared} files of the cluster`;

const filesText = (count: number) => (count === 1 ? msg`1 file` : msg`${count} files`);
const hostsText = (count: number) => (count === 1 ? msg`1 host` : msg`${count} hosts`);
