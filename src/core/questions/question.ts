import type { DraftSpec, Program } from "../cluster/types.ts";
import { type Message, msg } from "../i18n/message.ts";

/**
 * The answers so far: a spec that is being written, and what is no field of it but decides about
 * others.
 */
export type Answers = DraftSpec & {
  readonly machines?: "one" | "several";
  /** Where the packages of method apt come from, before more is known of it. */
  readonly packages?: "aventer" | "line" | "debs";
  /** For agents that are not known yet, as texts. */
  readonly properties?: { readonly [Name in AgentProperty]?: string };
};

/** What is written in each entry of `agents`. */
export type AgentProperty = "attributes" | "resources";

/**
 * A question that is answered by writing. `hosts`: short forms, or `@FILE`; `properties`:
 * `HOSTS=NAME:VALUE;…`.
 */
type WrittenKind = "text" | "count" | "hosts" | "port" | "properties";

/**
 * How an answer is given, and what only questions of that kind have. `flags`: one NAME=VALUE on
 * each line.
 */
export type KindFields =
  | { kind: WrittenKind }
  /** What can be chosen with these answers. */
  | { kind: "choice"; choices: (answers: Answers) => readonly Choice[] }
  /** Whose flags. */
  | { kind: "flags"; program: Program };

export type Kind = KindFields["kind"];

/** What can be chosen, with what it needs or means in one line. */
export interface Choice {
  value: string;
  /** What is shown instead of the value. */
  label?: Message;
  note: Message;
}

/**
 * One question: a field of the spec as the wizard and the page ask it, as a flag, in the help text
 * and in the README. All texts are messages: their English text is the key of a catalogue.
 */
export type Question = QuestionFields & KindFields;

export type FlagsQuestion = Extract<Question, { kind: "flags" }>;

/** What every question has. */
export interface QuestionFields {
  /** The field's path in the spec, `ports.marathon`; of a helper question, a name of its own. */
  key: string;
  /** No field of its own: it decides which questions follow, and their defaults. */
  isTransient: boolean;
  section: Section;
  /** Under which entry of the advanced menu it is found. */
  group?: Group;
  title: Message;
  help: Message;
  /** In a page, where it says something else. */
  pageHelp?: Message;
  /** Its own flag without the dashes; a field without one is given by `--set KEY=VALUE`. */
  flag?: string;
  /** What stands after the flag in the help text; empty: a switch. */
  takes: string;
  /** Every value that the field takes, whatever the other answers; empty: texts. */
  values: readonly string[];
  /** The default with these answers; empty: none. */
  defaultFor: (answers: Answers) => string;
  /** What a shorter form of an answer stands for: a number of hosts, where each needs an address. */
  expand: (text: string, answers: Answers) => string;
  /** Whether its answer counts beside these answers. */
  condition: (answers: Answers) => boolean;
  /** Whether the wizard asks it by itself; what only applies is found under Advanced. */
  askedByDefault: (answers: Answers) => boolean;
  /** Goes into the spec with its default where it is not answered. */
  alwaysWritten: boolean;
  /** What is wrong with a text beside the other answers, as far as no rule of the spec says it. */
  validate: (text: string, answers: Answers) => Message | undefined;
  /** The answer as text; undefined: none. */
  read: (answers: Answers) => string | undefined;
  /** The answers with this one. A text that has not the type of the field is left out. */
  write: (answers: Answers, text: string) => Answers;
  /** The answers without it. */
  clear: (answers: Answers) => Answers;
  /** A spec with this answer in it, whatever its type: for the check to judge. */
  set: <Spec extends object>(spec: Spec, text: string) => Spec;
}

/** What can be chosen with these answers; nothing where the answer is written. */
export function choicesFor(question: Question, answers: Answers): readonly Choice[] {
  return question.kind === "choice" ? question.choices(answers) : [];
}

/**
 * What is asked together, in the order of the wizard, which counts them, and the page. `advanced`
 * is skipped unless somebody opens it.
 */
export const sections = {
  cluster: msg`Cluster`,
  hosts: msg`Hosts`,
  marathon: msg`Marathon and apps`,
  offline: msg`Offline`,
  advanced: msg`Advanced`,
};

/** The entries of the advanced menu. */
export const groups = {
  machines: msg`Processor and network`,
  programs: msg`Containerizer and software sources`,
  ports: msg`Ports`,
  properties: msg`Agent attributes and resources`,
  flags: msg`Program flags`,
  upkeep: msg`Memory, logs and backups`,
  access: msg`Security, ssh port and language`,
};

export type Section = keyof typeof sections;
export type Group = keyof typeof groups;
