import type { Node } from "../plan/nodes.ts";
import type { ClusterPlan } from "../plan/plan.ts";
import type { DaemonChange } from "./differences.ts";
import type { Service } from "./services.ts";

/** What the commands of a step are made from. */
export interface CommandContext {
  hosts: readonly string[];
  daemons: readonly DaemonChange[];
  before: ClusterPlan;
  after: ClusterPlan;
  /** Its id, where it has files of its own. */
  step: string | undefined;
}

/**
 * One command of a step: a line for people, and the words of a call in change.sh, whose functions
 * know the hosts at work. Without words nobody but a person can tell when it is needed.
 */
export interface Command {
  line: string;
  call?: readonly string[];
}

export type Commands = (context: CommandContext) => readonly Command[];

/** In the folder of the old bundle, which knows what the new one no longer has. */
export const inOld = (command: string) => `(cd "\${OLD:?}" && ${command})`;

/** The name of a service on one machine. */
export const containerOf = (service: Service, node: Node | undefined) =>
  `${service}-${(service === "mesos-agent" ? node?.agent : node?.master)?.number ?? "N"}`;

export const onOneMachine =
  (part: Commands): Commands =>
  (context) =>
    context.after.oneMachine ? part(context) : [];

export const onSeveral =
  (part: Commands): Commands =>
  (context) =>
    context.after.oneMachine ? [] : part(context);

export const both =
  (...parts: readonly Commands[]): Commands =>
  (context) =>
    parts.flatMap((part) => part(context));

/** Both for one service before the next: HOST already says so where there are several machines. */
export const inTurn =
  (...parts: readonly Commands[]): Commands =>
  (context) =>
    context.after.oneMachine
      ? context.daemons.flatMap((daemon) => both(...parts)({ ...context, daemons: [daemon] }))
      : both(...parts)(context);

export const backup: Commands = () => [{ line: inOld("bash backup.sh"), call: ["back_up"] }];

/** Puts the files of one service on a host, and starts it again. */
export const install =
  (service: Service, ...options: readonly string[]): Commands =>
  (context) =>
    context.after.oneMachine
      ? context.daemons.map((daemon) => up(context, [containerOf(service, daemon.after)]))
      : [deploy([...optionsFor(service, context), ...options], service, ["HOST"])];

/** The same on all hosts at the same moment. */
export const installTogether =
  (service: Service, ...options: readonly string[]): Commands =>
  (context) => {
    const { hosts, after } = context;
    if (!after.oneMachine)
      return [deploy([...optionsFor(service, context), ...options], service, hosts)];
    const masters = after.masters.filter(({ host }) => hosts.includes(host));
    return [
      up(
        context,
        masters.map(({ number }) => `${service}-${number}`),
      ),
    ];
  };

/** A Compose file that is named stands for itself: then that of the operator has to be named too. */
const up = ({ step }: CommandContext, names: readonly string[]): Command => {
  const own = `--project-directory . --file steps/${step}/docker-compose.yml`;
  const words = [...(step === undefined ? [] : [own]), "up --detach --no-deps", ...names];
  const note =
    step === undefined ? "" : "   # and --file docker-compose.override.yml, if there is one";
  return { line: `docker compose ${words.join(" ")}${note}` };
};

const optionsFor = (
  service: Service,
  { before, after, step }: CommandContext,
): readonly string[] => [
  ...(step === undefined ? [] : ["--step", step]),
  ...(before.connect === after.connect ? [] : ["--change-masters"]),
  ...(service === "mesos-agent" ? [] : ["--together"]),
];

/** One host after the other, those that lead last, each verified: deploy.sh does it by itself. */
export const roll =
  (service: Service): Commands =>
  (context) => {
    const { before, after, hosts, step } = context;
    if (after.oneMachine || before.connect !== after.connect) return install(service)(context);
    return [deploy(step === undefined ? [] : ["--step", step], service, hosts)];
  };

/** What every host has, without a service of it. */
export const loadFirewall =
  (...options: readonly string[]): Commands =>
  ({ hosts, before, after }) => {
    const change = before.connect === after.connect ? [] : ["--change-masters"];
    return [deploy([...change, ...options], "firewall", hosts)];
  };

const deploy = (
  options: readonly string[],
  service: Service | "firewall",
  hosts: readonly string[],
): Command => {
  const words = [...options, "--services", service];
  const named = hosts.map((host) => `--only ${host}`);
  return {
    line: ["bash deploy.sh", ...words, ...named].join(" "),
    call: ["deploy", ...words],
  };
};

