import { textOf } from "../core/messages/message.ts";
import { answersOf, specOf, withAnswer } from "../core/spec/answers.ts";
import { answerProblem } from "../core/spec/check-answer.ts";
import type { Answers, Question } from "../core/spec/question.ts";
import { questions } from "../core/spec/questions.ts";

/** Whether there is a person to ask: both ends are a terminal, and this is not CI. */
export function isInteractive(): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true && !process.env["CI"];
}

/** Asks every question that is still open, in order, each answer checked as it is typed. */
export async function askAnswers(given: Readonly<Record<string, unknown>>, signal: AbortSignal): Promise<Record<string, unknown>> {
  let answers = answersOf(given);
  for (const question of questions) {
    if (answers[question.key] !== undefined || !question.asked(answers)) continue;
    answers = withAnswer(answers, question, await ask(question, answers, signal));
  }
  return specOf(answers, given);
}

async function ask(question: Question, answers: Answers, signal: AbortSignal): Promise<string> {
  const { input, select } = await import("./prompts.ts");
  const context = { output: process.stderr, signal };
  const usual = question.usual(answers);
  const problem = (text: string) => {
    const found = answerProblem(question, text, answers);
    return found && textOf(found);
  };
  if (question.kind !== "choice") {
    return input({ message: `${textOf(question.title)} (${textOf(question.help)})`, default: usual, validate: (text) => problem(text) ?? true }, context);
  }
  const choices = question.choices(answers).map(({ value, note }) => ({ value, name: `${value}: ${textOf(note)}`, disabled: problem(value) ?? false }));
  return select({ message: textOf(question.title), choices, default: usual }, context);
}
