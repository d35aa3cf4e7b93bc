import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { brotliDecompressSync } from "node:zlib";
import { parse } from "acorn";
import { type Catalogue, textOf, worded } from "../../src/core/i18n/message.ts";
import { cli } from "../support/built-cli.ts";
import { catalogues } from "../support/plan.ts";

const folder = dirname(cli);
const load: (name: string) => Readonly<Record<string, Catalogue>> =
  createRequire(cli)("./program.cjs");
const packed = brotliDecompressSync(readFileSync(join(folder, "later.br")));
const head = packed.indexOf("\n");
const places: Readonly<Record<string, readonly [start: number, end: number]>> = JSON.parse(
  packed.toString("utf8", 0, head),
);

const files = readdirSync(folder)
  .filter((name) => name.endsWith(".cjs") && name !== "create-mesos-cluster.cjs")
  .map((name) => readFileSync(join(folder, name), "utf8"));
const modules = Object.entries(places)
  .filter(([name]) => !name.startsWith("./zh-"))
  .map(([, [start, end]]) => packed.toString("utf8", head + 1 + start, head + 1 + end));
const texts = new Set([...files, ...modules].flatMap(textsIn));

/** Each text in a module: of `${a} of ${b}` it is `{0} of {1}`, as in catalogues. */
function textsIn(code: string): string[] {
  const found: string[] = [];
  JSON.stringify(parse(code, { ecmaVersion: "latest" }), (_, node) => {
    if (node?.type === "TemplateLiteral")
      found.push(
        node.quasis
          .map(({ value }: { value: { cooked: string } }, index: number) =>
            index === 0 ? value.cooked : `{${index - 1}}${value.cooked}`,
          )
          .join(""),
      );
    if (node?.type === "Literal" && typeof node.value === "string") found.push(node.value);
    return node;
  });
  return found;
}

for (const language of ["zh-TW", "zh-CN"] as const) {
  test(`the package says everything in ${language} that it says at all, without the rows that only the page needs`, () => {
    const name = `./${language}`;
    const [catalogue = {}] = Object.values(load(name));
    const said = Object.entries(catalogues[language]).filter(([text]) => texts.has(text));
    assert.ok(said.length > 500, `${said.length} texts`);
    assert.deepEqual(
      said.filter(([text, translation]) => textOf(worded(text), catalogue) !== translation),
      [],
    );
    assert.ok(Object.keys(catalogue).length < Object.keys(catalogues[language]).length);
  });
}
