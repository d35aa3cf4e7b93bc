import { msg } from "../core/i18n/message.ts";
import type { ClusterPlan } from "../core/plan/plan.ts";
import { type Child, element } from "./dom.ts";
import type { Context } from "./view.ts";

/** More hosts than these have no strip of their own. */
const maxHosts = 60;

/** The steps that somebody ticked, kept for each host, and a strip of the hosts that are done. */
export class Ticks {
  readonly node = element("span", { class: "ticks" });
  readonly #context: Context;
  #redraw = () => {};

  constructor(context: Context) {
    this.#context = context;
  }

  /** One step with its box: ticked it folds. */
  step(host: string, id: string, title: readonly Child[], content: readonly Child[]): HTMLElement {
    const done = this.#doneOn(host);
    const item = element("li", { class: done.has(id) ? "step done" : "step" });
    const box = element("input", {
      type: "checkbox",
      id: `step-${id}`,
      onchange: () => {
        if (box.checked) done.add(id);
        else done.delete(id);
        item.classList.toggle("done", box.checked);
        this.#redraw();
      },
    });
    box.checked = done.has(id);
    item.append(
      box,
      element("h3", {}, element("label", { for: box.id }, ...title)),
      element("div", { class: "body" }, ...content),
    );
    return item;
  }

  /** How many steps of this host are done, and which hosts. */
  show(plan: ClusterPlan, host: string, steps: number): void {
    this.#redraw = () => {
      const hosts = plan.nodes.length <= maxHosts ? plan.nodes : [];
      const isDone = (each: string) => this.#doneOn(each).size >= steps;
      const { size } = this.#doneOn(host);
      this.node.replaceChildren(
        element("span", {}, this.#context.translate(msg`${size} of ${steps} steps`)),
        ...hosts.map((node) =>
          element("i", {
            class: `${isDone(node.host) ? "on" : ""} ${node.host === host ? "here" : ""}`.trim(),
            title: node.host,
          }),
        ),
      );
    };
    this.#redraw();
  }

  #doneOn(host: string): Set<string> {
    const { done } = this.#context.view;
    const own = done.get(host) ?? new Set<string>();
    done.set(host, own);
    return own;
  }
}
