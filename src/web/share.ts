import { quoting } from "../core/bundle/quoting.ts";
import { draftOf } from "../core/cluster/draft.ts";
import { checkShape } from "../core/cluster/shape-problems.ts";
import { valueAt } from "../core/cluster/spec-paths.ts";
import type { DraftSpec, Problem } from "../core/cluster/types.ts";
import { type Message, msg } from "../core/i18n/message.ts";
import { answersToArguments } from "../core/questions/answers.ts";
import { answersToToken, tokenToAnswers } from "../core/questions/token.ts";
import { deflate } from "./deflate.ts";
import { element } from "./dom.ts";
import type { Translate } from "./i18n.ts";
import type { State } from "./state.ts";

/** What was answered so far. */
export interface PageAnswers {
  /** The spec of a link. */
  base: DraftSpec;
  /** What was typed and chosen, by the keys of the questions: valid or not yet. */
  typed: Readonly<Record<string, string>>;
  /** What went wrong with a link. */
  note?: Message;
}

/**
 * A link to the page with the answers in its fragment, which no server sees; or why there is none.
 */
export function linkTo(page: string, spec: DraftSpec): string | Message {
  const made = answersToToken(spec, deflate);
  return made.token !== undefined ? `${bareAddress(page)}#${made.token}` : made.problem.message;
}

/** The page's own address, without answers. */
export const bareAddress = (page: string): string => page.split("#")[0] ?? page;

/** The answers in a page's address. An ordinary fragment, such as #top, is none. */
export function answersInLink(page: string): PageAnswers {
  const fragment = page.split("#")[1] ?? "";
  if (!/^\d/.test(fragment)) return { base: {}, typed: {} };
  const read = tokenToAnswers(fragment, deflate);
  const problem = read.problem ?? typeProblem(read.answers);
  return problem === undefined
    ? { base: draftOf(read.answers), typed: {} }
    : { base: {}, typed: {}, note: unreadable(problem.message) };
}

/** What no link of this page holds: a value of another type than its field. */
function typeProblem(answers: unknown): Problem | undefined {
  const draft = draftOf(answers);
  return checkShape(answers).find(
    ({ steps }) => valueAt(answers, steps) !== undefined && valueAt(draft, steps) === undefined,
  );
}

const unreadable = (why: Message) => msg`The answers in this link were ignored. ${why}`;

/** How long a button says that it copied, at least, in milliseconds. */
const feedbackMs = 2000;

/**
 * A button that puts a text on the clipboard and says so. `what` is its name; `text` is asked when
 * it is pressed, for a text or for why there is none.
 */
export function copyButton(
  translate: Translate,
  what: Message,
  text: () => string | Message,
): HTMLButtonElement {
  const label = element("span", {}, translate(what));
  const button = element(
    "button",
    { type: "button", class: "quiet", onclick: () => void copy() },
    label,
    element("span", { class: "hidden", role: "status" }),
  );
  const status = button.lastElementChild;
  async function copy(): Promise<void> {
    const wanted = text();
    const message = typeof wanted === "string" ? await copyText(wanted, button) : wanted;
    const feedback = translate(message);
    for (const place of [label, status]) if (place) place.textContent = feedback;
    // A sentence takes longer to read than a word.
    setTimeout(
      () => {
        label.textContent = translate(what);
        if (status) status.textContent = "";
      },
      Math.max(feedbackMs, feedback.length * 60),
    );
  }
  return button;
}

/** Copies a text; the message says whether that worked. */
async function copyText(text: string, near: HTMLElement): Promise<Message> {
  return (await isCopied(text, near))
    ? msg`Copied`
    : msg`Copying is blocked here: select the text and copy it yourself`;
}

/** In a frame of another site the clipboard may be closed; an older way is open after a click. */
async function isCopied(text: string, near: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return isCopiedBySelection(text, near);
  }
}

function isCopiedBySelection(text: string, near: HTMLElement): boolean {
  const area = element("textarea", { class: "hidden", readonly: true });
  area.value = text;
  near.after(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  near.focus();
  return done;
}

/** The command that makes the same bundle in a terminal. */
export class CommandLine {
  readonly node: HTMLElement;
  readonly #text = element("pre", { tabindex: 0, role: "region" });

  constructor(translate: Translate) {
    this.#text.setAttribute("aria-label", translate(msg`The command`));
    this.node = element(
      "section",
      { class: "command" },
      element("h2", {}, translate(msg`The same in a terminal`)),
      copyButton(translate, msg`Copy command`, () => this.#text.textContent ?? ""),
      this.#text,
    );
  }

  /**
   * Answers with control characters have no command: a shell could not be given them on one line.
   */
  show({ answers, cluster }: State): void {
    if (cluster)
      this.#text.textContent = [
        "npx create-mesos-cluster",
        ...answersToArguments(answers).map(quoting.sh),
      ].join(" ");
  }
}
