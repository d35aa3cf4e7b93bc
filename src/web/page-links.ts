import type { Language } from "../core/i18n/languages.ts";
import { msg } from "../core/i18n/message.ts";
import { element } from "./dom.ts";
import type { Context } from "./view.ts";

interface PageLinksOptions {
  language: Language;
  /** Where the sources are; empty: that is not known. */
  repository: string;
}

/** To what lies beside the page, guide and version notes, and to the sources. */
export function pageLinks(
  { translate }: Context,
  { language, repository }: PageLinksOptions,
): HTMLElement[] {
  const guide = language === "en" ? "guide.html" : `guide.${language}.html`;
  const version = translate(msg`Version ${TOOL_VERSION}`);
  const notes = translate(msg`Version notes`);
  return [
    element("a", { href: guide }, translate(msg`Guide`)),
    element("a", { href: "changes.html", class: "project", title: notes }, version),
    ...(repository === ""
      ? []
      : [element("a", { href: repository, class: "project" }, translate(msg`Source code`))]),
  ];
}
