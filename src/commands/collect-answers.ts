import { draftOf } from "../core/cluster/draft.ts";
import { findSetTarget, valueAt, withField } from "../core/cluster/spec-paths.ts";
import type { Problem } from "../core/cluster/types.ts";
import { toNewestVersion } from "../core/cluster/versions.ts";
import { languageNamed, languageOf } from "../core/i18n/languages.ts";
import { type Message, msg } from "../core/i18n/message.ts";
import { answeredIn, answersOver, specOf } from "../core/questions/answers.ts";
import type { Answers, Question } from "../core/questions/question.ts";
import { questions, requiredFields } from "../core/questions/questions.ts";
import { type ReadSpec, readSpec } from "../node/read.ts";
import { type ParsedArgs, UsageError } from "./args.ts";
import { type FlagHosts, filesInUse, type HostFiles, readHostsFlag } from "./host-files.ts";

/** A spec as it is given: the check judges it. */
type Mapping = Record<string, unknown>;

type Properties = NonNullable<Answers["properties"]>;

/** The answers that flags and the spec file, or a token, give; flags first. */
export interface CollectedAnswers {
  value: Mapping;
  /** Why the file or the token could not be read. */
  problems: readonly Problem[];
  /** The file, when there was one: it knows the lines of its fields. */
  read?: ReadSpec;
  /** How hosts were understood that flags gave. */
  notes: readonly Problem[];
  /** Where hosts are written that flags gave as a file. */
  hostFiles: HostFiles;
  /** What flags give to agents, which may not be known yet. */
  properties: Properties;
}

/** Reads `--spec` or `--from`, then sets the flags over it, then `--set`. */
export async function collectAnswers(
  args: ParsedArgs,
  signal: AbortSignal,
  file = args.value("spec"),
): Promise<CollectedAnswers> {
  const token = args.value("from");
  if (file !== undefined && token !== undefined)
    throw new UsageError([
      msg`Use either --spec or --from, not both: answers come from a file or from a token.`,
    ]);
  const read = file === undefined ? undefined : await readSpec(file, signal);
  const unpacked = await unpackToken(token);
  if (unpacked.problem !== undefined)
    return {
      value: {},
      problems: [{ ...unpacked.problem, at: "--from" }],
      notes: [],
      hostFiles: {},
      properties: {},
    };

  const written = isMapping(read?.value) ? toNewestVersion(read.value) : unpacked.answers;
  const start = { ...defaultLanguage(args, file ?? token), ...written };
  const hosts: FlagHosts = { notes: [], files: {} };
  const value = await applySets(await applyFlags(start, args, signal, hosts), args.values("set"));
  return {
    value,
    problems: read?.problems ?? [],
    notes: hosts.notes,
    hostFiles: filesInUse(hosts.files, value),
    ...(read && { read }),
    properties: propertyFlags(args),
  };
}

async function unpackToken(token: string | undefined) {
  if (token === undefined) return { answers: {}, problem: undefined };
  const { tokenToAnswers } = await import("../core/questions/token.ts");
  const { deflate } = await import("../node/deflate.ts");
  return tokenToAnswers(token, deflate);
}

/**
 * A file or token makes the same bundle whatever the environment is; answers of a person begin with
 * the person's language.
 */
function defaultLanguage(args: ParsedArgs, source: string | undefined): { language?: string } {
  const lang = args.value("lang");
  if (lang !== undefined) return { language: languageNamed(lang) ?? lang };
  const language = languageOf(process.env);
  return source === undefined && language !== "en" ? { language } : {};
}

const isMapping = (value: unknown): value is Mapping =>
  typeof value === "object" && value !== null && !Array.isArray(value);

async function applyFlags(
  value: Mapping,
  args: ParsedArgs,
  signal: AbortSignal,
  hosts: FlagHosts,
): Promise<Mapping> {
  let spec = value;
  for (const question of questions) {
    const { flag, kind, set } = question;
    const text = flag === undefined ? undefined : flagText(flag, args);
    if (text === undefined || kind === "properties") continue;
    spec = set(spec, kind === "hosts" ? await readHostsFlag(question, text, signal, hosts) : text);
  }
  return spec;
}

const propertyQuestions = questions.filter(({ kind }) => kind === "properties");

function propertyFlags(args: ParsedArgs): Properties {
  const attributes = args.value("attributes");
  const resources = args.value("resources");
  return {
    ...(attributes !== undefined && { attributes }),
    ...(resources !== undefined && { resources }),
  };
}

