import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { test } from "node:test";
import { fileStream } from "../../src/node/write-bundle.ts";
import { cli } from "../support/built-cli.ts";
import { plainEnvironment } from "../support/plain-environment.ts";
import { run, temporaryFolder } from "../support/run.ts";

const folder = temporaryFolder();

/** Tells on stdout, at the end, in which order a program did these. */
const watched = join(folder, "watched.cjs");
writeFileSync(
  watched,
  `
  const fs = require("node:fs");
  const calls = [];
  for (const name of ["fsyncSync", "linkSync", "renameSync"]) {
    const real = fs[name];
    fs[name] = (...args) => { calls.push(name); return real(...args); };
  }
  process.on("exit", () => fs.writeSync(1, calls.join(" ")));`,
);

for (const out of ["c.zip", "c.tar.gz"]) {
  test(`${out} is on the disk before it takes its name`, () => {
    const { code, stdout } = run(
      process.execPath,
      ["--require", watched, cli, "--yes", "--out", out],
      { cwd: folder, env: plainEnvironment },
    );
    assert.deepEqual([code, stdout], [0, "fsyncSync linkSync"]);
  });
}

test("chunks of all sizes are in the file when the stream closes", async () => {
  const chunks = [1, 100, 300_000, 2_000_000].map((size, index) => Buffer.alloc(size, `${index}`));
  await pipeline(chunks, fileStream(join(folder, "chunks")));
  assert.ok(readFileSync(join(folder, "chunks")).equals(Buffer.concat(chunks)));
});

test("a file that is there is not written into", () => {
  writeFileSync(join(folder, "there"), "old");
  assert.throws(() => fileStream(join(folder, "there")), { code: "EEXIST" });
  assert.equal(readFileSync(join(folder, "there"), "utf8"), "old");
});
