import { specOf } from "./answers.ts";
import type { Answers, Question } from "./question.ts";
import { questions, requiredFields } from "./questions.ts";
import { schemaAt } from "./set-path.ts";

/** The arguments that give these answers without a question; what is the default anyway is left out. Not yet quoted for a shell. */
export function argumentsOf(answers: Answers): string[] {
  const spec = specOf(answers);
  return questions
    .filter(({ guide, applies, key }) => !guide && applies(answers) && !isUsualField(spec, key))
    .flatMap((question) => {
      const { key, filled, usual } = question;
      const text = answers[key] ?? (filled ? usual(answers) : undefined);
      const isDefault = text === usual(answers) && !filled && !requiredFields.includes(key);
      return text === undefined || isDefault ? [] : spelt(question, text);
    });
}

/** Whether the whole field that a key belongs to, such as `apt`, is what it would be if nobody wrote it. */
function isUsualField(spec: Readonly<Record<string, unknown>>, key: string): boolean {
  const [field = ""] = key.split(".");
  const { default: usual } = key.includes(".") ? schemaAt([field]) : {};
  return usual !== undefined && JSON.stringify(spec[field]) === JSON.stringify(usual);
}

/** How one answer is given: by its own flag, or by --set. */
export function spelt({ key, kind, flag, takes }: Question, text: string): string[] {
  if (kind === "flags")
    return text
      .split("\n")
      .filter((line) => line.trim() !== "")
      .flatMap((line) => withValue("--set", `${key}.${line.trimStart()}`));
  if (flag === undefined) return withValue("--set", `${key}=${text}`);
  if (takes === "") return text === "true" ? [`--${flag}`] : [];
  return withValue(`--${flag}`, text);
}

/** A value that begins with a dash would be read as an option. */
const withValue = (option: string, value: string) =>
  value.startsWith("-") ? [`${option}=${value}`] : [option, value];
