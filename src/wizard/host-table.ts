import { listNotes } from "../core/hosts/list-notes.ts";
import { hostsIn, splitHosts } from "../core/hosts/parse-hosts.ts";
import type { HostList } from "../core/hosts/parse-list.ts";
import { msg } from "../core/i18n/message.ts";
import type { WizardContext } from "./context.ts";
import { padTo, widthOf } from "./terminal.ts";

type Row = readonly [name: string, address: string];

/** More hosts than that are folded into ranges, or only counted where these are long. */
const maxRows = 20;
const maxCountedRows = 10;
const maxRange = 30;

/** What was understood of a text about hosts: one host or range on each line, then what was not. */
export function hostTable(list: HostList, translate: WizardContext["translate"]): string[] {
  const hosts = hostsIn(list.text);
  const rows = hosts.length <= maxRows ? hosts.map(hostRow) : fewRows(list.text, hosts);
  const width = Math.max(...rows.map(([name]) => widthOf(name)));
  return [
    translate(
      hosts.length === 1 ? msg`Understood: 1 host` : msg`Understood: ${hosts.length} hosts`,
    ),
    ...rows.map(([name, address]) => `  ${padTo(name, width)}  ${address}`.trimEnd()),
    ...(isCut(rows, hosts) ? [`  ${translate(msg`and ${hosts.length - rows.length} more`)}`] : []),
    ...listNotes(list).map(translate),
  ];
}

type Hosts = ReturnType<typeof hostsIn>;

/** The ranges of many hosts, or the first of them. */
function fewRows(text: string, hosts: Hosts): Row[] {
  const ranges = splitHosts(text).map(rangeRow);
  const areShort = ranges.flat().every((range) => range.length <= maxRange);
  return ranges.length <= maxRows && areShort
    ? ranges
    : hosts.slice(0, maxCountedRows).map(hostRow);
}

/** Ranges stand for all hosts; the first hosts do not. */
const isCut = (rows: readonly Row[], hosts: Hosts) =>
  rows.length < hosts.length && !rows.some(([name]) => name.includes("["));

const hostRow = ({ host, address = "" }: Hosts[number]): Row => [host, address];

function rangeRow(entry: string): Row {
  const [name = "", address = ""] = entry.split("=");
  return [name, address];
}
