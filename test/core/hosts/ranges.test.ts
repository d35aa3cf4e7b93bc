import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { foldHosts } from "../../../src/core/hosts/fold.ts";
import { expandHosts, splitHosts } from "../../../src/core/hosts/parse-hosts.ts";
import { expandRange } from "../../../src/core/hosts/ranges.ts";
import { formatMessage, type Message } from "../../../src/core/i18n/message.ts";

const problemOf = (expanded: { problem?: Message | undefined }) =>
  expanded.problem !== undefined ? formatMessage(expanded.problem) : "";

/** Answers of ClusterShell 1.9.1 (`nodeset -e`). */
const clusterShell = [
  ["n[1-3,5,7-9/2]", "n1 n2 n3 n5 n7 n9"],
  ["n[01-10]", "n01 n02 n03 n04 n05 n06 n07 n08 n09 n10"],
  ["n[099-100]", "n099 n100"],
  ["n[001-003]", "n001 n002 n003"],
  ["rack[1-2]n[01-03]", "rack1n01 rack1n02 rack1n03 rack2n01 rack2n02 rack2n03"],
  ["[1-2]-[1-2].lan", "1-1.lan 1-2.lan 2-1.lan 2-2.lan"],
  ["10.0.0.[11-13]", "10.0.0.11 10.0.0.12 10.0.0.13"],
  ["n[0-10/3]", "n0 n3 n6 n9"],
  ["n[1-5/02]", "n1 n3 n5"],
  ["n[1-2/9]", "n1"],
  ["n[3-3]", "n3"],
  ["n[007]", "n007"],
  ["n[1,01,001]", "n1 n01 n001"],
  ["n[1,1,1-2]", "n1 n2"],
  ["n[ 1 - 3 / 2 , 7 ]", "n1 n3 n7"],
  ["[1-3]", "1 2 3"],
  ["master", "master"],
] as const;

for (const [text, names] of clusterShell) {
  test(`${text} is ${names}, as in ClusterShell`, () => {
    assert.deepEqual(expandRange(text), { values: names.split(" ") });
  });
}

/**
 * Where we differ from ClusterShell 1.9.1 on purpose: it sorts, and it glues digits beside a range
 * to its numbers.
 */
const ours = [
  ["n[3,1-2]", "n3 n1 n2"],
  ["n1[8-12]", "n18 n19 n110 n111 n112"],
  ["n0[9-10]", "n09 n010"],
] as const;

for (const [text, names] of ours) {
  test(`${text} is ${names}, in the written order and with the digits beside it as text`, () => {
    assert.deepEqual(expandRange(text), { values: names.split(" ") });
  });
}

const noPartner = (bracket: string) =>
  `has an unmatched "${bracket}"; write ranges as [1-3], without nested brackets.`;
const noRange = "which is not a range; use numbers, as in 5, 1-3 or 1-9/2.";
const emptyPlace = "has an empty item in its brackets; put a number there, as in [1-3,5].";
const backwards = "which counts down; put the smaller number first.";
const tooMany = "expands to more than 20000 names; use smaller ranges.";
const unsafe = "which exceeds 9007199254740991; use smaller numbers.";

/**
 * ClusterShell refuses them too, except the negative and signed numbers, 5/1, 0-00 and the last
 * four rows.
 */
const refused: [text: string, problem: string][] = [
  ["n[]", emptyPlace],
  ["n[1,,2]", emptyPlace],
  ["n[1,]", emptyPlace],
  ["n[1-3", noPartner("[")],
  ["n1]", noPartner("]")],
  ["n]1[", noPartner("]")],
  ["n[1[2]]", noPartner("[")],
  ["n[1-2][3-4]", "has two adjacent ranges; put a character between them, as in r[1-2]n[1-3]."],
  ["n[a]", `contains "a", ${noRange}`],
  ["n[4,1-]", `contains "1-", ${noRange}`],
  ["n[-1]", `contains "-1", ${noRange}`],
  ["n[+1]", `contains "+1", ${noRange}`],
  ["n[1-3-5]", `contains "1-3-5", ${noRange}`],
  ["n[1.5]", `contains "1.5", ${noRange}`],
  ["n[1-9/-2]", `contains "1-9/-2", ${noRange}`],
  ["n[5/1]", `contains "5/1", ${noRange}`],
  ["n[3-1]", `contains "3-1", ${backwards}`],
  ["n[10-01]", `contains "10-01", ${backwards}`],
  ["n[1-05]", 'contains "1-05", which mixes zero-padded and plain numbers; write 01-05.'],
  ["n[001-3]", 'contains "001-3", which mixes zero-padded and plain numbers; write 001-003.'],
  ["n[01-100]", 'contains "01-100", which mixes zero-padded and plain numbers; write 001-100.'],
  ["n[0-00]", 'contains "0-00", which mixes zero-padded and plain numbers; write 00-00.'],
  ["n[1-5/0]", 'contains "1-5/0", which has step 0; use a step of 1 or more.'],
  ["n[9007199254740992]", `contains "9007199254740992", ${unsafe}`],
  ["n[1-9007199254740991]", tooMany],
  ["n[1-20001]", tooMany],
  ["r[1-200]n[1-101]", tooMany],
];

