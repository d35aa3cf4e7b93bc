import { type Message, msg } from "../core/i18n/message.ts";
import { bundleFiles } from "./bundle-files.ts";
import { changeSteps } from "./change-steps.ts";
import type { Cluster, MadeCluster } from "./cluster.ts";
import { DocsElements } from "./docs-elements.ts";
import { docsButtons } from "./docs-files.ts";
import { element } from "./dom.ts";
import { sayFailure } from "./failure.ts";
import { HostPicker } from "./host-picker.ts";
import { icon } from "./icons.ts";
import { renderMarkdown } from "./markdown.ts";
import { ifMissing, missingScript } from "./scripts.ts";
import { isStale, type Snapshot } from "./snapshot.ts";
import { StaleNotice } from "./stale-notice.ts";
import { Ticks } from "./ticks.ts";
import { asToolbar } from "./toolbar.ts";
import type { Context, Way } from "./view.ts";

const ways: Readonly<Record<Way, Message>> = {
  ssh: msg`all hosts over ssh`,
  hand: msg`one host by hand`,
  change: msg`from the opened cluster`,
};

/**
 * How the cluster is installed: over ssh from one machine, as its README says, or by hand on each
 * host; and what leads to it from a cluster that was opened.
 */
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
  #opened: Cluster | undefined;
  /** Whether the steps are of the answers: only then they can be saved. */
  #isCurrent = false;
  /** What the body shows: none of it is made twice. */
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
    const { cluster, compared } = snapshot;
    this.#notice.show(snapshot);
    for (const part of [this.#head, this.#hostLine, this.#body]) part.hidden = !cluster;
    this.#body.classList.toggle("stale", isStale(snapshot));
    const opened = compared?.isOpened ? compared.cluster : undefined;
    if (cluster !== this.#cluster || opened !== this.#opened) this.#shown = "";
    this.#cluster = cluster;
    this.#isCurrent = !isStale(snapshot);
    this.#opened = opened === cluster ? undefined : opened;
    if (cluster) this.#draw();
  }

  focusSearch(): void {
    this.#picker.focus();
  }

  #draw(): void {
    const cluster = this.#cluster;
    if (!cluster) return;
    const { view } = this.#context;
    const { nodes } = cluster.plan;
    if (!nodes.some(({ host }) => host === view.host)) view.host = nodes[0]?.host ?? "";
    const possible = this.#possibleWays(cluster);
    const way = possible.includes(view.way) ? view.way : "ssh";
    this.#hostLine.hidden = way !== "hand";
    this.#picker.show(nodes, view.host);
    this.#showHead(cluster, possible, way);
    const wanted = way === "hand" ? `${way} ${view.host}` : way;
    if (this.#shown === wanted) return;
    this.#shown = wanted;
    this.#body.lang = cluster.plan.spec.language;
    this.#showPage(cluster, way, wanted).catch(sayFailure(this.#context));
  }

  #possibleWays({ plan }: Cluster): readonly Way[] {
    return [
      "ssh",
      ...(plan.oneMachine ? [] : ["hand" as const]),
      ...(this.#opened ? ["change" as const] : []),
    ];
  }

  #showHead({ plan, made }: Cluster, possible: readonly Way[], current: Way): void {
    const { translate, view } = this.#context;
    const choice = (way: Way) => {
      const radio = element("input", {
        type: "radio",
        name: "way",
        onchange: () => {
          view.way = way;
          this.#draw();
        },
      });
      radio.checked = way === current;
      return element("label", {}, radio, element("span", {}, translate(ways[way])));
    };
    const hadFocus = this.#head.querySelector("input:focus") !== null;
    const choices = { class: "strip", role: "radiogroup", "aria-label": translate(msg`How`) };
    const title = current === "change" ? msg`Change ${plan.name}` : msg`Install ${plan.name}`;
    // A page for a docs site has the installation alone.
    const canSave = this.#isCurrent && current !== "change";
    const buttons = [...(canSave ? docsButtons(this.#context, made) : []), this.#printButton()];
    this.#head.replaceChildren(
      element("h2", {}, translate(title)),
      ...(possible.length === 1 ? [] : [element("div", choices, ...possible.map(choice))]),
      asToolbar(element("div", { class: "acts push" }, ...buttons), translate(msg`Take along`)),
    );
    if (hadFocus) this.#head.querySelector<HTMLInputElement>("input:checked")?.focus();
  }

  #printButton(): HTMLElement {
    return element(
      "button",
      { type: "button", class: "quiet", onclick: () => print() },
      icon("print"),
      " ",
      this.#context.translate(msg`Print`),
    );
  }

  /** What takes a while to make; nothing is shown of it that another choice made obsolete. */
  async #showPage(cluster: Cluster, way: Way, wanted: string): Promise<void> {
    const opened = this.#opened;
    const { host } = this.#context.view;
    const page = await this.#stepsBy(way, cluster, host).catch(ifMissing(() => undefined));
    const isWanted = this.#cluster === cluster && this.#shown === wanted && this.#opened === opened;
    if (!isWanted) return;
    this.#body.replaceChildren(
      ...(page ?? [element("p", {}, this.#context.translate(missingScript))]),
    );
    if (page === undefined) this.#shown = "";
  }

  async #stepsBy(way: Way, cluster: Cluster, host: string): Promise<HTMLElement[]> {
    if (way === "change" && this.#opened)
      return [await changeSteps(this.#context, this.#opened, cluster)];
    return way === "hand"
      ? this.#stepsOn(host, await cluster.made())
      : [await this.#readmeSteps(cluster)];
  }

  /** The chapter of the bundle's README that says what to do, in its own words. */
  async #readmeSteps(cluster: Cluster): Promise<HTMLElement> {
    const files = bundleFiles(cluster);
    await files.load();
    const readme = files.file("README.md")?.content ?? "";
    return renderMarkdown(this.#context, chapterOfSteps(readme));
  }

  #stepsOn(host: string, { plan, stepsOn }: MadeCluster): HTMLElement[] {
    const words = new DocsElements(this.#context, plan.catalogue);
    const [chapter] = stepsOn(host).sections;
    const steps = chapter?.sections ?? [];
    this.#ticks.show(plan, host, steps.length);
    return [
      ...(chapter?.blocks ?? []).map((block) => words.block(block)),
      element(
        "ol",
        {},
        ...steps.map((step) =>
          this.#ticks.step(host, step.id, words.text(step.title), words.content(step)),
        ),
      ),
    ];
  }
}

/** Below the heading with the first command of the whole cluster, up to the next heading. */
function chapterOfSteps(readme: string): string {
  const chapters = readme.split(/^(?=## )/m);
  const found = chapters.find((chapter) => /^(bash deploy\.sh|docker compose up)/m.test(chapter));
  return (found ?? readme).replace(/^## .*\n/, "");
}
