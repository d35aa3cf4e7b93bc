import { type Message, msg } from "../i18n/message.ts";
import { quoteForMessage } from "../i18n/quote.ts";
import {
  bareAddress,
  type Columns,
  columnsOf,
  isAddress,
  isAddressHeading,
  isLikeAddress,
  splitCells,
  withoutComment,
} from "./cells.ts";
import { isIpv6 } from "./check-host.ts";

/** What a line says about one host, before anything is checked. */
export interface Candidate {
  /** From 1. */
  line: number;
  name?: string;
  address?: string;
  /** The group of an inventory, or what a column called "role" says. */
  group?: string;
  /** Why it is no host. */
  problem?: Message;
}

interface Line {
  number: number;
  /** Without its comment. */
  text: string;
}

/** The lines that say something. */
export const linesOf = (source: string): Line[] =>
  source
    .split(/\r\n|\r|\n/)
    .map((text, index) => ({ number: index + 1, text: withoutComment(text).trimEnd() }))
    .filter(({ text }) => !/^(\s*;|[\s+|=:-]*$)/.test(text));

/** Reads a table with a line of headings; undefined: there is none. */
export function readTable([heading, ...rows]: readonly Line[]): Candidate[] | undefined {
  for (const split of tableSplits) {
    const columns = heading && columnsOf(split(heading.text));
    if (columns !== undefined) return rows.map((row) => readRow(row, split(row.text), columns));
  }
  return undefined;
}

/** How the cells of a table may be separated: the first that makes headings holds. */
const tableSplits: readonly ((line: string) => string[])[] = [
  ...[";", "|", "\t", ","].map((delimiter) => (line: string) => splitCells(line, delimiter)),
  (line) => line.trim().split(/\s{2,}/),
  (line) => splitCells(line),
];

function readRow(line: Line, cells: readonly string[], columns: Columns): Candidate {
  const { number } = line;
  const name = cells[columns.name] ?? "";
  const address = addressIn(cells[columns.address] ?? "");
  const group = cells[columns.group] ?? "";
  if (name === "" && address === "")
    return { line: number, problem: msg`${quoteForMessage(line.text.trim())} has no host name.` };
  return {
    line: number,
    ...(name !== "" && { name: hostName(name) }),
    ...(address !== "" && { address }),
    ...(group !== "" && { group }),
  };
}

/** `private=10.0.0.5, 192.0.2.7` → 10.0.0.5; a cell without an address as it is. */
function addressIn(cell: string): string {
  const parts = cell.split(/[\s,=]+/).map(bareAddress);
  return parts.find(isAddress) ?? bareAddress(cell);
}

/** A name without its port, and with Ansible's ranges as ours: `www[01:50]:22` → www[01-50]. */
export function hostName(cell: string): string {
  const ranges = cell.replace(/\[(\d+):(\d+)(?::(\d+))?\]/g, (_, first, last, step) =>
    step === undefined ? `[${first}-${last}]` : `[${first}-${last}/${step}]`,
  );
  return ranges.replace(/^([^:]+):\d+$/, "$1");
}

const section = /^\s*\[([^[\]:]+)(?::(\w+))?\]\s*$/;

/**
 * Reads hosts files, lines of names and addresses in either order, lists of short forms, and
 * Ansible's INI.
 */
export function readLines(lines: readonly Line[]): Candidate[] {
  let group = "";
  let isOfHosts = true;
  return lines.flatMap(({ number, text }) => {
    const [header, name = "", kind] = section.exec(text) ?? [];
    if (header !== undefined) {
      group = name.trim();
      isOfHosts = kind === undefined;
      return [];
    }
    if (!isOfHosts) return [];
    return hostsOf(text).map((host) => ({ line: number, ...host, ...(group !== "" && { group }) }));
  });
}

type Found = Omit<Candidate, "line">;

/** The hosts of one line: usually one. */
export function hostsOf(text: string): Found[] {
  const parts = partsOf(text.replace(/^\s*[-*]\s+/, ""));
  if (parts.length > 1 && parts.every((part) => part.some(isLocated)))
    return parts.flatMap(oneHost);
  const isTable = parts.length > 1;
  // A cell of several words, such as a place, is one cell.
  return oneHost(
    parts.flatMap((part) => (isTable && !part.some(isLocated) ? [part.join(" ")] : part)),
  );
}

/** What stands between the delimiters, each as its words. */
function partsOf(line: string): string[][] {
  const delimiter = ["|", ";", ","].find(
    (each) => line.includes(each) && splitCells(line, each).length > 1,
  );
  const parts = delimiter === undefined ? [line] : splitCells(line, delimiter);
  return parts.filter((part) => part !== "").map((part) => splitCells(part));
}

/** A name with its address: `m-[1-3]=10.0.0.[11-13]`. */
const isShortForm = (cell: string) => {
  const [name = "", value] = cell.split("=");
  return value !== undefined && isLikeAddress(value) && !isAddressHeading(name);
};
const isLocated = (cell: string) => isAddressCell(cell) || isShortForm(cell);
const isAddressCell = (cell: string) => addressOf(cell) !== undefined;

/** The address in a cell, or in a variable such as `ansible_host=10.0.0.1`. */
function addressOf(cell: string): string | undefined {
  const [key = "", value] = cell.split("=");
  const text = value !== undefined && isAddressHeading(key) ? value : cell;
  const address = bareAddress(text);
  return isLikeAddress(address) || isIpv6(address.replace(/%.*$/, "")) ? address : undefined;
}

/** One host of these cells, or several that follow each other. */
function oneHost(cells: readonly string[]): Found[] {
  const shortForms = cells.filter(isShortForm);
  const addresses = cells.flatMap((cell) => addressOf(cell) ?? []);
  const names = cells.filter((cell) => !isLocated(cell) && !isVariable(cell));
  if (shortForms.length > 0 && names.length + addresses.length === 0)
    return shortForms.map(fromShortForm);
  const quads = addresses.filter(isLikeAddress);
  if (shortForms.length === 0 && quads.length > 1) return severalHosts(cells, names, quads);
  const [address = addresses[0]] = quads;
  const isClear = address !== undefined || names.length === 1;
  if (shortForms.length > 0 || !isClear)
    return [
      { problem: msg`${quoteForMessage(cells.join(" "))} is not a host. Write NAME ADDRESS.` },
    ];
  const name = names.find((each) => /[a-z]/i.test(each) && !each.includes(" ")) ?? names[0];
  return [
    {
      ...(name !== undefined && { name: hostName(name) }),
      ...(address !== undefined && { address }),
    },
  ];
}

/** Names and addresses by turns, or addresses alone. */
function severalHosts(
  cells: readonly string[],
  names: readonly string[],
  addresses: readonly string[],
): Found[] {
  if (names.length === 0) return addresses.map((address) => ({ address }));
  const isName = (cell: string) => !isLocated(cell);
  const alternates = cells.every(
    (cell, index) => isName(cell) !== isName(cells[index ^ 1] ?? cell),
  );
  if (!alternates || names.length !== addresses.length)
    return [
      {
        problem: msg`${quoteForMessage(cells.join(" "))} has ${addresses.length} addresses. Write one host per line, or add a line of headings, such as name,private_ip.`,
      },
    ];
  return addresses.map((address, index) => ({ name: names[index] ?? "", address }));
}

/** `ansible_user=root` says nothing about where a host is. */
const isVariable = (cell: string) => /^\w+=/.test(cell);

function fromShortForm(cell: string): Found {
  const [name = "", address = ""] = cell.split("=");
  return { name, address };
}
