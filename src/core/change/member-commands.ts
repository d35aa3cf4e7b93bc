import { type Message, msg } from "../i18n/message.ts";
import { type Command, type CommandContext, type Commands, deploy, inOld } from "./command.ts";
import { placesOf } from "./places.ts";
import type { Service } from "./services.ts";

/**
 * Starts or stops a service where the note says: as a command for people, and as the words to which
 * change.sh adds the place. On one machine SERVICE stands for a container.
 */
function at({ before }: CommandContext, verb: "start" | "stop" | "end", service: Service) {
  const command = before.commands[verb];
  const word = before.oneMachine ? command : `${command} ${service}`;
  const line = before.oneMachine ? inOld(`${command} SERVICE`) : word;
  return { word, command: (note: Message): Command => ({ line, note }) };
}

/**
 * The ZooKeepers that leave, while the one that stays is the host of the step. On one machine their
 * containers are removed, since a reboot brings back one that is stopped; their volumes stay.
 */
export const stopOthers: Commands = ({ daemons, before: { oneMachine, commands } }) => {
  const names = daemons.filter(({ state }) => state === "removed").map(({ host }) => host);
  const word = oneMachine ? commands.end : `${commands.end} zookeeper`;
  const lines: Command[] = oneMachine
    ? names.map((name) => ({ line: inOld(`${word} ${name}`), note: msg`followers first` }))
    : [{ line: word, note: msg`on ${names.join(", ")}, followers first` }];
  const call = ["stop_zookeepers", word];
  return withCall(lines, call);
};

export const stopMasters: Commands = (context) => {
  const { oneMachine, commands } = context.before;
  const names = placesOf(context.before, "mesos-master").map(({ name }) => name);
  return [
    oneMachine
      ? { line: inOld(`${commands.stop} ${names.join(" ")}`) }
      : at(context, "stop", "mesos-master").command(msg`on each host that runs one`),
  ];
};

/** While no master runs; the one that is full is named first. */
export const copyLog: Commands = (context) => {
  const { hosts, daemons, before, after } = context;
  const isEmpty = (host: string) =>
    daemons.some((daemon) => daemon.host === host && daemon.state !== "changed");
  const full = placesOf(before, "mesos-master")
    .map(({ name }) => name)
    .filter((name) => !isEmpty(name));
  const empty = hosts.filter(isEmpty);
  const lines = (after.oneMachine ? betweenVolumes : betweenHosts)(full[0] ?? "HOST", empty);
  const stop = at(context, "stop", "mesos-master").word;
  const call = ["copy_log", stop, full.join(","), ...empty];
  return withCall(lines, call);
};

const logFolder = "/var/lib/mesos/master";

/** By a stream, with the same owners. */
const betweenHosts = (full: string, empty: readonly string[]): Command[] => [
  {
    line: `sudo tar -C ${logFolder} -cf - replicated_log >log.tar`,
    note: msg`on ${full}, which has the data`,
  },
  { line: `sudo tar -C ${logFolder} -xpf - <log.tar`, note: msg`on ${empty.join(", ")}` },
];

/** By Docker, which needs no program in the image; with the owner of the folder around it. */
const betweenVolumes = (full: string, empty: readonly string[]): Command[] =>
  [
    `docker compose up --no-start --no-recreate --no-deps ${empty.join(" ")}`,
    `docker compose cp ${full}:${logFolder}/replicated_log log`,
    ...empty.flatMap((name) => [
      `docker compose cp log ${name}:${logFolder}/replicated_log`,
      `docker compose run --rm --no-deps --user 0:0 --entrypoint chown ${name} -R --reference=${logFolder} ${logFolder}/replicated_log`,
    ]),
  ].map((line) => ({ line }));

/** What change.sh does once, in the lines of a person. */
const withCall = (found: readonly Command[], call: readonly string[]): Command[] =>
  found.map((command, index) => (index === 0 ? { ...command, call } : command));

/** Until the one that stays leads. */
export const handOver: Commands = (context) => {
  const stop = at(context, "stop", "mesos-master");
  const start = at(context, "start", "mesos-master");
  return [
    {
      ...stop.command(msg`on the host whose master leads, while it is not HOST`),
      call: ["hand_over", stop.word, start.word],
    },
    start.command(msg`there, when another one leads`),
  ];
};

/** Two versions never run together: all but the leader stop first. */
export const upgradeMarathons: Commands = (context) => {
  const { word, command } = at(context, "stop", "marathon");
  const place = context.after.oneMachine ? "SERVICE" : "HOST";
  const { line } = deploy(context, ["--together"], "marathon", [place]);
  return [
    {
      ...command(msg`on each host but that of the leading Marathon`),
      call: ["upgrade_marathons", word],
    },
    { line, note: msg`the leading one first; when it is connected, the others` },
  ];
};

/** Between the end of the last one and the start of the first, ZooKeeper forgets their framework. */
export const moveMarathon: Commands = (context) => {
  const { word, command } = at(context, "end", "marathon");
  const { hosts, before, step } = context;
  const own = step === undefined ? [] : ["--step", step];
  const start = deploy(context, [...own, "--together", "--add-principal"], "marathon", hosts);
  const leader = `http://LEADER:${before.ports.master}`;
  return [
    { ...command(msg`on ${hosts.join(", ")}`), call: ["move_marathon", word] },
    {
      line: "deleteall /marathon/state/framework-id",
      note: msg`in zkCli.sh, after addauth digest super:PASSWORD; it is what bash secrets.sh --show zookeeper-super prints`,
    },
    { line: "deleteall /marathon/state/instance/CHILD", note: msg`each that ls shows` },
    { line: start.line },
    {
      line: `curl --netrc-file secrets/netrc --data frameworkId=ID ${leader}/teardown`,
      note: msg`of the former framework, when all runs anew`,
    },
  ];
};

/** Whether a master and a Marathon still find what they need. */
export const restartStandby: Commands = ({ after }) => {
  const services = ["mesos-master", ...(after.runsMarathon ? ["marathon"] : [])];
  return withCall(
    services.map((service) => ({
      line: `bash deploy.sh --restart ${service} --only HOST`,
      note: msg`on one host, where it does not lead`,
    })),
    ["restart_standby", ...services],
  );
};
