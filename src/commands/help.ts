import { type Catalogue, formatMessage, type Message, msg } from "../core/i18n/message.ts";
import { questions } from "../core/questions/questions.ts";
import { commands } from "./commands.ts";
import { type ExitName, exitMeanings, exits } from "./exits.ts";
import { optionHelp, options } from "./options.ts";

type Row = readonly [left: string, right: Message | ""];

/**
 * The help text: usage, one line for each command and option, the fields without an option of their
 * own, exit codes.
 */
export function helpText(catalogue: Catalogue): string {
  const rowsOf = (rows: readonly Row[]) =>
    inColumns(rows.map(([left, right]) => [left, formatMessage(right, catalogue)]));
  const lines = [
    msg`Makes a bundle of scripts and configuration files for a Mesos, Marathon and ZooKeeper cluster.`,
    "",
    msg`Usage:`,
    "  npm create mesos-cluster -- [options]",
    ...rowsOf(commandRows()),
    "",
    msg`Options:`,
    ...rowsOf(optionRows()),
    "",
    msg`Fields for --set:`,
    ...rowsOf(fieldRows()),
    "",
    msg`HOSTS is a number (3) on one Docker machine; otherwise comma-separated NAME=ADDRESS, or @FILE: a hosts file, or a CSV of names and addresses.`,
    '  "master-[1-3].lan=10.0.0.[11-13]"',
    msg`LIST is NAME:VALUE;NAME:VALUE for every agent, or with HOSTS= in front for some of them:`,
    '  "agent-[1-2].lan=rack:r1 agent-3.lan=rack:r2"',
    "",
    msg`Order of precedence: flag, spec file, default.`,
    "",
    msg`Exit codes:`,
    ...rowsOf(exitRows()),
  ];
  return lines.map((line) => formatMessage(line, catalogue)).join("\n");
}

const commandRows = () =>
  Object.entries(commands).map(
    ([name, { takes, help }], index): Row => [
      `create-mesos-cluster ${index === 0 ? `[${name}]` : name} ${takes}`,
      help,
    ],
  );

const optionRows = () =>
  Object.entries(options).map(
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
function inColumns(rows: readonly (readonly [left: string, right: string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`.trimEnd());
}
