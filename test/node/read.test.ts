import assert from "node:assert/strict";
import { truncateSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { checkSpec } from "../../src/core/cluster/validate.ts";
import { formatMessage } from "../../src/core/i18n/message.ts";
import { parseSpec, readHosts, readSpec } from "../../src/node/read.ts";
import { cli } from "../support/built-cli.ts";
import { inEnglish } from "../support/english.ts";
import { anyValue, hostileText } from "../support/hostile.ts";
import { run, temporaryFolder } from "../support/run.ts";

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

const noFields = "Expected a mapping of fields. Write one field per line, such as name: analytics.";
const bomb = [
  "a: &a [x, x, x, x, x, x, x, x, x]",
  ..."bcdefghi"
    .split("")
    .map((key, index) => `${key}: &${key} [${Array(9).fill(`*${"abcdefgh"[index]}`).join(", ")}]`),
].join("\n");

for (const [what, source, at, message] of [
  [
    "a field twice",
    "name: a\nname: b\n",
    "f:2:1",
    "Not valid YAML: duplicated mapping key. Remove one of the two.",
  ],
  [
    "a tab for indentation",
    "masters:\n\t- a\n",
    "f:2:1",
    "Not valid YAML: tabs are not allowed as indentation. Indent with spaces, not tabs.",
  ],
  [
    "a tab for indentation below brackets",
    "masters: [\n  m-1\n]\nagents:\n\t- a\n",
    "f:5:1",
    "Not valid YAML: tabs are not allowed as indentation. Indent with spaces, not tabs.",
  ],
  [
    "a quote without its partner",
    "name: 'abc\nmethod: docker",
    "f:2:15",
    "Not valid YAML: a quote is not closed. Close every quote and bracket, and indent what is inside.",
  ],
  [
    "a bracket without its partner",
    "masters: [m-1\nmethod: docker",
    "f:2:1",
    "Not valid YAML: the bracket [ is not closed, or lines within it are not indented. Close every quote and bracket, and indent what is inside.",
  ],
  [
    "two documents",
    "name: a\n---\nname: b\n",
    "f:2:1",
    "Not valid YAML: there is more than one document (---). Keep one document per file.",
  ],
  [
    "JSON cut in the middle",
    '{"name": "c",\n "masters": [',
    "f:2:14",
    "Not valid YAML: the bracket [ is not closed, or lines within it are not indented. Close every quote and bracket, and indent what is inside.",
  ],
  [
    "a field that is indented too far",
    "name: c\n method: docker\n",
    "f:1:7",
    "Not valid YAML: another field begins within this value. Put a space after each colon and each dash: name: analytics. Start the fields of one mapping, and the entries of one list, in the same column; put a string that contains a colon and a space in quotes.",
  ],
  [
    "no blank after a colon",
    "name:c\nmethod: docker\n",
    "f:1:1",
    "Not valid YAML: this line is not a field. Put a space after each colon and each dash: name: analytics.",
  ],
  [
    "no blank after a later colon",
    "name: c\nos:d\nmethod: docker\n",
    "f:2:1",
    "Not valid YAML: this line is not a field. Put a space after each colon and each dash: name: analytics.",
  ],
  [
    "a text that begins with a reserved character",
    "name: @c\n",
    "f:1:7",
    "Not valid YAML: plain value cannot start with reserved character @. Put this string in quotes.",
  ],
  [
    "a name that is no text",
    "{ a: b }: c\n",
    "f:1:1",
    "Not valid YAML: the name of a field must be a text. Put this string in quotes.",
  ],
  [
    "a character that no text holds",
    "name: c\0\n",
    "f:1:8",
    "Not valid YAML: null byte is not allowed in input. Save the file as plain text in UTF-8.",
  ],
  [
    "a range without quotes",
    "masters: [m-[1-2]=10.0.0.[11-12]]\n",
    "f:1:13",
    'Not valid YAML: missing , or : between flow sequence items. Close every quote and bracket, and put a space after each colon and each dash. Put ranges in quotes: "master-[1-3]=10.0.0.[11-13]".',
  ],
  [
    "a kind of value that nobody knows",
    "name: !secret c\n",
    "f:1:7",
    "Not valid YAML: unresolved tag: !secret.",
  ],
  ["a list", "- a\n- b\n", "f:1:1", noFields],
  ["a string", "cluster", "f:1:1", noFields],
  [
    "aliases of aliases of aliases",
    bomb,
    "f:5:8",
    "Not valid YAML: aliases (*name) repeat more than 10000 values.",
  ],
  ["an alias of nothing", "name: *x\n", "f:1:7", 'Not valid YAML: unidentified alias "x".'],
  [
    "a hundred brackets and one",
    `name: ${"[".repeat(101)}${"]".repeat(101)}`,
    "f:1:106",
    "Not valid YAML: an alias (*name) refers to itself, or the fields are nested too deeply.",
  ],
  [
    "an alias of itself",
    "masters: &x [*x]\n",
    "f:1:14",
    "Not valid YAML: an alias (*name) refers to itself, or the fields are nested too deeply.",
  ],
] as const) {
  test(`${what} is a problem with its line and column`, async () => {
    const { problems, value: parsed } = await parseSpec("f", source);
    assert.deepEqual(inEnglish(problems)[0], { at, message });
    assert.equal(parsed, undefined);
  });
}

test("one mistake in a line is one problem", async () =>
  assert.equal((await parseSpec("f", "name: c\n method: docker\n")).problems.length, 1));

for (const [what, source, places] of [
  [
    "errors in four fields",
    "name: a: b\nos: debian\nmasters: [a\nagents:\n  - host: x\n   address: y\nports: { a: 1, a: 2 }\n",
    ["f:1:7", "f:4:1", "f:6:1", "f:7:16"],
  ],
  ["fields twice", "name: a\nos: x\nname: b\nos: y\n", ["f:3:1", "f:4:1"]],
  ["a quote that is open to the end", "name: a: b\nos: 'x\n", ["f:1:7", "f:3:1"]],
  ["an error in a field that others repeat", "masters: &x [a: b: c]\nagents: *x\n", ["f:1:17"]],
  ["errors in JSON", '{\n"masters": [a: b: c],\n"agents": [a: b: c]\n}\n', ["f:2:16", "f:3:15"]],
] as const) {
  test(`${what}: ${places.length} of them are reported, in the order of the lines`, async () =>
    assert.deepEqual(
      (await parseSpec("f", source)).problems.map(({ at }) => at),
      places,
    ));
}

test("an error in every field is reported up to the twentieth", async () =>
  assert.equal((await parseSpec("f", "a: b: c\n".repeat(30))).problems.length, 20));

for (const [what, source, read] of [
  [
    "in the column of their names",
    "masters: [\n  m-1, # ]\n]\nagents:\n  - host: a-1\n    attributes: {\n      rack: r1\n    }\nports: {\n}\n",
    { masters: ["m-1"], agents: [{ host: "a-1", attributes: { rack: "r1" } }], ports: {} },
  ],
  [
    "after tabs between words",
    'masters:\t[m-1,\tm-2]\nagents: [\n  {\thost: a-1, attributes: { text: "x,\ty" } }\n]\nblock: |\n  x,\ty\n',
    {
      masters: ["m-1", "m-2"],
      agents: [{ host: "a-1", attributes: { text: "x,\ty" } }],
      block: "x,\ty\n",
    },
  ],
  [
    "and in blocks of lines",
    "flags: |\n  {\n  }\nmore:\n  - |\n   [\n   ]\n  - text: >-\n     [\n     ]\n    list: [\n    ]\nmasters: [\n]\n",
    { flags: "{\n}\n", more: ["[\n]\n", { text: "[ ]", list: [] }], masters: [] },
  ],
] as const) {
  test(`brackets are closed ${what}`, async () => {
    const { value: parsed, problems } = await parseSpec("f", source);
    assert.deepEqual({ parsed, problems }, { parsed: read, problems: [] });
  });
}

test("aliases repeat what is written elsewhere, and what is wrong in it is found there", async () => {
  const { value: parsed, locate } = await parseSpec(
    "f",
    "masters: &hosts\n  - { host: a, address: x }\nagents: *hosts\n",
  );
  assert.deepEqual(parsed, {
    masters: [{ host: "a", address: "x" }],
    agents: [{ host: "a", address: "x" }],
  });
  assert.deepEqual([locate("agents"), locate("agents[0].address")], ["f:3:9", "f:2:25"]);
});

test("a field twice in a list, in brackets and in a field is reported each time", async () =>
  assert.deepEqual(
    inEnglish(
      (await parseSpec("f", 'a:\n  - { b: 1, b: 2 }\n  - c: 1\n    c: 2\n"a": d\n')).problems,
    ).map(({ at }) => at),
    ["f:2:13", "f:4:5", "f:5:1"],
  ));

test("a thousand brackets are a few problems", async () => {
  const { problems } = await parseSpec("f", `name: ${"[".repeat(20_000)}`);
  assert.ok(problems.length > 0 && problems.length <= 20);
});

for (const [what, source] of [
  ["an empty file", ""],
  ["a file of comments", "# nothing yet\n"],
  ["an empty document", "---\n"],
] as const) {
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
  ["", 1, 1],
  ["name", 1, 7],
  ["os", 1, 1],
  ["masters[1]", 5, 5],
  ["masters[1].address", 5, 27],
  ["masters[2].address", 6, 5],
  ["masters[2]", 6, 5],
  ["masters", 4, 3],
  ["agents[0].attributes", 10, 7],
  ["agents[0].attributes.b.c", 10, 12],
  ["flags.zookeeper.admin.serverPort", 13, 23],
  ["ports.master", 14, 18],
  ["ports.agent", 14, 8],
  ["nmae", 15, 7],
] as const) {
  test(`${at || "the whole"} is at line ${line}, column ${column}`, async () =>
    assert.equal((await parseSpec("f", placed)).locate(at), `f:${line}:${column}`));
}

