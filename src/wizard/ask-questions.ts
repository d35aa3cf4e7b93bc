import { hostsIn } from "../core/hosts/parse-hosts.ts";
import { type HostList, parseHostList } from "../core/hosts/parse-list.ts";
import { type Message, msg } from "../core/i18n/message.ts";
import { withAnswer } from "../core/questions/answers.ts";
import type { FlagChoice } from "../core/questions/flag-choices.ts";
import { parseFlagLines } from "../core/questions/flag-lines.ts";
import { roleOf } from "../core/questions/host-answers.ts";
import {
  type Answers,
  choicesFor,
  type FlagsQuestion,
  type Question,
} from "../core/questions/question.ts";
import { readHosts } from "../node/read.ts";
import { hostTable } from "./host-table.ts";
import type { Progress } from "./progress.ts";
import type { PromptChoice, Prompter, PromptOptions, PromptResult } from "./prompter.ts";

/** What asking a question takes besides the question. */
export interface WizardContext {
  prompter: Prompter;
  /** The message in the person's language. */
  translate(message: Message): string;
  /** What is wrong with an answer beside the others. */
  validate(question: Question, text: string, answers: Answers): Promise<Message | undefined>;
}

/**
 * Asks one question until its answer is valid. The default is the first that fits of: the answer
 * that is there, one that was set aside.
 */
export async function askQuestion(
  question: Question,
  { answers, setAside }: Pick<Progress, "answers" | "setAside">,
  context: WizardContext,
): Promise<PromptResult> {
  if (question.kind === "flags") return askFlags(question, answers, context);
  const old = question.read(answers);
  const others = question.clear(answers);
  const options = {
    title: context.translate(question.title),
    help: context.translate(question.help),
    default: await defaultFor(question, [old, setAside[question.key]], others, context),
  };
  if (question.kind === "choice") return askChoice(question, others, options, context);
  if (question.kind !== "hosts") return askText(question, others, options, context);
  const known = longerList(old, setAside[question.key]);
  return askHosts(question, withAnswer(others, question, known), options, context);
}

const longerList = (one = "", other = "") =>
  hostsIn(other).length > hostsIn(one).length ? other : one;

/** Asks for hosts; those that a number stands for are shown to be edited. */
async function askHosts(
  question: Question,
  answers: Answers,
  options: PromptOptions,
  context: WizardContext,
): Promise<PromptResult> {
  const result = await askText(question, answers, options, context);
  if (result === "back") return result;
  const expanded = question.expand(result.text, answers);
  return expanded === result.text
    ? result
    : askHosts(question, answers, { ...options, default: expanded }, context);
}

async function defaultFor(
  question: Question,
  earlier: readonly (string | undefined)[],
  others: Answers,
  { validate }: WizardContext,
): Promise<string> {
  for (const text of earlier) {
    if (text === undefined || text === "") continue;
    if ((await validate(question, text, others)) === undefined) return text;
  }
  return question.defaultFor(others);
}

async function askChoice(
  question: Question,
  answers: Answers,
  options: PromptOptions,
  context: WizardContext,
): Promise<PromptResult> {
  const choices = choicesFor(question, answers).map(async ({ value, label, note }) => {
    const problem = question.isTransient
      ? undefined
      : await context.validate(question, value, answers);
    return {
      value,
      name: label === undefined ? value : context.translate(label),
      note: context.translate(note),
      ...(problem && { disabled: context.translate(problem) }),
    };
  });
  return context.prompter.select({
    ...options,
    choices: await Promise.all(choices),
    explainInvalid: (text) => {
      const problem = question.validate(text, answers);
      return problem && context.translate(problem);
    },
  });
}

/** In milliseconds: the prompt is deaf while an @FILE is read, which may be a pipe. */
const patience = 3000;

async function askText(
  question: Question,
  answers: Answers,
  options: PromptOptions,
  { prompter, translate, validate }: WizardContext,
): Promise<PromptResult> {
  const readAnswer = rememberLast(
    async (text: string): Promise<HostList | Unreadable> =>
      question.kind === "hosts"
        ? readHosts(text, roleOf(question), AbortSignal.timeout(patience))
        : { text, entries: [], isAsGiven: true, isNamed: false, ignored: [] },
  );
  const takeLines = (pasted: string): string => {
    const list = parseHostList(`${pasted}\n`, roleOf(question));
    if (list.problem === undefined) prompter.log(hostTable(list, translate));
    else prompter.log([translate(list.problem)]);
    return list.text ?? "";
  };
  const result = await prompter.text({
    ...options,
    editable: question.kind === "hosts" || question.kind === "properties",
    ...(question.kind === "hosts" && { takeLines }),
    validate: async (typed) => {
      const read = await readAnswer(typed);
      if (read.problem !== undefined) return translate(read.problem);
      if (read.text === "" && question.askedByDefault(answers))
        return translate(msg`Type an answer: there is no default.`);
      const problem = await validate(question, read.text, answers);
      return problem && translate(problem);
    },
  });
  if (result === "back") return result;
  const read = await readAnswer(result.text);
  if (read.problem !== undefined) return result;
  if (!read.isAsGiven) prompter.log(hostTable(read, translate));
  return { text: read.text };
}