/** The spec with what flags give to its agents. Throws a UsageError where they do not fit them. */
export function withProperties(value: Mapping, properties: Properties): Mapping {
  const answers = draftOf(value);
  const given = propertyQuestions.flatMap((question) => {
    const text = question.read({ properties });
    return text === undefined ? [] : [{ question, text }];
  });
  const errors = given.flatMap(({ question, text }) => {
    const problem = question.validate(text, answers);
    return problem === undefined ? [] : [msg`${`--${question.flag}`}: ${problem}`];
  });
  if (errors.length > 0) throw new UsageError(errors);
  return given.reduce((spec, { question, text }) => question.set(spec, text), value);
}

const flagText = (flag: string, args: ParsedArgs) => (args.has(flag) ? "true" : args.value(flag));

/** Applies each `--set PATH=VALUE`; reports all that are wrong at once. */
async function applySets(value: Mapping, sets: readonly string[]): Promise<Mapping> {
  const errors: Message[] = [];
  let spec = value;
  for (const set of sets) {
    const [, path = "", text = ""] = /^([^=]+)=(.*)$/s.exec(set) ?? [];
    const target = path === "" ? withoutPath : findSetTarget(path);
    if (target.problem !== undefined) errors.push(msg`--set ${set}: ${target.problem}`);
    else {
      const fieldValue = target.isText ? text : await parseSetValue(text, target.isStructure);
      spec = withField(spec, target.steps, fieldValue);
    }
  }
  if (errors.length > 0) throw new UsageError(errors);
  return spec;
}

const withoutPath = {
  problem: msg`--set takes PATH=VALUE, such as --set ports.marathon=8081.`,
};

/**
 * A number or true/false as such; lists and mappings as YAML. What is not YAML stays a string,
 * which the check refuses at its place.
 */
async function parseSetValue(text: string, isStructure: boolean): Promise<unknown> {
  if (isStructure) {
    const { readYaml } = await import("../core/yaml/yaml.ts");
    const read = readYaml(text);
    return read.errors === undefined ? read.value : text;
  }
  if (text === "true" || text === "false") return text === "true";
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** The required questions that nobody answered. */
const openQuestions = (value: Mapping): readonly Question[] =>
  questions.filter(
    ({ key }) => requiredFields.includes(key) && valueAt(value, [key]) === undefined,
  );

/** Whether a required answer is missing. */
export const lacksAnswers = (value: Mapping): boolean => openQuestions(value).length > 0;

/** The missing answers, as lines that name their flags. */
export function missingAnswers(value: Mapping): Message[] {
  const answers = draftOf(value);
  return openQuestions(value).map(
    ({ title, flag = "", takes, defaultFor }) =>
      msg`${title}: missing. Add --${flag} ${takes}, such as --${flag} ${quoteForShell(defaultFor(answers))}.`,
  );
}

const quoteForShell = (text: string) => (/^[\w-]+$/.test(text) ? text : `"${text}"`);

/**
 * The answers over those of a draft, with the default for every required one that is missing, and
 * for what other answers decide: where packages come from, say.
 */
export function withDefaults(value: Mapping, draft?: Answers): Mapping {
  const start = draft === undefined ? value : { ...specOf(overDraft(draft, draftOf(value))) };
  const answers = (spec: Mapping) => ({ ...draft, ...draftOf(spec) });
  const complete = openQuestions(start).reduce(
    (spec, { set, defaultFor }) => set(spec, defaultFor(answers(spec))),
    start,
  );
  return questions
    .filter(({ key, alwaysWritten }) => alwaysWritten && isOpen(complete, key))
    .filter(({ condition }) => condition(answers(complete)))
    .reduce((spec, { set, defaultFor }) => set(spec, defaultFor(answers(complete))), complete);
}

/** Whether nothing is said of the whole field that a key belongs to. */
const isOpen = (spec: Mapping, key: string) =>
  valueAt(spec, key.split(".").slice(0, 1)) === undefined;

/** The answers of a draft with others over them, as far as they fit those. */
function overDraft(draft: Answers, others: Answers): Answers {
  const all = answersOver(draft, others);
  return answeredIn(all)
    .filter(({ read, validate }) => validate(read(all) ?? "", all) !== undefined)
    .reduce((kept, { clear }) => clear(kept), all);
}

/**
 * Warnings about names and addresses that `withDefaults` makes up: examples, which a real machine
 * hardly has.
 */
export function warnOfExampleHosts(value: Mapping, draft: Answers | undefined): Problem[] {
  const answers = draftOf(withDefaults(value, draft));
  return openQuestions(value).flatMap(({ key, kind, flag = "", read }) => {
    const text = read(answers) ?? "";
    const isExample = kind === "hosts" && text.includes("=") && !(draft && read(draft));
    return isExample ? [{ at: key, message: exampleWarning(text, flag) }] : [];
  });
}

const exampleWarning = (hosts: string, flag: string) =>
  msg`${hosts} is only an example, because no hosts were specified. Set your own with ${`--${flag}`}, as NAME=ADDRESS.`;
