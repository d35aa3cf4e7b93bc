import { problemsOfBothRoles } from "../cluster/rules/hosts.ts";
import { hostsIn } from "../hosts/parse-hosts.ts";
import { type Message, msg } from "../i18n/message.ts";
import type { Answers, Question } from "./question.ts";
import { questions } from "./questions.ts";

/** What to say once hosts were typed: what the text stands for, whether it changed their number, and hosts of both roles. */
export function hostNotes(
  { key, implies }: Pick<Question, "key" | "implies">,
  before: Answers,
  after: Answers,
): Message[] {
  const { [key]: text = "" } = after;
  const changed = questions.filter(
    (other) =>
      other.key in implies(text) &&
      before[other.key] !== undefined &&
      before[other.key] !== after[other.key],
  );
  return [
    ...meaning(key, text),
    ...changed.map(
      (count) =>
        msg`${count.title}: changed to ${after[count.key] ?? ""} to match the list; it was ${before[count.key] ?? ""}.`,
    ),
    ...(key === "agents"
      ? problemsOfBothRoles(hostsIn(after["masters"] ?? ""), hostsIn(text)).map(
          ({ message }) => msg`Note: ${message}`,
        )
      : []),
  ];
}

/** `3 masters: m1 10.1.0.11 … m3 10.1.0.13` */
function meaning(key: string, text: string): Message[] {
  const hosts = hostsIn(text);
  const [first] = hosts;
  const last = hosts.at(-1);
  if (first?.address === undefined || last === undefined) return [];
  const count =
    key === "masters"
      ? hosts.length === 1
        ? msg`1 master`
        : msg`${hosts.length} masters`
      : hosts.length === 1
        ? msg`1 agent`
        : msg`${hosts.length} agents`;
  const named = ({ host, address = "" }: { host: string; address?: string }) =>
    `${host} ${address}`;
  return [
    hosts.length === 1
      ? msg`${count}: ${named(first)}`
      : msg`${count}: ${named(first)} … ${named(last)}`,
  ];
}
