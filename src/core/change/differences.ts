import type { Endpoint, Node } from "../plan/nodes.ts";
import type { ClusterPlan } from "../plan/plan.ts";
import { type ClusterState, type FilesOf, filesOfHosts } from "./cluster-state.ts";
import { changedPaths, readersOf } from "./host-files.ts";
import { type Fate, type Member, nameOf } from "./members.ts";
import { placeOf } from "./places.ts";
import { type Aspect, aspectOf, type HostSettings, type Service, settingsOf } from "./services.ts";

/** A setting of a daemon before and after; undefined: it is not there. */
export interface SettingChange {
  name: string;
  from: string | undefined;
  to: string | undefined;
}

/** What a change does to a daemon of one host. */
export interface DaemonChange {
  service: Service;
  /** The new name of its place, where it stays. */
  host: string;
  before: Node | undefined;
  after: Node | undefined;
  /** Where it runs now and where it will run. */
  from: Endpoint | undefined;
  to: Endpoint | undefined;
  /**
   * `added` and `removed`: it runs in one of the clusters alone. `changed`: it starts again. `lost`:
   * it comes back without its data.
   */
  state: "added" | "removed" | "changed" | "lost";
  settings: readonly SettingChange[];
  aspects: ReadonlySet<Aspect>;
  /** Paths in the host's folder that it reads. */
  files: readonly string[];
}

/** Files of a host that no daemon reads: scripts, /etc/hosts. */
export interface HostChange {
  host: string;
  files: readonly string[];
}

/** What differs between the two clusters, daemon by daemon. */
export interface Differences {
  daemons: readonly DaemonChange[];
  hosts: readonly HostChange[];
}

const services: Readonly<Record<Member["role"], readonly Service[]>> = {
  master: ["zookeeper", "mesos-master", "marathon"],
  agent: ["mesos-agent"],
};

/** Compares every daemon of every member. */
export function differencesOf(
  before: ClusterState,
  after: ClusterState,
  members: readonly Member[],
): Differences {
  const [oldFiles, newFiles] = [filesOfHosts(before), filesOfHosts(after)];
  const daemons = members.flatMap((member) => {
    const [old, now] = [
      settingsIn(before.plan, member.before),
      settingsIn(after.plan, member.after),
    ];
    const files = changedFiles(oldFiles, newFiles, member);
    const plans = { before: before.plan, after: after.plan };
    return services[member.role].flatMap((service) =>
      daemonChanges(service, member, {
        ...plans,
        old,
        now,
        files: readBy(service, files),
      }),
    );
  });
  return { daemons, hosts: hostChanges(members, oldFiles, newFiles) };
}

const settingsIn = (plan: ClusterPlan, node: Node | undefined): HostSettings =>
  node === undefined ? new Map() : settingsOf(plan, node);

/** Another machine, or one whose disk is lost, has none of the files yet. */
const changedFiles = (oldFiles: FilesOf, newFiles: FilesOf, { before, after, fate }: Member) =>
  changedPaths(
    before === undefined || isAnotherPlace(fate) || fate === "lost" ? new Map() : oldFiles(before),
    after === undefined ? new Map() : newFiles(after),
  );

const readBy = (service: Service, files: readonly string[]) =>
  files.filter((path) => readersOf(path).includes(service));

interface Compared {
  before: ClusterPlan;
  after: ClusterPlan;
  old: HostSettings;
  now: HostSettings;
  files: readonly string[];
}

/** Nothing, a change, or where the daemon goes to another address its end and its beginning. */
function daemonChanges(
  service: Service,
  member: Member,
  { old: allOld, now: allNow, files, ...plans }: Compared,
): DaemonChange[] {
  const [old, now] = [allOld.get(service), allNow.get(service)];
  const change = (state: DaemonChange["state"], { before, after }: Places): DaemonChange => {
    const settings = settingChanges(before && old, after && now);
    const isChange = before !== undefined && after !== undefined;
    const aspects = new Set(isChange ? settings.map(({ name }) => aspectOf(service, name)) : []);
    const from = before && placeOf(plans.before, service, numberOf(service, before));
    const to = after && placeOf(plans.after, service, numberOf(service, after));
    return {
      service,
      host: (to ?? from)?.name ?? "",
      before,
      after,
      from,
      to,
      state,
      settings,
      aspects,
      files,
    };
  };
  const end = { before: old && member.before, after: undefined };
  const beginning = { before: undefined, after: now && member.after };
  if (old === undefined) return now === undefined ? [] : [change("added", beginning)];
  if (now === undefined) return [change("removed", end)];
  if (member.role === "master" && isAnotherPlace(member.fate))
    return [change("removed", end), change("added", beginning)];
  if (member.fate === "lost") return [change("lost", member)];
  const changed = change("changed", member);
  return changed.settings.length === 0 && files.length === 0 ? [] : [changed];
}

type Places = Pick<Member, "before" | "after">;

/** Its place in the list of masters or of agents, from 1. */
const numberOf = (service: Service, { master, agent }: Node) =>
  (service === "mesos-agent" ? agent : master)?.number ?? 0;

/** A machine of another address is another machine, with another disk. */
export const isAnotherPlace = (fate: Fate) => fate === "moved" || fate === "replaced";

function settingChanges(
  old: ReadonlyMap<string, string> = new Map(),
  now: ReadonlyMap<string, string> = new Map(),
): SettingChange[] {
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((name) => ({ name, from: old.get(name), to: now.get(name) }))
    .filter(({ from, to }) => from !== to)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Files that no daemon reads, once for a host in both roles. */
function hostChanges(
  members: readonly Member[],
  oldFiles: FilesOf,
  newFiles: FilesOf,
): HostChange[] {
  const hosts = new Map<string, HostChange>();
  for (const member of members.filter(({ after }) => after !== undefined)) {
    const files = changedFiles(oldFiles, newFiles, member).filter(
      (path) => readersOf(path).length === 0,
    );
    if (files.length > 0) hosts.set(nameOf(member), { host: nameOf(member), files });
  }
  return [...hosts.values()];
}
