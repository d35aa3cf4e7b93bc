import { flagText } from "../catalog/flag-values.ts";
import { marathonFlagsByName } from "../catalog/marathon-flags.ts";
import { isOneMachine } from "../cluster/derived.ts";
import { isInForce } from "../cluster/login-stages.ts";
import type { ClusterSpec, FlagValue } from "../cluster/types.ts";
import { marathonJavaOptions } from "./java.ts";
import { daemonFlags, marathonSecretVariables } from "./own-secrets.ts";
import { marathonPasswordFlags } from "./passwords.ts";
import { peerCheck, type Setting } from "./settings.ts";

/** Where one Marathon listens and what it connects to. */
export interface MarathonAddress {
  ip: string;
  hostname: string;
  mesosZk: string;
  marathonZk: string;
}

/**
 * The complete environment of one Marathon. Values are raw: each file quotes them for its own
 * format.
 */
export function marathonEnvironment(spec: ClusterSpec, address: MarathonAddress): Setting[] {
  const flags: Record<string, FlagValue> = {
    // Agents have no user "marathon".
    mesos_user: spec.security.tasks,
    ...(isOneMachine(spec) ? {} : asPrincipal),
    ...(spec.containerizer === "docker" ? forImagePulls : {}),
    ...(marathonSecretVariables(spec).length > 0 ? withoutOptionsInLog : {}),
    ...daemonFlags(spec, "marathon"),
    ...marathonPasswordFlags(spec),
    hostname: address.hostname,
    // Not on the host's other networks: whoever reaches it runs commands on every agent.
    http_address: address.ip,
    http_port: spec.ports.marathon,
    master: address.mesosZk,
    // With passwords it holds one, and stands among the secrets.
    ...(isInForce(spec, "marathon-login") ? {} : { zk: address.marathonZk }),
  };
  return [
    // The masters connect back to this address and port.
    { name: "LIBPROCESS_IP", value: address.ip },
    { name: "LIBPROCESS_PORT", value: String(spec.ports.marathonScheduler) },
    peerCheck,
    // Read by Marathon's start script, from a package, its tarball and its image alike.
    { name: "JAVA_OPTS", value: marathonJavaOptions(spec).join(" ") },
    ...Object.entries(flags)
      .flatMap(([name, value]) => marathonVariable(name, value))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  ];
}

/**
 * A framework that has registered without a principal can never get one, so that passwords could
 * not come later. install.sh leaves it out where such a Marathon runs; on one machine nothing asks.
 */
const asPrincipal = { mesos_authentication_principal: "marathon" } as const;

/** Its log would begin with the values of its options, secrets too. */
const withoutOptionsInLog = { logging_level: "warn" } as const;

/** At least as long as the agents' executor_registration_timeout (5mins), in milliseconds. */
const forImagePulls = { task_launch_timeout: 600000 } as const;

/**
 * A switch is on when the variable of its name exists, with an empty value (MARATHON_HA=true would
 * be read as "--ha true"); another variable turns a toggle off.
 */
function marathonVariable(name: string, value: FlagValue): Setting[] {
  const type = marathonFlagsByName.get(name)?.type;
  if (type === undefined) throw new Error(`Marathon has no flag ${name}`);
  const variable = `MARATHON_${name.toUpperCase()}`;
  if (type !== "toggle" && type !== "flag") return [{ name: variable, value: flagText(value) }];
  if (flagText(value) === "true") return [{ name: variable, value: "" }];
  return type === "toggle" ? [{ name: `MARATHON_DISABLE_${name.toUpperCase()}`, value: "" }] : [];
}
