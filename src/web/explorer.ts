import { element } from "./dom.ts";

/**
 * A list of files and one of them beside it, in a panel that scrolls: what of the list has no room
 * in the panel scrolls first, until its end, and then the file does. Where there is no room beside
 * the file the list is folded.
 */
export class Explorer {
  readonly node: HTMLElement;
  readonly #panel: HTMLElement;
  readonly #side: HTMLDetailsElement;
  readonly #viewer: HTMLElement;
  #isBeside: boolean | undefined;

  constructor(panel: HTMLElement, side: HTMLDetailsElement, viewer: HTMLElement) {
    this.#panel = panel;
    this.#side = side;
    this.#viewer = viewer;
    const file = element("div", { class: "file" }, viewer, element("div", { class: "wait" }));
    this.node = element("div", { class: "explorer" }, side, file);
    const sizes = new ResizeObserver(() => this.#place());
    sizes.observe(side);
    sizes.observe(panel);
  }

  /** A file is read from its beginning; a list beside it stays where it is. */
  showFile(): void {
    if (this.#isBeside === false) this.#side.open = false;
    const { scrollTop } = this.#panel;
    const above = this.#panel.getBoundingClientRect().top - this.node.getBoundingClientRect().top;
    this.#panel.scrollTop = Math.min(scrollTop, scrollTop - above + this.#hidden());
    if (this.#viewer.getBoundingClientRect().top < 0) this.#viewer.scrollIntoView();
  }

  #place(): void {
    if (this.#panel.clientWidth === 0) return;
    const isBeside = this.#side.querySelector("summary")?.offsetHeight === 0;
    if (isBeside !== this.#isBeside) this.#side.open = isBeside;
    this.#isBeside = isBeside;
    this.node.style.setProperty("--side-hidden", `${this.#hidden()}px`);
  }

  /** How much of the list has no room in the panel, in pixels. */
  #hidden(): number {
    const { paddingTop, paddingBottom } = getComputedStyle(this.#panel);
    const padding = Number.parseFloat(paddingTop) + Number.parseFloat(paddingBottom);
    return Math.max(0, this.#side.offsetHeight - this.#panel.clientHeight + padding);
  }
}
