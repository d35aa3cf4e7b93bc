import type { Program } from "../cluster/types.ts";
import { type Message, say } from "../i18n/message.ts";

/** The answers so far as texts, by the keys of their questions: as typed, chosen, or given as a flag. */
export type Answers = Readonly<Record<string, string>>;

/** How an answer is given. `hosts`: short forms, or `@FILE`; `offers`: `HOSTS=NAME:VALUE;…`; `flags`: one NAME=VALUE on each line. */
export type Kind = "text" | "choice" | "count" | "hosts" | "port" | "offers" | "flags";

/** What can be chosen, with what it needs or means in one line. */
export interface Choice {
  value: string;
  /** What is shown instead of the value. */
  label?: Message;
  note: Message;
}

/**
 * One question: a field of the spec as the wizard and the page ask it, as a flag, in the help text and in the README.
 * All texts are messages: their English text is the key of a catalogue.
 */
export interface Question {
  /** The field's path in the spec, `ports.marathon`; of a guide, a name of its own. */
  key: string;
  /** Fills no field: it decides which questions follow, and their defaults. */
  guide: boolean;
  section: Section;
  /** Under which entry of the advanced menu it is found. */
  group?: Group;
  title: Message;
  help: Message;
  kind: Kind;
  /** Whose flags: only of kind `flags`. */
  program?: Program;
  /** Its own flag without the dashes; a field without one is given by `--set KEY=VALUE`. */
  flag?: string;
  /** What stands after the flag in the help text; empty: a switch. */
  takes: string;
  /** Every value that the field takes, whatever the other answers; empty: texts. */
  values: readonly string[];
  /** What can be chosen with these answers; only of kind `choice`. */
  choices: (answers: Answers) => readonly Choice[];
  /** The default with these answers; empty: none. */
  usual: (answers: Answers) => string;
  /** What is offered instead of an answer that does not fit the others any more; empty: the default. */
  mended: (text: string, answers: Answers) => string;
  /** Whether its answer counts with these answers. */
  applies: (answers: Answers) => boolean;
  /** Whether the wizard asks it by itself; what only applies is found under Advanced. */
  asked: (answers: Answers) => boolean;
  /** Goes into the spec with its default where nobody is asked for it. */
  filled: boolean;
  /** Other answers that an answer here settles. */
  settles: (text: string) => Answers;
  /** What is wrong with a text beside the other answers, as far as no rule of the spec says it. */
  fault: (text: string, answers: Answers) => Message | undefined;
  /** The spec with this answer laid into it. */
  lay: (spec: unknown, text: string) => unknown;
  /** The spec without it. */
  drop: (spec: unknown) => unknown;
  /** The answer that a spec holds, as text; undefined: none. */
  find: (spec: unknown) => string | undefined;
}

/** What is asked together, in the order of the wizard, which counts them, and the page. `advanced` is skipped unless somebody opens it. */
export const sections = {
  cluster: say`Cluster`,
  hosts: say`Hosts`,
  marathon: say`Marathon`,
  offline: say`Offline`,
  advanced: say`Advanced`,
};

/** The entries of the advanced menu. */
export const groups = {
  machines: say`Machines`,
  programs: say`Where the programs come from`,
  ports: say`Ports`,
  offers: say`What the agents offer`,
  flags: say`Flags of the programs`,
  access: say`ssh, language`,
};

export type Section = keyof typeof sections;
export type Group = keyof typeof groups;
