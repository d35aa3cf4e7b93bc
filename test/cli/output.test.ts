import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { cli, runCli } from "../support/built-cli.ts";
import { has, run, temporaryFolder, unless } from "../support/run.ts";

const folder = temporaryFolder();
const hosts = [
  "--name",
  "c",
  "--method",
  "source",
  "--masters",
  "m-[1-3]=10.0.0.[11-13]",
  "--agents",
  "a-1=10.0.0.21",
  "--marathon",
  "off",
];
const make = (args: readonly string[], options: Parameters<typeof runCli>[1] = {}) => {
  const ran = runCli([...hosts, ...args], { cwd: folder, ...options });
  assert.equal(ran.code, 0, ran.stderr);
  return ran;
};
const sha256 = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");

/** So many that a run can be killed in the middle. */
const manyHosts = [
  ...hosts,
  "--agents",
  "a-0-[1-250]=10.1.0.[1-250],a-1-[1-250]=10.1.1.[1-250],a-2-[1-250]=10.1.2.[1-250]",
];

/** Mode, size, SHA-256 and path of every file below a folder, as --dry-run lists them. */
function listing(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const { mode, size } = statSync(path);
      return `0${(mode & 0o777).toString(8)}  ${String(size).padStart(8)}  ${sha256(path)}  ${path.slice(root.length + 1)}`;
    })
    .sort();
}

const wanted = make(["--dry-run"]).stdout.trimEnd().split("\n").sort();

test("--dry-run lists scripts and config files, and writes nothing", () => {
  assert.deepEqual(readdirSync(folder), []);
  assert.ok(
    wanted.some((line) => /^0755 +\d+ {2}[0-9a-f]{64} {2}nodes\/m-1\/install\.sh$/.test(line)),
    wanted.join("\n"),
  );
  assert.ok(wanted.some((line) => /^0644 +\d+ {2}[0-9a-f]{64} {2}cluster\.yaml$/.test(line)));
});

for (const [out, unpack, inside] of [
  ["c.zip", ["unzip", "-q"], "c"],
  ["c.tar.gz", ["tar", "-xzf"], "c"],
  ["c.tgz", ["tar", "-xzf"], "c"],
  ["tree/", undefined, "tree"],
  ["new/sub/c.zip", ["unzip", "-q"], "c"],
  ["c.lan", undefined, "c.lan"],
  ["C.ZIP", ["unzip", "-q"], "c"],
] as const) {
  test(
    `--out ${out} holds every file with its mode`,
    {
      skip:
        unpack !== undefined &&
        unless(has(unpack[0], unpack[0] === "unzip" ? "-v" : "--version"), unpack[0]),
    },
    () => {
      const place = join(folder, `in-${out.replaceAll("/", "-")}`);
      mkdirSync(place);
      const { stdout, stderr } = make(["--out", out], { cwd: place });
      assert.equal(stdout, "");
      assert.match(
        stderr,
        new RegExp(
          `^Wrote ${join(place, out).replace(/\/$/, "")}: ${wanted.length} files\\.\n\nNext steps:\n`,
        ),
      );
      assert.match(
        stderr,
        /\n\nWarning: Each host lets only the hosts of this cluster and the machine that runs deploy\.sh reach .* until security\.admins names them\..* as root\.\n$/,
      );
      if (unpack !== undefined)
        assert.equal(run(unpack[0], [...unpack.slice(1), out], { cwd: place }).code, 0);
      assert.deepEqual(listing(join(place, inside)), wanted);
      assert.deepEqual(
        readdirSync(place, { recursive: true }).filter((name) => String(name).endsWith(".part")),
        [],
      );
    },
  );
}

test("a zip on stdout is the zip that a file would be, and nothing else is there", () => {
  make(["--out", "same.zip"]);
  const shell = run(
    "bash",
    ["-c", '"$0" "$@" > stdout.zip', process.execPath, cli, ...hosts, "--out", "-"],
    { cwd: folder },
  );
  assert.equal(shell.code, 0, shell.stderr);
  assert.equal(sha256(join(folder, "stdout.zip")), sha256(join(folder, "same.zip")));
  assert.equal(shell.stderr, "");
});

test("two runs make the same bytes, in another time zone, language, folder and umask", () => {
  const elsewhere = join(folder, "elsewhere");
  mkdirSync(elsewhere);
  for (const name of ["one.zip", "one.tar.gz"]) {
    make(["--out", name], { env: { TZ: "UTC", LANG: "C" } });
    const script = `umask 077; TZ=Asia/Taipei LC_ALL=de_DE.UTF-8 HOME=/root SOURCE_DATE_EPOCH=1 "$0" "$@"`;
    assert.equal(
      run("bash", ["-c", script, process.execPath, cli, ...hosts, "--out", name], {
        cwd: elsewhere,
      }).code,
      0,
    );
    assert.equal(sha256(join(elsewhere, name)), sha256(join(folder, name)), name);
  }
});