test("lines are counted the same with the line ends of Windows and a byte order mark", async () => {
  assert.equal(
    (await parseSpec("f", `\ufeff${placed.replaceAll("\n", "\r\n")}`)).locate("masters[1].address"),
    "f:5:27",
  );
});

for (const [written, read] of [
  ["2026-01-31", "2026-01-31"],
  ["yes", "yes"],
  ["on", "on"],
  ["1_000", "1_000"],
  ["0x10", 16],
  ["010", 10],
  ["1e3", 1000],
  ["12:30", "12:30"],
  ["~", null],
  ["", null],
  [".inf", Number.POSITIVE_INFINITY],
  ["1e400", "1e400"],
  ["=", "="],
] as const) {
  test(`${written || "nothing"} is read as YAML 1.2 reads it`, async () =>
    assert.deepEqual((await parseSpec("f", `x: ${written}\n`)).value, { x: read }));
}

test("a field called __proto__ is a field like any other, and a wrong one", async () => {
  const { value: parsed } = await parseSpec("f", `${fine}__proto__: { offline: true }\n`);
  assert.ok(
    typeof parsed === "object" &&
      parsed !== null &&
      Object.hasOwn(parsed, "__proto__") &&
      Object.getPrototypeOf(parsed) === Object.prototype,
  );
  assert.deepEqual(
    checkSpec(parsed).errors.map(({ at }) => at),
    ["__proto__"],
  );
});

