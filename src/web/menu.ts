import { element } from "./dom.ts";
import { icon } from "./icons.ts";

/** A button with a menu above it; what is pressed in the menu folds it. */
export function menuButton(
  name: string,
  label: string,
  items: readonly HTMLElement[],
): HTMLElement {
  const list = element("div", { class: "items", hidden: true }, ...items);
  const button = element(
    "button",
    {
      type: "button",
      class: "plain",
      id: "more",
      "aria-expanded": "false",
      "aria-label": name,
      onclick: () => setOpen(list.hidden !== false),
    },
    element("span", { class: "wide-only" }, `${label} `, icon("up")),
    element("span", { class: "narrow-only" }, icon("more")),
  );
  const setOpen = (isOpen: boolean) => {
    list.hidden = !isOpen;
    button.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) [...list.querySelectorAll("button")].find((each) => each.offsetHeight > 0)?.focus();
  };
  list.addEventListener("click", () => {
    // What was pressed may have moved the focus.
    const hadFocus = list.matches(":focus-within");
    setOpen(false);
    if (hadFocus) button.focus();
  });
  const node = element("div", { class: "menu" }, button, list);
  node.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || list.hidden) return;
    event.stopPropagation();
    setOpen(false);
    button.focus();
  });
  node.addEventListener("focusout", (event) => {
    if (event.relatedTarget instanceof Node && !node.contains(event.relatedTarget)) setOpen(false);
  });
  return node;
}
