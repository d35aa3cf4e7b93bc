import { type Language, languages } from "../core/i18n/languages.ts";
import { msg } from "../core/i18n/message.ts";
import { element } from "./dom.ts";
import styles from "./generator.css";
import { catalogues, languageFor, translator } from "./i18n.ts";
import { Page } from "./page.ts";
import { answersInLink, bareAddress, linkTo, type PageAnswers } from "./share.ts";

/**
 * `<mesos-cluster-generator>`: the generator in any page. Attributes: `lang` (en, zh-TW, zh-CN), `theme` (light, dark;
 * otherwise as the reader has it), `fragment` (keep the answers in the page's own address).
 */
class MesosClusterGenerator extends HTMLElement {
  static readonly observedAttributes = ["lang"];
  #page: Page | undefined;
  #language: Language = "en";

  connectedCallback(): void {
    if (this.#page) return;
    const root = this.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
    this.#language = languageFor(
      [this.lang, document.documentElement.lang, ...navigator.languages].filter(Boolean),
    );
    this.#draw(inLanguage(answersInLink(location.href), "en", this.#language));
    if (this.hasAttribute("fragment"))
      addEventListener("hashchange", () => this.#draw(answersInLink(location.href)));
  }

  attributeChangedCallback(): void {
    const before = this.#language;
    if (!this.#page || languageFor([this.lang]) === before) return;
    this.#language = languageFor([this.lang]);
    this.#draw(inLanguage(this.#page.answers, before, this.#language));
  }

  #draw(answers: PageAnswers): void {
    const translate = translator(catalogues[this.#language]);
    this.#page = new Page(answers, translate, ({ spec }) => {
      // Without a new entry in the history: every letter would be one.
      const link = linkTo(location.href, spec);
      if (this.hasAttribute("fragment"))
        history.replaceState(
          null,
          "",
          typeof link === "string" ? link : bareAddress(location.href),
        );
    });
    const choice = element(
      "select",
      {
        onchange: () => {
          this.lang = choice.value;
        },
      },
      ...Object.entries(languages).map(([code, { name }]) =>
        element("option", { value: code, lang: code, selected: code === this.#language }, name),
      ),
    );
    const bar = element(
      "div",
      { class: "bar" },
      element("label", {}, translate(msg`Language`), " ", choice),
    );
    this.shadowRoot?.replaceChildren(
      element("div", { lang: this.#language }, bar, this.#page.node),
    );
  }
}

/** The README is in the language of the page, unless the answers name another one. */
function inLanguage(answers: PageAnswers, before: Language, now: Language): PageAnswers {
  const language = answers.typed["language"];
  const isChosen = language !== undefined && language !== before;
  if (isChosen || Object.keys(answers.base).length > 0) return answers;
  return { ...answers, typed: { ...answers.typed, language: now } };
}

customElements.define("mesos-cluster-generator", MesosClusterGenerator);
