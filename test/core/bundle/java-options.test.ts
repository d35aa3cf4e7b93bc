import assert from "node:assert/strict";
import { test } from "node:test";
import { bundleOf } from "../../support/bundle.ts";
import { type Overrides, onHosts, specOf } from "../../support/spec.ts";

const exits = "-XX:+ExitOnOutOfMemoryError";

/** Which line of which file starts each program, by method. */
const places = [
  [
    "Docker on one machine",
    {},
    [
      [/^docker-compose\.yml$/, "zookeeper", /^ +SERVER_JVMFLAGS: "(.*)"$/m],
      [/^docker-compose\.yml$/, "marathon", /^ +JAVA_OPTS: "(.*)"$/m],
    ],
  ],
  [
    "Docker on hosts",
    onHosts,
    [
      [/^nodes\/m-1\/docker-compose\.yml$/, "zookeeper", /^ +SERVER_JVMFLAGS: "(.*)"$/m],
      [/^nodes\/m-1\/docker-compose\.yml$/, "marathon", /^ +JAVA_OPTS: "(.*)"$/m],
    ],
  ],
  [
    "apt, Marathon from its image",
    { ...onHosts, method: "apt" },
    [
      [/m-1\/.*\/zookeeper\.service$/, "zookeeper", /zoo\.cfg' zookeeper (.*)$/m],
      [/m-1\/etc\/default\/marathon$/, "marathon", /^JAVA_OPTS=(.*)$/m],
    ],
  ],
  [
    "apt, Marathon from its package",
    { ...onHosts, method: "apt", apt: { debs: "supplied", layout: "mesosphere" } },
    [
      [/m-1\/.*\/zookeeper\.service$/, "zookeeper", /zoo\.cfg' zookeeper (.*)$/m],
      [/m-1\/etc\/default\/marathon$/, "marathon", /^JAVA_OPTS="?([^"\n]*)"?$/m],
    ],
  ],
  [
    "source, Marathon from its tarball",
    { ...onHosts, method: "source", marathon: "tarball" },
    [
      [/m-1\/.*\/zookeeper\.service$/, "zookeeper", /zoo\.cfg' zookeeper (.*)$/m],
      [/m-1\/etc\/default\/marathon$/, "marathon", /^JAVA_OPTS="?([^"\n]*)"?$/m],
    ],
  ],
] as const satisfies readonly (readonly [
  string,
  Overrides,
  readonly (readonly [file: RegExp, "zookeeper" | "marathon", line: RegExp])[],
])[];

for (const [method, spec, lines] of places) {
  const optionsWith = (more: Overrides) => {
    const files = bundleOf(specOf({ ...spec, ...more }));
    return lines.map(([path, program, line]) => {
      const content = files.find((file) => path.test(file.path))?.content ?? "";
      return `${program}: ${line.exec(content)?.[1]}`;
    });
  };

  test(`${method}: each Java program gets its heap, and ends when memory runs out`, () => {
    assert.deepEqual(optionsWith({ memory: { zookeeper: 2048, marathon: "auto" } }), [
      `zookeeper: -Xms2048m -Xmx2048m ${exits}`,
      `marathon: ${exits}`,
    ]);
  });

  test(`${method}: jute.maxbuffer reaches ZooKeeper and its client Marathon, and is not in zoo.cfg`, () => {
    const flags = { zookeeper: { "jute.maxbuffer": 4194304 } };
    assert.deepEqual(optionsWith({ flags }), [
      `zookeeper: -Xms1024m -Xmx1024m ${exits} -Djute.maxbuffer=4194304`,
      `marathon: -Xms1024m -Xmx1024m ${exits} -Djute.maxbuffer=4194304`,
    ]);
    const settings = bundleOf(specOf({ ...spec, flags })).filter(({ path, content }) =>
      /zoo\.cfg$/.test(path) ? /jute/.test(content) : /ZOO_CFG_EXTRA.*jute/.test(content),
    );
    assert.deepEqual(settings, []);
  });
}

test("node.conf has the heaps of the programs on its host", () => {
  const files = bundleOf(
    specOf({ ...onHosts, method: "apt", memory: { zookeeper: 512, marathon: 1536 } }),
  );
  const heapOf = (host: string) =>
    /^HEAP_MB=(.*)$/m.exec(
      files.find(({ path }) => path === `nodes/${host}/node.conf`)?.content ?? "",
    )?.[1];
  assert.deepEqual([heapOf("m-1"), heapOf("a-1")], ["2048", "0"]);
});
