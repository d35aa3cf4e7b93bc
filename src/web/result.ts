import { ClusterPanel } from "./cluster-panel.ts";
import { CommandPanel } from "./command-panel.ts";
import { FilesPanel } from "./files-panel.ts";
import type { Snapshot } from "./snapshot.ts";
import { StepsPanel } from "./steps-panel.ts";
import { TabList, tabsIn } from "./tab-list.ts";
import type { Context, Tab } from "./view.ts";

interface Panel {
  node: HTMLElement;
  show(snapshot: Snapshot): void;
  focusSearch?(): void;
}

interface ResultOptions {
  showProblem(): void;
  /** Called when another tab is shown. */
  onTab(tab: Tab): void;
}

/** What comes of the answers, in tabs. What nobody looks at is not made. */
export class Result {
  readonly tabs: TabList;
  readonly #context: Context;
  readonly #options: ResultOptions;
  readonly #panels: ReadonlyMap<Tab, Panel>;
  #snapshot: Snapshot | undefined;

  constructor(context: Context, options: ResultOptions) {
    this.#context = context;
    this.#options = options;
    this.tabs = new TabList(context, (tab) => this.showTab(tab));
    const { showProblem } = options;
    this.#panels = new Map<Tab, Panel>([
      ["cluster", new ClusterPanel(context, (host) => this.#openHost(host))],
      ["files", new FilesPanel(context, showProblem)],
      ["steps", new StepsPanel(context, showProblem)],
      ["command", new CommandPanel(context, showProblem)],
    ]);
    for (const [tab, { node }] of this.#panels) {
      node.id = `panel-${tab}`;
      node.className = "panel";
      node.setAttribute("part", "result");
      node.tabIndex = 0;
      node.setAttribute("role", "tabpanel");
      node.setAttribute("aria-labelledby", `tab-${tab}`);
    }
  }

  get panels(): HTMLElement[] {
    return [...this.#panels.values()].map(({ node }) => node);
  }

  /** The panel of the tab that is shown; none where the answers are it. */
  get current(): HTMLElement | undefined {
    return this.#panels.get(this.#context.view.tab)?.node;
  }

  show(snapshot: Snapshot): void {
    this.#snapshot = snapshot;
    this.showTab(this.#context.view.tab);
  }

  /** Shows a tab, or the drawing where there is no such tab. */
  showTab(wanted: Tab): void {
    const { view } = this.#context;
    view.tab = tabsIn(view).includes(wanted) ? wanted : "cluster";
    this.#options.onTab(view.tab);
    if (this.#snapshot === undefined) return;
    this.tabs.show(this.#snapshot);
    const shown = this.#shownPanels();
    for (const [tab, panel] of this.#panels) {
      panel.node.hidden = !shown.includes(tab);
      if (!panel.node.hidden) panel.show(this.#snapshot);
    }
  }

  /** The command, which has a tab of its own where there is room for it. */
  showCommand(): void {
    this.showTab(tabsIn(this.#context.view).includes("command") ? "command" : "steps");
    const panel = this.#panels.get("command")?.node;
    panel?.scrollIntoView();
    panel?.focus();
  }

  /** To the search for a host, where the tab has one. */
  find(): void {
    this.#panels.get(this.#context.view.tab)?.focusSearch?.();
  }

  /** Where the command has no tab, it ends the steps. */
  #shownPanels(): readonly Tab[] {
    const { view } = this.#context;
    const isLast = view.tab === "steps" && !tabsIn(view).includes("command");
    return isLast ? ["steps", "command"] : [view.tab];
  }

  /** The files of a host. */
  #openHost(host: string): void {
    const { view } = this.#context;
    view.host = host;
    view.path = `nodes/${host}/install.sh`;
    this.showTab("files");
    this.tabs.focus();
  }
}
