import type { Program } from "../cluster/types.ts";
import { type Message, msg } from "../i18n/message.ts";
import { quoteForMessage } from "../i18n/quote.ts";
import { field } from "./fields.ts";
import type { Question } from "./question.ts";

/** A question about the flags of one program, as lines of NAME=VALUE. */
export function programFlags(
  program: Program,
  title: Message,
  condition: Question["condition"],
): Question {
  return field({
    key: `flags.${program}`,
    section: "advanced",
    group: "flags",
    kind: "flags",
    program,
    title,
    takes: "NAME=VALUE",
    condition,
    defaultFor: () => "",
    validate: validateFlagLines,
    parse: parseFlagLines,
    format: formatFlagLines,
  });
}

/** `agent_ping_timeout=15secs` on each line → a set of flags. */
export function parseFlagLines(text: string): Record<string, string> {
  return Object.fromEntries(
    text
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => {
        const [, name = line, value = ""] = /^\s*([^=]+)=(.*)$/.exec(line) ?? [];
        return [name.trim(), value];
      }),
  );
}

function formatFlagLines(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || Object.keys(value).length === 0)
    return undefined;
  return Object.entries(value)
    .map(([name, each]) => `${name}=${each}`)
    .join("\n");
}

function validateFlagLines(text: string): Message | undefined {
  const wrong = text
    .split("\n")
    .find((line) => line.trim() !== "" && !/^\s*[^=\s]+\s*=/.test(line));
  return wrong === undefined
    ? undefined
    : msg`${quoteForMessage(wrong)} is not a flag with a value. Write NAME=VALUE.`;
}
