import { answersOf, specOf } from "../core/cluster/answers.ts";
import type { Problem } from "../core/cluster/problem.ts";
import { type Answers, questions, requiredFields } from "../core/cluster/questions.ts";
import { findSetTarget, valueAt, withField } from "../core/cluster/set-path.ts";
import { languageNamed, languageOf } from "../core/i18n/languages.ts";
import { type Message, say } from "../core/i18n/message.ts";
import { readHosts } from "../node/read-hosts.ts";
import { type ReadSpec, readSpec } from "../node/read-spec.ts";
import { type Given, UsageError } from "./given.ts";

/** The answers that flags and the spec file, or a token, give; flags first. */
export interface CollectedAnswers {
  value: Record<string, unknown>;
  /** Why the file or the token could not be read. */
  problems: readonly Problem[];
  /** The file, when there was one: it knows the lines of its fields. */
  read?: ReadSpec;
}

/** Reads `--spec` or `--from`, then lays the flags over it, then `--set`. */
export async function collectAnswers(
  given: Given,
  signal: AbortSignal,
  file = given.text("spec"),
): Promise<CollectedAnswers> {
  const token = given.text("from");
  if (file !== undefined && token !== undefined)
    throw new UsageError([
      say`Answers come from a file or from a token: leave out --spec or --from.`,
    ]);
  const read = file === undefined ? undefined : await readSpec(file, signal);
  const unfolded =
    token === undefined
      ? { answers: {} }
      : (await import("../core/cluster/token.ts")).tokenToAnswers(token);
  if ("problem" in unfolded)
    return { value: {}, problems: [{ ...unfolded.problem, at: "--from" }] };
  const written = isFields(read?.value) ? read.value : unfolded.answers;
  const value = await withFlags({ ...usualLanguage(given, file ?? token), ...written }, given);
  return {
    value: await applySets(value, given.texts("set")),
    problems: read?.problems ?? [],
    ...(read && { read }),
  };
}

/** A file or token makes the same bundle whatever the environment says; answers of a person begin with the person's language. */
function usualLanguage(given: Given, source: string | undefined): { language?: string } {
  const lang = given.text("lang");
  if (lang !== undefined) return { language: languageNamed(lang) ?? lang };
  const language = languageOf(process.env);
  return source === undefined && language !== "en" ? { language } : {};
}

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

async function withFlags(value: Record<string, unknown>, given: Given): Promise<unknown> {
  let laid: unknown = value;
  if (given.names.length === 0) return laid;
  for (const { flag, kind, lay } of questions) {
    const text = flag === undefined ? undefined : given.has(flag) ? "true" : given.text(flag);
    if (text !== undefined)
      laid = lay(laid, kind === "hosts" ? await hostsFrom(`--${flag}`, text) : text);
  }
  return laid;
}

async function hostsFrom(option: string, text: string): Promise<string> {
  if (!text.startsWith("@")) return text;
  const file = await readHosts(text);
  if ("problem" in file) throw new UsageError([say`${option} ${text}: ${file.problem}`]);
  return file.text;
}

async function applySets(
  value: unknown,
  sets: readonly string[],
): Promise<Record<string, unknown>> {
  const wrong: Message[] = [];
  let result: unknown = value;
  for (const set of sets) {
    const [, path = "", text = ""] = /^([^=]+)=(.*)$/s.exec(set) ?? [];
    const target =
      path === ""
        ? { problem: say`--set takes PATH=VALUE, such as --set ports.marathon=8081.` }
        : findSetTarget(path);
    if ("problem" in target) wrong.push(say`--set ${set}: ${target.problem}`);
    else
      result = withField(
        result,
        target.steps,
        target.isText ? text : await readValue(text, target.isStructure),
      );
  }
  if (wrong.length > 0) throw new UsageError(wrong);
  return isFields(result) ? result : {};
}

/** A number or true/false as such; lists and sets of fields as YAML. What is no YAML stays a text, which the check refuses at its place. */
async function readValue(text: string, isStructure: boolean): Promise<unknown> {
  if (isStructure)
    return import("../core/yaml/yaml.ts")
      .then(({ readYaml }) => readYaml(text))
      .then((read) => ("value" in read ? read.value : text));
  if (text === "true" || text === "false") return text === "true";
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** Whether a required answer is open. */
export const lacksAnswers = (value: unknown): boolean => openFields(value).length > 0;

/** The required answers that nobody gave, as lines that name their flags. */
export function missingAnswers(value: unknown): Message[] {
  const answers = answersOf(value);
  return openFields(value).map(
    ({ title, flag = "", takes, usual }) =>
      say`${title}: missing. Give --${flag} ${takes}, such as --${flag} ${shellWord(usual(answers))}.`,
  );
}

const shellWord = (text: string) => (/^[\w-]+$/.test(text) ? text : `"${text}"`);

/** The answers over those of a wizard that was left, with the default for every required one that is open. */
export function withDefaults(
  value: Readonly<Record<string, unknown>>,
  kept?: Answers,
): Record<string, unknown> {
  const start =
    kept === undefined ? { ...value } : specOf(fitting({ ...kept, ...answersOf(value) }), value);
  return openFields(start).reduce<Record<string, unknown>>((spec, { lay, usual }) => {
    const laid = lay(spec, usual({ ...kept, ...answersOf(spec) }));
    return isFields(laid) ? laid : spec;
  }, start);
}

/** Those that fit the others: the wizard would ask again for what does not, and offer what can be made of it. */
function fitting(answers: Answers): Answers {
  return Object.fromEntries(
    questions.flatMap(({ key, fault, mended }) => {
      const text = answers[key] ?? "";
      const fits = text === "" || fault(text, answers) === undefined ? text : mended(text, answers);
      return fits === "" ? [] : [[key, fits]];
    }),
  );
}

/** Names and addresses that `withDefaults` makes up, since nobody gave them: examples, which a real machine hardly has. */
export function inventedHosts(
  value: Readonly<Record<string, unknown>>,
  kept: Answers | undefined,
): Problem[] {
  const answers = answersOf(withDefaults(value, kept));
  return openFields(value)
    .filter(
      ({ kind, key }) =>
        kind === "hosts" && kept?.[key] === undefined && (answers[key] ?? "").includes("="),
    )
    .map(({ key, flag = "" }) => ({
      at: key,
      message: say`${answers[key] ?? ""} is an example: no names and addresses were given. Give those of your hosts with ${`--${flag}`}, as NAME=ADDRESS.`,
    }));
}

const openFields = (value: unknown) =>
  questions.filter(
    ({ key }) => requiredFields.includes(key) && valueAt(value, [key]) === undefined,
  );
