import { withAnswer } from "../core/cluster/answers.ts";
import type { Answers, Question } from "../core/cluster/questions.ts";
import { type Message, say } from "../core/i18n/message.ts";
import { Actions } from "./actions.ts";
import { linkTo } from "./answers-link.ts";
import { pauseFor } from "./breathe.ts";
import { CommandLine } from "./command-line.ts";
import { element } from "./element.ts";
import { Explorer } from "./explorer.ts";
import { Form } from "./form.ts";
import { membersOf } from "./members.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import { type Remarks, remarksOn } from "./remarks.ts";
import { statusOf } from "./status.ts";
import type { Tell } from "./tell.ts";
import { topologyDrawing } from "./topology-drawing.ts";

/** How long a person pauses before what they typed is looked at, in milliseconds. */
const pause = 120;

const none: Remarks = { errors: [], warnings: [] };

/** What was answered so far, and the spec that it came from. */
export interface Given {
  answers: Answers;
  base: Readonly<Record<string, unknown>>;
  /** What went wrong with a link. */
  note?: Message;
}

/** The whole generator: the form on one side, what comes of it on the other. */
export class Page {
  readonly node: HTMLElement;
  given: Given;
  readonly #first: Outcome;
  #outcome: Outcome;
  readonly #tell: Tell;
  readonly #heard: (outcome: Outcome) => void;
  readonly #form: Form;
  readonly #explorer: Explorer;
  readonly #actions: Actions;
  readonly #command: CommandLine;
  readonly #status = element("p", { class: "status", role: "status" });
  readonly #general = element("ul", { class: "remarks", tabindex: -1 });
  readonly #drawing = element("div", { class: "drawing" });
  /** Width that the drawing was made for, in pixels. */
  #room = 0;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** `heard` is told of every outcome after a change. */
  constructor(given: Given, tell: Tell, heard: (outcome: Outcome) => void) {
    this.given = given;
    this.#tell = tell;
    this.#heard = heard;
    this.#form = new Form(tell, (question, text, isChosen) =>
      this.#answer(question, text, isChosen),
    );
    this.#form.node.addEventListener("focusout", () => this.#look());
    this.#explorer = new Explorer(tell);
    this.#command = new CommandLine(tell);
    this.#actions = new Actions(tell, {
      cluster: () => this.#now().cluster,
      showProblem: () => this.#showProblem(),
      link: () => linkTo(location.href, this.#now().spec),
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
    this.#first = outcomeOf(given.answers, given.base);
    this.#outcome = this.#first;
    this.#show();
    new ResizeObserver(([entry]) => this.#draw(entry?.contentRect.width ?? 0)).observe(
      this.#drawing,
    );
  }

  /** What is typed waits for a pause; what is chosen does not. */
  #answer(question: Question, text: string, isChosen: boolean): void {
    this.given = { ...this.given, answers: withAnswer(this.given.answers, question, text) };
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#look(), pause);
    if (isChosen) this.#look();
  }

  /** Looks at what was typed, if that has not been done. */
  #look(): void {
    if (this.#waiting === undefined) return;
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    this.#outcome = outcomeOf(this.given.answers, this.given.base);
    this.#show();
  }

  #now(): Outcome {
    this.#look();
    return this.#outcome;
  }

  #show(): void {
    const outcome = this.#outcome;
    const remarks = remarksOn(outcome, this.#tell);
    this.#form.show(outcome.answers, (key) => remarks.get(key) ?? none);
    this.#draw(this.#room);
    this.#showStatus(statusOf(outcome), outcome.cluster === undefined);
    this.#showGeneral(remarks.get("") ?? none, this.given.note);
    if (outcome.cluster) this.#actions.show(outcome.cluster);
    void this.#showFiles(outcome);
  }

  /** What takes longer comes after the next frame, unless another letter makes it obsolete. */
  async #showFiles(outcome: Outcome): Promise<void> {
    await pauseFor(0);
    if (outcome !== this.#outcome) return;
    if (outcome.cluster) await this.#explorer.show(outcome.cluster);
    await pauseFor(0);
    if (outcome !== this.#outcome) return;
    this.#command.show(outcome);
    if (outcome !== this.#first) this.#heard(outcome);
  }

  #draw(room: number): void {
    this.#room = room;
    if (room > 0)
      this.#drawing.replaceChildren(topologyDrawing(membersOf(this.#outcome), room, this.#tell));
  }

  /** Screen readers hear it when it changes, and only then. */
  #showStatus(message: Message, isBad: boolean): void {
    const text = this.#tell(message);
    if (this.#status.textContent !== text) this.#status.textContent = text;
    this.#status.classList.toggle("bad", isBad);
  }

  #showGeneral({ errors, warnings }: Remarks, note: Message | undefined): void {
    const notes = [...(note ? [this.#tell(note)] : []), ...warnings];
    this.#general.replaceChildren(
      ...errors.map((text) => element("li", { class: "error" }, text)),
      ...notes.map((text) =>
        element("li", { class: "warning" }, element("b", {}, this.#tell(say`Note: `)), text),
      ),
    );
    this.#general.hidden = errors.length + notes.length === 0;
  }

  #showProblem(): void {
    const [key] =
      [...remarksOn(this.#outcome, this.#tell)].find(
        ([where, { errors }]) => where !== "" && errors.length > 0,
      ) ?? [];
    if (key === undefined) this.#general.focus();
    else this.#form.focus(key);
  }
}
