import type { Problem } from "../cluster/types.ts";
import { list, type Message, msg } from "../i18n/message.ts";
import type { ClusterPlan } from "../plan/plan.ts";
import { isAnotherPlace } from "./differences.ts";
import type { FieldChange } from "./fields.ts";
import { emptyMasters, reachable } from "./master-change.ts";
import { type Member, nameOf, sameName } from "./members.ts";

/** What a refusal is judged by. */
export interface Proposal {
  before: ClusterPlan;
  after: ClusterPlan;
  members: readonly Member[];
  fields: readonly FieldChange[];
  lost: readonly string[];
}

/** One reason why a change is not made in one go, or not at all, with the changes that do it. */
type Refusal = (proposal: Proposal) => readonly Problem[];

/** Every reason against a change; none is an empty list. */
export const refusalsOf = (proposal: Proposal): Problem[] =>
  refusals.flatMap((refusal) => refusal(proposal));

/** The fields that a living cluster keeps. */
const fixedFields: Readonly<Record<string, Message>> = {
  name: msg`A cluster keeps its name. Another name is a new cluster: install it beside this one, and move the apps. Read them with GET /v2/groups of the old Marathon, post each to /v2/apps of the new one, then stop them in the old one.`,
  method: msg`A cluster keeps its method. Install a new cluster beside this one, and move the apps: GET /v2/groups of the old Marathon, POST /v2/apps of the new one.`,
  os: msg`A cluster keeps its operating system: no steps lead from one to another, also not host by host. Install a new cluster on other hosts, and move the apps: GET /v2/groups of the old Marathon, POST /v2/apps of the new one.`,
  arch: msg`A cluster keeps its architecture: all its hosts have the same one. Install a new cluster on other hosts, and move the apps: GET /v2/groups of the old Marathon, POST /v2/apps of the new one.`,
  "apt.layout": msg`Packages of another layout have other services, and no steps lead from one to the other. Install a new cluster on other hosts, and move the apps: GET /v2/groups of the old Marathon, POST /v2/apps of the new one.`,
  network: msg`In another network every container gets another address: agents would begin anew, and ZooKeeper would not find its members. Install a new cluster beside this one, and move the apps.`,
  "ports.zookeeper": msg`All daemons would lose ZooKeeper at the same moment, and no order keeps the cluster working. Keep this port.`,
};

const keptFields: Refusal = ({ fields }) =>
  fields.flatMap(({ at }) => {
    const message = Object.hasOwn(fixedFields, at) ? fixedFields[at] : undefined;
    return message === undefined ? [] : [{ at, message }];
  });

const keptMachines: Refusal = ({ before, after }) =>
  before.oneMachine === after.oneMachine
    ? []
    : [
        {
          at: "masters",
          message: msg`A cluster on one Docker machine and one on several hosts are two clusters. Install the new one beside the old one, and move the apps.`,
        },
      ];

const reachableCount: Refusal = ({ before, after }) => {
  const [from, to] = [before.masters.length, after.masters.length];
  if (from === to || reachable[from]?.includes(to)) return [];
  const path = pathBetween(from, to);
  const changes = path.slice(1).map((count, index) => msg`from ${path[index] ?? 0} to ${count}`);
  const reason =
    to > from
      ? msg`the new ones would be a majority without the old ones' data`
      : msg`those that stay would be a minority of those that had the data`;
  return [
    {
      at: "masters",
      message: msg`From ${from} to ${to} masters in one go, ${reason}. Make it ${changes.length} changes: ${list(changes, msg`, then `)}.`,
    },
  ];
};

/** 3, 5, 7 */
function pathBetween(from: number, to: number): number[] {
  const step = Math.sign(to - from) * 2;
  return Array.from({ length: Math.abs(to - from) / 2 + 1 }, (_, index) => from + index * step);
}

/** A myid belongs to the data of a member. */
const keptNumbers: Refusal = ({ before, after }) =>
  after.masters.flatMap(({ host, number }) => {
    const old = before.masters.find((master) => sameName(master.host, host));
    return old === undefined || old.number === number
      ? []
      : [
          {
            at: `masters[${number - 1}].host`,
            message: msg`${host} is number ${old.number} in the list of masters and would become number ${number}, which is its ZooKeeper myid. Add masters at the end, remove them at the end, and put a new host in the place of the one that it replaces.`,
          },
        ];
  });

