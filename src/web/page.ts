import { type Message, msg } from "../core/i18n/message.ts";
import type { Question } from "../core/questions/question.ts";
import { element, pauseFor } from "./dom.ts";
import { Actions } from "./download.ts";
import { Explorer } from "./explorer.ts";
import { Form } from "./form.ts";
import type { Translate } from "./i18n.ts";
import { CommandLine, linkTo, type PageAnswers } from "./share.ts";
import { membersOf, type Remarks, remarksOn, type State, stateOf, statusOf } from "./state.ts";
import { topologyDrawing } from "./topology.ts";

/** How long a person pauses before what they typed is checked, in milliseconds. */
const pause = 120;

const none: Remarks = { errors: [], warnings: [] };

/** The whole generator: the form on one side, what comes of it on the other. */
export class Page {
  readonly node: HTMLElement;
  answers: PageAnswers;
  readonly #first: State;
  #state: State;
  readonly #translate: Translate;
  readonly #onChange: (state: State) => void;
  readonly #form: Form;
  readonly #explorer: Explorer;
  readonly #actions: Actions;
  readonly #command: CommandLine;
  readonly #status = element("p", { class: "status", role: "status" });
  readonly #general = element("ul", { class: "remarks", tabindex: -1 });
  readonly #drawing = element("div", { class: "drawing" });
  /** Width that the drawing was made for, in pixels. */
  #width = 0;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** `onChange` is called with every state after the first. */
  constructor(answers: PageAnswers, translate: Translate, onChange: (state: State) => void) {
    this.answers = answers;
    this.#translate = translate;
    this.#onChange = onChange;
    this.#form = new Form(translate, (question, text, isChosen) =>
      this.#answer(question, text, isChosen),
    );
    this.#form.node.addEventListener("focusout", () => this.#update());
    this.#explorer = new Explorer(translate);
    this.#command = new CommandLine(translate);
    this.#actions = new Actions(translate, {
      cluster: () => this.#current().cluster,
      showProblem: () => this.#showProblem(),
      link: () => linkTo(location.href, this.#current().spec),
    });
    const result = element(
      "div",
      { class: "result" },
      this.#drawing,
      element("div", { class: "finish" }, this.#status, this.#general, this.#actions.node),
      this.#explorer.node,
      this.#command.node,
    );
    this.node = element("div", { class: "columns" }, this.#form.node, result);
    this.#first = stateOf(answers);
    this.#state = this.#first;
    this.#show();
    new ResizeObserver(([entry]) => this.#draw(entry?.contentRect.width ?? 0)).observe(
      this.#drawing,
    );
  }

  /** What is typed waits for a pause; what is chosen does not. */
  #answer(question: Question, text: string, isChosen: boolean): void {
    const { [question.key]: _, ...others } = this.answers.typed;
    const typed = text === "" ? others : { ...others, [question.key]: text };
    this.answers = { ...this.answers, typed };
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#update(), pause);
    if (isChosen) this.#update();
  }

  /** Checks what was typed, if that has not been done. */
  #update(): void {
    if (this.#waiting === undefined) return;
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    this.#state = stateOf(this.answers);
    this.#show();
  }

  #current(): State {
    this.#update();
    return this.#state;
  }

  #show(): void {
    const state = this.#state;
    const remarks = remarksOn(state, this.#translate);
    this.#form.show(state, (key) => remarks.get(key) ?? none);
    this.#draw(this.#width);
    this.#showStatus(statusOf(state), state.cluster === undefined);
    this.#showGeneral(remarks.get("") ?? none, this.answers.note);
    if (state.cluster) this.#actions.show(state.cluster);
    void this.#showFiles(state);
  }

  /** What takes longer comes after the next frame, unless another letter makes it obsolete. */
  async #showFiles(state: State): Promise<void> {
    await pauseFor(0);
    if (state !== this.#state) return;
    if (state.cluster) await this.#explorer.show(state.cluster);
    await pauseFor(0);
    if (state !== this.#state) return;
    this.#command.show(state);
    if (state !== this.#first) this.#onChange(state);
  }

  #draw(width: number): void {
    this.#width = width;
    if (width > 0)
      this.#drawing.replaceChildren(
        topologyDrawing(membersOf(this.#state), width, this.#translate),
      );
  }

  /** Screen readers hear it when it changes, and only then. */
  #showStatus(message: Message, isBad: boolean): void {
    const text = this.#translate(message);
    if (this.#status.textContent !== text) this.#status.textContent = text;
    this.#status.classList.toggle("bad", isBad);
  }

  #showGeneral({ errors, warnings }: Remarks, note: Message | undefined): void {
    const notes = [...(note ? [this.#translate(note)] : []), ...warnings];
    this.#general.replaceChildren(
      ...errors.map((text) => element("li", { class: "error" }, text)),
      ...notes.map((text) =>
        element("li", { class: "warning" }, element("b", {}, this.#translate(msg`Note: `)), text),
      ),
    );
    this.#general.hidden = errors.length + notes.length === 0;
  }

  #showProblem(): void {
    const remarks = [...remarksOn(this.#state, this.#translate)];
    const [key] = remarks.find(([where, { errors }]) => where !== "" && errors.length > 0) ?? [];
    if (key === undefined) this.#general.focus();
    else this.#form.focus(key);
  }
}
