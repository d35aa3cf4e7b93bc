import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseAllDocuments } from "yaml";
import { readPlain } from "../../../src/core/yaml/plain.ts";
import { maxLength, readYaml } from "../../../src/core/yaml/read.ts";

/** As the package reads it; undefined: it is not one document without errors. */
function readByPackage(text: string): unknown {
  const documents = parseAllDocuments(text, { schema: "core", stringKeys: true });
  const [document, second] = Array.isArray(documents) ? documents : [];
  if (document === undefined || second !== undefined || document.errors.length > 0)
    return undefined;
  return document.toJS();
}

const words = fc.constantFrom(
  ...["a", "agent-1.lan", "a-[1-3]=10.0.0.[1-3]", '"a-[1-3]"', "'it''s'", '"a: b"', "10.0.0.1"],
  ...["5", "05", "0.5", "1e3", "0x1f", "0o7", "1.11.x", "5mins", "12345678901234567890", "null"],
  ...["true", "Yes", "~", "a b", "a,", "a:b", "a: b", "#", "a #b", "-", "- a", "a\\b", '"', "'"],
);
const marks = fc.constantFrom("- ", ": ", ":", "-", ", ", ",", "{", "}", "[", "]", "{ ", " ]");
const names = fc.constantFrom("a", "b", "null", "a.b", "1");
const line = fc.oneof(
  fc.tuple(names, fc.constantFrom(": ", ":", " : "), words).map((parts) => parts.join("")),
  fc.tuple(fc.constantFrom("- ", "-   ", "-"), words).map((parts) => parts.join("")),
  fc.tuple(names, names, words, words).map(([a, b, x, y]) => `- { ${a}: ${x}, ${b}: ${y} }`),
  fc.tuple(names, words, words).map(([a, x, y]) => `${a}: [${x}, ${y}]`),
  names.map((name) => `${name}:`),
  fc.array(fc.oneof(words, marks), { maxLength: 6 }).map((parts) => parts.join("")),
  fc.constantFrom("", "# comment", "---", "- - a"),
);
const text = fc
  .array(fc.tuple(fc.constantFrom("", "", "  ", "    ", " "), line), { maxLength: 6 })
  .map((lines) => lines.map((parts) => parts.join("")).join("\n"));

test("what is read as plain YAML has the value that the package gives it", () => {
  let plain = 0;
  fc.assert(
    fc.property(text, (source) => {
      const value = readPlain(source);
      if (value === undefined) return;
      plain += 1;
      assert.deepEqual(value, readByPackage(source));
    }),
    { numRuns: 5000 },
  );
  assert.ok(plain > 100, `${plain} of 5000 texts were plain`);
});

test("the files that people write, and those that bundles hold, are plain", () => {
  const value = {
    name: "x",
    masters: ["m-[1-3]=10.0.0.[11-13]"],
    agents: [
      { host: "a-1", address: "10.0.0.21", attributes: { rack: "r1" }, resources: { cpus: 0.5 } },
      "a-2=10.0.0.22",
      { host: "a-3", address: "10.0.0.23" },
    ],
    flags: { agent: { executor_registration_timeout: "5mins" } },
    offline: false,
  };
  const source = `# A cluster
name: x
masters: ["m-[1-3]=10.0.0.[11-13]"]

agents:
  - { host: a-1, address: 10.0.0.21, attributes: { rack: r1 }, resources: { cpus: 0.5 } }
  - a-2=10.0.0.22
  - host: a-3
    address: 10.0.0.23
flags:
  agent: { executor_registration_timeout: 5mins }
offline: false
`;
  assert.deepEqual(readPlain(source), value);
  assert.deepEqual(readPlain(JSON.stringify(value, null, 2)), value);
});

test("JSON and YAML that could mean something else are left to the package", () => {
  const deep = `${"[".repeat(200)}${"]".repeat(200)}`;
  for (const source of [
    '{"a": 1, "a": 2}',
    `{"a": ${deep}}`,
    `a: ${deep}`,
    '{"a": 1e400}',
    "a: 1\na: 2\n",
    "a: {b: 1, b: 2}\n",
    "a: {b: null}\n",
    "a: b # c\n",
    "a:\tb\n",
    "a: b\r\n",
    "a: &x b\n",
    "a\n",
    "",
  ])
    assert.equal(readPlain(source), undefined, source);
});

test("a position is found in a text that is plain", () => {
  const read = readYaml("name: x\nagents:\n  - a-1=10.0.0.1\n  - host: a-2\n");
  assert.equal(read.errors, undefined);
  assert.equal(read.position?.("agents[1].host"), "4:11");
});

test("no line of a long text takes long to be found not plain", () => {
  for (const piece of ["a", "a ", '"a', "'", "{", "[a, ", "a: ", "- ", "a.1-"]) {
    const before = performance.now();
    readPlain(`x: ${piece.repeat(maxLength / 20 / piece.length)}!\n`);
    assert.ok(performance.now() - before < 1000, piece);
  }
});
