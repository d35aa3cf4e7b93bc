import { msg } from "../core/i18n/message.ts";
import { element } from "./dom.ts";
import { membersOf } from "./members.ts";
import { isUntouched } from "./page-answers.ts";
import { isStale, type Snapshot } from "./snapshot.ts";
import { countOf } from "./status.ts";
import { topologyDrawing } from "./topology.ts";
import type { Context } from "./view.ts";

/** The cluster as a drawing, as it was answered. */
export class ClusterPanel {
  readonly node: HTMLElement;
  readonly #context: Context;
  readonly #intro: HTMLElement;
  readonly #drawing = element("div", { class: "drawing" });
  readonly #sentence = element("p", { class: "sentence" });
  #snapshot: Snapshot | undefined;

  constructor(context: Context) {
    const { translate } = context;
    this.#context = context;
    this.#intro = element(
      "p",
      { class: "intro" },
      translate(
        msg`Answer the questions and download the scripts, /etc files and Compose files for your own ZooKeeper, Mesos and Marathon. Everything happens on this page; nothing is sent anywhere.`,
      ),
    );
    this.node = element("div", {}, this.#intro, this.#drawing, this.#sentence);
    new ResizeObserver(() => this.#draw()).observe(this.#drawing);
  }

  show(snapshot: Snapshot): void {
    this.#snapshot = snapshot;
    const { given, problems } = snapshot;
    this.#intro.hidden = !isUntouched(given);
    this.#sentence.hidden = !isStale(snapshot);
    this.#sentence.textContent = this.#context.translate(
      msg`Drawn as answered, with ${countOf(problems.length)}.`,
    );
    this.#draw();
  }

  #draw(): void {
    const width = this.#drawing.clientWidth;
    if (width === 0 || this.#snapshot === undefined) return;
    this.#drawing.replaceChildren(
      topologyDrawing(membersOf(this.#snapshot), width, this.#context.translate),
    );
  }
}
