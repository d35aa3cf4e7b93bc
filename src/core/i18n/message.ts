import { printable } from "./quote.ts";

/**
 * A sentence for a person: English text with numbered places, and the values that stand there.
 * Catalogues translate the text.
 */
export interface Message {
  /** `{0} masters survive {1}.` */
  readonly text: string;
  readonly values: readonly MessageValue[];
}

/**
 * Names, numbers and quoted input stay as they are; what is a word of the sentence is a message of
 * its own.
 */
export type MessageValue = string | number | Message;

/** What the English texts are in another language; English needs none. */
export type Catalogue = Readonly<Record<string, string>>;

/** Every text is in English where it is said. */
export const english: Catalogue = {};

/** Writes a message where it is used: msg`${count} masters survive ${failures}.` */
export function msg(parts: TemplateStringsArray, ...values: readonly MessageValue[]): Message {
  if (values.length === 0) return { text: parts[0] ?? "", values };
  return {
    text: parts.map((part, index) => (index === 0 ? part : `{${index - 1}}${part}`)).join(""),
    values,
  };
}

/**
 * A text out of a table of data, such as a field's description in the schema. Catalogues know it as
 * well.
 */
export const literal = (text: string): Message => ({ text, values: [] });

/**
 * Sentences one after the other; those that are undefined are left out. At least one has to be
 * there.
 */
export function sentences(first: Message, ...others: readonly (Message | undefined)[]): Message {
  return others.reduce<Message>(
    (before, next) => (next === undefined ? before : msg`${before} ${next}`),
    first,
  );
}

/**
 * Items of a list, separated as the reader's language does it: "a, b" in English, "a、b" in Chinese.
 */
export function list(items: readonly MessageValue[], separator: Message = msg`, `): Message {
  const values = items.flatMap((item, index) => (index === 0 ? [item] : [separator, item]));
  return { text: values.map((_, index) => `{${index}}`).join(""), values };
}

/** Texts one after the other with nothing between them: indents and marks around a message. */
export const joined = (...parts: readonly MessageValue[]): Message =>
  list(parts, { text: "", values: [] });

/**
 * The message in the catalogue's language. A text that the catalogue lacks stays English. Values are
 * shown without what a terminal acts on: they are what somebody typed or a file holds.
 */
export function formatMessage(message: MessageValue, catalogue = english): string {
  if (typeof message !== "object") return String(message);
  const { text, values } = message;
  const translated = (Object.hasOwn(catalogue, text) ? catalogue[text] : undefined) ?? text;
  return translated.replace(/\{(\d+)\}/g, (place, index) => {
    const value = values[Number(index)];
    if (value === undefined) return place;
    return typeof value === "object" ? formatMessage(value, catalogue) : printable(String(value));
  });
}
