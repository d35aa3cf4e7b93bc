import { withAnswer } from "../../src/core/questions/answers.ts";
import type { Answers } from "../../src/core/questions/question.ts";
import { questions } from "../../src/core/questions/questions.ts";

/** Answers from texts by the keys of their questions, as a person gives them one after the other. */
export const answersFrom = (texts: Readonly<Record<string, string>>): Answers =>
  questions.reduce<Answers>((answers, question) => {
    const { [question.key]: text } = texts;
    return text === undefined ? answers : withAnswer(answers, question, text);
  }, {});