/** An agent is not drained in vain. */
export const preflight = (...options: readonly string[]): Commands =>
  onSeveral((context) => {
    const words = [...optionsFor("mesos-agent", context), ...options, "--services", "mesos-agent"];
    return [
      {
        line: ["bash deploy.sh --preflight", ...words, "--only HOST"].join(" "),
        call: ["preflight", ...words],
      },
    ];
  });

/** The others that are lost may still be off, and cannot be asked what they run. */
export const refill: Commands = (context) =>
  install("zookeeper", ...(context.hosts.length > 1 ? ["--alone"] : []))(context);

const onHost = (command: string): Command => ({
  line: `${command}   # on HOST`,
  call: ["on_hosts", command],
});

/** Ends a service on a host so that it does not come back. */
export const stop =
  (service: Service): Commands =>
  ({ daemons, before }) => {
    const { end, agentService } = before.commands;
    if (before.oneMachine)
      return daemons.map((daemon) => ({
        line: inOld(`${end} ${containerOf(service, daemon.before)}`),
      }));
    const name = service === "mesos-agent" ? agentService : service;
    // A package's unit can be masked; one in /etc/systemd/system cannot.
    const isMasked = before.method === "apt" && service === "mesos-master";
    return [`${end} ${name}`, ...(isMasked ? [`sudo systemctl mask ${name}`] : [])].map(
      (command) => ({ ...onHost(command), call: ["on_leaving_hosts", command] }),
    );
  };

/** The ZooKeepers that leave, while the one that stays is the host of the step. */
export const stopOthers: Commands = (context) => {
  const { daemons, before } = context;
  const leaving = daemons.filter(({ state }) => state === "removed");
  if (before.oneMachine) return stop("zookeeper")({ ...context, daemons: leaving });
  const command = `${before.commands.end} zookeeper`;
  const names = leaving.map(({ host }) => host).join(", ");
  return [
    {
      line: `${command}   # on ${names}, followers first`,
      call: ["stop_zookeepers", command],
    },
  ];
};

export const stopMasters: Commands = ({ before }) => {
  const { stop: command } = before.commands;
  if (!before.oneMachine)
    return [{ line: `${command} mesos-master   # on each host that runs one` }];
  const names = before.masters.map(({ number }) => `mesos-master-${number}`);
  return [{ line: inOld(`${command} ${names.join(" ")}`) }];
};

const logFolder = "/var/lib/mesos/master";

/** By a stream, with the same owners. On one machine its volumes are the operator's. */
export const copyLog: Commands = ({ hosts, daemons, before, after }) => {
  if (after.oneMachine)
    return [
      {
        line: "# Copy replicated_log before you go on: empty masters cannot get it from one full one.",
      },
    ];
  const isEmpty = (host: string) =>
    daemons.some((daemon) => daemon.host === host && daemon.state !== "changed");
  const full = before.masters.filter(({ host }) => !isEmpty(host));
  const empty = hosts.filter((host) => isEmpty(host));
  return [
    {
      line: `sudo tar -C ${logFolder} -cf - replicated_log >log.tar   # on ${full[0]?.host ?? "HOST"}, which has the data`,
      call: [
        "copy_log",
        `${before.commands.stop} mesos-master`,
        full.map(({ host }) => host).join(","),
        ...empty,
      ],
    },
    { line: `sudo tar -C ${logFolder} -xpf - <log.tar   # on ${empty.join(", ")}` },
  ];
};

/** Until the one that stays leads. */
export const handOver: Commands = ({ before }) => {
  const { start, stop: command } = before.commands;
  if (before.oneMachine) return [];
  return [
    {
      line: `${command} mesos-master   # on the host whose master leads, while it is not HOST`,
      call: ["hand_over", `${command} mesos-master`, `${start} mesos-master`],
    },
    { line: `${start} mesos-master   # there, when another one leads` },
  ];
};

/** Two versions never run together: all but the leader stop first. */
export const upgradeMarathons: Commands = (context) => {
  const { stop: command } = context.before.commands;
  if (context.after.oneMachine) return [];
  const { line } = deploy(["--together"], "marathon", ["HOST"]);
  return [
    {
      line: `${command} marathon   # on each host but that of the leading Marathon`,
      call: ["upgrade_marathons", `${command} marathon`],
    },
    { line: `${line}   # the leading one first; when it is connected, the others` },
  ];
};
