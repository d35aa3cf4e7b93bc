import type { Message } from "../core/i18n/message.ts";
import type { Answers } from "../core/questions/question.ts";
import { choicesFor, groups, type Question, sections } from "../core/questions/question.ts";
import { nameOf } from "./controls.ts";
import { element, setAttribute } from "./dom.ts";
import type { Row } from "./row.ts";
import type { Context } from "./view.ts";

/** Where a question is found: the advanced ones by their group. */
const placeOf = ({ section, group }: Question): string =>
  section === "advanced" ? (group ?? section) : section;

const { advanced: _, ...plainSections } = sections;

/** The sections of the answers, in their order. */
export const partTitles: Readonly<Record<string, Message>> = { ...plainSections, ...groups };

/** Rows that fold to their answers. */
export class Part {
  readonly node: HTMLDetailsElement;
  readonly #rows: readonly Row[];
  readonly #context: Context;
  readonly #said = element("span", { class: "said" });
  /** Whether a problem in it has opened it already: who folds it then means it. */
  #hasOpened = false;

  constructor(name: string, title: Message, rows: readonly Row[], context: Context) {
    this.#rows = rows.filter(({ question }) => placeOf(question) === name);
    this.#context = context;
    const { openParts } = context.view;
    this.node = element(
      "details",
      { class: "part", "data-part": name, open: openParts.has(name) },
      element("summary", {}, element("b", {}, context.translate(title)), this.#said),
      element("div", { class: "rows" }, ...this.#rows.map(({ node }) => node)),
    );
    this.node.addEventListener("toggle", () => {
      if (this.node.open) openParts.add(name);
      else openParts.delete(name);
    });
  }

  /** Follows its rows, which show the answers already. */
  show(answers: Answers): void {
    const rows = this.#rows.filter(({ node }) => !node.hidden);
    this.node.hidden = rows.length === 0;
    this.#said.textContent = rows
      .map(({ question }) => this.#textOf(question, answers))
      .filter((text) => text !== "")
      .join(", ");
    this.node.classList.toggle(
      "differs",
      rows.some(({ differs }) => differs),
    );
    const isWrong = rows.some(({ node }) => node.hasAttribute("data-wrong"));
    setAttribute(this.node, "data-wrong", isWrong);
    if (isWrong && !this.#hasOpened) this.node.open = true;
    this.#hasOpened = isWrong;
  }

  #textOf(question: Question, answers: Answers): string {
    const text = question.read(answers) ?? question.defaultFor(answers);
    const choice = choicesFor(question, answers).find(({ value }) => value === text);
    return choice === undefined ? text : this.#context.translate(nameOf(choice));
  }
}
