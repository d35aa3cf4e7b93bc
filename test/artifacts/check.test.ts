import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { tryRun } from "../hosts/run.ts";
import { type OfflineBundle, offlineBundle } from "../support/offline-folder.ts";
import { temporaryFolder } from "../support/run.ts";

const temporary = temporaryFolder();
const tarball = Buffer.from("all that is left of Marathon");
const sha1 = createHash("sha1").update(tarball).digest("hex");
let whole: OfflineBundle;

/**
 * A bundle as fetch.sh leaves it: a file, an image, packages. The checks care for names and sums
 * only.
 */
before(async () => {
  whole = offlineBundle(
    temporary,
    { method: "source", marathon: "image" },
    {
      files: [
        {
          file: "supplied/marathon.tgz.bin",
          known: `sha1:${sha1}`,
          locators: "",
          obtain: "A copy of your own.",
        },
      ],
      archive: "",
      packages: ["zookeeper"],
      sources: [],
    },
  );
  for (const folder of ["supplied", "images", "debs"]) mkdirSync(join(whole.artifacts, folder));
  whole.write("supplied/marathon.tgz.bin", tarball);
  whole.write("images/marathon.tar", "an image");
  whole.write("debs/zookeeper_3.8.0_all.deb", "a package");
  whole.write(
    "debs/Packages",
    "Package: zookeeper\nVersion: 3.8.0\nArchitecture: all\nFilename: ./zookeeper_3.8.0_all.deb\nSHA256: 0\n\n",
  );
  whole.write("debs/wanted", "bookworm amd64: zookeeper\n");
  const { code, stdout, stderr } = await whole.run("fetch.sh");
  assert.equal(code, 0, stdout + stderr);
});

/** A copy to spoil. */
function copy(): OfflineBundle {
  const folder = join(mkdtempSync(join(temporary, "copy-")), "site");
  cpSync(whole.folder, folder, { recursive: true });
  const artifacts = join(folder, "artifacts");
  return {
    ...whole,
    folder,
    artifacts,
    run: (name, args = [], env = {}) => tryRun("bash", [join(artifacts, name), ...args], { env }),
    read: (path) => readFileSync(join(artifacts, path), "utf8"),
    write: (path, content) => writeFileSync(join(artifacts, path), content),
  };
}

test("what was fetched is whole, with no program but bash and coreutils", async () => {
  // No sed, grep, awk, find: they are not coreutils.
  const programs = mkdtempSync(join(temporary, "coreutils-"));
  for (const program of ["bash", "dirname", "sha256sum", "sha1sum"])
    symlinkSync((await tryRun("which", [program])).stdout.trim(), join(programs, program));
  const { code, stdout, stderr } = await copy().run("check.sh", [], { PATH: programs });
  assert.equal(code, 0, stderr);
  assert.match(stdout, /^Complete: \d+ files\. Their checksum:\n {2}[0-9a-f]{64}\n$/);
});

/** Replaces a line of SHA256SUMS, as one would who also changed the file. */
const resum = ({ read, write }: OfflineBundle, path: string) =>
  write(
    "SHA256SUMS",
    read("SHA256SUMS").replace(
      new RegExp(`^.*  ${path}$`, "m"),
      `${createHash("sha256").update(read(path)).digest("hex")}  ${path}`,
    ),
  );

