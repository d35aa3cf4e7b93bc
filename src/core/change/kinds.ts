import { msg } from "../i18n/message.ts";
import { agentKinds } from "./agent-kinds.ts";
import { backupKind } from "./backup-kind.ts";
import {
  aMasterLeads,
  forPeople,
  hostsAreKnown,
  hostsAreReachable,
  hostsHaveLeft,
} from "./conditions.ts";
import { firewallKinds } from "./firewall-kinds.ts";
import { nothing, type StepKind } from "./kind.ts";
import { loginBackKinds } from "./login-back-kinds.ts";
import { loginKinds } from "./login-kinds.ts";
import { marathonKinds } from "./marathon-kinds.ts";
import { masterKinds } from "./master-kinds.ts";
import { zookeeperKinds } from "./zookeeper-kinds.ts";

const hostKinds = {
  "host-files": {
    service: "host",
    pace: "one by one",
    lost: "nothing",
    why: () =>
      msg`Files for which no daemon has to start again: scripts, and /etc/hosts with all names.`,
    restarts: () => nothing,
    before: () => [hostsAreReachable("hosts")],
    action: () => msg`Copy the host's folder to it, and put these files in place.`,
    after: () => [forPeople(msg`Each name of the cluster resolves on the host.`)],
    limit: 60,
    back: () => msg`The old files.`,
  },
  "marathon-host-files": {
    service: "host",
    pace: "one by one",
    lost: "nothing",
    why: () => msg`Marathon's files go from the hosts where it has ended.`,
    restarts: () => nothing,
    before: () => [hostsAreReachable("hosts")],
    action: () => msg`Copy the host's folder to it, and put these files in place.`,
    after: () => [hostsAreReachable("hosts")],
    limit: 60,
    back: () => msg`The old files.`,
  },
  "host-names": {
    service: "host",
    pace: "one by one",
    lost: "nothing",
    why: () =>
      msg`/etc/hosts of these masters has the new names of agents before these start: Marathon's health checks go there.`,
    restarts: () => nothing,
    before: () => [hostsAreReachable("hosts")],
    action: () => msg`Put the host's /etc/hosts in place; its services come in later steps.`,
    after: () => [forPeople(msg`Each name of the cluster resolves on the host.`)],
    limit: 60,
    back: () => msg`The old files.`,
  },
  "host-leave": {
    service: "host",
    pace: "one by one",
    lost: "nothing",
    why: () => msg`These hosts have no part in the cluster any more.`,
    restarts: () => nothing,
    before: () => [aMasterLeads],
    action: () =>
      msg`Run uninstall.sh in the host's folder of the old bundle, if the machine lives.`,
    after: () => [hostsHaveLeft("hosts")],
    each: () => [hostsHaveLeft("at_work")],
    isDone: () => [hostsAreKnown("hosts"), hostsHaveLeft("hosts")],
    limit: 60,
    back: () => msg`Nothing to take back.`,
  },
} as const satisfies Record<string, StepKind>;

const rows = {
  ...hostKinds,
  ...backupKind,
  ...firewallKinds,
  ...zookeeperKinds,
  ...masterKinds,
  ...marathonKinds,
  ...agentKinds,
  ...loginKinds,
  ...loginBackKinds,
};

export type KindName = keyof typeof rows;

/** Every kind of step by its name. */
export const kinds: Readonly<Record<KindName, StepKind>> = rows;
