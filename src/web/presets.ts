import { type Message, msg } from "../core/i18n/message.ts";
import type { PageAnswers } from "./page-answers.ts";

/** Answers to begin with. */
export interface Preset {
  id: string;
  title: Message;
  note: Message;
  typed: Readonly<Record<string, string>>;
}

export const presets: readonly Preset[] = [
  { id: "laptop", title: msg`Laptop`, note: msg`one Docker machine`, typed: {} },
  {
    id: "small",
    title: msg`Small`,
    note: msg`3 + 5`,
    typed: { method: "apt", masters: "3", agents: "5" },
  },
  {
    id: "large",
    title: msg`Large`,
    note: msg`5 + 1000`,
    typed: { method: "apt", masters: "5", agents: "1000" },
  },
  {
    id: "air-gapped",
    title: msg`Air-gapped`,
    note: msg`no network at the site`,
    typed: { method: "apt", masters: "3", agents: "5", offline: "true" },
  },
];

/** The preset that the answers are; the language of the README is a matter of its own. */
export function presetOf({ base, typed }: PageAnswers): Preset | undefined {
  const { language: _, ...others } = typed;
  const keys = Object.keys(others);
  return Object.keys(base).length > 0
    ? undefined
    : presets.find(
        (preset) =>
          Object.keys(preset.typed).length === keys.length &&
          keys.every((key) => preset.typed[key] === others[key]),
      );
}
