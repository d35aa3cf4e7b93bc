import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { runCli } from "../support/built-cli.ts";
import type { RunOptions } from "../support/run.ts";
import { temporaryFolder } from "../support/run.ts";

const folder = temporaryFolder();
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return name;
};

/** Fields of the cluster.yaml that these arguments lead to. */
function specFrom(args: readonly string[], options: RunOptions = {}): Record<string, unknown> {
  const { code, stdout, stderr } = runCli([...args, "--print", "cluster.yaml"], {
    cwd: folder,
    ...options,
  });
  assert.equal(code, 0, stderr);
  return parse(stdout);
}

const answers = {
  name: "analytics",
  language: "zh-TW",
  method: "source",
  os: "debian-13",
  arch: "arm64",
  masters: ["m-[1-3].lan=10.0.0.[11-13]"],
  agents: ["a-[1-2].lan=10.0.1.[1-2]"],
  containerizer: "docker",
  marathon: "off",
  ports: { marathon: 8081 },
  flags: { zookeeper: { "autopurge.purgeInterval": "12" } },
};
const asYaml = file(
  "answers.yaml",
  `name: analytics
language: zh-TW
method: source
os: debian-13
arch: arm64
masters:
  - m-1.lan=10.0.0.11
  - { host: "m-[2-3].lan", address: "10.0.0.[12-13]" }
agents: ["a-[1-2].lan=10.0.1.[1-2]"]
containerizer: docker
marathon: off
ports: { marathon: 8081 }
flags: { zookeeper: { autopurge.purgeInterval: "12" } }
`,
);
const asFlags = [
  "--name",
  "analytics",
  "--lang=zh-TW",
  "--method=source",
  "--os",
  "debian-13",
  "--arch",
  "arm64",
  "--masters",
  "m-[1-3].lan=10.0.0.[11-13]",
  "--agents",
  "a-1.lan=10.0.1.1, a-2.lan=10.0.1.2",
  "--containerizer",
  "docker",
  "--marathon",
  "off",
  "--set",
  "ports.marathon=8081",
  "--set",
  "flags.zookeeper.autopurge.purgeInterval=12",
];
const otherOrder = JSON.stringify(
  Object.fromEntries(Object.entries(answers).reverse()),
  null,
  "\t",
);

