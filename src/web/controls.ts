import type { Message } from "../core/i18n/message.ts";
import { msg } from "../core/i18n/message.ts";
import {
  type Answers,
  type Choice,
  choicesFor,
  type Question,
} from "../core/questions/question.ts";
import { element, setAttribute } from "./dom.ts";
import type { Translate } from "./i18n.ts";

/** What a control shows. */
export interface Shown {
  text: string;
  defaultText: string;
  answers: Answers;
  isInvalid: boolean;
}

/** The part of a row that takes the answer. */
export interface Control {
  node: HTMLElement;
  show(shown: Shown): void;
  focus(): void;
}

/** `isChosen`: the answer is complete; what is typed waits for a pause. */
export type OnAnswer = (text: string, isChosen: boolean) => void;

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** A field to write in. Lists may take several lines. */
export function textControl({ key, kind }: Question, onAnswer: OnAnswer): Control {
  const attributes = {
    id: key,
    name: key,
    class: "mono",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    inputmode: kind === "port" || kind === "count" ? "numeric" : undefined,
  };
  const isList = kind === "hosts" || kind === "properties" || kind === "flags";
  const field: TextField = isList
    ? element("textarea", { ...attributes, rows: 1 })
    : element("input", { ...attributes, type: "text" });
  field.addEventListener("input", () => onAnswer(field.value, false));
  field.addEventListener("blur", () => {
    if (field.value === "") field.value = field.placeholder;
  });
  return {
    node: field,
    focus: () => field.focus(),
    show({ text, defaultText, isInvalid }) {
      field.placeholder = defaultText;
      // What somebody is typing stays as it is.
      if (!field.matches(":focus") && field.value !== text) field.value = text;
      markInvalid(field, key, isInvalid);
    },
  };
}

/** The remarks of a field describe it while there are any. */
function markInvalid(field: Element, key: string, isInvalid: boolean): void {
  setAttribute(field, "aria-invalid", isInvalid && "true");
  setAttribute(field, "aria-describedby", `${key}-remarks`);
}

/** More letters than these do not fit side by side. */
const maxLetters = 24;

/** More letters than these need the room that a label leaves. */
const manyLetters = 18;

const lettersIn = (choices: readonly Choice[], translate: Translate): number =>
  choices.map((choice) => translate(nameOf(choice))).join("").length;

/** A few short choices as one strip, others as a list that unfolds. */
export function choiceControl(
  question: Question,
  translate: Translate,
  onAnswer: OnAnswer,
): Control {
  const node = element("div", { class: "choices" });
  let drawn = "";
  let current: Control | undefined;
  return {
    node,
    focus: () => current?.focus(),
    show(shown) {
      const choices = choicesFor(question, shown.answers);
      const wanted = choices.map(({ value }) => value).join();
      if (wanted !== drawn || current === undefined) {
        const fits = lettersIn(choices, translate) <= maxLetters;
        current = (fits ? strip : unfolding)(question, choices, translate, onAnswer);
        node.replaceChildren(current.node);
        drawn = wanted;
      }
      current.show(shown);
    },
  };
}

type MakeChoice = (
  question: Pick<Question, "key" | "title">,
  choices: readonly Choice[],
  translate: Translate,
  onAnswer: OnAnswer,
) => Control;

/** Radio buttons side by side. */
export const strip: MakeChoice = ({ key, title }, choices, translate, onAnswer) => {
  const radios = choices.map(({ value }) =>
    element("input", {
      type: "radio",
      name: key,
      value,
      onchange: () => onAnswer(value, true),
    }),
  );
  const node = element(
    "div",
    {
      class: lettersIn(choices, translate) > manyLetters ? "strip long" : "strip",
      role: "radiogroup",
      "aria-label": translate(title),
    },
    ...choices.map((choice, index) =>
      element("label", {}, radios[index] ?? "", element("span", {}, translate(nameOf(choice)))),
    ),
  );
  return {
    node,
    focus: () => (radios.find(({ checked }) => checked) ?? radios[0])?.focus(),
    show({ text, isInvalid }) {
      for (const radio of radios) radio.checked = radio.value === text;
      markInvalid(node, key, isInvalid);
    },
  };
};

const unfolding: MakeChoice = ({ key, title }, choices, translate, onAnswer) => {
  const node = element(
    "select",
    { name: key, "aria-label": translate(title), onchange: () => onAnswer(node.value, true) },
    ...choices.map(({ value, note }) => element("option", { value }, translate(note))),
  );
  return {
    node,
    focus: () => node.focus(),
    show({ text, isInvalid }) {
      node.value = text;
      markInvalid(node, key, isInvalid);
    },
  };
};

/** Switches are called true and false in files only. */
export function nameOf({ value, label }: Choice): Message {
  if (label !== undefined) return label;
  if (value === "true") return msg`yes`;
  if (value === "false") return msg`no`;
  return { text: "{0}", values: [value] };
}
