import { expandHosts } from "../core/hosts/parse-hosts.ts";
import type { Outcome } from "./outcome.ts";

/** Who is in the cluster, as far as the answers say. */
export interface Members {
  masters: readonly Member[];
  agents: readonly Member[];
  runsMarathon: boolean;
}

interface Member {
  host: string;
  address?: string;
}

/** The hosts of the planned cluster; while there are problems, those that can be read. */
export function membersOf({ spec, cluster }: Outcome): Members {
  if (cluster) {
    const { masters, agents, runsMarathon } = cluster.plan;
    return {
      masters: masters.map(({ host, mesos }) => ({ host, address: mesos })),
      agents: agents.map(({ host, mesos }) => ({ host, address: mesos })),
      runsMarathon,
    };
  }
  return {
    masters: readable(spec["masters"]),
    agents: readable(spec["agents"]),
    runsMarathon: spec["marathon"] !== "off",
  };
}

/** What the entries that can be expanded stand for. */
function readable(entries: unknown): Member[] {
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry: unknown) => {
    const expanded =
      typeof entry === "string"
        ? expandHosts(entry)
        : isHost(entry)
          ? { nodes: [entry] }
          : { nodes: [] };
    return expanded.nodes !== undefined ? expanded.nodes : [];
  });
}

const isHost = (entry: unknown): entry is Member =>
  typeof entry === "object" && entry !== null && "host" in entry && typeof entry.host === "string";
