import { english } from "../core/i18n/message.ts";
import { catalogueOf } from "./catalogue.ts";
import { element, nextFrame } from "./dom.ts";
import { languageFor, translator } from "./i18n.ts";
import { scriptLoader } from "./load-script.ts";
import { contentOf, ifMissing, missingScript } from "./scripts.ts";
import type { Running } from "./start.ts";

const { currentScript, baseURI } = document;
const address =
  currentScript instanceof HTMLScriptElement
    ? currentScript.src
    : new URL("mesos-cluster-generator.js", baseURI).href;
globalThis.mesosClusterGenerator = { load: scriptLoader(address), provided: {} };

/**
 * `<mesos-cluster-generator>`: the generator in any page. Attributes: `lang` (en, zh-TW, zh-CN),
 * `theme` (light, dark; otherwise that of the page), `answers` (a token to begin with), `fragment`
 * (keep the answers in the page's own address), `page` (it is the page: as high as the window),
 * `repository` (where the sources are: a page links there).
 * Events: `change` and `download`. What it contains is shown until the generator is there.
 *
 * This script is all that the page waits for: the generator comes after the page's first frame.
 */
class MesosClusterGenerator extends HTMLElement {
  static readonly observedAttributes = ["lang"];
  #running: Running | undefined;
  #isStarted = false;
  readonly #failure = element("p", { role: "alert" });

  async connectedCallback(): Promise<void> {
    if (this.#isStarted) return;
    this.#isStarted = true;
    await nextFrame();
    const start = await contentOf("workbench").catch(ifMissing(() => undefined));
    if (start) this.#running = await start(this);
    else await this.#fail();
  }

  /** Says so in the language of the page around it; put into a page once more, it starts again. */
  async #fail(): Promise<void> {
    const language = languageFor([this.lang || document.documentElement.lang]);
    const catalogue = await catalogueOf(language).catch(ifMissing(() => english));
    this.#failure.textContent = translator(catalogue)(missingScript);
    this.append(this.#failure);
    this.#isStarted = false;
  }

  attributeChangedCallback(): void {
    void this.#running?.followLanguage();
  }
}

customElements.define("mesos-cluster-generator", MesosClusterGenerator);
