import assert from "node:assert/strict";
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { parse } from "acorn";
import { cli, runCli } from "../support/built-cli.ts";
import { plainEnvironment } from "../support/plain-environment.ts";
import { has, run, temporaryFolder, unless } from "../support/run.ts";
import { keys, programAtTerminal, type Step } from "../support/terminal.ts";

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

test("the tarball is smaller than 200 KB", () =>
  assert.ok(statSync(tarball).size < 200_000, `${statSync(tarball).size} bytes`));

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

test("--help and --version unpack nothing", () => {
  const copy = emptyFolder();
  cpSync(dirname(cli), copy, { recursive: true });
  rmSync(join(copy, "later.br"));
  for (const option of ["--help", "--version"])
    assert.deepEqual(
      run(process.execPath, [join(copy, "entry.cjs"), option], { env: plainEnvironment }),
      runCli([option]),
    );
  assert.notEqual(
    run(process.execPath, [join(copy, "entry.cjs"), "--yes"], { cwd: copy, env: plainEnvironment })
      .code,
    0,
  );
});

for (const [what, file] of [
  ["the package's entry", cli],
  ["the single file", single],
] as const) {
  test(`${what} is read by a Node of ES5`, () => {
    parse(readFileSync(file, "utf8"), { ecmaVersion: 5, allowHashBang: true });
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
          `^create-mesos-cluster needs Node\\.js 20\\.18 or later, and this is ${old}\\. .+\n$`,
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
    // However many questions there are, Enter takes the default of each; what is left over when the program ends is not pressed.
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
    assert.ok(readFileSync(join(cwd, "mesos.zip")).equals(readFileSync(expected)), screen);
  },
);

for (const [how, env] of [
  ["from a shell", {}],
  [
    "by npm create",
    {
      npm_command: "init",
      npm_config_user_agent: "npm/11",
      npm_config_cache: "/nowhere",
      npm_config_prefix: "/usr",
    },
  ],
] as const) {
  test(
    `the first question unpacks nothing, started ${how}`,
    { skip: unless(has("python3", "-c", "import pty"), "python3 with pty") },
    () => {
      const copy = emptyFolder();
      cpSync(dirname(cli), copy, { recursive: true });
      rmSync(join(copy, "later.br"));
      const { unanswered, screen } = programAtTerminal(
        [process.execPath, join(copy, "entry.cjs")],
        [["Cluster name", keys.ctrlC]],
        { cwd: emptyFolder(), env },
      );
      assert.deepEqual(unanswered, [], screen);
    },
  );
}
