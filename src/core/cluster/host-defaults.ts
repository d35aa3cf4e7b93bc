import { expandHosts, splitHosts } from "./host-ranges.ts";

/** Names and addresses for a number of masters: `master-[1-3]=10.0.0.[11-13]`. */
export function usualMasters(count: number): string {
  return shortForm("master", "", "10.0.0.", 1, count, 11);
}

/** The same for agents, in the masters' domain and network, ten addresses further: `agent-[1-5].lan=10.0.0.[21-25]`. */
export function usualAgents(count: number, masters: string): string {
  const hosts = hostsIn(masters);
  const { host = "", address = "10.0.0.11" } = hosts[0] ?? {};
  const domain = host.includes(".") ? host.slice(host.indexOf(".")) : "";
  const network = address.slice(0, address.lastIndexOf(".") + 1);
  const highest = Math.max(
    ...hosts.map(({ address: each = "" }) => (each.startsWith(network) ? lastOctet(each) : 0)),
    10,
  );
  const start = Math.ceil(highest / 10) * 10 + 1;
  if (start + count <= 255) return shortForm("agent", domain, network, 1, count, start);
  return blocks(count, nextNetwork(network))
    .map(({ first, last, network: block }) => shortForm("agent", domain, block, first, last, 1))
    .join(", ");
}

/** The hosts of an answer; what cannot be read is left out. */
export function hostsIn(text: string): { host: string; address?: string }[] {
  return splitHosts(text).flatMap((entry) => {
    const expanded = expandHosts(entry);
    return "nodes" in expanded ? expanded.nodes : [];
  });
}

const lastOctet = (address: string) => Number(address.slice(address.lastIndexOf(".") + 1));

function shortForm(
  role: string,
  domain: string,
  network: string,
  first: number,
  last: number,
  octet: number,
): string {
  const range = (from: number, to: number) => (from === to ? `${from}` : `[${from}-${to}]`);
  return `${role}-${range(first, last)}${domain}=${network}${range(octet, octet + last - first)}`;
}

/** A network of 254 addresses holds 250 hosts here, so that the numbers stay readable. */
const perNetwork = 250;

function blocks(count: number, network: (index: number) => string) {
  return Array.from({ length: Math.ceil(count / perNetwork) }, (_, index) => ({
    first: index * perNetwork + 1,
    last: Math.min(count, (index + 1) * perNetwork),
    network: network(index),
  }));
}

/** 10.0.0. → 10.0.1., 10.0.2. … */
function nextNetwork(network: string): (index: number) => string {
  const [a = 10, b = 0, c = 0] = network.split(".").map(Number);
  return (index) => {
    const third = c + 1 + index;
    return `${a}.${(b + Math.floor(third / 256)) % 256}.${third % 256}.`;
  };
}
