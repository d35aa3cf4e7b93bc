import { changedPaths } from "../core/change/host-files.ts";
import { drawnCluster } from "../core/drawing/cluster.ts";
import { drawCluster } from "../core/drawing/drawing.ts";
import { type Message, msg } from "../core/i18n/message.ts";
import { bundleChanges, changesText } from "./bundle-changes.ts";
import {
  type BundleFiles,
  bundleFiles,
  type Files,
  type Versions,
  versionOf,
} from "./bundle-files.ts";
import type { Cluster } from "./cluster.ts";
import { element, toDom } from "./dom.ts";
import { Explorer } from "./explorer.ts";
import { sayFailure } from "./failure.ts";
import { FileTree } from "./file-tree.ts";
import { FileView } from "./file-view.ts";
import { HostPicker, type PickableHost } from "./host-picker.ts";
import { HostSearch, hasText } from "./host-search.ts";
import { afterPause } from "./pause.ts";
import { ifMissing, missingScript } from "./scripts.ts";
import { isStale, type Snapshot } from "./snapshot.ts";
import { StaleNotice } from "./stale-notice.ts";
import type { Context } from "./view.ts";

/** What is shown at first, and where the chosen file is not in the bundle any more. */
const first = "README.md";

/** The files of the cluster and of one host, and the one that was picked beside them. */
export class FilesPanel {
  readonly node = element("div");
  readonly #context: Context;
  readonly #notice: StaleNotice;
  readonly #change = element("p", { class: "change", hidden: true });
  readonly #explorer: Explorer;
  readonly #ofHost: HTMLElement;
  readonly #title = element("span", { class: "mono" });
  readonly #shared: FileTree;
  readonly #host: FileTree;
  readonly #picker: HostPicker;
  readonly #viewer: FileView;
  readonly #search: HTMLInputElement;
  readonly #hostSearch = new HostSearch(() => this.#redraw());
  readonly #found = element("p", { class: "soft", role: "status", hidden: true });
  #files: BundleFiles | undefined;
  #before: BundleFiles | undefined;
  #snapshot: Snapshot | undefined;

  constructor(context: Context, showProblem: () => void) {
    const { translate } = context;
    this.#context = context;
    this.#notice = new StaleNotice(context, showProblem);
    const pick = (path: string) => this.#pick(path);
    this.#shared = new FileTree(context, { labelledBy: "tree-cluster", base: "", pick });
    this.#host = new FileTree(context, { labelledBy: "tree-host", base: "", pick });
    this.#picker = new HostPicker(context, "file-host", (host) => this.#pickHost(host));
    this.#viewer = new FileView(context);
    this.#search = searchField(translate(msg`Find in these files`), () => this.#redraw());
    this.#ofHost = element(
      "div",
      {},
      element("h3", { id: "tree-host" }, translate(msg`One host`)),
      this.#picker.node,
      this.#found,
      this.#host.node,
    );
    const side = element(
      "details",
      { class: "side", open: true },
      element("summary", {}, element("b", {}, translate(msg`Files`)), " ", this.#title),
      this.#search,
      element("h3", { id: "tree-cluster" }, translate(msg`Whole cluster`)),
      this.#shared.node,
      this.#ofHost,
    );
    this.#explorer = new Explorer(this.node, side, this.#viewer.node);
    this.node.append(
      element("h2", { class: "hidden" }, translate(msg`Files`)),
      this.#notice.node,
      this.#change,
      this.#explorer.node,
    );
  }

  show(snapshot: Snapshot): void {
    this.#snapshot = snapshot;
    this.#notice.show(snapshot);
    const { cluster, compared } = snapshot;
    this.#explorer.node.hidden = cluster === undefined;
    this.#explorer.node.classList.toggle("stale", isStale(snapshot));
    this.#files = cluster && bundleFiles(cluster);
    this.#before = compared && bundleFiles(compared.cluster);
    this.#change.hidden = true;
    if (this.#files)
      this.#load(this.#files, this.#before)
        .catch(ifMissing(() => this.#showMissing()))
        .catch(sayFailure(this.#context));
  }

  focusSearch(): void {
    this.#picker.focus();
  }

  /** The files of the cluster; what a newer answer makes obsolete is not shown. */
  async #load(files: BundleFiles, before: BundleFiles | undefined): Promise<void> {
    const isWanted = () =>
      this.#files === files && this.#before === before && this.node.isConnected;
    await files.load();
    await before?.load();
    if (!isWanted()) return;
    this.#draw(files);
    if (before) this.#showChange(changesBetween(versionsIn(before.ready), versionsIn(files.ready)));
    const versions = await files.versions(isWanted);
    const versionsBefore = await before?.versions(isWanted);
    if (!isWanted() || !versions) return;
    this.#draw(files);
    if (versionsBefore) this.#showChange(changesBetween(versionsBefore, versions));
  }

  #showMissing(): void {
    this.#explorer.node.hidden = true;
    this.#change.hidden = false;
    this.#change.textContent = this.#context.translate(missingScript);
  }

  #draw(files: BundleFiles): void {
    const { view } = this.#context;
    const { nodes } = files.cluster.plan;
    const hosts = files.hasHosts ? nodes : [];
    if (!hosts.some(({ host }) => host === view.host)) view.host = hosts[0]?.host ?? "";
    this.#ofHost.hidden = hosts.length === 0;
    this.#showHosts(files, hosts);
    if (!files.file(view.path)) view.path = first;
    const own = files.ofHost(view.host);
    const before = this.#before;
    const shared = before ? changedIn(before.ready, files.ready) : none;
    const ofHost = before ? changedIn(before.ofHost(view.host), own) : none;
    const isOpen = this.#search.value !== "";
    this.#shared.show(pathsWith(files.ready, this.#search.value), { changed: shared, isOpen });
    this.#host.show(pathsWith(own, this.#search.value), {
      changed: ofHost,
      base: `nodes/${view.host}/`,
      isOpen,
    });
    this.#showFile(files);
  }