const tamperings: Readonly<Record<string, readonly [(bundle: OfflineBundle) => void, RegExp]>> = {
  "a truncated file": [
    ({ artifacts }) => truncateSync(join(artifacts, "images/marathon.tar"), 3),
    /images\/marathon\.tar: FAILED/,
  ],
  "an empty file": [
    ({ artifacts }) => truncateSync(join(artifacts, "images/marathon.tar"), 0),
    /images\/marathon\.tar: FAILED/,
  ],
  "a flipped byte": [
    ({ write }) => write("images/marathon.tar", "an imagf"),
    /images\/marathon\.tar: FAILED/,
  ],
  "a byte more": [
    ({ artifacts }) => appendFileSync(join(artifacts, "debs/zookeeper_3.8.0_all.deb"), "\n"),
    /debs\/zookeeper_3\.8\.0_all\.deb: FAILED/,
  ],
  "a missing deb": [
    ({ artifacts }) => rmSync(join(artifacts, "debs/zookeeper_3.8.0_all.deb")),
    /debs\/zookeeper_3\.8\.0_all\.deb is missing/,
  ],
  "a missing image": [
    ({ artifacts }) => rmSync(join(artifacts, "images"), { recursive: true }),
    /images\/marathon\.tar is missing/,
  ],
  "an image that nobody ever fetched": [
    ({ artifacts, read, write }) => {
      rmSync(join(artifacts, "images"), { recursive: true });
      write("SHA256SUMS", read("SHA256SUMS").replace(/^.*images.*\n/m, ""));
    },
    /images\/marathon\.tar is missing: the image mesosphere\/marathon:v1\.11\.24/,
  ],
  "no packages at all": [
    ({ artifacts, read, write }) => {
      rmSync(join(artifacts, "debs"), { recursive: true });
      write("SHA256SUMS", read("SHA256SUMS").replace(/^.* debs\/.*\n/gm, ""));
    },
    /debs\/ is missing: the packages zookeeper and what they depend on/,
  ],
  "packages of another release": [
    (bundle) => {
      bundle.write("debs/wanted", "trixie amd64: zookeeper\n");
      resum(bundle, "debs/wanted");
    },
    /The packages are for "trixie amd64: zookeeper", and this bundle is for bookworm amd64: zookeeper/,
  ],
  "packages for another processor": [
    (bundle) => {
      bundle.write("debs/wanted", "bookworm arm64: zookeeper\n");
      resum(bundle, "debs/wanted");
    },
    /The packages are for "bookworm arm64/,
  ],
  "a script that was changed": [
    ({ artifacts }) => appendFileSync(join(artifacts, "fetch.sh"), "rm -rf /\n"),
    /fetch\.sh: FAILED/,
  ],
  "a lock that was changed": [
    ({ read, write }) => write("lock.json", read("lock.json").replace("null", "1")),
    /lock\.json: FAILED/,
  ],
  "a file that was added": [
    ({ write }) => write("debs/evil_1_all.deb", "x"),
    /debs\/evil_1_all\.deb' is here, but fetch\.sh did not fetch it/,
  ],
  "a hidden file that was added": [
    ({ write }) => write("debs/.evil", "x"),
    /debs\/\.evil' is here, but fetch\.sh did not fetch it/,
  ],
  "a link in the place of a file": [
    ({ artifacts }) => {
      renameSync(join(artifacts, "images/marathon.tar"), join(artifacts, "elsewhere"));
      symlinkSync("/etc/passwd", join(artifacts, "images/marathon.tar"));
    },
    /images\/marathon\.tar: FAILED/,
  ],
  "a link that was added": [
    ({ artifacts }) => symlinkSync("/etc", join(artifacts, "etc")),
    /etc' is here, but fetch\.sh did not fetch it/,
  ],
  "a name with a line end": [({ write }) => write("debs/a\nb", "x"), /\$'debs\/a\\nb' is here/],
  "a file and its line both changed, where its SHA-1 is known": [
    (bundle) => {
      bundle.write("supplied/marathon.tgz.bin", "another");
      resum(bundle, "supplied/marathon.tgz.bin");
    },
    new RegExp(`supplied/marathon\\.tgz\\.bin is a different file: its sha1 must be ${sha1}`),
  ],
  "a line taken out of SHA256SUMS": [
    ({ read, write }) => write("SHA256SUMS", read("SHA256SUMS").replace(/^.*supplied.*\n/m, "")),
    /supplied\/marathon\.tgz\.bin is missing: A copy of your own/,
  ],
  "SHA256SUMS that is no list": [
    ({ write }) => write("SHA256SUMS", "nonsense\n"),
    /SHA256SUMS contains an invalid line: nonsense/,
  ],
  "no SHA256SUMS": [
    ({ artifacts }) => rmSync(join(artifacts, "SHA256SUMS")),
    /Nothing has been fetched yet\.\n +On a machine with internet access, run: bash artifacts\/fetch\.sh/,
  ],
  "fetching that was broken off": [
    ({ artifacts }) => {
      mkdirSync(join(artifacts, "partial"));
      writeFileSync(join(artifacts, "partial/x"), "");
    },
    /partial\/ exists: fetch\.sh was interrupted/,
  ],
};