for (const [text, problem] of refused) {
  test(`${text} is refused: it ${problem}`, () => {
    assert.equal(problemOf(expandRange(text)), `"${text}" ${problem}`);
  });
}

test("a range may stand for exactly 20000 names", () => {
  const expanded = expandRange("r[1-200]n[1-100]");
  assert.equal(expanded.values?.length, 20_000);
});

test("a range whose names no host can have is refused before it fills the memory", () => {
  assert.match(
    problemOf(expandRange(`${"x".repeat(250)}[1-9000]`)),
    /names of more than 253 characters/,
  );
});

test("a problem shows control characters as escapes and cuts a long text short", () => {
  assert.match(problemOf(expandRange(`\u001b${"x".repeat(500)}[`)), /^"\\u001bx{78}…" has a/);
});

const nodes: [text: string, nodes: { host: string; address?: string }[]][] = [
  ["a", [{ host: "a" }]],
  ["a[1,1,2]", [{ host: "a1" }, { host: "a2" }]],
  [
    " a[1-2] = 10.0.0.[9-10] ",
    [
      { host: "a1", address: "10.0.0.9" },
      { host: "a2", address: "10.0.0.10" },
    ],
  ],
  [
    "a[2,1]=10.0.0.[4,3]",
    [
      { host: "a2", address: "10.0.0.4" },
      { host: "a1", address: "10.0.0.3" },
    ],
  ],
  [
    "a[1,1,2]=10.0.0.[1,1,2]",
    [
      { host: "a1", address: "10.0.0.1" },
      { host: "a2", address: "10.0.0.2" },
    ],
  ],
];

for (const [text, expected] of nodes) {
  test(`the short form "${text}" is ${expected.map((node) => Object.values(node).join(" at ")).join(", ")}`, () => {
    assert.deepEqual(expandHosts(text), { nodes: expected });
  });
}

const counts = (hosts: string) =>
  `expands to ${hosts}; give each host exactly one address of its own.`;
const twice = (name: string) =>
  `uses "${name}" more than once; use every host and every address once.`;

const refusedHosts: [text: string, problem: string][] = [
  ["", "has no host name; add one, such as agent-1 or agent-[1-3]."],
  ["=10.0.0.1", "has no host name; add one, such as agent-1 or agent-[1-3]."],
  ["a=", 'has no address after the "="; add one, or remove the "=".'],
  [
    "a=10.0.0.1=b",
    'has more than one "="; separate the hosts with commas (,), and in a YAML list give each host its own entry.',
  ],
  ["a[1-3]=10.0.0.[1-2]", counts("3 hosts but 2 addresses")],
  ["a[1-2]=10.0.0.1", counts("2 hosts but 1 address")],
  ["a=10.0.0.[1-2]", counts("1 host but 2 addresses")],
  ["a[1,1,2]=10.0.0.[1-2]", counts("3 hosts but 2 addresses")],
  ["a[1,1,2]=10.0.0.[1-3]", twice("a1")],
  ["a[1-3]=10.0.0.[1,1,2]", twice("10.0.0.1")],
];

for (const [text, problem] of refusedHosts) {
  test(`the short form "${text}" is refused: it ${problem}`, () => {
    assert.equal(problemOf(expandHosts(text)), `"${text}" ${problem}`);
  });
}

test("a mistake in the addresses names the addresses", () => {
  const problem = '"10.0.0.[3-1]" contains "3-1", which counts down; put the smaller number first.';
  assert.equal(problemOf(expandHosts("a[1-3]=10.0.0.[3-1]")), problem);
});

