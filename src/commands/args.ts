import { parseArgs } from "node:util";
import { nearest } from "../core/cluster/suggest.ts";
import { formatMessage, type Message, msg, sentences } from "../core/i18n/message.ts";
import { options } from "./options.ts";

/** The command line was used wrongly: exit 2. Each line names the place and the remedy. */
export class UsageError extends Error {
  readonly lines: readonly Message[];
  constructor(lines: readonly Message[]) {
    super(lines.map((line) => formatMessage(line)).join("\n"));
    this.lines = lines;
  }
}

/** The command line, parsed. */
export interface ParsedArgs {
  /** The options that were used. */
  names: readonly string[];
  positionals: readonly string[];
  /** Unknown options, and options without their value. */
  errors: readonly Message[];
  /** The values of an option that takes one, in order. */
  values(name: string): readonly string[];
  /** The last of them, which counts where an option takes one value only. */
  value(name: string): string | undefined;
  /** Whether an option without a value was used. */
  has(name: string): boolean;
}

/** The same command line with one more option, which has that value alone. */
export function withOption(args: ParsedArgs, option: string, value: string): ParsedArgs {
  const values = (name: string) => (name === option ? [value] : args.values(name));
  return {
    ...args,
    names: [...args.names, option],
    values,
    value: (name) => values(name).at(-1),
  };
}

/** The table of options in the form that `parseArgs` of node:util takes. */
const parseArgsOptions = Object.fromEntries(
  Object.entries(options).map(([name, { type, multiple = false, short }]) => [
    name,
    { type, multiple, ...(short && { short }) },
  ]),
);

/**
 * Parses the command line. Mistakes are collected in `errors`, so that all of them are reported.
 */
export function parseCommandLine(argv: readonly string[]): ParsedArgs {
  const { values, positionals, tokens } = parseArgs({
    args: argv.map(withOptionalValue),
    options: parseArgsOptions,
    strict: false, // we report every mistake ourselves, with a suggestion
    allowPositionals: true,
    tokens: true,
  });
  const valuesOf = (name: string): string[] => {
    const found = values[name] ?? [];
    const list = Array.isArray(found) ? found : [found];
    return list.filter((value) => typeof value === "string");
  };
  return {
    names: Object.keys(values),
    positionals,
    errors: tokens.flatMap((token) => (token.kind === "option" ? optionErrors(token) : [])),
    values: valuesOf,
    value: (name) => valuesOf(name).at(-1),
    has: (name) => values[name] === true,
  };
}

/** `--resume` without a value, which `parseArgs` does not know, becomes `--resume=`. */
function withOptionalValue(word: string, index: number, argv: readonly string[]): string {
  const next = argv[index + 1] ?? "-";
  return isOptionalName(word) && next.startsWith("-") ? `${word}=` : word;
}

const isOptionalName = (word: string) =>
  word.startsWith("--") && options[word.slice(2)]?.isOptional === true;

/** An option as it stands on the command line. */
interface OptionToken {
  name: string;
  /** With its dashes. */
  rawName: string;
  value: string | undefined;
  /** Whether the value stands behind "=". */
  inlineValue: boolean | undefined;
}

function optionErrors({ name, rawName, value, inlineValue }: OptionToken): Message[] {
  const row = Object.hasOwn(options, name) ? options[name] : undefined;
  if (row === undefined) return [unknownOption(name, rawName)];
  // "--out --force" forgot a value; "-" alone is one.
  const lacksValue = value === undefined || (!inlineValue && /^-./.test(value));
  if (row.type === "string" && lacksValue)
    return [msg`Option ${rawName} needs a value: ${rawName} ${row.takes}.`];
  if (row.type === "boolean" && value !== undefined)
    return [msg`Option ${rawName} takes no value.`];
  return [];
}

function unknownOption(name: string, rawName: string): Message {
  const near = nearest(name, Object.keys(options));
  const hint = near === undefined ? undefined : msg`Did you mean ${`--${near}`}?`;
  return sentences(msg`Unknown option ${rawName}.`, hint);
}
