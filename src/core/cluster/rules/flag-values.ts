import { flagConstraints } from "../../catalog/flag-constraints.ts";
import type { FlagFacts } from "../../catalog/flag-facts.ts";
import { isPrintable } from "../../catalog/flag-text.ts";
import { type FlagType, flagTypes } from "../../catalog/flag-values.ts";
import { type Message, type MessageValue, msg, sentences } from "../../i18n/message.ts";
import { quoteForMessage } from "../../i18n/quote.ts";
import { type KnownFlag, programs, settableFlags } from "../flags.ts";
import { isContentFile } from "../supplied-files.ts";
import type { Rule } from "../types.ts";

/** Values that the daemon would refuse: type, words, limits, and what single flags demand. */
export const flagValues: Rule = (spec) =>
  settableFlags(spec).flatMap((flag) => {
    const message =
      unprintable(flag) ??
      (isContentFile(flag)
        ? undefined
        : (wrongType(flag) ?? wrongWord(flag) ?? outsideLimits(flag) ?? brokenConstraint(flag)));
    return message === undefined ? [] : [{ at: flag.at, message }];
  });

function unprintable({ text }: KnownFlag): Message | undefined {
  return isPrintable(text)
    ? undefined
    : msg`${quoteForMessage(text)} contains a line break or control character, which no configuration file can hold. Write it on one plain line.`;
}

function wrongType({ program, text, value, facts }: KnownFlag): Message | undefined {
  const type = flagTypes[facts.type];
  if (type.matches(text)) return undefined;
  const { maker } = programs[program];
  const expects = facts.unit === undefined ? type.expects : msg`${type.expects}, in ${facts.unit}`;
  const fix = type.fix?.(text) ?? inUnit(facts, text);
  return sentences(
    msg`${quoteForMessage(value)} is not ${type.noun}.`,
    fix === undefined
      ? msg`${maker} expects ${expects}, for example ${type.example}.`
      : msg`${maker} expects ${expects}: write ${fix}.`,
  );
}

/** "5mins" for an option in ms → 300000. */
function inUnit({ type, unit }: FlagFacts, text: string): string | undefined {
  const duration = flagTypes.duration.matches(text) ? text : flagTypes.duration.fix?.(text);
  const size = new Map([
    ["ms", "1ms"],
    ["s", "1secs"],
  ]).get(unit ?? "");
  if (type !== "int" || duration === undefined || size === undefined) return undefined;
  const amount = measure("duration", duration) / measure("duration", size);
  return Number.isInteger(amount) ? String(amount) : undefined;
}

function wrongWord({ program, name, text, value, facts }: KnownFlag): Message | undefined {
  const { enum: allowed, type } = facts;
  if (allowed === undefined) return undefined;
  const words = type === "csv" ? text.split(",") : [text];
  if (words.every((word) => allowed.includes(word))) return undefined;
  const known = listOf(allowed, type);
  return msg`${quoteForMessage(value)} is not valid for ${name}. ${programs[program].maker} accepts ${known}.`;
}

/** `a, b and c` where several may stand in a list, `a, b or c` where one must be chosen. */
function listOf(words: readonly string[], type: FlagType): MessageValue {
  const first = words.slice(0, -1).join(", ");
  const last = words.at(-1) ?? "";
  if (first === "") return last;
  return type === "csv" ? msg`${first} and ${last}` : msg`${first} or ${last}`;
}

function outsideLimits({
  name,
  text,
  value,
  facts: { type, min, max },
}: KnownFlag): Message | undefined {
  const size = measure(type, text);
  if (min !== undefined && size < measure(type, String(min)))
    return sentences(
      msg`${quoteForMessage(value)} is too small for ${name}.`,
      min === max ? msg`Use ${min}.` : msg`Use ${min} or more.`,
    );
  if (max !== undefined && size > measure(type, String(max)))
    return sentences(
      msg`${quoteForMessage(value)} is too large for ${name}.`,
      min === max ? msg`Use ${max}.` : msg`Use ${max} or less.`,
    );
  return undefined;
}

/**
 * The size of a value; NaN, which is outside no limit, for one that does not fit its type or has no
 * size.
 */
export function measure(name: FlagType, text: string): number {
  const type = flagTypes[name];
  return type.matches(text) ? (type.measure?.(text) ?? Number.NaN) : Number.NaN;
}

function brokenConstraint({ name, text, value, facts }: KnownFlag): Message | undefined {
  const constraint = facts.constraint === undefined ? undefined : flagConstraints[facts.constraint];
  return constraint === undefined || constraint.holds(text) || isJsonFile(facts, text)
    ? undefined
    : msg`${quoteForMessage(value)} is not valid for ${name}, which accepts ${constraint.expects}.`;
}

const isJsonFile = ({ type }: FlagFacts, text: string) => type === "json" && text.startsWith("/");
