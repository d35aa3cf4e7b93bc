import assert from "node:assert/strict";
import { PassThrough, Writable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { describe, test } from "node:test";
import { setImmediate, setTimeout } from "node:timers/promises";
import { TarArchive, ZipArchive } from "archiver";
import type { BundleFile } from "../../src/core/bundle/blueprint.ts";
import { writeArchive } from "../../src/node/write-archive.ts";
import { runCli } from "../support/built-cli.ts";
import { assertWaitsForDisk, brokenFiles, endlessFiles, noise } from "../support/endless-files.ts";
import { run, temporaryFolder } from "../support/run.ts";

const never = new AbortController().signal;
const file = (path: string, content: string, mode: BundleFile["mode"] = 0o644): BundleFile => ({
  path,
  content,
  mode,
  sha256: "",
});
/**
 * Names of all lengths and scripts that zip and tar treat differently, and sizes around each of
 * their bounds.
 */
const hard = [
  ...[
    "é",
    "集群/🐧",
    "a b'c\"d$e",
    "n".repeat(97),
    "n".repeat(98),
    "n".repeat(99),
    "n".repeat(200),
    `${"d/".repeat(70)}${"n".repeat(90)}`,
    `${"d/".repeat(200)}n`,
    "back\\slash",
    "C:/x",
    "../up",
    "//twice",
  ].map((name) => file(name, `of ${name}`)),
  ...[
    0, 1, 199, 200, 511, 512, 513, 16_384, 65_536, 262_143, 262_144, 262_145, 1_048_576, 2_000_000,
  ].map((size) => file(`noise/${size}`, noise.slice(0, size), 0o755)),
  ...[200, 65_536, 262_144, 3_000_000].map((size) =>
    file(`same/${size}`, "same\n".repeat(size / 5)),
  ),
];

const many = Array.from({ length: 10_000 }, (_, index) =>
  file(`nodes/a-${index}/install.sh`, noise.slice(index * 100, index * 100 + (index % 500))),
);

type Format = Parameters<typeof writeArchive>[0];

async function archiveOf(format: Format, files: Iterable<BundleFile>): Promise<Buffer> {
  const output = new PassThrough();
  const [bytes] = await Promise.all([
    buffer(output),
    writeArchive(format, files, "c", output, never),
  ]);
  return bytes;
}

/**
 * What archiver makes of the files by itself, without our joining, remembering and deflating at
 * once.
 */
async function archiveByArchiver(format: Format, files: readonly BundleFile[]): Promise<Buffer> {
  const archive = format === "zip" ? new ZipArchive() : new TarArchive({ gzip: true });
  const bytes = buffer(archive);
  for (const { path, mode, content } of files) {
    const name = `c/${path}`;
    const date = new Date("2000-01-01T00:00:00Z");
    archive.append(Buffer.from(content), { name, date, mode, store: content.length < 200 });
  }
  await archive.finalize();
  return bytes;
}

/** Takes a chunk when the promise settles, and keeps it; is full after some bytes. */
function slowly(wait: () => Promise<unknown>, room = Number.POSITIVE_INFINITY) {
  const chunks: Buffer[] = [];
  let taken = 0;
  const output = new Writable({
    highWaterMark: 1,
    write(chunk, _, done) {
      chunks.push(chunk);
      taken += chunk.length;
      wait().then(
        () =>
          done(
            taken > room
              ? Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" })
              : null,
          ),
        done,
      );
    },
  });
  return { output, bytes: () => Buffer.concat(chunks) };
}

for (const format of ["zip", "tar.gz"] as const) {
  describe(`a ${format}`, () => {
    for (const [what, files] of [
      ["nothing", []],
      ["hard names and sizes", hard],
      ["10,000 files", many],
    ] as const) {
      test(`is the same bytes as archiver makes alone: ${what}`, async () => {
        const expected = await archiveByArchiver(format, files);
        assert.ok((await archiveOf(format, files)).equals(expected));
        const { output, bytes } = slowly(() => setImmediate());
        await writeArchive(format, files, "c", output, never);
        assert.ok(bytes().equals(expected), "the same bytes when the disk is slow");
      });
    }

    test("waits for a disk that takes nothing, and hears an interrupt then", () =>
      assertWaitsForDisk(writeArchive, format));

    test("fails as its output does, whenever that is", async () => {
      const { length } = await archiveOf(format, hard);
      for (const room of [0, 1000, 300_000, length / 2, length - 1])
        await assert.rejects(
          writeArchive(format, hard, "c", slowly(() => setImmediate(), room).output, never),
          { code: "ENOSPC" },
          `${room}`,
        );
      await assert.rejects(
        writeArchive(
          format,
          endlessFiles(),
          "c",
          slowly(() => setImmediate(), 500_000).output,
          never,
        ),
        { code: "ENOSPC" },
      );
    });

    test("fails when who reads it leaves", async () => {
      const { output, bytes } = slowly(() => setImmediate());
      const writing = assert.rejects(writeArchive(format, endlessFiles(), "c", output, never), {
        code: "ERR_STREAM_PREMATURE_CLOSE",
      });
      while (bytes().length < 100_000) await setTimeout(5);
      output.destroy();
      await writing;
    });

    test("fails as the rendering does", () =>
      assert.rejects(archiveOf(format, brokenFiles()), {
        message: "blueprint cannot be printed",
      }));
  });
}

const spec = [
  "--name",
  "c",
  "--method",
  "apt",
  "--masters",
  "m-[1-3]=10.0.0.[11-13]",
  "--agents",
  `agent-[1-200].${"long.".repeat(12)}lan=10.1.0.[1-200]`,
];

test("the built command line writes a zip and a tar.gz that unpack to its directory, modes and all", () => {
  const cwd = temporaryFolder();
  for (const out of ["c.zip", "c.tar.gz", "tree/"])
    assert.equal(runCli([...spec, "--out", out], { cwd }).code, 0);
  const list = (folder: string) =>
    run(
      "bash",
      [
        "-c",
        'cd "$0" && find . -type f -printf "%m %P\\n" -exec sha256sum {} + | LC_ALL=C sort',
        folder,
      ],
      { cwd },
    ).stdout;
  for (const [folder, argv] of [
    ["zip", ["unzip", "-q", "../c.zip"]],
    ["tar", ["tar", "-xzf", "../c.tar.gz"]],
  ] as const) {
    assert.equal(
      run("bash", ["-c", 'mkdir "$0" && cd "$0" && "$@"', folder, ...argv], { cwd }).code,
      0,
    );
    assert.equal(list(`${folder}/c`), list("tree"));
  }
  assert.ok(list("tree").split("\n").length > 1000);
});
