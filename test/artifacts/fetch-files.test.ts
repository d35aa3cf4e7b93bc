import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { tryRun, waitFor } from "../hosts/run.ts";
import { broken, content, serve, stalled } from "../support/file-server.ts";
import { onlyFiles } from "../support/offline-folder.ts";
import { programsWithout } from "../support/programs-without.ts";
import { run as runNow, temporaryFolder } from "../support/run.ts";

const temporary = temporaryFolder();
const bytes = Buffer.from("what Mesos needs\n".repeat(20_000));
const sumOf = (kind: string, data: Buffer) =>
  `${kind}:${createHash(kind).update(data).digest("hex")}`;
const file = (locators: string, known = sumOf("sha256", bytes)) => ({
  file: "supplied/thing.bin",
  known,
  locators,
  obtain: "Ask the one who made it.",
});

test("a file is fetched, verified and recorded, and a second run asks for nothing", async () => {
  const server = await serve(content(bytes));
  const { run, read, artifacts } = onlyFiles(temporary, [file(`${server.url}/thing`)]);
  const first = await run("fetch.sh");
  assert.equal(first.code, 0, first.stdout + first.stderr);
  assert.match(read("SHA256SUMS"), /^[0-9a-f]{64} {2}supplied\/thing\.bin$/m);
  assert.equal(read("recorded.tsv"), `supplied/thing.bin\t${server.url}/thing\t\n`);
  assert.ok(!existsSync(join(artifacts, "partial")));
  assert.equal((await run("fetch.sh")).code, 0);
  assert.deepEqual(server.asked, ["GET /thing"]);
  const checked = await run("check.sh");
  assert.equal(checked.code, 0, checked.stderr);
  // What fetch.sh said is what check.sh says.
  const [, checksum = ""] = /^ {2}([0-9a-f]{64})$/m.exec(first.stdout) ?? [];
  assert.match(checked.stdout, new RegExp(checksum));
  assert.equal((await run("check.sh", ["--expect", checksum])).code, 0);
});

test("a locator that is dead names the next; where all are, it is said what is missing and how one comes by it", async () => {
  const server = await serve(({ url }, response) => {
    response.writeHead(url === "/good" ? 200 : 404).end(url === "/good" ? bytes : "gone");
  });
  const { run } = onlyFiles(temporary, [
    file(`http://127.0.0.1:1/dead ${server.url}/gone ${server.url}/good`),
    { ...file(`${server.url}/gone`), file: "supplied/other.bin" },
  ]);
  const { code, stdout, stderr } = await run("fetch.sh");
  assert.equal(code, 1);
  assert.deepEqual(
    [...stdout.matchAll(/fetch +(?:http:\S+\/)(\w+)/g)].map(([, name]) => name),
    ["dead", "gone", "good", "gone"],
  );
  assert.match(stdout, /saved +supplied\/thing\.bin/);
  assert.match(
    stderr,
    /ERROR: 1 still missing:\n +supplied\/other\.bin: Ask the one who made it\. Then: bash fetch\.sh --supply FILE/,
  );
});

test("what --mirror names is asked instead", async () => {
  const server = await serve(content(bytes));
  const { run } = onlyFiles(temporary, [file("https://far.example.com/a/thing")]);
  const { code, stdout } = await run("fetch.sh", [
    "--mirror",
    "https://other.example.com=http://127.0.0.1:1",
    "--mirror",
    `https://far.example.com/a=${server.url}/mirror`,
  ]);
  assert.equal(code, 0, stdout);
  assert.deepEqual(server.asked, ["GET /mirror/thing"]);
});

for (const [client, path] of [
  ["curl", process.env["PATH"] ?? ""],
  ["wget, where there is no curl", programsWithout(temporary, "curl")],
] as const) {
  test(`a download that was killed leaves no file under its name, and goes on where it stopped (${client})`, async () => {
    let answer = stalled(bytes, 100_000);
    const server = await serve((request, response) => answer(request, response));
    const { run, artifacts } = onlyFiles(temporary, [file(`${server.url}/thing`)]);
    const child = spawn("bash", [join(artifacts, "fetch.sh")], {
      detached: true,
      stdio: "ignore",
      env: { ...process.env, PATH: path, no_proxy: "*" },
    });
    await waitFor(
      "half of the file",
      async () =>
        (existsSync(join(artifacts, "partial/thing.bin")) &&
          statSync(join(artifacts, "partial/thing.bin")).size >= 65_536) ||
        undefined,
      30,
    );
    process.kill(-(child.pid ?? 0), "SIGKILL");
    await new Promise((resolve) => child.on("close", resolve));
    assert.ok(!existsSync(join(artifacts, "supplied/thing.bin")));
    const half = statSync(join(artifacts, "partial/thing.bin")).size;
    assert.match((await run("check.sh")).stderr, /Nothing has been fetched yet/);
    answer = content(bytes);
    const again = await run("fetch.sh", [], { PATH: path });
    assert.equal(again.code, 0, again.stdout + again.stderr);
    assert.equal(server.asked.at(-1), `GET /thing bytes=${half}-`);
  });

  test(`a server that cannot go on is asked from the beginning (${client})`, async () => {
    const server = await serve((request, response) => {
      if (request.headers.range) response.writeHead(416).end();
      else content(bytes)(request, response);
    });
    const { run, artifacts } = onlyFiles(temporary, [file(`${server.url}/thing`)]);
    mkdirSync(join(artifacts, "partial"));
    writeFileSync(join(artifacts, "partial/thing.bin"), bytes.subarray(0, 1000));
    const { code, stdout, stderr } = await run("fetch.sh", [], { PATH: path });
    assert.equal(code, 0, stdout + stderr);
  });

  test(`a connection that breaks off is tried again, and half a file is never taken (${client})`, async () => {
    const server = await serve(broken(bytes, 5000));
    const { run, artifacts } = onlyFiles(temporary, [file(`${server.url}/thing`, "")]);
    const { code, stderr } = await run("fetch.sh", [], { PATH: path });
    assert.equal(code, 1);
    assert.match(stderr, /supplied\/thing\.bin: Ask the one who made it/);
    assert.ok(!existsSync(join(artifacts, "supplied/thing.bin")));
  });
}