test("the same answers make the same bytes, from flags, YAML, JSON, standard input and the cluster.yaml that was made", () => {
  const list = (args: readonly string[], input = "") =>
    runCli([...args, "--dry-run"], { cwd: folder, input }).stdout;
  const wanted = list(asFlags);
  assert.match(wanted, /nodes\/m-3\.lan\//);
  assert.equal(list(["--spec", asYaml]), wanted);
  assert.equal(list(["--spec", file("answers.json", otherOrder)]), wanted);
  assert.equal(list(["--spec", "-"], otherOrder), wanted);
  assert.equal(
    list(["--spec", file("cluster.yaml", runCli([...asFlags, "--print", "cluster.yaml"]).stdout)]),
    wanted,
  );
});

const fromFile = file(
  "base.yaml",
  "name: from-file\nmethod: docker\nmasters: [m-1]\nagents: [a-1]\nlanguage: en\nports: { master: 5055 }\n",
);

const fromV1 = file(
  "v1.yaml",
  "apiVersion: create-mesos-cluster/v1\nname: old\nmethod: docker\nmasters: [m-1]\nagents: [a-1]\n",
);

for (const [what, args, field, value] of [
  ["a flag before the file", ["--spec", fromFile, "--name", "from-flag"], "name", "from-flag"],
  ["the file before the default", ["--spec", fromFile, "--yes"], "name", "from-file"],
  ["the default for what is open", ["--yes", "--method", "docker"], "name", "mesos"],
  [
    "the last of a flag given twice",
    ["--spec", fromFile, "--name", "a", "--name", "b"],
    "name",
    "b",
  ],
  ["--set before the file", ["--spec", fromFile, "--set", "name=from-set"], "name", "from-set"],
  [
    "--set before a flag",
    ["--spec", fromFile, "--name", "from-flag", "--set", "name=from-set"],
    "name",
    "from-set",
  ],
  ["the file's language before --lang", ["--spec", fromFile, "--lang", "zh-CN"], "language", "en"],
  ["--lang before the default", ["--yes", "--lang", "zh-CN"], "language", "zh-CN"],
  [
    "a number of --set as a number",
    ["--spec", fromFile, "--set", "ports.marathon=8081"],
    "ports.marathon",
    8081,
  ],
  [
    "what the file says beside --set",
    ["--spec", fromFile, "--set", "ports.marathon=8081"],
    "ports.master",
    5055,
  ],
  [
    "what a v1 file means beside --set",
    ["--spec", fromV1, "--set", "memory.zookeeper=2048"],
    "memory",
    { zookeeper: 2048, marathon: "auto" },
  ],
  [
    "a flag's value of --set as it stands",
    ["--spec", fromFile, "--set", "flags.agent.log_dir=/var/log/a=b"],
    "flags.agent.log_dir",
    "/var/log/a=b",
  ],
  [
    "a list of --set as YAML",
    ["--spec", fromFile, "--set", "agents=['x-[1-2]']"],
    "agents",
    [{ host: "x-1" }, { host: "x-2" }],
  ],
  [
    "a mapping of --set as YAML",
    ["--spec", fromFile, "--set", "ssh={ user: admin }"],
    "ssh",
    { user: "admin", port: 22 },
  ],
  [
    "true and false of --set as such",
    ["--spec", fromFile, "--set", "offline=false"],
    "offline",
    false,
  ],
  [
    "a count as names",
    ["--spec", fromFile, "--agents", "3"],
    "agents",
    [{ host: "agent-1" }, { host: "agent-2" }, { host: "agent-3" }],
  ],
] as const) {
  test(`${what} is taken`, () => {
    const read = field
      .split(".")
      .reduce<unknown>(
        (set, step) =>
          typeof set === "object" && set !== null ? Reflect.get(set, step) : undefined,
        specFrom(args),
      );
    assert.deepEqual(read, value);
  });
}

test("an answer that is missing is never made up without --yes", () => {
  const { code, stdout, stderr } = runCli([], { cwd: folder, input: "mesos\ndocker\n1\n2\n" });
  assert.deepEqual({ code, stdout }, { code: 2, stdout: "" });
  assert.match(stderr, /^Cluster name: missing\. Add --name NAME, such as --name mesos\.\n/);
});

test("--yes is one Docker machine with a master and two agents", () => {
  const { name, method, masters, agents, marathon } = specFrom(["--yes"]);
  assert.deepEqual(
    { name, method, masters, agents, marathon },
    {
      name: "mesos",
      method: "docker",
      masters: [{ host: "master-1" }],
      agents: [{ host: "agent-1" }, { host: "agent-2" }],
      marathon: "image",
    },
  );
});

for (const [args, invented] of [
  [
    ["--method", "apt"],
    ["masters", "agents"],
  ],
  [
    ["--method", "source"],
    ["masters", "agents"],
  ],
  [["--method", "docker"], []],
  [["--method", "docker", "--masters", "m1=10.1.0.11"], ["agents"]],
  [["--method", "apt", "--masters", "m1=10.1.0.11", "--agents", "a1=10.1.0.21"], []],
] as const) {
  test(`--yes ${args.join(" ")} warns of names and addresses that nobody gave: ${invented.join(", ") || "none"}`, () => {
    const { code, stderr } = runCli(["--yes", "--dry-run", ...args]);
    assert.equal(code, 0);
    const warned = [
      ...stderr.matchAll(
        /^warning (\w+): \S+=\S+ is only an example, .* with --(\w+), as NAME=ADDRESS\.$/gm,
      ),
    ];
    assert.deepEqual(
      warned.map(([, at, flag]) => [at, flag]),
      invented.map((each) => [each, each]),
    );
  });
}

test("results go to stdout, all that is said to a person to stderr", () => {
  const { stdout, stderr } = runCli(["--yes", "--method", "apt", "--print", "cluster.yaml"]);
  assert.match(stdout, /^apiVersion: create-mesos-cluster\/v2\nname: mesos\n/);
  assert.match(stderr, /^warning masters: /);
});

for (const env of [{}, { NO_COLOR: "1" }, { TERM: "dumb" }]) {
  test(`what is said into a pipe is plain text with ${JSON.stringify(env)}`, () => {
    const { stdout, stderr } = runCli(["--name", "C", "--yes"], { env });
    assert.doesNotMatch(stdout + stderr, /\u001b/);
  });
}

test("--yes takes packages of the operator's own where the built-in repository has none", () => {
  const hosts = ["--yes", "--method=apt", "--masters=m-1=10.0.0.1", "--agents=a-1=10.0.0.2"];
  assert.deepEqual(specFrom([...hosts, "--os=debian-13"])["apt"], {
    debs: "supplied",
    layout: "mesosphere",
  });
  assert.deepEqual(specFrom([...hosts, "--os=debian-12"])["apt"], { repository: "aventer" });
  const layout = specFrom([
    ...hosts,
    "--os=debian-13",
    "--set=apt={debs: supplied, layout: aventer}",
  ]);
  assert.deepEqual(layout["apt"], { debs: "supplied", layout: "aventer" });
});
