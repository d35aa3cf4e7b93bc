import assert from "node:assert/strict";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { tryRun } from "../hosts/run.ts";
import {
  type Deb,
  type Key,
  makeAptRepository,
  makeDeb,
  makeKey,
} from "../support/apt-repository.ts";
import { offlineBundle } from "../support/offline-folder.ts";
import { has, run, temporaryFolder, unless } from "../support/run.ts";
import type { Overrides } from "../support/spec.ts";

const temporary = temporaryFolder();
const skip = unless(
  ["apt-get", "dpkg-deb", "gpg"].every((program) => has(program, "--version")),
  "apt-get, dpkg-deb or gpg",
);

const key = skip ? (undefined as never) : makeKey(temporary);
const zookeeper: Deb[] = [
  { name: "zookeeper", version: "3.8.0-1", depends: "some-jre (>= 2), libc-like" },
  { name: "some-jre", version: "1:2.5+dfsg-1", arch: "amd64", depends: "libc-like" },
  { name: "libc-like", arch: "amd64" },
  { name: "nobody-asked", version: "9" },
];
const mesos: Deb[] = [
  { name: "mesos", version: "1.11.0-2", arch: "amd64", depends: "libc-like" },
  { name: "zookeeper", version: "99" },
];

/** What stands for Debian and for the repository of Mesos, and how fetch.sh is told. */
function archives(own = key, debian: readonly Deb[] = zookeeper) {
  const folder = mkdtempSync(join(temporary, "archives-"));
  for (const suite of ["bookworm", "bookworm-updates"])
    makeAptRepository(join(folder, "debian"), suite, suite === "bookworm" ? debian : [], key);
  makeAptRepository(join(folder, "security"), "bookworm-security", [], key);
  makeAptRepository(join(folder, "mesos"), "stable", mesos, own);
  const args = [
    "--keyring",
    key.file,
    "--mirror",
    `http://deb.debian.org/debian-security=file:${folder}/security`,
    "--mirror",
    `http://deb.debian.org/debian=file:${folder}/debian`,
    "--mirror",
    `https://mirror.example.com/mesos=file:${folder}/mesos`,
  ];
  return { folder, args };
}

const withLine = ({ fingerprint }: Key): Overrides => ({
  method: "apt",
  // Without the program that rotates the logs of tasks: its package is none of these.
  logs: { days: "forever" },
  marathon: "off",
  apt: {
    line: "deb https://mirror.example.com/mesos stable main",
    layout: "mesosphere",
    fingerprint,
  },
});

/** A bundle whose repository has this key, which is supplied. */
async function wanting(own = key, spec = withLine(own)) {
  const bundle = offlineBundle(temporary, spec);
  mkdirSync(join(bundle.artifacts, "supplied"), { recursive: true });
  writeFileSync(
    join(bundle.artifacts, "supplied/apt-key.asc"),
    (await tryRun("cat", [own.file])).stdout,
  );
  return bundle;
}

const debsIn = (artifacts: string) =>
  existsSync(join(artifacts, "debs"))
    ? readdirSync(join(artifacts, "debs"))
        .filter((name) => name.endsWith(".deb"))
        .sort()
    : [];

test(
  "packages come with all that they depend on, from the pinned places, and apt installs from them with no other source",
  { skip },
  async () => {
    const { args } = archives();
    const { run, artifacts, read } = await wanting();
    const first = await run("fetch.sh", args);
    assert.equal(first.code, 0, first.stdout + first.stderr);
    // Not zookeeper 99, which the repository of Mesos has too.
    assert.deepEqual(debsIn(artifacts), [
      "libc-like_1.0_amd64.deb",
      "mesos_1.11.0-2_amd64.deb",
      "some-jre_1%3a2.5+dfsg-1_amd64.deb",
      "zookeeper_3.8.0-1_all.deb",
    ]);
    assert.equal((await run("check.sh")).code, 0);
    assert.match(
      read("sbom.cdx.json"),
      /"purl":"pkg:deb\/debian\/some-jre@1%3A2\.5%2Bdfsg-1\?arch=amd64&distro=bookworm"/,
    );
    const second = await run("fetch.sh", [
      ...args.slice(0, 2),
      "--mirror",
      "http://=file:/nowhere/",
    ]);
    assert.equal(second.code, 0, second.stdout + second.stderr);
    assert.match(second.stdout, /present +debs\/, 4 packages/);
    assert.doesNotMatch(second.stdout, /read|fetch /);
  },
);

