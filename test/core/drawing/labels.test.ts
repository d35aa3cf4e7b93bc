import assert from "node:assert/strict";
import { test } from "node:test";
import type { DrawnCluster } from "../../../src/core/drawing/cluster.ts";
import { drawCluster } from "../../../src/core/drawing/drawing.ts";
import type { GroupBy } from "../../../src/core/drawing/groups.ts";
import { toSvg } from "../../../src/core/drawing/svg.ts";
import { clusterToDraw, laptopView } from "../../support/drawn-cluster.ts";

/** What stands above the groups of agents, without their numbers. */
function namesIn(cluster: DrawnCluster, width: number, groupBy: GroupBy): string[] {
  const { tree } = drawCluster(cluster, { ...laptopView, width, groupBy });
  const labels = /class="group [^>]*><text[^>]*><tspan class="port">([^<]*)</g;
  return [...toSvg(tree).matchAll(labels)].map(([, name = ""]) => name);
}

/** Ten agents in each of 12 racks, and others. */
function withRacks(others: readonly string[]): DrawnCluster {
  const agents = 120 + others.length;
  const cluster = clusterToDraw({ agents, racks: 12 });
  const rackOf = (index: number, own = "") => others[index - 120] ?? own;
  return {
    ...cluster,
    agents: cluster.agents.map(({ attributes, ...agent }, index) => ({
      ...agent,
      attributes: { rack: rackOf(index, attributes["rack"]) },
    })),
  };
}

const racks = Array.from({ length: 12 }, (_, index) => `r${index + 1}`);

test("of long names only the end is shown where there is no room, short ones are whole", () =>
  assert.deepEqual(
    namesIn(withRacks(Array(10).fill("datacenter.hall2.row2")), 900, { attribute: "rack" }),
    [...racks, ".hall2.row2"],
  ));

test("a group whose name has no room takes no other group's name away", () =>
  assert.deepEqual(
    namesIn(withRacks(["decommissioned-2024"]), 700, { attribute: "rack" }),
    racks.map((rack) => `rack ${rack}`),
  ));

test("agents without the attribute have no name", () =>
  assert.deepEqual(
    namesIn(withRacks([...Array(10).fill(""), ...Array(10).fill("datacenter.hall2.row2")]), 700, {
      attribute: "rack",
    }),
    [...racks, "", ".hall2.row2"],
  ));

test("the smallest networks together are the others", () => {
  const cluster = clusterToDraw({ agents: 440 });
  // 20 networks of 20 agents, and 40 of one.
  const networkOf = (index: number) => (index < 400 ? Math.floor(index / 20) : index);
  const agents = cluster.agents.map((agent, index) => ({
    ...agent,
    address: `10.20.${networkOf(index) % 256}.${(index % 20) + 1}`,
  }));
  for (const width of [700, 900, 1280, 1600]) {
    const names = namesIn({ ...cluster, agents }, width, "network");
    assert.equal(names[0], ".0.x", `${width}`);
    assert.equal(names.at(-1), "other", `${width}`);
  }
});
