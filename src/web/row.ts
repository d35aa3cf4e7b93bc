import { masterCounts } from "../core/cluster/derived.ts";
import { meaningOf } from "../core/cluster/quorum.ts";
import { hostsIn, splitHosts } from "../core/hosts/parse-hosts.ts";
import { type Message, msg } from "../core/i18n/message.ts";
import { hostNotes } from "../core/questions/host-notes.ts";
import { type Answers, choicesFor, type Question } from "../core/questions/question.ts";
import { type Remedy, remediesFor } from "../core/questions/remedies.ts";
import { type Control, choiceControl, nameOf, type OnAnswer, textControl } from "./controls.ts";
import { element, setAttribute } from "./dom.ts";
import { HostsControl } from "./hosts-control.ts";
import { icon } from "./icons.ts";
import type { Snapshot } from "./snapshot.ts";
import { isShown } from "./state.ts";
import type { Context } from "./view.ts";

/** More problems of one field than these are only counted. */
const maxRemarks = 4;

/**
 * One question: label, help behind a question mark, control, what it means, what is wrong, and a way
 * back to the default.
 */
export class Row {
  readonly node: HTMLElement;
  readonly question: Question;
  /** Whether the answer is another than the default. */
  differs = false;
  readonly #context: Context;
  readonly #control: Control;
  readonly #onAnswer: OnAnswer;
  readonly #help: HTMLElement;
  readonly #reset: HTMLButtonElement;
  readonly #notes = element("div", { class: "notes", hidden: true });
  #shownNotes: readonly string[] = [];
  readonly #remarks: HTMLElement;
  readonly #remedies = element("div", { class: "remedies acts", hidden: true });

  constructor(question: Question, context: Context, onAnswer: OnAnswer) {
    const { key } = question;
    this.question = question;
    this.#context = context;
    this.#onAnswer = onAnswer;
    this.#control = controlOf(question, context, onAnswer);
    this.#help = element("div", { class: "help", id: `${key}-help` });
    this.#help.hidden = !context.view.openHelps.has(key);
    this.#remarks = element("ul", { class: "remarks", id: `${key}-remarks`, hidden: true });
    this.#reset = this.#resetButton();
    const isStacked = ["properties", "flags"].includes(question.kind);
    this.node = element(
      "div",
      { class: isStacked ? "row stacked" : "row", "data-key": key },
      element("div", { class: "label" }, this.#label(), this.#helpButton(), this.#reset),
      element("div", { class: "control" }, this.#control.node),
      this.#help,
      this.#notes,
      this.#remarks,
      this.#remedies,
    );
  }

  /** Shows the answer, or the default, and what is wrong with it. */
  show({ state, problems, notes }: Snapshot): void {
    const { key, read, defaultFor } = this.question;
    const { answers, faults, answered } = state;
    this.node.hidden = !isShown(this.question, answers);
    this.differs = false;
    if (this.node.hidden) return;
    const defaultText = defaultFor(answers);
    const text = faults.get(key)?.typed ?? read(answers) ?? defaultText;
    this.differs = answered.has(key) && text !== defaultText;
    this.node.classList.toggle("differs", this.differs);
    this.#reset.hidden = !this.differs;
    const own = problems.filter((problem) => problem.key === key);
    this.#control.show({ text, defaultText, answers, isInvalid: own.length > 0 });
    this.#showHelp(answers);
    const isUnderstood = !faults.has(key);
    this.#showNotes([
      ...(isUnderstood ? meaningsOf(this.question, answers, answered.has(key)) : []),
      ...(state.readings.get(key) ?? []),
      ...notes.filter((note) => note.key === key).map(({ message }) => msg`Note: ${message}`),
    ]);
    this.#showRemarks(own.map(({ message }) => message));
    this.#offer(own.length === 0 ? [] : remediesFor(this.question, text, answers));
  }

  focus(): void {
    this.#control.focus();
  }

