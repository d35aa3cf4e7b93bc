import type { DrawnCluster } from "../core/drawing/cluster.ts";
import { attributeNames, canGroup, type GroupBy } from "../core/drawing/groups.ts";
import { clusterSvg } from "../core/drawing/saved.ts";
import { msg } from "../core/i18n/message.ts";
import { answeredCluster } from "./answered-cluster.ts";
import { catalogueOf } from "./catalogue.ts";
import { element } from "./dom.ts";
import { sayFailure } from "./failure.ts";
import { hostTable } from "./host-list.ts";
import { HostPicker } from "./host-picker.ts";
import { icon } from "./icons.ts";
import { introduction } from "./introduction.ts";
import { LiveDrawing } from "./live-drawing.ts";
import { isUntouched } from "./page-answers.ts";
import { printedAnswers } from "./printed-answers.ts";
import { saveText } from "./save-file.ts";
import { isStale, type Snapshot } from "./snapshot.ts";
import { countOf } from "./status.ts";
import type { Context } from "./view.ts";

/** The cluster as a living drawing, as it was answered, and the same as a list. */
export class ClusterPanel {
  readonly node: HTMLElement;
  readonly #context: Context;
  readonly #intro: HTMLElement;
  readonly #picker: HostPicker;
  readonly #groupBy: HTMLSelectElement;
  readonly #grouping: HTMLElement;
  readonly #live: LiveDrawing;
  readonly #sentence = element("div", { class: "sentence" });
  readonly #said = element("p", { role: "status" });
  readonly #printed = element("div", { class: "printed" });
  readonly #hint = element("span", { class: "soft" });
  readonly #allUp: HTMLButtonElement;
  readonly #list: HTMLDetailsElement;
  #snapshot: Snapshot | undefined;
  #cluster: DrawnCluster | undefined;
  #find = "";

