import { foldHosts } from "../hosts/fold.ts";
import { joined, type Message, type MessageValue, msg } from "../i18n/message.ts";
import type { HostChange } from "./differences.ts";
import { type FieldChange, offerChanges } from "./fields.ts";
import type { ClusterChange, Step } from "./make-change.ts";
import { type Fate, type Member, nameOf, type Role, roles } from "./members.ts";
import { effectText, notTried, stepTitle } from "./texts.ts";

/** The change for a terminal: what differs, then three lines for each step. */
export function changeSummary(change: ClusterChange): MessageValue[] {
  const differing = differenceLines(change);
  if (differing.length === 0) return [msg`Nothing changes.`];
  return [
    msg`What changes:`,
    ...differing.map((line) => joined("  ", line)),
    ...(change.steps.length === 0 ? [] : ["", msg`Steps:`, ...change.steps.flatMap(stepLines)]),
  ];
}

/** One line for each kind of difference. */
export const differenceLines = ({ members, fields, differences }: ClusterChange): Message[] => [
  ...roles.flatMap((role) => memberLines(role, members)),
  ...fields.map(fieldLine),
  ...offerLines(members),
  ...fileLines([
    ...differences.hosts,
    ...differences.daemons.filter(({ state }) => state !== "removed"),
  ]),
];

const fates: Readonly<Record<Role, Readonly<Record<Exclude<Fate, "kept">, Message>>>> = {
  master: {
    added: msg`masters added`,
    removed: msg`masters removed`,
    moved: msg`masters with another address`,
    renamed: msg`masters with another name`,
    replaced: msg`masters replaced`,
    lost: msg`masters that come back empty`,
  },
  agent: {
    added: msg`agents added`,
    removed: msg`agents removed`,
    moved: msg`agents with another address`,
    renamed: msg`agents with another name`,
    replaced: msg`agents replaced`,
    lost: msg`agents that come back empty`,
  },
};

function memberLines(role: Role, members: readonly Member[]): Message[] {
  return Object.entries(fates[role]).flatMap(([fate, text]) => {
    const found = members.filter((member) => member.role === role && member.fate === fate);
    return found.length === 0 ? [] : [msg`${text}: ${foldHosts(found.map(memberText)).join(" ")}`];
  });
}

/** With what it was before, where that is another name. */
function memberText(member: Member): string {
  const { before, after } = member;
  const isOther = before !== undefined && after !== undefined && before.host !== after.host;
  return isOther ? `${before.host}→${after.host}` : nameOf(member);
}

const fieldLine = ({ at, from = "–", to = "–" }: FieldChange) => joined(at, ": ", from, " → ", to);

/** What agents that stay offer now, and offered before: each difference once, with its hosts. */
function offerLines(members: readonly Member[]): Message[] {
  const agents = new Map<string, { change: FieldChange; hosts: string[] }>();
  for (const { role, before, after } of members) {
    if (role !== "agent" || !before?.agent || !after?.agent) continue;
    for (const change of offerChanges(before.agent.offer, after.agent.offer)) {
      const same = agents.get(JSON.stringify(change));
      if (same) same.hosts.push(after.host);
      else agents.set(JSON.stringify(change), { change, hosts: [after.host] });
    }
  }
  return [...agents.values()].map(
    ({ change, hosts }) => msg`${fieldLine(change)}, on ${foldHosts(hosts).join(" ")}`,
  );
}

/** How many files differ, on which hosts. */
function fileLines(changes: readonly HostChange[]): Message[] {
  const byHost = new Map<string, Set<string>>();
  for (const { host, files } of changes.filter((change) => change.files.length > 0))
    byHost.set(host, new Set([...(byHost.get(host) ?? []), ...files]));
  const byCount = new Map<number, string[]>();
  for (const [host, { size }] of byHost) byCount.set(size, [...(byCount.get(size) ?? []), host]);
  return [...byCount].map(
    ([count, hosts]) => msg`files: ${count} on ${foldHosts(hosts).join(" ")}`,
  );
}

function stepLines(step: Step, index: number): MessageValue[] {
  return [
    joined(`${String(index + 1).padStart(3)}. `, stepTitle(step)),
    joined("     ", step.why),
    joined("     ", effectText(step)),
    ...(step.isTried ? [] : [joined("     ", notTried)]),
  ];
}
