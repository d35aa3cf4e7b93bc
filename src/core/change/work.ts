import type { DaemonChange, HostChange } from "./differences.ts";
import type { Situation } from "./kind.ts";
import { type KindName, kinds } from "./kinds.ts";
import type { Phase } from "./orders.ts";
import type { Aspect, Service } from "./services.ts";

export type Plans = Omit<Situation, "changes" | "stepBefore">;

/** What a step does, before it has a number and texts. */
export interface Work {
  kind: KindName;
  hosts: readonly string[];
  daemons: readonly DaemonChange[];
  files: readonly HostChange[];
}

/** Each phase takes its daemons from those that no phase before it has taken. */
export function workOf(
  order: readonly Phase[],
  daemons: readonly DaemonChange[],
  plans: Plans,
): Work[] {
  const works: Work[] = [];
  let pending = daemons;
  for (const { kind, takes, takesAgain, on, onlyFor } of order) {
    const isOf = ({ service }: DaemonChange) => service === kinds[kind].service;
    const again = daemons.filter((change) => isOf(change) && takesAgain?.(change, plans) === true);
    const taken = new Set(
      pending.filter((change) => isOf(change) && takes?.(change, plans) === true),
    );
    pending = pending.filter((change) => !taken.has(change));
    const changes = [...again, ...taken];
    const isForOthers = takes === undefined && takesAgain === undefined;
    if (isForOthers ? !isWorthIt(daemons, onlyFor) : changes.length === 0) continue;
    const hosts = on?.(plans, kinds[kind].service) ?? changes.map(({ host }) => host);
    works.push({ kind, hosts, daemons: changes, files: filesOf(changes) });
  }
  if (pending.length > 0) throw new Error(`no step for ${pending[0]?.service} ${pending[0]?.host}`);
  return works;
}

/** Whether a step that changes nothing itself has something to prepare. */
const isWorthIt = (daemons: readonly DaemonChange[], onlyFor?: Aspect) =>
  onlyFor === undefined ||
  daemons.some(({ service, aspects }) => keepData.has(service) && aspects.has(onlyFor));

/** The services of masters whose data another program could spoil. Marathon's is ZooKeeper's. */
const keepData: ReadonlySet<Service> = new Set(["zookeeper", "mesos-master"]);

/** What the step puts on its hosts. */
const filesOf = (daemons: readonly DaemonChange[]): HostChange[] =>
  daemons.filter(({ files, state }) => files.length > 0 && state !== "removed");

/** The first agent alone: what is wrong with all of them shows there. */
export function inWaves(work: Work): Work[] {
  const [first, ...rest] = work.daemons;
  if (kinds[work.kind].pace !== "in waves" || first === undefined || rest.length === 0)
    return [work];
  return [[first], rest].map((daemons) => ({
    kind: work.kind,
    hosts: daemons.map(({ host }) => host),
    daemons,
    files: filesOf(daemons),
  }));
}
