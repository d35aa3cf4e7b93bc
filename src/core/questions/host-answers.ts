import { quorumOf, toleratedFailures } from "../cluster/derived.ts";
import { valueAt } from "../cluster/spec-paths.ts";
import { defaultAgents, defaultMasters } from "../hosts/defaults.ts";
import { hostsIn } from "../hosts/parse-hosts.ts";
import type { HostRole } from "../hosts/parse-list.ts";
import { type Message, msg } from "../i18n/message.ts";
import { quoteForMessage } from "../i18n/quote.ts";
import { onOneMachine, onSeveralMachines } from "./conditions.ts";
import type { Answers, Question } from "./question.ts";

/** The default number of hosts, where there are several machines and where there is one. */
export const defaultCount = (onSeveral: string, onOne: string, answers: Answers) =>
  onSeveralMachines(answers) ? onSeveral : onOne;

export const masterCount = (answers: Answers) =>
  answers["masterCount"] ?? defaultCount("3", "1", answers);

export const agentCount = (answers: Answers) =>
  answers["agentCount"] ?? defaultCount("3", "2", answers);

/** Whose hosts a question asks for. */
export const roleOf = ({ key }: Pick<Question, "key">): HostRole =>
  key === "masters" ? "master" : "agent";

/** On one machine a number is enough; hosts of their own have names and addresses. */
export function defaultHosts(role: HostRole, answers: Answers): string {
  const count = role === "master" ? masterCount(answers) : agentCount(answers);
  if (onOneMachine(answers) || !/^\d{1,5}$/.test(count)) return count;
  return role === "master"
    ? defaultMasters(Number(count))
    : defaultAgents(Number(count), answers["masters"] ?? "");
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
  text: string,
  count: string | undefined,
  several: boolean,
): Message | undefined {
  const glued = digitsAfterRange(text);
  if (glued !== undefined) return glued;
  if (isNumber(text))
    return several
      ? msg`Several machines need names and addresses, such as node-1=10.0.0.11.`
      : undefined;
  const hosts = hostsIn(text);
  const withoutAddress = hosts.find(({ address }) => address === undefined);
  if (several && withoutAddress !== undefined) return missingHalf(withoutAddress.host);
  if (!several && hosts.some(({ address }) => address !== undefined))
    return msg`On one machine, hosts have no addresses. Write names only.`;
  if (count !== undefined && hosts.length !== Number(count))
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
