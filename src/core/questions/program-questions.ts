import { sources } from "../catalog/sources.ts";
import { type MarathonSource, marathonSourcesOf } from "../cluster/derived.ts";
import { type Message, say } from "../i18n/message.ts";
import { aptQuestions } from "./apt-questions.ts";
import {
  isDocker,
  isSource,
  layoutIn,
  marathonDefault,
  marathonImage,
  methodIn,
} from "./conditions.ts";
import { field } from "./fields.ts";
import type { Answers, Question } from "./question.ts";

const marathonNotes = {
  package: () => say`the package from your packages`,
  image: (answers) =>
    isDocker(answers)
      ? say`its last image, 1.11.24 of 2020`
      : say`its last image, 1.11.24 of 2020; Docker is installed on the masters for it`,
  tarball: () => say`a tarball that you supply, with Java 8`,
  off: () => say`no Marathon: bring a framework of your own`,
} satisfies Record<MarathonSource, (answers: Answers) => Message>;

/** Which programs run, and where they come from. */
export const programQuestions: readonly Question[] = [
  field({
    key: "marathon",
    section: "marathon",
    kind: "choice",
    title: say`Marathon`,
    flag: "marathon",
    takes: "WAY",
    defaultFor: marathonDefault,
    help: say`Marathon starts long-running apps on the cluster and keeps them running. It runs on every master; support ended in 2021.`,
    choices: (answers) =>
      marathonSourcesOf(methodIn(answers) ?? "docker", layoutIn(answers)).map((value) => ({
        value,
        note: marathonNotes[value](answers),
      })),
  }),
  field({
    key: "containerizer",
    section: "advanced",
    group: "programs",
    kind: "choice",
    title: say`Containerizer`,
    flag: "containerizer",
    takes: "NAME",
    choices: () => [
      { value: "mesos", note: say`tasks are plain processes; works everywhere` },
      {
        value: "docker",
        note: say`also runs Docker images; root over the host, and ClusterD only on current systems`,
      },
    ],
  }),
  field({
    key: "offline",
    section: "offline",
    kind: "choice",
    title: say`Hosts without internet`,
    flag: "offline",
    takes: "",
    defaultFor: () => "false",
    parse: (text) => text === "true",
    values: ["true", "false"],
    help: say`An offline bundle is filled on a connected machine, carried to the site, and installs without a network.`,
    choices: () => [
      { value: "false", label: say`no`, note: say`the hosts can download` },
      { value: "true", label: say`yes`, note: say`make an offline bundle` },
    ],
  }),
  ...aptQuestions,
  field({
    key: "source.ref",
    section: "advanced",
    group: "programs",
    kind: "choice",
    title: say`What to compile`,
    takes: "REF",
    condition: isSource,
    choices: () =>
      Object.entries(sources).map(([value, { version, note }]) => ({
        value,
        note: say`${version}, ${note}`,
      })),
  }),
  field({
    key: "source.url",
    section: "advanced",
    group: "programs",
    title: say`Git repository`,
    takes: "URL",
    condition: isSource,
  }),
  field({
    key: "images.registry",
    section: "advanced",
    group: "programs",
    title: say`Registry of the images`,
    takes: "HOST",
    condition: (answers) => isDocker(answers) || marathonImage(answers),
  }),
  field({
    key: "images.zookeeper",
    section: "advanced",
    group: "programs",
    title: say`Image of ZooKeeper`,
    takes: "IMAGE",
    condition: isDocker,
  }),
  field({
    key: "images.mesos",
    section: "advanced",
    group: "programs",
    title: say`Image of Mesos`,
    takes: "IMAGE",
    condition: isDocker,
  }),
  field({
    key: "images.marathon",
    section: "advanced",
    group: "programs",
    title: say`Image of Marathon`,
    takes: "IMAGE",
    condition: marathonImage,
  }),
];
