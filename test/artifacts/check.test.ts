import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import {
  appendFileSync,
  cpSync,
  existsSync,
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

/** Replaces a line of a SHA256SUMS, both below a folder, as one would who also changed the file. */
function mend(folder: string, path: string, list: string): void {
  const sum = createHash("sha256")
    .update(readFileSync(join(folder, path)))
    .digest("hex");
  const sums = readFileSync(join(folder, list), "utf8");
  writeFileSync(
    join(folder, list),
    sums.replace(new RegExp(`^.*  ${path}$`, "m"), `${sum}  ${path}`),
  );
}

/** Mends all the lists that have a file of artifacts/, so that everything agrees. */
function resum({ folder, artifacts }: OfflineBundle, path: string): void {
  mend(artifacts, path, "SHA256SUMS");
  mend(folder, `artifacts/${path}`, "SHA256SUMS");
  mend(folder, "artifacts/SHA256SUMS", "SHA256SUMS");
}

/** Takes lines out of both lists. */
function unlist({ folder, read, write }: OfflineBundle, lines: RegExp): void {
  for (const list of ["SHA256SUMS", "../SHA256SUMS"]) write(list, read(list).replace(lines, ""));
  mend(folder, "artifacts/SHA256SUMS", "SHA256SUMS");
}

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
    (bundle) => {
      rmSync(join(bundle.artifacts, "images"), { recursive: true });
      unlist(bundle, /^.*images\/.*\n/gm);
    },
    /images\/marathon\.tar is missing: the image mesosphere\/marathon:v1\.11\.24/,
  ],
  "no packages at all": [
    (bundle) => {
      rmSync(join(bundle.artifacts, "debs"), { recursive: true });
      unlist(bundle, /^.*debs\/.*\n/gm);
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
    /debs\/evil_1_all\.deb' is here, but fetch\.sh did not list it/,
  ],
  "a hidden file that was added": [
    ({ write }) => write("debs/.evil", "x"),
    /debs\/\.evil' is here, but fetch\.sh did not list it/,
  ],
  "a link in the place of a file": [
    ({ artifacts }) => {
      renameSync(join(artifacts, "images/marathon.tar"), join(artifacts, "elsewhere"));
      symlinkSync("/etc/passwd", join(artifacts, "images/marathon.tar"));
    },
    /images\/marathon\.tar' is here, but fetch\.sh did not list it/,
  ],
  "a link that was added": [
    ({ artifacts }) => symlinkSync("/etc", join(artifacts, "etc")),
    /etc' is here, but fetch\.sh did not list it/,
  ],
  "a name with a line end": [
    ({ write }) => write("debs/a\nb", "x"),
    /\$'artifacts\/debs\/a\\nb' is here/,
  ],
  "a playbook's variables that were added": [
    ({ folder }) => {
      mkdirSync(join(folder, "ansible/group_vars"));
      writeFileSync(join(folder, "ansible/group_vars/all.yml"), "x");
    },
    /'ansible\/group_vars\/all\.yml' is here, but fetch\.sh did not list it\n +Remove it\. If it is yours, run bash artifacts\/fetch\.sh/,
  ],
  "a script of a host that was changed, with its list": [
    ({ folder }) => {
      appendFileSync(join(folder, "nodes/m-1/install.sh"), "touch EVIL\n");
      mend(join(folder, "nodes/m-1"), "install.sh", "SHA256SUMS");
    },
    /nodes\/m-1\/install\.sh: FAILED/,
  ],
  "a file and its line both changed, where its SHA-1 is known": [
    (bundle) => {
      bundle.write("supplied/marathon.tgz.bin", "another");
      resum(bundle, "supplied/marathon.tgz.bin");
    },
    new RegExp(`supplied/marathon\\.tgz\\.bin is a different file: its sha1 must be ${sha1}`),
  ],
  "a line taken out of SHA256SUMS": [
    (bundle) => unlist(bundle, /^.*supplied\/.*\n/gm),
    /'artifacts\/supplied\/marathon\.tgz\.bin' is here, but fetch\.sh did not list it/,
  ],
  "a file that went with its line": [
    (bundle) => {
      rmSync(join(bundle.artifacts, "supplied"), { recursive: true });
      unlist(bundle, /^.*supplied\/.*\n/gm);
    },
    /supplied\/marathon\.tgz\.bin is missing: A copy of your own/,
  ],
  "SHA256SUMS that is no list": [
    ({ write }) => write("../SHA256SUMS", "nonsense\n"),
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

/** The checksum that fetch.sh printed, and that the operator noted. */
const noted = async (bundle: OfflineBundle) =>
  /^ {2}([0-9a-f]{64})$/m.exec((await bundle.run("check.sh")).stdout)?.[1] ?? assert.fail();

/** What somebody on the way may change: he mends every list, so that all of it agrees. */
const attacks: Readonly<Record<string, (bundle: OfflineBundle) => void>> = {
  "an image": (bundle) => {
    bundle.write("images/marathon.tar", "another image");
    resum(bundle, "images/marathon.tar");
  },
  "deploy.sh": ({ folder }) => {
    appendFileSync(join(folder, "deploy.sh"), "touch EVIL\n");
    mend(folder, "deploy.sh", "SHA256SUMS");
  },
  "the install.sh of a host": ({ folder }) => {
    appendFileSync(join(folder, "nodes/m-1/install.sh"), "touch EVIL\n");
    mend(join(folder, "nodes/m-1"), "install.sh", "SHA256SUMS");
    for (const file of ["install.sh", "SHA256SUMS"])
      mend(folder, `nodes/m-1/${file}`, "SHA256SUMS");
  },
  "lock.conf, in which a command stands": (bundle) => {
    appendFileSync(join(bundle.artifacts, "lock.conf"), `touch ${bundle.folder}/EVIL\n`);
    resum(bundle, "lock.conf");
  },
  "check.sh, which says what is expected": (bundle) => {
    bundle.write("check.sh", 'echo "Complete: 99 files. Their checksum:"; echo "  $2"\n');
    resum(bundle, "check.sh");
  },
};

for (const [what, change] of Object.entries(attacks)) {
  test(`${what} that was changed with every list is noticed by the programs of the site, as README.md says, and by deploy.sh --expect`, async () => {
    const bundle = copy();
    const checksum = await noted(bundle);
    // README.md's own lines; nothing of the folder runs.
    const readme = readFileSync(join(bundle.folder, "README.md"), "utf8");
    const [, first = "", second = ""] =
      /^(sha256sum SHA256SUMS) .*\n(sha256sum --check --quiet SHA256SUMS) .*\nbash artifacts\/check\.sh /m.exec(
        readme,
      ) ?? assert.fail();
    const here = { cwd: bundle.folder };
    const say = async (line: string) => tryRun("bash", ["-c", line], here);
    assert.equal((await say(first)).stdout, `${checksum}  SHA256SUMS\n`);
    assert.deepEqual(await say(second), { code: 0, stdout: "", stderr: "" });

    change(bundle);
    assert.doesNotMatch((await say(first)).stdout, new RegExp(checksum));
    const deployed = await tryRun("bash", ["deploy.sh", "--preflight", "--expect", checksum], here);
    assert.equal(deployed.code, 1);
    assert.match(deployed.stderr, /This is another bundle: the checksum of its SHA256SUMS is/);
    if (!what.startsWith("check.sh")) {
      const checked = await bundle.run("check.sh", ["--expect", checksum]);
      assert.equal(checked.code, 1);
      assert.match(checked.stderr, /This is not what was fetched: its checksum is [0-9a-f]{64}/);
    }
    // Who kept the list as it was is noticed by the second line.
    cpSync(join(whole.folder, "SHA256SUMS"), join(bundle.folder, "SHA256SUMS"));
    assert.match((await say(second)).stdout, /: FAILED\n/);
    const again = await tryRun("bash", ["deploy.sh", "--preflight", "--expect", checksum], here);
    assert.match(again.stderr, /: FAILED\n[^]*Files of this bundle were changed/);
    assert.ok(!existsSync(join(bundle.folder, "EVIL")));
  });
}

test("a command that was written into lock.conf does not run before its checksum is looked at", async () => {
  const bundle = copy();
  appendFileSync(join(bundle.artifacts, "lock.conf"), `touch ${bundle.folder}/EVIL\n`);
  assert.match((await bundle.run("check.sh")).stderr, /artifacts\/lock\.conf: FAILED/);
  unlist(bundle, /^.*lock\.conf\n/gm);
  assert.match((await bundle.run("check.sh")).stderr, /'artifacts\/lock\.conf' is here, but/);
  assert.ok(!existsSync(join(bundle.folder, "EVIL")));
});

test("--expect takes a checksum only", async () => {
  assert.equal((await copy().run("check.sh", ["--expect", "abc"])).code, 2);
  const { folder } = copy();
  const { code } = await tryRun("bash", ["deploy.sh", "--expect", "abc"], { cwd: folder });
  assert.equal(code, 2);
});

test("on a host, artifacts/ is checked by itself, with what lies beside it", async () => {
  const { artifacts } = copy();
  const host = mkdtempSync(join(temporary, "host-"));
  for (const place of ["artifacts", "nodes/m-1/artifacts"]) {
    cpSync(artifacts, join(host, place), { recursive: true });
    const check = () => tryRun("bash", [join(host, place, "check.sh"), "--quiet"]);
    assert.deepEqual(await check(), { code: 0, stdout: "", stderr: "" });
    appendFileSync(join(host, place, "lock.conf"), "touch EVIL\n");
    assert.match((await check()).stderr, /lock\.conf: FAILED/);
  }
});

test("a file that the site adds is named, and listed by fetch.sh, which needs no network and says the new checksum; logs/ and backups/ may change", async () => {
  const bundle = copy();
  const before = await noted(bundle);
  for (const file of ["logs/m-1.log", "backups/c-zookeeper-mesos.tar.gz"]) {
    mkdirSync(join(bundle.folder, file, ".."));
    writeFileSync(join(bundle.folder, file), "x");
  }
  assert.equal(await noted(bundle), before);
  writeFileSync(join(bundle.folder, "docker-compose.override.yml"), "services: {}\n");
  assert.match(
    (await bundle.run("check.sh")).stderr,
    /'docker-compose\.override\.yml' is here, but fetch\.sh did not list it\n +Remove it\. If it is yours, run bash artifacts\/fetch\.sh, which lists it too/,
  );
  const { code, stdout, stderr } = await bundle.run("fetch.sh");
  assert.equal(code, 0, stderr);
  const after = await noted(bundle);
  assert.notEqual(after, before);
  assert.match(stdout, new RegExp(`^ {2}${after}$`, "m"));
});

test("fetch.sh lists no file of the bundle that was changed", async () => {
  const bundle = copy();
  const before = bundle.read("../SHA256SUMS");
  appendFileSync(join(bundle.folder, "deploy.sh"), "touch EVIL\n");
  const { code, stderr } = await bundle.run("fetch.sh");
  assert.equal(code, 1);
  assert.match(stderr, /ERROR: Files of this bundle were changed:\n +deploy\.sh: FAILED/);
  assert.equal(bundle.read("../SHA256SUMS"), before);
});

test("artifacts of an older bundle are listed again before they are trusted", async () => {
  const bundle = copy();
  bundle.write(
    "../SHA256SUMS",
    bundle.read("../SHA256SUMS").replace(/^.* {2}artifacts\/.*\n/gm, ""),
  );
  assert.match(
    (await bundle.run("check.sh")).stderr,
    /SHA256SUMS does not list what was fetched\.\n +Run bash artifacts\/fetch\.sh: what is here already is not fetched again/,
  );
  assert.equal((await bundle.run("fetch.sh")).code, 0);
  assert.equal((await bundle.run("check.sh")).code, 0);
});

test("deploy.sh touches no host with artifacts that are not whole", async () => {
  const bundle = copy();
  bundle.write("images/marathon.tar", "another image");
  const { code, stderr } = await tryRun("bash", ["deploy.sh"], { cwd: bundle.folder });
  assert.equal(code, 1);
  assert.match(
    stderr,
    /images\/marathon\.tar: FAILED.*\n[^]*ERROR: This bundle is incomplete, or has changed since it was fetched/,
  );
});

test("a bundle in parts is the same again where they are joined; artifacts/, logs and all else but the build's folder", async () => {
  const bundle = copy();
  for (const folder of ["logs", "build"]) {
    mkdirSync(join(bundle.folder, folder));
    writeFileSync(join(bundle.folder, folder, "x"), "x");
  }
  const split = await bundle.run("split.sh", ["40K"]);
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
