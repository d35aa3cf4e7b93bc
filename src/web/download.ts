import type { BundleFile } from "../core/bundle/blueprint.ts";
import { msg } from "../core/i18n/message.ts";
import type { Cluster, MadeCluster } from "./cluster.ts";
import { element, yieldToEventLoop } from "./dom.ts";
import { sayFailure } from "./failure.ts";
import { icon } from "./icons.ts";
import { saveFile } from "./save-file.ts";
import { isStale, type Snapshot } from "./snapshot.ts";
import type { Context } from "./view.ts";
import { zipBundle } from "./zip-bundle.ts";

interface DownloadOptions {
  cluster(): Cluster | undefined;
  onDownload(name: string): void;
}

/** The download, with how far it is and a way to stop it. */
export class Download {
  readonly node: HTMLElement;
  readonly #context: Context;
  readonly #options: DownloadOptions;
  readonly #button: HTMLButtonElement;
  readonly #words = element("span", {});
  readonly #progress = element("progress", {});
  readonly #count = element("span", { class: "count" });
  readonly #running: HTMLElement;
  readonly #cancel: HTMLButtonElement;
  #run: AbortController | undefined;

  constructor(context: Context, options: DownloadOptions) {
    const { translate } = context;
    this.#context = context;
    this.#options = options;
    this.#button = element(
      "button",
      { type: "button", class: "main", id: "download", onclick: () => void this.start() },
      icon("download"),
      " ",
      this.#words,
    );
    this.#progress.setAttribute("aria-label", translate(msg`Making the zip …`));
    this.#cancel = element(
      "button",
      { type: "button", class: "plain", onclick: () => this.#run?.abort() },
      translate(msg`Cancel`),
    );
    this.#running = element(
      "div",
      { class: "progress", hidden: true },
      this.#progress,
      this.#count,
      this.#cancel,
    );
    this.node = element("div", { class: "download" }, this.#running, this.#button);
  }

  /** Names the file that the download makes. */
  show(snapshot: Snapshot): void {
    const { translate } = this.#context;
    const isBad = isStale(snapshot) || snapshot.cluster === undefined;
    const text = snapshot.cluster
      ? translate(msg`Download ${snapshot.cluster.plan.name}.zip`)
      : translate(msg`Download`);
    this.#words.textContent = isBad ? translate(msg`Download`) : text;
    this.#button.setAttribute("aria-disabled", String(isBad));
    this.#button.setAttribute("aria-describedby", isBad ? "state" : "");
  }

  focus(): void {
    this.#button.focus();
  }

  async start(): Promise<void> {
    const cluster = this.#options.cluster();
    if (!cluster || this.#run) return;
    const { name } = cluster.plan;
    const run = new AbortController();
    this.#setRun(run);
    try {
      const made = await cluster.made();
      const zip = await zipBundle(this.#counted(made, run.signal), name);
      if (run.signal.aborted) return;
      saveFile(zip, `${name}.zip`);
      const said = msg`${name}.zip is in your downloads. Next: unpack it and read README.md.`;
      this.#context.say(this.#context.translate(said));
      this.#options.onDownload(`${name}.zip`);
    } catch (error) {
      sayFailure(this.#context)(error);
    } finally {
      this.#setRun(undefined);
    }
  }

  /** The files of the bundle, until somebody stops it; counts the hosts that are done. */
  async *#counted(cluster: MadeCluster, signal: AbortSignal): AsyncGenerator<BundleFile> {
    const all = cluster.parts.nodes.length;
    let done = 0;
    let host = "";
    this.#showCount(done, all);
    for await (const file of yieldToEventLoop(cluster.files())) {
      if (signal.aborted) return;
      yield file;
      const own = /^nodes\/([^/]+)\//.exec(file.path)?.[1] ?? "";
      if (own === host) continue;
      host = own;
      this.#showCount(Math.min(all, done++), all);
    }
  }

  #showCount(done: number, all: number): void {
    this.#progress.max = Math.max(all, 1);
    this.#progress.value = done;
    const { translate } = this.#context;
    this.#count.textContent = all === 0 ? "" : translate(msg`${done} of ${all} hosts`);
  }

  #setRun(run: AbortController | undefined): void {
    const hadFocus = this.node.matches(":focus-within");
    this.#run = run;
    this.#running.hidden = run === undefined;
    this.#button.hidden = run !== undefined;
    if (hadFocus) (run ? this.#cancel : this.#button).focus();
  }
}
