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
    help: msg`Nothing in a cluster of Mesos asks for a password. Who may reach its ports?`,
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
    title: msg`Hosts of frameworks`,
    flag: "frameworks",
    takes: "HOSTS",
    help: msg`Hosts outside the cluster on which frameworks run, as NAME=ADDRESS: they reach ZooKeeper, masters and agents.`,
    condition: withFirewall,
    defaultFor: () => "",
  }),
];
