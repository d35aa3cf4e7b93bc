import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { parse } from "acorn";
import { build, type Plugin } from "rolldown";
import { packageFiles } from "../../src/packaging/rolldown.config.ts";
import { cli, runCli } from "../support/built-cli.ts";
import { plainEnvironment } from "../support/plain-environment.ts";
import { has, run, temporaryFolder, unless } from "../support/run.ts";
import { programAtTerminal, type Step } from "../support/terminal.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = temporaryFolder();
const emptyFolder = () => mkdtempSync(join(folder, "at-"));
const single = join(dirname(cli), "create-mesos-cluster.cjs");

/** As npm publishes it: this also builds dist/. */
const packed = run("npm", ["pack", "--silent", "--pack-destination", folder], { cwd: root });
assert.equal(packed.code, 0, packed.stderr);
const tarball = join(folder, readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "none");

/** What `--yes` makes, as the reference that every way must give. */
const expected = join(folder, "expected.zip");
runCli(["--yes", "--out", expected]);

// 450 KB held the first installation. What keeps a living cluster (changes, draining, backups,
// firewall, passwords, secrets of the operator's own, drawing) is half as much text again, and it is shipped as readable as the
// rest.
test("the tarball is at most 720 KB", () =>
  assert.ok(statSync(tarball).size <= 720_000, `${statSync(tarball).size} bytes`));

test("the package is one package: nothing to install beside it, and not the single file", () => {
  const { dependencies, optionalDependencies, peerDependencies, bundleDependencies, bin } =
    JSON.parse(run("tar", ["-xzOf", tarball, "package/package.json"]).stdout);
  assert.deepEqual(
    { dependencies, optionalDependencies, peerDependencies, bundleDependencies },
    {
      dependencies: undefined,
      optionalDependencies: undefined,
      peerDependencies: undefined,
      bundleDependencies: undefined,
    },
  );
  const files = run("tar", ["-tzf", tarball]).stdout.trim().split("\n");
  assert.ok(files.includes(`package/${bin["create-mesos-cluster"]}`));
  assert.deepEqual(
    files.filter(
      (file) =>
        /node_modules|\.ts$|\/create-mesos-cluster\.cjs$/.test(file) ||
        !/^package\/(dist\/[^/]+|package\.json|LICENSE|README\.md)$/.test(file),
    ),
    [],
  );
});

test("the files of dist are named for what they hold", () => {
  const files = readdirSync(dirname(cli));
  const holds =
    "cli create fields wizard prompts flags validation plan blueprints bundle yaml archive chinese";
  for (const name of holds.split(" "))
    assert.ok(files.includes(`${name}.cjs`), `${name}.cjs of ${files.join(" ")}`);
  for (const file of files) assert.doesNotMatch(file, /chunk|-(?=\w*[A-Z\d_])\w{8}\.cjs$/);
});

test("dist can be read: functions keep their names, lines are short, and each part names its source", () => {
  const code = readFileSync(join(dirname(cli), "validation.cjs"), "utf8");
  assert.match(code, /^const allOrNoAddresses = /m);
  assert.match(code, /^\/\/ src\/core\/cluster\/rules\/network\.ts$/m);
  const lines = code.split("\n");
  assert.ok(lines.length > 1000 && code.length / lines.length < 100);
});

test("the stack trace of a bug names our function and the file that it is in", async () => {
  const dist = emptyFolder();
  const config = packageFiles(dist);
  const bug: Plugin = {
    name: "bug",
    transform: (code, id) =>
      id.endsWith("/core/bundle/manifests.ts")
        ? code.replace(/(function clusterYaml\(.*\{)/, '$1 throw new Error("planted");')
        : undefined,
  };
  await build({ ...config, plugins: [config.plugins, bug] });
  writeFileSync(join(dist, "entry.cjs"), 'require("./cli.cjs");');
  const { code, stderr } = run(process.execPath, [join(dist, "entry.cjs"), "--yes"], {
    cwd: dist,
    env: plainEnvironment,
  });
  assert.equal(code, 70, stderr);
  assert.match(stderr, /Error: planted\n +at clusterYaml \([^)]+\/bundle\.cjs:\d+:\d+\)/);
  assert.match(
    stderr,
    / at (renderBundle|contentFiles|clusterFiles)\S* \([^)]+\/bundle\.cjs:\d+:\d+\)/,
  );
});

