import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import yauzl from "yauzl";
import type { BundleFile } from "../../src/core/bundle/blueprint.ts";
import { FileError } from "../../src/node/file-error.ts";
import { type Output, outputOf } from "../../src/node/output.ts";
import { sha256 } from "../../src/node/sha256.ts";
import { writeArchive } from "../../src/node/write-archive.ts";
import { PathTakenError, writeBundle } from "../../src/node/write-bundle.ts";
import { cli } from "../support/built-cli.ts";
import { assertWaitsForDisk, brokenFiles, endlessFiles } from "../support/endless-files.ts";
import { plainEnvironment } from "../support/plain-environment.ts";
import { run, temporaryFolder } from "../support/run.ts";

const never = new AbortController().signal;
const folder = temporaryFolder();
const outs = ["c.zip", "c.tar.gz", "tree/"] as const;

const file = (path: string, content: string, mode: BundleFile["mode"] = 0o644): BundleFile => ({
  path,
  content,
  mode,
  sha256: sha256(content),
});

/**
 * What is hard to store: nothing, nearly nothing, text in many scripts, the same twice, and more
 * than one block of noise.
 */
const bundle = [
  file("README.md", "# Cluster ñ 集群 🐧\n".repeat(50)),
  file("empty", ""),
  file("nodes/m-1/etc/mesos/zk", "zk://10.0.0.11:2181/mesos\n"),
  file("nodes/m-1/install.sh", "#!/bin/bash\nset -euo pipefail\n".repeat(20), 0o755),
  file("nodes/m-2/install.sh", "#!/bin/bash\nset -euo pipefail\n".repeat(20), 0o755),
  file("noise", randomBytes(600_000).toString("base64")),
];

/** A new folder for one test. */
function place(name: string): string {
  const path = join(folder, name.replaceAll(/[^\w.-]/g, "-"));
  mkdirSync(path);
  return path;
}

const write = (files: Iterable<BundleFile>, output: Output, signal = never) =>
  writeBundle(files, "c", output, { signal });
const digest = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");

/** Every file below a folder as path, mode and content. */
function treeOf(root: string) {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return files
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({
      path: path.slice(root.length + 1),
      mode: statSync(path).mode & 0o777,
      content: readFileSync(path, "utf8"),
    }));
}

for (const [out, unpack] of [
  ["c.zip", ["unzip", "-q", "c.zip"]],
  ["c.tar.gz", ["tar", "-xzf", "c.tar.gz"]],
  ["c/", ["true"]],
] as const) {
  test(`${out} gives back every file with its content and mode, whatever the umask`, async () => {
    const at = place(`umask ${out}`);
    const umask = process.umask(0o077);
    try {
      await write(bundle, outputOf(join(at, out)));
    } finally {
      process.umask(umask);
    }
    assert.equal(run(unpack[0], unpack.slice(1), { cwd: at }).code, 0);
    assert.deepEqual(
      treeOf(join(at, "c")),
      bundle.map(({ path, mode, content }) => ({ path, mode, content })),
    );
  });
}

test("a zip holds the files in their order, as regular files of 2000-01-01 below the bundle's folder", async () => {
  const zip = join(place("zip order"), "c.zip");
  await write(bundle, outputOf(zip));
  const entries: yauzl.Entry[] = [];
  for await (const entry of (await yauzl.openPromise(zip, { lazyEntries: true })).eachEntry())
    entries.push(entry);
  assert.deepEqual(
    entries.map((entry) => [
      entry.fileName,
      entry.externalFileAttributes >>> 16,
      entry.getLastModDate({ timezone: "UTC" }).toISOString(),
    ]),
    bundle.map(({ path, mode }) => [`c/${path}`, 0o100000 | mode, "2000-01-01T00:00:00.000Z"]),
  );
  assert.deepEqual(
    entries
      .filter(({ compressionMethod }) => compressionMethod === 0)
      .map(({ fileName }) => fileName),
    ["c/empty", "c/nodes/m-1/etc/mesos/zk"],
  );
});

test("a tar.gz holds the files in their order, of nobody's user and of 2000-01-01", async () => {
  const at = place("tar order");
  await write(bundle, outputOf(join(at, "c.tgz")));
  const { stdout } = run("tar", ["--utc", "--full-time", "--numeric-owner", "-tvzf", "c.tgz"], {
    cwd: at,
  });
  const expected = bundle.map(({ path, mode }) => [
    mode === 0o755 ? "-rwxr-xr-x" : "-rw-r--r--",
    "0/0",
    "2000-01-01",
    "00:00:00",
    `c/${path}`,
  ]);
  assert.deepEqual(
    stdout
      .trimEnd()
      .split("\n")
      .map((line) => line.split(/ +/).filter((_, column) => column !== 2)),
    expected,
  );
});

for (const out of ["c.zip", "c.tar.gz"]) {
  test(`two ${out} of the same files are the same bytes, in another folder and time zone`, async () => {
    const zone = process.env["TZ"];
    const digests: string[] = [];
    for (const other of ["America/St_Johns", "Pacific/Kiritimati"]) {
      process.env["TZ"] = other;
      const path = join(place(`${out} in ${other}`), out);
      await write(bundle, outputOf(path));
      digests.push(digest(path));
    }
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
    assert.equal(digests[0], digests[1]);
  });
}

