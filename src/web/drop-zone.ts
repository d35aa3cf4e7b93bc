import { hostsIn } from "../core/hosts/parse-hosts.ts";
import { type Message, msg } from "../core/i18n/message.ts";
import { element } from "./dom.ts";
import { type Incoming, type OpenedCluster, readIncoming } from "./incoming.ts";
import type { Context } from "./view.ts";

/** What becomes of files. */
interface DropOptions {
  onCluster(opened: OpenedCluster): void;
  onHosts(hosts: Readonly<Record<string, string>>): void;
}

/** Takes files by dropping or opening them; of hosts it asks what they are. Nothing leaves the page. */
export class DropZone {
  readonly node: HTMLElement;
  readonly #context: Context;
  readonly #options: DropOptions;
  readonly #chooser = element("div", { class: "chooser", role: "group", hidden: true });
  readonly #button: HTMLButtonElement;
  readonly #picker: HTMLInputElement;

  constructor(context: Context, options: DropOptions) {
    const { translate } = context;
    this.#context = context;
    this.#options = options;
    this.#chooser.setAttribute("aria-label", translate(msg`What are these hosts?`));
    this.#picker = element("input", {
      type: "file",
      hidden: true,
      accept: ".yaml,.yml,.json,.csv,.txt,.ini,.zip,text/*",
      onchange: () => {
        void this.take(this.#picker.files?.[0]);
        this.#picker.value = "";
      },
    });
    this.#button = element(
      "button",
      { type: "button", class: "plain", onclick: () => this.open() },
      translate(msg`Open file…`),
    );
    const text = translate(
      msg`Paste lines above, or drop a hosts file, CSV, cluster.yaml or bundle`,
    );
    this.node = element(
      "div",
      {},
      element("div", { class: "drop" }, element("span", {}, text), this.#button, this.#picker),
      this.#chooser,
    );
  }

  /** Lets the reader choose a file. */
  open(): void {
    this.#picker.click();
  }

  async take(file: File | undefined): Promise<void> {
    if (file) this.#show(await readIncoming(file));
  }

  /** Lets a whole area take dropped files. */
  takesDropsOn(area: HTMLElement): void {
    area.addEventListener("dragover", (event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      area.classList.add("over");
    });
    area.addEventListener("dragleave", () => area.classList.remove("over"));
    area.addEventListener("drop", (event) => {
      event.preventDefault();
      area.classList.remove("over");
      void this.take(event.dataTransfer?.files[0]);
    });
  }

  #show(incoming: Incoming): void {
    this.#chooser.hidden = incoming.kind === "cluster";
    if (incoming.kind === "cluster") this.#options.onCluster(incoming);
    else if (incoming.kind === "hosts") this.#ask(incoming);
    else this.#refuse(incoming.message);
  }

  #refuse(message: Message): void {
    const { translate, say } = this.#context;
    const text = translate(message);
    this.#chooser.replaceChildren(element("p", {}, text), this.#leaveButton());
    say(text);
  }

  #ask({ name, hosts }: Extract<Incoming, { kind: "hosts" }>): void {
    const { translate } = this.#context;
    const { count, masters, agents, split } = hosts;
    const size = (text: string) => hostsIn(text).length;
    const question =
      count === 1
        ? msg`${name}: 1 host. What is it?`
        : msg`${name}: ${count} hosts. What are they?`;
    const splitButtons =
      split === undefined
        ? []
        : [
            this.#choice(
              translate(msg`${size(split.masters)} masters, ${size(split.agents)} agents`),
              split,
              "main",
            ),
          ];
    this.#chooser.replaceChildren(
      element("p", {}, translate(question)),
      element(
        "div",
        { class: "acts" },
        ...splitButtons,
        this.#choice(translate(msg`Masters`), { masters }, "plain"),
        this.#choice(translate(msg`Agents`), { agents }, "plain"),
        this.#leaveButton(),
      ),
    );
    this.#chooser.querySelector("button")?.focus();
  }

  #choice(text: string, hosts: Readonly<Record<string, string>>, className: string): HTMLElement {
    const onclick = () => {
      this.#close();
      this.#options.onHosts(hosts);
    };
    return element("button", { type: "button", class: className, onclick }, text);
  }

  #leaveButton(): HTMLElement {
    const onclick = () => this.#close();
    const text = this.#context.translate(msg`Leave it`);
    return element("button", { type: "button", class: "quiet", onclick }, text);
  }

  #close(): void {
    this.#chooser.hidden = true;
    this.#button.focus();
  }
}
