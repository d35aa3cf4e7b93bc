import { type Message, msg } from "../core/i18n/message.ts";
import { element } from "./dom.ts";
import type { Snapshot } from "./snapshot.ts";
import { type Context, type Tab, tabs, type View } from "./view.ts";

const titles: Readonly<Record<Tab, Message>> = {
  answers: msg`Answers`,
  cluster: msg`Cluster`,
  files: msg`Files`,
  steps: msg`Steps`,
  command: msg`Command`,
};

/** Where there is room, the answers stand beside the result; where there is none, the command ends the steps. */
export const tabsIn = ({ layout }: View): readonly Tab[] =>
  tabs.filter((tab) => tab !== (layout === "wide" ? "answers" : "command"));

/** The views of the result, as tabs. */
export class TabList {
  readonly node: HTMLElement;
  readonly #context: Context;
  readonly #onTab: (tab: Tab) => void;
  readonly #buttons: ReadonlyMap<Tab, HTMLButtonElement>;
  readonly #count = element("span", { class: "count" });
  readonly #mark: HTMLElement;

  constructor(context: Context, onTab: (tab: Tab) => void) {
    const { translate } = context;
    this.#context = context;
    this.#onTab = onTab;
    this.#mark = element("span", {
      class: "changed-mark",
      role: "img",
      hidden: true,
      "aria-label": translate(msg`changed`),
    });
    this.#buttons = new Map(tabs.map((tab) => [tab, this.#button(tab)]));
    this.#buttons.get("answers")?.append(this.#count);
    this.#buttons.get("files")?.append(this.#mark);
    this.node = element(
      "div",
      { class: "tabs", part: "tabs", role: "tablist", "aria-label": translate(msg`Views`) },
      ...this.#buttons.values(),
    );
  }

  show({ problems, compared }: Snapshot): void {
    const { view } = this.#context;
    const shown = tabsIn(view);
    for (const [tab, button] of this.#buttons) {
      const isCurrent = tab === view.tab;
      button.hidden = !shown.includes(tab);
      button.setAttribute("aria-selected", String(isCurrent));
      button.tabIndex = isCurrent ? 0 : -1;
    }
    this.#count.textContent = problems.length === 0 ? "" : ` ✕ ${problems.length}`;
    this.#mark.hidden = compared === undefined || problems.length > 0;
  }

  focus(): void {
    this.#buttons.get(this.#context.view.tab)?.focus();
  }

  #button(tab: Tab): HTMLButtonElement {
    const button = element(
      "button",
      {
        type: "button",
        role: "tab",
        id: `tab-${tab}`,
        "aria-controls": `panel-${tab}`,
        onclick: () => this.#onTab(tab),
      },
      this.#context.translate(titles[tab]),
    );
    button.addEventListener("keydown", (event) => this.#move(event, tab));
    return button;
  }

  #move(event: KeyboardEvent, tab: Tab): void {
    const shown = tabsIn(this.#context.view);
    const at = shown.indexOf(tab);
    const places: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: shown.length - 1,
    };
    const place = places[event.key];
    const wanted = place === undefined ? undefined : shown.at(place % shown.length);
    if (wanted === undefined) return;
    event.preventDefault();
    this.#onTab(wanted);
    this.focus();
  }
}
