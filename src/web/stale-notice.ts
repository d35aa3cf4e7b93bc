import { msg } from "../core/i18n/message.ts";
import { element } from "./dom.ts";
import { logo } from "./icons.ts";
import { isStale, type Snapshot } from "./snapshot.ts";
import { countOf, membersText } from "./status.ts";
import type { Context } from "./view.ts";

/** Says of what cluster a view is while the answers have problems; nothing where they have none. */
export class StaleNotice {
  readonly node = element("div", { class: "stale-notice", hidden: true });
  readonly #context: Context;
  readonly #showProblem: () => void;

  constructor(context: Context, showProblem: () => void) {
    this.#context = context;
    this.#showProblem = showProblem;
  }

  show(snapshot: Snapshot): void {
    const { cluster, problems } = snapshot;
    const { translate } = this.#context;
    this.node.hidden = !isStale(snapshot);
    this.node.classList.toggle("empty", cluster === undefined);
    if (this.node.hidden) return;
    const count = countOf(problems.length);
    const text =
      cluster === undefined
        ? msg`There is nothing to show yet: the answers have ${count}.`
        : msg`This is of the last whole cluster: ${cluster.plan.name}, ${membersText(cluster.plan)}. The answers now have ${count}.`;
    this.node.replaceChildren(
      ...(cluster === undefined ? [logo()] : []),
      element("p", {}, translate(text)),
      element(
        "button",
        { type: "button", class: "plain", onclick: this.#showProblem },
        translate(msg`Go to the first problem`),
      ),
    );
  }
}