const source = fc.oneof(
  hostileText,
  anyValue.map((any) => JSON.stringify(any) ?? ""),
  hostileText.map((text) => fine + text),
  hostileText.map((text) => fine.replace("a-1", () => text)),
);

test("whatever is in the file, it is read or refused", async () => {
  await fc.assert(
    fc.asyncProperty(source, async (text) => {
      const { value: parsed, problems, locate } = await parseSpec("f", text);
      if (problems.length > 0) return assert.equal(parsed, undefined);
      for (const { at } of checkSpec(parsed).errors) assert.match(locate(at), /^f:\d+:\d+$/);
    }),
    { numRuns: 150 },
  );
});

const none = new AbortController().signal;

for (const [what, file, reason, asSpec = reason] of [
  ["a file that is not there", "/nowhere/cluster.yaml", "it does not exist"],
  ["a folder", "/", "it is a folder", "it contains no cluster.yaml"],
  ["a device", "/dev/zero", "it is not a file"],
  ["a file in a file", "/etc/passwd/x", "a part of its path is not a folder"],
] as const) {
  test(`${what} is named with the reason, as a spec and as a list of hosts`, async () => {
    await assert.rejects(readSpec(file, none), { message: `Cannot read ${file}: ${asSpec}.` });
    assert.equal(
      formatMessage((await readHosts(`@${file}`, "master", none)).problem ?? ""),
      `Cannot read ${file}: ${reason}.`,
    );
  });
}

test("a file without end is refused at 8 MB, whether its size is known or not", async () => {
  const folder = temporaryFolder();
  writeFileSync(`${folder}/large`, "");
  truncateSync(`${folder}/large`, 2 ** 40);
  await assert.rejects(readSpec(`${folder}/large`, none), {
    message: /: it is larger than 8 MB\.$/,
  });
  const { stdout } = run("bash", [
    "-c",
    'yes | "$0" "$1" check -; echo $?; "$0" "$1" check <(yes); echo $?',
    process.execPath,
    cli,
  ]);
  assert.equal(stdout, "4\n4\n");
});

for (const [what, bytes] of [
  ["Latin-1", "name: r\xe41\n"],
  ["UTF-16", "\xff\xfen\0a\0"],
] as const) {
  test(`${what} is named, not guessed`, async () => {
    const file = `${temporaryFolder()}/spec`;
    writeFileSync(file, Buffer.from(bytes, "latin1"));
    await assert.rejects(readSpec(file, none), {
      message: /: it is not UTF-8 text; save it as UTF-8\.$/,
    });
  });
}

test("a pipe is read; one that nobody writes to is left by an interrupt", async () => {
  const pipe = `${temporaryFolder()}/pipe`;
  assert.equal(run("mkfifo", [pipe]).code, 0);
  const left = new AbortController();
  setTimeout(() => left.abort(), 100);
  await assert.rejects(readSpec(pipe, left.signal), { name: "AbortError" });
  const { problem } = await readHosts(`@${pipe}`, "agent", AbortSignal.timeout(50));
  assert.equal(formatMessage(problem ?? ""), `Cannot read ${pipe}: nothing is written to it.`);
  const script =
    'timeout -s INT 5 "$0" "$1" check "$2"; echo $?; "$0" "$1" check <(echo "name: c")';
  const { stdout } = run("bash", ["-c", script, process.execPath, cli, pipe]);
  assert.match(stdout, /^124\nerror .*method/);
});
