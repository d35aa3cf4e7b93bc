import { masterCounts, roomForAgents } from "../cluster/derived.ts";
import { specSchema } from "../cluster/schema.ts";
import type { WrittenSpec } from "../cluster/types.ts";
import { defaultAgents, defaultMasters, resizeHosts } from "../hosts/defaults.ts";
import { foldEntries } from "../hosts/fold.ts";
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

/** The hosts of a field as an answer: short forms, as they were written or folded. */
export function hostsText(entries: WrittenSpec[HostField] | undefined): string | undefined {
  if (entries === undefined) return undefined;
  const texts = entries.map(shortForm);
  return (entries.every((entry) => typeof entry === "string") ? texts : foldEntries(texts)).join(
    ", ",
  );
}

/** A host as people write it in a line. */
export function shortForm(entry: WrittenSpec["masters"][number]): string {
  if (typeof entry === "string") return entry;
  return entry.address === undefined ? entry.host : `${entry.host}=${entry.address}`;
}

/** The hosts that an answer names; where one machine has but a number of them, none. */
export function readHosts(list: HostField, answers: Answers): string | undefined {
  const text = hostsText(answers[list]);
  const isNumbered = text !== undefined && /^(master|agent)-(1|\[1-\d+\])$/.test(text);
  return isNumbered && onOneMachine(answers) ? undefined : text;
}

/** How many hosts one machine has. */
export function readCount(list: HostField, answers: Answers): string | undefined {
  const text = hostsText(answers[list]);
  return text === undefined || onSeveralMachines(answers)
    ? undefined
    : String(hostsIn(text).length);
}

/** On one machine a number is enough; on several the hosts are an example to edit. */
export function defaultHosts(list: HostField, answers: Answers): string {
  if (onSeveralMachines(answers)) return exampleHosts(list, 3, answers);
  return readCount(list, answers) ?? (list === "masters" ? "1" : "2");
}

function exampleHosts(list: HostField, count: number, answers: Answers): string {
  if (list === "masters") return defaultMasters(count);
  return defaultAgents(count, hostsText(answers.masters) ?? defaultHosts("masters", answers));
}

/**
 * On several machines a number stands for that many hosts: those that are there, cut or extended in
 * their pattern, or examples.
 */
export function expandCount(list: HostField, text: string, answers: Answers): string {
  const isCount = isNumber(text) && invalidCount(list, text) === undefined;
  if (!isCount || onOneMachine(answers)) return text;
  const count = Number(text);
  return resizedHosts(list, count, answers) ?? exampleHosts(list, count, answers);
}

/**
 * The hosts that are there, cut to a number or extended in their pattern; undefined where they have
 * none to go on with.
 */
export function resizedHosts(list: HostField, count: number, answers: Answers): string | undefined {
  const others = hostsText(answers[list === "masters" ? "agents" : "masters"]) ?? "";
  return resizeHosts(hostsText(answers[list]) ?? "", count, others);
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

const isNumber = (text: string) => /^\d+$/.test(text.trim());

/**
 * What is wrong with hosts beside the other answers: their number, or addresses where some are
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
