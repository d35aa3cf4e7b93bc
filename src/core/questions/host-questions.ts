import { masterCounts } from "../cluster/derived.ts";
import { resizeHosts } from "../hosts/defaults.ts";
import { parseHosts } from "../hosts/parse-hosts.ts";
import { type Message, say } from "../i18n/message.ts";
import { onSeveralMachines } from "./conditions.ts";
import { field, helperQuestion } from "./fields.ts";
import {
  agentCount,
  countIn,
  defaultCount,
  defaultHosts,
  hostsText,
  impliesCount,
  masterCount,
  meaningOf,
  validateHosts,
} from "./host-answers.ts";
import type { Question } from "./question.ts";

/** How many masters and agents there are, and which. */
export const hostQuestions: readonly Question[] = [
  helperQuestion({
    key: "masterCount",
    section: "hosts",
    kind: "choice",
    title: say`Number of masters`,
    values: masterCounts.map(String),
    defaultFor: (answers) => defaultCount("3", "1", answers),
    get: (spec) => countIn(spec, "masters"),
    help: say`Masters decide by majority. More than half of them must agree: that number is the quorum, and as long as it is up, the cluster works. So 3 masters (quorum 2) survive the loss of 1. An even number gains nothing: 4 need 3 to agree and survive 1 failure too, and Mesos does not start with it.`,
    choices: () =>
      masterCounts.map((count) => ({ value: String(count), note: masterCountNote(count) })),
    validate: validateMasterCount,
  }),
  helperQuestion({
    key: "agentCount",
    section: "hosts",
    kind: "count",
    title: say`Number of agents`,
    takes: "NUMBER",
    defaultFor: (answers) => defaultCount("3", "2", answers),
    get: (spec) => countIn(spec, "agents"),
    help: say`Agents run the tasks: as many as your work needs. More can be added later.`,
    validate: (text) => (/^[1-9]\d{0,4}$/.test(text) ? undefined : say`Write a number from 1 on.`),
  }),
  field({
    key: "masters",
    section: "hosts",
    kind: "hosts",
    title: say`Masters`,
    flag: "masters",
    takes: "HOSTS",
    askedByDefault: onSeveralMachines,
    alwaysWritten: true,
    implies: impliesCount("masterCount"),
    help: say`Names and IPv4 addresses of the masters, NAME=ADDRESS: a range as below, a list with commas, or @FILE with a hosts file or CSV.`,
    defaultFor: (answers) => defaultHosts("master", answers),
    suggestFix: (text, answers) =>
      resizeHosts(text, Number(masterCount(answers)), answers["agents"] ?? "") ?? "",
    parse: (text) => parseHosts(text, "master"),
    format: hostsText,
    validate: (text, answers) =>
      validateHosts(text, answers["masterCount"], onSeveralMachines(answers)),
  }),
  field({
    key: "agents",
    section: "hosts",
    kind: "hosts",
    title: say`Agents`,
    flag: "agents",
    takes: "HOSTS",
    askedByDefault: onSeveralMachines,
    alwaysWritten: true,
    implies: impliesCount("agentCount"),
    help: say`Names and IPv4 addresses of the agents, in the same form.`,
    defaultFor: (answers) => defaultHosts("agent", answers),
    suggestFix: (text, answers) =>
      resizeHosts(text, Number(agentCount(answers)), answers["masters"] ?? "") ?? "",
    parse: (text) => parseHosts(text, "agent"),
    format: hostsText,
    validate: (text, answers) =>
      validateHosts(text, answers["agentCount"], onSeveralMachines(answers)),
  }),
];

function masterCountNote(count: number): Message {
  const meaning = meaningOf(count);
  if (count === 1) return say`${meaning}; for trying out`;
  if (count === 3) return say`${meaning}; the usual choice`;
  return meaning;
}

function validateMasterCount(text: string): Message | undefined {
  if (masterCounts.map(String).includes(text)) return undefined;
  if (/^\d*[02468]$/.test(text))
    return say`${text} masters survive no more failures than ${Math.max(1, Number(text) - 1)}, and Mesos does not start with an even number. Use 1, 3, 5 or 7.`;
  return say`Use 1, 3, 5 or 7 masters.`;
}
