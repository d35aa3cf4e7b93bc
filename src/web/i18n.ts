import { type Language, languageNamed, languages } from "../core/i18n/languages.ts";
import { type Catalogue, formatMessage, type MessageValue } from "../core/i18n/message.ts";

export const languageCodes: readonly Language[] = Object.keys(languages).flatMap(
  (code) => languageNamed(code) ?? [],
);

/** The first language that is ours among those that a person reads: `zh-Hant-HK` is zh-TW. */
export function languageFor(wanted: readonly string[]): Language {
  return wanted.map(languageNamed).find((language) => language !== undefined) ?? "en";
}

/** Says a message in the page's language; names and numbers stay as they are. */
export type Translate = (message: MessageValue) => string;

/** Says messages as the catalogue does. */
export const translator =
  (catalogue: Catalogue): Translate =>
  (message) =>
    formatMessage(message, catalogue);
