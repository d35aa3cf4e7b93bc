import type { Endpoint } from "./endpoints.ts";
import type { Node } from "./nodes.ts";

/** The order in which hosts are installed: all masters together, then the hosts that are agents only. */
export function rollOutOf(nodes: readonly Node[]): { masters: Endpoint[]; agents: Endpoint[] } {
  const endpoint = ({ host, address }: Node): Endpoint => ({ name: host, address });
  return {
    masters: nodes.filter(({ master }) => master !== undefined).map(endpoint),
    agents: nodes.filter(({ master }) => master === undefined).map(endpoint),
  };
}
