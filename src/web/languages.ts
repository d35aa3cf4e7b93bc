import type { Catalogue } from "../core/messages/message.ts";

/** The page's languages, in their own words. */
export const languages: Readonly<Record<string, { title: string; catalogue: Catalogue }>> = {
  en: { title: "English", catalogue: {} },
};

/** The first language that is ours among those that a person reads: `zh-Hant-HK` is zh-TW. */
export function languageFor(wanted: readonly string[]): string {
  const found = wanted.map((code) => Object.keys(languages).find((own) => own === code || own.split("-")[0] === code.split("-")[0]));
  return found.find((code) => code !== undefined) ?? "en";
}
