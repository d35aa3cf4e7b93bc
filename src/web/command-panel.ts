import { quoting } from "../core/bundle/quoting.ts";
import { type Message, msg } from "../core/i18n/message.ts";
import { answersToArguments } from "../core/questions/answers.ts";
import type { Answers } from "../core/questions/question.ts";
import { codeBlock } from "./code-block.ts";
import { element } from "./dom.ts";
import { isStale, type Snapshot } from "./snapshot.ts";
import { StaleNotice } from "./stale-notice.ts";
import type { Context } from "./view.ts";

/** The command that makes the same bundle in a terminal, on one line. */
export const commandOf = (answers: Answers): string =>
  ["create-mesos-cluster", ...answersToArguments(answers).map(quoting.sh)].join(" ");

/** The same in a terminal: by flags, by cluster.yaml, and what else the command does. */
export class CommandPanel {
  readonly node: HTMLElement;
  readonly #context: Context;
  readonly #notice: StaleNotice;
  readonly #blocks = element("div", { class: "steps" });

  constructor(context: Context, showProblem: () => void) {
    this.#context = context;
    this.#notice = new StaleNotice(context, showProblem);
    this.node = element("div", {}, this.#notice.node, this.#blocks);
  }

  show(snapshot: Snapshot): void {
    const { translate } = this.#context;
    this.#notice.show(snapshot);
    // Answers with a problem have no command, and that of another cluster is of no use.
    this.#blocks.hidden = isStale(snapshot);
    if (this.#blocks.hidden) return;
    const { answers } = snapshot.state;
    const name = answers.name ?? "mesos";
    const block = (title: Message, text: string) =>
      codeBlock(this.#context, translate(title), text);
    this.#blocks.replaceChildren(
      element("h2", {}, translate(msg`The same in a terminal`)),
      element(
        "p",
        { class: "soft" },
        translate(
          msg`The command needs Node.js 20.18 or later; once the package is on npm, ${"npx create-mesos-cluster"} runs it without an installation. The same answers and the same version give the same bytes, here and there.`,
        ),
      ),
      block(msg`The command`, commandOf(answers)),
      block(
        msg`With cluster.yaml`,
        `create-mesos-cluster --spec cluster.yaml --out ${quoting.sh(name)}`,
      ),
      block(
        msg`A page for a docs site`,
        "create-mesos-cluster docs cluster.yaml --format markdown >mesos.md",
      ),
      block(
        msg`Every problem of cluster.yaml at once, for CI`,
        "create-mesos-cluster check cluster.yaml",
      ),
    );
  }
}
