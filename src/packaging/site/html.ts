/** A piece of HTML: made by `html` only, so that every value in it is escaped. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Writes HTML; values are texts, which are escaped, or pieces of HTML. */
export function html(
  parts: TemplateStringsArray,
  ...values: readonly (string | number | Html | readonly Html[])[]
): Html {
  return new Html(
    parts.reduce((text, part, index) => text + written(values[index - 1] ?? "") + part),
  );
}

const address = /(https?:\/\/[\w.:/@-]*[\w/])/;

/** A text whose addresses are links. */
export function linked(text: string): Html {
  const parts = text
    .split(address)
    .map((part, index) => (index % 2 === 1 ? html`<a href="${part}">${part}</a>` : html`${part}`));
  return joined(parts);
}

/** Pieces with nothing between them: in a list each stands on a line of its own. */
export const joined = (pieces: readonly Html[]): Html =>
  new Html(pieces.map(({ text }) => text).join(""));

function written(value: string | number | Html | readonly Html[]): string {
  if (value instanceof Html) return value.text;
  return typeof value === "object"
    ? value.map(({ text }) => text).join("\n")
    : String(value).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
