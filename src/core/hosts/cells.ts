/**
 * Splits a line at a delimiter, or at spaces without one, but not within quotes or brackets. Quotes
 * around a cell, or behind an "=", are taken away. One pass: no line can take long.
 */
export function splitCells(line: string, delimiter?: string): string[] {
  const isEnd = (char: string) =>
    delimiter === undefined ? char === " " || char === "\t" : char === delimiter;
  const cells: string[] = [];
  let cell = "";
  for (const [char, isInside] of charsOf(line)) {
    if (isInside || !isEnd(char)) cell += char;
    else {
      cells.push(cell.trim());
      cell = "";
    }
  }
  cells.push(cell.trim());
  return delimiter === undefined ? cells.filter((each) => each !== "") : cells;
}

/** The characters of a line without quotes, each with whether it is within quotes or brackets. */
function* charsOf(line: string): Generator<readonly [char: string, isInside: boolean]> {
  let quote = "";
  let depth = 0;
  let before = " ";
  for (const char of line) {
    if (char === quote) quote = "";
    else if (quote === "" && opensQuote(char, before)) quote = char;
    else {
      if (quote === "") depth += bracketStep[char] ?? 0;
      yield [char, quote !== "" || depth > 0];
    }
    before = char;
  }
}

const opensQuote = (char: string, before: string) =>
  `"'`.includes(char) && ` \t,;|=`.includes(before);

const bracketStep: Readonly<Record<string, number>> = { "[": 1, "]": -1 };

/** A line without its comment, and without the mark that begins some files. */
export const withoutComment = (line: string): string =>
  line.replace(/^\ufeff/, "").replace(/(^|[\s,;])#.*$/, "$1");

/** Four numbers or ranges between dots: no host has such a name. */
export const isAddress = (text: string): boolean =>
  /^(\d+\.){3}\d+$/.test(text.replace(/\[[^[\]]*\]/g, "0"));

/** Digits and dots, which is meant as an address whatever is wrong with it. */
export const isLikeAddress = (text: string): boolean =>
  isAddress(text) || /^\d+(\.\d+){2,}$/.test(text);

/** `10.0.0.1/24`, `10.0.0.1:22` and `root@10.0.0.1` → 10.0.0.1; anything else as it is. */
export function bareAddress(cell: string): string {
  const address = cell.replace(/^[^@]*@/, "").replace(/[/:]\d+$/, "");
  return isLikeAddress(address) ? address : cell;
}

/** Headings and Ansible's variables for an address, the best first. */
const addressHeadings = [
  "ansible_host",
  "ansible_ssh_host",
  "private_ip",
  "private_ip_address",
  "private_ipv4",
  "private_address",
  "internal_ip",
  "ip",
  "ip_address",
  "ipaddress",
  "ip_addr",
  "ipv4",
  "ipv4_address",
  "address",
  "addr",
  "networks",
  "public_ip",
  "public_ip_address",
  "external_ip",
];

/** Headings for a name, the best first. */
const nameHeadings = [
  "hostname",
  "host_name",
  "host",
  "fqdn",
  "inventory_hostname",
  "name",
  "server_name",
  "node_name",
  "instance_name",
  "vm_name",
  "server",
  "node",
  "instance",
  "vm",
  "machine",
  "dns_name",
];

const groupHeadings = ["role", "group"];

/** The place of the best heading among cells; -1: none of them. */
const placeOf = (headings: readonly string[], cells: readonly string[]) => {
  const names = cells.map(asHeading);
  const best = headings.find((heading) => names.includes(heading));
  return best === undefined ? -1 : names.indexOf(best);
};

/** `IP Address` and `ip-address:` → ip_address. */
const asHeading = (cell: string) =>
  cell
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter(Boolean)
    .join("_");

export const isAddressHeading = (cell: string): boolean =>
  addressHeadings.includes(asHeading(cell));

/** Which column of a table holds what; -1: none. */
export interface Columns {
  name: number;
  address: number;
  group: number;
}

/** The columns that a line of headings names; undefined: it is no such line. */
export function columnsOf(cells: readonly string[]): Columns | undefined {
  const name = placeOf(nameHeadings, cells);
  const address = placeOf(addressHeadings, cells);
  const isHeading = name >= 0 && address >= 0;
  const isAlone = cells.length === 1 && (name >= 0 || address >= 0);
  return isHeading || isAlone ? { name, address, group: placeOf(groupHeadings, cells) } : undefined;
}
