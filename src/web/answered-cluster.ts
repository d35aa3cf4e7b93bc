import { fillDefaults } from "../core/cluster/defaults.ts";
import { quorumOf } from "../core/cluster/derived.ts";
import type { DraftSpec, Problem } from "../core/cluster/types.ts";
import { type DrawnCluster, drawnCluster } from "../core/drawing/cluster.ts";
import { likelyHosts } from "../core/hosts/parse-hosts.ts";
import type { Message } from "../core/i18n/message.ts";
import { shortForm } from "../core/questions/host-answers.ts";
import type { Translate } from "./i18n.ts";
import { isStale, type Snapshot } from "./snapshot.ts";

/** What the drawing shows: the planned cluster, or with problems what was answered so far. */
export function answeredCluster(snapshot: Snapshot, translate: Translate): DrawnCluster {
  const { cluster, state } = snapshot;
  if (cluster && !isStale(snapshot)) return drawnCluster(cluster.plan);
  const { ports, marathon } = fillDefaults(state.spec);
  const { name = "", masters, agents } = state.spec;
  const drawnMasters = hostsOf(masters).map((host) => ({ ...host, attributes: {} }));
  return {
    name,
    masters: drawnMasters,
    agents: hostsOf(agents),
    quorum: quorumOf(drawnMasters.length),
    ports,
    runsMarathon: marathon !== "off",
    taskPorts: cluster?.plan.topology.taskPorts ?? "31000-32000",
    problems: new Map([
      ...concerned("masters", masters, state.checked.errors, translate),
      ...concerned("agents", agents, state.checked.errors, translate),
    ]),
  };
}

type Entries = DraftSpec["agents"];

const hostsOf = (entries: Entries = []) =>
  entries.flatMap((entry) =>
    namesIn(entry).map(({ host, address = "" }) => ({
      host,
      address,
      attributes: attributesOf(entry),
    })),
  );

/** Names and addresses that do not go together yet are drawn as far as they can be read. */
const namesIn = (entry: NonNullable<Entries>[number]) => likelyHosts(shortForm(entry));

function attributesOf(entry: NonNullable<Entries>[number]): Record<string, string> {
  const attributes = typeof entry === "string" ? {} : (entry.attributes ?? {});
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, String(value)]),
  );
}

/** The hosts of a list that its problems name, or else all of the entry that they are about. */
function concerned(
  list: "masters" | "agents",
  entries: Entries = [],
  problems: readonly Problem[],
  translate: Translate,
): [string, string][] {
  return problems.flatMap(({ at, message }) => {
    const [, index] = new RegExp(`^${list}\\[(\\d+)\\]`).exec(at) ?? [];
    const entry = index === undefined ? undefined : entries[Number(index)];
    const hosts = entry === undefined ? [] : namesIn(entry).map(({ host }) => host);
    const named = hosts.filter((host) => names(message, host));
    const text = translate(message);
    return (named.length > 0 ? named : hosts).map((host): [string, string] => [host, text]);
  });
}

const names = ({ values }: Message, host: string): boolean =>
  values.some((value) =>
    typeof value === "object" ? names(value, host) : value === host || value === `"${host}"`,
  );
