import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseDocument, stringify } from "yaml";
import { readYaml } from "../../../src/core/yaml/read-yaml.ts";
import { distinctFiles } from "../../support/golden-bundles.ts";
import { printableText } from "../../support/hostile.ts";

const contentOf = (source: string, schema?: "compose") => {
  const read = readYaml(source, schema);
  return "value" in read ? read.value : read;
};

test("every YAML and JSON file of the golden bundles is read as another reader reads it", () => {
  const files = distinctFiles((path) => /\.(ya?ml|json)$/.test(path)).map(({ file }) => file);
  assert.ok(files.some(({ path }) => path.endsWith("docker-compose.yml")));
  for (const { path, content } of files) {
    assert.deepEqual(
      contentOf(content, "compose"),
      parseDocument(content, { merge: true }).toJS(),
      path,
    );
  }
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
