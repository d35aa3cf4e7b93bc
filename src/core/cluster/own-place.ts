import { layouts } from "../catalog/layouts.ts";
import { type Message, msg } from "../i18n/message.ts";
import { isOneMachine, layoutOf } from "./derived.ts";
import type { ClusterSpec, Program } from "./types.ts";

/**
 * Where an operator sets by hand what does not belong in the spec, and where no installation takes
 * it away; completes "set it …".
 */
export function ownPlace(spec: ClusterSpec, program: Program): Message {
  if (isOneMachine(spec))
    return msg`in ${"docker-compose.override.yml"}, beside docker-compose.yml`;
  if (spec.method === "docker")
    return msg`on the hosts in ${"/etc/create-mesos-cluster/docker-compose.override.yml"}, which install.sh keeps`;
  if (program === "marathon" || program === "zookeeper")
    return msg`on the hosts in ${`/etc/systemd/system/${program}.service.d/own.conf`}, which install.sh keeps`;
  return msg`on the hosts in ${flagFolder(spec, program)}, one file for each flag, which install.sh keeps`;
}

function flagFolder({ method, apt }: ClusterSpec, program: "master" | "agent"): string {
  if (program === "master") return "/etc/mesos-master";
  return `/etc/${layouts[method === "apt" ? layoutOf(apt) : "mesosphere"].agentService}`;
}
