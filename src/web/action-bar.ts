import type { Language } from "../core/i18n/languages.ts";
import type { Message } from "../core/i18n/message.ts";
import { msg } from "../core/i18n/message.ts";
import { questions } from "../core/questions/questions.ts";
import type { Cluster } from "./cluster.ts";
import { copyButton } from "./copy.ts";
import { element } from "./dom.ts";
import { Download } from "./download.ts";
import { ring } from "./icons.ts";
import { menuButton } from "./menu.ts";
import { pageLinks } from "./page-links.ts";
import { isStale, type Snapshot } from "./snapshot.ts";
import { countOf, membersText, statusOf } from "./status.ts";
import { asToolbar } from "./toolbar.ts";
import type { Context } from "./view.ts";

/** What the buttons need to know when they are pressed. */
export interface Wanted {
  /** The cluster of the answers as they stand; without one the first problem is shown. */
  cluster(): Cluster | undefined;
  /** Moves the cursor to the field of a problem, by its place in the list. */
  showProblem(index: number): void;
  /** A link to these answers, or why there is none; undefined: a problem was shown instead. */
  link(): string | Message | undefined;
  /** The command; undefined: a problem was shown instead. */
  command(): string | undefined;
  showCommand(): void;
  openFile(): void;
  saveSpec(): void;
  startOver(): void;
  onDownload(name: string): void;
}

interface BarOptions {
  isPage: boolean;
  language: Language;
  repository: string;
}

/** What stays in sight: the state of the answers, and what can be done with them. */
export class ActionBar {
  readonly node: HTMLElement;
  readonly #context: Context;
  readonly #wanted: Wanted;
  readonly #status = element("p", { class: "hidden", role: "status" });
  readonly #state: HTMLButtonElement;
  readonly #problems = element("div", { class: "problems", hidden: true });
  readonly #menu: HTMLElement;
  readonly #download: Download;
  readonly #copyCommand: HTMLButtonElement;
  #count = 0;

  /** `isPage`: its page has no other footer, and others beside it. */
  constructor(context: Context, options: BarOptions, wanted: Wanted) {
    const { isPage } = options;
    const { translate } = context;
    this.#context = context;
    this.#wanted = wanted;
    this.#state = element("button", {
      type: "button",
      class: "state",
      id: "state",
      onclick: () => this.#toggleProblems(),
    });
    this.#download = new Download(context, wanted);
    const link = () =>
      copyButton(context, {
        label: msg`Copy link`,
        icon: "link",
        text: () => wanted.link(),
      });
    const command = () =>
      copyButton(context, { label: msg`Copy command`, text: () => wanted.command() });
    this.#copyCommand = command();
    this.#menu = menuButton(translate(msg`cluster.yaml: open, save, start over`), "cluster.yaml", [
      element(
        "div",
        { class: "narrow-only" },
        link(),
        command(),
        this.#menuItem(msg`Command`, "", () => wanted.showCommand()),
        ...(isPage ? pageLinks(context, options) : []),
      ),
      this.#menuItem(msg`Open file…`, "Ctrl O", () => wanted.openFile()),
      this.#menuItem(msg`Save cluster.yaml`, "Ctrl S", () => wanted.saveSpec()),
      this.#menuItem(msg`Start over`, "", () => wanted.startOver()),
    ]);
    this.node = element(
      isPage ? "footer" : "div",
      {
        class: "bar",
        part: "actions",
        role: isPage ? undefined : "group",
        "aria-label": translate(msg`Actions`),
      },
      this.#state,
      this.#problems,
      this.#status,
      element(
        "div",
        { class: "acts" },
        asToolbar(
          element(
            "div",
            { class: "acts" },
            element("div", { class: "wide-only" }, link(), this.#copyCommand),
            this.#menu,
          ),
          translate(msg`Take along`),
          () => this.#menu.querySelector("button") ?? undefined,
        ),
        this.#download.node,
      ),
    );
  }

  show(snapshot: Snapshot): void {
    const { translate } = this.#context;
    const isBad = isStale(snapshot);
    this.#count = snapshot.problems.length;
    const status = translate(statusOf(snapshot));
    if (this.#status.textContent !== status) this.#status.textContent = status;
    this.#state.replaceChildren(
      ring(snapshot.cluster?.plan.masters.length ?? 3, isBad),
      element(
        "span",
        {},
        element("b", {}, translate(isBad ? countOf(this.#count) : msg`Ready`)),
        element("span", { class: "detail" }, this.#detailOf(snapshot)),
      ),
    );
    this.#state.classList.toggle("bad", isBad);
    this.#showProblems(snapshot);
    this.#copyCommand.setAttribute("aria-disabled", String(isBad));
    this.#download.show(snapshot);
  }

  /** Downloads, or leads to the first problem. */
  download(): void {
    void this.#download.start();
  }

  /** Folds what hangs over the page. */
  closeProblems(): void {
    this.#problems.hidden = true;
    this.#state.setAttribute("aria-expanded", "false");
  }

  focusDownload(): void {
    this.#download.focus();
  }

  focusMenu(): void {
    this.#menu.querySelector("button")?.focus();
  }

  #detailOf({ problems, cluster, notes }: Snapshot): string {
    const { translate } = this.#context;
    const [problem] = problems;
    if (problem) return translate(problem.message);
    if (!cluster) return "";
    const members = translate(membersText(cluster.plan));
    if (notes.length === 0) return members;
    const count = notes.length === 1 ? msg`1 note` : msg`${notes.length} notes`;
    return `${members} · ${translate(count)}`;
  }

  #menuItem(text: Message, keys: string, onclick: () => void): HTMLElement {
    return element(
      "button",
      { type: "button", onclick },
      this.#context.translate(text),
      ...(keys === "" ? [] : [element("kbd", {}, keys)]),
    );
  }

  /** One problem: to its field. Several: their list. */
  #toggleProblems(): void {
    if (this.#count === 0) return;
    if (this.#count === 1) {
      this.#wanted.showProblem(0);
      return;
    }
    this.#problems.hidden = !this.#problems.hidden;
    this.#state.setAttribute("aria-expanded", String(!this.#problems.hidden));
    this.#problems.querySelector("button")?.focus();
  }

  #showProblems({ problems }: Snapshot): void {
    const { translate } = this.#context;
    if (problems.length > 1)
      this.#state.setAttribute("aria-expanded", String(!this.#problems.hidden));
    else this.#state.removeAttribute("aria-expanded");
    if (problems.length < 2) this.#problems.hidden = true;
    const items = problems.slice(0, maxListed).map(({ key, message }, index) => {
      const title = questions.find((question) => question.key === key)?.title;
      const onclick = () => {
        this.closeProblems();
        this.#wanted.showProblem(index);
      };
      return element(
        "li",
        {},
        element(
          "button",
          { type: "button", onclick },
          element("b", {}, title ? `${translate(title)}: ` : ""),
          translate(message),
        ),
      );
    });
    const more = problems.length - items.length;
    this.#problems.replaceChildren(
      element(
        "ul",
        {},
        ...items,
        ...(more > 0 ? [element("li", {}, translate(msg`And ${more} more.`))] : []),
      ),
    );
  }
}

/** More problems than these are only counted. */
const maxListed = 8;
