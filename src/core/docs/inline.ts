import { type Catalogue, formatMessage, type MessageValue } from "../i18n/message.ts";

/** How a format writes text and values within a line. */
export interface InlineFormat {
  text: (text: string) => string;
  code: (text: string) => string;
}

/** A message in a format: numbers are text, other values are code. */
export function inline(message: MessageValue, catalogue: Catalogue, format: InlineFormat): string {
  if (typeof message === "number") return format.text(String(message));
  if (typeof message === "string") return format.code(message);
  const places = message.values.map((_, index) => `{${index}}`);
  const text = formatMessage({ text: message.text, values: places }, catalogue);
  return text
    .split(/(\{\d+\})/)
    .filter((part) => part !== "")
    .map((part) => {
      const [, index] = /^\{(\d+)\}$/.exec(part) ?? [];
      if (index === undefined) return format.text(part);
      return inline(message.values[Number(index)] ?? "", catalogue, format);
    })
    .join("");
}