  /** All hosts, or those that have what a reader looks for. */
  #showHosts(files: BundleFiles, hosts: readonly PickableHost[]): void {
    const { translate, view } = this.#context;
    this.#hostSearch.find(files, this.#search.value);
    const { found } = this.#hostSearch;
    this.#found.hidden = found === undefined || hosts.length === 0;
    this.#found.textContent = found
      ? translate(msg`Found on ${found.size} of ${hosts.length} hosts`)
      : "";
    this.#picker.show(
      hosts.filter(({ host }) => found?.has(host) ?? true),
      view.host,
    );
  }

  /** What has led to these files, and how many of them differ. */
  #showChange(files: Message | undefined): void {
    const { translate } = this.#context;
    const compared = this.#snapshot?.compared;
    const isShown = compared !== undefined && files !== undefined && this.#isCurrent();
    this.#change.hidden = !isShown;
    if (!isShown) return;
    this.#change.replaceChildren(
      element("b", {}, translate(compared.what)),
      ": ",
      translate(files),
    );
  }

  #isCurrent(): boolean {
    return this.#snapshot !== undefined && !isStale(this.#snapshot);
  }

  #showFile(files: BundleFiles): void {
    const { path } = this.#context.view;
    const file = files.file(path);
    const before = this.#before?.file(path);
    const hasChanged = before !== undefined && versionOf(before) !== (file && versionOf(file));
    const isCurrent = this.#isCurrent();
    this.#title.textContent = path;
    const picture = () => this.#picture(files.cluster);
    const find = this.#search.value;
    this.#viewer.show(file && { file, isCurrent, picture, find, ...(hasChanged && { before }) });
  }

  /** As wide as there is room for it. */
  #picture({ plan }: Cluster): SVGElement {
    const em = Number.parseFloat(getComputedStyle(this.node).fontSize);
    const width = Math.min(Math.max(this.#viewer.node.clientWidth, 18 * em), 60 * em);
    const { translate } = this.#context;
    return toDom(drawCluster(drawnCluster(plan), { width, em, id: "readme", translate }).tree);
  }

  #pick(path: string): void {
    this.#context.view.path = path;
    this.#redraw();
    this.#explorer.showFile();
  }

  /** Files that are still being rendered are drawn when they are there. */
  #redraw(): void {
    if (this.#files?.isLoaded) this.#draw(this.#files);
  }

  /** The same file of another host, where it has one. */
  #pickHost(host: string): void {
    const { view } = this.#context;
    const same = view.path.replace(/^nodes\/[^/]+\//, `nodes/${host}/`);
    view.host = host;
    if (same !== view.path) view.path = same;
    this.#redraw();
  }
}

function searchField(name: string, onInput: () => void): HTMLInputElement {
  return element("input", {
    type: "search",
    class: "mono find",
    "aria-label": name,
    placeholder: name,
    autocomplete: "off",
    spellcheck: "false",
    oninput: afterPause(onInput),
  });
}

const pathsWith = (files: Files, text: string): string[] =>
  [...files.values()].filter((file) => hasText(file, text)).map(({ path }) => path);

const changesBetween = (before: Versions, now: Versions): Message | undefined =>
  changesText(bundleChanges(before, now));

const none: ReadonlySet<string> = new Set();

const versionsIn = (files: Files): Versions =>
  new Map([...files].map(([path, file]) => [path, versionOf(file)]));

const changedIn = (before: Files, now: Files): ReadonlySet<string> =>
  new Set(changedPaths(versionsIn(before), versionsIn(now)));
