import { masterCounts } from "../cluster/derived.ts";
import { resizeHosts } from "../hosts/defaults.ts";
import { hostsIn, likelyHosts } from "../hosts/parse-hosts.ts";
import { type Message, msg } from "../i18n/message.ts";
import { hostsText, roleOf } from "./host-answers.ts";
import type { Answers, Question } from "./question.ts";
import { validateAnswer } from "./validate-answer.ts";

/** A way out of a problem: another answer, and what giving it is called. */
export interface Remedy {
  label: Message;
  text: string;
}

/** More buttons than these are no help. */
const maxRemedies = 2;

/** What makes a wrong answer a right one, where that is plain: each has been tried. */
export function remediesFor(question: Question, text: string, answers: Answers): Remedy[] {
  return remediesOfAllKinds
    .flatMap((remedies) => remedies(question, text, answers))
    .filter((remedy) => remedy.text !== "" && remedy.text !== text)
    .filter((remedy) => validateAnswer(question, remedy.text, answers) === undefined)
    .slice(0, maxRemedies);
}

type Remedies = (question: Question, text: string, answers: Answers) => Remedy[];

/** As many addresses as names, from the first address on, or as many names as addresses. */
const equalRanges: Remedies = ({ kind }, text) => {
  const [, names, addresses] = /^([^=,\s]+)=([^=,\s]+)$/.exec(text.trim()) ?? [];
  if (kind !== "hosts" || names === undefined || addresses === undefined) return [];
  const [ofNames, ofAddresses] = [rangeIn(names), rangeIn(addresses)];
  if (!ofNames || !ofAddresses || ofNames.count === ofAddresses.count) return [];
  const wanted = [
    `${names}=${ofAddresses.withCount(ofNames.count)}`,
    `${ofNames.withCount(ofAddresses.count)}=${addresses}`,
  ];
  return wanted.map((hosts) => ({ label: msg`Write ${hosts}`, text: hosts }));
};

/** The only range of a text, `10.0.0.[11-13]`. */
function rangeIn(text: string) {
  const [, before = "", first = "", last = "", after = ""] =
    /^([^[\]]*)\[(\d+)-(\d+)\]([^[\]]*)$/.exec(text) ?? [];
  if (first === "") return undefined;
  const withCount = (count: number) => `${before}[${first}-${Number(first) + count - 1}]${after}`;
  return { count: Number(last) - Number(first) + 1, withCount };
}

/** One master more or less, where their number is not one that can vote. */
const oddMasters: Remedies = (question, text, answers) => {
  const isMasters = question.kind === "hosts" && roleOf(question) === "master";
  const hosts = isMasters ? hostsIn(text) : [];
  if (hosts.length === 0 || masterCounts.includes(hosts.length)) return [];
  const counts = [
    masterCounts.find((count) => count > hosts.length),
    masterCounts.findLast((count) => count < hosts.length),
  ];
  return counts.flatMap((count) => {
    const resized =
      count === undefined ? undefined : resizeHosts(text, count, hostsText(answers.agents) ?? "");
    if (count === undefined || resized === undefined) return [];
    const [added] = hostsIn(resized).slice(hosts.length);
    const label = added ? msg`Add ${added.host}` : msg`Keep the first ${count}`;
    return [{ label, text: resized }];
  });
};

/** On one machine hosts are names. */
const namesOnly: Remedies = ({ kind }, text) =>
  kind === "hosts" && hostsIn(text).some(({ address }) => address !== undefined)
    ? [
        {
          label: msg`Leave out the addresses`,
          text: likelyHosts(text)
            .map(({ host }) => host)
            .join(", "),
        },
      ]
    : [];

/** The word that was meant, as far as a cluster's name may have its letters. */
const nameInAllowedLetters: Remedies = ({ key }, text) => {
  const name = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return key === "name" && name !== "" ? [{ label: msg`Use ${name}`, text: name }] : [];
};

/** Values of one word; lists are the reader's own work. */
const theDefault: Remedies = ({ kind, defaultFor }, _, answers) => {
  const isList = ["hosts", "properties", "flags"].includes(kind);
  const text = isList ? "" : defaultFor(answers);
  return text === "" ? [] : [{ label: msg`Use the default, ${text}`, text }];
};

const remediesOfAllKinds = [
  equalRanges,
  oddMasters,
  namesOnly,
  nameInAllowedLetters,
  theDefault,
] satisfies Remedies[];
