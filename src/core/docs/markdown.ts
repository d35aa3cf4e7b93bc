import { quoting } from "../bundle/quoting.ts";
import { type Catalogue, msg } from "../i18n/message.ts";
import { inline } from "./inline.ts";
import type { Block, Section } from "./page.ts";
import { assignments, inSentence, inShell } from "./variables.ts";

const format = {
  text: quoting.md,
  code: (text: string) => quoting.code(inSentence(text)),
  link: (url: string) => `<${url}>`,
};

/**
 * A page in Markdown (CommonMark with GitHub's tables). A fragment begins one heading lower and has
 * no title of its own.
 */
export function pageMarkdown(page: Section, catalogue: Catalogue, isFragment: boolean): string {
  const title = isFragment ? [] : [headingOf(page, 1, catalogue)];
  const sections = page.sections.flatMap((section) => sectionBlocks(section, 2, "", catalogue));
  return `${[...title, contents(page, catalogue), ...sections].join("\n\n")}\n`;
}

/** A list of the chapters, and below each of its steps. */
function contents(page: Section, catalogue: Catalogue): string {
  const entry = (section: Section, id: string, indent: string): string[] => [
    `${indent}- [${inline(section.title, catalogue, format)}](#${id})`,
    ...section.sections.flatMap((inner) => entry(inner, `${id}-${inner.id}`, `${indent}  `)),
  ];
  return page.sections.flatMap((section) => entry(section, section.id, "")).join("\n");
}

const headingOf = ({ title }: Section, level: number, catalogue: Catalogue) =>
  `${"#".repeat(level)} ${inline(title, catalogue, format)}`;

/**
 * The anchor is an element of its own: the ones that renderers make of headings differ, and are
 * numbered where headings are equal.
 */
function sectionBlocks(
  section: Section,
  level: number,
  above: string,
  catalogue: Catalogue,
): string[] {
  const id = `${above}${section.id}`;
  return [
    `<a id="${quoting.html(id)}"></a>`,
    headingOf(section, level, catalogue),
    ...section.blocks.flatMap((block) => blockMarkdown(block, catalogue) ?? []),
    ...section.sections.flatMap((inner) => sectionBlocks(inner, level + 1, `${id}-`, catalogue)),
  ];
}

/** A picture is left out: Markdown has no place for it but a file. */
function blockMarkdown(block: Block, catalogue: Catalogue): string | undefined {
  if (block.kind === "picture") return undefined;
  if (block.kind === "text") return inline(block.text, catalogue, format);
  if (block.kind === "code")
    return `${inline(msg`${block.what}:`, catalogue, format)}\n\n${fenced(inShell(block.code))}`;
  if (block.kind === "values")
    return `${inline(msg`${block.what}:`, catalogue, format)}\n\n${fenced(assignments(block.hosts[0]))}`;
  const head = block.head.map((cell) => inline(cell, catalogue, format));
  const rows = block.rows.map((cells) =>
    cells.map((lines) => lines.map((line) => inline(line, catalogue, format)).join("<br>")),
  );
  const lines = [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return [inline(msg`${block.what}:`, catalogue, format), "", ...lines].join("\n");
}

/** Fenced by more backquotes than any run in it. */
function fenced(code: string): string {
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}sh\n${code}${fence}`;
}
