import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import type { BundleFile } from "../../../src/core/bundle/blueprint.ts";
import { checkSpec } from "../../../src/core/cluster/validate.ts";
import { type NodePlan, planNode } from "../../../src/core/plan/node-plan.ts";
import type { ClusterPlan } from "../../../src/core/plan/plan.ts";
import { blueprints } from "../../../src/node/blueprints.ts";
import { anySpec } from "../../support/any-spec.ts";
import { bundleOf } from "../../support/bundle.ts";
import { anyValue, hostileText } from "../../support/hostile.ts";
import { planOf } from "../../support/plan.ts";
import { environmentOf, readBundle } from "../../support/read-bundle.ts";
import { temporaryFolder } from "../../support/run.ts";
import { type Sourced, sourced, unparsable, writeFiles } from "../../support/source-files.ts";
import { onHosts, smallest } from "../../support/spec.ts";

const temporary = temporaryFolder();

/** Files that are text without values are the linters' business. */
const fixed = new Set(
  blueprints.filter(({ content }) => typeof content === "string").map(({ content }) => content),
);

/** docker run --env-file is no shell: the rest of the line is the value. */
const isEnvFile = ({ marathonFrom }: ClusterPlan, path: string) =>
  marathonFrom.image && path.endsWith("/etc/default/marathon");

/** Every value is in every file what it is in the plan, and nothing else than a value. */
function assertInert(plan: ClusterPlan, files: readonly BundleFile[]): void {
  readBundle(plan, files);
  const nodes = plan.oneMachine
    ? []
    : [plan.nodes.find(({ master }) => master), plan.nodes.find(({ agent }) => agent)].flatMap(
        (node) => (node ? [planNode(plan, node)] : []),
      );
  const ofNodes = (path: string) =>
    !path.startsWith("nodes/") || nodes.some(({ host }) => path.startsWith(`nodes/${host}/`));
  const scripts = files.filter(
    ({ path, content }) =>
      !fixed.has(content) &&
      ofNodes(path) &&
      /\.sh$|\/(node|lock)\.conf$|\/etc\/default\//.test(path) &&
      !isEnvFile(plan, path),
  );
  const folder = mkdtempSync(join(temporary, "bundle-"));
  writeFiles(folder, scripts);
  assert.equal(
    unparsable(
      folder,
      scripts.map(({ path }) => path),
    ),
    "",
  );
  const wanted = nodes
    .flatMap((node) => shellFilesOf(plan, node))
    .filter(({ path }) => scripts.some((script) => script.path === path));
  assert.deepEqual(
    sourced(
      folder,
      wanted.map(({ path, values }) => ({ path, variables: Object.keys(values) })),
    ),
    { read: wanted, ran: "" },
  );
  rmSync(folder, { recursive: true });
}

/** The files of a host that shells read, with what they must set there. */
function shellFilesOf({ name, method, ports }: ClusterPlan, node: NodePlan): Sourced[] {
  const folder = `nodes/${node.host}`;
  return [
    {
      path: `${folder}/node.conf`,
      values: {
        CLUSTER: name,
        HOST: node.host,
        ADDRESS: node.address,
        METHOD: method,
        IMAGES: node.images.join(" "),
      },
    },
    { path: "artifacts/lock.conf", values: { CLUSTER: name } },
    {
      path: `${folder}/etc/default/marathon`,
      values: environmentOf(node.master?.marathonEnvironment ?? []),
    },
    { path: `${folder}/etc/default/mesos-master`, values: { PORT: String(ports.master) } },
  ];
}

test("whatever the rules let through is inert in every file that is made of it", () => {
  fc.assert(
    fc.property(anySpec, (spec) => {
      const plan = planOf(spec);
      assertInert(plan, bundleOf(spec, plan));
    }),
    { numRuns: 15 },
  );
});

const hosts = { ...onHosts, method: "source" };
const apt = { ...onHosts, method: "apt" };
const fingerprint = "0".repeat(40);

