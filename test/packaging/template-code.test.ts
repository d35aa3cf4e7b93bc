import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import Handlebars from "handlebars";
import type { Blueprint } from "../../src/core/bundle/blueprint.ts";
import { quoting } from "../../src/core/bundle/quoting.ts";
import { renderBundle } from "../../src/core/bundle/render.ts";
import { each, indented, isFilled } from "../../src/core/bundle/template-blocks.ts";
import { blueprintFolder, blueprints } from "../../src/node/blueprints.ts";
import { precompiledBlueprints } from "../../src/packaging/precompile.ts";
import { templateCode } from "../../src/packaging/template-code.ts";
import { templateOptions } from "../../src/packaging/template-options.ts";
import { goldenCases } from "../golden/cases.ts";
import { planOf } from "../support/plan.ts";
import { specOf } from "../support/spec.ts";

const piece = "one\n{{line name}}\n\nlast\n";
const context = {
  name: "c",
  no: false,
  zero: 0,
  none: [],
  list: [
    { at: "a", inner: ["x", "y"] },
    { at: "b", inner: [] },
  ],
  deep: { er: true },
};

/** As a function that the code is compiled to. */
function compiled(text: string): (context: object) => string {
  const partials = { piece: evaluated(piece, {}) };
  return evaluated(text, partials);
}

const evaluated = (text: string, partials: object) => {
  const names = { ...quoting, each, indented, isFilled, partials };
  return new Function(...Object.keys(names), `return ${templateCode(text)};`)(
    ...Object.values(names),
  );
};

for (const text of [
  "",
  "plain\n",
  "{{!-- nothing --}}\nhere",
  "{{line name}} `${x}` \\ \\{{x}} '\"",
  "{{#if no}}a{{else}}b{{/if}}{{#if zero}}c{{/if}}{{#if none}}d{{/if}}{{#if list}}e{{/if}}{{#if missing}}f{{/if}}",
  "{{#each list}}\n{{line @index}} {{line at}} {{line ../name}}\n{{#if inner}}\n  {{#each inner}}\n  {{line this}}{{line @index}}{{line ../at}}{{line ../../name}}\n  {{/each}}\n{{else}}\nnone of {{line ../name}}\n{{/if}}\n{{/each}}\n",
  "{{#each none}}a{{else}}nothing in {{line name}}{{/each}}{{#each missing}}b{{/each}}",
  "{{#if deep.er}}{{line deep.er}}{{line list.length}}{{/if}}",
  "a\n  {{> piece}}\nb {{> piece}}\n{{> piece}}\n",
]) {
  test(`${JSON.stringify(text).slice(0, 60)} prints as Handlebars prints it`, () => {
    const handlebars = Handlebars.compile(text, templateOptions)(context, {
      helpers: quoting,
      partials: { piece: Handlebars.compile(piece, templateOptions) },
    });
    assert.equal(compiled(text)(context), handlebars);
  });
}

for (const text of [
  "{{name}}",
  "{{shout name}}",
  "{{#with deep}}{{/with}}",
  "{{line name name}}",
  "{{line (line name)}}",
  "{{line ../name}}",
  "{{line @key}}",
  "{{#each list}}{{line @first}}{{/each}}",
  "{{{name}}}",
  "{{line 'x'}}",
]) {
  test(`${text} is refused by the build`, () => assert.throws(() => templateCode(text)));
}

test("a value that is not there is refused where it is printed", () =>
  assert.throws(() => compiled("{{line missing}}")(context), /cannot print undefined/));

test("every bundle is the same by the shipped blueprints and by Handlebars", async () => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("../../src/node/blueprints.ts", import.meta.url))],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    plugins: [precompiledBlueprints(blueprintFolder)],
  });
  const shipped: { blueprints: readonly Blueprint[] } = await import(
    `data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? "")}`
  );
  for (const { name, spec } of goldenCases) {
    const plan = planOf(specOf(spec));
    const files = (by: readonly Blueprint[]) =>
      [...renderBundle(plan, by, (text) => text)].map(({ path, content }) => ({ path, content }));
    assert.deepEqual(files(shipped.blueprints), files(blueprints), name);
  }
});
