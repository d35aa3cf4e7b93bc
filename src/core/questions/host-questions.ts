import { masterCounts } from "../cluster/derived.ts";
import { agentsIn } from "../cluster/rules/network.ts";
import { specSchema } from "../cluster/schema.ts";
import { resizeHosts } from "../hosts/defaults.ts";
import { parseHosts } from "../hosts/parse-hosts.ts";
import { type Message, msg } from "../i18n/message.ts";
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
import type { Answers, Question } from "./question.ts";

/** How many masters and agents there are, and which. */
export const hostQuestions: readonly Question[] = [
  helperQuestion({
    key: "masterCount",
    section: "hosts",
    kind: "choice",
    title: msg`Number of masters`,
    values: masterCounts.map(String),
    defaultFor: (answers) => defaultCount("3", "1", answers),
    get: (spec) => countIn(spec, "masters"),
    help: msg`Masters decide by majority. The quorum is more than half of them, and the cluster works as long as that many are up. So 3 masters (quorum 2) survive the loss of 1. An even number gains nothing: 4 masters need 3 to agree, so they survive 1 failure too, and Mesos does not start with an even number.`,
    choices: () =>
      masterCounts.map((count) => ({ value: String(count), note: masterCountNote(count) })),
    validate: validateMasterCount,
  }),
  helperQuestion({
    key: "agentCount",
    section: "hosts",
    kind: "count",
    title: msg`Number of agents`,
    takes: "NUMBER",
    defaultFor: (answers) => defaultCount("3", "2", answers),
    get: (spec) => countIn(spec, "agents"),
    help: msg`Agents run the tasks: use as many as your work needs. You can add more later.`,
    validate: validateAgentCount,
  }),
  field({
    key: "masters",
    section: "hosts",
    kind: "hosts",
    title: msg`Masters`,
    flag: "masters",
    takes: "HOSTS",
    askedByDefault: onSeveralMachines,
    alwaysWritten: true,
    implies: impliesCount("masterCount"),
    help: msg`Names and IPv4 addresses of the masters as NAME=ADDRESS: comma-separated, as a range such as master-[1-3]=10.0.0.[11-13], or @FILE (a hosts file or CSV).`,
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
    title: msg`Agents`,
    flag: "agents",
    takes: "HOSTS",
    askedByDefault: onSeveralMachines,
    alwaysWritten: true,
    implies: impliesCount("agentCount"),
    help: msg`Names and IPv4 addresses of the agents, in the same form as the masters.`,
    defaultFor: (answers) => defaultHosts("agent", answers),
    suggestFix: (text, answers) =>
      resizeHosts(text, Number(agentCount(answers)), answers["masters"] ?? "") ?? "",
    parse: (text) => parseHosts(text, "agent"),
    format: hostsText,
    validate: (text, answers) =>
      validateHosts(text, answers["agentCount"], onSeveralMachines(answers)),
  }),
  field({
    key: "ssh.user",
    section: "hosts",
    title: msg`ssh user`,
    takes: "USER",
    condition: onSeveralMachines,
    help: msg`Who deploy.sh and Ansible log in as on every host: root, or a user who may use sudo without a password. Cloud images often refuse root.`,
  }),
];

function validateAgentCount(text: string, answers: Answers): Message | undefined {
  if (!/^[1-9]\d{0,4}$/.test(text)) return msg`Type a whole number, 1 or more.`;
  const { network = specSchema.properties.network.default } = answers;
  const room = agentsIn(network);
  if (onSeveralMachines(answers) || room === 0 || Number(text) <= room) return undefined;
  return msg`The container network ${network} has room for ${room} agents. Use fewer, or first set a larger network: Advanced settings, Container network.`;
}

function masterCountNote(count: number): Message {
  const meaning = meaningOf(count);
  if (count === 1) return msg`${meaning}; for trying it out`;
  if (count === 3) return msg`${meaning}; the usual choice`;
  return meaning;
}

function validateMasterCount(text: string): Message | undefined {
  if (masterCounts.map(String).includes(text)) return undefined;
  if (/^\d*[02468]$/.test(text) && Number(text) > 0)
    return msg`${text} masters survive no more failures than ${Math.max(1, Number(text) - 1)}, and Mesos does not start with an even number. Use 1, 3, 5 or 7.`;
  return msg`Use 1, 3, 5 or 7 masters.`;
}