/** Every place of a spec that takes text, with a spec that reads it. */
const places: readonly (readonly [place: string, spec: (text: string) => object])[] = [
  ["name", (name) => ({ name })],
  ["a master's host", (host) => ({ masters: [host] })],
  ["an agent's host", (host) => ({ ...hosts, agents: [{ host, address: "10.0.0.21" }] })],
  ["an address", (address) => ({ ...hosts, agents: [{ host: "a-1", address }] })],
  ["a short form", (text) => ({ ...hosts, agents: [`a-1=${text}`, `${text}=10.0.0.22`] })],
  [
    "an attribute",
    (text) => ({
      ...hosts,
      agents: [{ host: "a-1", address: "10.0.0.21", attributes: { rack: text } }],
    }),
  ],
  [
    "an attribute's name",
    (text) => ({
      ...hosts,
      agents: [{ host: "a-1", address: "10.0.0.21", attributes: { [text]: 1 } }],
    }),
  ],
  [
    "a resource",
    (text) => ({
      ...hosts,
      agents: [{ host: "a-1", address: "10.0.0.21", resources: { licences: text } }],
    }),
  ],
  [
    "a resource's name",
    (text) => ({
      ...hosts,
      agents: [
        { host: "a-1", address: "10.0.0.21", resources: { [text]: 1, [`cpus(${text})`]: 1 } },
      ],
    }),
  ],
  [
    "a flag of the master",
    (text) => ({
      ...hosts,
      flags: {
        master: {
          webui_dir: `/${text}`,
          external_log_file: `/${text}`,
          acls: JSON.stringify({ text }),
        },
      },
    }),
  ],
  [
    "a flag of the agent",
    (text) => ({
      flags: {
        agent: {
          launcher_dir: `/${text}`,
          executor_environment_variables: JSON.stringify({ A: text }),
        },
      },
    }),
  ],
  [
    "a flag of Marathon",
    (text) => ({
      ...hosts,
      marathon: "tarball",
      flags: { marathon: { framework_name: text, metrics_name_prefix: `x${text}x` } },
    }),
  ],
  [
    "a flag of Marathon's package",
    (text) => ({
      ...apt,
      apt: { debs: "supplied", layout: "mesosphere" },
      flags: { marathon: { framework_name: text } },
    }),
  ],
  [
    "a flag of Marathon's image",
    (text) => ({
      ...apt,
      flags: { marathon: { framework_name: text, metrics_name_prefix: `x${text}x` } },
    }),
  ],
  [
    "a setting of ZooKeeper",
    (text) => ({
      ...hosts,
      flags: { zookeeper: { "admin.commandURL": text, "metricsProvider.className": `x${text}` } },
    }),
  ],
  [
    "a setting of ZooKeeper's image",
    (text) => ({ flags: { zookeeper: { "admin.commandURL": text } } }),
  ],
  ["a flag's name", (text) => ({ flags: { master: { [text]: "1" }, zookeeper: { [text]: "1" } } })],
  [
    "the apt line",
    (text) => ({
      ...apt,
      apt: {
        line: `deb https://mirror.lan/${text} bookworm main`,
        layout: "mesosphere",
        fingerprint,
      },
    }),
  ],
  ["the whole apt line", (line) => ({ ...apt, apt: { line, layout: "mesosphere", fingerprint } })],
  [
    "the fingerprint",
    (text) => ({
      ...apt,
      apt: {
        line: "deb https://mirror.lan/x bookworm main",
        layout: "mesosphere",
        fingerprint: text,
      },
    }),
  ],
  ["the pin", (text) => ({ ...apt, apt: { repository: "aventer", pin: { mesos: `=${text}` } } })],
  ["an image", (text) => ({ images: { mesos: `me/mesos:${text}`, zookeeper: text } })],
  ["the registry", (registry) => ({ images: { registry } })],
  [
    "an image that is carried",
    (text) => ({ offline: true, images: { mesos: `me/mesos:${text}` } }),
  ],
  [
    "the apt line that is fetched from",
    (text) => ({
      ...apt,
      offline: true,
      apt: {
        line: `deb https://mirror.lan/${text} bookworm main`,
        layout: "mesosphere",
        fingerprint,
      },
    }),
  ],
  [
    "the URL of what is carried",
    (text) => ({ ...hosts, offline: true, source: { url: `https://git.lan/${text}` } }),
  ],
  ["the source's URL", (text) => ({ ...hosts, source: { url: `https://git.lan/${text}` } })],
  ["the login", (user) => ({ ...hosts, ssh: { user } })],
  ["the network", (network) => ({ network })],
  [
    "a field that is not read",
    (text) => ({ network: text, source: { url: text }, apt: { line: text, pin: { mesos: text } } }),
  ],
];

for (const [place, withText] of places) {
  test(`hostile text in ${place} is refused with a problem, or inert`, () => {
    fc.assert(
      fc.property(
        fc.oneof(
          { weight: 3, arbitrary: hostileText },
          { weight: 1, arbitrary: hostileText.map((text) => text.replace(/[^!-~]/g, "")) },
        ),
        (text) => {
          const checked = checkSpec({ ...smallest, ...withText(text) });
          if (checked.spec === undefined) return assert.ok(checked.errors.length > 0);
          const plan = planOf(checked.spec);
          assertInert(plan, bundleOf(checked.spec, plan));
        },
      ),
      {
        numRuns: 8,
        examples: [
          ["$(touch CANARY)"],
          ["'`touch CANARY`;touch CANARY"],
          ["x\ny"],
          ["{{name}}%n$$"],
          ["a".repeat(10_000)],
        ],
      },
    );
  });
}

test("whatever values stand in a spec, it is refused or a bundle is made of it", () => {
  const mangled = fc.tuple(
    fc.constantFrom(smallest, { ...smallest, ...hosts }, { ...smallest, ...apt }),
    fc.constantFrom(
      "masters",
      "agents",
      "ports",
      "flags",
      "ssh",
      "apt",
      "images",
      "source",
      "network",
    ),
    anyValue,
  );
  fc.assert(
    fc.property(mangled, ([spec, field, value]) => {
      const checked = checkSpec({ ...spec, [field]: value });
      if (checked.spec !== undefined) assert.ok(bundleOf(checked.spec).length > 3);
    }),
    { numRuns: 200 },
  );
});
