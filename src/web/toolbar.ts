import { setAttribute } from "./dom.ts";

/**
 * Makes the buttons of a group one Tab stop: arrows, Home and End go on from there. Outside it the
 * stop is `entry`, or the first button: what was last pressed may be hidden by then.
 * Source: the toolbar pattern of the ARIA Authoring Practices.
 */
export function asToolbar(
  node: HTMLElement,
  name: string,
  entry: () => HTMLElement | undefined = () => undefined,
): HTMLElement {
  setAttribute(node, "role", "toolbar");
  setAttribute(node, "aria-label", name);
  const buttons = () =>
    [...node.querySelectorAll<HTMLElement>("button, a")].filter(
      (each) => !each.closest(".items, dialog"),
    );
  const stopAt = (stop: HTMLElement | undefined) => {
    for (const each of buttons()) each.tabIndex = each === stop ? 0 : -1;
  };
  const reset = () => stopAt(entry() ?? buttons()[0]);
  node.addEventListener("focusin", ({ target }) => {
    if (target instanceof HTMLElement && buttons().includes(target)) stopAt(target);
  });
  node.addEventListener("focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && node.contains(relatedTarget))) reset();
  });
  node.addEventListener("keydown", (event) => move(event, buttons()));
  reset();
  return node;
}

function move(event: KeyboardEvent, buttons: readonly HTMLElement[]): void {
  const shown = buttons.filter(({ offsetHeight }) => offsetHeight > 0);
  const at = shown.findIndex((each) => each.matches(":focus"));
  if (at === -1 || event.ctrlKey || event.metaKey || event.altKey) return;
  const places: Readonly<Record<string, number>> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: shown.length - 1,
  };
  const place = places[event.key];
  if (place === undefined) return;
  event.preventDefault();
  shown.at(place % shown.length)?.focus();
}
