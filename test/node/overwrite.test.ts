import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import type { BundleFile } from "../../src/core/bundle/blueprint.ts";
import { earlierBundle } from "../../src/node/earlier-bundle.ts";
import { outputOf } from "../../src/node/output.ts";
import { moveAll, planOverwrite } from "../../src/node/overwrite.ts";
import { newPart, oldOf } from "../../src/node/part-name.ts";
import { sha256 } from "../../src/node/sha256.ts";
import { finishInterrupted } from "../../src/node/swap.ts";
import { writeBundle } from "../../src/node/write-bundle.ts";
import { temporaryFolder } from "../support/run.ts";

const folder = temporaryFolder();
const signal = new AbortController().signal;

type Contents = Readonly<Record<string, string>>;

/** The files of a bundle, with what lists them. */
function bundleOf(contents: Contents): BundleFile[] {
  const files = Object.entries({ "README.md": "# c", "cluster.yaml": "name: c\n", ...contents })
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([path, content]): BundleFile => ({ path, content, mode: 0o644, sha256: sha256(content) }),
    );
  const sums = files.map((file) => `${file.sha256}  ${file.path}\n`).join("");
  return [...files, { path: "SHA256SUMS", content: sums, mode: 0o644, sha256: sha256(sums) }];
}

const write = (contents: Contents, path: string) =>
  writeBundle(bundleOf(contents), "c", outputOf(`${path}/`), { signal, mayReplace: true });