test("--print prints one file as it is in the bundle", () => {
  const { stdout } = make(["--print", "nodes/m-1/install.sh"]);
  const digest = createHash("sha256").update(stdout).digest("hex");
  assert.ok(wanted.some((line) => line.endsWith(`${digest}  nodes/m-1/install.sh`)));
});

for (const [what, arrange, args, code, check] of [
  [
    "a file is replaced by --force",
    (place: string) => writeFileSync(join(place, "c.zip"), "old"),
    ["--out", "c.zip", "--force"],
    0,
    (place: string) => assert.notEqual(readFileSync(join(place, "c.zip"), "utf8"), "old"),
  ],
  [
    "a file is kept without --force",
    (place: string) => writeFileSync(join(place, "c.zip"), "old"),
    ["--out", "c.zip"],
    3,
    (place: string) => assert.equal(readFileSync(join(place, "c.zip"), "utf8"), "old"),
  ],
  [
    "an empty directory is filled",
    (place: string) => mkdirSync(join(place, "d")),
    ["--out", "d"],
    0,
    (place: string) => assert.deepEqual(listing(join(place, "d")), wanted),
  ],
  [
    "a directory of somebody is kept, even with --force",
    (place: string) => {
      mkdirSync(join(place, "d"));
      writeFileSync(join(place, "d/mine"), "1");
    },
    ["--out", "d/", "--force"],
    3,
    (place: string) => assert.deepEqual(readdirSync(join(place, "d")), ["mine"]),
  ],
  [
    "a bundle's directory is kept without --force",
    (place: string) => make(["--out", "d/"], { cwd: place }),
    ["--out", "d/"],
    3,
    () => {},
  ],
  [
    "a bundle's directory is replaced by --force, and what is not the bundle's stays",
    (place: string) => {
      make(["--out", "d"], { cwd: place });
      writeFileSync(join(place, "d/notes"), "mine");
      writeFileSync(join(place, "d/README.md"), "mine");
    },
    ["--out", "d", "--force"],
    0,
    (place: string) => {
      assert.equal(readFileSync(join(place, "d/README.md.edited"), "utf8"), "mine");
      for (const name of ["notes", "README.md.edited"]) rmSync(join(place, "d", name));
      assert.deepEqual(listing(join(place, "d")), wanted);
    },
  ],
  [
    "the bundle of another cluster is kept, even with --force",
    (place: string) => make(["--out", "d", "--name", "other"], { cwd: place }),
    ["--out", "d", "--force"],
    3,
    (place: string) =>
      assert.match(readFileSync(join(place, "d/cluster.yaml"), "utf8"), /^name: other$/m),
  ],
  [
    "a file is no directory to fill, even with --force",
    (place: string) => writeFileSync(join(place, "d"), "old"),
    ["--out", "d/", "--force"],
    3,
    (place: string) => assert.equal(readFileSync(join(place, "d"), "utf8"), "old"),
  ],
  [
    "--dry-run needs no --force",
    (place: string) => writeFileSync(join(place, "c.zip"), "old"),
    ["--out", "c.zip", "--dry-run"],
    0,
    (place: string) => assert.deepEqual(readdirSync(place), ["c.zip"]),
  ],
] as const) {
  test(what, () => {
    const place = join(folder, what.replaceAll(" ", "-"));
    mkdirSync(place);
    arrange(place);
    const ran = runCli([...hosts, ...args], { cwd: place });
    assert.equal(ran.code, code, ran.stderr);
    check(place);
  });
}

test("a place where nothing can be made is named", () => {
  const { code, stderr } = runCli([...hosts, "--out", "/proc/c.zip"]);
  assert.match(stderr, /^Cannot write \/proc\/c\.zip: /m);
  assert.equal(code, 4);
});

for (const out of ["c.zip", "c.tar.gz", "d/"]) {
  test(`a disk that is full half way leaves nothing of ${out} behind`, () => {
    const place = join(folder, `full-${out.replace("/", "")}`);
    mkdirSync(place);
    // A limit on the size of a file fails in the middle of a write, as a full disk does.
    const ran = run(
      "bash",
      [
        "-c",
        `trap '' XFSZ; ulimit -f 1; exec "$0" "$@"`,
        process.execPath,
        cli,
        ...hosts,
        "--out",
        out,
      ],
      { cwd: place },
    );
    assert.match(ran.stderr, /^Cannot write .*: the file is larger than the system allows\.$/m);
    assert.equal(ran.code, 4);
    assert.deepEqual(readdirSync(place), []);
  });
}

