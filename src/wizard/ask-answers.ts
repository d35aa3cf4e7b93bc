import { type Catalogue, textOf } from "../core/messages/message.ts";
import { checkSpec } from "../core/spec/check-spec.ts";
import { type Answers, helpOf, type Question, questions } from "../core/spec/questions.ts";

/** Whether there is a person to ask: both ends are a terminal, and this is not CI. */
export function isInteractive(): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true && !process.env["CI"];
}

/** Asks every question that is still open, in order, each answer checked as it is typed. */
export async function askAnswers(given: Readonly<Record<string, unknown>>, signal: AbortSignal, catalogue: Catalogue): Promise<Record<string, unknown>> {
  let answers: Record<string, unknown> = { ...given };
  for (const question of questions) {
    if (answers[question.field] !== undefined || !question.asked(answers)) continue;
    answers = { ...answers, [question.field]: question.read(await ask(question, answers, signal, catalogue)) };
  }
  return answers;
}

async function ask(question: Question, answers: Answers, signal: AbortSignal, catalogue: Catalogue): Promise<string> {
  const { input, select } = await import("./prompts.ts");
  const context = { output: process.stderr, signal };
  const usual = question.usual(answers);
  if (question.choices === undefined) {
    return input({ message: `${question.title} (${helpOf(question)})`, default: usual, validate: (text) => problemWith(question, text, answers, catalogue) ?? true }, context);
  }
  // What cannot work with the answers before it is shown with the reason, and cannot be chosen.
  const choices = question.choices(answers).map(({ value, note }) => ({ value, name: note === "" ? value : `${value}: ${note}`, disabled: problemWith(question, value, answers, catalogue) ?? false }));
  return select({ message: question.title, choices, default: usual }, context);
}

/** What is wrong with an answer, given those before it. Places of other questions are theirs to judge. */
export function problemWith({ field, read }: Pick<Question, "field" | "read">, text: string, answers: Answers, catalogue: Catalogue): string | undefined {
  const { errors } = checkSpec({ ...answers, [field]: read(text) });
  const found = errors.find(({ at }) => at === field || at.startsWith(`${field}.`) || at.startsWith(`${field}[`));
  return found && textOf(found.message, catalogue);
}
