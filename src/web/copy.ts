import { type Message, msg } from "../core/i18n/message.ts";
import { type Child, element } from "./dom.ts";
import { type IconName, icon } from "./icons.ts";
import type { Context } from "./view.ts";

/** How long a button says that it copied, in milliseconds. */
const feedbackMs = 2000;

/** What a copy button is, beside its text. */
interface CopyOptions {
  label: Message;
  /** Its full name where several buttons have one label. */
  name?: Message;
  icon?: IconName;
  className?: string;
  /** What is copied; a message: why there is nothing; undefined: something else was done instead. */
  text(): string | Message | undefined;
}

/** A button that copies text to the clipboard, and keeps its width while it shows that it did. */
export function copyButton({ translate, say }: Context, options: CopyOptions): HTMLButtonElement {
  const { label, name, className = "plain" } = options;
  const before: Child[] = [icon(options.icon ?? "copy"), " ", translate(label)];
  const done: Child[] = [icon("check"), " ", translate(msg`Copied`)];
  const words = element(
    "span",
    { class: "swap" },
    element("span", {}, ...before),
    element("span", { class: "done", "aria-hidden": "true" }, ...done),
  );
  const button = element(
    "button",
    {
      type: "button",
      class: className,
      "aria-label": name && translate(name),
      onclick: () => void copy(),
    },
    words,
  );
  async function copy(): Promise<void> {
    const wanted = options.text();
    if (wanted === undefined) return;
    if (typeof wanted !== "string") return say(translate(wanted));
    if (!(await isCopied(wanted, button)))
      return say(translate(msg`Copying is blocked here: select the text and copy it yourself`));
    say(translate(msg`Copied`));
    button.classList.add("copied");
    setTimeout(() => button.classList.remove("copied"), feedbackMs);
  }
  return button;
}

/** Without https, or in a frame of another site, the clipboard is closed; an older way is open. */
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
