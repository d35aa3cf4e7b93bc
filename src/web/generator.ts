import { scriptLoader } from "./load-script.ts";
import { contentOf } from "./scripts.ts";
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
 * (keep the answers in the page's own address), `page` (it is the page: as high as the window).
 * Events: `change` and `download`. What it contains is shown until the generator is there.
 *
 * This script is all that the page waits for: the generator comes after the page's first frame.
 */
class MesosClusterGenerator extends HTMLElement {
  static readonly observedAttributes = ["lang"];
  #running: Running | undefined;
  #isStarted = false;

  async connectedCallback(): Promise<void> {
    if (this.#isStarted) return;
    this.#isStarted = true;
    await firstFrame();
    const start = await contentOf("workbench");
    this.#running = await start(this);
  }

  attributeChangedCallback(): void {
    void this.#running?.followLanguage();
  }
}

/** Resolves when the page has been painted. */
const firstFrame = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });

customElements.define("mesos-cluster-generator", MesosClusterGenerator);
