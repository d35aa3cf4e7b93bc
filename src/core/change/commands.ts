import type { ClusterPlan } from "../plan/plan.ts";
import type { KindName } from "./kinds.ts";
import type { Service } from "./services.ts";

/** What the commands of a step are made from. */
export interface CommandContext {
  hosts: readonly string[];
  before: ClusterPlan;
  after: ClusterPlan;
}

type Commands = (context: CommandContext) => readonly string[];

/**
 * Lines for a shell in the folder of the new bundle. HOST stands for each host of the step, one
 * after the other; what has to happen on a host itself says so.
 */
export const commandsOf = (kind: KindName, context: CommandContext): readonly string[] =>
  commands[kind](context);

const none: Commands = () => [];

/** Puts the files of one service on a host, and starts it again. */
const install =
  (service: Service, ...options: readonly string[]): Commands =>
  ({ before, after }) => {
    if (after.oneMachine) return [`docker compose up --detach --no-deps ${service}-N`];
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

const deploy = (options: readonly string[], service: Service, hosts: readonly string[]) =>
  [
    "bash deploy.sh",
    ...options,
    `--services ${service}`,
    ...hosts.map((host) => `--only ${host}`),
  ].join(" ");

/** Ends a service on a host so that it does not come back. */
const stop =
  (service: Service): Commands =>
  ({ before }) => [
    before.oneMachine
      ? `${before.commands.stop} ${service}-N`
      : `${before.method === "docker" ? before.commands.stop : "sudo systemctl disable --now"} ${service}   # on HOST`,
  ];

/** A bundle without Marathon ends it by itself; not while the masters change as well. */
const stopAll: Commands = (context) => {
  const { before, after, hosts } = context;
  return after.oneMachine || before.connect !== after.connect
    ? stop("marathon")(context)
    : [`bash deploy.sh --together ${hosts.map((host) => `--only ${host}`).join(" ")}`];
};

const both =
  (...parts: readonly Commands[]): Commands =>
  (context) =>
    parts.flatMap((part) => part(context));

const agents =
  (...words: readonly string[]): Commands =>
  () => [`bash agents.sh ${words.join(" ")}`];

const commands: Readonly<Record<KindName, Commands>> = {
  "host-files": ({ after }) => (after.oneMachine ? [] : ["bash deploy.sh --only HOST"]),
  "host-leave": ({ after }) =>
    after.oneMachine ? [] : ["sudo bash uninstall.sh   # on HOST, in its folder of the old bundle"],
  "zookeeper-backup": none,
  "zookeeper-list": installTogether("zookeeper"),
  "zookeeper-join": install("zookeeper"),
  "zookeeper-leave": stop("zookeeper"),
  "zookeeper-follow": install("zookeeper"),
  "zookeeper-roll": roll("zookeeper"),
  "zookeeper-upgrade": roll("zookeeper"),
  "zookeeper-first-two": installTogether("zookeeper"),
  "zookeeper-alone": installTogether("zookeeper"),
  "zookeeper-refill": install("zookeeper"),
  "master-backup": none,
  "master-quorum": install("mesos-master"),
  "master-join": install("mesos-master"),
  "master-leave": stop("mesos-master"),
  "master-log-copy": both(
    ({ before, after }) =>
      after.oneMachine
        ? []
        : [`${before.commands.stop} mesos-master   # on each host that runs one`],
    installTogether("mesos-master", "--alone"),
  ),
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
  "marathon-off": stopAll,
  "agent-add": install("mesos-agent"),
  "agent-return": both(agents("gone", "ID"), install("mesos-agent")),
  "agent-restart": install("mesos-agent"),
  "agent-restart-drained": both(
    agents("drain", "HOST"),
    install("mesos-agent"),
    agents("reactivate", "HOST"),
  ),
  "agent-new-id": both(agents("drain", "HOST"), install("mesos-agent", "--replace-agent-id")),
  "agent-remove": agents("drain", "HOST", "--gone"),
};
