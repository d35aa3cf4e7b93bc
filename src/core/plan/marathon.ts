import { marathonFlags } from "../catalog/marathon-flags.ts";
import { flagText } from "../catalog/flag-values.ts";
import type { ClusterSpec, FlagValue } from "../spec/cluster-spec.ts";
import type { Setting } from "./settings.ts";

/** What Marathon's configuration is derived from, besides the spec. */
export interface MarathonPlace {
  ip: string;
  hostname: string;
  mesosZk: string;
  marathonZk: string;
}

/** The whole environment of one Marathon. Values are raw: each file quotes them for its own format. */
export function marathonEnvironment(spec: ClusterSpec, place: MarathonPlace): Setting[] {
  const flags: Record<string, FlagValue> = {
    // Agents have no user "marathon" or "nobody" to run tasks as.
    mesos_user: "root",
    ...(spec.containerizer === "docker" ? forImagePulls : {}),
    ...spec.flags.marathon,
    hostname: place.hostname,
    http_port: spec.ports.marathon,
    master: place.mesosZk,
    zk: place.marathonZk,
  };
  return [
    // The masters connect back to this address and port.
    { name: "LIBPROCESS_IP", value: place.ip },
    { name: "LIBPROCESS_PORT", value: String(spec.ports.marathonScheduler) },
    ...Object.entries(flags).flatMap(([name, value]) => marathonVariable(name, value)).sort((a, b) => (a.name < b.name ? -1 : 1)),
  ];
}

/** At least as long as the agents' executor_registration_timeout (5mins), in milliseconds. */
const forImagePulls = { task_launch_timeout: 600000 } as const;

/** Switches are on when their variable exists and is empty; another variable turns them off. */
function marathonVariable(name: string, value: FlagValue): Setting[] {
  const row = marathonFlags.find((flag) => flag.name === name);
  if (row === undefined) throw new Error(`Marathon has no flag ${name}`);
  if (row.type !== "toggle" && row.type !== "flag") return [{ name: `MARATHON_${name.toUpperCase()}`, value: flagText(value) }];
  const variable = flagText(value) === "true" ? row.env.on : row.env.off;
  return variable === undefined || variable === null ? [] : [{ name: variable.replace(/=$/, ""), value: "" }];
}
