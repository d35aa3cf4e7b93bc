import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { ClusterSpec } from "../../../src/core/cluster/types.ts";
import type { Chosen } from "../../../src/core/docs/host-groups.ts";
import { pageArticle, pageFragment } from "../../../src/core/docs/html.ts";
import { standalonePage } from "../../../src/core/docs/html-page.ts";
import { makePage } from "../../../src/core/docs/make-page.ts";
import { pageMarkdown } from "../../../src/core/docs/markdown.ts";
import { makePlan } from "../../../src/core/plan/plan.ts";
import { blueprints } from "../../../src/node/blueprints.ts";
import { sha256 } from "../../../src/node/sha256.ts";
import { goldenCases } from "../../golden/cases.ts";
import { anySpec } from "../../support/any-spec.ts";
import { bundleOf } from "../../support/bundle.ts";
import { blocksInHtml, blocksInMarkdown, tagsOf } from "../../support/pasted-blocks.ts";
import { run, temporaryFolder } from "../../support/run.ts";
import { onHosts, specOf } from "../../support/spec.ts";

const folder = temporaryFolder();

const pageOf = (spec: ClusterSpec, chosen: Chosen = "all") =>
  makePage(makePlan(spec, {}, "0.0.0"), blueprints, sha256, chosen);
const context = { catalogue: {}, language: "en", name: "c" };

test("whatever the rules let through stays text: Markdown and HTML hold the same blocks, and every tag is ours", () => {
  fc.assert(
    fc.property(anySpec, (spec) => {
      const page = pageOf(spec);
      const [markdown, html] = [pageMarkdown(page, {}, false), pageArticle(page, context)];
      assert.deepEqual(blocksInHtml(html), blocksInMarkdown(markdown));
      assert.deepEqual(
        [...tagsOf(html)].filter((tag) => !ours.has(tag)),
        [],
      );
    }),
    { numRuns: 40 },
  );
});

const ours = new Set([
  "article",
  "nav",
  "ul",
  "li",
  "a",
  "img",
  "var",
  "section",
  "h1",
  "h2",
  "h3",
  "h4",
  "p",
  "code",
  "figure",
  "figcaption",
  "span",
  "pre",
  "div",
  "table",
  "caption",
  "thead",
  "tbody",
  "tr",
  "th",
  "td",
  "br",
]);

for (const { name, spec } of goldenCases.filter(({ name: golden }) => /-3m$/.test(golden))) {
  test(`${name}: the blocks of the page, one after the other, are a script that bash can read`, () => {
    const blocks = blocksInMarkdown(pageMarkdown(pageOf(specOf(spec)), {}, false));
    assert.ok(blocks.length > 3);
    assert.deepEqual(run("bash", ["-n"], { input: blocks.join("") }), {
      code: 0,
      stdout: "",
      stderr: "",
    });
  });
}

describe("the block for /etc/hosts", () => {
  const spec = specOf({ ...onHosts, masters: ["m-1.lan=10.0.0.11"], agents: ["a-1.lan=10.1.0.1"] });
  const files = bundleOf(spec);
  const fileOf = (path: string) =>
    files.find((file) => file.path === `nodes/a-1.lan/${path}`)?.content ?? "";
  const [block = ""] = blocksInMarkdown(
    pageMarkdown(pageOf(spec, { host: "a-1.lan" }), {}, false),
  ).filter((text) => text.includes("# BEGIN"));
  const stale = "# BEGIN create-mesos-cluster c\n10.0.0.99 m-9.lan\n# END create-mesos-cluster\n";

  for (const [what, before] of [
    ["hosts without a block", "127.0.0.1 localhost\n\n"],
    ["an earlier block between other lines", `127.0.0.1 localhost\n${stale}10.9.9.9 printer\n`],
    ["the block itself", `127.0.0.1 localhost\n${fileOf("etc/hosts")}`],
    ["a block without its end", `${stale.replace(/^# END.*\n/m, "")}10.9.9.9 printer\n`],
    [
      "a block without its end before another one",
      `${stale.replace(/^# END.*\n/m, "")}10.9.9.9 printer\n${stale}`,
    ],
    ["an empty file", ""],
  ] as const) {
    test(`makes of ${what} what install.sh makes of it`, () => {
      const at = mkdtempSync(join(folder, "hosts-"));
      for (const [name, content] of [
        ["hosts", before],
        ["block", fileOf("etc/hosts")],
      ] as const)
        writeFileSync(join(at, name), content);
      const here = (script: string) =>
        run("bash", ["-c", script.replaceAll("/etc/hosts", "./hosts").replace("sudo ", "")], {
          cwd: at,
        });
      const installed = here(`${fileOf("lib/hosts-block.sh")}\nhosts_with_block_of block`).stdout;
      assert.deepEqual(here(block), { code: 0, stdout: "", stderr: "" });
      assert.equal(readFileSync(join(at, "hosts"), "utf8"), installed);
      assert.ok(installed.endsWith(fileOf("etc/hosts")));
    });
  }
});

