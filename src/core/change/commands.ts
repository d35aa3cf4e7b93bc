import { msg } from "../i18n/message.ts";
import { agents, drain, forgetId, gone } from "./agent-commands.ts";
import {
  backup,
  both,
  type Command,
  type CommandContext,
  type Commands,
  install,
  installTogether,
  loadFirewall,
  onOneMachine,
  onSeveral,
  preflight,
  refill,
  roll,
  stop,
} from "./command.ts";
import type { KindName } from "./kinds.ts";
import {
  copyLog,
  handOver,
  moveMarathon,
  restartStandby,
  stopMasters,
  stopOthers,
  upgradeMarathons,
} from "./member-commands.ts";

/**
 * What a step does. Lines are for a shell in the folder of the new bundle, where OLD is the folder
 * of the old one. HOST stands for each host of the step, one after the other; what has to happen on
 * a host itself says so. On one machine every container is named.
 */
export function commandsOf(kind: KindName, context: CommandContext): readonly Command[] {
  const found = commands[kind](context);
  return context.after.oneMachine ? named(found, context.hosts) : found;
}

/** All commands for one container before the next; change.sh has a call once. */
export const named = (found: readonly Command[], hosts: readonly string[]): Command[] =>
  hosts.flatMap((host, index) =>
    found
      .filter(({ line }) => index === 0 || line.includes("HOST"))
      .map(({ call, ...command }) => ({
        ...command,
        line: command.line.replaceAll("HOST", host),
        ...(index === 0 && call && { call }),
      })),
  );

export const drainedInstall = both(
  preflight(),
  drain,
  install("mesos-agent"),
  agents("reactivate"),
);

const wholeHost = onSeveral(() => [{ line: "bash deploy.sh --only HOST", call: ["deploy"] }]);

const commands: Readonly<Record<KindName, Commands>> = {
  "host-files": wholeHost,
  "marathon-host-files": wholeHost,
  "host-names": loadFirewall(),
  "host-leave": onSeveral(() => [
    {
      line: "sudo bash uninstall.sh",
      note: msg`on HOST, in its folder of the old bundle`,
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
  "agent-return": both(gone, install("mesos-agent")),
  "agent-restart": install("mesos-agent"),
  "agent-restart-drained": drainedInstall,
  "agent-new-id": both(
    preflight("--replace-agent-id"),
    drain,
    onOneMachine(forgetId),
    install("mesos-agent", "--replace-agent-id"),
    agents("reactivate", [], msg`only where it kept its ID`),
  ),
  "zookeeper-login": roll("zookeeper"),
  "zookeeper-login-sent": roll("zookeeper"),
  "zookeeper-login-required": roll("zookeeper"),
  "master-login": roll("mesos-master"),
  "agent-login": install("mesos-agent"),
  "agent-login-drained": drainedInstall,
  "marathon-move": moveMarathon,
  "marathon-login": roll("marathon"),
  "master-login-required": roll("mesos-master"),
  "agent-login-required": install("mesos-agent"),
  "agent-login-required-drained": drainedInstall,
  "zookeeper-close": both(roll("zookeeper"), restartStandby),
  "zookeeper-close-back": roll("zookeeper"),
  "agent-login-required-back": install("mesos-agent"),
  "agent-login-required-back-drained": drainedInstall,
  "master-login-required-back": roll("mesos-master"),
  // What it finds in ZooKeeper is opened before.
  "marathon-login-back": roll("zookeeper,marathon"),
  "agent-login-back": install("mesos-agent"),
  "agent-login-back-drained": drainedInstall,
  "master-login-back": roll("mesos-master"),
  "zookeeper-login-required-back": roll("zookeeper"),
  "zookeeper-login-sent-back": roll("zookeeper"),
  "zookeeper-login-back": roll("zookeeper"),
  "agent-remove": both(agents("drain", ["--gone"]), stop("mesos-agent")),
};
