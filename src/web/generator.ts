import { say } from "../core/messages/message.ts";
import { givenIn, linkTo } from "./answers-link.ts";
import { element } from "./element.ts";
import styles from "./generator.css";
import { languageFor, languages } from "./languages.ts";
import { type Given, Page } from "./page.ts";
import { teller } from "./tell.ts";

/**
 * `<mesos-cluster-generator>`: the generator in any page. Attributes: `lang` (en, zh-TW, zh-CN), `theme` (light, dark;
 * otherwise as the reader has it), `fragment` (keep the answers in the page's own address).
 */
class MesosClusterGenerator extends HTMLElement {
  static readonly observedAttributes = ["lang"];
  #page: Page | undefined;
  #language = "en";

  connectedCallback(): void {
    if (this.#page) return;
    const root = this.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
    this.#language = languageFor([this.lang, document.documentElement.lang, ...navigator.languages].filter(Boolean));
    this.#draw(givenIn(location.href));
    if (this.hasAttribute("fragment")) addEventListener("hashchange", () => this.#draw(givenIn(location.href)));
  }

  attributeChangedCallback(): void {
    if (!this.#page || languageFor([this.lang]) === this.#language) return;
    this.#language = languageFor([this.lang]);
    this.#draw(this.#page.given);
  }

  #draw(given: Given): void {
    const tell = teller(languages[this.#language]?.catalogue ?? {});
    this.#page = new Page(given, tell, ({ spec }) => {
      // Without a new entry in the history: every letter would be one.
      if (this.hasAttribute("fragment") ) history.replaceState(null, "", linkTo(location.href, spec));
    });
    const choice = element("select", { onchange: () => { this.lang = choice.value; } }, ...Object.entries(languages).map(([code, { title }]) => element("option", { value: code, lang: code, selected: code === this.#language }, title)));
    const bar = element("div", { class: "bar" }, element("label", {}, tell(say`Language`), " ", choice));
    this.shadowRoot?.replaceChildren(element("div", { lang: this.#language }, bar, this.#page.node));
  }
}

customElements.define("mesos-cluster-generator", MesosClusterGenerator);
