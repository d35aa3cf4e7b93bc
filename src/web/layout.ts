import { element } from "./dom.ts";
import type { View } from "./view.ts";

/** More letters than these stand beside each other: then the answers have a place of their own. */
const wideEms = 56;
/** A lower window has no room for two scrollers beside each other. */
const highEms = 30;

/**
 * Says when the room of an element changes between wide and narrow, measured in the reader's own
 * letters: the size of texts may change at any time. `isPage`: its height is that of the window.
 */
export function watchLayout(
  wrapper: HTMLElement,
  isPage: boolean,
  onLayout: (layout: View["layout"]) => void,
): void {
  const probe = element("i", { class: "probe", "aria-hidden": "true" });
  wrapper.append(probe);
  let shown: View["layout"] | undefined;
  const observer = new ResizeObserver(() => requestAnimationFrame(measure));
  const measure = () => {
    if (!wrapper.isConnected) {
      observer.disconnect();
      return;
    }
    const em = probe.offsetWidth || 16;
    const isHigh = !isPage || innerHeight >= highEms * em;
    const layout = wrapper.clientWidth > wideEms * em && isHigh ? "wide" : "narrow";
    if (layout === shown) return;
    shown = layout;
    onLayout(layout);
  };
  observer.observe(wrapper);
  observer.observe(probe);
  measure();
}
