import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Chosen } from "../../../src/core/docs/host-groups.ts";
import { pageFragment } from "../../../src/core/docs/html.ts";
import { standalonePage } from "../../../src/core/docs/html-page.ts";
import { makePage } from "../../../src/core/docs/make-page.ts";
import { pageMarkdown } from "../../../src/core/docs/markdown.ts";
import { blueprints } from "../../../src/node/blueprints.ts";
import { sha256 } from "../../../src/node/sha256.ts";
import { goldenCases } from "../../golden/cases.ts";
import { catalogues, planOf } from "../../support/plan.ts";
import { specOf } from "../../support/spec.ts";

const spec = {
  method: "apt",
  masters: ["m-[1-3].lan=10.0.0.[11-13]"],
  agents: ["a-1.lan=10.1.0.1"],
} as const;

/** The page of a cluster in a language, in all of its forms. */
function pagesOf(overrides: Parameters<typeof specOf>[0], chosen?: Chosen) {
  const plan = planOf(specOf(overrides));
  const { language } = plan.spec;
  const context = { catalogue: catalogues[language], language, name: plan.name };
  const page = makePage(plan, blueprints, sha256, chosen);
  return {
    markdown: pageMarkdown(page, context.catalogue, false),
    fragment: pageFragment(page, context),
    html: standalonePage(page, context, sha256),
  };
}

for (const [method, overrides, commands] of [
  ["apt", spec, ["bash artifacts/fetch.sh", "bash artifacts/check.sh", "bash deploy.sh"]],
  ["source", { ...spec, method: "source" }, ["sudo bash build.sh", "bash artifacts/fetch.sh"]],
  ["docker", {}, ["bash artifacts/load.sh", "docker compose up --detach --wait"]],
] as const)
  test(`the page of an offline bundle leads through its scripts, and downloads nothing on a host: ${method}`, () => {
    const { markdown } = pagesOf({ ...overrides, offline: true });
    const places = commands.map((command) => markdown.indexOf(`\n${command}\n`));
    assert.ok(
      places.every((place, index) => place > (places[index - 1] ?? 0)),
      markdown,
    );
    assert.doesNotMatch(markdown, /apt-get|docker pull|docker run/);
  });

test("one host of an offline bundle is installed by hand from its folder", () => {
  const { markdown } = pagesOf({ ...spec, offline: true }, { host: "m-2.lan" });
  assert.match(markdown, /nodes\/m-2\.lan/);
  assert.match(markdown, /\nsudo bash preflight\.sh\n[^]*\nsudo bash install\.sh\n/);
  assert.doesNotMatch(markdown, /deploy\.sh|apt-get/);
});

describe("addresses of sections", () => {
  const idsIn = (markdown: string) =>
    [...markdown.matchAll(/^<a id="(.*)"><\/a>$/gm)].map(([, id]) => id);

  test("name chapter and step, in every language the same", () => {
    const ids = idsIn(pagesOf(spec).markdown);
    for (const id of ["read-first", "topology", "masters", "masters-names", "masters-services"])
      assert.ok(ids.includes(id), `${id} is not in ${ids.join(" ")}`);
    assert.deepEqual(idsIn(pagesOf({ ...spec, language: "zh-TW" }).markdown), ids);
  });

  for (const { name, spec: golden } of goldenCases.filter((each) => /-3m$/.test(each.name)))
    test(`${name}: every entry of the contents leads to one`, () => {
      const { markdown, html } = pagesOf(golden);
      const ids = idsIn(markdown);
      assert.equal(new Set(ids).size, ids.length);
      const targets = [...markdown.matchAll(/^ *- \[.*\]\(#(.*)\)$/gm)].map(([, id]) => id);
      assert.deepEqual(targets, ids);
      for (const [, id] of html.matchAll(/<a href="#([^"]*)"/g))
        assert.ok(html.includes(` id="${id}">`), id);
    });
});

test("the page says what README says: quorum, ports, who connects, how to check", () => {
  const { markdown } = pagesOf(spec);
  assert.match(markdown, /^3 masters: quorum 2, survives 1 failure\.$/m);
  assert.match(markdown, /^\| 2181 \| ZooKeeper \| `m-\[1-3\]\.lan` \| masters, agents \|$/m);
  assert.match(markdown, /^\| 31000-32000 \| tasks \| `a-1\.lan` \|/m);
  assert.match(markdown, /^for master in 10\.0\.0\.11 10\.0\.0\.12 10\.0\.0\.13; do/m);
  assert.match(markdown, /It has `?1`? as `master\/slaves_active`/);
});

test("addresses are links, in both forms", () => {
  const { markdown, html } = pagesOf(spec);
  assert.match(markdown, /<https:\/\/github\.com\/m3scluster\/clusterd>/);
  assert.match(html, /<a href="http:\/\/10\.0\.0\.11:5050">/);
});

test("a host switch fills every block of its chapter: each place is named, with the values of all hosts", () => {
  const { html } = pagesOf(spec);
  const [, data = ""] = /<figure data-hosts="([^"]*)">/.exec(html) ?? [];
  assert.deepEqual(JSON.parse(data.replaceAll("&quot;", '"')), [
    { HOST: "m-1.lan", ADDRESS: "10.0.0.11", MYID: "1", SHORT: "m-1" },
    { HOST: "m-2.lan", ADDRESS: "10.0.0.12", MYID: "2", SHORT: "m-2" },
    { HOST: "m-3.lan", ADDRESS: "10.0.0.13", MYID: "3", SHORT: "m-3" },
  ]);
  assert.match(html, /\nclientPortAddress=<var data-name="ADDRESS">\$\{ADDRESS:\?\}<\/var>\n/);
});

test("HTML carries the drawing in itself", () => {
  const { html, fragment } = pagesOf(spec);
  for (const text of [html, fragment]) {
    const [, data = ""] =
      /<img src="data:image\/svg\+xml;base64,([^"]*)" alt="3 m/.exec(text) ?? [];
    assert.match(Buffer.from(data, "base64").toString(), /<svg [^]*2 of 3[^]*<\/svg>\n$/);
  }
});

test("paper shows every line of a block, and no button", () => {
  const [, print = ""] = /@media print \{([^]*?)\n\}/.exec(pagesOf(spec).html) ?? [];
  assert.match(print, /pre \{ max-height: none; overflow: visible; white-space: pre-wrap;/);
  assert.match(print, /button[^{]*\{ display: none; \}/);
});

test("a date stays on one line", () => {
  assert.match(pagesOf(spec).html, />2025\u201108\u201120</);
  assert.match(pagesOf(spec).markdown, /\| 2025-08-20 \|/);
});
