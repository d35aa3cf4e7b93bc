import { images } from "../catalog/images.ts";
import { operatingSystems } from "../catalog/operating-systems.ts";
import { sources } from "../catalog/sources.ts";
import { languages } from "../i18n/languages.ts";
import { type Message, say, worded } from "../i18n/message.ts";
import {
  defaultMarathon,
  type LayoutName,
  type MarathonSource,
  marathonSourcesOf,
  masterCounts,
  quorumOf,
  toleratedFailures,
} from "./derived.ts";
import { hostsIn, usualAgents, usualMasters } from "./host-defaults.ts";
import { nameQuestion } from "./name-question.ts";
import { parseHosts } from "./parse-hosts.ts";
import type { Answers, Question } from "./question.ts";
import {
  field,
  guide,
  hostsFault,
  offers,
  port,
  programFlags,
  readNumber,
  settlesCount,
} from "./question-rows.ts";
import { resizeHosts } from "./resize-hosts.ts";
import { specSchema } from "./schema.ts";
import { valueAt } from "./set-path.ts";

export type { Answers, Choice, Kind, Question } from "./question.ts";

const always = () => true;
const never = () => false;

/** Docker until somebody says otherwise; a method that nobody knows is for the check to refuse. */
function methodIn({ method }: Answers): "docker" | "apt" | "source" | undefined {
  if (method === undefined) return "docker";
  return specSchema.properties.method.enum.find((known) => known === method);
}

const isDocker = (answers: Answers) => methodIn(answers) === "docker";
const isApt = (answers: Answers) => methodIn(answers) === "apt";
const isSource = (answers: Answers) => methodIn(answers) === "source";
const isNative = (answers: Answers) => !isDocker(answers);

/** Whether the hosts have addresses: said, or seen in what was given. */
export function onSeveralMachines({ machines, masters = "", ...rest }: Answers): boolean {
  return (
    isNative(rest) || (machines === undefined ? masters.includes("=") : machines === "several")
  );
}
const onOneMachine = (answers: Answers) => !onSeveralMachines(answers);

const isPackages = (answers: Answers) =>
  isApt(answers) && (answers["apt"] ?? "aventer") !== "aventer";
const isLine = (answers: Answers) => isApt(answers) && answers["apt"] === "line";
const layoutIn = (answers: Answers): LayoutName =>
  isPackages(answers) && (answers["apt.layout"] ?? "mesosphere") === "mesosphere"
    ? "mesosphere"
    : "aventer";

const runsMarathon = ({ marathon }: Answers) => marathon !== "off";
const marathonImage = (answers: Answers) =>
  (answers["marathon"] ?? usualMarathon(answers)) === "image";
const usualMarathon = (answers: Answers) =>
  defaultMarathon(methodIn(answers) ?? "docker", layoutIn(answers));

const usualCount = (onSeveral: string, onOne: string, answers: Answers) =>
  onSeveralMachines(answers) ? onSeveral : onOne;
const masterCount = (answers: Answers) => answers["masterCount"] ?? usualCount("3", "1", answers);
const agentCount = (answers: Answers) => answers["agentCount"] ?? usualCount("3", "2", answers);

/** On one machine a number is enough; hosts of their own have names and addresses. */
function usualHosts(role: "master" | "agent", answers: Answers): string {
  const count = role === "master" ? masterCount(answers) : agentCount(answers);
  if (onOneMachine(answers) || !/^\d{1,5}$/.test(count)) return count;
  return role === "master"
    ? usualMasters(Number(count))
    : usualAgents(Number(count), answers["masters"] ?? "");
}

const failures = (count: number) => (count === 1 ? say`1 failure` : say`${count} failures`);

/** What a number of masters means: "quorum 2, survives 1 failure". */
export const meaningOf = (masters: number): Message =>
  say`quorum ${quorumOf(masters)}, survives ${failures(toleratedFailures(masters))}`;

const masterSizes = masterCounts.map(String);

const marathonNotes = {
  package: () => say`the package from your packages`,
  image: (answers) =>
    isDocker(answers)
      ? say`its last image, 1.11.24 of 2020`
      : say`its last image, 1.11.24 of 2020; Docker is installed on the masters for it`,
  tarball: () => say`a tarball that you supply, with Java 8`,
  off: () => say`no Marathon: bring a framework of your own`,
} satisfies Record<MarathonSource, (answers: Answers) => Message>;

