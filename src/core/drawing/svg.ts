/** A picture as a tree: `[tag, attributes, ...children]`. Texts and values are not quoted yet. */
export type SvgElement = readonly [tag: string, attributes: SvgAttributes, ...children: SvgNode[]];
export type SvgNode = string | SvgElement;
/** What is undefined is left out. */
export type SvgAttributes = Readonly<Record<string, string | number | undefined>>;

/** An element whose numbers have one digit after the point: half a hair on any screen. */
export function svg(tag: string, attributes: SvgAttributes, ...children: SvgNode[]): SvgElement {
  const rounded = Object.entries(attributes).map(([name, value]) => [
    name,
    typeof value === "number" ? round(value) : value,
  ]);
  return [tag, Object.fromEntries(rounded), ...children];
}

/** The text of a path, with its numbers rounded: path`M${x} ${y}H${right}`. */
export function path(parts: TemplateStringsArray, ...values: readonly (number | string)[]): string {
  return parts.reduce((before, part, index) => {
    const value = values[index - 1] ?? "";
    return `${before}${typeof value === "number" ? round(value) : value}${part}`;
  });
}

const round = (value: number) => Math.round(value * 10) / 10;

/** The tree as the text of a file. */
export function toSvg(node: SvgNode): string {
  if (typeof node === "string") return escaped(node);
  const [tag, attributes, ...children] = node;
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escaped(String(value)).replaceAll('"', "&quot;")}"`)
    .join("");
  return children.length === 0
    ? `<${tag}${written}/>`
    : `<${tag}${written}>${children.map(toSvg).join("")}</${tag}>`;
}

/** How many elements a tree has. */
export function countElements(node: SvgNode): number {
  if (typeof node === "string") return 0;
  const [, , ...children] = node;
  return children.reduce((sum, child) => sum + countElements(child), 1);
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
