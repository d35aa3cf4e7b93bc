import { problemsOfBothRoles } from "../cluster/rules/hosts.ts";
import { hostsIn } from "../hosts/parse-hosts.ts";
import { type Message, msg } from "../i18n/message.ts";
import { hostsText } from "./host-answers.ts";
import type { Answers, Question } from "./question.ts";

/** What to show after an answer about hosts: the hosts it stands for, hosts of both roles. */
export function hostNotes(
  { key, read }: Pick<Question, "key" | "read">,
  answers: Answers,
): Message[] {
  const text = read(answers) ?? "";
  return [
    ...meaning(key, text),
    ...(key === "agents" ? hostsOfBothRoles(hostsText(answers.masters) ?? "", text) : []),
  ];
}

const hostsOfBothRoles = (masters: string, agents: string) =>
  problemsOfBothRoles(hostsIn(masters), hostsIn(agents)).map(
    ({ message }) => msg`Note: ${message}`,
  );

/** `3 masters: m1 10.1.0.11 … m3 10.1.0.13` */
function meaning(key: string, text: string): Message[] {
  const hosts = hostsIn(text);
  const [first] = hosts;
  const last = hosts.at(-1);
  if (first?.address === undefined || last === undefined) return [];
  const count = countOf(key, hosts.length);
  if (hosts.length === 1) return [msg`${count}: ${nameAndAddress(first)}`];
  return [msg`${count}: ${nameAndAddress(first)} … ${nameAndAddress(last)}`];
}

const nameAndAddress = ({ host, address = "" }: { host: string; address?: string }) =>
  `${host} ${address}`;

function countOf(key: string, count: number): Message {
  if (key === "masters") return count === 1 ? msg`1 master` : msg`${count} masters`;
  return count === 1 ? msg`1 agent` : msg`${count} agents`;
}
