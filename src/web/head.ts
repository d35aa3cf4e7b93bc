import { type Language, languages } from "../core/i18n/languages.ts";
import { type Message, msg } from "../core/i18n/message.ts";
import { element } from "./dom.ts";
import { languageCodes } from "./i18n.ts";
import { icon, logo } from "./icons.ts";
import { pageLinks } from "./page-links.ts";
import { type Preset, presetOf, presets } from "./presets.ts";
import type { Snapshot } from "./snapshot.ts";
import { asToolbar } from "./toolbar.ts";
import type { Context } from "./view.ts";

interface HeadOptions {
  language: Language;
  repository: string;
  /** On a page of its own it has the page's heading, and the ways to what lies beside it. */
  isPage: boolean;
  onPreset(preset: Preset): void;
  onLanguage(language: Language): void;
  onTheme(): void;
  skip(): void;
}

/** Name, presets, language and theme. */
export class Head {
  readonly node: HTMLElement;
  readonly #context: Context;
  readonly #chips: ReadonlyMap<Preset, HTMLElement>;

  constructor(context: Context, options: HeadOptions) {
    const { translate } = context;
    this.#context = context;
    this.#chips = new Map(presets.map((preset) => [preset, this.#chip(preset, options)]));
    const title = element(
      options.isPage ? "h1" : "p",
      {},
      "create-",
      element("b", {}, "mesos"),
      "-cluster",
    );
    this.node = element(
      options.isPage ? "header" : "div",
      { class: "head", part: "head" },
      element(
        "button",
        { type: "button", class: "skip", onclick: options.skip },
        translate(msg`To the download`),
      ),
      element("div", { class: "brand" }, logo(), title),
      this.#presets(),
      element("div", { class: "tools" }, this.#languages(options), this.#tools(options)),
    );
  }

  show({ given }: Snapshot): void {
    const current = presetOf(given);
    for (const [preset, chip] of this.#chips)
      chip.setAttribute("aria-pressed", String(preset === current));
  }

  /** One Tab stop: the preset that the answers are. */
  #presets(): HTMLElement {
    const chips = [...this.#chips.values()];
    return asToolbar(
      element("div", { class: "presets" }, ...chips),
      this.#context.translate(msg`Start from`),
      () => chips.find((chip) => chip.getAttribute("aria-pressed") === "true"),
    );
  }

  /** On a phone the theme alone is shown. */
  #tools(options: HeadOptions): HTMLElement {
    const { translate } = this.#context;
    const name = translate(msg`Light or dark`);
    const theme = element(
      "button",
      {
        type: "button",
        class: "icon-only",
        "aria-label": name,
        title: name,
        onclick: options.onTheme,
      },
      icon("theme"),
    );
    const links = options.isPage ? pageLinks(this.#context, options) : [];
    const tools = element("div", { class: "tools" }, ...links, keysButton(this.#context), theme);
    return asToolbar(tools, translate(msg`About this page`), () => theme);
  }

  #chip(preset: Preset, { onPreset }: HeadOptions): HTMLElement {
    const { translate } = this.#context;
    return element(
      "button",
      {
        type: "button",
        class: "chip",
        title: translate(preset.note),
        onclick: () => onPreset(preset),
      },
      element("b", {}, translate(preset.title)),
      element("span", { class: "soft" }, translate(preset.note)),
    );
  }

  #languages({ language, onLanguage }: HeadOptions): HTMLElement {
    const choice = element(
      "select",
      {
        id: "language",
        "aria-label": this.#context.translate(msg`Language`),
        onchange: () => {
          const chosen = languageCodes.find((code) => code === choice.value);
          if (chosen) onLanguage(chosen);
        },
      },
      ...languageCodes.map((code) =>
        element(
          "option",
          { value: code, lang: code, selected: code === language },
          languages[code].name,
        ),
      ),
    );
    return choice;
  }
}

/** What the keys do, as the rows of a table. */
const keyRows: readonly (readonly [keys: string, what: Message])[] = [
  ["Ctrl Enter", msg`download, or go to the first problem`],
  ["F8", msg`go to the next problem`],
  ["Ctrl S", msg`save cluster.yaml`],
  ["Ctrl O", msg`open cluster.yaml, a bundle, a hosts file or CSV`],
  ["F6", msg`go to the next region: answers, tabs, result, actions`],
  ["← →", msg`in tabs and choices`],
  ["/", msg`find a host`],
];

function keysButton({ translate }: Context): HTMLElement {
  const dialog = element(
    "dialog",
    { class: "keys", "aria-labelledby": "keys-title" },
    element("h2", { id: "keys-title" }, translate(msg`Keys`)),
    element(
      "table",
      {},
      ...keyRows.map(([keys, what]) =>
        element(
          "tr",
          {},
          element("th", { scope: "row" }, element("kbd", {}, keys)),
          element("td", {}, translate(what)),
        ),
      ),
    ),
    element(
      "button",
      { type: "button", class: "plain", onclick: () => dialog.close() },
      translate(msg`Close`),
    ),
  );
  const button = element(
    "button",
    {
      type: "button",
      class: "icon-only keys-button",
      "aria-label": translate(msg`Keys`),
      title: translate(msg`Keys`),
      onclick: () => dialog.showModal(),
    },
    icon("keys"),
  );
  return element("span", {}, button, dialog);
}
