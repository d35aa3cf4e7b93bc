/** What compiled blueprints need besides the quoting functions; each does what Handlebars does. See src/packaging/template-code.ts. */

/** Whether `{{#if value}}` prints its first part. */
export function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** `{{#each list}}…{{else}}…{{/each}}` */
export function each<Item>(
  list: readonly Item[] | undefined,
  print: (item: Item, index: number) => string,
  otherwise: () => string,
): string {
  return list === undefined || list.length === 0 ? otherwise() : list.map(print).join("");
}

/** `  {{> piece}}` alone on its line: every line of the piece after as many blanks; not what follows its last line end. */
export function indented(indent: string, text: string): string {
  return text.replace(/^(?!$(?![^]))/gm, indent);
}
