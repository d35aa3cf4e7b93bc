import { quoting } from "../bundle/quoting.ts";
import { type Catalogue, msg } from "../i18n/message.ts";
import { inline } from "./inline.ts";
import type { Block, Section } from "./page.ts";

const format = { text: quoting.md, code: quoting.code };

/**
 * A page in Markdown (CommonMark with GitHub's tables). A fragment begins one heading lower and has
 * no title of its own.
 */
export function pageMarkdown(page: Section, catalogue: Catalogue, isFragment: boolean): string {
  const blocks = isFragment
    ? page.sections.flatMap((section) => sectionBlocks(section, 2, catalogue))
    : sectionBlocks(page, 1, catalogue);
  return `${blocks.join("\n\n")}\n`;
}

function sectionBlocks(
  { title, blocks, sections }: Section,
  level: number,
  catalogue: Catalogue,
): string[] {
  const heading = `${"#".repeat(level)} ${inline(title, catalogue, format)}`;
  return [
    heading,
    ...blocks.map((block) => blockMarkdown(block, catalogue)),
    ...sections.flatMap((section) => sectionBlocks(section, level + 1, catalogue)),
  ];
}

function blockMarkdown(block: Block, catalogue: Catalogue): string {
  if (block.kind === "text") return inline(block.text, catalogue, format);
  if (block.kind === "code")
    return `${inline(msg`${block.what}:`, catalogue, format)}\n\n${fenced(block.code)}`;
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
