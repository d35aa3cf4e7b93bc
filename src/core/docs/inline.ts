import { type Catalogue, type MessageValue, textOf } from "../i18n/message.ts";

/** How a format writes words and values within a line. */
export interface InlineFormat {
  words: (text: string) => string;
  code: (text: string) => string;
}

/** A message in a format: its words as words, numbers too, and its values as code. */
export function inline(message: MessageValue, catalogue: Catalogue, format: InlineFormat): string {
  if (typeof message === "number") return format.words(String(message));
  if (typeof message === "string") return format.code(message);
  const places = message.values.map((_, index) => `{${index}}`);
  const parts = textOf({ text: message.text, values: places }, catalogue).split(/(\{\d+\})/);
  return parts
    .map((part, index) =>
      index % 2 === 0
        ? part === ""
          ? ""
          : format.words(part)
        : inline(message.values[Number(part.slice(1, -1))] ?? "", catalogue, format),
    )
    .join("");
}
