import { masterCounts, quorumOf, roomForAgents, toleratedFailures } from "../cluster/derived.ts";
import { specSchema } from "../cluster/schema.ts";
import { valueAt } from "../cluster/spec-paths.ts";
import { defaultAgents, defaultMasters, resizeHosts } from "../hosts/defaults.ts";
import { hostsIn, tooManyHosts } from "../hosts/parse-hosts.ts";
import type { HostRole } from "../hosts/parse-list.ts";
import { maxNames } from "../hosts/ranges.ts";
import { type Message, msg } from "../i18n/message.ts";
import { quoteForMessage } from "../i18n/quote.ts";
import { onOneMachine, onSeveralMachines } from "./conditions.ts";
import type { Answers, Question } from "./question.ts";

/** Whose hosts a question asks for. */
export const roleOf = ({ key }: Pick<Question, "key">): HostRole =>
  key === "masters" ? "master" : "agent";

export type HostField = "masters" | "agents";

/** On one machine a number is enough; on several the hosts are an example to edit. */
export function defaultHosts(list: HostField, answers: Answers): string {
  if (onSeveralMachines(answers)) return exampleHosts(list, 3, answers);
  return list === "masters" ? (answers["masterCount"] ?? "1") : (answers["agentCount"] ?? "2");
}

function exampleHosts(list: HostField, count: number, answers: Answers): string {
  if (list === "masters") return defaultMasters(count);
  return defaultAgents(count, answers["masters"] ?? defaultHosts("masters", answers));
}

/**
 * On several machines a number stands for that many hosts: those that are there, cut or extended in
 * their pattern, or examples.
 */
export function expandCount(list: HostField, text: string, answers: Answers): string {
  const isCount = isNumber(text) && invalidCount(list, text) === undefined;
  if (!isCount || onOneMachine(answers)) return text;
  const { [list]: own = "", [list === "masters" ? "agents" : "masters"]: others = "" } = answers;
  return resizeHosts(own, Number(text), others) ?? exampleHosts(list, Number(text), answers);
}

/** What is wrong with a number of hosts on one machine. */
export function validateCount(
  list: HostField,
  text: string,
  { network }: Answers,
): Message | undefined {
  const invalid = invalidCount(list, text);
  if (invalid !== undefined || list === "masters") return invalid;
  const room = roomForAgents(network ?? specSchema.properties.network.default);
  // A network without room for any is a matter of the network: no number would do.
  return room > 0 && Number(text) > room
    ? msg`The container network has room for ${room} agents. Type ${room} or fewer; a larger network is set under Advanced settings.`
    : undefined;
}

function invalidCount(list: HostField, text: string): Message | undefined {
  if (list === "masters") return invalidMasterCount(text);
  if (!/^[1-9]\d*$/.test(text)) return msg`Type a whole number, 1 or more.`;
  return Number(text) > maxNames ? tooManyHosts : undefined;
}

function invalidMasterCount(text: string): Message | undefined {
  if (masterCounts.map(String).includes(text)) return undefined;
  if (/^\d*[02468]$/.test(text) && Number(text) > 0)
    return msg`${text} masters survive no more failures than ${Math.max(1, Number(text) - 1)}, and Mesos does not start with an even number. Use 1, 3, 5 or 7.`;
  return msg`Use 1, 3, 5 or 7 masters.`;
}

/** What a number of masters means: "quorum 2, survives 1 failure". */
export const meaningOf = (masters: number): Message =>
  msg`quorum ${quorumOf(masters)}, survives ${failures(toleratedFailures(masters))}`;

const failures = (count: number) => (count === 1 ? msg`1 failure` : msg`${count} failures`);

/** How many hosts a spec has in one of its lists; undefined: no list. */
export function countIn(spec: unknown, list: "masters" | "agents"): string | undefined {
  const text = hostsText(valueAt(spec, [list]));
  return text === undefined ? undefined : String(hostsIn(text).length);
}

/** The list of hosts in a spec as an answer: their short forms, as they were written. */
export function hostsText(value: unknown): string | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.map(shortForm).join(", ");
}

function shortForm(entry: unknown): string {
  if (typeof entry !== "object" || entry === null || !("host" in entry)) return String(entry);
  return "address" in entry ? `${entry.host}=${entry.address}` : `${entry.host}`;
}

const isNumber = (text: string) => /^\d+$/.test(text.trim());

/** The number that follows from an answer about hosts. */
export function impliesCount(key: "masterCount" | "agentCount"): (text: string) => Answers {
  return (text) => ({ [key]: isNumber(text) ? text.trim() : String(hostsIn(text).length) });
}

/**
 * What is wrong with hosts beside the other answers: their number, and addresses where some are
 * needed or none.
 */
export function validateHosts(
  list: HostField,
  text: string,
  answers: Answers,
): Message | undefined {
  const several = onSeveralMachines(answers);
  const glued = digitsAfterRange(text);
  if (glued !== undefined) return glued;
  if (isNumber(text) && !several) return undefined;
  if (isNumber(text))
    return (
      invalidCount(list, text) ??
      msg`Several machines need names and addresses, such as node-1=10.0.0.11.`
    );
  const hosts = hostsIn(text);
  const withoutAddress = hosts.find(({ address }) => address === undefined);
  if (several && withoutAddress !== undefined) return missingHalf(withoutAddress.host);
  if (!several && hosts.some(({ address }) => address !== undefined))
    return msg`On one machine, hosts have no addresses. Write names only.`;
  const { [list === "masters" ? "masterCount" : "agentCount"]: count } = answers;
  if (!several && count !== undefined && hosts.length !== Number(count))
    return msg`Hosts in this list: ${hosts.length}. Number chosen: ${count}. Make them match.`;
  return undefined;
}

/** A host without an address is a name, an address without a name, or neither. */
function missingHalf(host: string): Message {
  const quoted = quoteForMessage(host);
  if (/^[\d.]+$/.test(host))
    return msg`${quoted} is an address without a name. Write NAME=${host}.`;
  if (/^[\w.-]+$/.test(host)) return msg`${quoted} has no address. Write ${host}=ADDRESS.`;
  return msg`${quoted} is not NAME=ADDRESS, such as master-1=10.0.0.11.`;
}

/** `10.0.0.[11-13]5`: most likely the beginning of the next host. */
function digitsAfterRange(text: string): Message | undefined {
  const [, range, digits] = /(?:^|[=\s])((?:\d+\.){3}\d*\[[^\]]*\])(\d+)/.exec(text) ?? [];
  return range === undefined || digits === undefined
    ? undefined
    : msg`${digits} directly follows the range ${range}. Remove it, or put a comma before the next host.`;
}
