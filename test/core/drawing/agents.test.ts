import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { drawCluster } from "../../../src/core/drawing/drawing.ts";
import { attributeNames, groupAgents, usualGrouping } from "../../../src/core/drawing/groups.ts";
import { pointInRow, type Seat, seatAt } from "../../../src/core/drawing/seats.ts";
import { toSvg } from "../../../src/core/drawing/svg.ts";
import { clusterToDraw, laptopView } from "../../support/drawn-cluster.ts";

/** Every agent that a seat holds, and a point on it. */
const pointsOf = (seat: Seat) =>
  seat.kind === "box"
    ? [{ agent: seat.agent, x: seat.x + 1, y: seat.y + 1 }]
    : seat.agents.map((agent, place) => ({ agent, ...pointInRow(seat, place) }));

for (const [agents, racks] of [
  [1, 3],
  [5, 3],
  [12, 3],
  [13, 3],
  [100, 3],
  [1000, 3],
  [1000, 40],
  [10_000, 3],
  [10_000, 40],
] as const)
  for (const width of [320, 390, 700, 870, 1030, 1600])
    test(`each of ${agents} agents in ${racks} racks has its place in ${width} pixels, and a pointer finds it`, () => {
      const { seats, height } = drawCluster(clusterToDraw({ agents, racks }), {
        ...laptopView,
        width,
      });
      const points = seats.flatMap(pointsOf);
      assert.deepEqual(
        points.map(({ agent }) => agent).sort((a, b) => a - b),
        Array.from({ length: agents }, (_, index) => index),
      );
      for (const { agent, x, y } of points) {
        assert.ok(x >= 0 && x <= width && y >= 0 && y <= height, `${agent} is outside`);
        assert.equal(seatAt(seats, { x, y }), agent);
      }
    });

test("between agents there is none", () => {
  const { seats } = drawCluster(clusterToDraw(), laptopView);
  assert.equal(seatAt(seats, { x: 1, y: 1 }), undefined);
});

describe("agents stand together", () => {
  test("by their first attribute", () =>
    assert.deepEqual(usualGrouping(clusterToDraw({ racks: 2 })), { attribute: "rack" }));
  test("by network where there are a few of them", () =>
    assert.equal(usualGrouping(clusterToDraw({ agents: 1000 })), "network"));
  test("not at all where they are few", () =>
    assert.equal(usualGrouping(clusterToDraw()), "nothing"));

  test("as the reader chooses", () => {
    const cluster = clusterToDraw({ agents: 500, racks: 2 });
    const drawing = drawCluster(cluster, { ...laptopView, groupBy: "network" });
    assert.match(toSvg(drawing.tree), /10\.8\.2\.x/);
    assert.doesNotMatch(toSvg(drawing.tree), /tone-1"/);
  });

  test("with those that have no such attribute", () => {
    const cluster = clusterToDraw({ racks: 2 });
    const [first, ...others] = cluster.agents;
    const agents = [{ ...first, host: "a", address: "10.0.0.1", attributes: {} }, ...others];
    assert.deepEqual(attributeNames({ agents }), ["rack"]);
    assert.deepEqual(
      groupAgents({ agents }, { attribute: "rack" }).map(({ key, members }) => [key, members]),
      [
        ["", [0]],
        ["r2", [1, 3]],
        ["r1", [2, 4]],
      ],
    );
  });

  test("the smallest of more than 48 groups as one", () => {
    const groups = groupAgents(clusterToDraw({ agents: 120, racks: 60 }), { attribute: "rack" });
    assert.equal(groups.length, 48);
    assert.deepEqual(
      groups.flatMap(({ members }) => [...members]).sort((a, b) => a - b),
      Array.from({ length: 120 }, (_, index) => index),
    );
    assert.match(
      toSvg(
        drawCluster(clusterToDraw({ agents: 120, racks: 60 }), {
          ...laptopView,
          width: 390,
          groupBy: { attribute: "rack" },
        }).tree,
      ),
      /tone-rest"><text[^>]*><tspan class="port">rack: \d+ others</,
    );
  });

  test("all as one where the smallest would be most of them", () => {
    const cluster = clusterToDraw({ agents: 1000, racks: 200 });
    const by = { attribute: "rack" };
    assert.equal(groupAgents(cluster, by).length, 1);
    const text = toSvg(drawCluster(cluster, { ...laptopView, groupBy: by }).tree);
    assert.match(text, />rack: 200 values</);
    assert.doesNotMatch(text, /tone-rest/);
  });

  test("by network where no attribute has few values", () =>
    assert.equal(usualGrouping(clusterToDraw({ agents: 1000, racks: 200 })), "network"));

  test("with names that end before those beside them", () => {
    for (const width of [900, 1100, 1400]) {
      const cluster = clusterToDraw({ agents: 400, racks: 40 });
      const { tree } = drawCluster(cluster, { ...laptopView, width });
      const names = [...toSvg(tree).matchAll(/<tspan class="port">(rack )?r\d+</g)];
      assert.equal(new Set(names.map(([, long]) => long)).size, 1, `${width}`);
    }
  });
});

describe("an agent that is looked for has its name at it", () => {
  for (const agents of [5, 1000])
    test(`among ${agents}`, () => {
      const view = { ...laptopView, find: "agent-3.lan" };
      const text = toSvg(drawCluster(clusterToDraw({ agents }), view).tree);
      assert.match(text, agents > 12 ? /class="spot found"/ : /class="card tone-0 found"/);
    });
});