const oneAtATime: Refusal = ({ before, members }) => {
  const others = emptyMasters(members).filter(({ fate }) => isAnotherPlace(fate));
  const [first] = others;
  if (first === undefined) return [];
  if (before.masters.length === 1) return [{ at: "masters[0]", message: onlyMaster }];
  return others.length + emptyMasters(members).filter(({ fate }) => fate === "lost").length === 1
    ? []
    : [{ at: "masters", message: severalMasters(others) }];
};

const onlyMaster = msg`The only master cannot be replaced: its data would stay behind. Make it 3 changes: from 1 to 3 masters, then the first one replaced, then from 3 to 1.`;

const severalMasters = (members: readonly Member[]) =>
  msg`Two masters that come without data at the same time can outvote those that have it. Replace one at a time, each as a change of its own: ${list(members.map(nameOf))}.`;

/** Who the masters are and how many they are: each has its own order. */
const eitherNumberOrNames: Refusal = ({ before, after, members }) => {
  const isOther = ({ role, fate }: Member) =>
    role === "master" && (isAnotherPlace(fate) || fate === "renamed" || fate === "lost");
  const others = members.filter(isOther);
  return before.masters.length === after.masters.length || others.length === 0
    ? []
    : [
        {
          at: "masters",
          message: msg`The number of masters changes, and so do ${list(others.map(nameOf))}. Make it 2 changes: first those masters, then the number.`,
        },
      ];
};

/** The fields that restart every member of an ensemble for another reason than its list. */
const ofPrograms =
  /^(images\.(registry|zookeeper|mesos)|apt\..*|source\.ref|ports\.(zookeeper(Peer|Election)|master))$/;

const eitherMastersOrPrograms: Refusal = ({ before, after, members, fields }) => {
  const changesMasters =
    before.masters.length !== after.masters.length || emptyMasters(members).length > 0;
  return fields
    .filter(({ at }) => changesMasters && ofPrograms.test(at))
    .map(({ at }) => ({
      at,
      message: msg`The masters change as well, and a failure would have two possible causes. Make it 2 changes: first ${at}, then the masters.`,
    }));
};

const knownLost: Refusal = ({ after, lost }) =>
  lost
    .filter((name) => !after.nodes.some(({ host }) => sameName(host, name)))
    .map((name) => ({ at: "", message: msg`--lost ${name}: the new cluster has no such host.` }));

const notAllLost: Refusal = ({ after, members }) => {
  const lost = members.filter(({ role, fate }) => role === "master" && fate === "lost");
  return lost.length === 0 || lost.length < after.masters.length
    ? []
    : [
        {
          at: "masters",
          message: msg`No master has any data left, so there is nothing to change: restore it from a backup, or install the cluster anew.`,
        },
      ];
};

/** They come in stages of their own: with anything else, a failure would have two possible causes. */
const passwordsAlone: Refusal = ({ before, after, members, fields }) => {
  if (before.hasPasswords === after.hasPasswords) return [];
  const [from, to] = [before.spec.security.level, after.spec.security.level];
  if (from === "open" || to === "open")
    return [{ at: "security.level", message: throughFirewall(from, to) }];
  const others = [
    ...fields.map(({ at }) => at).filter((at) => !isOfPasswords(at, before, after)),
    ...(["masters", "agents"] as const).filter(
      (role) => JSON.stringify(before.spec[role]) !== JSON.stringify(after.spec[role]),
    ),
    ...members.filter(({ fate }) => fate === "lost").map(nameOf),
  ];
  return others.length === 0 ? [] : [{ at: "security.level", message: otherThanPasswords(others) }];
};

/** Only with passwords a framework may have a name and no host. */
const isOfPasswords = (at: string, before: ClusterPlan, after: ClusterPlan): boolean =>
  at === "security.level" ||
  (at === "security.frameworks" &&
    JSON.stringify(before.admitted) === JSON.stringify(after.admitted));

const throughFirewall = (from: string, to: string) =>
  from === "open"
    ? msg`Passwords come to a cluster that has a firewall. Make it 2 changes: first from open to firewall, then from firewall to ${to}.`
    : msg`Passwords go before the firewall. Make it 2 changes: first from ${from} to firewall, then from firewall to open.`;

const otherThanPasswords = (others: readonly string[]) =>
  msg`Passwords come or go in a change of their own. Make it 2 changes: first ${list(others)}, then security.level.`;

const refusals: readonly Refusal[] = [
  keptFields,
  keptMachines,
  passwordsAlone,
  reachableCount,
  keptNumbers,
  oneAtATime,
  eitherNumberOrNames,
  eitherMastersOrPrograms,
  knownLost,
  notAllLost,
];
