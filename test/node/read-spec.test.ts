import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { checkSpec } from "../../src/core/spec/check-spec.ts";
import { parseSpec, readSpec } from "../../src/node/read-spec.ts";
import { anyValue, hostileText } from "../support/hostile.ts";
import { told } from "../support/told.ts";

const fine = "name: c\nmethod: docker\nmasters: [m-1]\nagents: [a-1]\n";
const value = { name: "c", method: "docker", masters: ["m-1"], agents: ["a-1"] };

for (const [what, source] of [
  ["YAML", fine],
  ["YAML with a byte order mark", `\ufeff${fine}`],
  ["YAML with the line ends of Windows", fine.replaceAll("\n", "\r\n")],
  ["YAML with comments and a document start", `# ours\n---\n${fine}# end\n`],
  ["JSON", JSON.stringify(value)],
  ["JSON indented by tabs", JSON.stringify(value, null, "\t")],
  ["JSON on many lines", JSON.stringify(value, null, 2)],
] as const) {
  test(`${what} is read`, async () => {
    const read = await parseSpec("f", source);
    assert.deepEqual({ problems: read.problems, value: read.value }, { problems: [], value });
  });
}

const noFields = "This is no set of fields. Write one field on each line, such as name: analytics.";
const bomb = ["a: &a [x, x, x, x, x, x, x, x, x]", ..."bcdefghi".split("").map((key, index) => `${key}: &${key} [${Array(9).fill(`*${"abcdefgh"[index]}`).join(", ")}]`)].join("\n");

for (const [what, source, at, message] of [
  ["a field twice", "name: a\nname: b\n", "f:2:1", "Not valid YAML: Map keys must be unique. Remove one of the two."],
  ["a tab for indentation", "masters:\n\t- a\n", "f:2:1", "Not valid YAML: Tabs are not allowed as indentation. Indent with blanks."],
  ["a quote without its partner", "name: 'abc\nmethod: docker", "f:2:15", "Not valid YAML: Missing closing 'quote. Close each quote and bracket, and write a blank after each colon and each dash."],
  ["two documents", "name: a\n---\nname: b\n", "f:2:1", "Not valid YAML: Source contains multiple documents; please use YAML.parseAllDocuments()."],
  ["JSON cut in the middle", '{"name": "c",\n "masters": [', "f:2:14", "Not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]. Close each bracket, and indent what stands within it."],
  ["a field that is indented too far", "name: c\n method: docker\n", "f:1:7", "Not valid YAML: Nested mappings are not allowed in compact mappings. Fields of one set, and entries of one list, begin in the same column; a text with a colon and a blank in it stands in quotes."],
  ["no blank after a colon", "name:c\nmethod: docker\n", "f:1:1", "Not valid YAML: Implicit keys need to be on a single line. Write a blank after each colon and each dash: name: analytics."],
  ["a list", "- a\n- b\n", "f:1:1", noFields],
  ["a text", "cluster", "f:1:1", noFields],
  ["aliases of aliases of aliases", bomb, "f:1:1", "Not valid YAML: Excessive alias count indicates a resource exhaustion attack."],
  ["an alias of nothing", "name: *x\n", "f:1:1", "Not valid YAML: Unresolved alias (the anchor must be set before the alias): x."],
  ["an alias of itself", "masters: &x [*x]\n", "f:1:1", "Not valid YAML: an alias (*name) leads back to itself, or the fields lie too deep in each other."],
] as const) {
  test(`${what} is a problem with its line and column`, async () => {
    const { problems, value: parsed } = await parseSpec("f", source);
    assert.deepEqual(told(problems)[0], { at, message });
    assert.equal(parsed, undefined);
  });
}

test("one slip in a line is one problem", async () => assert.equal((await parseSpec("f", "name: c\n method: docker\n")).problems.length, 1));

test("a thousand brackets are a few problems", async () => {
  const { problems } = await parseSpec("f", `name: ${"[".repeat(20_000)}`);
  assert.ok(problems.length > 0 && problems.length <= 20);
});

for (const [what, source] of [["an empty file", ""], ["a file of comments", "# nothing yet\n"], ["an empty document", "---\n"]] as const) {
  test(`${what} has no fields`, async () => {
    const { problems, value: parsed } = await parseSpec("f", source);
    assert.deepEqual({ problems, parsed }, { problems: [], parsed: {} });
  });
}

const placed = `name: c
method: docker
masters:
  - m-1
  - { host: m_2, address: 10.0.0.300 }
  - "m-[3-4]=10.0.0.[254-256]"
agents:
  - host: a-1
    attributes:
      b.c: x y
flags:
  zookeeper:
    admin.serverPort: x
ports: { master: 70000 }
nmae: x
`;

for (const [at, line, column] of [
  ["", 1, 1], ["name", 1, 7], ["os", 1, 1], ["masters[1]", 5, 5], ["masters[1].address", 5, 27], ["masters[2].address", 6, 5], ["masters[2]", 6, 5], ["masters", 4, 3],
  ["agents[0].attributes", 10, 7], ["flags.zookeeper.admin.serverPort", 13, 23], ["ports.master", 14, 18], ["ports.agent", 14, 8], ["nmae", 15, 7],
] as const) {
  test(`${at || "the whole"} is at line ${line}, column ${column}`, async () => assert.equal((await parseSpec("f", placed)).locate(at), `f:${line}:${column}`));
}

test("lines are counted the same with the line ends of Windows and a byte order mark", async () => {
  assert.equal((await parseSpec("f", `\ufeff${placed.replaceAll("\n", "\r\n")}`)).locate("masters[1].address"), "f:5:27");
});

for (const [written, read] of [
  ["2026-01-31", "2026-01-31"], ["yes", "yes"], ["on", "on"], ["1_000", "1_000"], ["0x10", 16], ["010", 10], ["1e3", 1000], ["12:30", "12:30"], ["~", null], ["", null], [".inf", Number.POSITIVE_INFINITY], ["1e400", Number.POSITIVE_INFINITY], ["=", "="],
] as const) {
  test(`${written || "nothing"} is read as YAML 1.2 reads it`, async () => assert.deepEqual((await parseSpec("f", `x: ${written}\n`)).value, { x: read }));
}

test("a field called __proto__ is a field like any other, and a wrong one", async () => {
  const { value: parsed } = await parseSpec("f", `${fine}__proto__: { offline: true }\n`);
  assert.ok(typeof parsed === "object" && parsed !== null && Object.hasOwn(parsed, "__proto__") && Object.getPrototypeOf(parsed) === Object.prototype);
  assert.deepEqual(checkSpec(parsed).errors.map(({ at }) => at), ["__proto__"]);
});

const source = fc.oneof(hostileText, anyValue.map((any) => JSON.stringify(any) ?? ""), hostileText.map((text) => fine + text), hostileText.map((text) => fine.replace("a-1", () => text)));

test("whatever is in the file, it is read or refused", async () => {
  await fc.assert(fc.asyncProperty(source, async (text) => {
    const { value: parsed, problems, locate } = await parseSpec("f", text);
    if (problems.length > 0) return assert.equal(parsed, undefined);
    for (const { at } of checkSpec(parsed).errors) assert.match(locate(at), /^f:\d+:\d+$/);
  }), { numRuns: 150 });
});

test("a file that is not there is named with the reason", async () => {
  await assert.rejects(readSpec("/nowhere/cluster.yaml", new AbortController().signal), { name: "Error", message: "Cannot read /nowhere/cluster.yaml: ENOENT: no such file or directory, open '/nowhere/cluster.yaml'" });
});
