import type { Build } from "../catalog/builds.ts";
import { sources } from "../catalog/sources.ts";
import { type MarathonSource, marathonSourcesOf } from "../cluster/derived.ts";
import { type Message, msg } from "../i18n/message.ts";
import { aptQuestions } from "./apt-questions.ts";
import {
  buildIn,
  isClusterd,
  isDocker,
  isSource,
  layoutIn,
  marathonDefault,
  marathonImage,
  methodIn,
  onSeveralMachines,
} from "./conditions.ts";
import { field } from "./fields.ts";
import type { Answers, Question } from "./question.ts";

const marathonNotes = {
  package: () => msg`the Marathon package among your own packages`,
  image: (answers) =>
    isDocker(answers)
      ? msg`the last image, 1.11.24 of 2020`
      : msg`the last image, 1.11.24 of 2020; installs Docker on the masters`,
  tarball: () => msg`a tarball that you supply`,
  off: () => msg`no Marathon; bring your own framework`,
} satisfies Record<MarathonSource, (answers: Answers) => Message>;

/** Where a build runs tasks from Docker images. */
function dockerNote({ cgroups, docker }: Build): Message {
  const hosts = cgroups.docker.some((version) => version === "v2")
    ? msg`on cgroup v1 and v2 hosts`
    : msg`only on hosts with cgroup v1, which no current Debian or Ubuntu has by default`;
  const engine = docker.readsContainerConfig ? msg`${hosts}, and with Docker before 26` : hosts;
  return msg`yes: works here ${engine}; gives apps the Docker of the host, and so root there, whatever user they name`;
}

/** Which programs run, and where they come from. */
export const programQuestions: readonly Question[] = [
  field({
    key: "marathon",
    section: "marathon",
    kind: "choice",
    title: msg`Marathon`,
    flag: "marathon",
    takes: "SOURCE",
    defaultFor: marathonDefault,
    help: msg`Marathon starts long-running apps on the cluster and keeps them running. It runs on every master; support ended in 2021.`,
    choices: (answers) =>
      marathonSourcesOf(methodIn(answers), layoutIn(answers)).map((value) => ({
        value,
        note: marathonNotes[value](answers),
      })),
  }),
  field({
    key: "containerizer",
    section: "marathon",
    group: "programs",
    kind: "choice",
    title: msg`Containerizer`,
    flag: "containerizer",
    takes: "NAME",
    askedByDefault: onSeveralMachines,
    help: msg`Do your apps run from Docker images? Then agents need the containerizer docker, which starts them with the Docker of their host.`,
    choices: (answers) => [
      {
        value: "mesos",
        note: msg`no: apps are commands, run as plain processes, as root unless an app names another user; works everywhere`,
      },
      { value: "docker", note: dockerNote(buildIn(answers)) },
    ],
  }),
  field({
    key: "limits",
    section: "advanced",
    group: "programs",
    kind: "choice",
    title: msg`Limits for tasks`,
    takes: "MODE",
    condition: isClusterd,
    choices: () => [
      {
        value: "none",
        note: msg`a task may use more CPU and memory than it asked for; works everywhere`,
      },
      {
        value: "enforced",
        note: msg`the kernel limits each task; needs cgroup v2 hosts, and is not verified yet`,
      },
    ],
  }),
  field({
    key: "offline",
    section: "offline",
    kind: "choice",
    title: msg`Offline bundle`,
    flag: "offline",
    takes: "",
    defaultFor: () => "false",
    parse: (text) => text === "true",
    values: ["true", "false"],
    help: msg`An offline bundle is completed on a machine with internet access, carried to the site, and installs there without a network.`,
    choices: () => [
      { value: "false", label: msg`no`, note: msg`the hosts download what they need` },
      { value: "true", label: msg`yes`, note: msg`the bundle carries everything the hosts need` },
    ],
  }),
  ...aptQuestions,
  field({
    key: "source.ref",
    section: "advanced",
    group: "programs",
    kind: "choice",
    title: msg`Mesos version`,
    takes: "REF",
    condition: isSource,
    choices: () =>
      Object.entries(sources).map(([value, { version, note }]) => ({
        value,
        note: msg`${version}, ${note}`,
      })),
  }),
  field({
    key: "source.url",
    section: "advanced",
    group: "programs",
    title: msg`Git repository`,
    takes: "URL",
    condition: isSource,
  }),
  field({
    key: "images.registry",
    section: "advanced",
    group: "programs",
    title: msg`Image registry`,
    takes: "HOST",
    condition: (answers) => isDocker(answers) || marathonImage(answers),
  }),
  field({
    key: "images.zookeeper",
    section: "advanced",
    group: "programs",
    title: msg`ZooKeeper image`,
    takes: "IMAGE",
    condition: isDocker,
  }),
  field({
    key: "images.mesos",
    section: "advanced",
    group: "programs",
    title: msg`Mesos image`,
    takes: "IMAGE",
    condition: isDocker,
  }),
  field({
    key: "images.marathon",
    section: "advanced",
    group: "programs",
    title: msg`Marathon image`,
    takes: "IMAGE",
    condition: marathonImage,
  }),
];
