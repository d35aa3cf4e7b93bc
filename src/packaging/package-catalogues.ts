import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "rolldown";
import { zhCN, zhTW } from "../core/i18n/chinese.ts";
import { textsUsedIn } from "./messages.ts";

/** Replaces src/core/i18n/chinese.ts by what the package says: 180 texts are those of the page alone. */
export function packageCatalogues(sources: string): Plugin {
  const module = join(sources, "core/i18n/chinese.ts");
  return {
    name: "package-catalogues",
    load: (id) => (id === module ? cataloguesModule(sources) : undefined),
  };
}

function cataloguesModule(sources: string): string {
  const files = readdirSync(sources, { recursive: true, encoding: "utf8" });
  const ofPackage = files.filter((file) => !/^(web|packaging)\//.test(file));
  const texts = textsUsedIn(ofPackage.map((file) => join(sources, file)));
  const rows = Object.fromEntries(texts.map((text) => [text, [zhTW[text], zhCN[text]]]));
  return `const rows = ${JSON.stringify(rows, undefined, 1)};
    const column = (index) =>
      Object.fromEntries(Object.entries(rows).map(([text, row]) => [text, row[index]]));
    export const zhTW = column(0);
    export const zhCN = column(1);`;
}
