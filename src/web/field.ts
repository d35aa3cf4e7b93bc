import { listNotes } from "../core/hosts/list-notes.ts";
import { parseHostList } from "../core/hosts/parse-list.ts";
import { type Message, msg } from "../core/i18n/message.ts";
import { roleOf } from "../core/questions/host-answers.ts";
import { type Answers, choicesFor, type Question } from "../core/questions/question.ts";
import { type Child, element, setAttribute } from "./dom.ts";
import type { Translate } from "./i18n.ts";
import { isShown, type Remarks, type State } from "./state.ts";

type Control = HTMLInputElement | HTMLTextAreaElement;

/** One question as a field of the form, with its help above and its problems below. */
export class Field {
  readonly node: HTMLElement;
  readonly question: Question;
  readonly #translate: Translate;
  readonly #onAnswer: (text: string, isChosen: boolean) => void;
  readonly #help: HTMLElement;
  readonly #remarks = element("ul", { class: "remarks" });
  readonly #controls = element("div", { class: "controls" });
  #drawn = "";

  constructor(
    question: Question,
    translate: Translate,
    onAnswer: (text: string, isChosen: boolean) => void,
  ) {
    const { key, title, help } = question;
    this.question = question;
    this.#translate = translate;
    this.#onAnswer = onAnswer;
    this.#help = element("p", { class: "help", id: `${key}-help` }, translate(help));
    this.#remarks.id = `${key}-remarks`;
    const content: Child[] = [this.#help, this.#controls, this.#remarks];
    this.node =
      question.kind === "choice"
        ? element(
            "fieldset",
            { class: "field", "aria-describedby": `${key}-help ${key}-remarks` },
            element("legend", {}, translate(title)),
            ...content,
          )
        : element(
            "div",
            { class: "field" },
            element("label", { for: key }, translate(title)),
            ...content,
          );
  }

  /** Shows the answer, or the default, and what is wrong with it. */
  show({ answers, faults }: State, remarks: Remarks): void {
    const { key, kind, read, defaultFor } = this.question;
    this.node.hidden = !isShown(this.question, answers);
    if (this.node.hidden) return;
    const defaultText = defaultFor(answers);
    const text = faults.get(key)?.typed ?? read(answers) ?? defaultText;
    if (kind === "choice") this.#showChoices(answers, text);
    else this.#showText(text, defaultText);
    this.#showRemarks(remarks);
  }

  /** Moves the cursor to the field. */
  focus(): void {
    this.#controls.querySelector<HTMLElement>("input:checked, input, textarea")?.focus();
  }

  /**
   * A text that somebody is typing stays as it is; an empty field means the default, which comes
   * back when it is left.
   */
  #showText(text: string, defaultText: string): void {
    const control = this.#controls.querySelector<Control>("input, textarea") ?? this.#newControl();
    control.placeholder = defaultText;
    if (!control.matches(":focus") && control.value !== text) control.value = text;
  }

  #newControl(): Control {
    const { key, kind } = this.question;
    const attributes = {
      id: key,
      name: key,
      "aria-describedby": `${key}-help ${key}-remarks`,
      autocomplete: "off",
      autocapitalize: "off",
      spellcheck: "false",
      inputmode: kind === "port" || kind === "count" ? "numeric" : undefined,
    };
    const control =
      kind === "hosts" || kind === "properties" || kind === "flags"
        ? element("textarea", { ...attributes, rows: 2 })
        : element("input", { ...attributes, type: "text" });
    control.addEventListener("input", () => this.#onAnswer(control.value, false));
    control.addEventListener("blur", () => {
      if (control.value === "") control.value = control.placeholder;
    });
    this.#controls.append(
      control,
      ...(kind === "hosts"
        ? [hostFileButton(this.question, this.#translate, (text) => this.#put(control, text))]
        : []),
    );
    return control;
  }

  #put(control: Control, text: string): void {
    control.value = text;
    this.#onAnswer(text, true);
  }

  #showChoices(answers: Answers, text: string): void {
    const { key } = this.question;
    const rows = choicesFor(this.question, answers);
    const drawn = rows.map(({ value }) => value).join();
    if (drawn !== this.#drawn)
      this.#controls.replaceChildren(
        ...rows.map(({ value, note }) => this.#choice(key, value, this.#translate(note))),
      );
    this.#drawn = drawn;
    for (const radio of this.#controls.querySelectorAll("input"))
      radio.checked = radio.value === text;
  }

  #choice(key: string, value: string, note: string): HTMLElement {
    const radio = element("input", {
      type: "radio",
      name: key,
      value,
      onchange: () => this.#onAnswer(value, true),
    });
    return element(
      "label",
      { class: "choice" },
      radio,
      element(
        "span",
        {},
        element("b", {}, this.#translate(nameOf(value))),
        ...(note === "" ? [] : [" ", element("span", { class: "note" }, note)]),
      ),
    );
  }

  #showRemarks({ errors, warnings }: Remarks): void {
    const row = (kind: string, word: string) => (text: string) =>
      element("li", { class: kind }, element("b", {}, word), text);
    const rows = [
      ...errors.map(row("error", this.#translate(msg`Problem: `))),
      ...warnings.map(row("warning", this.#translate(msg`Note: `))),
    ];
    if (
      rows.map(({ textContent }) => textContent).join("\n") !==
      [...this.#remarks.children].map(({ textContent }) => textContent).join("\n")
    )
      this.#remarks.replaceChildren(...rows);
    this.#remarks.hidden = rows.length === 0;
    for (const control of this.#controls.querySelectorAll("input, textarea"))
      setAttribute(control, "aria-invalid", errors.length > 0 && "true");
  }
}

/** Switches are called true and false in files only. */
function nameOf(value: string): Message {
  if (value === "true") return msg`yes`;
  if (value === "false") return msg`no`;
  return { text: "{0}", values: [value] };
}

/**
 * A button that reads hosts from a file of the reader's own: a hosts file, or CSV. Nothing leaves
 * the page.
 */
export function hostFileButton(
  question: Question,
  translate: Translate,
  onHosts: (text: string) => void,
): HTMLElement {
  const status = element("span", { class: "note", role: "status" });
  const picker = element("input", {
    type: "file",
    class: "hidden",
    tabindex: -1,
    "aria-hidden": "true",
    accept: ".txt,.csv,text/*",
    onchange: () => void read(),
  });
  async function read(): Promise<void> {
    const [file] = picker.files ?? [];
    if (!file) return;
    const found = parseHostList(`${await file.text()}\n`, roleOf(question));
    picker.value = "";
    const notes = found.problem === undefined ? listNotes(found) : [found.problem];
    status.textContent = notes.map(translate).join(" ");
    if (found.text !== undefined) onHosts(found.text);
  }
  return element(
    "div",
    { class: "host-file" },
    element(
      "button",
      { type: "button", class: "quiet", onclick: () => picker.click() },
      translate(msg`${question.title} from a hosts file or CSV`),
    ),
    picker,
    status,
  );
}
