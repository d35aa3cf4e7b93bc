import assert from "node:assert/strict";
import { parse } from "yaml";
import type { BundleFile } from "../../src/core/bundle/blueprint.ts";
import { checkSpec } from "../../src/core/cluster/validate.ts";
import { planAgent } from "../../src/core/plan/agent-plan.ts";
import { planMaster } from "../../src/core/plan/master-plan.ts";
import { type NodePlan, planNode } from "../../src/core/plan/node-plan.ts";
import type { ClusterPlan } from "../../src/core/plan/plan.ts";
import type { Setting } from "../../src/core/plan/settings.ts";
import { parseProperties } from "./parsers.ts";

type Read = (file: BundleFile, plan: ClusterPlan, node: NodePlan | undefined) => void;

/**
 * How each file of a bundle is read by its program, and what it must then hold: the plan's values,
 * to the letter.
 */
const readers: readonly (readonly [path: RegExp, read: Read])[] = [
  [/^cluster\.yaml$/, readSpecAgain],
  [/^docker-compose\.yml$/, readOneMachine],
  [/^nodes\/[^/]+\/docker-compose\.yml$/, readHostCompose],
  [/\.json$/, ({ content }) => assert.equal(typeof JSON.parse(content), "object")],
  [/\/zoo\.cfg$/, readZooCfg],
  [/\/myid$/, ({ content }, _, node) => assert.equal(content, `${node?.master?.myid}\n`)],
  [/\/etc\/mesos\/zk$/, ({ content }, plan) => assert.equal(content, `${plan.mesosZk}\n`)],
  [/\/etc\/mesos-(master|slave|agent)\/[^/]+$/, readFlag],
  [/\/etc\/default\/marathon$/, readMarathonEnvironment],
  [/\/apt\/preferences\.d\/mesos$/, readPins],
  [
    /\/apt\/sources\.list\.d\/mesos\.list$/,
    ({ content }, plan) =>
      assert.deepEqual(
        content.split("\n").filter((line) => line !== "" && !line.startsWith("#")),
        ["line" in plan.apt ? plan.apt.line : ""],
      ),
  ],
  [/^ansible\/inventory\.yml$/, readInventory],
  [/^ansible\/.*\.yml$/, ({ content }) => assert.ok(parse(content, { version: "1.1" }))],
  [/(^|\/)hosts$/, readHosts],
];

