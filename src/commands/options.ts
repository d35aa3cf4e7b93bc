import { list, type Message, msg, sentences } from "../core/i18n/message.ts";
import type { Question } from "../core/questions/question.ts";
import { defaultText, questions } from "../core/questions/questions.ts";
import type { CommandName } from "./commands.ts";

interface OptionRow {
  /** Whether a value follows. */
  type: "string" | "boolean";
  multiple?: true;
  /** Whether the value may be left out: it is empty then. */
  isOptional?: true;
  short?: string;
  /** What the value is called in the help text; empty: none. */
  takes: string;
  help: Message;
  /** What it means to a command, where that is not what it means to the others. */
  helpOf?: Readonly<Partial<Record<CommandName, Message>>>;
}

/** The options that are not questions. */
const ownOptions = {
  spec: {
    type: "string",
    takes: "FILE|-",
    help: msg`Read answers from a YAML or JSON file, a bundle, or standard input.`,
  },
  from: {
    type: "string",
    takes: "TOKEN",
    help: msg`Read answers from a token, or from a link that ends in #TOKEN.`,
  },
  set: {
    type: "string",
    multiple: true,
    takes: "PATH=VALUE",
    help: msg`Set any other field, such as ports.marathon=8081. Repeatable.`,
  },
  yes: {
    type: "boolean",
    short: "y",
    takes: "",
    help: msg`Use the default for every unanswered question.`,
  },
  resume: {
    type: "string",
    isOptional: true,
    takes: "[NAME]",
    help: msg`Continue with the saved answers of a wizard that was left, whatever ended it; with --yes, use the defaults for the rest.`,
    helpOf: {
      change: msg`Continue with the saved answers of a wizard that was left, whatever ended it.`,
    },
  },
  discard: {
    type: "string",
    takes: "NAME",
    help: msg`Delete the saved answers for that cluster.`,
  },
  plain: {
    type: "boolean",
    takes: "",
    help: msg`Ask in plain lines, for screen readers and dumb terminals; ACCESSIBLE=1 and TERM=dumb do the same.`,
  },
  out: {
    type: "string",
    short: "o",
    takes: "PATH",
    help: msg`Where the bundle goes: a folder; NAME.zip, NAME.tar.gz or NAME.tgz for an archive; - for a zip on standard output. Default: ./<name>.zip`,
    helpOf: {
      change: msg`Also write the bundle that changes the cluster: to a folder; NAME.zip, NAME.tar.gz or NAME.tgz for an archive; - for a zip on standard output. Without it nothing is written.`,
    },
  },
  "dry-run": {
    type: "boolean",
    takes: "",
    help: msg`List the files (mode, size, SHA-256, path); write nothing.`,
  },
  print: { type: "string", takes: "PATH", help: msg`Print one file of the bundle; write nothing.` },
  emit: {
    type: "string",
    takes: "WHAT",
    help: msg`Print the answers as a token for a link (token), or as one command that makes the bundle anywhere (oneliner); write nothing.`,
  },
  json: {
    type: "boolean",
    takes: "",
    help: msg`check: print all errors and warnings as JSON, with their lines and columns. change: print the steps as JSON.`,
    helpOf: {
      check: msg`Print all errors and warnings as JSON, with their lines and columns.`,
      change: msg`Print the steps as JSON.`,
    },
  },
  diff: {
    type: "boolean",
    takes: "",
    help: msg`change: also print how each file differs, once for all hosts with the same difference.`,
    helpOf: {
      change: msg`Also print how each file differs, once for all hosts with the same difference.`,
    },
  },
  lost: {
    type: "string",
    multiple: true,
    takes: "HOST",
    help: msg`change: a host of the new cluster that comes back with an empty disk. Repeatable.`,
    helpOf: {
      change: msg`A host of the new cluster that comes back with an empty disk. Repeatable.`,
    },
  },
  format: {
    type: "string",
    takes: "FORMAT",
    help: msg`Format for docs: markdown (the default) or html.`,
  },
  node: {
    type: "string",
    takes: "HOST",
    help: msg`docs: only the steps for one host.`,
    helpOf: { docs: msg`Only the steps for one host.` },
  },
  role: {
    type: "string",
    takes: "ROLE",
    help: msg`docs: only the steps for one role, master or agent.`,
    helpOf: { docs: msg`Only the steps for one role, master or agent.` },
  },
  embed: {
    type: "boolean",
    takes: "",
    help: msg`docs: a fragment to embed in another page, without frame and title.`,
    helpOf: { docs: msg`A fragment to embed in another page, without frame and title.` },
  },
  force: {
    type: "boolean",
    takes: "",
    help: msg`Overwrite an archive, or an earlier bundle in a folder: your own files in it stay, and files that you edited are kept as FILE.edited.`,
  },
  lang: {
    type: "string",
    takes: "CODE",
    help: msg`Language of messages, and of the generated README if the spec names none: en, zh-TW, zh-CN.`,
  },
  help: {
    type: "boolean",
    short: "h",
    takes: "",
    help: msg`Print this help; after a command, the help of that command.`,
  },
  version: { type: "boolean", short: "v", takes: "", help: msg`Print the version.` },
} as const satisfies Record<string, OptionRow>;

/** Every option of every command: one row for each question, and the rows above. */
export const options: Readonly<Record<string, OptionRow>> = {
  ...Object.fromEntries(questions.flatMap(questionOption)),
  ...ownOptions,
};

/** The options of the questions. */
export const questionOptions: readonly string[] = questions.flatMap(({ flag }) =>
  flag === undefined ? [] : [flag],
);

/** The options that give answers: those of the questions, and of sources of answers. */
export const answerOptions: readonly string[] = [...questionOptions, "spec", "from", "set"];

function questionOption(question: Question): [flag: string, row: OptionRow][] {
  const { flag, takes } = question;
  if (flag === undefined) return [];
  return [[flag, { type: takes === "" ? "boolean" : "string", takes, help: optionHelp(question) }]];
}

/** One line about a question: what it is, what it takes, its default. */
export function optionHelp(question: Question): Message {
  const { kind, title, help, values, takes } = question;
  if (kind === "hosts") return help;
  const defaultValue = defaultText(question);
  return sentences(
    values.length > 0 && takes !== "" ? msg`${title}: ${list(values)}.` : msg`${title}.`,
    defaultValue === "" || takes === "" ? undefined : msg`Default: ${defaultValue}`,
  );
}
