import { type Catalogue, formatMessage, type MessageValue } from "../i18n/message.ts";

/** How a format writes text, values and addresses within a line. */
export interface InlineFormat {
  text: (text: string) => string;
  code: (text: string) => string;
  link: (url: string) => string;
}

/** A message in a format: numbers are text, addresses are links, other values are code. */
export function inline(message: MessageValue, catalogue: Catalogue, format: InlineFormat): string {
  if (typeof message === "number") return format.text(String(message));
  if (typeof message === "string")
    return isUrl(message) ? format.link(message) : format.code(message);
  const places = message.values.map((_, index) => `{${index}}`);
  const text = formatMessage({ text: message.text, values: places }, catalogue);
  return text
    .split(/(\{\d+\})/)
    .filter((part) => part !== "")
    .map((part) => {
      const [, index] = /^\{(\d+)\}$/.exec(part) ?? [];
      if (index === undefined) return withLinks(part, format);
      return inline(message.values[Number(index)] ?? "", catalogue, format);
    })
    .join("");
}

/** An address that a sentence does not go on in: the point behind it is not part of it. */
const url = /https?:\/\/[\w.:/@-]*[\w/]/;
const isUrl = (text: string) => new RegExp(`^${url.source}$`).test(text);

const withLinks = (text: string, format: InlineFormat) =>
  text
    .split(new RegExp(`(${url.source})`))
    .filter((part) => part !== "")
    .map((part) => (isUrl(part) ? format.link(part) : format.text(part)))
    .join("");
