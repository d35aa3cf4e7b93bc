import { listNotes } from "../core/hosts/list-notes.ts";
import { hostsIn, splitHosts } from "../core/hosts/parse-hosts.ts";
import type { HostList } from "../core/hosts/parse-list.ts";
import { msg } from "../core/i18n/message.ts";
import type { WizardContext } from "./ask-questions.ts";
import { padTo, widthOf } from "./terminal.ts";

type Row = readonly [name: string, address: string];

/** More hosts than that are folded into ranges; more rows than that are only counted. */
const maxRows = 20;
const maxFoldedRows = 12;

/** What was understood of a text about hosts: one host or range on each line, then what was not. */
export function hostTable(list: HostList, translate: WizardContext["translate"]): string[] {
  const hosts = hostsIn(list.text);
  const all: Row[] =
    hosts.length <= maxRows
      ? hosts.map(({ host, address = "" }) => [host, address])
      : splitHosts(list.text).map(rangeRow);
  const rows = all.length > maxRows ? all.slice(0, maxFoldedRows) : all;
  const more = all.length - rows.length;
  const width = Math.max(...rows.map(([name]) => widthOf(name)));
  return [
    translate(
      hosts.length === 1 ? msg`Understood: 1 host` : msg`Understood: ${hosts.length} hosts`,
    ),
    ...rows.map(([name, address]) => `  ${padTo(name, width)}  ${address}`.trimEnd()),
    ...(more > 0 ? [`  ${translate(msg`and ${more} more`)}`] : []),
    ...listNotes(list).map(translate),
  ];
}

function rangeRow(entry: string): Row {
  const [name = "", address = ""] = entry.split("=");
  return [name, address];
}
