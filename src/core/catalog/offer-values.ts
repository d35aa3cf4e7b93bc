import { type Message, msg } from "../i18n/message.ts";
import { quoteForMessage } from "../i18n/quote.ts";
import { flagText } from "./flag-text.ts";

type Value = string | number | boolean;
type Values = Readonly<Record<string, Value>>;

const word = /^[A-Za-z0-9_./-]+$/;
/** What Mesos reads besides as text: it splits an attribute at its first colon alone. */
const text = /^[A-Za-z0-9_./:~@=%+-]+$/;
const amount = /^\d+(\.\d{1,3})?$/;
const set = /^\{[A-Za-z0-9_./-]+(,[A-Za-z0-9_./-]+)*\}$/;

/**
 * What is wrong with one attribute of an agent; undefined if nothing. Source:
 * src/common/attributes.cpp and values.cpp of Mesos 1.11.0.
 */
export function attributeProblem(name: string, value: Value): Message | undefined {
  const written = flagText(value);
  if (!word.test(name))
    return msg`${quoteForMessage(name)} is not a valid attribute name. Use letters, digits, dots, slashes, dashes and underscores.`;
  if (written.startsWith("{"))
    return msg`${quoteForMessage(value)} is a set, which Mesos does not accept as an attribute. Use a word, a number or a range such as [1-9].`;
  if (isAttribute(written)) return undefined;
  const bare = withoutSpaces(written);
  if (isAttribute(bare))
    return msg`${quoteForMessage(value)} contains spaces, which Mesos removes. Write ${bare}.`;
  return msg`${quoteForMessage(value)} is not a valid attribute value. Use a word without spaces, a number, or a range such as [1-9].`;
}

const isAttribute = (written: string) =>
  (text.test(written) && !/^-?(nan|inf|infinity)$/i.test(written)) || isRanges(written);

/**
 * Whether a valid attribute is more than docs/attributes-resources.md of Mesos promises, which knows
 * words alone.
 */
export function isUndocumentedAttribute(value: Value): boolean {
  const written = flagText(value);
  return isAttribute(written) && !word.test(written) && !isRanges(written);
}

/** As Mesos reads it (strings::remove in values.cpp). */
const withoutSpaces = (written: string) => written.replaceAll(" ", "");

/** `{ rack: "r1", zone: 3 }` → `rack:r1;zone:3`. */
export const attributesText = (attributes: Values): string => entriesText(attributes);

const kinds = {
  amount: {
    expects: msg`a number with at most three decimals, such as 4`,
    fits: (text: string) => amount.test(text),
  },
  megabytes: {
    expects: msg`a number of MB, such as 8192`,
    fits: (text: string) => amount.test(text),
  },
  count: { expects: msg`a whole number, such as 1`, fits: (text: string) => /^\d+$/.test(text) },
  ranges: { expects: msg`ranges such as [31000-32000]`, fits: isRanges },
  any: {
    expects: msg`a number, ranges such as [31000-32000], or a set such as {a,b}`,
    fits: (text: string) => amount.test(text) || isRanges(text) || set.test(text),
  },
};

const kindOf = new Map([
  ["cpus", kinds.amount],
  ["mem", kinds.megabytes],
  ["disk", kinds.megabytes],
  ["gpus", kinds.count],
  ["ports", kinds.ranges],
  ["ephemeral_ports", kinds.ranges],
]);

/** What people write for the names that Mesos knows. */
const misspelt = new Map([
  ["cpu", "cpus"],
  ["memory", "mem"],
  ["ram", "mem"],
  ["disks", "disk"],
  ["gpu", "gpus"],
  ["port", "ports"],
]);

/**
 * What is wrong with one resource of an agent, named `cpus` or, for a role, `cpus(prod)`; undefined
 * if nothing. Scalars keep three decimals.
 */
export function resourceProblem(key: string, value: Value): Message | undefined {
  const [, name = "", role] = /^([^()]*)(?:\(([^()]*)\))?$/.exec(key) ?? [];
  if (!word.test(name))
    return msg`${quoteForMessage(key)} is not a valid resource name. Use a name such as cpus, or cpus(prod) for a role.`;
  const meant = misspelt.get(name);
  if (meant !== undefined)
    return msg`${quoteForMessage(name)} would be a custom resource. Mesos calls it ${meant}.`;
  if (role !== undefined && !isRole(role))
    return msg`${quoteForMessage(role)} is not a role. Use a word without spaces, or levels such as eng/web.`;
  const kind = kindOf.get(name) ?? kinds.any;
  return kind.fits(withoutSpaces(flagText(value)))
    ? undefined
    : msg`${quoteForMessage(value)} is not a valid amount of ${name}. Use ${kind.expects}.`;
}

/**
 * `{ cpus: 4, "cpus(prod)": 2, ports: "[31000-32000]" }` →
 * `cpus:4;cpus(prod):2;ports:[31000-32000]`.
 */
export const resourcesText = (resources: Values): string => withoutSpaces(entriesText(resources));

const entriesText = (values: Values) =>
  Object.entries(values)
    .map(([name, value]) => `${name}:${flagText(value)}`)
    .join(";");

/** Whether a text is such a list, by the grammar of one of its entries. */
export function isEntries(
  text: string,
  problemOf: (name: string, value: string) => Message | undefined,
): boolean {
  return text.split(";").every((entry) => {
    const [name = "", value, more] = entry.split(":");
    return value !== undefined && more === undefined && problemOf(name, value) === undefined;
  });
}

/** `[21000-24000,31000-32000]`. */
export function isRanges(text: string): boolean {
  if (!/^\[\d+-\d+(,\d+-\d+)*\]$/.test(text)) return false;
  return text
    .slice(1, -1)
    .split(",")
    .map((range) => range.split("-").map(Number))
    .every(([from = 0, to = 0]) => from <= to);
}

/**
 * No level of a role is empty, ".", ".." or "*", or begins with "-"; "*" alone is the default role.
 * Source: src/common/roles.cpp.
 */
export function isRole(text: string): boolean {
  return (
    text === "*" ||
    text.split("/").every((level) => /^(?![-]|\.{1,2}$)[^\s\p{Cc}();:{}[\],*]+$/u.test(level))
  );
}
