import { type Message, say } from "../core/i18n/message.ts";
import { type Answers, choicesFor, type Question } from "../core/questions/question.ts";
import { readHosts } from "../node/read-hosts.ts";
import type { Asker, Reply } from "./asker.ts";

/** What one question needs besides itself. */
export interface Asking {
  asker: Asker;
  /** The message in the person's language. */
  words: (message: Message) => string;
  /** What is wrong with an answer that was given before. */
  held: (question: Question, answers: Answers) => Promise<Message | undefined>;
  /** What is wrong with an answer that is being given. */
  problem: (question: Question, text: string, answers: Answers) => Promise<Message | undefined>;
}

/** Asks one question until its answer is right. What is offered is the answer that is there, or what can be made of it, if that fits. */
export async function askQuestion(
  question: Question,
  answers: Answers,
  asking: Asking,
): Promise<Reply> {
  const { [question.key]: old, ...others } = answers;
  const asked = {
    title: asking.words(question.title),
    help: asking.words(question.help),
    usual: await offered(question, old, others, asking),
  };
  if (question.kind === "choice")
    return asking.asker.choose({
      ...asked,
      choices: await choicesOf(question, others, asking),
      refusal: (text) => wordsOf(question.validate(text, others), asking),
    });
  if (question.kind === "flags")
    return (await import("./ask-flags.ts")).askFlags(question, answers, asking);
  return askText(question, others, asked, asking);
}

async function offered(
  question: Question,
  old: string | undefined,
  others: Answers,
  { held }: Asking,
): Promise<string> {
  const ours = old === undefined ? [] : [old, question.suggestFix(old, others)];
  for (const text of ours)
    if (text !== "" && (await held(question, { ...others, [question.key]: text })) === undefined)
      return text;
  return question.defaultFor(others);
}

const wordsOf = (message: Message | undefined, { words }: Asking) => message && words(message);

async function choicesOf(question: Question, answers: Answers, { problem, words }: Asking) {
  return Promise.all(
    choicesFor(question, answers).map(async ({ value, label, note }) => {
      const found = question.isTransient ? undefined : await problem(question, value, answers);
      return {
        value,
        name: label === undefined ? value : words(label),
        note: words(note),
        ...(found && { disabled: words(found) }),
      };
    }),
  );
}

async function askText(
  question: Question,
  answers: Answers,
  asked: { title: string; help: string; usual: string },
  { asker, problem, words }: Asking,
): Promise<Reply> {
  const check = async (text: string) => {
    const read = question.kind === "hosts" ? await readHosts(text) : { text };
    if (read.problem !== undefined) return words(read.problem);
    if (read.text === "" && question.askedByDefault(answers))
      return words(say`Nothing is typed, and there is no default.`);
    const found = await problem(question, read.text, answers);
    return found && words(found);
  };
  const reply = await asker.type({
    ...asked,
    editable: question.kind === "hosts" || question.kind === "properties",
    check,
  });
  if (reply === "back" || question.kind !== "hosts") return reply;
  const read = await readHosts(reply.text);
  return read.text !== undefined ? { text: read.text } : reply;
}

/** An answer as it is shown among others: the label of a choice, flags on one line. */
export function shownAnswer(
  question: Question,
  text: string,
  answers: Answers,
  words: Asking["words"],
): string {
  if (question.kind === "flags") return text.split("\n").filter(Boolean).join(", ");
  const label = choicesFor(question, answers).find(({ value }) => value === text)?.label;
  return label === undefined ? text : words(label);
}
