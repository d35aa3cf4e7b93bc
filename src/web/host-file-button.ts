import { parseHostFile } from "../core/hosts/parse-file.ts";
import { type Message, say } from "../core/i18n/message.ts";
import { element } from "./element.ts";
import type { Tell } from "./tell.ts";

/** A button that reads hosts from a file of the reader's own: a hosts file, or CSV. Nothing leaves the page. */
export function hostFileButton(
  tell: Tell,
  title: Message,
  given: (text: string) => void,
): HTMLElement {
  const said = element("span", { class: "note", role: "status" });
  const picker = element("input", {
    type: "file",
    class: "hidden",
    tabindex: -1,
    "aria-hidden": "true",
    accept: ".txt,.csv,text/*",
    onchange: () => void read(),
  });
  async function read(): Promise<void> {
    const [file] = picker.files ?? [];
    if (!file) return;
    const found = parseHostFile(await file.text());
    picker.value = "";
    said.textContent = found.problem !== undefined ? tell(found.problem) : "";
    if (found.text !== undefined) given(found.text);
  }
  return element(
    "div",
    { class: "host-file" },
    element(
      "button",
      { type: "button", class: "quiet", onclick: () => picker.click() },
      tell(say`${title} from a hosts file or CSV`),
    ),
    picker,
    said,
  );
}