const lists: [text: string, hosts: string[]][] = [
  ["a[1,3],b", ["a[1,3]", "b"]],
  ["a[1, 3]=10.0.0.[1, 3]\r\n\tb  c,,d,", ["a[1, 3]=10.0.0.[1, 3]", "b", "c", "d"]],
  ["a[1-3,b,c]", ["a[1-3,b,c]"]],
  ["a[1-3,b,c", ["a[1-3", "b", "c"]],
  [" ,\n", []],
  ["m1.corp.example 10.1.0.11", ["m1.corp.example=10.1.0.11"]],
  ["m1 10.1.0.11, m2\t10.1.0.12", ["m1=10.1.0.11", "m2=10.1.0.12"]],
  ["10.1.0.11 m1\n10.1.0.12 m2", ["m1=10.1.0.11", "m2=10.1.0.12"]],
  ["m[1-3] 10.1.0.[11-13] b", ["m[1-3]=10.1.0.[11-13]", "b"]],
  ["a=10.0.0.1 10.0.0.2", ["a=10.0.0.1", "10.0.0.2"]],
  ["10.0.0.1 10.0.0.2", ["10.0.0.1", "10.0.0.2"]],
];

for (const [text, hosts] of lists) {
  test(`the list ${JSON.stringify(text)} holds ${hosts.length} short forms`, () => {
    assert.deepEqual(splitHosts(text), hosts);
  });
}

const folds: [names: string, folded: string][] = [
  ["a1 a2 a3 a5", "a[1-3,5]"],
  ["a09 a10 a11", "a[09-11]"],
  ["a98 a99 a100", "a[98-100]"],
  ["a01 a99 a100", "a[01,99-100]"],
  ["a1.dc2.lan a2.dc2.lan", "a[1-2].dc2.lan"],
  ["10.0.0.11 10.0.0.12", "10.0.0.[11-12]"],
  ["b2 x a1 b3 a2 b2", "b[2-3] x a[1-2]"],
  ["r1n1 r1n2 r2n1", "r1n[1-2] r2n1"],
  ["n1 n[5] n[]", "n1 n[5] n[]"],
  ["n9007199254740993 n9007199254740994", "n9007199254740993 n9007199254740994"],
  ["", ""],
];

for (const [names, folded] of folds) {
  test(`the hosts "${names}" are shown as "${folded}"`, () => {
    assert.equal(foldHosts(names.split(" ")).join(" "), folded);
  });
}

test("10,000 agents fold into one range", () => {
  const agents = Array.from({ length: 10_000 }, (_, i) => `agent-${i + 1}.example.com`);
  assert.deepEqual(foldHosts(agents), ["agent-[1-10000].example.com"]);
});

function namesIn(text: string): string[] {
  const expanded = expandRange(text);
  return expanded.values !== undefined
    ? expanded.values
    : assert.fail(formatMessage(expanded.problem));
}

const number = fc
  .integer({ min: 0, max: 200 })
  .chain((n) => fc.integer({ min: 0, max: 4 }).map((width) => `${n}`.padStart(width, "0")));
const letters = fc.constantFrom("n", "rack", "-", ".", "10.0.", "dc1.");
const name = fc
  .array(fc.tuple(letters, number), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.flat().join(""));
const rangeLike = fc.string({
  unit: fc.constantFrom("n", "[", "]", "-", ",", "/", "=", " ", "0", "1", "9"),
});

test("folded hosts expand to the same hosts", () => {
  fc.assert(
    fc.property(fc.array(name), (names) => {
      assert.deepEqual(foldHosts(names).flatMap(namesIn).sort(), [...new Set(names)].sort());
    }),
  );
});

test("whatever is typed, a range is a problem or 1 to 20000 different names", () => {
  fc.assert(
    fc.property(fc.oneof(rangeLike, fc.string({ unit: "binary" })), (text) => {
      const expanded = expandRange(text);
      if (expanded.problem !== undefined) return formatMessage(expanded.problem) !== "";
      const { length } = expanded.values;
      return length >= 1 && length <= 20_000 && new Set(expanded.values).size === length;
    }),
    { numRuns: 2000 },
  );
});

test("whatever is typed, no host or address of a short form appears twice, and the list loses no character", () => {
  fc.assert(
    fc.property(rangeLike, (text) => {
      const expanded = expandHosts(text);
      const hosts = expanded.nodes !== undefined ? expanded.nodes.map(({ host }) => host) : [];
      const addresses =
        expanded.nodes !== undefined ? expanded.nodes.flatMap(({ address }) => address ?? []) : [];
      assert.equal(new Set(hosts).size, hosts.length);
      assert.equal(new Set(addresses).size, addresses.length);
      assert.equal(splitHosts(text).join("").replace(/[\s,]/g, ""), text.replace(/[\s,]/g, ""));
    }),
    { numRuns: 2000 },
  );
});
