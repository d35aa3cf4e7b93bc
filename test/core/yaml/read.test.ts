import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { stringify } from "yaml";
import { formatMessage } from "../../../src/core/i18n/message.ts";
import { formatYamlError } from "../../../src/core/yaml/errors.ts";
import { maxLength, readYaml } from "../../../src/core/yaml/read.ts";
import { distinctFiles } from "../../support/golden-bundles.ts";
import { printableText } from "../../support/hostile.ts";

const contentOf = (source: string) => {
  const read = readYaml(source);
  return read.errors ?? read.value;
};

test("every JSON file of the golden bundles is read as JSON.parse reads it", () => {
  const files = distinctFiles((path) => path.endsWith(".json"));
  assert.notEqual(files.length, 0);
  for (const { file } of files)
    assert.deepEqual(contentOf(file.content), JSON.parse(file.content), file.path);
});

test("whatever JSON.stringify writes is read as JSON.parse reads it", () => {
  fc.assert(
    fc.property(fc.json({ noUnicodeString: false }), fc.constantFrom(0, 2, "\t"), (json, space) => {
      const source = JSON.stringify(JSON.parse(json), null, space);
      assert.deepEqual(contentOf(source), JSON.parse(source));
    }),
  );
});

/** Of what YAML allows: its readers refuse the control characters C1. */
const words = fc.oneof(
  printableText.filter((text) => !/[\u0080-\u009f]/.test(text)),
  fc.constantFrom(
    "two\nlines\n",
    "\n\n  deep\n}\n]",
    "\ttab ",
    "yes",
    "010",
    "1:30",
    "~",
    "2026-01-31",
    "- a",
    "a: b",
    "*a",
    "&a",
    "<<",
    "|",
    "]",
  ),
  fc.string({ unit: "grapheme-ascii" }),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    words,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(words, tie("value"), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

for (const [how, options] of [
  ["in blocks", {}],
  ["in brackets", { collectionStyle: "flow" }],
  ["in quotes", { defaultStringType: "QUOTE_SINGLE", defaultKeyType: "QUOTE_SINGLE" }],
] as const) {
  test(`what another writer writes ${how} is read as it was`, () => {
    fc.assert(
      fc.property(value, (written) =>
        assert.deepEqual(contentOf(stringify({ written }, options)), { written }),
      ),
      { numRuns: 300 },
    );
  });
}

/** Milliseconds of processor time: others may be using the machine. */
function timeOf(source: string): number {
  const before = process.cpuUsage();
  readYaml(source);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const repeated = (line: (number: number) => string, count: number) =>
  Array.from({ length: count }, (_, number) => line(number)).join("");

for (const [what, line, count] of [
  ["hosts", (n: number) => `- { host: a-${n}, address: 10.0.0.1 }\n`, 4_000],
  ["fields", (n: number) => `field-${n}: x\n`, 10_000],
  ["fields of one name", () => "name: x\n", 10_000],
  ["anchors and aliases", (n: number) => `- &a${n} x\n- *a${n}\n`, 5_000],
  ["values that hold a field", () => "- a: b: c\n", 2_000],
  ["open quotes", () => "a: '\n", 4_000],
  ["open brackets", () => "[", 20_000],
  ["dashes in one line", () => "- ", 10_000],
  ["documents", () => "---\n", 20_000],
] as const) {
  test(`four times as many ${what} take about four times as long`, () => {
    timeOf(repeated(line, count)); // the first run compiles
    const once = Math.max(timeOf(repeated(line, count)), 5);
    const fourfold = timeOf(repeated(line, 4 * count));
    assert.ok(fourfold < 10 * once, `${once} ms, then ${fourfold} ms`);
  });
}

test("20 MB of bad lines are judged at once", () => {
  const source = "name: a: b\n".repeat(2_000_000);
  assert.ok(timeOf(source) < 2_000);
  const [error, ...more] = readYaml(source).errors ?? [];
  assert.ok(error !== undefined && more.length === 0);
  assert.equal(
    formatMessage(formatYamlError(error)),
    'More than 5 million characters are not read. Write hosts as ranges, such as "agent-[1-1000]".',
  );
});

test("of a long text that begins with errors the rest is not parsed", () => {
  const source = "name: a: b\n".repeat(Math.floor(maxLength / 11));
  assert.ok(timeOf(source) < 2_000);
  assert.equal(readYaml(source).errors?.length, 20);
});

test("what is open where the beginning of a long text ends is no error", () => {
  const source = `masters: [\n${"  m-1,\n".repeat(20_000)}]\nname: 'c\n${"  d\n".repeat(20_000)}  e'\n`;
  assert.equal(readYaml(source).errors, undefined);
});

test("errors after the beginning of a long text are found too", () => {
  const source = `${"# comment\n".repeat(20_000)}name: a: b\n`;
  assert.deepEqual(
    readYaml(source).errors?.map(({ line, column }) => [line, column]),
    [[20_001, 7]],
  );
});
