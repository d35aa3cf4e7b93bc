import { type Message, msg } from "../i18n/message.ts";
import { quoteForMessage } from "../i18n/quote.ts";

/** What a file of hosts says, as an answer about hosts: `a.lan=10.0.0.1, b.lan=10.0.0.2`. */
export type HostFile =
  | { text: string; problem?: undefined }
  | { problem: Message; text?: undefined };

/**
 * Reads a hosts file (`10.0.0.1 a.lan a`), CSV (`a.lan,10.0.0.1`, in either order, with or without a heading) or one short
 * form on each line. Names are taken from the first column that is no address; what # begins is a comment.
 */
export function parseHostFile(source: string): HostFile {
  const lines = source
    .split(/\r?\n/)
    .map((line, index) => ({ number: index + 1, cells: cellsOf(line) }))
    .filter(({ cells }) => cells.length > 0);
  const rows = lines.filter(({ cells }, index) => index > 0 || !isHeading(cells));
  if (rows.filter(({ cells }) => namesHost(cells)).length < rows.length / 2)
    return {
      problem: msg`This is not a hosts file or CSV: most of its lines have no host name. Write NAME,ADDRESS or ADDRESS NAME on each line.`,
    };
  const wrong = rows.find(({ cells }) => entryOf(cells) === undefined);
  if (wrong !== undefined)
    return {
      problem: msg`Line ${wrong.number} has no host name: ${quoteForMessage(wrong.cells.join(" "))}. Write NAME,ADDRESS or ADDRESS NAME.`,
    };
  if (rows.length === 0) return { problem: msg`The file lists no hosts.` };
  return { text: rows.flatMap(({ cells }) => entryOf(cells) ?? []).join(", ") };
}

const cellsOf = (line: string) =>
  line
    .replace(/#.*$/, "")
    .replace(/^\ufeff/, "")
    .split(/[,;\s]+(?![^[]*\])/)
    .map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"))
    .filter(Boolean);

const isAddress = (cell: string) => /^[\d.[\]-]+$/.test(cell) && cell.includes(".");
const isHeading = (cells: readonly string[]) =>
  cells.every((cell) => /^(host|hostname|name|fqdn|address|addr|ip|ipv4)$/i.test(cell));

/** Whether what would be read as a host looks like one: names that are wrong in another way are for the rules. */
const namesHost = (cells: readonly string[]) =>
  /^[a-z\d[][\w.,[\]-]*(=.*)?$/i.test(entryOf(cells) ?? "");

function entryOf(cells: readonly string[]): string | undefined {
  const [first = ""] = cells;
  if (first.includes("=")) return cells.length === 1 ? first : undefined;
  const address = cells.slice(0, 2).find(isAddress);
  const name = cells.slice(0, 2).find((cell) => !isAddress(cell));
  return name === undefined ? undefined : address === undefined ? name : `${name}=${address}`;
}
