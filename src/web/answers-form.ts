import { msg } from "../core/i18n/message.ts";
import type { Question } from "../core/questions/question.ts";
import { questions } from "../core/questions/questions.ts";
import { element } from "./dom.ts";
import { Part, partTitles } from "./parts.ts";
import { Row } from "./row.ts";
import type { Snapshot } from "./snapshot.ts";
import type { Context } from "./view.ts";

/** What the answers ask of the page. */
interface AnswersOptions {
  onAnswer(question: Question, text: string, isChosen: boolean): void;
  /** The values that no field can show are to be left out. */
  onLeaveOut(): void;
  /** Stands below the hosts. */
  dropZone: HTMLElement;
}

/** Every question of the table, section by section. */
export class AnswersForm {
  readonly node: HTMLElement;
  readonly #context: Context;
  readonly #rows: readonly Row[];
  readonly #parts: readonly Part[];
  readonly #changed = element("small", {});
  readonly #leaveOut: HTMLElement;
  readonly #general = element("ul", { class: "remarks", tabindex: -1, hidden: true });

  constructor(context: Context, { onAnswer, onLeaveOut, dropZone }: AnswersOptions) {
    const { translate } = context;
    this.#context = context;
    this.#leaveOut = element(
      "button",
      { type: "button", class: "plain", onclick: onLeaveOut },
      translate(msg`Leave out what no field can show`),
    );
    this.#rows = questions.map(
      (question) =>
        new Row(question, context, (text, isChosen) => onAnswer(question, text, isChosen)),
    );
    this.#parts = Object.entries(partTitles).map(
      ([name, title]) => new Part(name, title, this.#rows, context),
    );
    this.node = element(
      "form",
      {
        class: "answers",
        part: "answers",
        id: "panel-answers",
        novalidate: true,
        autocomplete: "off",
        "aria-labelledby": "answers-title",
        onsubmit: (event) => event.preventDefault(),
      },
      element("h2", { id: "answers-title" }, translate(msg`Answers`), this.#changed),
      this.#general,
      ...this.#parts.map(({ node }) => node),
    );
    this.node.querySelector("[data-part=hosts] .rows")?.append(dropZone);
  }

  show(snapshot: Snapshot): void {
    for (const row of this.#rows) row.show(snapshot);
    for (const part of this.#parts) part.show(snapshot.state.answers);
    const changed = this.#rows.filter(({ differs }) => differs).length;
    const { translate } = this.#context;
    this.#changed.textContent = changed === 0 ? "" : translate(msg`${changed} changed`);
    this.#showGeneral(snapshot);
  }

  /** Moves the cursor to the field of a question; without one, to what belongs to none. */
  focus(key: string): void {
    const row = this.#rows.find(({ question }) => question.key === key);
    const part = row?.node.closest("details");
    if (part) part.open = true;
    if (row) row.focus();
    else this.#general.focus();
    row?.node.scrollIntoView({ block: "nearest" });
  }

  #showGeneral({ problems, notes, given }: Snapshot): void {
    const { translate } = this.#context;
    const errors = problems.filter(({ key }) => key === "").map(({ message }) => message);
    const others = [
      ...(given.note ? [given.note] : []),
      ...notes.filter(({ key }) => key === "").map(({ message }) => message),
    ];
    this.#general.replaceChildren(
      ...errors.map((message) =>
        element("li", {}, element("b", {}, translate(msg`Problem: `)), translate(message)),
      ),
      ...(given.unplaced?.length ? [element("li", {}, this.#leaveOut)] : []),
      ...others.map((message) =>
        element(
          "li",
          { class: "note" },
          element("b", {}, translate(msg`Note: `)),
          translate(message),
        ),
      ),
    );
    this.#general.hidden = errors.length + others.length === 0;
  }
}