for (const [what, file, ecmaVersion, oldest] of [
  ["the package's entry", cli, 5, "any Node"],
  ["the single file", single, 2018, "Node 10"],
] as const) {
  test(`${what} can be read by ${oldest}`, () => {
    parse(readFileSync(file, "utf8"), { ecmaVersion, allowHashBang: true });
  });

  for (const old of ["0.10.48", "12.22.12", "18.20.8", "20.17.0"]) {
    test(`${what} tells Node ${old} in one line that it is too old`, () => {
      const fake = join(folder, `node-${old}.cjs`);
      writeFileSync(
        fake,
        `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "${old}" } });`,
      );
      const { code, stdout, stderr } = run(process.execPath, ["-r", fake, file, "--yes"], {
        cwd: emptyFolder(),
      });
      assert.deepEqual({ code, stdout }, { code: 5, stdout: "" });
      assert.match(
        stderr,
        new RegExp(
          `^create-mesos-cluster needs Node\\.js 20\\.18 or later, but this is ${old}\\. .+\n$`,
        ),
      );
    });
  }
}

describe(
  "with the network cut",
  { skip: unless(has("unshare", "-rn", "true"), "unshare -rn") },
  () => {
    const environment = {
      ...plainEnvironment,
      HOME: folder,
      npm_config_cache: join(folder, "npm"),
      npm_config_prefix: join(folder, "global"),
    };
    const cut = (argv: readonly string[], cwd: string) =>
      run("unshare", ["-rn", ...argv], { cwd, env: environment });
    run("unshare", ["-rn", "npm", "install", "--global", "--offline", tarball], {
      env: environment,
    });

    for (const [what, argv] of [
      ["npx, from the tarball,", ["npx", "--yes", "--package", tarball, "create-mesos-cluster"]],
      [
        "npm install --global, from the tarball,",
        [join(folder, "global/bin/create-mesos-cluster")],
      ],
      ["the single file", [process.execPath, single]],
    ] as const) {
      test(`${what} makes the same bytes`, () => {
        const cwd = emptyFolder();
        const { code, stderr } = cut([...argv, "--yes", "--out", "c.zip"], cwd);
        assert.equal(code, 0, stderr);
        assert.ok(readFileSync(join(cwd, "c.zip")).equals(readFileSync(expected)));
      });
    }

    for (const args of [
      ["--help"],
      ["--version"],
      ["schema"],
      ["completion", "zsh"],
      ["--yes", "--print", "cluster.yaml"],
      ["check", "nowhere.yaml"],
      ["--frce"],
    ]) {
      test(`the single file answers ${args.join(" ")} as the package does`, () => {
        const cwd = emptyFolder();
        assert.deepEqual(
          run(process.execPath, [single, ...args], { cwd, env: plainEnvironment }),
          runCli(args, { cwd }),
        );
      });
    }
  },
);

test(
  "the packed wizard, on a terminal, makes the bundle of --yes when every question is answered by Enter",
  { skip: unless(has("python3", "-c", "import pty"), "python3 with pty") },
  () => {
    const cwd = emptyFolder();
    run("npm", ["install", "--prefix", cwd, "--offline", "--no-audit", "--no-fund", tarball]);
    // However many questions there are, Enter takes the default of each; what is left over when the
    // program ends is not pressed.
    const enters: readonly Step[] = Array.from(
      { length: 40 },
      () => ["\\?\\s[^?]*\\([^)]+\\)|❯|\\(Y/n\\)", "\r"] as const,
    );
    const { code, screen } = programAtTerminal(
      [join(cwd, "node_modules/.bin/create-mesos-cluster")],
      enters,
      { cwd },
    );
    assert.equal(code, 0, screen);
    const { stdout } = runCli(["--yes", "--print", "SHA256SUMS"]);
    assert.equal(readFileSync(join(cwd, "mesos/SHA256SUMS"), "utf8"), stdout, screen);
  },
);