describe("many equal hosts", () => {
  const spec = specOf({
    method: "source",
    marathon: "off",
    masters: ["m-[1-3].lan=10.0.0.[11-13]"],
    agents: [
      "a-[1-300].lan=10.1.[0-2].[1-100]",
      { host: "big.lan", address: "10.2.0.1", attributes: { rack: "r1" } },
    ],
  });
  const markdown = pageMarkdown(pageOf(spec), {}, false);
  const headingsOf = (page: string) => page.replace(/^```sh\n.*?^```$/gms, "").match(/^##? .*$/gm);

  test("are told once, with variables, and what only some of them have beside it", () => {
    assert.deepEqual(headingsOf(markdown), [
      "# Cluster `c`",
      "## Read this first",
      "## Build Mesos once",
      "## Topology",
      "## Masters",
      "## Agents",
      "## Check the cluster",
      "## Try it out",
    ]);
    assert.match(markdown, /^HOST=m-1\.lan\nADDRESS=10\.0\.0\.11\nMYID=1$/m);
    assert.match(markdown, /^\| `m-2\.lan` \| `10\.0\.0\.12` \| `2` \|$/m);
    assert.match(markdown, /^\| `a-\[1-300\]\.lan` \| `10\.1\.0\.\[1-100\], /m);
    assert.match(
      markdown,
      /^sudo tee \/etc\/mesos-slave\/ip >\/dev\/null <<EOF\n\$\{ADDRESS:\?\}\nEOF$/m,
    );
    assert.match(markdown, /^On `big\.lan`:\n\nFile `\/etc\/mesos-slave\/attributes`:$/m);
    assert.ok(markdown.length < 60_000, `${markdown.length}`);
  });

  test("--node and --role leave one host, or one role", () => {
    const headings = (chosen: Chosen) => headingsOf(pageMarkdown(pageOf(spec, chosen), {}, false));
    assert.deepEqual(headings({ host: "a-299.lan" }), ["# Cluster `c`", "## Agent `a-299.lan`"]);
    assert.deepEqual(headings({ role: "master" }), ["# Cluster `c`", "## Masters"]);
    assert.deepEqual(headings({ role: "agent" }), ["# Cluster `c`", "## Agents"]);
  });
});

describe("HTML", () => {
  const page = pageOf(
    specOf({
      method: "apt",
      masters: ["m-[1-3].lan=10.0.0.[11-13]"],
      agents: ["a-1.lan=10.1.0.1"],
    }),
  );
  const [whole, fragment] = [standalonePage(page, context, sha256), pageFragment(page, context)];

  test("has one h1 and no jump between headings; a fragment begins at h2", () => {
    for (const [html, first] of [
      [whole, 1],
      [fragment, 2],
    ] as const) {
      const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
      assert.equal(levels[0], first);
      levels.forEach((level, index) => {
        assert.ok(
          index === 0
            ? level === first
            : (level > first && level <= (levels[index - 1] ?? 0) + 1) ||
                (first === 2 && level === 2),
          `h${level} after h${levels[index - 1]}`,
        );
      });
    }
  });

  test("names every block that takes the focus, and no id comes twice", () => {
    const ids = [...whole.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.doesNotMatch(
      whole,
      /<section [^>]*aria-label/,
      "sections of two hosts have equal headings, and landmarks must differ",
    );
    for (const [, id] of whole.matchAll(/aria-labelledby="([^"]+)"/g))
      assert.ok(ids.includes(id), id);
    assert.equal(
      (whole.match(/<pre /g) ?? []).length,
      (whole.match(/<pre tabindex="0" role="group" aria-labelledby="/g) ?? []).length,
    );
  });

  test("a fragment has no frame, style or script, and needs none", () => {
    assert.match(fragment, /^<article class="mesos-docs" lang="en"/);
    assert.doesNotMatch(
      fragment,
      /<(style|script|html|head|body|h1|main)\b| style=| on\w+=|javascript:/,
    );
  });

  test("a whole page allows its own style and script by their digests, and nothing else", () => {
    const inside = (tag: string) =>
      new RegExp(`<${tag}>(.*?)</${tag}>`, "s").exec(whole)?.[1] ?? "";
    const digest = (text: string) =>
      `&#39;sha256-${Buffer.from(sha256(text), "hex").toString("base64")}&#39;`;
    assert.ok(
      whole.includes(
        `content="default-src &#39;none&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;; img-src data:; style-src ${digest(inside("style"))}; script-src ${digest(inside("script"))}"`,
      ),
    );
    assert.doesNotMatch(whole, / style=| on\w+=|https?:\/\/[^<]*<\/script/);
  });
});
