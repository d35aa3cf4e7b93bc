import { drawnCluster } from "../core/drawing/cluster.ts";
import { drawCluster } from "../core/drawing/drawing.ts";
import { msg } from "../core/i18n/message.ts";
import { BundleFiles, changedPaths } from "./bundle-files.ts";
import type { Cluster } from "./cluster.ts";
import { element, toDom } from "./dom.ts";
import { FileTree } from "./file-tree.ts";
import { FileView } from "./file-view.ts";
import { HostPicker } from "./host-picker.ts";
import { isStale, type Snapshot } from "./snapshot.ts";
import { StaleNotice } from "./stale-notice.ts";
import type { Context } from "./view.ts";

/** What is shown at first, and where the chosen file is not in the bundle any more. */
const first = "README.md";

/** The files of the cluster and of one host, and the one that was picked beside them. */
export class FilesPanel {
  readonly node: HTMLElement;
  readonly #context: Context;
  readonly #notice: StaleNotice;
  readonly #change = element("p", { class: "change", hidden: true });
  readonly #explorer: HTMLElement;
  readonly #ofHost: HTMLElement;
  readonly #side: HTMLDetailsElement;
  readonly #title = element("span", { class: "mono" });
  readonly #shared: FileTree;
  readonly #host: FileTree;
  readonly #picker: HostPicker;
  readonly #viewer: FileView;
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
    this.#ofHost = element(
      "div",
      {},
      element("h3", { id: "tree-host" }, translate(msg`One host`)),
      this.#picker.node,
      this.#host.node,
    );
    this.#side = element(
      "details",
      { class: "side", open: true },
      element("summary", {}, element("b", {}, translate(msg`Files`)), " ", this.#title),
      element("h3", { id: "tree-cluster" }, translate(msg`Whole cluster`)),
      this.#shared.node,
      this.#ofHost,
    );
    this.#explorer = element("div", { class: "explorer" }, this.#side, this.#viewer.node);
    this.node = element(
      "div",
      {},
      element("h2", { class: "hidden" }, translate(msg`Files`)),
      this.#notice.node,
      this.#change,
      this.#explorer,
    );
  }

  show(snapshot: Snapshot): void {
    this.#snapshot = snapshot;
    this.#notice.show(snapshot);
    const { cluster, compared } = snapshot;
    this.#explorer.hidden = cluster === undefined;
    this.#explorer.classList.toggle("stale", isStale(snapshot));
    this.#files = filesOf(cluster, this.#files);
    this.#before = filesOf(compared?.cluster, this.#before);
    if (this.#files) void this.#load(this.#files, this.#before);
  }

  focusSearch(): void {
    this.#picker.focus();
  }

  /** The files of the cluster; what a newer answer makes obsolete is not shown. */
  async #load(files: BundleFiles, before: BundleFiles | undefined): Promise<void> {
    await files.load();
    await before?.load();
    if (this.#files === files && this.#before === before) this.#draw(files);
  }

  #draw(files: BundleFiles): void {
    const { view } = this.#context;
    const { nodes } = files.cluster.plan;
    const hosts = files.hasHosts ? nodes : [];
    if (!hosts.some(({ host }) => host === view.host)) view.host = hosts[0]?.host ?? "";
    this.#ofHost.hidden = hosts.length === 0;
    this.#picker.show(hosts, view.host);
    if (!files.file(view.path)) view.path = first;
    const own = files.ofHost(view.host);
    const before = this.#before;
    const shared = before ? changedPaths(before.ready, files.ready) : new Set<string>();
    const ofHost = before ? changedPaths(before.ofHost(view.host), own) : new Set<string>();
    this.#shared.show([...files.ready.keys()], shared);
    this.#host.show([...own.keys()], ofHost, `nodes/${view.host}/`);
    this.#showChange(shared.size, ofHost.size);
    this.#showFile(files);
  }

  #showChange(shared: number, ofHost: number): void {
    const { translate, view } = this.#context;
    const compared = this.#snapshot?.compared;
    const isWhole = this.#snapshot !== undefined && !isStale(this.#snapshot);
    const isShown = compared !== undefined && isWhole && shared + ofHost > 0;
    this.#change.hidden = !isShown;
    if (!isShown) return;
    const ofCluster =
      shared === 1 ? msg`1 file of the cluster` : msg`${shared} files of the cluster`;
    const files =
      view.host === ""
        ? ofCluster
        : msg`${ofCluster}, ${ofHost === 1 ? msg`1 file` : msg`${ofHost} files`} on ${view.host}`;
    this.#change.replaceChildren(
      element("b", {}, translate(compared.what)),
      ": ",
      translate(files),
    );
  }

  #showFile(files: BundleFiles): void {
    const { path } = this.#context.view;
    const file = files.file(path);
    const before = this.#before?.file(path);
    const hasChanged = before !== undefined && before.sha256 !== file?.sha256;
    const isCurrent = this.#snapshot !== undefined && !isStale(this.#snapshot);
    this.#title.textContent = path;
    const picture = () => this.#picture(files.cluster);
    this.#viewer.show(file && { file, isCurrent, picture, ...(hasChanged && { before }) });
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
    if (this.#context.view.layout === "narrow") this.#side.open = false;
    if (this.#files) this.#draw(this.#files);
  }

  /** The same file of another host, where it has one. */
  #pickHost(host: string): void {
    const { view } = this.#context;
    const same = view.path.replace(/^nodes\/[^/]+\//, `nodes/${host}/`);
    view.host = host;
    if (same !== view.path) view.path = same;
    if (this.#files) this.#draw(this.#files);
  }
}

/** The files that are kept already, if they are of this cluster. */
const filesOf = (cluster: Cluster | undefined, kept: BundleFiles | undefined) =>
  cluster === kept?.cluster ? kept : cluster && new BundleFiles(cluster);