const wrong = Buffer.from("something else\n");
for (const [kind, sum] of [
  ["SHA-1", sumOf("sha1", bytes)],
  ["SHA-256", sumOf("sha256", bytes)],
  ["SHA-512", sumOf("sha512", bytes)],
] as const) {
  test(`a file with another ${kind} than the known one is refused, wherever it comes from`, async () => {
    const server = await serve(content(wrong));
    const { run, artifacts } = onlyFiles(temporary, [file(`${server.url}/thing`, sum)]);
    const fetched = await run("fetch.sh");
    assert.equal(fetched.code, 1);
    assert.match(
      fetched.stdout,
      /REFUSED +supplied\/thing\.bin: damaged or a different file: sha\d+ is [0-9a-f]+, must be [0-9a-f]+/,
    );
    const mine = join(temporary, "thing.bin");
    writeFileSync(mine, wrong);
    const supplied = await run("fetch.sh", ["--supply", mine]);
    assert.equal(supplied.code, 1);
    assert.match(supplied.stderr, /thing\.bin is refused: damaged or a different file/);
    assert.ok(!existsSync(join(artifacts, "supplied/thing.bin")));
    writeFileSync(mine, bytes);
    assert.equal((await run("fetch.sh", ["--supply", mine])).code, 0);
  });
}

for (const [what, known, says] of [
  [
    "by no checksum",
    "",
    /no checksum of it is known: this one is recorded, and must stay the same/,
  ],
  ["by its SHA-1", sumOf("sha1", bytes), /its SHA-1 alone is known, which does not prove/],
  ["by its SHA-256", sumOf("sha256", bytes), undefined],
] as const) {
  test(`what is known of a file ${what} is said when it comes`, async () => {
    const server = await serve(content(bytes));
    const { run } = onlyFiles(temporary, [file(`${server.url}/thing`, known)]);
    const { stdout } = await run("fetch.sh");
    assert.match(stdout, /saved +supplied\/thing\.bin/);
    if (says) assert.match(stdout, says);
    else assert.doesNotMatch(stdout, /known/);
  });
}

test("a file of which nothing was known is trusted once: another one in its place is refused", async () => {
  const server = await serve(({ url }, response) => {
    response.end(url === "/first" ? bytes : wrong);
  });
  const { run, artifacts } = onlyFiles(temporary, [{ ...file(`${server.url}/first`, "") }]);
  assert.match((await run("fetch.sh")).stdout, /saved +supplied\/thing\.bin, SHA-256 [0-9a-f]{64}/);
  rmSync(join(artifacts, "supplied/thing.bin"));
  const again = await run("fetch.sh", ["--mirror", `${server.url}/first=${server.url}/second`]);
  assert.equal(again.code, 1);
  assert.match(
    again.stdout,
    /REFUSED.*not the file that was recorded first \(SHA-256 [0-9a-f]{64}, now [0-9a-f]{64}\); if the new one is right, remove its line from artifacts\/SHA256SUMS/,
  );
});

test("a full disk is said, and after room was made fetching goes on", async () => {
  const server = await serve(content(bytes));
  const { folder } = onlyFiles(temporary, [file(`${server.url}/thing`)]);
  // Its own mount namespace: the small disk exists for these commands only.
  const script = `mount -t tmpfs none "$0" && cp -a "$1/." "$0" && mount -o remount,size="$(($(du -sk "$0" | cut -f1) + 200))k" "$0" && ! bash "$0/artifacts/fetch.sh" && [[ ! -e $0/artifacts/supplied/thing.bin ]] && mount -o remount,size=9m "$0" && bash "$0/artifacts/fetch.sh" && bash "$0/artifacts/check.sh"`;
  const small = join(temporary, "small");
  mkdirSync(small);
  const { code, stdout, stderr } = await tryRun(
    "unshare",
    ["--mount", "bash", "-c", script, small, folder],
    { env: { no_proxy: "*" } },
  );
  assert.equal(code, 0, stdout + stderr);
  assert.match(stderr, /ERROR: Cannot write partial\/thing\.bin: is the disk full\?/);
});

