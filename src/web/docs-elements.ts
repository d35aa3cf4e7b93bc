import type { Block, Section } from "../core/docs/page.ts";
import { assignments } from "../core/docs/variables.ts";
import type { Catalogue, MessageValue } from "../core/i18n/message.ts";
import { codeBlock } from "./code-block.ts";
import { type Child, element } from "./dom.ts";
import type { Context } from "./view.ts";

/** Writes the parts of a docs page as elements, in the language of the cluster. */
export class DocsElements {
  readonly #context: Context;
  readonly #catalogue: Catalogue;

  constructor(context: Context, catalogue: Catalogue) {
    this.#context = context;
    this.#catalogue = catalogue;
  }

  content({ blocks, sections }: Section): HTMLElement[] {
    return [
      ...blocks.map((block) => this.block(block)),
      ...sections.flatMap((section) => [
        element("h4", {}, ...this.text(section.title)),
        ...this.content(section),
      ]),
    ];
  }

  block(block: Block): HTMLElement {
    if (block.kind === "text" || block.kind === "picture")
      return element("p", {}, ...this.text(block.text));
    const title = this.text(block.what)
      .map((piece) => (typeof piece === "string" ? piece : piece.textContent))
      .join("");
    if (block.kind === "code") return codeBlock(this.#context, title, block.code);
    if (block.kind === "values")
      return codeBlock(this.#context, title, assignments(block.hosts[0]));
    const cell = (lines: readonly MessageValue[]) =>
      lines.flatMap((line, index) => [...(index > 0 ? [element("br")] : []), ...this.text(line)]);
    return element(
      "table",
      {},
      element("caption", {}, title),
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          ...block.head.map((each) => element("th", { scope: "col" }, ...this.text(each))),
        ),
      ),
      element(
        "tbody",
        {},
        ...block.rows.map((cells) =>
          element("tr", {}, ...cells.map((lines) => element("td", {}, ...cell(lines)))),
        ),
      ),
    );
  }

  /** Numbers are text, other values are code. */
  text(message: MessageValue): Child[] {
    if (typeof message === "number") return [String(message)];
    if (typeof message === "string") return [element("code", {}, message)];
    const translated = this.#catalogue[message.text] ?? message.text;
    return translated
      .split(/(\{\d+\})/)
      .filter((piece) => piece !== "")
      .flatMap((piece) => {
        const [, index] = /^\{(\d+)\}$/.exec(piece) ?? [];
        return index === undefined ? [piece] : this.text(message.values[Number(index)] ?? "");
      });
  }
}
