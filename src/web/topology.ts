import { foldHosts } from "../core/hosts/fold.ts";
import { msg } from "../core/i18n/message.ts";
import { svg } from "./dom.ts";
import type { Translate } from "./i18n.ts";
import type { Members } from "./members.ts";

/** More agents than these are drawn as ranges. */
const maxAgents = 12;
/** More ranges than these end in "and more". */
const maxBoxes = 12;

const box = { width: 178, gap: 14 } as const;
const masterHeight = 78;
const agentHeight = 46;
const between = 56;

interface Box {
  title: string;
  lines: readonly string[];
}

/**
 * The cluster as a drawing: masters above, agents below, with a text for people who do not see it.
 * At most as wide as `maxWidth`, in pixels.
 */
export function topologyDrawing(
  members: Members,
  maxWidth: number,
  translate: Translate,
): SVGSVGElement {
  const perRow = Math.max(1, Math.floor((maxWidth - box.gap) / (box.width + box.gap)));
  const masters = rowsOf(
    members.masters.map(({ host, address }) => ({
      title: host,
      lines: [address ?? "", servicesOf(members)],
    })),
    perRow,
  );
  const agents = rowsOf(agentBoxes(members, translate), perRow);
  const width =
    Math.max(...[...masters, ...agents].map((row) => row.length), 1) * (box.width + box.gap) +
    box.gap;
  const agentTop = masters.length * (masterHeight + box.gap) + between;
  const height = agentTop + agents.length * (agentHeight + box.gap) + 4;
  const busAt = agentTop - between / 2 - box.gap / 2;
  return svg(
    "svg",
    {
      viewBox: `0 0 ${width} ${height}`,
      class: "topology",
      role: "img",
      "aria-labelledby": "topology-title topology-text",
      width,
      height,
    },
    svg("title", { id: "topology-title" }, translate(msg`Topology`)),
    svg("desc", { id: "topology-text" }, describe(members, translate)),
    svg("path", {
      class: "bus",
      d: busPath(masters.at(-1)?.length ?? 0, agents[0]?.length ?? 0, width, busAt, agentTop),
    }),
    ...boxElements(masters, "master", width, box.gap / 2, masterHeight),
    ...boxElements(agents, "agent", width, agentTop, agentHeight),
  );
}

const servicesOf = ({ runsMarathon }: Members) =>
  ["ZooKeeper", "Mesos", ...(runsMarathon ? ["Marathon"] : [])].join(" · ");

function agentBoxes({ agents }: Members, translate: Translate): Box[] {
  if (agents.length <= maxAgents)
    return agents.map(({ host, address }) => ({ title: host, lines: [address ?? "mesos-agent"] }));
  const groups = foldHosts(agents.map(({ host }) => host));
  const shown = groups.length > maxBoxes ? groups.slice(0, maxBoxes - 1) : groups;
  const boxes = shown.map((hosts) => ({
    title: hosts,
    lines: [
      hosts.includes("[") && groups.length === 1
        ? translate(msg`${agents.length} agents`)
        : "mesos-agent",
    ],
  }));
  return groups.length > shown.length
    ? [...boxes, { title: "…", lines: [translate(msg`${groups.length - shown.length} more`)] }]
    : boxes;
}

function rowsOf(boxes: readonly Box[], perRow: number): Box[][] {
  return Array.from({ length: Math.ceil(boxes.length / perRow) }, (_, row) =>
    boxes.slice(row * perRow, (row + 1) * perRow),
  );
}

function boxElements(
  rows: readonly Box[][],
  kind: "master" | "agent",
  width: number,
  top: number,
  height: number,
): SVGElement[] {
  return rows.flatMap((row, line) =>
    row.map((each, column) => {
      const x = leftOf(row.length, column, width);
      const y = top + line * (height + box.gap);
      return svg(
        "g",
        { class: kind, transform: `translate(${x} ${y})` },
        svg("rect", { width: box.width, height, rx: 8 }),
        svg("text", { class: "host", x: box.width / 2, y: 20 }, shortened(each.title)),
        ...each.lines.map((text, index) =>
          svg(
            "text",
            { x: box.width / 2, y: 38 + index * 24, class: index === 0 ? "address" : "services" },
            shortened(text),
          ),
        ),
      );
    }),
  );
}

/** Every row stands in the middle. */
const leftOf = (count: number, column: number, width: number) =>
  (width - count * (box.width + box.gap) + box.gap) / 2 + column * (box.width + box.gap);

/** One line across, and a short one to each box that stands next to it. */
function busPath(
  masters: number,
  agents: number,
  width: number,
  busAt: number,
  agentTop: number,
): string {
  const middles = (count: number) =>
    Array.from({ length: count }, (_, column) => leftOf(count, column, width) + box.width / 2);
  const above = middles(masters);
  const below = middles(agents);
  const all = [...above, ...below];
  if (all.length === 0) return "";
  return [
    `M${Math.min(...all)} ${busAt}H${Math.max(...all)}`,
    ...above.map((x) => `M${x} ${busAt - between / 2}V${busAt}`),
    ...below.map((x) => `M${x} ${busAt}V${agentTop}`),
  ].join("");
}

/** What fits into a box. */
const shortened = (text: string) =>
  text.length > 28 ? `${text.slice(0, 12)}…${text.slice(-12)}` : text;

function describe({ masters, agents, runsMarathon }: Members, translate: Translate): string {
  const names = (hosts: readonly { host: string }[]) =>
    foldHosts(hosts.map(({ host }) => host)).join(", ");
  const services = runsMarathon
    ? translate(msg`ZooKeeper, mesos-master and Marathon`)
    : translate(msg`ZooKeeper and mesos-master`);
  return [
    masters.length === 0
      ? translate(msg`No masters yet.`)
      : translate(msg`Masters (${masters.length}), each with ${services}: ${names(masters)}.`),
    agents.length === 0
      ? translate(msg`No agents yet.`)
      : translate(msg`Agents (${agents.length}): ${names(agents)}.`),
  ].join(" ");
}
