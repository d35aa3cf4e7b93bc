import { type Catalogue, english } from "./message.ts";

/**
 * The languages, each under its own name. A catalogue is loaded when it is asked for: who reads
 * English waits for none.
 */
export const languages = {
  en: { name: "English", load: async () => english },
  "zh-TW": { name: "繁體中文", load: async () => (await import("./chinese.ts")).zhTW },
  "zh-CN": { name: "简体中文", load: async () => (await import("./chinese.ts")).zhCN },
} as const satisfies Record<string, { name: string; load: () => Promise<Catalogue> }>;

export type Language = keyof typeof languages;

/** Locales and what their people read: the first row that fits. */
const locales: readonly (readonly [locale: RegExp, language: Language])[] = [
  [/^zh[-_](tw|hk|mo|hant)(?![a-z])/i, "zh-TW"],
  [/^zh(?![a-z])/i, "zh-CN"],
  [/^en(?![a-z])/i, "en"],
];

/**
 * The language that a code or a locale names: `zh-TW`, `zh_HK.UTF-8`. Undefined for one that we do
 * not have.
 */
export function languageNamed(name: string): Language | undefined {
  return locales.find(([locale]) => locale.test(name))?.[1];
}

/**
 * The language of the environment: the first of LC_ALL, LC_MESSAGES and LANG that is set decides,
 * as POSIX has it. English where that names none that we have, or a character set in which we
 * cannot write.
 */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale =
    [environment["LC_ALL"], environment["LC_MESSAGES"], environment["LANG"]].find(
      (value) => value,
    ) ?? "";
  const [, charset = "UTF-8"] = /\.([^@]*)/.exec(locale) ?? [];
  return /^utf-?8$/i.test(charset) ? (languageNamed(locale) ?? "en") : "en";
}