test(
  "the next steps for lab-2.zip unpack it into a folder of its own",
  { skip: unless(has("unzip", "-v"), "unzip") },
  () => {
    const cwd = join(temporaryFolder(), "with blank");
    mkdirSync(cwd);
    const steps = ["lab.zip", "lab-2.zip"].map((out) => {
      const { stderr } = runCli(["--yes", "--name", "lab", "--out", out], { cwd });
      return /Next steps:\n {2}(unzip .*)\n {2}(cd .*)\n/.exec(stderr)?.slice(1) ?? [];
    });
    assert.deepEqual(steps, [
      ["unzip lab.zip", "cd lab"],
      ["unzip lab-2.zip -d lab-2", "cd lab-2/lab"],
    ]);
    for (const [unpack, enter] of steps)
      assert.equal(
        run("bash", ["-c", `${unpack} > /dev/null && ${enter} && test -e cluster.yaml`], { cwd })
          .code,
        0,
      );
  },
);

test("--force says what became of each file, and --dry-run --force says it beforehand", () => {
  const place = join(folder, "told");
  mkdirSync(place);
  make(["--out", "d"], { cwd: place });
  mkdirSync(join(place, "d/.git"));
  writeFileSync(join(place, "d/.git/HEAD"), "ref");
  writeFileSync(join(place, "d/cluster.yaml"), "name: c # ours\n");
  const before = listing(place);
  const foretold = make(["--out", "d", "--force", "--dry-run"], { cwd: place });
  assert.deepEqual(listing(place), before);
  const count = wanted.length;
  assert.equal(
    foretold.stderr,
    `In ${join(place, "d")}, of the earlier bundle: ${count} would be replaced, 0 removed. Your files in it: 1 would be kept, 1 edited.\n  Your cluster.yaml would be kept as cluster.yaml.edited.\n`,
  );
  assert.match(
    make(["--out", "d", "--force"], { cwd: place }).stderr,
    new RegExp(
      `\nFiles of the earlier bundle: ${count} replaced, 0 removed\\. Your files in it: 1 kept, 1 edited\\.\n {2}Your cluster\\.yaml is kept as cluster\\.yaml\\.edited\\.\n\n`,
    ),
  );
});

test("what a killed run left is removed by the next, which says so", () => {
  const place = join(folder, "left");
  mkdirSync(place);
  const script =
    'for out in c.zip d; do ("$0" "$@" --out $out & pid=$!; until compgen -G "$out.*.part"; do kill -0 $pid || exit; done; kill -9 $pid; wait); done';
  run("bash", ["-c", script, process.execPath, cli, ...manyHosts], { cwd: place });
  const names = readdirSync(place);
  assert.deepEqual(names.map((name) => name.replace(/\..*\./, ".")).sort(), ["c.part", "d.part"]);
  for (const out of ["c.zip", "d"])
    assert.match(
      make(["--out", out], { cwd: place }).stderr,
      /^Removed what an interrupted run left/,
    );
  assert.deepEqual(readdirSync(place).sort(), ["c.zip", "d"]);
});

for (const [out, reason] of [
  ["c.rar", "only archives that end in .zip, .tar.gz or .tgz can be written"],
  ["c.7z", "only archives"],
  ["c.tar", "only archives"],
  ["c.tar.xz", "only archives"],
  ["c.TBZ2", "only archives"],
  ["a\nb.zip", "contains a character that cannot be printed"],
  ["a\u202eb", "contains a character that cannot be printed"],
  ["~somebody/c", "only your own home folder"],
  ["", "--out needs a path"],
] as const) {
  test(`--out ${JSON.stringify(out)} is refused before anything is written`, () => {
    const place = join(folder, `refused-${encodeURIComponent(out)}`);
    mkdirSync(place);
    const { code, stderr } = runCli([...hosts, `--out=${out}`], { cwd: place });
    assert.ok(stderr.includes(reason), stderr);
    assert.equal(code, 2);
    assert.deepEqual(readdirSync(place), []);
  });
}

test("~ after = is the home folder, for the output, a spec and a list of hosts", () => {
  const env = { HOME: join(folder, "home") };
  mkdirSync(env.HOME);
  make(["--out=~/made"], { env });
  make(["--out=~/again.zip", "--spec=~/made/cluster.yaml"], { env });
  assert.deepEqual(readdirSync(env.HOME).sort(), ["again.zip", "made"]);
});

for (const [stream, redirection] of [
  ["standard input", "<&-"],
  ["standard output", ">&-"],
  ["standard error", "2>&-"],
] as const) {
  test(`with ${stream} closed the bundle is written`, () => {
    const place = join(folder, `closed-${stream.replace(" ", "-")}`);
    mkdirSync(place);
    const script = `"$0" "$@" --out c.zip ${redirection}`;
    const { code } = run("bash", ["-c", script, process.execPath, cli, ...hosts], { cwd: place });
    assert.equal(code, 0);
    assert.deepEqual(readdirSync(place), ["c.zip"]);
  });
}

test("a zip on a standard output that is closed is an error, on a null device it is not", () => {
  const script = '"$0" "$@" --out - >&-; echo $? >&2; "$0" "$@" --out - > /dev/null; echo $? >&2';
  const { stderr } = run("bash", ["-c", script, process.execPath, cli, ...hosts]);
  assert.equal(stderr, "Cannot write standard output: it is closed.\n4\n0\n");
});
