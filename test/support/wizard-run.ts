import assert from "node:assert/strict";
import type { Prompter, PromptOptions, PromptResult } from "../../src/wizard/prompter.ts";
import { runWizard, type WizardResult } from "../../src/wizard/wizard.ts";
import { answersFrom } from "./answers.ts";

/** How to answer: the beginning of a title, and a text; undefined takes what is offered. */
export type Answer = readonly [title: string, text?: string];

/** Runs the wizard on these answers up to its end; `heard` is all that it says, in order. */
export async function runWizardOn(
  texts: Readonly<Record<string, string>>,
  replies: readonly Answer[],
): Promise<WizardResult & { heard: readonly string[] }> {
  const heard: string[] = [];
  const open = [...replies];
  const reply = async ({ title, default: offered }: PromptOptions): Promise<PromptResult> => {
    const [wanted = "", text = offered] = open.shift() ?? [];
    assert.ok(
      wanted !== "" && title.startsWith(wanted),
      `${title} is asked where ${wanted || "nothing"} was expected:\n${heard.join("\n")}`,
    );
    heard.push(`${title} [${offered}] ${text}`);
    return text === "back" ? "back" : { text };
  };
  const text: Prompter["text"] = async (options) => {
    const result = await reply(options);
    const problem = result === "back" ? undefined : await options.validate(result.text);
    if (problem === undefined) return result;
    heard.push(problem);
    return text(options);
  };
  const prompter: Prompter = {
    text,
    select: reply,
    search: reply,
    log: (lines) => void heard.push(...lines),
    heading: () => undefined,
    summary: () => undefined,
    place: () => ({ row: 0, columns: 0 }),
    returnTo: () => undefined,
    openScreen: () => undefined,
    clearScreen: () => undefined,
    closeScreen: () => undefined,
    close: () => undefined,
  };
  const keys = [
    ...Object.keys(texts),
    "ssh.user",
    "security.level",
    "marathon",
    "containerizer",
    "offline",
    "advanced",
  ];
  const outcome = await runWizard(
    { answers: answersFrom(texts), preset: [], trail: keys, setAside: {} },
    {
      prompter,
      catalogue: {},
      screen: () => ({ columns: 100, rows: 24, plain: true, utf8: true }),
      outputPaths: (name) => [`./${name}/`, `./${name}.zip`],
      skipsReview: false,
      onProgress: () => undefined,
    },
  );
  assert.deepEqual(open, []);
  return { ...outcome, heard };
}

export const corp = {
  name: "corp",
  method: "source",
  os: "debian-12",
  masters: "m[1-3].corp.example=10.1.0.[11-13]",
  agents: "a[1-5].corp.example=10.1.0.[21-25]",
  "ssh.user": "root",
  "security.level": "firewall",
  marathon: "image",
  containerizer: "mesos",
  offline: "false",
};
export const change = (key: string): readonly Answer[] => [
  ["What now", "change"],
  ["Which answer", key],
];
export const generate: Answer = ["What now", "generate"];
