import { type Catalogue, english } from "../core/i18n/message.ts";

declare const ENGLISH_HELP: string | undefined;

/** The help text. In English it is written out by the build: --help need not load what it is made of. */
export async function helpIn(catalogue: Catalogue): Promise<string> {
  if (catalogue === english && typeof ENGLISH_HELP === "string") return ENGLISH_HELP;
  return (await import("./help.ts")).helpText(catalogue);
}
