import {
  type Catalogue,
  formatMessage,
  type Message,
  type MessageValue,
  msg,
} from "../core/i18n/message.ts";
import { questions } from "../core/questions/questions.ts";
import { hanging, wrap } from "../wizard/terminal.ts";
import { type CommandName, commandNames, commands, commonOptions } from "./commands.ts";
import { type ExitName, exitMeanings, exits } from "./exits.ts";
import { optionHelp, options, questionOptions } from "./options.ts";

type Row = readonly [left: string, right: Message | ""];

/** The help of one command: usage, only its own options, examples. */
export function commandHelp(name: CommandName, catalogue: Catalogue): string {
  const { help, takes, operands, options: names, examples } = commands[name];
  const takesAnswers = names.includes("set");
  return textOf(
    [
      msg`Usage:`,
      [[usageOf(name, takes), help]],
      ...(operands === undefined ? [] : ["", operands]),
      "",
      msg`Options:`,
      optionRows([...listedOptions(name), ...commonOptions], name),
      ...(takesAnswers ? ["", ...(name === "create" ? answerLines() : answersElsewhere)] : []),
      "",
      msg`Examples:`,
      ...examples.flatMap(exampleLines),
    ],
    catalogue,
  );
}

/** The options that the help of a command lists: those of the questions stand in that of create. */
export const listedOptions = (name: CommandName): readonly string[] =>
  commands[name].options.filter((option) => name === "create" || !questionOptions.includes(option));

const answersElsewhere: readonly Line[] = [
  msg`Answers can be given here as in create, such as --offline:`,
  "  create-mesos-cluster create --help",
];

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

/** Of the lines of help, wherever they are printed. */
const columns = 80;

/** Rows that follow one another share the width of their left column. */
function textOf(lines: readonly Line[], catalogue: Catalogue): string {
  return lines
    .flatMap((line) =>
      isRows(line) ? inColumns(line, catalogue) : wrap(formatMessage(line, catalogue), columns),
    )
    .join("\n");
}

/** A command that is longer than a line goes on in the next. */
function exampleLines(example: string): string[] {
  const parts = wrap(example, columns - 8);
  return parts.map((part, index) => {
    const indent = index === 0 ? "  " : "      ";
    return `${indent}${part}${index < parts.length - 1 ? " \\" : ""}`;
  });
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

/** The options as one command has them, or as all do. */
const optionRows = (names: readonly string[], command?: CommandName) =>
  Object.entries(options)
    .filter(([name]) => names.includes(name))
    .map(
      ([name, { short, takes, help, helpOf }]): Row => [
        `${short ? `-${short}, ` : ""}--${name}${takes ? ` ${takes}` : ""}`,
        (command && helpOf?.[command]) ?? help,
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

/** What is longer stands in a line of its own. */
const widestLeft = 30;

/** The left column is English in every language: letters of one width. */
function inColumns(rows: readonly Row[], catalogue: Catalogue): string[] {
  const widths = rows.map(([left]) => left.length).filter((width) => width <= widestLeft);
  const width = Math.max(...widths, 2) + 2;
  return rows.flatMap(([left, right]) => {
    const start = `  ${left.padEnd(width)}`;
    const text = formatMessage(right, catalogue);
    return left.length <= widestLeft
      ? hanging(start, text, columns).map((line) => line.trimEnd())
      : [start, ...hanging(" ".repeat(width + 2), text, columns)];
  });
}
