/** What keys can do. */
export interface KeyTargets {
  download(): void;
  nextProblem(by: number): void;
  nextRegion(by: number): void;
  save(): void;
  open(): void;
  find(): void;
  close(): void;
}

const textFields = "input:not([type=radio]):not([type=checkbox]), textarea, select";

/** Does what a key stands for; other keys stay with the browser. */
export function keyActions(targets: KeyTargets): (event: KeyboardEvent) => void {
  return (event) => {
    const action = actionOf(event, targets);
    if (action === undefined) return;
    // Escape closes a dialog as well.
    if (event.key !== "Escape") event.preventDefault();
    action();
  };
}

function actionOf(event: KeyboardEvent, targets: KeyTargets): (() => void) | undefined {
  const by = event.shiftKey ? -1 : 1;
  if (event.ctrlKey || event.metaKey)
    return { Enter: targets.download, s: targets.save, o: targets.open }[event.key];
  const [target] = event.composedPath();
  const isTyping = target instanceof Element && target.matches(textFields);
  if (event.key === "/" && !isTyping) return targets.find;
  if (event.key === "Escape") return targets.close;
  if (event.key === "F8") return () => targets.nextProblem(by);
  return event.key === "F6" ? () => targets.nextRegion(by) : undefined;
}

/** Moves the focus from the region that has it to another one that is shown. */
export function focusRegion(regions: readonly (HTMLElement | undefined)[], by: number): void {
  const shown = regions.filter((region) => region !== undefined && region.offsetHeight > 0);
  const at = shown.findIndex((region) => region?.matches(":focus-within"));
  const next = shown.at((at + by + shown.length) % shown.length);
  const targets = ["[aria-selected=true]", "summary, button, [tabindex]"]
    .flatMap((selector) => [...(next?.querySelectorAll<HTMLElement>(selector) ?? [])])
    .filter((target) => target.offsetHeight > 0);
  targets[0]?.focus();
}