/** Reads every file back and compares it with the plan; returns how many it knew how to read. */
export function readBundle(plan: ClusterPlan, files: readonly BundleFile[]): number {
  const nodes = new Map(plan.nodes.map((node) => [node.host, planNode(plan, node)]));
  return files.filter((file) => {
    const read = readers.find(([path]) => path.test(file.path))?.[1];
    read?.(file, plan, nodes.get(/^nodes\/([^/]+)\//.exec(file.path)?.[1] ?? ""));
    return read !== undefined;
  }).length;
}

function readSpecAgain({ content }: BundleFile, { spec }: ClusterPlan): void {
  const checked = checkSpec(parse(content, { version: "1.1" }));
  assert.deepEqual(checked.spec !== undefined && checked.spec, spec);
}

interface Service {
  image: string;
  environment: Record<string, string>;
}

/** The services of a compose file, as Compose sees them after it put variables in. */
function servicesIn(content: string): Record<string, Service> {
  const plain = (text: string) => {
    assert.doesNotMatch(text.replaceAll("$$", ""), /\$/, "Compose would put a variable in");
    return text.replaceAll("$$", "$");
  };
  const { services }: { services: Record<string, Service> } = parse(content, { merge: true });
  return Object.fromEntries(
    Object.entries(services).map(([name, { image, environment }]) => [
      name,
      {
        image: plain(image),
        environment: Object.fromEntries(
          Object.entries(environment).map(([variable, value]) => [variable, plain(value)]),
        ),
      },
    ]),
  );
}

export const environmentOf = (settings: readonly Setting[]) =>
  Object.fromEntries(settings.map(({ name, value }) => [name, value]));

function readOneMachine({ content }: BundleFile, plan: ClusterPlan): void {
  const { images } = plan;
  const masters = plan.masters
    .map((master) => planMaster(plan, master))
    .flatMap(({ number, environment, zookeeperEnvironment, marathonEnvironment }) => [
      [
        `zookeeper-${number}`,
        { image: images.zookeeper, environment: environmentOf(zookeeperEnvironment) },
      ],
      [`mesos-master-${number}`, { image: images.mesos, environment: environmentOf(environment) }],
      ...(plan.runsMarathon
        ? [
            [
              `marathon-${number}`,
              { image: images.marathon, environment: environmentOf(marathonEnvironment) },
            ],
          ]
        : []),
    ]);
  const agents = plan.agents.map((agent) => [
    `mesos-agent-${agent.number}`,
    { image: images.mesos, environment: environmentOf(planAgent(plan, agent).environment) },
  ]);
  assert.deepEqual(servicesIn(content), Object.fromEntries([...masters, ...agents]));
}

function readHostCompose(
  { content }: BundleFile,
  { images, runsMarathon }: ClusterPlan,
  node: NodePlan | undefined,
): void {
  const ofMaster = node?.master && {
    zookeeper: {
      image: images.zookeeper,
      environment: environmentOf(node.master.zookeeperEnvironment),
    },
    "mesos-master": { image: images.mesos, environment: environmentOf(node.master.environment) },
    ...(runsMarathon && {
      marathon: {
        image: images.marathon,
        environment: environmentOf(node.master.marathonEnvironment),
      },
    }),
  };
  assert.deepEqual(servicesIn(content), {
    ...ofMaster,
    ...(node?.agent && {
      "mesos-agent": { image: images.mesos, environment: environmentOf(node.agent.environment) },
    }),
  });
}

function readZooCfg(
  { content }: BundleFile,
  { servers, ports }: ClusterPlan,
  node: NodePlan | undefined,
): void {
  const { dataDir, clientPort, clientPortAddress, ...rest } = parseProperties(content);
  assert.deepEqual(
    [dataDir, clientPort, clientPortAddress],
    ["/var/lib/zookeeper", String(ports.zookeeper), node?.address],
  );
  const ensemble =
    servers.length === 1
      ? []
      : servers.map(({ myid, address }) => [
          `server.${myid}`,
          `${address}:${ports.zookeeperPeer}:${ports.zookeeperElection}`,
        ]);
  assert.deepEqual(rest, {
    ...environmentOf(node?.master?.zookeeperSettings ?? []),
    ...Object.fromEntries(ensemble),
  });
}

function readFlag({ path, content }: BundleFile, _: ClusterPlan, node: NodePlan | undefined): void {
  const [, folder, name] = /\/mesos-(\w+)\/([^/]+)$/.exec(path) ?? [];
  const flag = (folder === "master" ? node?.master : node?.agent)?.flags.find(
    (each) => each.name === name,
  );
  assert.equal(content, `${flag?.value}\n`);
}

/**
 * Of Marathon's image: docker run --env-file takes the rest of the line as it is. The other ways
 * are shell, and sourced elsewhere.
 */
function readMarathonEnvironment(
  { content }: BundleFile,
  { marathonFrom }: ClusterPlan,
  node: NodePlan | undefined,
): void {
  if (!marathonFrom.image) return;
  const lines = content
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split(/=(.*)/s).slice(0, 2));
  assert.deepEqual(
    Object.fromEntries(lines),
    environmentOf(node?.master?.marathonEnvironment ?? []),
  );
}

function readPins({ content }: BundleFile, { apt }: ClusterPlan): void {
  const stanzas = content
    .replace(/^#.*\n/gm, "")
    .trim()
    .split(/\n\n+/)
    .map((stanza) =>
      Object.fromEntries(stanza.split("\n").map((line) => line.split(/: (.*)/s).slice(0, 2))),
    );
  assert.deepEqual(
    stanzas,
    apt.pins.map(({ why, packages, pin, priority }) => ({
      Explanation: why,
      Package: packages,
      Pin: pin,
      "Pin-Priority": String(priority),
    })),
  );
}

function readInventory({ content }: BundleFile, { masters, agents, ssh }: ClusterPlan): void {
  const hosts = (nodes: readonly { host: string; mesos: string }[]) => ({
    hosts: Object.fromEntries(nodes.map(({ host, mesos }) => [host, { ansible_host: mesos }])),
  });
  for (const version of ["1.1", "1.2"] as const) {
    const read = parse(content, { version });
    assert.deepEqual(
      { masters: read.masters, agents: read.agents },
      { masters: hosts(masters), agents: hosts(agents) },
    );
    assert.deepEqual(
      [read.all.vars.ansible_user, read.all.vars.ansible_port],
      [ssh.user, ssh.port],
    );
  }
}

function readHosts(
  { path, content }: BundleFile,
  { nodes, masters }: ClusterPlan,
  node: NodePlan | undefined,
): void {
  const read = content
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split(/\s+/).slice(0, 2));
  const known = masters.map(({ host, mesos }) => [mesos, host]);
  const everyHost = path === "hosts" || node?.runsMarathon;
  const wanted = everyHost
    ? nodes.map(({ host, address }) => [address, host])
    : [...known, ...(node?.isMaster ? [] : [[node?.address, node?.host]])];
  assert.deepEqual(read, wanted);
}
