import { masterCounts } from "../cluster/derived.ts";
import { parseHosts } from "../hosts/parse-hosts.ts";
import { type Message, msg } from "../i18n/message.ts";
import { onOneMachine, onSeveralMachines } from "./conditions.ts";
import { field, helperQuestion } from "./fields.ts";
import {
  countIn,
  defaultHosts,
  expandCount,
  hostsText,
  impliesCount,
  meaningOf,
  validateCount,
  validateHosts,
} from "./host-answers.ts";
import type { Question } from "./question.ts";

/** How many masters and agents there are, and which. */
export const hostQuestions: readonly Question[] = [
  helperQuestion({
    key: "masterCount",
    section: "hosts",
    kind: "choice",
    title: msg`Number of masters`,
    values: masterCounts.map(String),
    condition: onOneMachine,
    defaultFor: () => "1",
    get: (spec) => countIn(spec, "masters"),
    help: msg`Masters decide by majority. The quorum is more than half of them, and the cluster works as long as that many are up. So 3 masters (quorum 2) survive the loss of 1. An even number gains nothing: 4 masters need 3 to agree, so they survive 1 failure too, and Mesos does not start with an even number.`,
    choices: () =>
      masterCounts.map((count) => ({ value: String(count), note: masterCountNote(count) })),
    validate: (text, answers) => validateCount("masters", text, answers),
  }),
  helperQuestion({
    key: "agentCount",
    section: "hosts",
    kind: "count",
    title: msg`Number of agents`,
    takes: "NUMBER",
    condition: onOneMachine,
    defaultFor: () => "2",
    get: (spec) => countIn(spec, "agents"),
    help: msg`Agents run the tasks: use as many as your work needs. You can add more later.`,
    validate: (text, answers) => validateCount("agents", text, answers),
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
    help: msg`Names and IPv4 addresses of the masters as NAME=ADDRESS: comma-separated, as a range such as master-[1-3]=10.0.0.[11-13], or @FILE (a hosts file or CSV). A number gives that many examples. Use 1, 3, 5 or 7 masters: the quorum is more than half of them, so 3 masters (quorum 2) survive the loss of 1. An even number gains nothing.`,
    defaultFor: (answers) => defaultHosts("masters", answers),
    expand: (text, answers) => expandCount("masters", text, answers),
    parse: (text) => parseHosts(text, "master"),
    format: hostsText,
    validate: (text, answers) => validateHosts("masters", text, answers),
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
    defaultFor: (answers) => defaultHosts("agents", answers),
    expand: (text, answers) => expandCount("agents", text, answers),
    parse: (text) => parseHosts(text, "agent"),
    format: hostsText,
    validate: (text, answers) => validateHosts("agents", text, answers),
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

function masterCountNote(count: number): Message {
  const meaning = meaningOf(count);
  if (count === 1) return msg`${meaning}; for trying it out`;
  if (count === 3) return msg`${meaning}; the usual choice`;
  return meaning;
}