  #label(): HTMLElement {
    const { key, title, kind } = this.question;
    const text = this.#context.translate(title);
    return kind === "choice"
      ? element("span", { class: "name" }, text)
      : element("label", { for: key }, text);
  }

  #helpButton(): HTMLElement {
    const { key, title } = this.question;
    const { translate, view } = this.#context;
    const button = element(
      "button",
      {
        type: "button",
        class: "ask",
        "aria-expanded": String(!this.#help.hidden),
        "aria-controls": this.#help.id,
        "aria-label": translate(msg`Help: ${title}`),
        onclick: () => {
          this.#help.hidden = !this.#help.hidden;
          button.setAttribute("aria-expanded", String(!this.#help.hidden));
          if (this.#help.hidden) view.openHelps.delete(key);
          else view.openHelps.add(key);
        },
      },
      "?",
    );
    return button;
  }

  #resetButton(): HTMLButtonElement {
    const name = this.#context.translate(msg`${this.question.title}: back to the default`);
    return element(
      "button",
      {
        type: "button",
        class: "reset",
        hidden: true,
        title: name,
        "aria-label": name,
        onclick: () => {
          this.#onAnswer("", true);
          this.focus();
        },
      },
      icon("reset"),
    );
  }

  /** The question's own help, and each choice with what it needs or means. */
  #showHelp(answers: Answers): void {
    const { translate } = this.#context;
    const choices = choicesFor(this.question, answers).map((choice) =>
      element("li", {}, element("b", {}, translate(nameOf(choice))), " ", translate(choice.note)),
    );
    const { help, pageHelp = help } = this.question;
    this.#help.replaceChildren(
      element("p", {}, translate(pageHelp)),
      ...(choices.length > 0 ? [element("ul", {}, ...choices)] : []),
    );
  }

  /** What solves the problem, as buttons: each gives its answer. */
  #offer(remedies: readonly Remedy[]): void {
    const { translate } = this.#context;
    const buttons = remedies.map(({ label, text }) =>
      element(
        "button",
        {
          type: "button",
          class: "plain",
          onclick: () => {
            this.#onAnswer(text, true);
            this.focus();
          },
        },
        translate(label),
      ),
    );
    this.#remedies.replaceChildren(...buttons);
    this.#remedies.hidden = buttons.length === 0;
  }

  #showNotes(notes: readonly Message[]): void {
    const texts = notes.map(this.#context.translate);
    this.#notes.hidden = texts.length === 0;
    if (texts.join() === this.#shownNotes.join()) return;
    this.#shownNotes = texts;
    this.#notes.replaceChildren(...texts.map((text) => element("p", {}, text)));
  }

  #showRemarks(errors: readonly Message[]): void {
    const { translate } = this.#context;
    const more = errors.length - maxRemarks;
    const items = errors
      .slice(0, maxRemarks)
      .map((message) =>
        element("li", {}, element("b", {}, translate(msg`Problem: `)), translate(message)),
      );
    this.#remarks.replaceChildren(
      ...items,
      ...(more > 0 ? [element("li", {}, translate(msg`And ${more} more.`))] : []),
    );
    this.#remarks.hidden = errors.length === 0;
    setAttribute(this.node, "data-wrong", errors.length > 0);
  }
}

function controlOf(question: Question, context: Context, onAnswer: OnAnswer): Control {
  if (question.kind === "choice") return choiceControl(question, context.translate, onAnswer);
  if (question.kind === "hosts") return new HostsControl(question, context, onAnswer);
  return textControl(question, onAnswer);
}

/** What an answer stands for: the quorum, the hosts of a list. */
function meaningsOf(question: Question, answers: Answers, isAnswered: boolean): Message[] {
  const { key, kind, read } = question;
  const text = read(answers) ?? "";
  const masters = key === "masterCount" ? Number(text) : hostsIn(text).length;
  const quorum =
    ["masterCount", "masters"].includes(key) && masterCounts.includes(masters)
      ? [meaningOf(masters)]
      : [];
  const isList = kind === "hosts" && isAnswered && splitHosts(text).length > 1;
  return isList ? [...quorum, ...hostNotes(question, answers)] : quorum;
}
