import { type Question, questions, usualText } from "../core/cluster/questions.ts";
import { list, type Message, say, sentences } from "../core/i18n/message.ts";

interface OptionRow {
  /** Whether a value follows. */
  type: "string" | "boolean";
  multiple?: true;
  short?: string;
  /** What the value is called in the help text; empty: none. */
  takes: string;
  help: Message;
}

/** The options that are not questions. */
const ownOptions = {
  spec: {
    type: "string",
    takes: "FILE|-",
    help: say`Read answers from a YAML or JSON file, or standard input.`,
  },
  from: {
    type: "string",
    takes: "TOKEN",
    help: say`Take answers from a token, or from a link that ends in #TOKEN.`,
  },
  set: {
    type: "string",
    multiple: true,
    takes: "PATH=VALUE",
    help: say`Set any other field, such as ports.marathon=8081. Can be repeated.`,
  },
  yes: {
    type: "boolean",
    short: "y",
    takes: "",
    help: say`Take the default for every question still open.`,
  },
  resume: {
    type: "boolean",
    takes: "",
    help: say`Go on with the questions where Ctrl-C stopped them; with --yes take the defaults instead.`,
  },
  plain: {
    type: "boolean",
    takes: "",
    help: say`Ask in plain lines, for screen readers and dumb terminals; also ACCESSIBLE=1 and TERM=dumb.`,
  },
  out: {
    type: "string",
    short: "o",
    takes: "PATH",
    help: say`NAME.zip, NAME.tar.gz, a directory/ with a trailing slash, or - for a zip on stdout. Default: ./<name>.zip`,
  },
  "dry-run": {
    type: "boolean",
    takes: "",
    help: say`List the files (mode, size, SHA-256, path); write nothing.`,
  },
  print: { type: "string", takes: "PATH", help: say`Print one file of the bundle; write nothing.` },
  emit: {
    type: "string",
    takes: "WHAT",
    help: say`Print the answers as a token for links (token), or one command that makes the bundle anywhere (oneliner); write nothing.`,
  },
  format: {
    type: "string",
    takes: "FORMAT",
    help: say`Format of docs: markdown (the default) or html.`,
  },
  node: { type: "string", takes: "HOST", help: say`docs: the steps of one host only.` },
  role: {
    type: "string",
    takes: "ROLE",
    help: say`docs: the steps of one role only, master or agent.`,
  },
  embed: {
    type: "boolean",
    takes: "",
    help: say`docs: a fragment to stand in another page, without frame and title.`,
  },
  force: { type: "boolean", takes: "", help: say`Replace an existing output.` },
  lang: {
    type: "string",
    takes: "CODE",
    help: say`Language of what you read here, and of the generated README where the spec names none: en, zh-TW, zh-CN.`,
  },
  help: { type: "boolean", short: "h", takes: "", help: say`Print this help.` },
  version: { type: "boolean", short: "v", takes: "", help: say`Print the version.` },
} as const satisfies Record<string, OptionRow>;

/** Every option of every command: one row for each question, and the rows above. */
export const options: Readonly<Record<string, OptionRow>> = {
  ...Object.fromEntries(questions.flatMap(questionOption)),
  ...ownOptions,
};

function questionOption(question: Question): [flag: string, row: OptionRow][] {
  const { flag, takes } = question;
  if (flag === undefined) return [];
  return [[flag, { type: takes === "" ? "boolean" : "string", takes, help: optionHelp(question) }]];
}

/** One line about a question: what it is, what it takes, its default. */
export function optionHelp(question: Question): Message {
  const { kind, title, help, values, takes } = question;
  if (kind === "hosts") return help;
  const usual = usualText(question);
  return sentences(
    values.length > 0 && takes !== "" ? say`${title}: ${list(values)}.` : say`${title}.`,
    usual === "" || takes === "" ? undefined : say`Default: ${usual}`,
  );
}
