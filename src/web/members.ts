import { expandHosts } from "../core/hosts/parse-hosts.ts";
import { shortForm } from "../core/questions/host-answers.ts";
import { isStale, type Snapshot } from "./snapshot.ts";

/** Who is in the cluster, as far as the answers say. */
export interface Members {
  masters: readonly Member[];
  agents: readonly Member[];
  runsMarathon: boolean;
}

export interface Member {
  host: string;
  address?: string;
}

/** The hosts of the planned cluster; while there are problems, those that can be read. */
export function membersOf(snapshot: Snapshot): Members {
  const { cluster, state } = snapshot;
  if (cluster && !isStale(snapshot)) {
    const { masters, agents, runsMarathon } = cluster.plan;
    return {
      masters: masters.map(({ host, mesos }) => ({ host, address: mesos })),
      agents: agents.map(({ host, mesos }) => ({ host, address: mesos })),
      runsMarathon,
    };
  }
  const { masters = [], agents = [], marathon } = state.spec;
  const readable = (entries: typeof agents): Member[] =>
    entries.flatMap((entry) => expandHosts(shortForm(entry)).nodes ?? []);
  return {
    masters: readable(masters),
    agents: readable(agents),
    runsMarathon: marathon !== "off",
  };
}
