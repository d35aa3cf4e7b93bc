import { joined, type Message, type MessageValue, msg } from "../i18n/message.ts";
import type { ClusterPlan } from "../plan/plan.ts";
import type { DaemonChange } from "./differences.ts";
import type { Service } from "./services.ts";

/** The services of a host whose files come together. */
export type Services = Service | "zookeeper,marathon";

/** What the commands of a step are made from. */
export interface CommandContext {
  hosts: readonly string[];
  daemons: readonly DaemonChange[];
  before: ClusterPlan;
  after: ClusterPlan;
  /** Its id, where it has files of its own. */
  step: string | undefined;
  /** The last of the steps before it that has files of its own for these hosts. */
  stepBefore: string | undefined;
}

/**
 * One command of a step: a line for people, and the words of a call in change.sh, whose functions
 * know the hosts at work. Without words nobody but a person can tell when it is needed.
 */
export interface Command {
  line: string;
  /** Where or when it is run, as a comment behind it. */
  note?: Message;
  call?: readonly string[];
}

/** As a line of a block to copy. */
export const commandText = ({ line, note }: Command): MessageValue =>
  note === undefined ? line : joined(line, "   # ", note);

export type Commands = (context: CommandContext) => readonly Command[];

/** In the folder of the old bundle, which knows what the new one no longer has. */
export const inOld = (command: string) => `(cd "\${OLD:?}" && ${command})`;

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

export const backup: Commands = () => [{ line: inOld("bash backup.sh"), call: ["back_up"] }];

/** Puts the files of one service on a host, and starts it again. */
export const install =
  (service: Services, ...options: readonly string[]): Commands =>
  (context) => [deploy(context, [...optionsFor(service, context), ...options], service)];

/** The same on all hosts at the same moment; Compose would make them anew in turn. */
export const installTogether =
  (service: Service, ...options: readonly string[]): Commands =>
  (context) => {
    const { hosts } = context;
    const words = [...optionsFor(service, context), ...options];
    return [
      ...onOneMachine(() => [{ line: `docker compose stop ${hosts.join(" ")}` }])(context),
      deploy(context, words, service, hosts),
    ];
  };

/** What a step has of its own comes in place of the files of the bundle. */
const ownFiles = (step: string | undefined) => (step === undefined ? [] : ["--step", step]);

const optionsFor = (
  service: Services,
  { before, after, step }: CommandContext,
): readonly string[] => [
  ...ownFiles(step),
  ...(before.connect === after.connect ? [] : ["--change-masters"]),
  ...(service === "mesos-agent" ? [] : ["--together"]),
];

/** One host after the other, those that lead last, each verified: deploy.sh does it by itself. */
export const roll =
  (service: Services): Commands =>
  (context) => {
    const { before, after, hosts, step } = context;
    return after.oneMachine || before.connect !== after.connect
      ? install(service)(context)
      : [deploy(context, ownFiles(step), service, hosts)];
  };

/** What every host has, without a service of it. */
export const loadFirewall =
  (...options: readonly string[]): Commands =>
  (context) => {
    const { before, after, hosts } = context;
    const change = before.connect === after.connect ? [] : ["--change-masters"];
    return [deploy(context, [...change, ...options], "firewall", hosts)];
  };

/** By deploy.sh, or on one machine by Compose. */
export function deploy(
  { after, step }: CommandContext,
  options: readonly string[],
  service: Services | "firewall",
  hosts: readonly string[] = ["HOST"],
): Command {
  const words = [...options, "--services", service];
  const named = hosts.map((host) => `--only ${host}`);
  return after.oneMachine
    ? { ...up(hosts, step), call: ["deploy"] }
    : { line: ["bash deploy.sh", ...words, ...named].join(" "), call: ["deploy", ...words] };
}

/** A Compose file that is named stands for itself: then that of the operator has to be named too. */
function up(names: readonly string[], step: string | undefined): Command {
  const words = ["up --detach --no-deps", ...names].join(" ");
  if (step === undefined) return { line: `docker compose ${words}` };
  const own = `--project-directory . --file steps/${step}/docker-compose.yml`;
  return {
    line: `docker compose ${own} ${words}`,
    note: msg`and --file docker-compose.override.yml, if there is one`,
  };
}

/** An agent is not drained in vain. */
export const preflight = (...options: readonly string[]): Commands =>
  both(
    onOneMachine(fetchImage),
    onSeveral((context) => {
      const words = [
        ...optionsFor("mesos-agent", context),
        ...options,
        "--services",
        "mesos-agent",
      ];
      return [
        {
          line: ["bash deploy.sh --preflight", ...words, "--only HOST"].join(" "),
          call: ["preflight", ...words],
        },
      ];
    }),
  );

/** Compose fetches an image that is missing before it makes a container. */
const fetchImage: Commands = () => [
  {
    line: "docker compose up --no-start --no-recreate --no-deps HOST",
    call: ["preflight"],
  },
];

/** The others that are lost may still be off, and cannot be asked what they run. */
export const refill: Commands = (context) =>
  install("zookeeper", ...(context.hosts.length > 1 ? ["--alone"] : []))(context);

/** Ends a service on a host so that it does not come back. */
export const stop =
  (service: Service): Commands =>
  ({ before }) => {
    const { oneMachine, commands } = before;
    const name = service === "mesos-agent" ? commands.agentService : service;
    const isMasked = hasPackagedUnit(before, service);
    if (oneMachine)
      return [{ line: inOld(`${commands.end} HOST`), call: ["on_leaving_hosts", commands.end] }];
    return [`${commands.end} ${name}`, ...(isMasked ? [`sudo systemctl mask ${name}`] : [])].map(
      (command) => ({ line: command, note: msg`on HOST`, call: ["on_leaving_hosts", command] }),
    );
  };

/** An upgrade can start it again, unless it is masked. One in /etc/systemd/system cannot be masked. */
const hasPackagedUnit = ({ method, marathonSource }: ClusterPlan, service: Service): boolean =>
  service === "marathon"
    ? marathonSource === "package"
    : method === "apt" && service !== "zookeeper";
