import assert from "node:assert/strict";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { findIntendedCommand, sharedWithNpm } from "../../src/commands/npm-flags.ts";
import { options } from "../../src/commands/options.ts";
import { cli, runCli } from "../support/built-cli.ts";
import { run, temporaryFolder } from "../support/run.ts";

const init = { npm_command: "init" };

// The environments are what npm 11.19 was seen to set.
for (const [typed, argv, environment, command] of [
  ["--masters 3", ["3"], { npm_config_masters: "true" }, "--masters 3"],
  [
    "--masters=3 --yes",
    [],
    { npm_config_masters: "3", npm_config_yes: "true" },
    "--masters 3 --yes",
  ],
  [
    "--os debian-12 --out=x.zip",
    [],
    { npm_config_os: "debian-12", npm_config_out: "x.zip" },
    "--os debian-12 --out x.zip",
  ],
  ["-y -o x", ["x"], { npm_config_yes: "true", npm_config_o: "true" }, "--yes --out x"],
  ["--set=a=b --set=c=d", [], { npm_config_set: "a=b\n\nc=d" }, "--set 'a=b' --set 'c=d'"],
  [
    "--method apt --masters 3",
    ["apt", "3"],
    { npm_config_method: "true", npm_config_masters: "true" },
    "--method METHOD --masters HOSTS",
  ],
  [
    "--masters 'm-[1-3]=10.0.0.[1-3]' -- --yes",
    ["m-[1-3]=10.0.0.[1-3]", "--yes"],
    { npm_config_masters: "true" },
    "--masters 'm-[1-3]=10.0.0.[1-3]' --yes",
  ],
  [
    "--name=lab, and npmrc has os=linux",
    [],
    { npm_config_name: "lab", npm_config_os: "linux" },
    "--name lab",
  ],
] as const) {
  test(`npm create mesos-cluster ${typed}: npm's own words come back as ${command}`, () => {
    assert.equal(
      findIntendedCommand(argv, { ...init, ...environment }, true),
      `npm create mesos-cluster -- ${command}`,
    );
  });
}

test("the name of the cluster comes back beside npm's own words", () =>
  assert.equal(
    findIntendedCommand(["analytics"], { ...init, npm_config_masters: "3" }, true),
    "npm create mesos-cluster -- --masters 3 analytics",
  ));

test("an option that npm or another tool knows counts where its value came apart", () =>
  assert.equal(
    findIntendedCommand(["arm64"], { ...init, npm_config_arch: "true" }, true),
    "npm create mesos-cluster -- --arch arm64",
  ));

for (const [npmCommand, argv, environment, command] of [
  ["exec", ["3"], { npm_config_masters: "true" }, "npx create-mesos-cluster --masters 3"],
  ["exec", [], { npm_config_masters: "3" }, "npx create-mesos-cluster --masters 3"],
  ["start", ["apt"], { npm_config_method: "true" }, "npm start -- --method apt"],
  [
    "start",
    ["check", "c.yaml"],
    { npm_config_lang: "zh-TW" },
    "npm start -- --lang zh-TW check c.yaml",
  ],
] as const) {
  test(`npm ${npmCommand} swallows flags too: ${command}`, () =>
    assert.equal(
      findIntendedCommand(argv, { npm_command: npmCommand, ...environment }, true),
      command,
    ));
}

for (const [what, argv, environment] of [
  ["npm create without flags", [], init],
  [
    "npm create with an npmrc of npm's own settings",
    [],
    {
      ...init,
      npm_config_yes: "true",
      npm_config_offline: "true",
      npm_config_force: "true",
      npm_config_os: "linux",
      npm_config_arch: "arm64",
      npm_config_dry_run: "true",
    },
  ],
  [
    "npm create with flags that npm turned off",
    [],
    { ...init, npm_config_yes: "", npm_config_marathon: "false" },
  ],
  ["npm test of another program", [], { npm_command: "test", npm_config_name: "lab" }],
  ["npm start", ["--yes"], { npm_command: "start", npm_config_name: "lab" }],
  ["npx", ["--masters", "3"], { npm_command: "exec", npm_config_method: "true" }],
  ["a plain shell", [], { npm_config_masters: "3" }],
] as const) {
  test(`${what}: no false alarm`, () =>
    assert.equal(findIntendedCommand(argv, environment, true), undefined));
}

test("an option that npm knows too counts as no proof", () => {
  const { stdout } = run("npm", ["config", "list", "--long", "--json"]);
  const known = Object.keys(JSON.parse(stdout));
  assert.ok(known.includes("registry"));
  // Those of npm belong to `npm token` and `npm diff`, and stand in nobody's npmrc.
  assert.deepEqual(
    Object.keys(options).filter((name) => known.includes(name) && !sharedWithNpm.includes(name)),
    ["name", "diff"],
  );
});

test("what is missing is said together with the flags that npm may have kept", () => {
  const { code, stderr } = runCli([], { env: { ...init, npm_config_yes: "true" } });
  assert.equal(code, 2);
  assert.match(stderr, /Add --masters HOSTS[^]*\n {2}npm create mesos-cluster -- --yes\n/);
});

test("npm create mesos-cluster --masters=3, by the npm that is here, says what to write and ends with 2", () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "package.json"), "{}");
  mkdirSync(join(folder, "node_modules/.bin"), { recursive: true });
  symlinkSync(cli, join(folder, "node_modules/.bin/create-mesos-cluster"));
  const { code, stderr } = run("npm", ["create", "mesos-cluster", "--masters=3"], { cwd: folder });
  const isRefused = code === 1 && /Unknown cli config/.test(stderr); // npm 12
  assert.ok(
    isRefused || (code === 2 && /\n {2}npm create mesos-cluster -- --masters 3\n/.test(stderr)),
    stderr,
  );
});
