import {
  containerizerOnThisBuild,
  dockerContainerizerAlone,
  limitsOnThisBuild,
  marathonFitsMethod,
  unusedFields,
} from "../../../../src/core/cluster/rules/combinations.ts";
import { testRules } from "../../../support/rule-cases.ts";
import { type Overrides, onHosts } from "../../../support/spec.ts";

const ways: readonly (readonly [
  what: string,
  spec: Overrides,
  takes: readonly string[],
  because: string,
])[] = [
  ["docker", {}, ["image", "off"], "With method docker, every program comes as an image."],
  [
    "source",
    { ...onHosts, method: "source" },
    ["image", "tarball", "off"],
    "No Marathon package works with a Mesos under /usr/local.",
  ],
  [
    "apt with AVENTER",
    { ...onHosts, method: "apt" },
    ["image", "off"],
    "AVENTER's packages lack JNI, which Marathon needs to load libmesos unless it runs from its image.",
  ],
  [
    "apt with the aventer layout",
    { ...onHosts, method: "apt", apt: { debs: "supplied", layout: "aventer" } },
    ["image", "off"],
    "AVENTER's packages lack JNI, which Marathon needs to load libmesos unless it runs from its image.",
  ],
  [
    "apt with the mesosphere layout",
    { ...onHosts, method: "apt", apt: { debs: "supplied", layout: "mesosphere" } },
    ["package", "image", "off"],
    "These packages include Marathon as a separate package.",
  ],
];

const marathonCases = ways.flatMap(([what, spec, takes, because]) =>
  (["image", "package", "tarball", "off"] as const).map((marathon) =>
    takes.includes(marathon)
      ? ([
          marathonFitsMethod,
          `Marathon as ${marathon} goes with ${what}`,
          { ...spec, marathon },
        ] as const)
      : ([
          marathonFitsMethod,
          `Marathon as ${marathon} does not go with ${what}`,
          { ...spec, marathon },
          {
            at: "marathon",
            message: `Marathon cannot come from "${marathon}" here. ${because} Use ${takes.join(", ")}.`,
          },
        ] as const),
  ),
);

const root = "It also gives task images root on the host, through docker.sock.";
const notToday = (build: string) =>
  `With ${build}, containerizer docker does not start on cgroup v2 hosts (every current Debian and Ubuntu), and its tasks fail with Docker 26 and later; preflight.sh checks each host. Use containerizer mesos, or ClusterD (method apt). ${root}`;
const noLimits = (build: string) =>
  `${build} is not known to limit tasks on cgroup v2 hosts (every current Debian and Ubuntu). Use limits: none, or ClusterD (method: apt).`;
const dockerTasks: Overrides = { ...onHosts, containerizer: "docker" };
const v1 = "create-mesos-cluster/v1";
const unused = (at: string, where: string) => ({
  at,
  message: `Not used: ${where} ignores this field.`,
});

await testRules("combinations.ts", [
  ...marathonCases,

  [containerizerOnThisBuild, "the Mesos containerizer works everywhere", onHosts],
  [
    containerizerOnThisBuild,
    "ClusterD runs Docker tasks on the hosts of today",
    { ...dockerTasks, method: "apt" },
    {
      at: "containerizer",
      message: `Containerizer docker needs ClusterD 0.5.0 or later on cgroup v2 hosts and with Docker 26 or later. ${root}`,
    },
  ],
  [
    containerizerOnThisBuild,
    "openEuler's image does not",
    dockerTasks,
    { at: "containerizer", message: notToday("openEuler's Mesos 1.11.0 image") },
  ],
  [
    containerizerOnThisBuild,
    "the build from source does not",
    { ...dockerTasks, method: "source" },
    { at: "containerizer", message: notToday("the build from source") },
  ],
  [
    containerizerOnThisBuild,
    "nobody knows of another image",
    { ...dockerTasks, images: { mesos: "me/mesos:1" } },
    { at: "containerizer", message: notToday("a custom Mesos build") },
  ],

  [limitsOnThisBuild, "ClusterD limits tasks", { ...onHosts, method: "apt", limits: "enforced" }],
  [
    limitsOnThisBuild,
    "agents in containers do not",
    { ...onHosts, limits: "enforced" },
    {
      at: "limits",
      message:
        "With method docker, agents run in containers, which have no access to the host's cgroups. Use limits: none, or ClusterD (method: apt).",
    },
  ],
  [
    limitsOnThisBuild,
    "the build from source does not",
    { ...onHosts, method: "source", limits: "enforced" },
    { at: "limits", message: noLimits("the build from source") },
  ],
  [
    limitsOnThisBuild,
    "nobody knows of other packages",
    {
      ...onHosts,
      method: "apt",
      apt: { debs: "supplied", layout: "mesosphere" },
      limits: "enforced",
    },
    { at: "limits", message: noLimits("a custom Mesos build") },
  ],

  [
    dockerContainerizerAlone,
    "one agent on one machine has docker.sock for itself",
    { containerizer: "docker" },
  ],
  [
    dockerContainerizerAlone,
    "agents on hosts of their own have one each",
    { ...dockerTasks, agents: ["a-[1-2]=10.0.0.[21-22]"] },
  ],
  [
    dockerContainerizerAlone,
    "agents on one machine fight over docker.sock",
    { containerizer: "docker", agents: ["a-[1-2]"] },
    {
      at: "containerizer",
      message:
        "2 agents on one Docker machine would share one docker.sock and remove each other's containers. Use one agent, or containerizer mesos.",
    },
  ],

  [unusedFields, "a field at its default is not worth a word", {}],
  [
    unusedFields,
    "no file of Mesos' log is on one machine",
    { logs: { days: 30 } },
    unused("logs", "a cluster on one Docker machine"),
  ],
  [unusedFields, "a v1 file is not told about what it does not say", { apiVersion: v1 }],
  [
    unusedFields,
    "each method reads its own fields",
    {
      ...onHosts,
      method: "apt",
      os: "ubuntu-22.04",
      apt: { debs: "supplied", layout: "aventer" },
      ssh: { port: 2222 },
    },
  ],
  [
    unusedFields,
    "one Docker machine has no hosts to reach or install",
    {
      os: "debian-13",
      ssh: { port: 2222 },
      source: { ref: "c1b42f79d157aa900be5cbb0c1023f1479962aa7" },
    },
    unused("os", "a cluster on one Docker machine"),
    unused("source", "a cluster on one Docker machine"),
    unused("ssh", "a cluster on one Docker machine"),
  ],
  [
    unusedFields,
    "method source has no apt source and no network of containers",
    {
      ...onHosts,
      method: "source",
      apt: { debs: "supplied", layout: "aventer" },
      network: "10.9.0.0/24",
    },
    unused("apt", "method source"),
    unused("network", "method source"),
  ],
]);
