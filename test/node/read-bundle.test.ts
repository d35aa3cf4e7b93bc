import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { storedBundle } from "../../src/node/read-bundle.ts";
import { has, run, temporaryFolder, unless } from "../support/run.ts";

const cwd = temporaryFolder();

/** What other programs pack: names of every length, empty files, folders, more than one chunk. */
const texts: Readonly<Record<string, string>> = {
  "cluster.yaml": "name: c\n",
  empty: "",
  "large.txt": "0123456789abcdef".repeat(40_000),
  [`nodes/${"h".repeat(63)}.${"d".repeat(60)}/etc/mesos-master/${"f".repeat(90)}`]: "long\n",
  "名稱.txt": "內容\n",
};

for (const [path, text] of Object.entries(texts)) {
  mkdirSync(join(cwd, "c", path, ".."), { recursive: true });
  writeFileSync(join(cwd, "c", path), text);
}

const skip = unless(has("python3", "--version"), "python3");
const python = "import shutil, sys; shutil.make_archive(*sys.argv[1:])";
for (const format of skip ? [] : ["zip", "gztar"])
  assert.equal(run("python3", ["-c", python, "c", format, ".", "c"], { cwd }).code, 0);

for (const archive of ["c.zip", "c.tar.gz"])
  test(`${archive} of another program gives every file that is asked for`, { skip }, async () => {
    const bundle = storedBundle(join(cwd, archive));
    assert.deepEqual(
      Object.fromEntries((await bundle?.read((path) => path in texts)) ?? []),
      texts,
    );
    assert.deepEqual(
      [...((await bundle?.read((path) => path === "empty")) ?? [])],
      [["empty", ""]],
    );
  });

test("what is neither a folder nor an archive is no bundle", () => {
  assert.equal(storedBundle(join(cwd, "c/cluster.yaml")), undefined);
});
