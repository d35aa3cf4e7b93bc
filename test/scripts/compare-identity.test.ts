import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { run, temporaryFolder } from "../support/run.ts";

const program = "blueprints/hosts/nodes/[node]/lib/compare-identity.awk";
const folder = temporaryFolder();

/** What the program prints for two records, a line each, on a machine with these resources. */
function compare(policy: string, before: string, after: string): string[] {
  const at = mkdtempSync(join(folder, "records-"));
  for (const [name, lines] of [
    ["old", before],
    ["new", after],
  ] as const)
    writeFileSync(join(at, name), lines === "" ? "" : `${lines}\n`);
  const { code, stdout, stderr } = run("awk", [
    "-v",
    `policy=${policy}`,
    "-v",
    "machine=cpus:4;mem:2048;disk:9000;ports:[31000-32000]",
    "-f",
    program,
    join(at, "old"),
    join(at, "new"),
  ]);
  assert.deepEqual([code, stderr], [0, ""]);
  return stdout.split("\n").filter(Boolean).sort();
}

for (const [what, before, after, lost] of [
  ["nothing changes", "hostname=a\nresources=cpus:4", "hostname=a\nresources=cpus:4", []],
  ["the name changes", "hostname=a", "hostname=b", ["hostname: a -> b"]],
  ["a domain is added", "domain=", "domain={}", []],
  ["a domain changes", "domain={1}", "domain={2}", ["domain: {1} -> {2}"]],
  ["a value has an equals sign", "attributes=a:x=1", "attributes=a:x=1;b:2", []],
  ["a value has a colon", "attributes=a:x:1", "attributes=a:x:2", ["attribute a: x:1 -> x:2"]],
  [
    "an attribute is removed",
    "attributes=rack:r1;zone:a",
    "attributes=rack:r1",
    ["attribute zone: a -> removed"],
  ],
  [
    "unset resources are set to all that the machine has",
    "resources=",
    "resources=cpus:4;mem:2048",
    [],
  ],
  [
    "unset resources are set to less",
    "resources=",
    "resources=cpus:3.5",
    ["resource cpus: the whole machine -> 3.5"],
  ],
  [
    "a range moves",
    "resources=ports:[1-5,7-9]",
    "resources=ports:[1-6]",
    ["resource ports: [1-5,7-9] -> [1-6]"],
  ],
  [
    "an amount becomes a set",
    "resources=cards:2",
    "resources=cards:{a,b}",
    ["resource cards: 2 -> {a,b}"],
  ],
] as const)
  test(`when ${what}, ${lost.length === 0 ? "nothing" : "that"} costs the ID`, () =>
    assert.deepEqual(compare("additive", before, after), lost));

test("with the policy equal, every change costs the ID", () =>
  assert.deepEqual(compare("equal", "attributes=\ndomain=", "attributes=a:1\ndomain={}"), [
    "attributes:  -> a:1",
    "domain:  -> {}",
  ]));