for (const count of [65_534, 65_535, 70_000]) {
  test(`Info-ZIP and yauzl find all of ${count} files`, async () => {
    const at = place(`${count}`);
    await write(
      Array.from({ length: count }, (_, index) => file(`nodes/a-${index}/ip`, `10.0.0.${index}\n`)),
      outputOf(join(at, "c.zip")),
    );
    const { code, stdout } = run("unzip", ["-tq", "c.zip"], { cwd: at });
    assert.deepEqual([code, stdout], [0, "No errors detected in compressed data of c.zip.\n"]);
    assert.equal((await yauzl.openPromise(join(at, "c.zip"))).entryCount, count);
  });
}

for (const out of outs) {
  test(`${out} is refused when a path comes twice, and nothing of it stays`, async () => {
    for (const twice of ["README.md", "nodes/m-1/install.sh", "noise"]) {
      const at = place(`${out} twice ${twice}`);
      await assert.rejects(write([...bundle, file(twice, "again")], outputOf(join(at, out))), {
        message: /comes twice/,
      });
      assert.deepEqual(readdirSync(at), []);
    }
  });

  test(`${out} leaves nothing behind when rendering breaks half way, and the bug is reported as it is`, async () => {
    const at = place(`${out} broken`);
    await assert.rejects(write(brokenFiles(), outputOf(join(at, "new/folders", out))), {
      message: "blueprint cannot be printed",
      name: "Error",
    });
    assert.deepEqual(readdirSync(at), []);
  });

  test(`${out} hears an interrupt while files come without end, and leaves what was there`, async () => {
    const at = place(`${out} interrupted`);
    await write([file("cluster.yaml", "old")], outputOf(join(at, out)));
    const before = treeOf(at);
    const stop = new AbortController();
    const writing = write(endlessFiles(), outputOf(join(at, out)), stop.signal);
    while (!readdirSync(at).some((name) => name.endsWith(".part"))) await setTimeout(10);
    stop.abort();
    await assert.rejects(writing, { name: "AbortError" });
    assert.deepEqual(treeOf(at), before);
  });

  test(`${out} is not begun after an interrupt`, async () => {
    const at = place(`${out} too late`);
    await assert.rejects(
      write(endlessFiles(), outputOf(join(at, "new", out)), AbortSignal.abort()),
      { name: "AbortError" },
    );
    assert.deepEqual(readdirSync(at), []);
  });

  test(`${out} names a place where nothing can be made, and removes the folders made for it`, async () => {
    const at = place(`${out} impossible`);
    writeFileSync(join(at, "file"), "");
    for (const impossible of [
      join(at, "file", out),
      join(at, "new/folders", `${"x".repeat(250)}${out}`),
    ]) {
      const isTold = (error: unknown) =>
        error instanceof FileError &&
        error.message.startsWith(`Cannot write ${impossible.replace(/\/$/, "")}: `) &&
        /: (a part of its path is not a folder|its name is too long)\.$/.test(error.message) &&
        error.cause instanceof Error;
      await assert.rejects(write(bundle, outputOf(impossible)), isTold);
      assert.deepEqual(readdirSync(at), ["file"]);
    }
  });

  test(`${out} that appeared meanwhile is not replaced`, async () => {
    const at = place(`${out} taken`);
    await write([...bundle, file("first", "1")], outputOf(join(at, out)));
    const before = treeOf(at);
    await assert.rejects(write(bundle, outputOf(join(at, out))), PathTakenError);
    assert.deepEqual(treeOf(at), before);
  });
}

for (const out of ["c.zip", "c.tar.gz"]) {
  test(`${out} replaces what was there where it may`, async () => {
    const at = place(`${out} replaced`);
    await write([...bundle, file("stale", "1")], outputOf(join(at, out)));
    const options = { signal: never, mayReplace: true };
    await writeBundle(bundle, "c", outputOf(join(at, out)), options);
    await write(bundle, outputOf(join(at, `again-${out}`)));
    assert.equal(digest(join(at, out)), digest(join(at, `again-${out}`)));
    assert.deepEqual(readdirSync(at).sort(), [`again-${out}`, out].sort());
  });
}

for (const format of ["zip", "tar.gz"] as const) {
  test(`of a ${format} only a little is rendered ahead of a slow disk`, () =>
    assertWaitsForDisk(writeArchive, format));
}

const large = [
  "--name",
  "c",
  "--method",
  "apt",
  "--masters",
  "m-[1-3]=10.0.0.[11-13]",
  "--agents",
  "a-0-[1-250]=10.1.0.[1-250],a-1-[1-250]=10.1.1.[1-250],a-2-[1-250]=10.1.2.[1-250],a-3-[1-250]=10.1.3.[1-250]",
];

for (const [signal, out] of [
  ["SIGINT", "c.zip"],
  ["SIGTERM", "c.tar.gz"],
  ["SIGHUP", "tree/"],
] as const) {
  test(`${signal} in the middle of ${out} ends with 130 and leaves nothing`, async () => {
    const at = place(signal);
    const child = spawn(process.execPath, [cli, ...large, "--out", out], {
      cwd: at,
      env: plainEnvironment,
      stdio: ["ignore", "ignore", "pipe"],
    });
    const said = text(child.stderr);
    const closed = once(child, "close");
    while (readdirSync(at).length === 0 && child.exitCode === null) await setTimeout(5);
    child.kill(signal);
    const [code] = await closed;
    assert.match(await said, /Cancelled; nothing was written\.\n$/);
    assert.equal(code, 130);
    assert.deepEqual(readdirSync(at), []);
  });
}

test("a reader that leaves in the middle of a zip ends the writing with 4", () => {
  const { stdout } = run("bash", [
    "-c",
    '"$0" "$@" --out - | head -c 2; echo " ${PIPESTATUS[0]}"',
    process.execPath,
    cli,
    ...large,
  ]);
  assert.equal(stdout, "PK 4\n");
});
