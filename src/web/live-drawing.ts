import type { DrawnCluster } from "../core/drawing/cluster.ts";
import { type Drawing, drawCluster } from "../core/drawing/drawing.ts";
import type { GroupBy } from "../core/drawing/groups.ts";
import { seatAt } from "../core/drawing/seats.ts";
import { element, toDom } from "./dom.ts";
import type { Translate } from "./i18n.ts";

/** How the cluster is looked at. */
export interface Look {
  down: ReadonlySet<number>;
  groupBy: GroupBy | undefined;
  find: string;
  /** In pixels; undefined: as high as it is. */
  height: number | undefined;
}

interface LiveOptions {
  translate: Translate;
  onToggle(master: number): void;
  allUp(): void;
  openHost(host: string): void;
}

/** The drawing, in which masters fail when they are pressed, and agents lead to their files. */
export class LiveDrawing {
  readonly node: HTMLElement;
  readonly #options: LiveOptions;
  readonly #place = element("div", {});
  readonly #tip = element("div", { class: "tip", hidden: true, "aria-hidden": "true" });
  #cluster: DrawnCluster | undefined;
  #drawing: Drawing | undefined;
  #focus = 0;

  constructor(options: LiveOptions) {
    this.#options = options;
    this.node = element("div", { class: "drawing" }, this.#place, this.#tip);
    this.#place.addEventListener("click", (event) => this.#press(event));
    this.#place.addEventListener("keydown", (event) => this.#onKey(event));
    this.#place.addEventListener("pointermove", (event) => this.#showTip(event));
    this.#place.addEventListener("pointerleave", () => {
      this.#tip.hidden = true;
    });
  }

  /** Draws; the master that has the focus keeps it. Returns what there is to say of it. */
  draw(cluster: DrawnCluster, { down, groupBy, find, height }: Look): Drawing | undefined {
    const width = this.node.clientWidth;
    if (width === 0) return this.#drawing;
    const hadFocus = this.#place.matches(":focus-within");
    this.#cluster = cluster;
    this.#focus = Math.min(this.#focus, Math.max(cluster.masters.length - 1, 0));
    this.#drawing = drawCluster(cluster, {
      width,
      height,
      em: Number.parseFloat(getComputedStyle(this.node).fontSize),
      id: "cluster",
      translate: this.#options.translate,
      down,
      groupBy,
      find,
      interactive: { focus: this.#focus },
    });
    this.#place.replaceChildren(toDom(this.#drawing.tree));
    if (hadFocus) this.focus();
    return this.#drawing;
  }

  focus(): void {
    this.#place.querySelector<SVGElement>(`[data-master="${this.#focus}"]`)?.focus();
  }

  #press(event: MouseEvent): void {
    const master = masterOf(event);
    const agent = this.#agentAt(event);
    if (master !== undefined) {
      this.#focus = master;
      this.#options.onToggle(master);
      this.focus();
    } else if (agent !== undefined) this.#options.openHost(agent.host);
  }

  #onKey(event: KeyboardEvent): void {
    const count = this.#cluster?.masters.length ?? 0;
    const master = masterOf(event);
    if (master === undefined || count === 0) return;
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: 1,
      ArrowDown: 1,
      ArrowLeft: -1,
      ArrowUp: -1,
    };
    const by = steps[event.key];
    const isPress = event.key === "Enter" || event.key === " ";
    if (by === undefined && !isPress && event.key !== "Escape") return;
    if (event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (isPress) this.#options.onToggle(master);
    else if (by === undefined) this.#options.allUp();
    else this.#moveTo((master + by + count) % count);
  }

  /** One of the masters is reached by Tab. */
  #moveTo(master: number): void {
    for (const node of this.#place.querySelectorAll("[data-master]"))
      node.setAttribute(
        "tabindex",
        node.getAttribute("data-master") === String(master) ? "0" : "-1",
      );
    this.#focus = master;
    this.focus();
  }

  #agentAt(event: MouseEvent) {
    const picture = this.#place.querySelector("svg");
    if (!picture || !this.#drawing || !this.#cluster) return undefined;
    const box = picture.getBoundingClientRect();
    const scale = this.#drawing.width / box.width;
    const point = {
      x: (event.clientX - box.left) * scale,
      y: (event.clientY - box.top) * scale,
    };
    const agent = seatAt(this.#drawing.seats, point);
    return agent === undefined ? undefined : this.#cluster.agents[agent];
  }

  #showTip(event: PointerEvent): void {
    const agent = masterOf(event) === undefined ? this.#agentAt(event) : undefined;
    this.#tip.hidden = agent === undefined;
    this.node.classList.toggle("over-agent", agent !== undefined);
    if (agent === undefined) return;
    const attributes = Object.entries(agent.attributes).map(([name, value]) => `${name} ${value}`);
    const problem = this.#cluster?.problems?.get(agent.host);
    this.#tip.textContent = [
      agent.host,
      agent.address,
      ...attributes,
      ...(problem ? [problem] : []),
    ].join(" · ");
    const box = this.node.getBoundingClientRect();
    this.#tip.style.setProperty("left", `${event.clientX - box.left}px`);
    this.#tip.style.setProperty("top", `${event.clientY - box.top}px`);
  }
}

function masterOf(event: Event): number | undefined {
  const [target] = event.composedPath();
  const node = target instanceof Element ? target.closest("[data-master]") : null;
  return node === null ? undefined : Number(node.getAttribute("data-master"));
}