function put(root: string, contents: Contents): void {
  for (const [path, content] of Object.entries(contents)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

/** What is in a folder beside the four files of every bundle. */
function contentsOf(root: string): Contents {
  const ofEvery = ["README.md", "cluster.yaml", "SHA256SUMS"];
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((path) => !ofEvery.includes(path));
  return Object.fromEntries(
    files.sort().map((path) => [path, readFileSync(join(root, path), "utf8")]),
  );
}

/** A new folder for one test, and the bundle's folder in it. */
function place(name: string): { at: string; path: string } {
  const at = join(folder, name.replaceAll(/[^\w.-]/g, "-"));
  mkdirSync(at);
  return { at, path: join(at, "c") };
}

for (const [what, before, put_, after, expected, counts] of [
  [
    "what the new bundle lacks is removed, the rest replaced",
    { "a/gone": "1", "a/stays": "1" },
    {},
    { "a/stays": "2" },
    { "a/stays": "2" },
    [4, 1, 0, 0],
  ],
  [
    "a repository, notes, supplied packages, logs and secrets stay",
    { "artifacts/fetch.sh": "1" },
    {
      ".git/HEAD": "ref",
      "notes.txt": "mine",
      "artifacts/supplied/mesos.deb": "deb",
      "artifacts/debs/a.deb": "fetched",
      "artifacts/secrets/zk": "secret",
      "logs/m-1.log": "log",
    },
    { "artifacts/fetch.sh": "2" },
    {
      ".git/HEAD": "ref",
      "artifacts/debs/a.deb": "fetched",
      "artifacts/fetch.sh": "2",
      "artifacts/secrets/zk": "secret",
      "artifacts/supplied/mesos.deb": "deb",
      "logs/m-1.log": "log",
      "notes.txt": "mine",
    },
    [4, 0, 6, 0],
  ],
  [
    "an edited file is kept beside, numbered where there is one",
    { "a/edited": "1", "b/edited": "1" },
    { "a/edited": "mine", "b/edited": "later", "b/edited.edited": "earlier" },
    { "a/edited": "2", "b/edited": "2" },
    {
      "a/edited": "2",
      "a/edited.edited": "mine",
      "b/edited": "2",
      "b/edited.edited": "earlier",
      "b/edited.edited.2": "later",
    },
    [5, 0, 1, 2],
  ],
  [
    "an edited file that the new bundle lacks is kept",
    { "nodes/a-9/flag": "1" },
    { "nodes/a-9/flag": "mine" },
    {},
    { "nodes/a-9/flag.edited": "mine" },
    [3, 0, 0, 1],
  ],
  [
    "an edit that the new bundle has too is no edit",
    { flag: "1" },
    { flag: "2" },
    { flag: "2" },
    { flag: "2" },
    [4, 0, 0, 0],
  ],
  [
    "a file of one's own stands beside a new one of its name",
    {},
    { "new.sh": "mine", "lib/x": "mine" },
    { "new.sh": "1", lib: "a file" },
    { lib: "a file", "lib.edited/x": "mine", "new.sh": "1", "new.sh.edited": "mine" },
    [3, 0, 1, 1],
  ],
  [
    "a file in the way of a new folder stands beside it",
    { nodes: "a file" },
    { apps: "mine" },
    { "nodes/a": "1", "apps/b": "1" },
    { "apps.edited": "mine", "apps/b": "1", "nodes/a": "1" },
    [3, 1, 0, 1],
  ],
] as const) {
  test(`over an earlier bundle: ${what}`, async () => {
    const { at, path } = place(what);
    await write(before, path);
    put(path, put_);
    const foretold = planOverwrite(
      path,
      earlierBundle(path)?.sums ?? new Map(),
      new Map(bundleOf(after).map((file) => [file.path, file.sha256])),
    );
    const done = await write(after, path);
    assert.ok(done !== undefined);
    assert.deepEqual(contentsOf(path), expected);
    assert.deepEqual([done.replaced, done.removed, done.kept, done.edited.length], counts);
    assert.deepEqual(
      [foretold.replaced, foretold.removed, foretold.kept, foretold.edited],
      [done.replaced, done.removed, done.kept, done.edited],
    );
    assert.deepEqual(readdirSync(at), ["c"]);
  });
}

test("a folder without anything in it stays, with its mode; so does a link", async () => {
  const { at, path } = place("links");
  await write({ "apps/a": "1", x: "1" }, path);
  mkdirSync(join(path, "artifacts/supplied"), { recursive: true, mode: 0o700 });
  rmSync(join(path, "apps"), { recursive: true });
  symlinkSync("/nowhere", join(path, "apps"));
  await write({ "apps/a": "2" }, path);
  assert.equal(lstatSync(join(path, "artifacts/supplied")).mode & 0o777, 0o700);
  assert.ok(lstatSync(join(path, "apps.edited")).isSymbolicLink());
  assert.equal(readFileSync(join(path, "apps/a"), "utf8"), "2");
  assert.deepEqual(readdirSync(at), ["c"]);
});

test("of a link to a bundle, what it leads to is replaced", async () => {
  const { at, path } = place("link");
  await write({ a: "1" }, path);
  put(path, { "artifacts/debs/a.deb": "fetched" });
  symlinkSync("c", join(at, "link"));
  await write({ a: "2" }, join(at, "link"));
  assert.ok(lstatSync(join(at, "link")).isSymbolicLink());
  assert.deepEqual(contentsOf(path), { a: "2", "artifacts/debs/a.deb": "fetched" });
});

test("where one file cannot be moved, those before it go back", () => {
  const { at } = place("immovable");
  put(at, { "old/one": "1", "old/two": "2", "new/three": "3" });
  const moves = ["one", "two", "not there"].map((name) => ({ from: name, to: `kept/${name}` }));
  assert.throws(() => moveAll(moves, join(at, "old"), join(at, "new")), { code: "ENOENT" });
  assert.deepEqual(contentsOf(at), { "new/three": "3", "old/one": "1", "old/two": "2" });
});

/** The name that a process which is over has left. */
function leftPart(path: string): string {
  const { pid = 0 } = spawnSync("true");
  return newPart(path).replace(`-${process.pid}-`, `-${pid}-`);
}

/** Writes the bundle where a killed run would have left it. */
async function leave(contents: Contents, part: string): Promise<void> {
  await writeBundle(bundleOf(contents), "c", outputOf(`${part}/`), { signal });
}

for (const moves of [0, 1, 2, 3]) {
  test(`a run that was killed after ${moves} moves is finished by the next`, async () => {
    const { at, path } = place(`killed after ${moves}`);
    await write({ a: "1", b: "1" }, path);
    put(path, { "notes.txt": "mine", ".git/HEAD": "ref", b: "edited" });
    const part = leftPart(path);
    await leave({ a: "2", b: "2" }, part);
    const after = new Map(bundleOf({ a: "2", b: "2" }).map((file) => [file.path, file.sha256]));
    const plan = planOverwrite(path, earlierBundle(path)?.sums ?? new Map(), after);
    renameSync(path, oldOf(part));
    moveAll(plan.moves.slice(0, moves), oldOf(part), part);
    assert.deepEqual(finishInterrupted(path), { removed: 0, isFinished: true, left: [] });
    assert.deepEqual(contentsOf(path), {
      ".git/HEAD": "ref",
      a: "2",
      b: "2",
      "b.edited": "edited",
      "notes.txt": "mine",
    });
    assert.deepEqual(readdirSync(at), ["c"]);
  });
}

test("what a killed run replaced is removed by the next", async () => {
  const { at, path } = place("killed at the end");
  await write({ a: "2" }, path);
  const old = oldOf(leftPart(path));
  await leave({ a: "1", b: "1" }, old);
  put(old, { late: "log" });
  assert.deepEqual(finishInterrupted(path), { removed: 0, isFinished: false, left: [] });
  assert.deepEqual(contentsOf(path), { a: "2", late: "log" });
  assert.deepEqual(readdirSync(at), ["c"]);
});

test("where another folder stands in the place by now, nothing is touched", async () => {
  const { path } = place("killed and restored");
  await write({ a: "3" }, path);
  const part = leftPart(path);
  await leave({ a: "2" }, part);
  await leave({ a: "1" }, oldOf(part));
  put(oldOf(part), { "notes.txt": "mine" });
  assert.deepEqual(finishInterrupted(path).left, [part, oldOf(part)]);
  assert.equal(readFileSync(join(oldOf(part), "notes.txt"), "utf8"), "mine");
  assert.deepEqual(contentsOf(path), { a: "3" });
});

test("a half-written bundle that holds files of a person is not removed", async () => {
  const { path } = place("half with notes");
  const part = leftPart(path);
  await leave({ a: "1" }, part);
  put(part, { "notes.txt": "mine" });
  assert.deepEqual(finishInterrupted(path), { removed: 0, isFinished: false, left: [part] });
  assert.ok(existsSync(join(part, "notes.txt")));
});

test("half-written archives and folders of killed runs are removed, and no others", async () => {
  const { at, path } = place("halves");
  const mine = ["c.part", "c.0123456789ab.part", "d.part", "c.mine-1-000000.part"];
  for (const name of mine) writeFileSync(join(at, name), "mine");
  writeFileSync(newPart(path), "this process lives");
  writeFileSync(newPart(path).replace(/\.[0-9a-f]{8}-\d+/, ".00000000-1"), "another machine");
  writeFileSync(leftPart(path), "half a zip");
  put(leftPart(path), { "nodes/a": "half a folder" });
  const before = readdirSync(at).length;
  assert.deepEqual(finishInterrupted(path), { removed: 2, isFinished: false, left: [] });
  assert.equal(readdirSync(at).length, before - 2);
  for (const name of mine) assert.ok(existsSync(join(at, name)));
});

for (const [what, contents] of [
  ["a folder of one's own", { "cluster.yaml": "name: c\n", SHA256SUMS: "my own list\n" }],
  ["a list that leaves the folder", { SHA256SUMS: `${"0".repeat(64)}  ../cluster.yaml\n` }],
  ["a list of other files", { "cluster.yaml": "", SHA256SUMS: `${"0".repeat(64)}  x.iso\n` }],
] as const) {
  test(`${what} is no bundle`, () => {
    const { path } = place(what);
    put(path, contents);
    assert.equal(earlierBundle(path), undefined);
  });
}
