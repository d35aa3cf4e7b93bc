import { type Message, say } from "../core/i18n/message.ts";
import { breathe } from "./breathe.ts";
import { copyButton } from "./copy-button.ts";
import { element } from "./element.ts";
import type { Cluster } from "./outcome.ts";
import { saveFile } from "./save-file.ts";
import type { Tell } from "./tell.ts";
import { zipBundle } from "./zip-bundle.ts";

/** What the buttons need to know when they are pressed. */
export interface Wanted {
  /** The cluster to download; without one the form is shown its first problem. */
  cluster(): Cluster | undefined;
  /** Moves the cursor to the first problem. */
  showProblem(): void;
  /** A link to this page with these answers, or why there is none. */
  link(): string | Message;
}

/** The download and the link. */
export class Actions {
  readonly node: HTMLElement;
  readonly #tell: Tell;
  readonly #wanted: Wanted;
  readonly #progress = element("span", { class: "note", role: "status" });
  readonly #download: HTMLButtonElement;

  constructor(tell: Tell, wanted: Wanted) {
    this.#tell = tell;
    this.#wanted = wanted;
    this.#download = element(
      "button",
      { type: "button", class: "main", onclick: () => void this.#save() },
      tell(say`Download`),
    );
    this.node = element(
      "div",
      { class: "actions" },
      this.#download,
      copyButton(tell, say`Copy link to these answers`, () => wanted.link()),
      this.#progress,
    );
  }

  /** Names the file that the download makes. */
  show({ plan }: Cluster): void {
    this.#download.textContent = this.#tell(say`Download ${plan.name}.zip`);
  }

  async #save(): Promise<void> {
    const cluster = this.#wanted.cluster();
    if (!cluster) return this.#wanted.showProblem();
    if (this.#download.getAttribute("aria-disabled")) return;
    this.#download.setAttribute("aria-disabled", "true");
    try {
      this.#say(say`Making the zip …`);
      saveFile(
        await zipBundle(breathe(cluster.files()), cluster.plan.name),
        `${cluster.plan.name}.zip`,
      );
      this.#say(
        say`${cluster.plan.name}.zip is in your downloads. Next: unpack it and read README.md.`,
      );
    } finally {
      this.#download.removeAttribute("aria-disabled");
    }
  }

  #say(message: Message): void {
    this.#progress.textContent = this.#tell(message);
  }
}
