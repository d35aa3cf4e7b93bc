import { masterCounts } from "../cluster/derived.ts";
import { meaningOf } from "../cluster/quorum.ts";
import { parseHosts } from "../hosts/parse-hosts.ts";
import { type Message, msg } from "../i18n/message.ts";
import { keepingProperties } from "./agent-properties.ts";
import { onOneMachine, onSeveralMachines } from "./conditions.ts";
import { field, helperQuestion, type Row } from "./fields.ts";
import {
  defaultHosts,
  expandCount,
  type HostField,
  readCount,
  readHosts,
  roleOf,
  validateCount,
  validateHosts,
} from "./host-answers.ts";
import type { Question } from "./question.ts";

/** How many masters and agents there are, and which. */
export const hostQuestions: readonly Question[] = [
  countQuestion("masters", {
    key: "masterCount",
    section: "hosts",
    kind: "choice",
    title: msg`Number of masters`,
    values: masterCounts.map(String),
    defaultFor: () => "1",
    help: msg`Masters decide by majority. The quorum is more than half of them, and the cluster works as long as that many are up. So 3 masters (quorum 2) survive the loss of 1. An even number gains nothing: 4 masters need 3 to agree, so they survive 1 failure too, and Mesos does not start with an even number.`,
    choices: () =>
      masterCounts.map((count) => ({ value: String(count), note: masterCountNote(count) })),
  }),
  countQuestion("agents", {
    key: "agentCount",
    section: "hosts",
    kind: "count",
    title: msg`Number of agents`,
    takes: "NUMBER",
    defaultFor: () => "2",
    help: msg`Agents run the tasks: use as many as your work needs. You can add more later.`,
  }),
  {
    ...hostsQuestion(
      "masters",
      msg`Masters`,
      msg`Names and IPv4 addresses of the masters as NAME=ADDRESS: comma-separated, as a range such as master-[1-3]=10.0.0.[11-13], or @FILE (a hosts file or CSV). On one Docker machine a number is enough, such as 3. On several machines the wizard makes that many examples of a number: put your own names and addresses in their place. Use 1, 3, 5 or 7 masters: the quorum is more than half of them, so 3 masters (quorum 2) survive the loss of 1. An even number gains nothing.`,
    ),
    pageHelp: msg`Names and IPv4 addresses of the masters as NAME=ADDRESS: comma-separated, line by line, or as a range such as master-[1-3]=10.0.0.[11-13]. Lines of a hosts file or CSV will do. A number gives that many examples: put your own names and addresses in their place. Use 1, 3, 5 or 7 masters: the quorum is more than half of them, so 3 masters (quorum 2) survive the loss of 1. An even number gains nothing.`,
  },
  hostsQuestion(
    "agents",
    msg`Agents`,
    msg`Names and IPv4 addresses of the agents, in the same form as the masters.`,
  ),
  field({
    key: "ssh.user",
    section: "hosts",
    title: msg`ssh user`,
    takes: "USER",
    condition: onSeveralMachines,
    help: msg`Who deploy.sh and Ansible log in as on every host: root, or a user who may use sudo without a password. Cloud images often refuse root.`,
  }),
];

/** A number of hosts on one machine, which gives them their names. */
function countQuestion(list: HostField, row: Row): Question {
  return helperQuestion({
    ...row,
    condition: onOneMachine,
    validate: (text, answers) => validateCount(list, text, answers),
    read: (answers) => readCount(list, answers),
    ...writingHosts(list),
  });
}

function hostsQuestion(list: HostField, title: Message, help: Message): Question {
  return {
    ...field({
      key: list,
      section: "hosts",
      kind: "hosts",
      title,
      help,
      flag: list,
      takes: "HOSTS",
      askedByDefault: onSeveralMachines,
      alwaysWritten: true,
      defaultFor: (answers) => defaultHosts(list, answers),
      expand: (text, answers) => expandCount(list, text, answers),
      parse: (text) => parseHosts(text, roleOf({ key: list })),
      validate: (text, answers) => validateHosts(list, text, answers),
    }),
    read: (answers) => readHosts(list, answers),
    ...writingHosts(list),
  };
}

function writingHosts(list: HostField): Pick<Question, "write" | "clear"> {
  const role = roleOf({ key: list });
  return {
    write: (answers, text) =>
      keepingProperties(answers, { ...answers, [list]: parseHosts(text, role) }),
    clear: (answers) => {
      const { [list]: _, ...others } = answers;
      return keepingProperties(answers, others);
    },
  };
}

function masterCountNote(count: number): Message {
  const meaning = meaningOf(count);
  if (count === 1) return msg`${meaning}; for trying it out`;
  if (count === 3) return msg`${meaning}; the usual choice`;
  return meaning;
}
