import { foldHosts } from "../hosts/fold.ts";
import { literal, type Message, msg } from "../i18n/message.ts";
import { planNode } from "../plan/node-plan.ts";
import type { Node } from "../plan/nodes.ts";
import type { ClusterPlan } from "../plan/plan.ts";
import { groupHosts } from "../plan/topology.ts";
import { firewallStep } from "./firewall-step.ts";
import { type GroupFiles, groupFiles, type OwnFiles, type SampleHost } from "./group-files.ts";
import { maxOffers, type NodeGroup, offerOf, type Role } from "./host-groups.ts";
import { packageSteps } from "./package-steps.ts";
import { type Block, type Cell, type Section, text } from "./page.ts";
import { serviceSteps } from "./service-steps.ts";
import {
  backupStep,
  type DocsNode,
  dockerSteps,
  filesStep,
  logsStep,
  namesStep,
  pathOnHost,
  type Step,
} from "./steps.ts";
import { assigned, placeOf, valuesOf } from "./variables.ts";
import { folderBlocks } from "./write-file.ts";

const steps: Readonly<Record<ClusterPlan["method"], readonly Step[]>> = {
  docker: [namesStep, filesStep, firewallStep, ...dockerSteps, logsStep, backupStep],
  apt: [namesStep, filesStep, ...packageSteps, ...serviceSteps, logsStep, backupStep],
  source: [namesStep, filesStep, ...packageSteps, ...serviceSteps, logsStep, backupStep],
};

/**
 * The chapter of hosts with the same role. For one host its values stand in the blocks; for several
 * they are variables, so that the chapter is the same on each of them.
 */
export function groupSection(
  plan: ClusterPlan,
  group: NodeGroup,
  samples: readonly SampleHost[],
): Section {
  const [first] = samples;
  if (first === undefined) throw new Error(`the group ${group.id} has no host`);
  const files = groupFiles(group, samples);
  const isOne = group.nodes.length === 1;
  const host: DocsNode = {
    plan,
    node: planNode(plan, first.node),
    host: isOne ? first.node.host : placeOf("HOST"),
    address: isOne ? first.node.address : placeOf("ADDRESS"),
    files: files.shared,
  };
  const done = steps[plan.method].filter(({ applies }) => applies(host));
  return {
    id: group.id,
    title: isOne ? hostTitle(first.node) : groupTitles[group.role],
    blocks: isOne
      ? [text(msg`On ${first.node.host} (${first.node.address}):`)]
      : valuesBlocks(group.nodes),
    sections: done.flatMap((step) => {
      const section = { id: step.id, title: step.title, blocks: step.blocks(host), sections: [] };
      return step.id === "services" ? [...ownSections(host, group, files), section] : [section];
    }),
  };
}

function hostTitle({ host, master, agent }: Node): Message {
  if (master && agent) return msg`Master and agent ${host}`;
  return master ? msg`Master ${host}` : msg`Agent ${host}`;
}

const groupTitles: Readonly<Record<Role, Message>> = {
  masters: msg`Masters`,
  agents: msg`Agents`,
  "masters-and-agents": msg`Hosts that are both master and agent`,
};

/** The variables, and which values they have on which host. */
function valuesBlocks(nodes: readonly Node[]): Block[] {
  const hasMyid = nodes.every(({ master }) => master !== undefined);
  const rows = groupHosts(nodes.map(({ host, address }) => ({ name: host, address })));
  const myids = nodes.map(({ master }): Cell[] => (hasMyid ? [[String(master?.number)]] : []));
  return [
    text(
      msg`These steps are the same on each of these hosts. Log in to one, set its values in the shell, and paste the blocks there: they use the values, and a command whose value is not set does not run.`,
    ),
    { kind: "values", what: msg`Values of the host that you are on`, hosts: nodes.map(valuesOf) },
    {
      kind: "table",
      what: msg`Values of all hosts`,
      head: assigned.slice(0, hasMyid ? 3 : 2).map(literal),
      rows: rows.map(({ hosts, addresses }, index) => [
        [hosts],
        [addresses],
        ...(myids[index] ?? []),
      ]),
    },
  ];
}

/** Files that only some of the hosts have like this: before anything starts. */
function ownSections(host: DocsNode, group: NodeGroup, { own }: GroupFiles): Section[] {
  if (own.length === 0) return [];
  const offers = [...new Set(group.nodes.map(offerOf))];
  const told = new Set(offers.slice(0, maxOffers));
  const more = group.nodes.filter((node) => !told.has(offerOf(node)));
  return [
    {
      id: "own",
      title: msg`Files of some hosts`,
      blocks: [
        text(msg`Each block is for the hosts that are named above it alone.`),
        ...own.flatMap((files) => ownBlocks(host, files)),
        ...(more.length === 0
          ? []
          : [
              text(
                msg`And ${more.length} more: ${hostsText(more)}. For the page of one host: ${"--node HOST"}.`,
              ),
            ]),
      ],
      sections: [],
    },
  ];
}

function ownBlocks(host: DocsNode, { nodes, files }: OwnFiles): readonly Block[] {
  const written = files.flatMap(({ path, ...file }) => {
    const target = pathOnHost(host, path);
    return target === undefined ? [] : [{ ...file, path: target }];
  });
  return written.length === 0 ? [] : [text(msg`On ${hostsText(nodes)}:`), ...folderBlocks(written)];
}

const hostsText = (nodes: readonly Node[]) =>
  foldHosts(nodes.map(({ host }) => host))
    .slice(0, 8)
    .join(", ");
