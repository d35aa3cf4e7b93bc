import { element } from "./dom.ts";

/** How long a sentence stays, in milliseconds, and one with a button. */
const sentenceMs = 4000;
const offerMs = 12_000;

/** What a button beside a sentence does. */
interface Offer {
  label: string;
  action(): void;
  /** Takes the focus when the button goes away. */
  focus(): void;
}

/** Sentences that come and go, for screen readers too. */
export class Toast {
  readonly node: HTMLElement;
  readonly #text = element("span", { role: "status" });
  readonly #button = element("button", { type: "button", hidden: true });
  #offer: Offer = { label: "", action: () => {}, focus: () => {} };
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.#button.addEventListener("click", () => {
      this.#hide();
      this.#offer.action();
    });
    this.node = element("div", { class: "toast" }, element("div", {}, this.#text, this.#button));
    this.#hide();
  }

  say(text: string): void {
    this.#show(text, Math.max(sentenceMs, text.length * 60));
  }

  /** A sentence with a way back. */
  offer(text: string, offer: Offer): void {
    this.#show(text, offerMs);
    this.#offer = offer;
    this.#button.textContent = offer.label;
    this.#button.hidden = false;
    this.#button.focus();
  }

  #show(text: string, milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#hideButton();
    this.#text.textContent = text;
    this.node.classList.add("shown");
    this.#timer = setTimeout(() => this.#hide(), milliseconds);
  }

  #hide(): void {
    clearTimeout(this.#timer);
    this.#text.textContent = "";
    this.#hideButton();
    this.node.classList.remove("shown");
  }

  #hideButton(): void {
    const hadFocus = this.#button.matches(":focus");
    this.#button.hidden = true;
    if (hadFocus) this.#offer.focus();
  }
}
