const unprintable = /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** A value as it is quoted in a message: one line, printable, at most 60 characters. */
export function quoteForMessage(value: unknown): string {
  const json = typeof value === "number" ? String(value) : JSON.stringify(value);
  const text = (json ?? String(value)).replace(
    unprintable,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return text.length > 60 ? `${text.slice(0, 57)}…${text.endsWith('"') ? '"' : ""}` : text;
}

/**
 * A name as a step of a place, such as `rack` in agents[0].attributes.rack: quoted where a terminal
 * or a reader could trip over it.
 */
export const placeName = (name: string): string =>
  /^[\w.()/-]{1,60}$/.test(name) ? name : quoteForMessage(name);
