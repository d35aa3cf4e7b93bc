import type { Language } from "../core/i18n/languages.ts";
import { type Catalogue, english } from "../core/i18n/message.ts";
import { contentOf } from "./scripts.ts";

/** A language's texts; others than the English ones are loaded. */
export const catalogueOf = async (language: Language): Promise<Catalogue> =>
  language === "en" ? english : contentOf(language);
