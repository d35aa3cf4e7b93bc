import { quoting } from "../bundle/quoting.ts";
import type { Node } from "../plan/nodes.ts";

/** What differs between hosts whose steps are the same, and how a shell takes its value. */
const shellForms = {
  HOST: "${HOST:?}",
  ADDRESS: "${ADDRESS:?}",
  MYID: "${MYID:?}",
  /** The name without its domain. */
  SHORT: "${HOST%%.*}",
} as const;

export type Variable = keyof typeof shellForms;
const variables = Object.keys(shellForms) as Variable[];

/** A command whose variable is not set is not run. */
export const shellForm = (name: Variable): string => shellForms[name];

export type Values = Readonly<Partial<Record<Variable, string>>>;

export const valuesOf = ({ host, address, master }: Node): Values => ({
  HOST: host,
  ADDRESS: address,
  ...(master && { MYID: String(master.number) }),
  SHORT: host.split(".")[0] ?? host,
});

/** Stands for a variable in a text, between characters that no value of a spec may have. */
export const placeOf = (name: Variable) => `\uFDD0${name}\uFDD1`;

export const hasPlaces = (text: string) => text.includes("\uFDD0");

/** A text with places in another form: what stands between them, and the places. */
export const writePlaces = (
  text: string,
  literal: (text: string) => string,
  variable: (name: Variable) => string,
): string =>
  text
    .split(/\uFDD0(\w+)\uFDD1/)
    .map((part, index) => {
      const name = index % 2 === 1 ? variables.find((each) => each === part) : undefined;
      return name === undefined ? literal(part) : variable(name);
    })
    .join("");

export const inShell = (text: string) => writePlaces(text, (part) => part, shellForm);

/** In a sentence. */
export const inSentence = (text: string) =>
  writePlaces(
    text,
    (part) => part,
    (name) => `$${name}`,
  );

/** One word of a shell. */
export const shWord = (text: string) =>
  writePlaces(
    text,
    (part) => (part === "" ? "" : quoting.sh(part)),
    (name) => `"${placeOf(name)}"`,
  );

/** A text as one of the hosts has it. */
export interface OfHost {
  values: Values;
  text: string;
}

/**
 * The text of which each host's is made by its values, or undefined where they differ in more. What
 * is equal on all hosts stays as it is, whatever it looks like.
 */
export function sharedText(texts: readonly OfHost[]): string | undefined {
  const [first, ...others] = texts.map(({ values, text }) => ({ values, lines: text.split("\n") }));
  if (first === undefined || others.some(({ lines }) => lines.length !== first.lines.length))
    return undefined;
  const lines = first.lines.map((line, index) =>
    sharedLine(
      [first, ...others].map(({ values, lines: own }) => ({ values, text: own[index] ?? "" })),
      line,
    ),
  );
  return lines.every((line) => line !== undefined) ? lines.join("\n") : undefined;
}

function sharedLine(texts: readonly OfHost[], line: string): string | undefined {
  const [first] = texts;
  const tries = [
    line,
    withPlaces(line, first?.values ?? {}, ["HOST", "ADDRESS"]),
    withPlaces(line, first?.values ?? {}, ["HOST", "SHORT", "ADDRESS"]),
    withPlaces(line, first?.values ?? {}, ["HOST", "ADDRESS", "MYID"]),
  ];
  return tries.find((tried) => texts.every(({ values, text }) => filled(tried, values) === text));
}

/** Whole names and numbers only: 10.0.0.1 is no part of 10.0.0.11. */
function withPlaces(line: string, values: Values, names: readonly Variable[]): string {
  return names.reduce((text, name) => {
    const value = values[name];
    if (value === undefined) return text;
    const escaped = value.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return text.replace(new RegExp(`(?<![\\w.-])${escaped}(?![\\w-]|\\.\\w)`, "g"), placeOf(name));
  }, line);
}

const filled = (text: string, values: Values) =>
  writePlaces(
    text,
    (part) => part,
    (name) => values[name] ?? "",
  );

/** What sets the variables of a host, in shell. */
export const assigned = ["HOST", "ADDRESS", "MYID"] as const satisfies readonly Variable[];

/** Each on a line. */
export const assignments = (values: Values = {}): string =>
  assigned
    .flatMap((name) =>
      values[name] === undefined ? [] : [`${name}=${quoting.sh(values[name])}\n`],
    )
    .join("");