for (const [what, [spoil, says]] of Object.entries(tamperings)) {
  test(`check.sh refuses ${what}`, async () => {
    const bundle = copy();
    spoil(bundle);
    const { code, stderr } = await bundle.run("check.sh");
    assert.equal(code, 1);
    assert.match(stderr, says);
  });
}

test("a file, its line and everything else that agrees is refused by the checksum that fetch.sh said", async () => {
  const { stdout } = await copy().run("check.sh");
  const [, checksum = ""] = /^ {2}([0-9a-f]{64})$/m.exec(stdout) ?? [];
  const bundle = copy();
  assert.equal((await bundle.run("check.sh", ["--expect", checksum])).code, 0);
  bundle.write("images/marathon.tar", "another image");
  resum(bundle, "images/marathon.tar");
  assert.equal((await bundle.run("check.sh")).code, 0);
  assert.match(
    (await bundle.run("check.sh", ["--expect", checksum])).stderr,
    /This is not what was fetched: its checksum is/,
  );
  assert.equal((await bundle.run("check.sh", ["--expect", "abc"])).code, 2);
});

test("deploy.sh touches no host with artifacts that are not whole", async () => {
  const bundle = copy();
  bundle.write("images/marathon.tar", "another image");
  const { code, stderr } = await tryRun("bash", ["deploy.sh"], { cwd: bundle.folder });
  assert.equal(code, 1);
  assert.match(
    stderr,
    /images\/marathon\.tar: FAILED.*\n[^]*ERROR: artifacts\/ is incomplete, or has changed since it was fetched/,
  );
});

test("a bundle in parts is the same again where they are joined; artifacts/, logs and all else but the build's folder", async () => {
  const bundle = copy();
  for (const folder of ["logs", "build"]) {
    mkdirSync(join(bundle.folder, folder));
    writeFileSync(join(bundle.folder, folder, "x"), "x");
  }
  writeFileSync(join(bundle.artifacts, "../README.md"), "x".repeat(300_000), { flag: "a" });
  const split = await bundle.run("split.sh", ["100K"]);
  assert.equal(split.code, 0, split.stderr);
  const parts = `${bundle.folder}.parts`;
  assert.match(split.stdout, /^\d+ parts in .*site\.parts\. Carry them all/);
  const target = join(temporary, "joined");
  mkdirSync(target);
  const joined = await tryRun("bash", [join(parts, "join.sh"), target]);
  assert.equal(joined.code, 0, joined.stderr);
  assert.equal(
    (await tryRun("diff", ["-r", "-x", "logs", "-x", "build", bundle.folder, join(target, "site")]))
      .stdout,
    "",
  );
  assert.equal((await tryRun("bash", [join(target, "site/artifacts/check.sh")])).code, 0);
  assert.match(
    (await tryRun("bash", [join(parts, "join.sh"), target])).stderr,
    /site already exists/,
  );

  // Parts that are damaged or missing: named, and nothing is unpacked.
  for (const [spoil, says] of [
    [(part: string) => appendFileSync(part, "x"), /part\.0002: FAILED/],
    [(part: string) => truncateSync(part, 10), /part\.0002: FAILED/],
    [(part: string) => rmSync(part), /part\.0002: (FAILED open or read|No such file)/],
  ] as const) {
    const spoilt = mkdtempSync(join(temporary, "parts-"));
    cpSync(parts, spoilt, { recursive: true });
    spoil(join(spoilt, "site.part.0002"));
    const elsewhere = join(spoilt, "here");
    mkdirSync(elsewhere);
    const { code, stdout, stderr } = await tryRun("bash", [join(spoilt, "join.sh"), elsewhere]);
    assert.equal(code, 1);
    assert.match(stdout + stderr, says);
    assert.equal((await tryRun("ls", ["-A", elsewhere])).stdout, "");
  }
});

test("split.sh cuts up nothing that is not whole, and takes a size", async () => {
  const bundle = copy();
  for (const args of [[], ["4 GB"], ["-1"], ["0"]])
    assert.equal((await bundle.run("split.sh", args)).code, 2);
  bundle.write("images/marathon.tar", "another image");
  assert.equal((await bundle.run("split.sh", ["1M"])).code, 1);
  assert.equal((await tryRun("ls", [join(bundle.folder, "..")])).stdout, "site\n");
});
