import { msg } from "../i18n/message.ts";
import type { ClusterPlan } from "../plan/plan.ts";
import { forPeople } from "./conditions.ts";
import { nothing, type Situation, type StepKind } from "./kind.ts";
import { type Member, nameOf } from "./members.ts";

/** What is done with the firewalls of the hosts. */
export const firewallKinds = {
  "firewall-let-in": {
    service: "host",
    pace: "one by one",
    lost: "nothing",
    why: ({ before, after }) => {
      if (after.admitted === undefined)
        return msg`The firewall goes: everybody who reaches these hosts can reach the daemons again.`;
      return before.admitted === undefined
        ? msg`These hosts get a firewall: the cluster's own hosts, those of security.admins and security.frameworks, and the address that deploy.sh comes from reach the daemons. Everybody else is shut out.`
        : msg`The firewall of these hosts has to let new hosts in before they start. Whom the old one lets in stays let in.`;
    },
    restarts: () => nothing,
    before: () => [
      forPeople(
        msg`deploy.sh runs on a machine that stays let in: the hosts remember its address. preflight.sh names each registered framework that would be shut out.`,
      ),
    ],
    action: () =>
      msg`Load the new table on one host, and confirm it by a new connection, before the next; deploy.sh does both. A table that is not confirmed within 15 minutes gives way to the one before.`,
    after: () => [forPeople(msg`Every daemon goes on, and verify.sh of the cluster passes.`)],
    limit: 60,
    back: () => msg`The table of the old bundle, in the same way.`,
  },
  "firewall-shut-out": {
    service: "host",
    pace: "one by one",
    lost: "nothing",
    why: () =>
      msg`Those who have left the cluster, or the list of those who may enter, are shut out.`,
    restarts: () => nothing,
    before: () => [forPeople(msg`No daemon runs any more on the hosts that have left.`)],
    action: () => msg`Load the table without them, and confirm it by a new connection.`,
    after: () => [forPeople(msg`Every daemon goes on, and verify.sh of the cluster passes.`)],
    limit: 60,
    back: () => msg`The table of the old bundle, in the same way.`,
  },
} as const satisfies Record<string, StepKind>;

type Plans = Omit<Situation, "changes" | "stepBefore">;

/** The hosts whose firewall must let others in before these start, or that get or lose theirs. */
export function letInOn({ before, after }: Plans, members: readonly Member[]): string[] {
  const isOther = (before.admitted === undefined) !== (after.admitted === undefined);
  return isOther || missingFrom(before, after) ? stayingHosts(members) : [];
}

/** The hosts whose firewall goes on letting somebody in who has no right to it after the change. */
export function shutOutOn({ before, after }: Plans, members: readonly Member[]): string[] {
  return after.admitted !== undefined && missingFrom(after, before) ? stayingHosts(members) : [];
}

/** Whether the firewalls of one cluster do not let in somebody whom those of another do. */
function missingFrom(cluster: ClusterPlan, other: ClusterPlan): boolean {
  const known = new Set(admittedTo(cluster));
  return admittedTo(other).some((member) => !known.has(member));
}

const admittedTo = ({ admitted }: ClusterPlan): string[] =>
  Object.entries(admitted ?? {}).flatMap(([caller, members]) =>
    members.map(({ address }) => `${caller} ${address}`),
  );

/** Hosts at their old place; one that comes back empty is installed anyway. */
const stayingHosts = (members: readonly Member[]): string[] => [
  ...new Set(members.filter(({ fate }) => fate === "kept" || fate === "renamed").map(nameOf)),
];
