/** What a terminal acts on, or does not show: control, bidi and zero-width characters. */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A text in which each such character is shown by its number. */
export const printable = (text: string): string =>
  text.replace(unprintable, (char) => {
    const number = (char.codePointAt(0) ?? 0).toString(16);
    return char.length > 1 ? `\\u{${number}}` : `\\u${number.padStart(4, "0")}`;
  });

/** A value as it is quoted in a message: one line, printable, at most 60 characters. */
export function quoteForMessage(value: unknown): string {
  const json = typeof value === "number" ? String(value) : JSON.stringify(value);
  const text = printable(json ?? String(value));
  return text.length > 60 ? `${text.slice(0, 57)}…${text.endsWith('"') ? '"' : ""}` : text;
}

/**
 * A name as a step of a place, such as `rack` in agents[0].attributes.rack: quoted where a terminal
 * or a reader could trip over it.
 */
export const placeName = (name: string): string =>
  /^[\w.()/-]{1,60}$/.test(name) ? name : quoteForMessage(name);
