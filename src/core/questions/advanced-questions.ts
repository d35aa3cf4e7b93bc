import { languages } from "../i18n/languages.ts";
import { say, worded } from "../i18n/message.ts";
import { agentProperties } from "./agent-properties.ts";
import { always, onOneMachine, onSeveralMachines, runsMarathon } from "./conditions.ts";
import { field, parseNumber, port } from "./fields.ts";
import { programFlags } from "./flag-lines.ts";
import type { Question } from "./question.ts";

/** What few operators change. */
export const advancedQuestions: readonly Question[] = [
  field({
    key: "network",
    section: "advanced",
    group: "machines",
    title: say`Network of the containers`,
    takes: "NETWORK",
    condition: onOneMachine,
  }),
  port("zookeeper", say`Port of ZooKeeper`, always),
  port("zookeeperPeer", say`Port between ZooKeeper servers`, always),
  port("zookeeperElection", say`Port of ZooKeeper's election`, always),
  port("master", say`Port of mesos-master`, always),
  port("agent", say`Port of mesos-agent`, always),
  port("marathon", say`Port of Marathon's page and API`, runsMarathon),
  port("marathonScheduler", say`Port of Marathon's scheduler`, runsMarathon),
  agentProperties(
    "attributes",
    say`Attributes of the agents`,
    say`Labels that frameworks select agents by, such as rack:r1;zone:a for every agent, or agent-[1-2]=rack:r1 agent-3=rack:r2.`,
  ),
  agentProperties(
    "resources",
    say`Resources of the agents`,
    say`What agents offer instead of all that they find, memory and disk in MB: cpus:4;mem:8192 for every agent, or agent-1=cpus:8;mem:16384 agent-2=cpus:4.`,
  ),
  programFlags("master", say`Flags of mesos-master`, always),
  programFlags("agent", say`Flags of mesos-agent`, always),
  programFlags("marathon", say`Flags of Marathon`, runsMarathon),
  programFlags("zookeeper", say`Settings of ZooKeeper`, always),
  field({
    key: "ssh.user",
    section: "advanced",
    group: "access",
    title: say`ssh user`,
    takes: "USER",
    condition: onSeveralMachines,
  }),
  field({
    key: "ssh.port",
    section: "advanced",
    group: "access",
    kind: "port",
    title: say`ssh port`,
    takes: "PORT",
    condition: onSeveralMachines,
    parse: parseNumber,
  }),
  field({
    key: "language",
    section: "advanced",
    group: "access",
    kind: "choice",
    title: say`Language of the README`,
    takes: "CODE",
    choices: () =>
      Object.entries(languages).map(([value, { name }]) => ({ value, note: worded(name) })),
  }),
];
