import { type Message, msg } from "../i18n/message.ts";
import type { ClusterSpec } from "./types.ts";

/** What a level does. A further level is a further row. */
interface SecurityLevel {
  /** What it keeps out and what it costs, in one sentence. */
  note: Message;
  hasFirewall: boolean;
}

/** How a cluster can be closed to strangers, the weakest first. */
export const securityLevels = {
  open: {
    note: msg`whoever reaches a port of the cluster runs any command on every agent, as root; costs nothing`,
    hasFirewall: false,
  },
  firewall: {
    note: msg`each host lets only this cluster's own hosts and the addresses that you name reach its daemons; costs nftables, and a new table on each host when hosts come or go`,
    hasFirewall: true,
  },
} as const satisfies Record<string, SecurityLevel>;

export type SecurityLevelName = keyof typeof securityLevels;

/** The level where a file or an answer names none. One Docker machine has nothing to close. */
export const defaultLevel = (oneMachine: boolean): SecurityLevelName =>
  oneMachine ? "open" : "firewall";

/** Whether each host of the cluster gets a firewall. */
export const hasFirewall = ({ security }: Pick<ClusterSpec, "security">): boolean =>
  securityLevels[security.level].hasFirewall;

/** A host of a framework that is no host of the cluster: `my-scheduler=10.0.9.5`. */
export function frameworkHost(entry: string): { name: string; address: string } {
  const [name = "", address = ""] = entry.split("=");
  return { name, address };
}
