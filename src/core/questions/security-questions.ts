import { defaultLevel, securityLevels } from "../cluster/security.ts";
import { msg } from "../i18n/message.ts";
import { onOneMachine, onSeveralMachines } from "./conditions.ts";
import { field, listField } from "./fields.ts";
import type { Answers, Question } from "./question.ts";

const levelDefault = (answers: Answers) => defaultLevel(onOneMachine(answers));

const withFirewall = (answers: Answers) =>
  onSeveralMachines(answers) &&
  securityLevels[answers.security?.level ?? levelDefault(answers)].hasFirewall;

/** Who can reach the cluster. */
export const securityQuestions: readonly Question[] = [
  field({
    key: "security.level",
    section: "hosts",
    kind: "choice",
    title: msg`Security`,
    flag: "security",
    takes: "LEVEL",
    help: msg`Nothing in a cluster of Mesos asks for a password unless you choose it. Who may reach its ports?`,
    condition: onSeveralMachines,
    defaultFor: levelDefault,
    choices: () => Object.entries(securityLevels).map(([value, { note }]) => ({ value, note })),
  }),
  listField({
    key: "security.admins",
    section: "advanced",
    group: "access",
    title: msg`Administrators`,
    flag: "admins",
    takes: "ADDRESSES",
    help: msg`Addresses and networks, such as 10.0.9.0/24, from which web pages, APIs and ZooKeeper can be reached. The machine that runs deploy.sh can in any case.`,
    condition: withFirewall,
    defaultFor: () => "",
  }),
  listField({
    key: "security.frameworks",
    section: "advanced",
    group: "access",
    title: msg`Frameworks`,
    flag: "frameworks",
    takes: "NAMES",
    help: msg`Frameworks beside Marathon, as NAME=ADDRESS of their host outside the cluster, which then reaches ZooKeeper, masters and agents. With passwords NAME is the principal, and may stand alone.`,
    condition: withFirewall,
    defaultFor: () => "",
  }),
  field({
    key: "security.tasks",
    section: "advanced",
    group: "access",
    title: msg`User of tasks`,
    flag: "tasks-as",
    takes: "USER",
    help: msg`The user that tasks run as where an app names none: root, nobody or another that every agent has.`,
  }),
];
