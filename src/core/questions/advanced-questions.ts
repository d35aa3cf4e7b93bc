import { languages } from "../i18n/languages.ts";
import { literal, msg } from "../i18n/message.ts";
import { agentProperties } from "./agent-properties.ts";
import { always, onOneMachine, onSeveralMachines, runsMarathon } from "./conditions.ts";
import { field, heap, parseNumber, port } from "./fields.ts";
import { programFlags } from "./flag-lines.ts";
import type { Question } from "./question.ts";

/** What few operators change. */
export const advancedQuestions: readonly Question[] = [
  field({
    key: "network",
    section: "advanced",
    group: "machines",
    title: msg`Container network`,
    takes: "NETWORK",
    condition: onOneMachine,
  }),
  heap("zookeeper", msg`ZooKeeper heap`, always),
  heap("marathon", msg`Marathon heap`, runsMarathon),
  field({
    key: "logs.days",
    section: "advanced",
    group: "upkeep",
    title: msg`Days to keep log files`,
    takes: "DAYS",
    condition: onSeveralMachines,
    parse: parseNumber,
  }),
  field({
    key: "backup.days",
    section: "advanced",
    group: "upkeep",
    title: msg`Days to keep daily backups`,
    takes: "DAYS",
    help: msg`1 to 3650: a timer on the masters makes a backup every day and removes those that are older, except the last one. Without an answer there is none.`,
    condition: onSeveralMachines,
    defaultFor: () => "",
    parse: parseNumber,
  }),
  field({
    key: "backup.at",
    section: "advanced",
    group: "upkeep",
    title: msg`Time of the daily backup`,
    takes: "HH:MM",
    condition: (answers) => onSeveralMachines(answers) && answers.backup?.days !== undefined,
  }),
  port("zookeeper", msg`ZooKeeper client port`, always),
  port("zookeeperPeer", msg`ZooKeeper peer port`, always),
  port("zookeeperElection", msg`ZooKeeper election port`, always),
  port("master", msg`mesos-master port`, always),
  port("agent", msg`mesos-agent port`, always),
  port("marathon", msg`Marathon web UI and API port`, runsMarathon),
  port("marathonScheduler", msg`Marathon scheduler port`, runsMarathon),
  agentProperties(
    "attributes",
    msg`Agent attributes`,
    msg`Labels by which frameworks select agents: rack:r1;zone:a for every agent, or agent-[1-2]=rack:r1 agent-3=rack:r2 for some.`,
  ),
  agentProperties(
    "resources",
    msg`Agent resources`,
    msg`What agents offer instead of everything they detect, memory and disk in MB: cpus:4;mem:8192 for every agent, or agent-1=cpus:8;mem:16384 agent-2=cpus:4 for some.`,
  ),
  programFlags("master", msg`mesos-master flags`, always),
  programFlags("agent", msg`mesos-agent flags`, always),
  programFlags("marathon", msg`Marathon flags`, runsMarathon),
  programFlags("zookeeper", msg`ZooKeeper settings`, always),
  field({
    key: "ssh.port",
    section: "advanced",
    group: "access",
    kind: "port",
    title: msg`ssh port`,
    takes: "PORT",
    condition: onSeveralMachines,
    parse: parseNumber,
  }),
  field({
    key: "language",
    section: "advanced",
    group: "access",
    kind: "choice",
    title: msg`README language`,
    takes: "CODE",
    choices: () =>
      Object.entries(languages).map(([value, { name }]) => ({ value, note: literal(name) })),
  }),
];
