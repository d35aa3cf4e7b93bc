import type { Node } from "../plan/nodes.ts";
import type { ClusterPlan } from "../plan/plan.ts";
import type { DaemonChange } from "./differences.ts";
import type { KindName } from "./kinds.ts";
import type { Service } from "./services.ts";

/** What the commands of a step are made from. */
export interface CommandContext {
  hosts: readonly string[];
  daemons: readonly DaemonChange[];
  before: ClusterPlan;
  after: ClusterPlan;
}

type Commands = (context: CommandContext) => readonly string[];

/**
 * Lines for a shell in the folder of the new bundle, where OLD is the folder of the old one. HOST
 * stands for each host of the step, one after the other; what has to happen on a host itself says
 * so. On one machine every service is named.
 */
export const commandsOf = (kind: KindName, context: CommandContext): readonly string[] =>
  commands[kind](context);

const none: Commands = () => [];

/** In the folder of the old bundle, which knows what the new one no longer has. */
const inOld = (command: string) => `(cd "\${OLD:?}" && ${command})`;

/** The name of a service on one machine. */
const containerOf = (service: Service, node: Node | undefined) =>
  `${service}-${(service === "mesos-agent" ? node?.agent : node?.master)?.number ?? "N"}`;

const onOneMachine =
  (part: Commands): Commands =>
  (context) =>
    context.after.oneMachine ? part(context) : [];

const both =
  (...parts: readonly Commands[]): Commands =>
  (context) =>
    parts.flatMap((part) => part(context));

/** Both for one service before the next: HOST already says so where there are several machines. */
const inTurn =
  (...parts: readonly Commands[]): Commands =>
  (context) =>
    context.after.oneMachine
      ? context.daemons.flatMap((daemon) => both(...parts)({ ...context, daemons: [daemon] }))
      : both(...parts)(context);

const backup: Commands = () => [inOld("bash backup.sh")];

/** Puts the files of one service on a host, and starts it again. */
const install =
  (service: Service, ...options: readonly string[]): Commands =>
  ({ daemons, before, after }) => {
    if (after.oneMachine)
      return daemons.map(
        (daemon) => `docker compose up --detach --no-deps ${containerOf(service, daemon.after)}`,
      );
    const change = before.connect === after.connect ? [] : ["--change-masters"];
    const together = service === "mesos-agent" ? [] : ["--together"];
    return [deploy([...change, ...together, ...options], service, ["HOST"])];
  };

/** The same on all hosts at the same moment. */
const installTogether =
  (service: Service, ...options: readonly string[]): Commands =>
  ({ hosts, before, after }) => {
    if (after.oneMachine) {
      const numbers = after.masters.filter(({ host }) => hosts.includes(host));
      const names = numbers.map(({ number }) => `${service}-${number}`).join(" ");
      return [`docker compose up --detach --no-deps ${names}`];
    }
    const change = before.connect === after.connect ? [] : ["--change-masters"];
    return [deploy([...change, "--together", ...options], service, hosts)];
  };

/** One host after the other, those that lead last, each verified: deploy.sh does it by itself. */
const roll =
  (service: Service): Commands =>
  (context) => {
    const { before, after, hosts } = context;
    return after.oneMachine || before.connect !== after.connect
      ? install(service)(context)
      : [deploy([], service, hosts)];
  };

const deploy = (
  options: readonly string[],
  service: Service | "firewall",
  hosts: readonly string[],
) =>
  [
    "bash deploy.sh",
    ...options,
    `--services ${service}`,
    ...hosts.map((host) => `--only ${host}`),
  ].join(" ");

/** The others that are lost may still be off, and cannot be asked what they run. */
const refill: Commands = (context) =>
  install("zookeeper", ...(context.hosts.length > 1 ? ["--alone"] : []))(context);

/** Ends a service on a host so that it does not come back. */
const stop =
  (service: Service): Commands =>
  ({ daemons, before }) => {
    const { end } = before.commands;
    if (before.oneMachine)
      return daemons.map((daemon) => inOld(`${end} ${containerOf(service, daemon.before)}`));
    // A package's unit can be masked; one in /etc/systemd/system cannot.
    const isMasked = before.method === "apt" && service === "mesos-master";
    return [
      `${end} ${service}   # on HOST`,
      ...(isMasked ? [`sudo systemctl mask ${service}   # on HOST`] : []),
    ];
  };