test("a missing package is brought again, and what is here is not", { skip }, async () => {
  const { args } = archives();
  const { run, artifacts } = await wanting();
  await run("fetch.sh", args);
  rmSync(join(artifacts, "debs/some-jre_1%3a2.5+dfsg-1_amd64.deb"));
  assert.match(
    (await run("check.sh")).stderr,
    /debs\/some-jre_1%3a2\.5\+dfsg-1_amd64\.deb is missing/,
  );
  const again = await run("fetch.sh", args);
  assert.equal(again.code, 0, again.stdout + again.stderr);
  assert.equal(debsIn(artifacts).length, 4);
  assert.equal((await run("check.sh")).code, 0);
});

test("a damaged package is noticed and brought again", { skip }, async () => {
  const { args } = archives();
  const { run, artifacts } = await wanting();
  await run("fetch.sh", args);
  appendFileSync(join(artifacts, "debs/libc-like_1.0_amd64.deb"), "x");
  assert.match((await run("check.sh")).stderr, /debs\/libc-like_1\.0_amd64\.deb: FAILED/);
  const again = await run("fetch.sh", args);
  assert.equal(again.code, 0, again.stdout + again.stderr);
  assert.match(again.stdout, /debs\/libc-like_1\.0_amd64\.deb is damaged: fetching it again/);
  assert.equal((await run("check.sh")).code, 0);
});

test(
  "supplied debs bring what they depend on from the distribution, and lie beside it",
  { skip },
  async () => {
    const { args, folder } = archives();
    const deb = makeDeb(folder, {
      name: "mesos",
      version: "1.11.0-9",
      arch: "amd64",
      depends: "libc-like",
    });
    const { run, artifacts } = offlineBundle(temporary, {
      method: "apt",
      logs: { days: "forever" },
      marathon: "off",
      apt: { debs: "supplied", layout: "mesosphere" },
    });
    assert.match(
      (await run("fetch.sh", args)).stderr,
      /supplied\/\*\.deb: the packages mesos, of your own\. Then: bash fetch\.sh --supply FILE/,
    );
    const { code, stdout, stderr } = await run("fetch.sh", [...args, "--supply", deb]);
    assert.equal(code, 0, stdout + stderr);
    assert.deepEqual(debsIn(artifacts), [
      "libc-like_1.0_amd64.deb",
      "some-jre_1%3a2.5+dfsg-1_amd64.deb",
      "zookeeper_3.8.0-1_all.deb",
    ]);
    assert.deepEqual(readdirSync(join(artifacts, "supplied")), ["mesos_1.11.0-9_amd64.deb"]);
    assert.equal((await run("check.sh")).code, 0);
  },
);

test(
  "a supplied deb for another processor, and one that is none, are refused",
  { skip },
  async () => {
    const folder = mkdtempSync(join(temporary, "debs-"));
    const { run, artifacts } = offlineBundle(temporary, {
      method: "apt",
      logs: { days: "forever" },
      marathon: "off",
      apt: { debs: "supplied", layout: "mesosphere" },
    });
    assert.match(
      (await run("fetch.sh", ["--supply", makeDeb(folder, { name: "mesos", arch: "arm64" })]))
        .stderr,
      /refused: for arm64, but the hosts are amd64/,
    );
    writeFileSync(join(folder, "mesos_1_amd64.deb"), "no deb");
    assert.match(
      (await run("fetch.sh", ["--supply", join(folder, "mesos_1_amd64.deb")])).stderr,
      /refused: an incomplete \.deb/,
    );
    assert.deepEqual(readdirSync(join(artifacts, "supplied")), []);
  },
);

/** A file that holds one key for gpg, and for an apt that looks for any block another one. */
const behind = (good: Key, evil: Key) => {
  const binary = run("gpg", ["--homedir", evil.home, "--batch", "--export", "--armor"]);
  const block = binary.stdout.replaceAll("PGP PUBLIC KEY BLOCK", "PUBLIC KEY");
  const file = join(mkdtempSync(join(temporary, "key-")), "apt-key.asc");
  writeFileSync(file, `${block}\n${readFileSync(good.file, "utf8")}`);
  return { ...good, file };
};

test(
  "of a file with another key in front that only apt would read, apt and the site get the checked key alone",
  { skip },
  async () => {
    const evil = makeKey(temporary);
    const both = behind(key, evil);
    const { run, read, artifacts } = await wanting(both);
    const refused = await run("fetch.sh", archives(evil).args);
    assert.equal(refused.code, 1, refused.stdout);
    assert.match(
      refused.stderr,
      /debs\/: the packages at copy:.*\/mesos stable main: .*(NO_PUBKEY|not signed)/,
    );
    assert.deepEqual(debsIn(artifacts), []);
    const { code, stdout, stderr } = await run("fetch.sh", archives().args);
    assert.equal(code, 0, stdout + stderr);
    assert.equal(read("supplied/apt-key.asc"), readFileSync(key.file, "utf8"));
    const supplied = await wanting(both);
    assert.equal((await supplied.run("fetch.sh", ["--supply", both.file])).code, 1);
    assert.equal(supplied.read("supplied/apt-key.asc"), readFileSync(key.file, "utf8"));
  },
);

