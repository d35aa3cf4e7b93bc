import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { renderBundle } from "../../src/core/bundle/render.ts";
import { blueprints } from "../../src/node/blueprints.ts";
import { changedPlans } from "../support/change.ts";
import { distinctFiles, goldenBundles } from "../support/golden-bundles.ts";
import { has, run, temporaryFolder, unless } from "../support/run.ts";
import { unparsable } from "../support/source-files.ts";

const folder = temporaryFolder();
const isScript = (path: string) => /\.sh$|\/bin\/[^/]+$/.test(path);

/** Writes files side by side, each under a name that says where it comes from. */
function written(files: readonly { name: string; path: string; content: string }[]): string[] {
  return files.map(({ name, path, content }) => {
    const place = `${name}__${path.replaceAll("/", "__")}`;
    writeFileSync(join(folder, place), content);
    return place;
  });
}

/** Those of changes, which no golden case has. */
const changeScripts = changedPlans().flatMap((plan, index) =>
  [...renderBundle(plan, blueprints, () => "")]
    .filter(({ path }) => path === "change.sh")
    .map(({ path, content }) => ({ name: `change-${index}`, path, content })),
);
const scripts = written([
  ...distinctFiles(isScript).map(({ name, file: { path, content } }) => ({ name, path, content })),
  ...changeScripts,
]);
/** One master and one agent of each method. */
const settings = written(
  [...goldenBundles()]
    .filter(({ name }) => name.endsWith("-docker-tasks-3m"))
    .flatMap(({ name, files }) =>
      files
        .filter(({ path }) => /-1[^/]*\/node\.conf$/.test(path))
        .map(({ path, content }) => ({ name, path, content })),
    ),
);

/**
 * What shellcheck says, two processes at a time. Files are linted as they are: who runs them has
 * nothing else.
 */
function shellcheck(paths: readonly string[], ...options: string[]): string {
  return run(
    "xargs",
    [
      "-0",
      "-P2",
      "-n8",
      "shellcheck",
      "--norc",
      "--shell=bash",
      "--severity=style",
      "--format=gcc",
      ...options,
    ],
    { cwd: folder, input: paths.join("\0") },
  ).stdout;
}

const skip = unless(has("shellcheck", "--version"), "shellcheck");

test("there are scripts to lint", () =>
  assert.ok(
    scripts.length > 15 && settings.length > 2,
    `${scripts.length} and ${settings.length}`,
  ));

test("no line of a change.sh is wider than 100 characters", () => {
  assert.ok(changeScripts.length > 5);
  for (const { name, content } of changeScripts)
    assert.deepEqual(
      content.split("\n").filter((line) => line.length > 100),
      [],
      name,
    );
});

test("Bash parses every script and every node.conf", () =>
  assert.equal(unparsable(folder, [...scripts, ...settings]), ""));

test("shellcheck has nothing to say about any script", { skip }, () =>
  assert.equal(shellcheck(scripts), ""),
);

test(
  "shellcheck has nothing to say about any node.conf, whose variables others use",
  { skip },
  () => assert.equal(shellcheck(settings, "--exclude=SC2034"), ""),
);

test("every script stops at the first failure, and says at its top what it does", () => {
  for (const { name, files } of goldenBundles()) {
    for (const { path, content } of files.filter(
      (file) => isScript(file.path) && !file.path.includes("/lib/"),
    )) {
      assert.match(content, /^#!\/usr\/bin\/env bash\n# [A-Z].+\n/, `${name} ${path}`);
      assert.match(content, /^set -euo pipefail$/m, `${name} ${path}`);
    }
  }
});

test("Bash and shellcheck would have said something", { skip }, () => {
  const [broken = "", careless = ""] = written([
    { name: "planted", path: "broken.sh", content: "if true; then\n" },
    { name: "planted", path: "careless.sh", content: "rm -rf $1/*\n" },
  ]);
  assert.match(unparsable(folder, [broken]), /syntax error: unexpected end of file/);
  assert.match(shellcheck([careless]), /SC2086/);
});
