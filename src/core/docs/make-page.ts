import type { Blueprint, BundleFile } from "../bundle/blueprint.ts";
import type { Sha256 } from "../bundle/parts.ts";
import { renderBundle } from "../bundle/render.ts";
import { foldHosts } from "../hosts/fold.ts";
import { type Message, msg } from "../i18n/message.ts";
import { planNode } from "../plan/node-plan.ts";
import type { Node } from "../plan/nodes.ts";
import type { ClusterPlan } from "../plan/plan.ts";
import { checkSection, clusterSection } from "./cluster-sections.ts";
import {
  type Chosen,
  type Difference,
  differences,
  groupNodes,
  type NodeGroup,
} from "./host-groups.ts";
import { packageSteps } from "./package-steps.ts";
import { type Block, type Section, text } from "./page.ts";
import { firstSteps, introSections, oneMachineSections } from "./sections.ts";
import { serviceSteps } from "./service-steps.ts";
import {
  backupStep,
  type DocsNode,
  dockerSteps,
  filesStep,
  logsStep,
  namesStep,
  type Step,
} from "./steps.ts";

/** What differs is listed for this many hosts of a group; the others have pages of their own. */
const maxListedHosts = 19;

const steps: Readonly<Record<ClusterPlan["method"], readonly Step[]>> = {
  docker: [namesStep, filesStep, ...dockerSteps, logsStep, backupStep],
  apt: [namesStep, filesStep, ...packageSteps, ...serviceSteps, logsStep, backupStep],
  source: [namesStep, filesStep, ...packageSteps, ...serviceSteps, logsStep, backupStep],
};

/**
 * The page of a cluster: its bundle as steps to copy, in the order in which they are to be done.
 * Pasted on a host they leave what install.sh leaves there. Equal hosts are written once, with the
 * values that differ.
 */
export function makePage(
  plan: ClusterPlan,
  blueprints: readonly Blueprint[],
  sha256: Sha256,
  chosen: Chosen = "all",
): Section {
  const title = msg`Cluster ${plan.name}`;
  const groups = plan.oneMachine ? [] : groupNodes(plan, chosen);
  const shown = groups.flatMap(({ first, others }) => [first, ...others.slice(0, maxListedHosts)]);
  const files = [...renderBundle({ ...plan, nodes: shown }, blueprints, sha256)];
  if (plan.oneMachine)
    return {
      id: "",
      title,
      blocks: [],
      sections: [
        ...introSections(plan, files),
        clusterSection(plan),
        ...oneMachineSections(plan, files),
        checkSection(plan),
        ...firstSteps(plan, files),
      ],
    };
  const hosts = groups.map((group) => groupSection(plan, group, files));
  const isComplete = chosen === "all";
  return {
    id: "",
    title,
    blocks: [],
    sections: [
      ...(isComplete ? [...introSections(plan, files), clusterSection(plan)] : []),
      ...hosts,
      ...(isComplete ? [checkSection(plan), ...firstSteps(plan, files)] : []),
    ],
  };
}

function groupSection(
  plan: ClusterPlan,
  { first, others }: NodeGroup,
  files: readonly BundleFile[],
): Section {
  const host = docsNode(plan, first, files);
  const done = steps[plan.method].filter(({ applies }) => applies(host));
  return {
    id: others.length === 0 ? `host-${first.host}` : roleId(first),
    title: others.length === 0 ? roleTitle(first) : rolesTitle(first),
    blocks: [
      text(
        others.length === 0
          ? msg`On ${first.host} (${first.address}):`
          : msg`These steps are for ${first.host} (${first.address}). The other hosts of this kind follow below.`,
      ),
    ],
    sections: [
      ...done.map(({ id, title, blocks }) => ({ id, title, blocks: blocks(host), sections: [] })),
      ...(others.length === 0 ? [] : [othersSection(plan, host, others, files)]),
    ],
  };
}

/** Agents with attributes or resources of their own are a chapter of their own. */
function roleId({ master, agent }: Node): string {
  const offer = agent?.offer ?? { attributes: {}, resources: {} };
  const kinds = [
    ...(master ? ["masters"] : []),
    ...(agent ? ["agents"] : []),
    ...(["attributes", "resources"] as const).filter((kind) => Object.keys(offer[kind]).length > 0),
  ];
  return kinds.join("-and-");
}

function roleTitle({ host, master, agent }: Node): Message {
  if (master && agent) return msg`Master and agent ${host}`;
  return master ? msg`Master ${host}` : msg`Agent ${host}`;
}

function rolesTitle({ master, agent }: Node): Message {
  if (master && agent) return msg`Hosts that are both master and agent`;
  return master ? msg`Masters` : msg`Agents`;
}

/** The same steps on the other hosts: which lines of their files are their own. */
function othersSection(
  plan: ClusterPlan,
  first: DocsNode,
  others: readonly Node[],
  files: readonly BundleFile[],
): Section {
  const shown = others.slice(0, maxListedHosts).map((node) => ({
    node,
    own: differences(filesToWrite(first), filesToWrite(docsNode(plan, node, files))),
  }));
  const more = others.slice(maxListedHosts).map(({ host }) => host);
  const blocks: Block[] = [
    text(
      msg`Repeat these steps on each of the hosts below, with its own lines in place of those above.`,
    ),
    {
      kind: "table",
      what: msg`Lines that differ`,
      head: [msg`Host`, msg`File`, msg`Lines`],
      rows: shown.flatMap(({ node, own }) => own.map((difference) => row(node, difference))),
    },
    ...(more.length === 0
      ? []
      : [
          text(
            msg`And ${more.length} more: ${foldHosts(more).slice(0, 8).join(", ")}. For the page of one host: ${"--node HOST"}.`,
          ),
        ]),
  ];
  return { id: "others", title: msg`The other hosts`, blocks, sections: [] };
}

const row = ({ host }: Node, { path, lines }: Difference) => [
  [host],
  [path.startsWith("etc/") || path.startsWith("usr/") ? `/${path}` : path],
  lines,
];

/** What a reader writes by hand: files of the host, and the Compose file. */
const filesToWrite = ({ files }: DocsNode) =>
  files.filter(({ path }) => /^(etc|usr)\/|^docker-compose\.yml$/.test(path));

function docsNode(plan: ClusterPlan, node: Node, files: readonly BundleFile[]): DocsNode {
  const folder = `nodes/${node.host}/`;
  return {
    plan,
    node: planNode(plan, node),
    files: files
      .filter(({ path }) => path.startsWith(folder))
      .map((file) => ({ ...file, path: file.path.slice(folder.length) })),
  };
}
