import assert from "node:assert/strict";
import { test } from "node:test";
import Handlebars from "handlebars";
import type { BundleFile } from "../../../src/core/bundle/blueprint.ts";
import {
  flagPlaceholders,
  namePlaceholders,
  nodePlaceholders,
} from "../../../src/core/bundle/paths.ts";
import { type Format, quoting } from "../../../src/core/bundle/quoting.ts";
import { renderBundle } from "../../../src/core/bundle/render.ts";
import { selectLanguage } from "../../../src/core/bundle/template-content.ts";
import { deadHosts } from "../../../src/core/catalog/repositories.ts";
import { layers } from "../../../src/core/plan/layers.ts";
import { readBlueprintFiles, templateOptions } from "../../../src/node/blueprint-files.ts";
import { blueprintFolder } from "../../../src/node/blueprints.ts";
import { goldenCases } from "../../golden/cases.ts";
import { followPaths, pathsIn } from "../../support/blueprint-paths.ts";
import { bundleOf } from "../../support/bundle.ts";
import { changedPlans } from "../../support/change.ts";
import { planOf } from "../../support/plan.ts";
import { specOf } from "../../support/spec.ts";

const { blueprints, partials } = readBlueprintFiles(blueprintFolder);
const specs = goldenCases.map(({ name, spec }) => ({ name, spec: specOf(spec) }));
const templates = [
  ...blueprints
    .filter(({ isTemplate }) => isTemplate)
    .map(({ layer, path, text }) => ({ file: `${layer}/${path}`, text })),
  ...partials.map(({ name, text }) => ({ file: `partials/${name}`, text })),
].map(({ file, text }) => ({ file, text, program: Handlebars.parse(text) }));
/** What a template may include: `readme/NAME` is there once in each language. */
const shortNames = new Set(
  partials.map(({ name }) => name.replace(/^readme\/[^/]+\/(?=.)/, "readme/")),
);
const programOf = new Map(templates.map(({ file, program }) => [file, program]));

