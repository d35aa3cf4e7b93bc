import type { BundleFile } from "../core/bundle/blueprint.ts";
import { type Message, msg } from "../core/i18n/message.ts";
import { versionOf } from "./bundle-files.ts";
import { codeLines } from "./code-block.ts";
import { copyButton } from "./copy.ts";
import { element } from "./dom.ts";
import { comparedLines, type Line, linesOf } from "./lines.ts";
import { renderMarkdown } from "./markdown.ts";
import { saveText } from "./save-file.ts";
import { asToolbar } from "./toolbar.ts";
import type { Context, View } from "./view.ts";

/** A file, and what it was before where it has changed. */
export interface ShownFile {
  file: BundleFile;
  before?: BundleFile;
  /** The cluster as a picture, where the file is one or shows it. */
  picture(): SVGElement;
  /** Whether it is what the answers say: only then it can be copied. */
  isCurrent: boolean;
  /** What a reader looks for in the files; empty: nothing. */
  find: string;
}

const versions: readonly (readonly [View["version"], Message])[] = [
  ["new", msg`new`],
  ["old", msg`old`],
  ["changes", msg`changes`],
];

/** Shows one file: its path, mode and text, rendered where it is a README, and what changed in it. */
export class FileView {
  readonly node: HTMLElement;
  readonly #context: Context;
  #shown: ShownFile | undefined;

  constructor(context: Context) {
    this.#context = context;
    const { translate } = context;
    this.node = element("section", { class: "viewer", "aria-label": translate(msg`Preview`) });
  }

  show(shown: ShownFile | undefined): void {
    const before = this.#shown;
    const isSame =
      before?.file.path === shown?.file.path &&
      isSameFile(before?.file, shown?.file) &&
      isSameFile(before?.before, shown?.before) &&
      before?.isCurrent === shown?.isCurrent &&
      before?.find === shown?.find;
    if (isSame) return;
    this.#shown = shown;
    this.#draw();
  }

  #draw(): void {
    if (this.#shown === undefined) {
      this.node.replaceChildren();
      return;
    }
    const { file, before, find } = this.#shown;
    const { view } = this.#context;
    const version = before ? view.version : "new";
    const isRendered = canRender(file) && version === "new" && !view.showsSource && find === "";
    const focused = this.node.querySelector(":focus")?.getAttribute("data-toggle");
    this.node.replaceChildren(
      this.#head(this.#shown, isRendered),
      isRendered
        ? this.#rendered(this.#shown)
        : codeLines(this.#context, linesOfVersion(this.#shown, version), {
            path: file.path,
            name: file.path,
            wraps: view.wraps,
            find,
          }),
    );
    this.node.querySelector(".line.found")?.scrollIntoView({ block: "nearest" });
    this.node.querySelector<HTMLElement>(`[data-toggle="${focused}"]`)?.focus();
  }

  #rendered({ file, picture }: ShownFile): HTMLElement {
    return file.path.endsWith(".md")
      ? renderMarkdown(this.#context, file.content, picture)
      : element("div", { class: "rendered" }, picture());
  }

  #head(shown: ShownFile, isRendered: boolean): HTMLElement {
    const { translate, view } = this.#context;
    const { file, before } = shown;
    const { path, mode, content } = file;
    const name = path.slice(path.lastIndexOf("/") + 1);
    const lines = linesOf(content).length;
    const facts = translate(msg`mode ${mode.toString(8).padStart(4, "0")}, ${lines} lines`);
    const hasSource = canRender(file) && (view.version === "new" || !before);
    return element(
      "header",
      {},
      element("h3", { class: "path" }, path),
      element("span", { class: "soft" }, facts),
      element(
        "div",
        { class: "acts push" },
        ...(before ? [this.#versions()] : []),
        asToolbar(
          element(
            "div",
            { class: "acts" },
            ...(hasSource ? [this.#toggle(msg`source`, "showsSource")] : []),
            ...(isRendered ? [] : [this.#toggle(msg`wrap`, "wraps")]),
            ...(shown.isCurrent ? this.#takeAlong(name, content) : []),
          ),
          name,
        ),
      ),
    );
  }

  #takeAlong(name: string, content: string): HTMLElement[] {
    const { translate } = this.#context;
    const save = element(
      "button",
      {
        type: "button",
        class: "plain",
        "aria-label": translate(msg`Download ${name}`),
        onclick: () => saveText(content, name),
      },
      translate(msg`Download`),
    );
    return [
      copyButton(this.#context, {
        label: msg`Copy`,
        name: msg`Copy ${name}`,
        text: () => content,
      }),
      save,
    ];
  }

  #toggle(text: Message, key: "wraps" | "showsSource"): HTMLElement {
    const { translate, view } = this.#context;
    return element(
      "button",
      {
        type: "button",
        class: "plain",
        "data-toggle": key,
        "aria-pressed": String(view[key]),
        onclick: () => {
          view[key] = !view[key];
          this.#draw();
        },
      },
      translate(text),
    );
  }

  #versions(): HTMLElement {
    const { translate, view } = this.#context;
    return element(
      "div",
      { class: "strip", role: "radiogroup", "aria-label": translate(msg`Version`) },
      ...versions.map(([version, text]) => {
        const radio = element("input", {
          type: "radio",
          name: "version",
          value: version,
          "data-toggle": version,
          onchange: () => {
            view.version = version;
            this.#draw();
          },
        });
        radio.checked = view.version === version;
        return element("label", {}, radio, element("span", {}, translate(text)));
      }),
    );
  }
}

const isSameFile = (one: BundleFile | undefined, other: BundleFile | undefined): boolean =>
  (one && versionOf(one)) === (other && versionOf(other));

const canRender = ({ path }: BundleFile): boolean => /\.md$|^cluster\.svg$/.test(path);

function linesOfVersion({ file, before }: ShownFile, version: View["version"]): Line[] {
  if (before === undefined || version === "new") return linesOf(file.content);
  return version === "old" ? linesOf(before.content) : comparedLines(before.content, file.content);
}
