import type { WrittenSpec } from "./cluster-spec.ts";
import { parseHosts } from "./parse-hosts.ts";
import { specSchema } from "./schema.ts";

/** The answers so far; the same shape as a spec, with anything missing. */
export type Answers = Partial<WrittenSpec>;

type Field = keyof typeof specSchema.properties;

/** One question: a field of the spec as the wizard asks it, as a flag, and as a line of the help text. */
export interface Question {
  field: Field;
  title: string;
  /** The word after the flag in the help text. */
  takes: string;
  /** What can be chosen, for these answers; none: a text is typed. */
  choices?: (answers: Answers) => readonly { value: string; note: string }[];
  /** The default, for these answers. */
  usual: (answers: Answers) => string;
  /** From the text of a flag or a prompt to the field's value. */
  read: (text: string) => unknown;
  /** Whether the wizard asks it, for these answers. */
  asked: (answers: Answers) => boolean;
}

const text = (value: string) => value;
const always = () => true;
const optional = () => false;
const onHosts = ({ method }: Answers) => method === "apt" || method === "source";

const choicesOf = (values: readonly string[]) => () => values.map((value) => ({ value, note: "" }));

/** Every question, in the order in which an operator thinks. */
export const questions: readonly Question[] = [
  { field: "name", title: "Cluster name", takes: "NAME", usual: () => "mesos", read: text, asked: always },
  {
    field: "method", title: "Install method", takes: "METHOD", usual: () => "docker", read: text, asked: always,
    choices: () => [
      { value: "docker", note: "images and Docker Compose, on one machine or several" },
      { value: "apt", note: "packages: ClusterD from AVENTER, or a mirror or debs of your own" },
      { value: "source", note: "the last Apache Mesos, compiled once and installed on every host" },
    ],
  },
  {
    field: "os", title: "Operating system of the hosts", takes: "OS", usual: () => "debian-12", read: text, asked: onHosts,
    choices: choicesOf(specSchema.properties.os.enum),
  },
  { field: "arch", title: "Processor of the hosts", takes: "ARCH", usual: () => "amd64", read: text, asked: optional, choices: choicesOf(specSchema.properties.arch.enum) },
  { field: "masters", title: "Masters (1, 3, 5 or 7)", takes: "HOSTS", usual: usualHosts("master", 1), read: (value) => parseHosts(value, "master"), asked: always },
  { field: "agents", title: "Agents", takes: "HOSTS", usual: usualHosts("agent", 2), read: (value) => parseHosts(value, "agent"), asked: always },
  {
    field: "marathon", title: "Marathon", takes: "WAY", usual: () => "image", read: text, asked: always,
    choices: ({ method }) => [
      { value: "image", note: "its last image, v1.11.24" },
      ...(method === "apt" ? [{ value: "package", note: "a package of your own, with the mesosphere layout" }] : []),
      ...(method === "source" ? [{ value: "tarball", note: "a tarball that you supply, with Java 8" }] : []),
      { value: "off", note: "no Marathon" },
    ],
  },
  { field: "containerizer", title: "Containerizer", takes: "NAME", usual: () => "mesos", read: text, asked: optional, choices: choicesOf(specSchema.properties.containerizer.enum) },
  { field: "offline", title: "Offline bundle", takes: "", usual: () => "false", read: (value) => value === "true", asked: optional },
];

/** One Docker machine needs only a number; hosts of their own need names and addresses. */
function usualHosts(role: "master" | "agent", onOneMachine: number) {
  return ({ method }: Answers) => (method === "docker" || method === undefined ? String(onOneMachine) : role === "master" ? "master-[1-3]=10.0.0.[11-13]" : "agent-[1-3]=10.0.0.[21-23]");
}

/** A field's help, as the schema gives it. */
export const helpOf = ({ field }: Question): string => specSchema.properties[field].description;

/** Fields without which there is no spec. */
export const requiredFields: readonly Field[] = specSchema.required;
