import { type Message, msg } from "../i18n/message.ts";
import { quoteForMessage } from "../i18n/quote.ts";

/** The hosts of a file, as an answer about hosts: `a.lan=10.0.0.1, b.lan=10.0.0.2`. */
export type HostFile =
  | { text: string; problem?: undefined }
  | { problem: Message; text?: undefined };

/**
 * Reads a hosts file (`10.0.0.1 a.lan a`), CSV (`a.lan,10.0.0.1`, in either order, with or without
 * a heading) or one short form on each line. Names are taken from the first column that is no
 * address; what # begins is a comment.
 */
export function parseHostFile(source: string): HostFile {
  const rows = withoutHeading(readRows(source));
  if (!looksLikeHosts(rows))
    return {
      problem: msg`This is not a hosts file or CSV: most of its lines have no host name. Write NAME,ADDRESS or ADDRESS NAME on each line.`,
    };
  const entries: string[] = [];
  for (const { line, cells } of rows) {
    const entry = toEntry(cells);
    if (entry === undefined)
      return {
        problem: msg`Line ${line} has no host name: ${quoteForMessage(cells.join(" "))}. Write NAME,ADDRESS or ADDRESS NAME.`,
      };
    entries.push(entry);
  }
  if (entries.length === 0) return { problem: msg`The file lists no hosts.` };
  return { text: entries.join(", ") };
}

interface Row {
  /** Its number in the file, from 1. */
  line: number;
  cells: readonly string[];
}

const readRows = (source: string): Row[] =>
  source
    .split(/\r?\n/)
    .map((line, index) => ({ line: index + 1, cells: toCells(line) }))
    .filter(({ cells }) => cells.length > 0);

/** Commas, semicolons and spaces, but not those inside a range such as [1,3]. */
const separator = /[,;\s]+(?![^[]*\])/;

function toCells(line: string): string[] {
  const content = line.replace(/#.*$/, "").replace(/^\ufeff/, "");
  return content.split(separator).map(unquote).filter(Boolean);
}

const unquote = (cell: string) => cell.trim().replace(/^"(.*)"$/, "$1");

const headings = new Set(["host", "hostname", "name", "fqdn", "address", "addr", "ip", "ipv4"]);

function withoutHeading(rows: readonly Row[]): readonly Row[] {
  const [first, ...rest] = rows;
  const isHeading = first?.cells.every((cell) => headings.has(cell.toLowerCase())) ?? false;
  return isHeading ? rest : rows;
}

/**
 * Whether most rows have something like a host name: names that are wrong in another way are for
 * the rules.
 */
function looksLikeHosts(rows: readonly Row[]): boolean {
  const named = rows.filter(({ cells }) => hostPattern.test(toEntry(cells) ?? ""));
  return named.length >= rows.length / 2;
}

const hostPattern = /^[a-z\d[][\w.,[\]-]*(=.*)?$/i;

const isAddress = (cell: string) => /^[\d.[\]-]+$/.test(cell) && cell.includes(".");

/** `10.0.0.1 a.lan a` → `a.lan=10.0.0.1`; undefined without a name. */
function toEntry(cells: readonly string[]): string | undefined {
  const [first = ""] = cells;
  if (first.includes("=")) return cells.length === 1 ? first : undefined;
  const columns = cells.slice(0, 2);
  const name = columns.find((cell) => !isAddress(cell));
  const address = columns.find(isAddress);
  return name === undefined || address === undefined ? name : `${name}=${address}`;
}