test(
  "apt gets no key but that of the lock, also where another one lies here",
  { skip },
  async () => {
    const evil = makeKey(temporary);
    const { run, artifacts, write } = await wanting(key);
    write("supplied/apt-key.asc", readFileSync(evil.file));
    const { code, stdout, stderr } = await run("fetch.sh", archives(evil).args);
    assert.equal(code, 1, stdout);
    assert.match(stderr, /supplied\/apt-key\.asc: a different key: [0-9A-F]{40}, must be/);
    assert.deepEqual(debsIn(artifacts), []);
  },
);

test(
  "a repository whose key has expired is refused, with what to do, before anything is downloaded",
  { skip },
  async () => {
    const expired = makeKey(temporary, "2020-02-01");
    const { args } = archives(expired);
    const { run, artifacts } = await wanting(expired);
    const { code, stdout, stderr } = await run("fetch.sh", args);
    assert.equal(code, 1);
    assert.match(
      stdout + stderr,
      /expired on 2020-02-01; get the renewed key from its owner, and supply it/,
    );
    assert.deepEqual(debsIn(artifacts), []);
  },
);

test("a distribution signed with an expired key is refused", { skip }, async () => {
  const expired = makeKey(temporary, "2020-02-01");
  const { folder, args } = archives();
  makeAptRepository(join(folder, "security"), "bookworm-security", [], expired);
  const { run, artifacts } = await wanting();
  const { code, stderr } = await run("fetch.sh", ["--keyring", expired.file, ...args.slice(2)]);
  assert.equal(code, 1);
  assert.match(stderr, /debs\//);
  assert.deepEqual(debsIn(artifacts), []);
});

for (const [what, change, says] of [
  [
    "an index that was tampered with",
    (folder: string) =>
      appendFileSync(join(folder, "debian/dists/bookworm/main/binary-amd64/Packages"), "\n"),
    /debs\/: the packages at copy:.* bookworm main: .*(Hash Sum|size|signed)/i,
  ],
  [
    "a package that was tampered with",
    (folder: string) => appendFileSync(join(folder, "debian/pool/zookeeper_3.8.0-1_all.deb"), "x"),
    /debs\/: apt cannot find all of it: E:/,
  ],
  [
    "a package that is gone",
    (folder: string) => rmSync(join(folder, "debian/pool/some-jre_1%3a2.5+dfsg-1_amd64.deb")),
    /debs\/: apt cannot find all of it: E:/,
  ],
  [
    "an archive that does not answer",
    (folder: string) => rmSync(join(folder, "security"), { recursive: true }),
    /debs\/: the packages at copy:.*bookworm-security main: .*To fetch them from another place: --mirror/,
  ],
] as const) {
  test(`${what} is refused, named, and leaves no debs behind`, { skip }, async () => {
    const { folder, args } = archives();
    change(folder);
    const { run, artifacts } = await wanting();
    const { code, stdout, stderr } = await run("fetch.sh", args);
    assert.equal(code, 1, stdout);
    assert.match(stderr, says);
    assert.deepEqual(debsIn(artifacts), []);
    assert.equal((await run("check.sh")).code, 1);
  });
}

test("a package whose dependency nobody has is named", { skip }, async () => {
  const { args } = archives(key, [
    { name: "zookeeper", version: "3.8.0-1", depends: "nowhere" },
    { name: "libc-like", arch: "amd64" },
  ]);
  const { run } = await wanting();
  assert.match(
    (await run("fetch.sh", args)).stderr,
    /debs\/: apt cannot find all of it: .*zookeeper : Depends: nowhere/,
  );
});

test("of several places for a repository, the first that answers is taken", { skip }, async () => {
  const { folder, args } = archives();
  const { run, write, read } = await wanting();
  write(
    "lock.conf",
    read("lock.conf").replace(
      "'https://mirror.example.com/mesos stable main'",
      `'file:/nowhere stable main | file:${folder}/mesos stable main'`,
    ),
  );
  const { code, stdout, stderr } = await run("fetch.sh", args);
  assert.equal(code, 0, stdout + stderr);
  assert.match(stdout, /read +copy:\/nowhere stable main\n.*\n +read +copy:.*\/mesos stable main/);
});

test("packages that were fetched for another release are fetched anew", { skip }, async () => {
  const { args } = archives();
  const { run, read, write } = await wanting();
  await run("fetch.sh", args);
  write("debs/wanted", read("debs/wanted").replace("bookworm", "trixie"));
  assert.match((await run("check.sh")).stderr, /debs\/wanted: FAILED/);
  const again = await run("fetch.sh", args);
  assert.match(again.stdout, /fetch +zookeeper mesos/);
  assert.equal((await run("check.sh")).code, 0);
});
