import { msg } from "../core/i18n/message.ts";
import { element } from "./dom.ts";
import { type Folder, folderOf } from "./folders.ts";
import type { Context } from "./view.ts";

interface TreeOptions {
  /** Names the tree. */
  labelledBy: string;
  /** Cut off each path. */
  base: string;
  pick(path: string): void;
}

interface ShownPaths {
  changed: ReadonlySet<string>;
  base?: string;
  isOpen: boolean;
}

/** Files in folders, with one Tab stop: arrows move, Enter opens. */
export class FileTree {
  readonly node: HTMLElement;
  readonly #context: Context;
  readonly #pick: (path: string) => void;
  #base: string;
  #paths: readonly string[] = [];
  #changed: ReadonlySet<string> = new Set();
  #isOpen = false;

  constructor(context: Context, { labelledBy, base, pick }: TreeOptions) {
    this.#context = context;
    this.#pick = pick;
    this.#base = base;
    this.node = element("ul", { class: "tree", role: "tree", "aria-labelledby": labelledBy });
    this.node.addEventListener("keydown", (event) => this.#move(event));
  }

  /** Shows other files; `changed` ones get a mark. `isOpen`: all folders are. */
  show(paths: readonly string[], { changed, base = this.#base, isOpen }: ShownPaths): void {
    this.#paths = paths;
    this.#changed = changed;
    this.#base = base;
    this.#isOpen = isOpen;
    this.#draw();
  }

  #draw(): void {
    const focused = this.#items().find((item) => item.matches(":focus"))?.dataset["path"];
    this.node.replaceChildren(...this.#list(folderOf(this.#paths, this.#base), ""));
    const items = this.#items();
    const current = items.find((item) => item.getAttribute("aria-selected") === "true");
    const stop = current ?? items[0];
    if (stop) stop.tabIndex = 0;
    if (focused !== undefined)
      items.find((item) => item.dataset["path"] === focused)?.focus({ preventScroll: true });
  }

  #items(): HTMLElement[] {
    return [...this.node.querySelectorAll<HTMLElement>("[role=treeitem]")];
  }

  #list({ folders, files }: Folder, above: string): HTMLElement[] {
    return [
      ...[...folders].map(([name, folder]) => this.#folder(name, folder, above)),
      ...files.map((path) => this.#file(path)),
    ];
  }

  /** Folders of one folder are one item: etc/zookeeper/conf_analytics. */
  #folder(name: string, folder: Folder, above: string): HTMLElement {
    const [only, ...others] = folder.folders;
    if (folder.files.length === 0 && only && others.length === 0)
      return this.#folder(`${name}/${only[0]}`, only[1], above);
    const path = `${above}${name}/`;
    const { openFolders } = this.#context.view;
    const isOpen = this.#isOpen || openFolders.has(path);
    const toggle = () => {
      if (isOpen) openFolders.delete(path);
      else openFolders.add(path);
      this.#draw();
    };
    const own = `${this.#base}${path}`;
    const isChanged = [...this.#changed].some((each) => each.startsWith(own));
    return element(
      "li",
      {
        role: "treeitem",
        tabindex: -1,
        "aria-expanded": String(isOpen),
        "aria-selected": "false",
        "data-path": path,
      },
      element(
        "div",
        { class: "item", onclick: toggle },
        element("i", { class: "twist" }),
        element("span", {}, `${name}/`),
        ...this.#mark(isChanged),
      ),
      ...(isOpen ? [element("ul", { role: "group" }, ...this.#list(folder, path))] : []),
    );
  }

  #file(path: string): HTMLElement {
    const isCurrent = path === this.#context.view.path;
    return element(
      "li",
      {
        role: "treeitem",
        tabindex: -1,
        "aria-selected": String(isCurrent),
        "data-path": path,
      },
      element(
        "div",
        { class: "item", onclick: () => this.#pick(path) },
        element("span", {}, path.slice(path.lastIndexOf("/") + 1)),
        ...this.#mark(this.#changed.has(path)),
      ),
    );
  }

  #mark(isChanged: boolean): HTMLElement[] {
    const text = this.#context.translate(msg`changed`);
    return isChanged
      ? [element("span", { class: "changed-mark", role: "img", "aria-label": text })]
      : [];
  }

  #move(event: KeyboardEvent): void {
    const items = this.#items();
    const at = items.findIndex((item) => item.matches(":focus"));
    const item = items[at];
    if (!item) return;
    const isOpen = item.getAttribute("aria-expanded");
    const goTo = (place: number) =>
      items.at(Math.min(Math.max(place, 0), items.length - 1))?.focus();
    const press = () => item.querySelector<HTMLElement>(".item")?.click();
    const above = item.parentElement?.closest<HTMLElement>("[role=treeitem]");
    const actions: Readonly<Record<string, (() => void) | undefined>> = {
      ArrowDown: () => goTo(at + 1),
      ArrowUp: () => goTo(at - 1),
      Home: () => goTo(0),
      End: () => goTo(items.length - 1),
      Enter: press,
      " ": press,
      ArrowRight: isOpen === "false" ? press : () => goTo(at + 1),
      ArrowLeft: isOpen === "true" ? press : () => above?.focus(),
    };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  }
}
