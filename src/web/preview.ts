import type { BundleFile } from "../core/bundle/blueprint.ts";
import { say } from "../core/i18n/message.ts";
import { changedLines } from "./changed-lines.ts";
import { copyButton } from "./copy-button.ts";
import { element } from "./element.ts";
import { highlight } from "./highlight.ts";
import type { Tell } from "./tell.ts";

/** More lines than a person reads here; the download has them all. */
const mostLines = 1000;

/** Shows one file: its path, mode and text, with the lines marked that changed since it was shown before. */
export class Preview {
  readonly node: HTMLElement;
  readonly #tell: Tell;
  readonly #title = element("h3", { class: "path" });
  readonly #note = element("p", { class: "note" });
  readonly #text = element("pre", { tabindex: 0, role: "region" });
  #file: BundleFile | undefined;

  constructor(tell: Tell) {
    this.#tell = tell;
    const copy = copyButton(tell, say`Copy file`, () => this.#file?.content ?? "");
    this.node = element(
      "section",
      { class: "preview", "aria-label": tell(say`Preview`) },
      element("header", {}, element("div", {}, this.#title, this.#note), copy),
      this.#text,
    );
  }

  show(file: BundleFile): void {
    const before = this.#file;
    if (before?.path === file.path && before.content === file.content) return;
    this.#file = file;
    const changed =
      before?.path === file.path ? changedLines(before.content, file.content) : new Set<number>();
    this.#title.textContent = file.path;
    this.#note.textContent = this.#noteOf(file, changed.size);
    this.#text.setAttribute("aria-label", file.path);
    this.#text.replaceChildren(...linesOf(file, changed), ...this.#rest(file));
    // The first change, in sight; the page itself stays where it is.
    const first = this.#text.querySelector<HTMLElement>(".changed");
    if (first) this.#text.scrollTop = first.offsetTop - this.#text.clientHeight / 3;
    else if (before?.path !== file.path) this.#text.scrollTop = 0;
  }

  #noteOf({ mode, content }: BundleFile, changed: number): string {
    const note = this.#tell(
      say`mode ${mode.toString(8).padStart(4, "0")}, ${content.length} characters`,
    );
    return changed === 0
      ? note
      : `${note} · ${this.#tell(changed === 1 ? say`1 line changed` : say`${changed} lines changed`)}`;
  }

  #rest({ content }: BundleFile): HTMLElement[] {
    const more = content.split("\n").length - 1 - mostLines;
    return more > 0
      ? [element("em", {}, this.#tell(say`… and ${more} more lines, in the download`))]
      : [];
  }
}

/** One block for each line, so that a changed one can be marked across its whole width. */
function linesOf({ path, content }: BundleFile, changed: ReadonlySet<number>): HTMLElement[] {
  const lines = content.replace(/\n$/, "").split("\n").slice(0, mostLines);
  return lines.map((line, index) =>
    element(
      changed.has(index) ? "ins" : "span",
      { class: changed.has(index) ? "line changed" : "line" },
      ...highlight(line, path),
      "\n",
    ),
  );
}
