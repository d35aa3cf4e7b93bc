import { msg } from "../core/i18n/message.ts";
import { groups, type Question, sections } from "../core/questions/question.ts";
import { questions } from "../core/questions/questions.ts";
import { element } from "./dom.ts";
import { Field } from "./field.ts";
import type { Translate } from "./i18n.ts";
import type { Remarks, State } from "./state.ts";

/**
 * The form: every question of the table, section by section, the advanced ones folded in groups.
 */
export class Form {
  readonly node: HTMLElement;
  readonly #fields: readonly Field[];

  /** `onAnswer` is called with each answer as it is typed or chosen. */
  constructor(
    translate: Translate,
    onAnswer: (question: Question, text: string, isChosen: boolean) => void,
  ) {
    this.#fields = questions.map(
      (question) =>
        new Field(question, translate, (text, isChosen) => onAnswer(question, text, isChosen)),
    );
    this.node = element("form", {
      novalidate: true,
      autocomplete: "off",
      "aria-label": translate(msg`Answers`),
      onsubmit: (event) => event.preventDefault(),
    });
    for (const [section, title] of Object.entries(sections)) {
      const fields = this.#fields.filter(({ question }) => question.section === section);
      const content =
        section === "advanced" ? groupsOf(fields, translate) : fields.map(({ node }) => node);
      // A section of one question has its name already.
      const heading = fields.some(({ question }) => translate(question.title) === translate(title))
        ? []
        : [element("h2", {}, translate(title))];
      this.node.append(element("section", { class: "part" }, ...heading, ...content));
    }
  }

  /** Shows the answers, and beside each field what is wrong there. */
  show(state: State, remarksOn: (key: string) => Remarks): void {
    for (const field of this.#fields) field.show(state, remarksOn(field.question.key));
    // Groups and sections with nothing to ask are not there; a folded problem is worth opening.
    for (const part of this.node.querySelectorAll<HTMLElement>(".part, details.group"))
      part.hidden = part.querySelector(".field:not([hidden])") === null;
    for (const group of this.node.querySelectorAll<HTMLDetailsElement>("details.group"))
      if (group.querySelector("[aria-invalid]")) group.open = true;
  }

  /** Moves the cursor to the field of a question. */
  focus(key: string): void {
    this.#fields.find(({ question }) => question.key === key)?.focus();
  }
}

function groupsOf(fields: readonly Field[], translate: Translate): HTMLElement[] {
  return Object.entries(groups).map(([group, title]) => {
    const own = fields.filter(({ question }) => question.group === group);
    return element(
      "details",
      { class: "group" },
      element("summary", {}, translate(title)),
      ...own.map(({ node }) => node),
    );
  });
}
