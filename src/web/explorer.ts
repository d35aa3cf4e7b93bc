import { msg } from "../core/i18n/message.ts";
import { element } from "./dom.ts";
import { FileTree } from "./files.ts";
import type { Translate } from "./i18n.ts";
import { Preview } from "./preview.ts";
import type { Cluster } from "./state.ts";

/** What is shown at first, and where the chosen file is not in the bundle any more. */
const first = "README.md";

/** The files of the bundle, and the one that was picked beside them. */
export class Explorer {
  readonly node: HTMLElement;
  readonly #tree: FileTree;
  readonly #preview: Preview;
  #path = first;

  constructor(translate: Translate) {
    this.#tree = new FileTree(translate, (path) => this.#pick(path));
    this.#preview = new Preview(translate);
    this.node = element(
      "section",
      { "aria-label": translate(msg`The bundle`) },
      element("h2", {}, translate(msg`The bundle`)),
      element("div", { class: "explorer" }, this.#tree.node, this.#preview.node),
    );
  }

  /** Shows the bundle of another cluster; the picked file stays, with its changes marked. */
  async show(cluster: Cluster): Promise<void> {
    if (!(await this.#tree.show(cluster))) return;
    this.#pick(this.#tree.file(this.#path) ? this.#path : first);
  }

  #pick(path: string): void {
    const file = this.#tree.file(path);
    if (!file) return;
    this.#path = path;
    this.#tree.select(path);
    this.#preview.show(file);
  }
}
