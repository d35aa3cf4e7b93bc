import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { exits } from "../../src/commands/exits.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const pagesIn = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name));
const pages = [
  ...pagesIn("."),
  ...pagesIn(".github"),
  ...pagesIn(".github/docs"),
  "src/README.md",
  "test/hosts/README.md",
];
const textOf = (page: string) => readFileSync(join(root, page), "utf8");

/** The anchor that a heading gets on the web: `## cluster.yaml` → `clusteryaml`. */
const anchorsIn = (text: string) =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\w -]/g, "")
      .replaceAll(" ", "-"),
  );

for (const page of pages) {
  test(`${page} links to files and headings that are there`, () => {
    const links = [...textOf(page).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]*))?\)/g)];
    for (const [link, path = "", anchor] of links) {
      const target = path === "" ? page : join(dirname(page), path);
      assert.ok(existsSync(join(root, target)), `${link}: there is no ${target}`);
      if (anchor !== undefined) assert.ok(anchorsIn(textOf(target)).includes(anchor), link);
    }
  });

  test(`${page} names files that are there`, () => {
    const named = textOf(page).matchAll(/[` ]((?:src|test|blueprints|\.github|\.ci)\/[\w./-]*)/g);
    const paths = [...named].map(([, path = ""]) => path.replace(/\/?[A-Z]{4,}.*$|\.$/, ""));
    assert.deepEqual(
      paths.filter((path) => !existsSync(join(root, path))),
      [],
    );
  });

  test(`${page} names npm scripts that are there`, () => {
    const { scripts } = JSON.parse(textOf("package.json"));
    const named = [...textOf(page).matchAll(/npm (?:run|--silent) ([\w:]+)/g)];
    for (const [command, script = ""] of named) assert.ok(script in scripts, command);
  });
}

test("README.md lists every exit code", () => {
  const listed = [...textOf("README.md").matchAll(/^\| (\d+) \|/gm)].map(([, code]) =>
    Number(code),
  );
  assert.deepEqual(
    [...new Set(Object.values<number>(exits))].filter((code) => !listed.includes(code)),
    [],
  );
});
