import { quoting } from "../core/bundle/quoting.ts";
import { say } from "../core/i18n/message.ts";
import { answersToArguments } from "../core/questions/answers.ts";
import { copyButton } from "./copy-button.ts";
import { element } from "./element.ts";
import type { Outcome } from "./outcome.ts";
import type { Tell } from "./tell.ts";

/** The command that makes the same bundle in a terminal. */
export class CommandLine {
  readonly node: HTMLElement;
  readonly #text = element("pre", { tabindex: 0, role: "region" });

  constructor(tell: Tell) {
    this.#text.setAttribute("aria-label", tell(say`The command`));
    this.node = element(
      "section",
      { class: "command" },
      element("h2", {}, tell(say`The same in a terminal`)),
      copyButton(tell, say`Copy command`, () => this.#text.textContent ?? ""),
      this.#text,
    );
  }

  /** Answers with control characters have no command: a shell could not be given them on one line. */
  show({ answers, cluster }: Outcome): void {
    if (cluster)
      this.#text.textContent = [
        "npx create-mesos-cluster",
        ...answersToArguments(answers).map(quoting.sh),
      ].join(" ");
  }
}
