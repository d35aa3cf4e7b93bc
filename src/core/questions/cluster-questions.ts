import { operatingSystems } from "../catalog/operating-systems.ts";
import { msg } from "../i18n/message.ts";
import { isDocker, isNative, machinesIn, onSeveralMachines } from "./conditions.ts";
import { field, helperQuestion } from "./fields.ts";
import type { Question } from "./question.ts";

/** The first question. */
const nameQuestion = field({
  key: "name",
  section: "cluster",
  title: msg`Cluster name`,
  help: msg`Used for the cluster in Mesos, the bundle's folder and its file. 1 to 63 characters of a-z, 0-9 and -, not starting or ending with -.`,
  flag: "name",
  takes: "NAME",
  defaultFor: () => "mesos",
});

/** What kind of cluster it is, and on what machines. */
export const clusterQuestions: readonly Question[] = [
  nameQuestion,
  field({
    key: "method",
    section: "cluster",
    kind: "choice",
    title: msg`Install method`,
    flag: "method",
    takes: "METHOD",
    defaultFor: () => "docker",
    help: msg`How the programs are installed: docker runs them as containers, apt and source as systemd services. Your apps can run from Docker images on current systems only with apt and ClusterD. Whichever you choose, Apache Mesos was retired in 2025 and support for Marathon ended in 2021.`,
    choices: () => [
      {
        value: "docker",
        note: msg`to try it on one machine, or for hosts that already run Docker with Compose v2`,
      },
      {
        value: "apt",
        note: msg`the usual choice for a cluster of servers: packages of ClusterD, a maintained fork of Mesos, or your own`,
      },
      {
        value: "source",
        note: msg`for who wants Apache Mesos itself: the last of it, compiled once on one machine, about 2.5 CPU hours`,
      },
    ],
  }),
  helperQuestion({
    key: "machines",
    section: "cluster",
    kind: "choice",
    title: msg`Machines`,
    condition: isDocker,
    defaultFor: (answers) => (onSeveralMachines(answers) ? "several" : "one"),
    read: machinesIn,
    write: (answers, text) => ({ ...answers, machines: text === "one" ? text : "several" }),
    clear: ({ machines: _, ...answers }) => answers,
    help: msg`One machine is for trying it out; a cluster that has to survive a failure needs several.`,
    choices: () => [
      { value: "one", note: msg`all services run as containers on this one Docker machine` },
      {
        value: "several",
        note: msg`each machine runs its own containers; you need the machines' names and IPv4 addresses`,
      },
    ],
  }),
  field({
    key: "os",
    section: "cluster",
    kind: "choice",
    title: msg`Operating system`,
    help: msg`The same on all hosts. ZooKeeper comes from the distribution.`,
    flag: "os",
    takes: "OS",
    condition: isNative,
    choices: () =>
      Object.entries(operatingSystems).map(([value, { title, zookeeper, zookeeperEnded }]) => ({
        value,
        note: zookeeperEnded
          ? msg`${title}; includes ZooKeeper ${zookeeper} (end of life)`
          : msg`${title}; includes ZooKeeper ${zookeeper}`,
      })),
  }),
  field({
    key: "arch",
    section: "advanced",
    group: "machines",
    kind: "choice",
    title: msg`Processor architecture`,
    flag: "arch",
    takes: "ARCH",
    choices: () => [
      { value: "amd64", note: msg`Intel and AMD, 64-bit` },
      { value: "arm64", note: msg`ARM, 64-bit; no Marathon image is known for it` },
    ],
  }),
];
