import type { Language } from "../core/i18n/languages.ts";
import { type Catalogue, english } from "../core/i18n/message.ts";
import { catalogueOf } from "./catalogue.ts";
import { languageFor, translator } from "./i18n.ts";
import { type Keeper, keeper, keepLanguage, keptLanguage } from "./keep.ts";
import { watchLayout } from "./layout.ts";
import { answersOfToken, fragmentOf, isUntouched, type PageAnswers } from "./page-answers.ts";
import { contentOf, ifMissing, missingScript } from "./scripts.ts";
import { restoredSnapshot, type Snapshot, snapshotOf } from "./snapshot.ts";
import { styles } from "./styles.ts";
import { newView } from "./view.ts";
import { Workbench } from "./workbench.ts";

/** A generator that runs in its element. */
export interface Running {
  /** Called when the element's language may be another one. */
  followLanguage(): Promise<void>;
}

export type StartGenerator = (element: HTMLElement) => Promise<Running>;

/** Starts the generator in an element, in the reader's language. */
export const startGenerator: StartGenerator = async (element) => {
  const generator = new Generator(element);
  await generator.start();
  // Before anybody asks for them; what fails now is tried again then.
  contentOf("blueprints").catch(() => {});
  return generator;
};

/** The workbench in its element, whose attributes it follows, and on which it dispatches events. */
class Generator implements Running {
  readonly #element: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #keeper: Keeper;
  #workbench: Workbench | undefined;
  #language: Language = "en";
  #catalogue: Catalogue = english;

  constructor(element: HTMLElement) {
    this.#element = element;
    this.#root = element.attachShadow({ mode: "open" });
    this.#keeper = keeper(element.hasAttribute("fragment"));
  }

  async start(): Promise<void> {
    const wanted = this.#firstLanguage();
    const catalogue = await loadedCatalogue(wanted);
    if (catalogue) this.#speak(wanted, catalogue);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    this.#root.adoptedStyleSheets = [sheet];
    const { given, opened } = this.#keeper.load();
    const token = this.#element.getAttribute("answers") ?? "";
    const isNew = isUntouched(given) && given.note === undefined && opened === undefined;
    const first = isNew ? answersOfToken(token) : given;
    this.#draw(restoredSnapshot(inLanguage(first, "en", this.#language), opened));
    if (!catalogue) this.#workbench?.say(missingScript);
    if (this.#element.hasAttribute("fragment"))
      addEventListener("hashchange", () => this.#follow(fragmentOf(location.href)));
    const keysFrom = this.#element.hasAttribute("page") ? document : this.#element;
    keysFrom.addEventListener("keydown", (event) => {
      if (event instanceof KeyboardEvent) this.#workbench?.onKey(event);
    });
  }

  async followLanguage(): Promise<void> {
    const now = languageFor([this.#element.lang]);
    const catalogue = await loadedCatalogue(now);
    const before = this.#language;
    const isWanted = now === languageFor([this.#element.lang]) && now !== before;
    if (!this.#workbench || !isWanted) return;
    if (catalogue) this.#speak(now, catalogue);
    const { given } = this.#workbench.snapshot;
    const focused = this.#root.activeElement?.id;
    this.#draw(snapshotOf(inLanguage(given, before, this.#language), this.#workbench.snapshot));
    if (focused) this.#root.getElementById(focused)?.focus();
    if (!catalogue) this.#workbench.say(missingScript);
  }

  #speak(language: Language, catalogue: Catalogue): void {
    this.#language = language;
    this.#catalogue = catalogue;
  }

  /** As chosen before, as the page says, else as the reader's browser has it; an English page of its own too. */
  #firstLanguage(): Language {
    const { lang } = document.documentElement;
    const isDefault = this.#element.hasAttribute("page") && lang === "en";
    const wanted = [
      this.#element.lang,
      keptLanguage(),
      isDefault ? "" : lang,
      ...navigator.languages,
      lang,
    ];
    return languageFor(wanted.filter(Boolean));
  }

  /** Another fragment in the address brings its answers; our own is known already. */
  #follow(fragment: string): void {
    this.#draw(snapshotOf(inLanguage(answersOfToken(fragment), "en", this.#language)));
  }

  #draw(snapshot: Snapshot): void {
    const isPage = this.#element.hasAttribute("page");
    const view = this.#workbench?.view ?? newView();
    this.#workbench = new Workbench(snapshot, view, {
      isPage,
      language: this.#language,
      repository: this.#element.getAttribute("repository") ?? "",
      translate: translator(this.#catalogue),
      address: () => new URL(this.#element.getAttribute("link") ?? "", location.href).href,
      onChange: (next) => this.#changed(next),
      onDownload: (name) => this.#dispatch("download", { name }),
      onLanguage: (language) => {
        keepLanguage(language);
        this.#element.lang = language;
      },
      onTheme: () => this.#otherTheme(),
    });
    const { node } = this.#workbench;
    this.#root.replaceChildren(node);
    watchLayout(node, isPage, (layout) => this.#workbench?.setLayout(layout));
  }

  #changed(snapshot: Snapshot): void {
    this.#keeper.save(snapshot);
    this.#dispatch("change", { problems: snapshot.problems.length, spec: snapshot.state.spec });
  }

  #dispatch(name: string, detail: object): void {
    this.#element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  #otherTheme(): void {
    const isDark = this.#root.querySelector(".workbench");
    const scheme = isDark ? getComputedStyle(isDark).backgroundColor : "";
    const [red = 255] = (scheme.match(/\d+/g) ?? []).map(Number);
    this.#element.setAttribute("theme", red > 127 ? "dark" : "light");
  }
}

/** Undefined where it is missing: then the page stays in the language that it has. */
const loadedCatalogue = (language: Language) =>
  catalogueOf(language).catch(ifMissing(() => undefined));

/** The README is in the language of the page, unless the answers name another one. */
function inLanguage(answers: PageAnswers, before: Language, now: Language): PageAnswers {
  const language = answers.typed["language"];
  const isChosen = language !== undefined && language !== before;
  if (isChosen || Object.keys(answers.base).length > 0) return answers;
  return { ...answers, typed: { ...answers.typed, language: now } };
}
