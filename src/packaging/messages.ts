import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { specSchema } from "../core/cluster/schema.ts";
import { languages } from "../core/i18n/languages.ts";
import type { Catalogue } from "../core/i18n/message.ts";

/**
 * What the catalogues lack, or have too much, in lines that a person can act upon; empty when every
 * language is complete.
 */
export async function messageFaults(sources: string): Promise<string[]> {
  const used = textsUsedIn(
    readdirSync(sources, { recursive: true, encoding: "utf8" }).map((file) => join(sources, file)),
  );
  const { en: _, ...translated } = languages;
  const faults = await Promise.all(
    Object.entries(translated).map(async ([language, { load }]) =>
      catalogueFaults(language, await load(), used),
    ),
  );
  return faults.flat();
}

/**
 * What these files say, those of TypeScript among them, and the help of every field; each text
 * once, sorted.
 */
export function textsUsedIn(files: readonly string[]): string[] {
  const said = files
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => messagesIn(readFileSync(file, "utf8")));
  return [...new Set([...said, ...descriptionsIn(specSchema)])]
    .filter((text) => text !== "")
    .sort();
}

/**
 * The text of every msg`…` in a file of TypeScript, with its places numbered as `msg` numbers them.
 */
export function messagesIn(source: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === "msg")
      texts.push(textOfTemplate(node.template));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("source.ts", source, ts.ScriptTarget.Latest, true));
  return texts;
}

function textOfTemplate(template: ts.TemplateLiteral): string {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  return (
    template.head.text +
    template.templateSpans.map(({ literal }, index) => `{${index}}${literal.text}`).join("")
  );
}

/** The help of every field: plain texts, because the schema is published as JSON. */
function descriptionsIn(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) =>
    key === "description" && typeof value === "string" ? [value] : descriptionsIn(value),
  );
}

/**
 * Compares one catalogue with the texts in use. Missing rows are printed as rows, to be pasted and
 * translated.
 */
export function catalogueFaults(
  language: string,
  catalogue: Catalogue,
  used: readonly string[],
): string[] {
  const file = "src/core/i18n/chinese.ts";
  const row = (text: string) => `  ${JSON.stringify(text)}: ["", ""],`;
  return [
    ...listed(
      `${file} lacks these texts in ${language}:`,
      used.filter((text) => !catalogue[text]).map(row),
    ),
    ...listed(
      `${file} has texts that nothing says:`,
      Object.keys(catalogue)
        .filter((text) => !used.includes(text))
        .map((text) => `  ${JSON.stringify(text)}`),
    ),
    ...listed(
      `${file} has other places in ${language} of:`,
      Object.entries(catalogue)
        .filter(
          ([text, translation]) => translation !== "" && placesIn(text) !== placesIn(translation),
        )
        .map(([text]) => `  ${JSON.stringify(text)}`),
    ),
  ];
}

const listed = (title: string, lines: readonly string[]) =>
  lines.length === 0 ? [] : [title, ...lines];

/** `{1} of {0}` → 0 1: a translation may use them in its own order, each as often as it needs. */
const placesIn = (text: string) =>
  [...new Set([...text.matchAll(/\{(\d+)\}/g)].map(([, place]) => Number(place)))]
    .sort((a, b) => a - b)
    .join(" ");
