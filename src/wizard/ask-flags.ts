import { say } from "../core/i18n/message.ts";
import type { FlagChoice } from "../core/questions/flag-choices.ts";
import { parseFlagLines } from "../core/questions/flag-lines.ts";
import type { Answers, FlagsQuestion, Question } from "../core/questions/question.ts";
import type { Asking } from "./ask-question.ts";
import type { Offered, Reply } from "./asker.ts";

/** Sets flags one after the other, each found by a part of its name, until the person is done. */
export async function askFlags(
  question: FlagsQuestion,
  answers: Answers,
  asking: Asking,
): Promise<Reply> {
  const { flagChoices } = await import("../core/questions/flag-choices.ts");
  const flags = flagChoices(question.program);
  let text = answers[question.key] ?? "";
  for (;;) {
    const name = await findFlag(question, flags, text, asking);
    if (name === "back") return "back";
    if (name.text === "") return { text };
    const value = await askValue(
      question,
      flags.find((flag) => flag.name === name.text),
      text,
      { ...answers, [question.key]: text },
      asking,
    );
    if (value !== "back") text = withFlag(text, name.text, value.text);
  }
}

async function findFlag(
  question: Question,
  flags: readonly FlagChoice[],
  text: string,
  { asker, words }: Asking,
): Promise<Reply> {
  const { searchFlags } = await import("../core/questions/flag-choices.ts");
  const set = parseFlagLines(text);
  const offered = ({ name, type, default: defaultValue, summary }: FlagChoice): Offered => ({
    value: name,
    name: `${name}${name in set ? `=${set[name]}` : ""}  (${type}${defaultValue === undefined ? "" : `, ${defaultValue}`}) ${summary}`,
  });
  const done = { value: "", name: words(say`Done`) };
  return asker.search({
    title: words(question.title),
    help: words(
      say`Type a part of a name, choose the flag, then give its value. Set so far: ${Object.keys(set).length}.`,
    ),
    usual: "",
    search: (term) => {
      const found = searchFlags(flags, term).map(offered);
      return term === ""
        ? [
            done,
            ...found.filter(({ value }) => value in set),
            ...found.filter(({ value }) => !(value in set)),
          ]
        : [...found, done];
    },
  });
}

function askValue(
  question: Question,
  flag: FlagChoice | undefined,
  text: string,
  answers: Answers,
  { asker, words, problem }: Asking,
): Promise<Reply> {
  const name = flag?.name ?? "";
  const standard = flag?.default === undefined ? say`no default` : say`default ${flag.default}`;
  return asker.type({
    title: name,
    help: `${words(say`${flag?.type ?? ""}, ${standard}.`)} ${flag?.summary ?? ""} ${words(say`Empty: leave it unset.`)}`,
    usual: parseFlagLines(text)[name] ?? "",
    editable: true,
    check: async (value) => {
      const found =
        value === "" ? undefined : await problem(question, withFlag(text, name, value), answers);
      return found && words(found);
    },
  });
}

/** The lines with one flag set, or without it where the value is empty. */
function withFlag(text: string, name: string, value: string): string {
  const { [name]: _, ...others } = parseFlagLines(text);
  return Object.entries(value === "" ? others : { ...others, [name]: value })
    .map(([each, given]) => `${each}=${given}`)
    .join("\n");
}
