import { element } from "./dom.ts";

/** How long a sentence stays, in milliseconds, and one with a button. */
const sentenceMs = 4000;
const offerMs = 12_000;

/** Sentences that come and go, for screen readers too. */
export class Toast {
  readonly node: HTMLElement;
  readonly #text = element("span", { role: "status" });
  readonly #button = element("button", { type: "button", hidden: true });
  #action = () => {};
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.#button.addEventListener("click", () => {
      this.#hide();
      this.#action();
    });
    this.node = element("div", { class: "toast" }, element("div", {}, this.#text, this.#button));
    this.#hide();
  }

  say(text: string): void {
    this.#show(text, Math.max(sentenceMs, text.length * 60));
  }

  /** A sentence with a way back. */
  offer(text: string, label: string, action: () => void): void {
    this.#action = action;
    this.#show(text, offerMs);
    this.#button.textContent = label;
    this.#button.hidden = false;
    this.#button.focus();
  }

  #show(text: string, milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#button.hidden = true;
    this.#text.textContent = text;
    this.node.classList.add("shown");
    this.#timer = setTimeout(() => this.#hide(), milliseconds);
  }

  #hide(): void {
    clearTimeout(this.#timer);
    this.#text.textContent = "";
    this.#button.hidden = true;
    this.node.classList.remove("shown");
  }
}
