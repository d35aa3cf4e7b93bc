import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { drawCluster } from "../../../src/core/drawing/drawing.ts";
import { countElements, type SvgNode, toSvg } from "../../../src/core/drawing/svg.ts";
import { clusterToDraw, laptopView } from "../../support/drawn-cluster.ts";

const phoneView = { ...laptopView, width: 360 };

/** All texts of a drawing, a line for each. */
function textsOf(node: SvgNode): string[] {
  if (typeof node === "string") return [node];
  const [tag, , ...children] = node;
  return tag === "title" || tag === "desc" ? [] : children.flatMap(textsOf);
}

describe("the drawing says", () => {
  for (const view of [laptopView, phoneView]) {
    const texts = textsOf(drawCluster(clusterToDraw(), view).tree).join("\n");
    for (const said of [
      "2 of 3",
      "must be up",
      "master-2.lan 10.0.0.12",
      "ZooKeeper 2181",
      "Mesos 5050",
      "Marathon 8080",
      "5050 8080",
      "2888 3888",
      "who leads?",
      "5051",
      "5 agents",
      "tasks 31000-32000",
      "agent-5.lan",
      "10.8.1.5",
    ])
      test(`"${said}", ${view.width} pixels wide`, () => assert.ok(texts.includes(said), texts));
  }

  test("nothing of Marathon where it is off", () => {
    const { tree } = drawCluster(clusterToDraw({ runsMarathon: false }), laptopView);
    assert.doesNotMatch(toSvg(tree), /Marathon|8080/);
  });

  test("a single master as a whole ring, without a seam", () => {
    const { tree } = drawCluster(clusterToDraw({ masters: 1 }), laptopView);
    const bands = [...toSvg(tree).matchAll(/class="(?:host|band [a-z]+|edge)" d="([^"]+)"/g)];
    assert.ok(bands.length >= 5);
    for (const [, d] of bands) assert.doesNotMatch(d ?? "", /L/);
  });

  test("which network one Docker machine has", () => {
    const { tree } = drawCluster(clusterToDraw({ network: "172.30.0.0/24" }), laptopView);
    assert.ok(textsOf(tree).includes("one Docker machine 172.30.0.0/24"));
  });

  test("the programs in a key where the ring has no room for them", () => {
    const { tree } = drawCluster(clusterToDraw(), { ...phoneView, em: 32 });
    const texts = textsOf(tree);
    assert.ok(texts.includes("ZooKeeper 2181") && texts.includes("Marathon 8080"));
    assert.match(toSvg(tree), /class="key band-zookeeper"/);
  });
});

describe("masters that fail", () => {
  for (const [masters, down, state, sentence] of [
    [3, [], "ok", "3 of 3 masters up. master-1.lan leads; any of them can."],
    [
      3,
      [0],
      "survived",
      "2 of 3 up: still elects a leader (master-2.lan). No further failure is survived.",
    ],
    [3, [0, 1], "broken", "1 of 3 up: no quorum. Nothing new starts, running tasks go on."],
    [5, [1], "survived", "4 of 5 up: still elects a leader (master-1.lan). Survives 1 more."],
    [
      1,
      [],
      "ok",
      "The one master is up. While it is down nothing new starts, and no other takes over.",
    ],
    [1, [0], "broken", "0 of 1 up: no quorum. Nothing new starts, running tasks go on."],
  ] as const)
    test(`${down.length} of ${masters}: ${state}`, () => {
      const drawing = drawCluster(clusterToDraw({ masters }), {
        ...laptopView,
        down: new Set(down),
      });
      assert.equal(drawing.health.state, state);
      assert.equal(drawing.sentence, sentence);
      const text = toSvg(drawing.tree);
      assert.ok(text.includes(`data-state="${state}"`));
      assert.equal(text.split('class="master down"').length - 1, down.length);
      assert.equal(text.includes("talk cut"), state === "broken");
      assert.equal(text.includes('class="needle"'), masters > 1 && state !== "broken");
    });
});

test("the needle points at the first master that is up", () => {
  const turnOf = (down: readonly number[]) =>
    /class="needle" transform="rotate\((\S+)/.exec(
      toSvg(drawCluster(clusterToDraw(), { ...laptopView, down: new Set(down) }).tree),
    )?.[1];
  assert.deepEqual([[], [0], [2]].map(turnOf), ["0", "120", "0"]);
});

describe("problems stand at their hosts", () => {
  const problems = new Map([
    ["master-3.lan", "has the address of master-2.lan"],
    ["agent-2.lan", "has no address"],
  ]);
  for (const agents of [5, 1000])
    test(`among ${agents} agents`, () => {
      const text = toSvg(drawCluster(clusterToDraw({ agents, problems }), laptopView).tree);
      assert.match(text, /class="master up wrong"/);
      assert.match(text, />✕ master-3\.lan/);
      assert.match(text, /has no address/);
      assert.match(text, agents > 12 ? /class="spot wrong"/ : /class="card tone-0 wrong"/);
    });
});

describe("a master is a button", () => {
  const view = { ...laptopView, interactive: { focus: 1 }, down: new Set([2]) };
  const text = toSvg(drawCluster(clusterToDraw(), view).tree);

  test("whose name begins with the words that are seen", () =>
    assert.ok(
      text.includes(
        'aria-label="master-1.lan 10.0.0.11 ZooKeeper 2181 Mesos 5050 Marathon 8080, leads"',
      ),
    ));
  test("that the Tab key reaches once", () =>
    assert.equal(text.split('tabindex="0"').length - 1, 1));
  test("that is pressed when it is down", () =>
    assert.equal(text.split('aria-pressed="true"').length - 1, 1));
  test("in the page alone, not in a picture", () => {
    const picture = toSvg(drawCluster(clusterToDraw(), laptopView).tree);
    assert.doesNotMatch(picture, /role="button"/);
    assert.match(picture, /role="img"/);
  });
});

describe("10,000 agents", () => {
  const cluster = clusterToDraw({ masters: 7, agents: 10_000 });

  test("are fewer than 400 elements", () =>
    assert.ok(countElements(drawCluster(cluster, laptopView).tree) < 400));

  test("are drawn in less than 50 ms", () => {
    const times = Array.from({ length: 9 }, () => {
      const start = performance.now();
      drawCluster(cluster, laptopView);
      return performance.now() - start;
    }).sort((a, b) => a - b);
    assert.ok((times[4] ?? 0) < 50, `${times.map(Math.round).join(", ")} ms`);
  });
});

for (const odd of [
  { masters: 0, agents: 0 },
  { masters: 2, agents: 1 },
  { masters: 12, agents: 13 },
])
  test(`${odd.masters} masters and ${odd.agents} agents, which no cluster has, are drawn as answered`, () => {
    for (const view of [laptopView, phoneView])
      assert.doesNotMatch(toSvg(drawCluster(clusterToDraw(odd), view).tree), /NaN|undefined/);
  });
