import type { Node } from "../plan/nodes.ts";
import type { ClusterPlan } from "../plan/plan.ts";
import { type Digests, filesByHost } from "./host-files.ts";

/** One of the two clusters: what it should be, and the files that make it so. */
export interface ClusterState {
  plan: ClusterPlan;
  /** Of the whole bundle, each Compose file in its parts. */
  digests: Digests;
}

/** The files of a host, by their path in its folder. */
export type FilesOf = (node: Node) => Digests;

const none: Digests = new Map();

/** The files of each host; on one machine, of each number of its services. */
export function filesOfHosts({ plan, digests }: ClusterState): FilesOf {
  const hosts = filesByHost(digests);
  if (!plan.oneMachine) return ({ host }) => hosts.get(host) ?? none;
  const compose = [...(hosts.get("") ?? none)];
  return (node) => new Map(compose.flatMap(([path, digest]) => partOf(path, digest, node)));
}

/** The part of the one Compose file that is this host's, under a name without its number. */
function partOf(path: string, digest: string, { master, agent }: Node): [string, string][] {
  const [, service = "", number] = /#(.+?)(?:-(\d+))?$/.exec(path) ?? [];
  if (number === undefined) return service.startsWith("x-") ? [[path, digest]] : [];
  const own = service === "mesos-agent" ? agent?.number : master?.number;
  return Number(number) === own ? [[`docker-compose.yml#${service}`, digest]] : [];
}
