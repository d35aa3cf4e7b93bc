const unprintable = /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** A value as it is quoted in a message: one line, printable, at most 60 characters. */
export function show(value: unknown): string {
  const text = (JSON.stringify(value) ?? String(value)).replace(unprintable, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return text.length > 60 ? `${text.slice(0, 57)}…${text.endsWith('"') ? '"' : ""}` : text;
}
