import { type Message, msg } from "../i18n/message.ts";
import { printable } from "../i18n/quote.ts";

export type Expanded =
  | { values: string[]; problem?: undefined }
  | { problem: Message; values?: undefined };

/** One item between the commas, as written: `07-09/2`. */
type Span = { first: string; last: string; step: string };

const spanPattern = /^(\d+)(?:\s*-\s*(\d+)(?:\s*\/\s*(\d+))?)?$/;
/** So that a mistake such as [1-100000000] is a message, and does not fill the memory. */
export const maxNames = 20_000;
/** RFC 1035 §2.3.4, without the final dot. */
const maxNameLength = 253;

/**
 * `rack[1-2]n[01-03]` → rack1n01 … rack2n03, as ClusterShell reads it: zero padding, steps
 * (`[1-9/2]`), repeats folded. Unlike ClusterShell, values keep the written order, because the
 * place in `masters` is the myid, and digits beside a range stay text: n1[8-12] is n18 n19 n110
 * n111 n112, not n18 … n112.
 */
export function expandRange(text: string): Expanded {
  const listed = listNames(text);
  return listed.problem !== undefined ? listed : { values: [...new Set(listed.values)] };
}

/** `expandRange` with the repeats still in, for pairing by position. */
export function listNames(text: string): Expanded {
  if (!/[[\]]/.test(text)) return { values: [text] };
  const parts = text.split(/(\[[^[\]]*\])/); // text, range, text, …, range, text
  const texts = parts.filter((_, i) => i % 2 === 0);
  const ranges = parts.filter((_, i) => i % 2 === 1).map(itemsOf);
  const problem = bracketProblem(texts) ?? itemProblem(ranges.flat()) ?? sizeProblem(texts, ranges);
  if (problem !== undefined) return problemIn(text, problem);
  const columns = parts.map((part, i) => (i % 2 === 0 ? [part] : itemsOf(part).flatMap(numbersOf)));
  const join = (names: string[], column: string[]) =>
    names.flatMap((name) => column.map((value) => name + value));
  return { values: columns.reduce(join, [""]) };
}

export function problemIn(text: string, problem: Message): { problem: Message } {
  return { problem: msg`${quote(text.trim())} ${problem}.` };
}

/** Longer than in other messages: a range is long. */
export function quote(text: string): string {
  return printable(JSON.stringify(text.length > 80 ? `${text.slice(0, 79)}…` : text));
}

export function firstRepeat(values: string[]): string | undefined {
  const seen = new Set<string>();
  for (const value of values) {
    if (seen.has(value)) return value;
    seen.add(value);
  }
  return undefined;
}

function bracketProblem(texts: string[]): Message | undefined {
  const [bracket] = /[[\]]/.exec(texts.join("")) ?? [];
  if (bracket)
    return msg`has an unmatched "${bracket}"; write ranges as [1-3], without nested brackets`;
  const touching = texts.slice(1, -1).includes("");
  return touching
    ? msg`has two adjacent ranges; put a character between them, as in r[1-2]n[1-3]`
    : undefined;
}

function itemProblem(items: string[]): Message | undefined {
  if (items.includes(""))
    return msg`has an empty item in its brackets; put a number there, as in [1-3,5]`;
  const [wrong] = items.flatMap((item) => {
    const error = itemError(item);
    return error === undefined ? [] : [{ item, error }];
  });
  return wrong === undefined ? undefined : msg`contains ${quote(wrong.item)}, which ${wrong.error}`;
}

function itemError(item: string): Message | undefined {
  if (!spanPattern.test(item)) return msg`is not a range; use numbers, as in 5, 1-3 or 1-9/2`;
  const { first, last, step } = spanOf(item);
  if (![first, last, step].every((number) => Number.isSafeInteger(Number(number)))) {
    return msg`exceeds ${Number.MAX_SAFE_INTEGER}; use smaller numbers`;
  }
  if (Number(step) === 0) return msg`has step 0; use a step of 1 or more`;
  if (Number(first) > Number(last)) return msg`counts down; put the smaller number first`;
  if (first.length === last.length || !(isPadded(first) || isPadded(last))) return undefined;
  const width = Math.max(first.length, last.length);
  return msg`mixes zero-padded and plain numbers; write ${first.padStart(width, "0")}-${last.padStart(width, "0")}`;
}

/** How many names a text stands for, before anything is expanded; what cannot be read is one. */
export function countNames(text: string): number {
  const items = (text.match(/\[[^[\]]*\]/g) ?? []).map(itemsOf);
  const sizes = items.map((range) =>
    range.reduce((sum, item) => sum + (spanPattern.test(item) ? countOf(spanOf(item)) : 1), 0),
  );
  return sizes.reduce((product, size) => product * Math.max(1, size), 1);
}

/** Counts before anything is expanded. */
function sizeProblem(texts: string[], ranges: string[][]): Message | undefined {
  const sizes = ranges.map((items) => items.reduce((sum, item) => sum + countOf(spanOf(item)), 0));
  const names = sizes.reduce((product, size) => product * size, 1);
  if (names > maxNames) return msg`expands to more than ${maxNames} names; use smaller ranges`;
  const digits = ranges.map((items) =>
    items.reduce((most, item) => Math.max(most, spanOf(item).last.length), 0),
  );
  const length = digits.reduce((sum, most) => sum + most, texts.join("").length);
  const tooLong = names > 1 && length > maxNameLength;
  return tooLong
    ? msg`expands to names of more than ${maxNameLength} characters; use shorter names`
    : undefined;
}

function itemsOf(range: string): string[] {
  const items = range.slice(1, -1).split(",");
  return items.map((item) => item.trim());
}

function spanOf(item: string): Span {
  const [, first = "", last = first, step = "1"] = spanPattern.exec(item) ?? [];
  return { first, last, step };
}

function countOf({ first, last, step }: Span): number {
  return Math.floor((Number(last) - Number(first)) / Number(step)) + 1;
}

function numbersOf(item: string): string[] {
  const span = spanOf(item);
  const width = isPadded(span.first) ? span.first.length : 0;
  const number = (i: number) => Number(span.first) + i * Number(span.step);
  return Array.from({ length: countOf(span) }, (_, i) => String(number(i)).padStart(width, "0"));
}

function isPadded(number: string): boolean {
  return number.length > 1 && number.startsWith("0");
}
