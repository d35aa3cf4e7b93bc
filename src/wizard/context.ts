import type { HostEntry } from "../core/hosts/parse-list.ts";
import type { Message } from "../core/i18n/message.ts";
import type { Answers, Question } from "../core/questions/question.ts";
import type { Prompter } from "./prompter.ts";

/** What asking a question takes besides the question. */
export interface WizardContext {
  prompter: Prompter;
  /** The message in the person's language. */
  translate(message: Message): string;
  /** What is wrong with an answer beside the others; `entries` are hosts with their lines in a file. */
  validate(
    question: Question,
    text: string,
    answers: Answers,
    entries?: readonly HostEntry[],
  ): Promise<Message | undefined>;
}
