import { msg } from "../core/i18n/message.ts";
import { element } from "./dom.ts";
import { icon } from "./icons.ts";
import type { Context } from "./view.ts";

/** As many hosts as are listed at once. */
const maxListed = 40;

/** A host with what a reader looks for it by. */
export interface PickableHost {
  host: string;
  address: string;
}

/** Chooses one host of up to thousands: by typing a part of its name or address, or one after the other. */
export class HostPicker {
  readonly node: HTMLElement;
  readonly #onPick: (host: string) => void;
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  #hosts: readonly PickableHost[] = [];
  #current = "";
  #found: readonly PickableHost[] = [];
  #active = 0;

  /** `id` is another one for each picker of the page. */
  constructor({ translate }: Context, id: string, onPick: (host: string) => void) {
    this.#onPick = onPick;
    const name = translate(msg`Find a host`);
    this.#list = element("ul", {
      role: "listbox",
      id: `${id}-list`,
      "aria-label": name,
      hidden: true,
    });
    this.#input = element("input", {
      type: "search",
      role: "combobox",
      id,
      class: "mono",
      "aria-label": name,
      "aria-expanded": "false",
      "aria-controls": `${id}-list`,
      "aria-autocomplete": "list",
      placeholder: name,
      autocomplete: "off",
      spellcheck: "false",
      oninput: () => this.#open(this.#input.value),
      onclick: () => this.#open(""),
      onfocus: () => this.#input.select(),
      onblur: () => this.#close(),
    });
    this.#input.addEventListener("keydown", (event) => this.#onKey(event));
    this.node = element(
      "div",
      { class: "picker" },
      this.#stepButton("before", translate(msg`The host before`), -1),
      element("div", { class: "box" }, this.#input, this.#list),
      this.#stepButton("next", translate(msg`The next host`), 1),
    );
  }

  show(hosts: readonly PickableHost[], current: string): void {
    this.#hosts = hosts;
    this.#current = current;
    if (!this.#input.matches(":focus")) this.#input.value = current;
  }

  focus(): void {
    this.#input.focus();
  }

  #stepButton(name: "before" | "next", label: string, by: number): HTMLElement {
    const onclick = () => {
      const at = this.#hosts.findIndex(({ host }) => host === this.#current);
      const next = this.#hosts[(at + by + this.#hosts.length) % this.#hosts.length];
      if (next) this.#pick(next.host);
    };
    return element(
      "button",
      { type: "button", class: "icon-only", "aria-label": label, title: label, onclick },
      icon(name),
    );
  }

  #open(wanted: string): void {
    const text = wanted.trim().toLowerCase();
    const fits = ({ host, address }: PickableHost) =>
      host.toLowerCase().includes(text) || address.includes(text);
    this.#found = this.#hosts.filter(fits).slice(0, maxListed);
    this.#active = Math.max(
      0,
      this.#found.findIndex(({ host }) => host === this.#current),
    );
    this.#list.replaceChildren(
      ...this.#found.map(({ host, address }, index) =>
        element(
          "li",
          {
            role: "option",
            id: `${this.#input.id}-${index}`,
            // Before the field loses the focus, and with it the list.
            onpointerdown: (event) => {
              event.preventDefault();
              this.#pick(host);
            },
          },
          host,
          element("span", { class: "soft" }, address),
        ),
      ),
    );
    this.#list.hidden = this.#found.length === 0;
    this.#input.setAttribute("aria-expanded", String(!this.#list.hidden));
    this.#mark();
  }

  #mark(): void {
    const options = [...this.#list.children];
    for (const [index, option] of options.entries())
      option.setAttribute("aria-selected", String(index === this.#active));
    const active = options[this.#active];
    if (!(active instanceof HTMLElement)) return;
    this.#input.setAttribute("aria-activedescendant", active.id);
    this.#list.scrollTop = active.offsetTop - this.#list.clientHeight / 2;
  }

  #close(): void {
    this.#list.hidden = true;
    this.#input.setAttribute("aria-expanded", "false");
    this.#input.removeAttribute("aria-activedescendant");
    this.#input.value = this.#current;
  }

  #pick(host: string): void {
    this.#current = host;
    this.#close();
    this.#onPick(host);
  }

  #onKey(event: KeyboardEvent): void {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const isOpen = !this.#list.hidden;
    const found = this.#found[this.#active];
    if (by !== undefined) {
      event.preventDefault();
      if (isOpen) this.#move(by);
      else this.#open("");
    } else if (event.key === "Enter" && isOpen && found && !event.ctrlKey) {
      event.preventDefault();
      this.#pick(found.host);
    } else if (event.key === "Escape" && isOpen) {
      event.stopPropagation();
      this.#close();
    }
  }

  #move(by: number): void {
    this.#active = (this.#active + by + this.#found.length) % this.#found.length;
    this.#mark();
  }
}
