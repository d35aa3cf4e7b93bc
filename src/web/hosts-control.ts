import { masterCounts } from "../core/cluster/derived.ts";
import { hostsIn } from "../core/hosts/parse-hosts.ts";
import { maxNames } from "../core/hosts/ranges.ts";
import { msg } from "../core/i18n/message.ts";
import { type HostField, resizedHosts } from "../core/questions/host-answers.ts";
import type { Answers, Question } from "../core/questions/question.ts";
import { type Control, type OnAnswer, strip, textControl } from "./controls.ts";
import { element } from "./dom.ts";
import type { Context } from "./view.ts";

/**
 * Hosts as their number and as a list. The number is read from the list, and another number cuts
 * the list or goes on in its pattern: so they never disagree.
 */
export class HostsControl implements Control {
  readonly node: HTMLElement;
  readonly #list: HostField;
  readonly #question: Question;
  readonly #context: Context;
  readonly #onAnswer: OnAnswer;
  readonly #count: Control;
  readonly #text: Control;
  #answers: Answers = {};
  #shownText = "";

  constructor(question: Question, context: Context, onAnswer: OnAnswer) {
    this.#list = question.key === "masters" ? "masters" : "agents";
    this.#question = question;
    this.#context = context;
    this.#onAnswer = onAnswer;
    this.#count = this.#list === "masters" ? this.#masterCount() : this.#agentCount();
    this.#text = textControl(question, (text, isChosen) => {
      if (/^\s*\d+\s*$/.test(text)) this.#resize(text.trim(), isChosen);
      else onAnswer(text, isChosen);
    });
    this.node = element("div", { class: "hosts" }, this.#count.node, this.#text.node);
  }

  show(shown: Parameters<Control["show"]>[0]): void {
    this.#answers = shown.answers;
    this.#shownText = shown.text;
    this.#text.show(shown);
    this.#showCount();
  }

  focus(): void {
    this.#text.focus();
  }

  #masterCount(): Control {
    const title = msg`Number of masters`;
    const choices = masterCounts.map((count) => ({ value: String(count), note: msg`` }));
    return strip({ key: "masters-count", title }, choices, this.#context.translate, (text) =>
      this.#resize(text, true),
    );
  }

  #agentCount(): Control {
    const field = element("input", {
      type: "number",
      name: "agents-count",
      "aria-label": this.#context.translate(msg`Number of agents`),
      min: 1,
      max: maxNames,
      onchange: () => this.#resize(field.value, true),
    });
    return {
      node: field,
      focus: () => field.focus(),
      show({ text }) {
        if (!field.matches(":focus") || field.value === "") field.value = text;
      },
    };
  }

  /** Hosts of the reader's own are never replaced by examples. */
  #resize(count: string, isChosen: boolean): void {
    const { expand, title, defaultFor } = this.#question;
    const isOwn = this.#shownText !== defaultFor(this.#answers);
    const isValid = Number(count) >= 1 && Number(count) <= maxNames;
    if (!isOwn || !isValid || resizedHosts(this.#list, Number(count), this.#answers) !== undefined)
      this.#onAnswer(expand(count, this.#answers), isChosen);
    else {
      this.#showCount();
      this.#context.say(
        this.#context.translate(
          msg`${title}: these names have no number to go on with. Add the other hosts to the list.`,
        ),
      );
    }
  }

  #showCount(): void {
    const count = hostsIn(this.#shownText).length;
    this.#count.show({
      text: count === 0 ? "" : String(count),
      defaultText: "",
      answers: this.#answers,
      isInvalid: false,
    });
  }
}
