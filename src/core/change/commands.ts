import { agents, drain, forgetId, gone } from "./agent-commands.ts";
import {
  backup,
  both,
  type Command,
  type CommandContext,
  type Commands,
  copyLog,
  handOver,
  install,
  installTogether,
  inTurn,
  loadFirewall,
  onOneMachine,
  onSeveral,
  preflight,
  refill,
  roll,
  stop,
  stopMasters,
  stopOthers,
  upgradeMarathons,
} from "./command.ts";
import type { KindName } from "./kinds.ts";

/**
 * What a step does. Lines are for a shell in the folder of the new bundle, where OLD is the folder
 * of the old one. HOST stands for each host of the step, one after the other; what has to happen on
 * a host itself says so. On one machine every service is named.
 */
export const commandsOf = (kind: KindName, context: CommandContext): readonly Command[] =>
  commands[kind](context);

const commands: Readonly<Record<KindName, Commands>> = {
  "host-files": onSeveral(() => [{ line: "bash deploy.sh --only HOST", call: ["deploy"] }]),
  "host-leave": onSeveral(() => [
    {
      line: "sudo bash uninstall.sh   # on HOST, in its folder of the old bundle",
      call: ["uninstall"],
    },
  ]),
  backup,
  "firewall-let-in": loadFirewall(),
  "firewall-shut-out": loadFirewall("--shut-out"),
  "zookeeper-list": installTogether("zookeeper"),
  "zookeeper-join": install("zookeeper"),
  "zookeeper-leave": stop("zookeeper"),
  "zookeeper-follow": install("zookeeper"),
  "zookeeper-roll": roll("zookeeper"),
  "zookeeper-upgrade": roll("zookeeper"),
  "zookeeper-final": roll("zookeeper"),
  "zookeeper-first-two": installTogether("zookeeper"),
  "zookeeper-alone": both(stopOthers, installTogether("zookeeper")),
  "zookeeper-refill": refill,
  "master-quorum": install("mesos-master"),
  "master-join": install("mesos-master"),
  "master-leave": stop("mesos-master"),
  "master-log-copy": both(stopMasters, copyLog, installTogether("mesos-master", "--alone")),
  "master-lead": handOver,
  "master-alone": installTogether("mesos-master"),
  "master-refill": install("mesos-master"),
  "master-roll": roll("mesos-master"),
  "master-upgrade": roll("mesos-master"),
  "marathon-roll": roll("marathon"),
  "marathon-upgrade": upgradeMarathons,
  "marathon-join": install("marathon"),
  "marathon-leave": stop("marathon"),
  "marathon-on": install("marathon"),
  "marathon-off": stop("marathon"),
  "agent-add": install("mesos-agent"),
  "agent-return": inTurn(gone, install("mesos-agent")),
  "agent-restart": install("mesos-agent"),
  "agent-restart-drained": inTurn(preflight(), drain, install("mesos-agent"), agents("reactivate")),
  "agent-new-id": inTurn(
    preflight("--replace-agent-id"),
    drain,
    onOneMachine(forgetId),
    install("mesos-agent", "--replace-agent-id"),
    agents("reactivate", [], "   # only where it kept its ID"),
  ),
  "agent-remove": inTurn(agents("drain", ["--gone"]), stop("mesos-agent")),
};