/** Every question, in the order in which an operator thinks. Adding one is adding a row here. */
export const questions: readonly Question[] = [
  nameQuestion,
  field({
    key: "method",
    section: "cluster",
    kind: "choice",
    title: say`Install method`,
    flag: "method",
    takes: "METHOD",
    usual: () => "docker",
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
  guide({
    key: "machines",
    section: "cluster",
    kind: "choice",
    title: say`Machines`,
    applies: isDocker,
    usual: () => "one",
    find: (spec) =>
      countIn(spec, "masters") === undefined
        ? undefined
        : (foundHosts(valueAt(spec, ["masters"])) ?? "").includes("=")
          ? "several"
          : "one",
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
    applies: isNative,
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
  guide({
    key: "masterCount",
    section: "hosts",
    kind: "choice",
    title: say`Number of masters`,
    values: masterSizes,
    usual: (answers) => usualCount("3", "1", answers),
    find: (spec) => countIn(spec, "masters"),
    help: say`Masters decide by majority. More than half of them must agree: that number is the quorum, and as long as it is up, the cluster works. So 3 masters (quorum 2) survive the loss of 1. An even number gains nothing: 4 need 3 to agree and survive 1 failure too, and Mesos does not start with it.`,
    choices: () =>
      masterSizes.map((value) => ({
        value,
        note:
          value === "1"
            ? say`${meaningOf(1)}; for trying out`
            : value === "3"
              ? say`${meaningOf(3)}; the usual choice`
              : meaningOf(Number(value)),
      })),
    fault: (text) =>
      masterSizes.includes(text)
        ? undefined
        : /^\d*[02468]$/.test(text) && Number(text) > 0
          ? say`${text} masters survive no more failures than ${Math.max(1, Number(text) - 1)}, and Mesos does not start with an even number. Use 1, 3, 5 or 7.`
          : say`Use 1, 3, 5 or 7 masters.`,
  }),
  guide({
    key: "agentCount",
    section: "hosts",
    kind: "count",
    title: say`Number of agents`,
    takes: "NUMBER",
    usual: (answers) => usualCount("3", "2", answers),
    find: (spec) => countIn(spec, "agents"),
    help: say`Agents run the tasks: as many as your work needs. More can be added later.`,
    fault: (text) => (/^[1-9]\d{0,4}$/.test(text) ? undefined : say`Write a number from 1 on.`),
  }),
  field({
    key: "masters",
    section: "hosts",
    kind: "hosts",
    title: say`Masters`,
    flag: "masters",
    takes: "HOSTS",
    asked: onSeveralMachines,
    filled: true,
    settles: settlesCount("masterCount"),
    help: say`Names and IPv4 addresses of the masters, NAME=ADDRESS: a range as below, a list with commas, or @FILE with a hosts file or CSV.`,
    usual: (answers) => usualHosts("master", answers),
    mended: (text, answers) =>
      resizeHosts(text, Number(masterCount(answers)), answers["agents"] ?? "") ?? "",
    read: (text) => parseHosts(text, "master"),
    find: foundHosts,
    fault: (text, answers) => hostsFault(text, answers["masterCount"], onSeveralMachines(answers)),
  }),
  field({
    key: "agents",
    section: "hosts",
    kind: "hosts",
    title: say`Agents`,
    flag: "agents",
    takes: "HOSTS",
    asked: onSeveralMachines,
    filled: true,
    settles: settlesCount("agentCount"),
    help: say`Names and IPv4 addresses of the agents, in the same form.`,
    usual: (answers) => usualHosts("agent", answers),
    mended: (text, answers) =>
      resizeHosts(text, Number(agentCount(answers)), answers["masters"] ?? "") ?? "",
    read: (text) => parseHosts(text, "agent"),
    find: foundHosts,
    fault: (text, answers) => hostsFault(text, answers["agentCount"], onSeveralMachines(answers)),
  }),
  field({
    key: "marathon",
    section: "marathon",
    kind: "choice",
    title: say`Marathon`,
    flag: "marathon",
    takes: "WAY",
    usual: usualMarathon,
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
    usual: () => "false",
    read: (text) => text === "true",
    values: ["true", "false"],
    help: say`An offline bundle is filled on a connected machine, carried to the site, and installs without a network.`,
    choices: () => [
      { value: "false", label: say`no`, note: say`the hosts can download` },
      { value: "true", label: say`yes`, note: say`make an offline bundle` },
    ],
  }),

  guide({
    key: "apt",
    section: "advanced",
    group: "programs",
    kind: "choice",
    title: say`Packages of Mesos`,
    applies: isApt,
    usual: () => "aventer",
    find: aptSource,
    help: say`AVENTER's repository has ClusterD, the maintained fork of Mesos. Packages of your own may bring Marathon too.`,
    choices: () => [
      {
        value: "aventer",
        note: say`ClusterD from AVENTER's repository: Debian 12, Ubuntu 22.04 and 24.04`,
      },
      { value: "line", note: say`a repository or mirror of your own` },
      { value: "debs", note: say`.deb files that you put into artifacts/supplied/` },
    ],
  }),
  field({
    key: "apt.repository",
    section: "advanced",
    title: say`Repository that this tool knows`,
    takes: "NAME",
    asked: never,
    usual: () => "aventer",
    filled: true,
    applies: (answers) => isApt(answers) && !isPackages(answers),
  }),
  field({
    key: "apt.debs",
    section: "advanced",
    title: say`Supplied packages`,
    takes: "supplied",
    asked: never,
    usual: () => "supplied",
    applies: (answers) => answers["apt"] === "debs" && isApt(answers),
    filled: true,
  }),
  field({
    key: "apt.line",
    section: "advanced",
    group: "programs",
    title: say`Source line`,
    takes: "LINE",
    applies: isLine,
    asked: isLine,
  }),
  field({
    key: "apt.layout",
    section: "advanced",
    group: "programs",
    kind: "choice",
    title: say`Layout of the packages`,
    takes: "LAYOUT",
    usual: () => "mesosphere",
    applies: isPackages,
    asked: isPackages,
    filled: true,
    choices: () => [
      { value: "mesosphere", note: say`package mesos, service mesos-slave` },
      { value: "aventer", note: say`package aventer-mesos, service mesos-agent` },
    ],
  }),
  field({
    key: "apt.fingerprint",
    section: "advanced",
    group: "programs",
    title: say`Fingerprint of the repository's key`,
    takes: "HEX",
    applies: isLine,
    asked: isLine,
  }),
  field({
    key: "apt.pin.mesos",
    section: "advanced",
    group: "programs",
    title: say`Version of the package to hold`,
    takes: "=VERSION",
    applies: isApt,
  }),
  field({
    key: "source.ref",
    section: "advanced",
    group: "programs",
    kind: "choice",
    title: say`What to compile`,
    takes: "REF",
    usual: () => specSchema.properties.source.properties.ref.default,
    applies: isSource,
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
    applies: isSource,
  }),
  field({
    key: "images.registry",
    section: "advanced",
    group: "programs",
    title: say`Registry of the images`,
    takes: "HOST",
    applies: (answers) => isDocker(answers) || marathonImage(answers),
  }),
  field({
    key: "images.zookeeper",
    section: "advanced",
    group: "programs",
    title: say`Image of ZooKeeper`,
    takes: "IMAGE",
    usual: () => images.zookeeper.reference,
    applies: isDocker,
  }),
  field({
    key: "images.mesos",
    section: "advanced",
    group: "programs",
    title: say`Image of Mesos`,
    takes: "IMAGE",
    usual: () => images.mesos.reference,
    applies: isDocker,
  }),
  field({
    key: "images.marathon",
    section: "advanced",
    group: "programs",
    title: say`Image of Marathon`,
    takes: "IMAGE",
    usual: () => images.marathon.reference,
    applies: marathonImage,
  }),
  field({
    key: "network",
    section: "advanced",
    group: "machines",
    title: say`Network of the containers`,
    takes: "NETWORK",
    applies: onOneMachine,
  }),

  port("zookeeper", say`Port of ZooKeeper`, always),
  port("zookeeperPeer", say`Port between ZooKeeper servers`, always),
  port("zookeeperElection", say`Port of ZooKeeper's election`, always),
  port("master", say`Port of mesos-master`, always),
  port("agent", say`Port of mesos-agent`, always),
  port("marathon", say`Port of Marathon's page and API`, runsMarathon),
  port("marathonScheduler", say`Port of Marathon's scheduler`, runsMarathon),

  offers(
    "attributes",
    say`Attributes of the agents`,
    say`Labels that frameworks select agents by, such as rack:r1;zone:a for every agent, or agent-[1-2]=rack:r1 agent-3=rack:r2.`,
  ),
  offers(
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
    applies: onSeveralMachines,
  }),
  field({
    key: "ssh.port",
    section: "advanced",
    group: "access",
    kind: "port",
    title: say`ssh port`,
    takes: "PORT",
    applies: onSeveralMachines,
    read: readNumber,
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

/** How many hosts a spec has in one of its lists; undefined: no list. */
function countIn(spec: unknown, list: "masters" | "agents"): string | undefined {
  const text = foundHosts(valueAt(spec, [list]));
  return text === undefined ? undefined : String(hostsIn(text).length);
}

function aptSource(spec: unknown): string | undefined {
  const apt = valueAt(spec, ["apt"]);
  if (typeof apt !== "object" || apt === null) return undefined;
  return "debs" in apt ? "debs" : "line" in apt ? "line" : "aventer";
}

/** Hosts in their short forms, as they were written. */
function foundHosts(value: unknown): string | undefined {
  if (!Array.isArray(value)) return undefined;
  return value
    .map((entry: unknown) => (typeof entry === "string" ? entry : longForm(entry)))
    .join(", ");
}

function longForm(entry: unknown): string {
  if (typeof entry !== "object" || entry === null || !("host" in entry)) return String(entry);
  return "address" in entry ? `${entry.host}=${entry.address}` : `${entry.host}`;
}

/** Fields without which there is no spec. */
export const requiredFields: readonly string[] = specSchema.required;

/** The default of a field that nobody answers, for the help text and the README; empty: none, or other answers decide. */
export function usualText({ key, usual, applies, filled }: Question): string {
  return requiredFields.includes(key) || (filled && !applies({ method: "apt" })) ? "" : usual({});
}