const stopMasters: Commands = ({ before }) => {
  const { stop: command } = before.commands;
  if (!before.oneMachine) return [`${command} mesos-master   # on each host that runs one`];
  const names = before.masters.map(({ number }) => `mesos-master-${number}`);
  return [inOld(`${command} ${names.join(" ")}`)];
};

const copyLog: Commands = () => [
  "# Copy replicated_log before you go on: empty masters cannot get it from one full one.",
];

/** The bundle whose agents.sh knows every master that may lead, and the agent by its name. */
const agents =
  (call: (agent: string) => string): Commands =>
  ({ daemons, before, after }) => {
    const shrinks = after.masters.length < before.masters.length;
    const line = (agent: string, isOld: boolean) => {
      const command = `bash agents.sh ${call(agent)}`;
      return isOld ? inOld(command) : command;
    };
    if (!after.oneMachine) return [line("HOST", shrinks)];
    return daemons.map((daemon) => {
      const isOld = shrinks || daemon.after === undefined;
      return line(containerOf("mesos-agent", isOld ? daemon.before : daemon.after), isOld);
    });
  };

const drain = agents((agent) => `drain ${agent}`);

/** What `install.sh --replace-agent-id` does on a host of its own. */
const forgetId: Commands = ({ daemons, after }) =>
  daemons.flatMap((daemon) => {
    const name = containerOf("mesos-agent", daemon.after);
    const remove = after.dockerTasks
      ? "sudo rm"
      : `docker compose run --rm --no-deps --entrypoint rm ${name}`;
    return [`docker compose stop ${name}`, `${remove} -f /var/lib/mesos/agent/meta/slaves/latest`];
  });

/** What every host has, without a service of it. */
const loadFirewall =
  (...options: readonly string[]): Commands =>
  ({ hosts, before, after }) => {
    const change = before.connect === after.connect ? [] : ["--change-masters"];
    return [deploy([...change, ...options], "firewall", hosts)];
  };

const commands: Readonly<Record<KindName, Commands>> = {
  "host-files": ({ after }) => (after.oneMachine ? [] : ["bash deploy.sh --only HOST"]),
  "host-leave": ({ after }) =>
    after.oneMachine ? [] : ["sudo bash uninstall.sh   # on HOST, in its folder of the old bundle"],
  "firewall-let-in": loadFirewall(),
  "firewall-shut-out": loadFirewall("--shut-out"),
  "zookeeper-backup": backup,
  "zookeeper-list": installTogether("zookeeper"),
  "zookeeper-join": install("zookeeper"),
  "zookeeper-leave": stop("zookeeper"),
  "zookeeper-follow": install("zookeeper"),
  "zookeeper-roll": roll("zookeeper"),
  "zookeeper-upgrade": roll("zookeeper"),
  "zookeeper-first-two": installTogether("zookeeper"),
  "zookeeper-alone": installTogether("zookeeper"),
  "zookeeper-refill": refill,
  "master-backup": backup,
  "master-quorum": install("mesos-master"),
  "master-join": install("mesos-master"),
  "master-leave": stop("mesos-master"),
  "master-log-copy": both(stopMasters, copyLog, installTogether("mesos-master", "--alone")),
  "master-lead": none,
  "master-alone": installTogether("mesos-master"),
  "master-refill": install("mesos-master"),
  "master-roll": roll("mesos-master"),
  "master-upgrade": roll("mesos-master"),
  "marathon-roll": roll("marathon"),
  "marathon-upgrade": none,
  "marathon-join": install("marathon"),
  "marathon-leave": stop("marathon"),
  "marathon-on": install("marathon"),
  "marathon-off": stop("marathon"),
  "agent-add": install("mesos-agent"),
  "agent-return": inTurn(
    agents(() => "gone ID"),
    install("mesos-agent"),
  ),
  "agent-restart": install("mesos-agent"),
  "agent-restart-drained": inTurn(
    drain,
    install("mesos-agent"),
    agents((agent) => `reactivate ${agent}`),
  ),
  "agent-new-id": inTurn(
    drain,
    onOneMachine(forgetId),
    install("mesos-agent", "--replace-agent-id"),
    agents((agent) => `reactivate ${agent}   # only where it kept its ID`),
  ),
  "agent-remove": inTurn(
    agents((agent) => `drain ${agent} --gone`),
    onOneMachine(stop("mesos-agent")),
  ),
};
