import { say } from "../core/messages/message.ts";
import { copyButton } from "./copy-button.ts";
import { element } from "./element.ts";
import type { Outcome } from "./outcome.ts";
import type { Tell } from "./tell.ts";

/** The command that makes the same bundle in a terminal. */
export class CommandLine {
  readonly node: HTMLElement;
  readonly #text = element("pre", { tabindex: 0, role: "region" });

  constructor(tell: Tell) {
    this.#text.setAttribute("aria-label", tell(say`The same in a terminal`));
    this.node = element("section", { class: "command" }, element("h2", {}, tell(say`The same in a terminal`)), copyButton(tell, say`Copy command`, () => this.#text.textContent ?? ""), this.#text);
  }

  show({ spec }: Outcome): void {
    this.#text.textContent = JSON.stringify(spec);
  }
}
