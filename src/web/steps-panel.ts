import { type Message, msg } from "../core/i18n/message.ts";
import { BundleFiles } from "./bundle-files.ts";
import type { Cluster } from "./cluster.ts";
import { DocsElements } from "./docs-elements.ts";
import { element } from "./dom.ts";
import { HostPicker } from "./host-picker.ts";
import { icon } from "./icons.ts";
import { renderMarkdown } from "./markdown.ts";
import { isStale, type Snapshot } from "./snapshot.ts";
import { StaleNotice } from "./stale-notice.ts";
import { Ticks } from "./ticks.ts";
import type { Context } from "./view.ts";

/** How the cluster is installed: over ssh from one machine, as its README says, or by hand on each host. */
export class StepsPanel {
  readonly node: HTMLElement;
  readonly #context: Context;
  readonly #notice: StaleNotice;
  readonly #head = element("div", { class: "step-head" });
  readonly #hostLine: HTMLElement;
  readonly #picker: HostPicker;
  readonly #body = element("div", { class: "steps" });
  readonly #ticks: Ticks;
  #cluster: Cluster | undefined;
  #shown = "";

  constructor(context: Context, showProblem: () => void) {
    this.#context = context;
    this.#notice = new StaleNotice(context, showProblem);
    this.#ticks = new Ticks(context);
    this.#picker = new HostPicker(context, "step-host", (host) => {
      context.view.host = host;
      this.#draw();
    });
    this.#hostLine = element("div", { class: "host-line" }, this.#picker.node, this.#ticks.node);
    this.node = element("div", {}, this.#notice.node, this.#head, this.#hostLine, this.#body);
  }

  show(snapshot: Snapshot): void {
    const { cluster } = snapshot;
    this.#notice.show(snapshot);
    for (const part of [this.#head, this.#hostLine, this.#body]) part.hidden = !cluster;
    this.#body.classList.toggle("stale", isStale(snapshot));
    if (cluster !== this.#cluster) this.#shown = "";
    this.#cluster = cluster;
    if (cluster) this.#draw();
  }

  focusSearch(): void {
    this.#picker.focus();
  }

  #draw(): void {
    const cluster = this.#cluster;
    if (!cluster) return;
    const { view } = this.#context;
    const { nodes, oneMachine } = cluster.plan;
    if (!nodes.some(({ host }) => host === view.host)) view.host = nodes[0]?.host ?? "";
    const isByHand = view.byHand && !oneMachine;
    this.#hostLine.hidden = !isByHand;
    this.#picker.show(nodes, view.host);
    this.#showHead(cluster);
    const wanted = isByHand ? view.host : "";
    if (this.#shown === `${isByHand} ${wanted}`) return;
    this.#shown = `${isByHand} ${wanted}`;
    if (isByHand) this.#showHost(cluster, view.host);
    else void this.#showReadme(cluster);
  }

  #showHead({ plan }: Cluster): void {
    const { translate, view } = this.#context;
    const way = (isByHand: boolean, text: Message) => {
      const radio = element("input", {
        type: "radio",
        name: "way",
        onchange: () => {
          view.byHand = isByHand;
          this.#draw();
        },
      });
      radio.checked = view.byHand === isByHand;
      return element("label", {}, radio, element("span", {}, translate(text)));
    };
    const ways = [way(false, msg`all hosts over ssh`), way(true, msg`one host by hand`)];
    const focused = this.#head.querySelector(":focus") instanceof HTMLInputElement;
    this.#head.replaceChildren(
      element("h2", {}, translate(msg`Install ${plan.name}`)),
      ...(plan.oneMachine
        ? []
        : [
            element(
              "div",
              { class: "strip", role: "radiogroup", "aria-label": translate(msg`How`) },
              ...ways,
            ),
          ]),
      element(
        "button",
        { type: "button", class: "quiet", onclick: () => print() },
        icon("print"),
        " ",
        translate(msg`Print`),
      ),
    );
    if (focused) this.#head.querySelector<HTMLInputElement>("input:checked")?.focus();
  }

  /** The chapter of the bundle's README that says what to do, in its own words. */
  async #showReadme(cluster: Cluster): Promise<void> {
    const files = await new BundleFiles(cluster).shared();
    if (this.#cluster !== cluster || this.#shown !== "false ") return;
    const readme = files.get("README.md")?.content ?? "";
    this.#body.lang = cluster.plan.spec.language;
    this.#body.replaceChildren(renderMarkdown(this.#context, chapterOfSteps(readme)));
  }

  #showHost(cluster: Cluster, host: string): void {
    const page = cluster.stepsOn(host);
    const words = new DocsElements(this.#context, cluster);
    this.#body.lang = cluster.plan.spec.language;
    const [chapter] = page.sections;
    const steps = chapter?.sections ?? [];
    this.#body.replaceChildren(
      ...(chapter?.blocks ?? []).map((block) => words.block(block)),
      element(
        "ol",
        {},
        ...steps.map((step, index) =>
          this.#ticks.step(host, String(index), words.text(step.title), words.content(step)),
        ),
      ),
    );
    this.#ticks.show(cluster, host, steps.length);
  }
}

/** From the heading with the first command of the whole cluster to the next heading. */
function chapterOfSteps(readme: string): string {
  const chapters = readme.split(/^(?=## )/m);
  return (
    chapters.find((chapter) => /^(bash deploy\.sh|docker compose up)/m.test(chapter)) ?? readme
  );
}
