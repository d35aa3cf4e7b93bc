import {
  type Catalogue,
  formatMessage,
  type Message,
  type MessageValue,
  msg,
} from "../core/i18n/message.ts";
import { questions } from "../core/questions/questions.ts";
import { type CommandName, commandNames, commands, commonOptions } from "./commands.ts";
import { type ExitName, exitMeanings, exits } from "./exits.ts";
import { optionHelp, options } from "./options.ts";

type Row = readonly [left: string, right: Message | ""];

/** The help of one command: usage, only its own options, examples. */
export function commandHelp(name: CommandName, catalogue: Catalogue): string {
  const { help, takes, options: names, examples } = commands[name];
  const takesAnswers = names.includes("set");
  return textOf(
    [
      msg`Usage:`,
      [[usageOf(name, takes), help]],
      "",
      msg`Options:`,
      optionRows([...names, ...commonOptions]),
      ...(takesAnswers ? ["", ...answerLines()] : []),
      "",
      msg`Examples:`,
      ...examples.map((example) => `  ${example}`),
    ],
    catalogue,
  );
}

/**
 * The help text: usage, one line for each command and option, the fields without an option of their
 * own, exit codes.
 */
export function helpText(catalogue: Catalogue): string {
  return textOf(
    [
      msg`Makes a bundle of scripts and configuration files for a Mesos, Marathon and ZooKeeper cluster.`,
      "",
      msg`Usage:`,
      "  npm create mesos-cluster -- [options]",
      commandRows(),
      "",
      msg`Options and examples of one command: create-mesos-cluster COMMAND --help`,
      "",
      msg`Options:`,
      optionRows(Object.keys(options)),
      "",
      ...answerLines(),
      "",
      msg`Exit codes:`,
      exitRows(),
    ],
    catalogue,
  );
}

type Line = MessageValue | readonly Row[];

/** Rows that follow one another share the width of their left column. */
function textOf(lines: readonly Line[], catalogue: Catalogue): string {
  return lines
    .flatMap((line) => (isRows(line) ? inColumns(line, catalogue) : [line]))
    .map((line) => formatMessage(line, catalogue))
    .join("\n");
}

const isRows = (line: Line): line is readonly Row[] => Array.isArray(line);

/** How answers are written. */
const answerLines = (): Line[] => [
  msg`Fields for --set:`,
  fieldRows(),
  "",
  msg`HOSTS is a number (3) on one Docker machine; otherwise comma-separated NAME=ADDRESS, or @FILE: a hosts file, or a CSV of names and addresses.`,
  '  "master-[1-3].lan=10.0.0.[11-13]"',
  msg`LIST is NAME:VALUE;NAME:VALUE for every agent, or with HOSTS= in front for some of them:`,
  '  "agent-[1-2].lan=rack:r1 agent-3.lan=rack:r2"',
  "",
  msg`Order of precedence: flag, spec file, default.`,
];

const usageOf = (name: CommandName, takes: string) =>
  `create-mesos-cluster ${name === "create" ? `[${name}]` : name} ${takes}`.trimEnd();

const commandRows = () =>
  commandNames.map((name): Row => [usageOf(name, commands[name].takes), commands[name].help]);

const optionRows = (names: readonly string[]) =>
  Object.entries(options)
    .filter(([name]) => names.includes(name))
    .map(
      ([name, { short, takes, help }]): Row => [
        `${short ? `-${short}, ` : ""}--${name}${takes ? ` ${takes}` : ""}`,
        help,
      ],
    );

/** Fields without an option of their own. */
const fieldRows = () =>
  questions
    .filter(({ isTransient, flag }) => !isTransient && flag === undefined)
    .map((question): Row => {
      const { key, kind, takes } = question;
      return [kind === "flags" ? `${key}.${takes}` : `${key}=${takes}`, optionHelp(question)];
    });

const exitRows = () =>
  (Object.keys(exits) as ExitName[]).map((name): Row => [String(exits[name]), exitMeanings[name]]);

/** The left column is English in every language: letters of one width. */
function inColumns(rows: readonly Row[], catalogue: Catalogue): string[] {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return rows.map(([left, right]) =>
    `  ${left.padEnd(width)}${formatMessage(right, catalogue)}`.trimEnd(),
  );
}
