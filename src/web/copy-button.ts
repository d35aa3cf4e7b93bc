import { type Message, say } from "../core/i18n/message.ts";
import { element } from "./element.ts";
import type { Tell } from "./tell.ts";

/** How long a button says that it copied, at least, in milliseconds. */
const thanks = 2000;

/** A button that puts a text on the clipboard and says so. `what` is its name; `text` is asked when it is pressed, for a text or for why there is none. */
export function copyButton(
  tell: Tell,
  what: Message,
  text: () => string | Message,
): HTMLButtonElement {
  const label = element("span", {}, tell(what));
  const button = element(
    "button",
    { type: "button", class: "quiet", onclick: () => void copy() },
    label,
    element("span", { class: "hidden", role: "status" }),
  );
  const status = button.lastElementChild;
  async function copy(): Promise<void> {
    const wanted = text();
    const said = tell(
      typeof wanted !== "string"
        ? wanted
        : (await copied(wanted, button))
          ? say`Copied`
          : say`Copying is not allowed here: select the text and copy it`,
    );
    for (const place of [label, status]) if (place) place.textContent = said;
    // A sentence takes longer to read than a word.
    setTimeout(
      () => {
        label.textContent = tell(what);
        if (status) status.textContent = "";
      },
      Math.max(thanks, said.length * 60),
    );
  }
  return button;
}

/** In a frame of another site the clipboard may be closed; an older way is open after a click. */
async function copied(text: string, near: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copiedBySelection(text, near);
  }
}

function copiedBySelection(text: string, near: HTMLElement): boolean {
  const area = element("textarea", { class: "hidden", readonly: true });
  area.value = text;
  near.after(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  near.focus();
  return done;
}
