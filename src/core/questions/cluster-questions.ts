import { operatingSystems } from "../catalog/operating-systems.ts";
import { valueAt } from "../cluster/paths.ts";
import { say } from "../i18n/message.ts";
import { isDocker, isNative } from "./conditions.ts";
import { field, helperQuestion } from "./fields.ts";
import { hostsText } from "./host-answers.ts";
import type { Question } from "./question.ts";

/** The first question. */
export const nameQuestion = field({
  key: "name",
  section: "cluster",
  title: say`Cluster name`,
  help: say`It names the cluster in Mesos, the folder and the file: 1 to 63 of a-z, 0-9 and -, no - at either end.`,
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
    title: say`Install method`,
    flag: "method",
    takes: "METHOD",
    defaultFor: () => "docker",
    help: say`How the programs get onto the machines. Apache Mesos was retired in 2025 and Marathon's support ended in 2021, whatever you choose.`,
    choices: () => [
      {
        value: "docker",
        note: say`images; needs Docker with Compose v2; the only way to try it on one machine`,
      },
      {
        value: "apt",
        note: say`packages; ClusterD, the maintained fork of Mesos, or packages of your own`,
      },
      {
        value: "source",
        note: say`the last Apache Mesos, compiled once on one machine: about 2.5 hours of one CPU`,
      },
    ],
  }),
  helperQuestion({
    key: "machines",
    section: "cluster",
    kind: "choice",
    title: say`Machines`,
    condition: isDocker,
    defaultFor: () => "one",
    get: machinesIn,
    help: say`One machine is for trying out; a cluster that must survive a failure needs several.`,
    choices: () => [
      { value: "one", note: say`every service is a container on this one Docker machine` },
      {
        value: "several",
        note: say`each machine runs its own containers; you need their names and IPv4 addresses`,
      },
    ],
  }),
  field({
    key: "os",
    section: "cluster",
    kind: "choice",
    title: say`Operating system of the hosts`,
    help: say`All hosts have the same one; the distribution's own ZooKeeper is used.`,
    flag: "os",
    takes: "OS",
    condition: isNative,
    choices: () =>
      Object.entries(operatingSystems).map(([value, { title, zookeeper, zookeeperEnded }]) => ({
        value,
        note: zookeeperEnded
          ? say`${title}; installs its own ZooKeeper ${zookeeper}, old: long unsupported`
          : say`${title}; installs its own ZooKeeper ${zookeeper}`,
      })),
  }),
  field({
    key: "arch",
    section: "advanced",
    group: "machines",
    kind: "choice",
    title: say`Processor of the hosts`,
    flag: "arch",
    takes: "ARCH",
    choices: () => [
      { value: "amd64", note: say`Intel and AMD, 64 bits` },
      { value: "arm64", note: say`ARM, 64 bits; no image of Marathon is known for it` },
    ],
  }),
];

/** Several machines where the masters have addresses; undefined: no masters. */
function machinesIn(spec: unknown): "one" | "several" | undefined {
  const masters = hostsText(valueAt(spec, ["masters"]));
  if (masters === undefined) return undefined;
  return masters.includes("=") ? "several" : "one";
}
