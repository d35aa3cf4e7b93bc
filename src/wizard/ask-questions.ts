import { hostsIn } from "../core/hosts/parse-hosts.ts";
import { type HostList, parseHostList } from "../core/hosts/parse-list.ts";
import { list, type Message, msg } from "../core/i18n/message.ts";
import { withAnswer } from "../core/questions/answers.ts";
import { roleOf } from "../core/questions/host-answers.ts";
import { type Answers, choicesFor, type Question } from "../core/questions/question.ts";
import { readHosts } from "../node/read.ts";
import { askFlags } from "./ask-flags.ts";
import type { WizardContext } from "./context.ts";
import { hostTable } from "./host-table.ts";
import type { Progress } from "./progress.ts";
import type { PromptOptions, PromptResult } from "./prompter.ts";

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
  const takeLines = (pasted: string): string | undefined => {
    const list = parseHostList(`${pasted}\n`, roleOf(question));
    if (list.problem === undefined) prompter.log(hostTable(list, translate));
    else prompter.log([translate(list.problem)]);
    return list.text;
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
      const problem = await validate(question, read.text, answers, read.entries);
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

/** An answer as it is shown among others: the label of a choice, flags on one line. */
export function answerMessage(question: Question, text: string, answers: Answers): Message {
  if (question.kind === "flags") return list(text.split("\n").filter(Boolean));
  const label = choicesFor(question, answers).find(({ value }) => value === text)?.label;
  return label ?? list([text]);
}

/** The same in the person's language. */
export const shownAnswer = (
  question: Question,
  text: string,
  answers: Answers,
  translate: WizardContext["translate"],
): string => translate(answerMessage(question, text, answers));
