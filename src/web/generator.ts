import type { Language } from "../core/i18n/languages.ts";
import { catalogues, languageFor, translator } from "./i18n.ts";
import { keeper, keepLanguage, keptLanguage } from "./keep.ts";
import { watchLayout } from "./layout.ts";
import { answersOfToken, fragmentOf, isUntouched, type PageAnswers } from "./page-answers.ts";
import { type Snapshot, snapshotOf } from "./snapshot.ts";
import { styles } from "./styles.ts";
import { newView } from "./view.ts";
import { Workbench } from "./workbench.ts";

/**
 * `<mesos-cluster-generator>`: the generator in any page. Attributes: `lang` (en, zh-TW, zh-CN),
 * `theme` (light, dark; otherwise that of the page), `answers` (a token to begin with), `fragment`
 * (keep the answers in the page's own address), `page` (it is the page: as high as the window).
 * Events: `change` and `download`.
 */
class MesosClusterGenerator extends HTMLElement {
  static readonly observedAttributes = ["lang"];
  #workbench: Workbench | undefined;
  #language: Language = "en";

  connectedCallback(): void {
    if (this.#workbench) return;
    const root = this.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
    this.#language = this.#firstLanguage();
    const given = this.#keeper.load();
    const token = this.getAttribute("answers") ?? "";
    const isNew = isUntouched(given) && given.note === undefined;
    const first = isNew ? answersOfToken(token) : given;
    this.#draw(snapshotOf(inLanguage(first, "en", this.#language)));
    if (this.hasAttribute("fragment"))
      addEventListener("hashchange", () => this.#follow(fragmentOf(location.href)));
    const keysFrom = this.hasAttribute("page") ? document : this;
    keysFrom.addEventListener("keydown", (event) => {
      if (event instanceof KeyboardEvent) this.#workbench?.onKey(event);
    });
  }

  attributeChangedCallback(): void {
    const before = this.#language;
    const now = languageFor([this.lang]);
    if (!this.#workbench || now === before) return;
    this.#language = now;
    const { given } = this.#workbench.snapshot;
    const focused = this.shadowRoot?.activeElement?.id;
    this.#draw(snapshotOf(inLanguage(given, before, now), this.#workbench.snapshot));
    if (focused) this.shadowRoot?.getElementById(focused)?.focus();
  }

  /** As chosen before, as the page says, else as the reader's browser has it; an English page of its own too. */
  #firstLanguage(): Language {
    const { lang } = document.documentElement;
    const isDefault = this.hasAttribute("page") && lang === "en";
    const wanted = [this.lang, keptLanguage(), isDefault ? "" : lang, ...navigator.languages, lang];
    return languageFor(wanted.filter(Boolean));
  }

  get #keeper() {
    return keeper(this.hasAttribute("fragment"));
  }

  /** Another fragment in the address brings its answers; our own is known already. */
  #follow(fragment: string): void {
    this.#draw(snapshotOf(inLanguage(answersOfToken(fragment), "en", this.#language)));
  }

  #draw(snapshot: Snapshot): void {
    const isPage = this.hasAttribute("page");
    const view = this.#workbench?.view ?? newView();
    this.#workbench = new Workbench(snapshot, view, {
      isPage,
      language: this.#language,
      translate: translator(catalogues[this.#language]),
      address: () => this.getAttribute("link") ?? location.href,
      onChange: (next) => this.#changed(next),
      onDownload: (name) => this.#tell("download", { name }),
      onLanguage: (language) => {
        keepLanguage(language);
        this.lang = language;
      },
      onTheme: () => this.#otherTheme(),
    });
    const { node } = this.#workbench;
    this.shadowRoot?.replaceChildren(node);
    watchLayout(node, isPage, (layout) => this.#workbench?.setLayout(layout));
  }

  #changed(snapshot: Snapshot): void {
    this.#keeper.save(snapshot);
    this.#tell("change", { problems: snapshot.problems.length, spec: snapshot.state.spec });
  }

  #tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  #otherTheme(): void {
    const isDark = this.shadowRoot?.querySelector(".workbench");
    const scheme = isDark ? getComputedStyle(isDark).backgroundColor : "";
    const [red = 255] = (scheme.match(/\d+/g) ?? []).map(Number);
    this.setAttribute("theme", red > 127 ? "dark" : "light");
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
