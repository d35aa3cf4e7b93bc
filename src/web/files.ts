import type { BundleFile } from "../core/bundle/blueprint.ts";
import { msg } from "../core/i18n/message.ts";
import { element, yieldToEventLoop } from "./dom.ts";
import type { Translate } from "./i18n.ts";
import type { Cluster } from "./state.ts";

/** Hosts that are listed at once; a button brings more. */
const hostsPerStep = 30;

/**
 * The files of a bundle as nested lists. What is folded is not rendered: a host's files are made
 * when it is opened, and made again after a change while it stays open.
 */
export class FileTree {
  readonly node: HTMLElement;
  readonly #translate: Translate;
  readonly #pick: (path: string) => void;
  readonly #list = element("ul", { class: "tree" });
  /** Paths of the folders that stand open. */
  readonly #open = new Set<string>();
  /** Digests of the files that were rendered for the last cluster. */
  #known = new Map<string, string>();
  #now = new Map<string, BundleFile>();
  #cluster: Cluster | undefined;
  #newest: Cluster | undefined;
  #shownHosts = hostsPerStep;
  #wanted = "";
  #current = "";

  constructor(translate: Translate, pick: (path: string) => void) {
    this.#translate = translate;
    this.#pick = pick;
    this.node = element("nav", { class: "files", "aria-label": translate(msg`Files`) }, this.#list);
  }

  /** Shows the files of another cluster. False: a newer one came meanwhile. */
  async show(cluster: Cluster): Promise<boolean> {
    this.#newest = cluster;
    const files = new Map<string, BundleFile>();
    for await (const file of yieldToEventLoop(cluster.parts.cluster())) {
      if (this.#newest !== cluster) return false;
      files.set(file.path, file);
    }
    this.#known = new Map([...this.#now.values()].map(({ path, sha256 }) => [path, sha256]));
    this.#cluster = cluster;
    this.#now = files;
    this.#draw();
    return true;
  }

  /** The file, rendered if need be; undefined where this cluster has no such file. */
  file(path: string): BundleFile | undefined {
    const [folder, host] = path.split("/");
    if (folder === "nodes" && host !== undefined) this.#filesOf(host);
    return this.#now.get(path);
  }

  /** Marks the file that is shown beside the tree. */
  select(path: string): void {
    this.#current = path;
    for (const button of this.#list.querySelectorAll("button[data-path]")) {
      if (button.getAttribute("data-path") === path) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    }
  }

  #filesOf(host: string): string[] {
    const base = `nodes/${host}/`;
    if (!this.#now.has(`${base}SHA256SUMS`)) {
      const files = this.#cluster?.parts.nodes.find((node) => node.host === host)?.files() ?? [];
      for (const file of files) this.#now.set(file.path, file);
    }
    return [...this.#now.keys()].filter((path) => path.startsWith(base));
  }

  #draw(): void {
    const paths = [...this.#now.keys()].filter((path) => !path.startsWith("nodes/"));
    const { folders, files } = folderOf(paths);
    const hosts = this.#cluster?.parts.nodes ?? [];
    const nodes =
      hosts.length === 0
        ? []
        : [
            this.#folderItem(
              "nodes",
              "nodes/",
              () => this.#hostItems(hosts.map(({ host }) => host)),
              this.#translate(hosts.length === 1 ? msg`1 host` : msg`${hosts.length} hosts`),
            ),
          ];
    this.#list.replaceChildren(
      ...this.#folderItems(folders, ""),
      ...nodes,
      ...files.map((path) => this.#fileItem(path)),
    );
  }

  #hostItems(hosts: readonly string[]): HTMLElement[] {
    const found = hosts.filter((host) => host.includes(this.#wanted)).sort(naturalOrder);
    const shown = found.slice(0, this.#shownHosts);
    const items = shown.map((host) =>
      this.#folderItem(host, `nodes/${host}/`, () =>
        this.#items(folderOf(this.#filesOf(host), `nodes/${host}/`), `nodes/${host}/`),
      ),
    );
    return [
      ...(hosts.length > hostsPerStep ? [this.#search()] : []),
      ...items,
      ...(found.length > shown.length ? [this.#more(found.length - shown.length)] : []),
    ];
  }

  #items({ folders, files }: Folder, base: string): HTMLElement[] {
    return [...this.#folderItems(folders, base), ...files.map((path) => this.#fileItem(path))];
  }

  #folderItems(folders: Folder["folders"], base: string): HTMLElement[] {
    return [...folders].map(([name, folder]) =>
      this.#folderItem(name, `${base}${name}/`, () => this.#items(folder, `${base}${name}/`)),
    );
  }

  /** A folder whose content is made when it is opened. */
  #folderItem(name: string, path: string, content: () => HTMLElement[], note = ""): HTMLElement {
    const list = element("ul", {});
    const details = element(
      "details",
      { open: this.#open.has(path), "data-path": path },
      element(
        "summary",
        {},
        name,
        ...(note === "" ? [] : [element("span", { class: "note" }, ` ${note}`)]),
      ),
      list,
    );
    if (details.open) list.append(...content());
    details.addEventListener("toggle", () => {
      if (details.open === this.#open.has(path)) return;
      if (details.open) this.#open.add(path);
      else this.#open.delete(path);
      list.replaceChildren(...(details.open ? content() : []));
    });
    return element("li", {}, details);
  }

  #fileItem(path: string): HTMLElement {
    const known = this.#known.get(path);
    const isChanged = known !== undefined && known !== this.#now.get(path)?.sha256;
    const mark = isChanged
      ? [
          element("span", { class: "changed-mark", "aria-hidden": "true" }),
          element("span", { class: "hidden" }, this.#translate(msg` (${msg`changed`})`)),
        ]
      : [];
    const button = element(
      "button",
      {
        type: "button",
        "data-path": path,
        "aria-current": path === this.#current && "true",
        onclick: () => this.#pick(path),
      },
      path.slice(path.lastIndexOf("/") + 1),
      ...mark,
    );
    return element("li", {}, button);
  }

  #search(): HTMLElement {
    const input = element("input", {
      type: "search",
      "aria-label": this.#translate(msg`Find a host`),
      placeholder: this.#translate(msg`Find a host`),
      spellcheck: "false",
      autocomplete: "off",
    });
    input.value = this.#wanted;
    input.addEventListener("input", () => {
      this.#wanted = input.value;
      this.#shownHosts = hostsPerStep;
      this.#redrawHosts(input);
    });
    return element("li", {}, input);
  }

  /** New hosts below the search field, which keeps its place and the cursor. */
  #redrawHosts(input: HTMLInputElement): void {
    const own = input.parentElement;
    const [, ...items] = this.#hostItems(
      (this.#cluster?.parts.nodes ?? []).map(({ host }) => host),
    );
    while (own?.nextSibling) own.nextSibling.remove();
    own?.after(...items);
  }

  #more(count: number): HTMLElement {
    const more = () => {
      const first = this.#shownHosts;
      this.#shownHosts += hostsPerStep;
      const list = button.closest("ul");
      list?.replaceChildren(
        ...this.#hostItems((this.#cluster?.parts.nodes ?? []).map(({ host }) => host)),
      );
      list?.querySelectorAll<HTMLElement>(":scope > li > details > summary")[first]?.focus();
    };
    const button = element(
      "button",
      { type: "button", class: "quiet", onclick: more },
      this.#translate(msg`Show ${Math.min(count, hostsPerStep)} of ${count} more`),
    );
    return element("li", {}, button);
  }
}

/** agent-2 before agent-10. */
const naturalOrder = new Intl.Collator("en", { numeric: true }).compare;

/** A folder of a tree: its files, and the folders below it, by name. */
export interface Folder {
  files: string[];
  folders: Map<string, Folder>;
}

/** Sorts paths into folders; `base` is cut off first. */
export function folderOf(paths: readonly string[], base = ""): Folder {
  const root: Folder = { files: [], folders: new Map() };
  for (const path of paths) {
    const steps = path.slice(base.length).split("/").slice(0, -1);
    let folder = root;
    for (const step of steps) {
      const next = folder.folders.get(step) ?? { files: [], folders: new Map() };
      folder.folders.set(step, next);
      folder = next;
    }
    folder.files.push(path);
  }
  return root;
}