for (const name of [
  "-rf",
  "a b.tgz",
  "x;touch CANARY.deb",
  "new\nline.tgz",
  "$(touch CANARY).deb",
  "тест.deb",
]) {
  test(`a supplied file called ${JSON.stringify(name)} is refused, and nothing is taken`, async () => {
    const { run, artifacts } = onlyFiles(temporary, [file("", "")]);
    const folder = join(temporary, "hostile");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), bytes);
    const { code, stderr } = await run("fetch.sh", ["--supply", join(folder, name)]);
    assert.equal(code, 1);
    assert.match(stderr, /contains characters that are not allowed/);
    assert.deepEqual(readdirSync(join(artifacts, "supplied")), []);
    assert.ok(!existsSync("CANARY"));
  });
}

const hostileNames = {
  "../../etc/cron.d/x": ["-P"],
  "/etc/cron.d/x": ["-P"],
  "a\u001b[2J": [],
  "a\nb": [],
  "a\\b": [],
} as const;
for (const [name, options] of Object.entries(hostileNames)) {
  test(`an archive that holds the name ${JSON.stringify(name)} is refused before anything unpacks it`, async () => {
    const { run, artifacts } = onlyFiles(temporary, [
      { ...file("", ""), file: "supplied/marathon.tar.gz" },
    ]);
    const archive = join(temporary, "marathon.tar.gz");
    writeFileSync(join(temporary, "x"), "x");
    const made = runNow("tar", [
      "-czf",
      archive,
      ...options,
      "--transform",
      `s\u0001.*\u0001${name.replaceAll("\\", "\\\\").replaceAll("\n", "\\n")}\u0001`,
      "-C",
      temporary,
      "x",
    ]);
    assert.equal(made.code, 0, made.stderr);
    const { code, stderr } = await run("fetch.sh", ["--supply", archive]);
    assert.equal(code, 1, stderr);
    assert.match(
      stderr,
      /marathon\.tar\.gz is refused: not safe to unpack: it contains the file name/,
    );
    assert.ok(!stderr.includes("\u001b"));
    assert.deepEqual(readdirSync(join(artifacts, "supplied")), []);
  });
}

test("a cut-off archive is refused", async () => {
  const { run } = onlyFiles(temporary, [{ ...file("", ""), file: "supplied/marathon.tar.gz" }]);
  const archive = join(temporary, "marathon.tar.gz");
  writeFileSync(
    archive,
    runNow("bash", [
      "-c",
      `head -c 300000 /dev/urandom >"$0/r"; tar -cz -C "$0" r | head -c 200000 | base64 -w0`,
      temporary,
    ]).stdout,
    "base64",
  );
  assert.match(
    (await run("fetch.sh", ["--supply", archive])).stderr,
    /marathon\.tar\.gz is refused: an incomplete \.tar\.gz/,
  );
});

/** Every file and folder below, with its mode. */
const modesBelow = (folder: string) =>
  runNow("find", [".", "-printf", "%m %y %P\\n"], { cwd: folder }).stdout.trim().split("\n");

for (const umask of ["077", "000"]) {
  test(`with umask ${umask}, fetched, supplied and joined files get the modes of the bundle`, async () => {
    const server = await serve(content(bytes));
    const { folder, artifacts } = onlyFiles(temporary, [
      file(`${server.url}/thing`),
      { ...file("", ""), file: "supplied/mine.bin" },
    ]);
    const mine = join(temporary, "mine.bin");
    writeFileSync(mine, bytes);
    chmodSync(mine, umask === "077" ? 0o600 : 0o666);
    const script = `umask ${umask} && bash artifacts/fetch.sh --supply "$0" && bash artifacts/split.sh 40K && mkdir "$1" && cd "$1" && bash "$2/join.sh" .`;
    const target = `${folder}-joined`;
    const { code, stdout, stderr } = await tryRun(
      "bash",
      ["-c", script, mine, target, `${folder}.parts`],
      { cwd: folder, env: { no_proxy: "*" } },
    );
    assert.equal(code, 0, stdout + stderr);
    for (const at of [artifacts, join(target, "site")])
      assert.deepEqual(
        modesBelow(at).filter(
          (line) => !/^755 d |^755 f .*(\.sh|\/bin\/[^/]+)$|^644 f .*(?<!\.sh)$/.test(line),
        ),
        [],
      );
  });
}

test("a file that nothing here wants is not taken, and the wanted names are said", async () => {
  const { run } = onlyFiles(temporary, [file("", "")]);
  const mine = join(temporary, "other.bin");
  writeFileSync(mine, bytes);
  assert.match(
    (await run("fetch.sh", ["--supply", mine])).stderr,
    /This bundle needs no file named other\.bin\.\n +It needs: thing\.bin/,
  );
});

for (const args of [
  ["--suply", "x"],
  ["--mirror", "http://x"],
  ["--supply", "/nowhere"],
  ["--keyring"],
]) {
  test(`fetch.sh ${args.join(" ")} is wrong use`, async () =>
    assert.equal((await onlyFiles(temporary, []).run("fetch.sh", args)).code, 2));
}
