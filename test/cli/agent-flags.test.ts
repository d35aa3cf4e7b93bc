import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { withChecksum } from "../../src/core/questions/token.ts";
import { runCli } from "../support/built-cli.ts";

const cluster = [
  ...["--name", "x", "--method", "apt", "--os", "debian-12"],
  ...["--masters", "m-[1-3]=10.0.0.[11-13]", "--agents", "a-[1-3]=10.0.0.[21-23]"],
];
const print = ["--print", "cluster.yaml"];

for (const [flags, message] of [
  [["--attributes", "rack=r1"], /^--attributes: "rack=r1" is not NAME:VALUE. Write rack:r1\./m],
  [["--attributes", "rack"], /^--attributes: "rack" is not NAME:VALUE/m],
  [["--attributes", "a-9=rack:r1"], /^--attributes: There is no agent "a-9"/m],
  [["--resources", "a-9=cpus:1"], /^--resources: There is no agent "a-9"/m],
  [["--attributes", "a-1=rack:r1 a-1=rack:r2"], /^--attributes: "rack" is given twice to "a-1"/m],
  [["--attributes", "rack:r1;rack:r2"], /^--attributes: "rack" is given twice to "a-1"/m],
  [["--attributes", "rack:r1 a-2=rack:r2"], /^--attributes: "rack" is given twice to "a-2"/m],
] as const) {
  test(`${flags.join(" ")} is refused as the wizard refuses it`, () => {
    const { code, stdout, stderr } = runCli([...cluster, ...flags, ...print]);
    assert.match(stderr, message);
    assert.deepEqual([code, stdout], [2, ""]);
  });
}

test("--yes takes attributes and resources for the agents that it makes up", () => {
  const flags = ["--resources", "cpus:1;mem:1024", "--attributes", "agent-2=rack:r1"];
  const { code, stdout, stderr } = runCli(["--yes", ...flags, ...print]);
  assert.equal(code, 0, stderr);
  assert.match(stdout, /host: agent-1, resources: \{ cpus: 1, mem: 1024 \}/);
  assert.match(
    stdout,
    /host: agent-2, attributes: \{ rack: r1 \}, resources: \{ cpus: 1, mem: 1024 \}/,
  );
  assert.doesNotMatch(stderr, /promise more than there is/);
});

test("so many hosts in ranges of a token are one problem, and no expansion", () => {
  const agents = Array.from({ length: 900 }, () => "x[1-20000]");
  // By hand: the tool would fold them first.
  const json = JSON.stringify({ name: "t", method: "docker", masters: ["m"], agents });
  const token = `2${Buffer.from(withChecksum(deflateRawSync(json))).toString("base64url")}`;
  const { code, stderr } = runCli(["--from", token, "--dry-run"]);
  assert.equal(code, 1);
  assert.match(stderr, /^error agents: A cluster has at most 20000 hosts\. Use smaller ranges\.$/m);
  assert.match(stderr, /^1 problem; nothing was written\.$/m);
});

test("of many problems the first fifty are printed, and how many more there are", () => {
  const agents = Array.from({ length: 60 }, (_, index) => `a_${index}`);
  const input = JSON.stringify({ name: "t", method: "docker", masters: ["m"], agents });
  const { stdout } = runCli(["check", "-"], { input });
  const lines = stdout.trimEnd().split("\n");
  assert.equal(lines.filter((line) => line.startsWith("error ")).length, 50);
  assert.equal(lines[50], "… and 10 more.");
  assert.equal(lines.at(-1), "60 problems.");
});