type Unreadable = { problem: Message; text?: undefined };

/** The same answer for the same text: a pipe can be read once only. */
function rememberLast<Result>(
  read: (text: string) => Promise<Result>,
): (text: string) => Promise<Result> {
  let last: { text: string; result: Promise<Result> } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, result: read(text) };
    return last.result;
  };
}

/** Sets flags one after the other, each found by a part of its name, until the person is done. */
async function askFlags(
  question: FlagsQuestion,
  answers: Answers,
  context: WizardContext,
): Promise<PromptResult> {
  const { flagChoices } = await import("../core/questions/flag-choices.ts");
  const flags = flagChoices(question.program);
  let lines = question.read(answers) ?? "";
  for (;;) {
    const name = await findFlag(question, flags, lines, context);
    if (name === "back") return { text: lines, goesBack: true };
    if (name.text === "") return { text: lines };
    const flag = flags.find((each) => each.name === name.text);
    const value = await askFlagValue(question, flag, withAnswer(answers, question, lines), context);
    if (value !== "back") lines = withFlag(lines, name.text, value.text);
  }
}

async function findFlag(
  question: Question,
  flags: readonly FlagChoice[],
  lines: string,
  { prompter, translate }: WizardContext,
): Promise<PromptResult> {
  const { searchFlags } = await import("../core/questions/flag-choices.ts");
  const values = parseFlagLines(lines);
  const done = { value: "", name: translate(msg`Done`) };
  const search = (term: string): PromptChoice[] => {
    const found = searchFlags(flags, term).map((flag) => flagChoice(flag, values));
    if (term !== "") return [...found, done];
    const isSet = ({ value }: PromptChoice) => value in values;
    return [done, ...found.filter(isSet), ...found.filter((choice) => !isSet(choice))];
  };
  return prompter.search({
    title: translate(question.title),
    help: translate(
      msg`Type part of a name, choose the flag, then enter its value. Set so far: ${Object.keys(values).length}.`,
    ),
    default: "",
    search,
  });
}

function flagChoice(
  { name, type, default: value, summary }: FlagChoice,
  values: Readonly<Record<string, string>>,
): PromptChoice {
  const set = name in values ? `=${values[name]}` : "";
  const kind = value === undefined ? type : `${type}, ${value}`;
  return { value: name, name: `${name}${set}  (${kind}) ${summary}` };
}

function askFlagValue(
  question: Question,
  flag: FlagChoice | undefined,
  answers: Answers,
  { prompter, translate, validate }: WizardContext,
): Promise<PromptResult> {
  const name = flag?.name ?? "";
  const lines = question.read(answers) ?? "";
  const standard = flag?.default === undefined ? msg`no default` : msg`default ${flag.default}`;
  const type = translate(msg`${flag?.type ?? ""}, ${standard}.`);
  return prompter.text({
    title: name,
    help: `${type} ${flag?.summary ?? ""} ${translate(msg`Leave empty to unset it.`)}`,
    default: parseFlagLines(lines)[name] ?? "",
    editable: true,
    validate: async (value) => {
      if (value === "") return undefined;
      const problem = await validate(question, withFlag(lines, name, value), answers);
      return problem && translate(problem);
    },
  });
}

/** The lines with one flag set, or without it where the value is empty. */
function withFlag(lines: string, name: string, value: string): string {
  const { [name]: _, ...others } = parseFlagLines(lines);
  const flags = value === "" ? others : { ...others, [name]: value };
  return Object.entries(flags)
    .map(([each, flagValue]) => `${each}=${flagValue}`)
    .join("\n");
}

/** An answer as it is shown among others: the label of a choice, flags on one line. */
export function shownAnswer(
  question: Question,
  text: string,
  answers: Answers,
  translate: WizardContext["translate"],
): string {
  if (question.kind === "flags") return text.split("\n").filter(Boolean).join(", ");
  const label = choicesFor(question, answers).find(({ value }) => value === text)?.label;
  return label === undefined ? text : translate(label);
}