/** The helpers that quote for a file's format, by its path. */
const formats: readonly (readonly [path: RegExp, ...helpers: Format[]])[] = [
  [/\.sh$|\/(node|lock)\.conf$/, "sh"],
  [/docker-compose\.yml$|^partials\/compose\//, "yaml", "compose"],
  [/\.ya?ml$/, "yaml"],
  [/\.json$/, "json"],
  [/\.service$|\.service\.d\//, "unit"],
  [/\/zoo\.cfg$/, "zoo"],
  [/README\.md$|^partials\/readme\//, "md", "code", "sh"],
  [/^marathon-image\/.*\/etc\/default\//, "line"],
  [/\/etc\/default\//, "envfile"],
  [/./, "line"],
];

/**
 * What stands as it is in any format: our own words, and what rules keep to letters, digits and
 * dashes.
 */
const plainPaths = /^(\.\.\/)*(name|number|@index|ports\.\w+|commands\.\w+|ssh\.(user|port))$/;

/** What a blueprint does that a blueprint should not. */
class Habits extends Handlebars.Visitor {
  readonly wrong: string[] = [];
  private blocks: string[] = [];
  private readonly lines: readonly string[];
  private readonly helpers: readonly string[];
  constructor(file: string, text: string) {
    super();
    this.lines = text.split("\n");
    this.helpers = (formats.find(([path]) => path.test(file)) ?? []).slice(1).map(String);
  }
  override MustacheStatement(statement: hbs.AST.MustacheStatement): void {
    const helper = "original" in statement.path ? String(statement.path.original) : "";
    if (!statement.escaped)
      this.wrong.push(`line ${statement.loc.start.line}: {{{ }}} prints without quoting`);
    if (!Object.hasOwn(quoting, helper) || statement.params.length !== 1)
      this.wrong.push(
        `line ${statement.loc.start.line}: {{${helper}}} is not printed through one quoting helper`,
      );
    const [param] = statement.params;
    const isPlain =
      /^\s*#/.test(this.lines[statement.loc.start.line - 1] ?? "") ||
      (param !== undefined && "original" in param && plainPaths.test(String(param.original)));
    if (!this.helpers.includes(helper) && !(helper === "line" && isPlain))
      this.wrong.push(
        `line ${statement.loc.start.line}: ${helper} does not quote for this format; use ${this.helpers.join(" or ")}`,
      );
    super.MustacheStatement(statement);
  }
  override BlockStatement(statement: hbs.AST.BlockStatement): void {
    const helper = "original" in statement.path ? String(statement.path.original) : "";
    if (!["if", "each"].includes(helper))
      this.wrong.push(`line ${statement.loc.start.line}: {{#${helper}}} is neither if nor each`);
    if (this.blocks.length >= 2)
      this.wrong.push(`line ${statement.loc.start.line}: the third block in each other`);
    this.blocks.push(helper);
    super.BlockStatement(statement);
    this.blocks.pop();
  }
  override SubExpression({ loc }: hbs.AST.SubExpression): void {
    this.wrong.push(
      `line ${loc.start.line}: an expression in an expression is arithmetic for the plan`,
    );
  }
  override PartialStatement(statement: hbs.AST.PartialStatement): void {
    const name = "original" in statement.name ? String(statement.name.original) : "";
    if (!shortNames.has(name))
      this.wrong.push(`line ${statement.loc.start.line}: there is no partials/${name}.hbs`);
    if (statement.params.length > 0 || statement.hash)
      this.wrong.push(`line ${statement.loc.start.line}: {{> ${name}}} takes the context as it is`);
  }
}

for (const { file, text, program } of templates) {
  test(`${file} prints through quoting helpers, repeats and includes, and does nothing else`, () => {
    const habits = new Habits(file, text);
    habits.accept(program);
    assert.deepEqual(habits.wrong, []);
  });
}

test("every blueprint and piece compiles with the options of the build", () => {
  for (const { text, isTemplate } of [
    ...blueprints,
    ...partials.map((partial) => ({ ...partial, isTemplate: true })),
  ])
    if (isTemplate) Handlebars.precompile(text, templateOptions);
});

/** Of every path in every template: whether something was there, for any of the specs. */
const found = new Map(
  templates.flatMap(({ file, program }) =>
    pathsIn(program).map((path) => [`${file}:${path}`, false]),
  ),
);
const included = Object.fromEntries(
  templates
    .filter(({ file }) => file.startsWith("partials/"))
    .map(({ file, program }) => [file.slice("partials/".length), { file, program }]),
);

const plans = [...specs.map(({ spec }) => planOf(spec)), ...changedPlans()];

for (const plan of plans) {
  const inLanguage = selectLanguage(included, plan.spec.language);
  const followed = blueprints.map(({ layer, path, text, isTemplate }) => {
    const program = programOf.get(`${layer}/${path}`);
    const tell = (file: string, at: string, isThere: boolean) =>
      isThere && found.set(`${file}:${at}`, true);
    return {
      layer,
      path,
      content:
        !isTemplate || program === undefined
          ? text
          : (context: object) => (
              followPaths(program, context, `${layer}/${path}`, inLanguage, tell), ""
            ),
    };
  });
  for (const _ of renderBundle(plan, followed, () => "")) {
    /* each file tells its paths */
  }
}

for (const { file } of templates) {
  test(`${file} names only what is in the plan, conditions and lists too`, () => {
    assert.deepEqual(
      [...found]
        .filter(([path, isThere]) => path.startsWith(`${file}:`) && !isThere)
        .map(([path]) => path),
      [],
    );
  });
}

test("every placeholder in a path is known", () => {
  const known = { ...nodePlaceholders, ...flagPlaceholders, ...namePlaceholders };
  for (const { layer, path } of blueprints)
    for (const [placeholder] of path.matchAll(/\[[^\]]*\]/g))
      assert.ok(Object.hasOwn(known, placeholder), `${layer}/${path}`);
});

test("every layer has blueprints, and some spec that turns it on", () => {
  const on = new Set(plans.flatMap(({ layers: names }) => names));
  assert.deepEqual(
    Object.keys(layers).filter(
      (layer) =>
        !blueprints.some((blueprint) => blueprint.layer === layer) ||
        !on.has(layer as keyof typeof layers),
    ),
    [],
  );
});

test("every piece is included somewhere", () => {
  const used = new Set(
    blueprints
      .concat(partials.map((partial) => ({ ...partial, path: "" }) as never))
      .flatMap(({ text }) => [...text.matchAll(/\{\{> ?([\w./-]+)/g)].map(([, name]) => name)),
  );
  assert.deepEqual(
    [...shortNames].filter((name) => !used.has(name)),
    [],
  );
});

/**
 * Formats without comments, and the one file that is never to be edited by its first line alone.
 */
const withoutComments =
  /(^|\/)(SHA256SUMS|cluster\.yaml|myid|[^/]+\.json|README\.md)$|\/etc\/(mesos|mesos-master|mesos-slave|mesos-agent)\/[^/]+$/;

function faultsOf({ path, content }: BundleFile): string[] {
  const head = /^(?:#.*\n|<!--.*-->\n)+/.exec(content)?.[0] ?? "";
  // preflight.sh looks for them among the sources of apt.
  const text = content.replace(/^DEAD_APT_HOSTS=.*$/m, "").toLowerCase();
  const host = Object.keys(deadHosts).find((dead) => text.includes(dead));
  return [
    ...(!/[^\n]\n$/.test(content) ? ["does not end with one newline"] : []),
    ...(/[ \t]$/m.test(content)
      ? [`has blanks at the end of: ${/^.*[ \t]$/m.exec(content)?.[0]}`]
      : []),
    ...(/\r/.test(content) ? ["has the line ends of Windows"] : []),
    ...(!withoutComments.test(path) && !/create-mesos-cluster[^]*cluster\.yaml/.test(head)
      ? ["does not say at its top who made it, and that cluster.yaml is to be changed"]
      : []),
    ...(host === undefined ? [] : [`names the dead host ${host}`]),
    ...(/\{\{[#/>]|\bundefined\b|\[object |NaN\b/.test(content)
      ? [`has a leftover: ${/.*(\{\{[#/>]|\bundefined\b|\[object |NaN\b).*/.exec(content)?.[0]}`]
      : []),
  ];
}

test("every file of every bundle is clean text, says who made it, and names nothing dead", () => {
  const faults = new Set<string>();
  for (const { spec } of specs)
    for (const file of bundleOf(spec))
      for (const fault of faultsOf(file))
        faults.add(`${file.path.replace(/^nodes\/[^/]+/, "nodes/*")} ${fault}`);
  assert.deepEqual([...faults].sort(), []);
});

for (const { name, spec } of specs) {
  test(`no two files of ${name} have one path, and every path is safe to unpack`, () => {
    const paths = bundleOf(spec).map(({ path }) => path);
    assert.equal(new Set(paths.map((path) => path.toLowerCase())).size, paths.length);
    for (const path of paths) assert.match(path, /^(?!\/)(?!.*\.\.(\/|$))[A-Za-z0-9._/@-]+$/);
  });
}
