import { msg } from "../core/i18n/message.ts";
import { withAnswer } from "../core/questions/answers.ts";
import type { FlagChoice } from "../core/questions/flag-choices.ts";
import { parseFlagLines } from "../core/questions/flag-lines.ts";
import type { Answers, FlagsQuestion, Question } from "../core/questions/question.ts";
import type { WizardContext } from "./context.ts";
import type { PromptChoice, PromptResult } from "./prompter.ts";

/** Sets flags one after the other, each found by a part of its name, until the person is done. */
export async function askFlags(
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
    if (term !== "") return found.length === 0 ? [] : [...found, done];
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
