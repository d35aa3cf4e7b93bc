import { checkSpec } from "../cluster/validate.ts";
import type { HostEntry } from "../hosts/parse-list.ts";
import { type Message, msg } from "../i18n/message.ts";
import { specOf, withAnswer } from "./answers.ts";
import type { Answers, Question } from "./question.ts";

/**
 * What is wrong with an answer that is being given beside the others; undefined: nothing. Places of
 * other questions are theirs to judge. `entries` are the hosts of the answer with their lines, where
 * it comes from a file.
 */
export function validateAnswer(
  question: Question,
  typed: string,
  answers: Answers,
  entries: readonly HostEntry[] = [],
): Message | undefined {
  const text = question.expand(typed, answers);
  const next = withAnswer(answers, question, text);
  const fault = text === "" ? undefined : question.validate(text, next);
  if (fault !== undefined || question.isTransient) return fault;
  const hasType = text === "" || question.read(next) !== undefined;
  const spec = hasType ? specOf(next) : question.set(specOf(next), text);
  const { errors } = checkSpec(withEntries(spec, question, entries));
  const found = errors.find(({ at }) => belongsTo(at, question));
  if (found === undefined) return undefined;
  const line = lineOf(found.at, entries);
  return line === undefined
    ? { text: "{0}", values: [found.message] }
    : msg`Line ${line}: ${found.message}`;
}

/** Each host as an entry of its own, so that a problem is about one line of the file. */
const withEntries = (spec: object, { key }: Question, entries: readonly HostEntry[]) =>
  entries.length === 0 ? spec : { ...spec, [key]: entries.map(({ text }) => text) };

function lineOf(at: string, entries: readonly HostEntry[]): number | undefined {
  const [, index] = /^\w+\[(\d+)\]/.exec(at) ?? [];
  return entries[Number(index)]?.line;
}

/** A number of hosts stands for their names. */
const countedLists = new Map([
  ["masterCount", "masters"],
  ["agentCount", "agents"],
]);

/**
 * Whether a place in the spec is this question's: `masters[1].address` is of `masters`; attributes
 * stand in `agents`.
 */
export function belongsTo(at: string, { key: own, kind }: Pick<Question, "key" | "kind">): boolean {
  const key = countedLists.get(own) ?? own;
  if (kind === "properties") return new RegExp(`^agents\\[\\d+\\]\\.${key}\\b`).test(at);
  if (key === "agents" && /^agents\[\d+\]\.(attributes|resources)\b/.test(at)) return false;
  return at === key || at.startsWith(`${key}.`) || at.startsWith(`${key}[`);
}