  constructor(context: Context, openHost: (host: string) => void) {
    const { translate } = context;
    this.#context = context;
    this.#intro = element("p", { class: "intro" }, translate(introduction));
    this.#picker = new HostPicker(context, "drawn-host", (host) => {
      this.#find = host;
      this.#draw();
    });
    this.#groupBy = element("select", { onchange: () => this.#draw() });
    this.#grouping = element("label", {}, translate(msg`Group by`), " ", this.#groupBy);
    this.#live = new LiveDrawing({
      translate,
      onToggle: (master) => this.#toggle(master),
      allUp: () => this.#reset(),
      openHost,
    });
    this.#allUp = element(
      "button",
      { type: "button", class: "plain", onclick: () => this.#reset() },
      translate(msg`All up again`),
    );
    this.#sentence.append(this.#said, this.#hint, this.#allUp);
    this.#list = element(
      "details",
      { class: "host-list" },
      element("summary", {}, translate(msg`The drawing as a list`)),
    );
    this.#list.addEventListener("toggle", () => this.#showList());
    this.node = element(
      "div",
      {},
      this.#intro,
      this.#toolbar(),
      this.#live.node,
      this.#sentence,
      this.#list,
      this.#printed,
    );
    new ResizeObserver(() => requestAnimationFrame(() => this.#draw())).observe(this.#live.node);
  }

  show(snapshot: Snapshot): void {
    this.#snapshot = snapshot;
    const cluster = answeredCluster(snapshot, this.#context.translate);
    if (!hasSameMasters(cluster, this.#cluster)) this.#context.view.down.clear();
    this.#cluster = cluster;
    this.#intro.hidden = !isUntouched(snapshot.given);
    this.#printed.replaceChildren(...printedAnswers(this.#context, snapshot));
    const hosts = [...cluster.masters, ...cluster.agents];
    if (!hosts.some(({ host }) => host === this.#find)) this.#find = "";
    this.#picker.show(hosts, this.#find);
    this.#showGroupings(cluster);
    this.#draw();
  }

  focusSearch(): void {
    this.#picker.focus();
  }

  #toolbar(): HTMLElement {
    const save = element(
      "button",
      {
        type: "button",
        class: "quiet push",
        onclick: () => this.#save().catch(sayFailure(this.#context)),
      },
      icon("download"),
      " ",
      this.#context.translate(msg`Save drawing`),
    );
    return element("div", { class: "toolbar" }, this.#picker.node, this.#grouping, save);
  }

  #showGroupings(cluster: DrawnCluster): void {
    const { translate } = this.#context;
    const names = attributeNames(cluster);
    const before = this.#groupBy.value;
    this.#grouping.hidden = !canGroup(cluster);
    this.#groupBy.replaceChildren(
      element("option", { value: "" }, translate(msg`automatic`)),
      ...names.map((name) => element("option", { value: `attribute ${name}` }, name)),
      element("option", { value: "network" }, translate(msg`network`)),
      element("option", { value: "nothing" }, translate(msg`nothing`)),
    );
    const values = [...this.#groupBy.options].map(({ value }) => value);
    this.#groupBy.value = values.includes(before) ? before : "";
  }

  #draw(): void {
    if (!this.#cluster || !this.#snapshot || this.#live.node.clientWidth === 0) return;
    const { translate, view } = this.#context;
    const drawing = this.#live.draw(this.#cluster, {
      down: view.down,
      groupBy: groupingNamed(this.#groupBy.value),
      find: this.#find,
      height: this.#height(),
    });
    if (!drawing) return;
    // What can fail is a question to a whole cluster.
    const state = isStale(this.#snapshot) ? "ok" : drawing.health.state;
    const sentence = isStale(this.#snapshot) ? "" : drawing.sentence;
    this.#sentence.dataset["state"] = state;
    if (this.#said.textContent !== sentence) this.#said.textContent = sentence;
    this.#hint.textContent = isStale(this.#snapshot)
      ? this.#problems()
      : translate(msg`Press a master to let it fail.`);
    this.#hint.hidden = state !== "ok";
    this.#allUp.hidden = view.down.size === 0;
    this.#showList();
  }

  #problems(): string {
    const count = countOf(this.#snapshot?.problems.length ?? 0);
    return this.#context.translate(
      this.#cluster?.problems?.size
        ? msg`Drawn as answered, with ${count}; hosts with one are marked ✕.`
        : msg`Drawn as answered, with ${count}.`,
    );
  }

  /** On a page of its own the drawing and its sentence fill the panel. */
  #height(): number | undefined {
    if (this.#context.view.layout !== "wide" || !this.node.closest(".page")) return undefined;
    const others = [this.#intro, this.#sentence, this.node.querySelector(".toolbar")];
    const used = others.reduce(
      (sum, part) => sum + (part instanceof HTMLElement ? part.offsetHeight : 0),
      0,
    );
    const em = Number.parseFloat(getComputedStyle(this.node).fontSize);
    return this.node.clientHeight - used - 6 * em;
  }

  #toggle(master: number): void {
    const { down } = this.#context.view;
    if (!down.delete(master)) down.add(master);
    this.#draw();
  }

  #reset(): void {
    const hadFocus = this.#allUp.matches(":focus");
    this.#context.view.down.clear();
    this.#draw();
    if (hadFocus) this.#live.focus();
  }

  #showList(): void {
    if (!this.#cluster || !this.#list.open) return;
    const { translate, view } = this.#context;
    const focused = this.#list.querySelector(":focus")?.getAttribute("data-switch");
    this.#list.querySelector(".scroll-x")?.remove();
    this.#list.append(
      hostTable(this.#cluster, view.down, translate, (master) => this.#toggle(master)),
    );
    this.#list.querySelector<HTMLElement>(`[data-switch="${focused}"]`)?.focus();
  }

  async #save(): Promise<void> {
    const cluster = this.#cluster;
    if (!cluster || !this.#snapshot) return;
    const { language = "en" } = this.#snapshot.state.answers;
    const groupBy = groupingNamed(this.#groupBy.value);
    const text = clusterSvg(cluster, await catalogueOf(language), groupBy);
    saveText(text, `${cluster.name}.svg`);
  }
}

/** Whether what was made to fail is still there. */
const hasSameMasters = (cluster: DrawnCluster, before: DrawnCluster | undefined): boolean =>
  before?.masters.map(({ host }) => host).join() === cluster.masters.map(({ host }) => host).join();

function groupingNamed(value: string): GroupBy | undefined {
  if (value === "network" || value === "nothing") return value;
  return value === "" ? undefined : { attribute: value.replace(/^attribute /, "") };
}
