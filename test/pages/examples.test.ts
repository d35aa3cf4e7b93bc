import assert from "node:assert/strict";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { parse, stringify } from "yaml";
import { cli, runCli } from "../support/built-cli.ts";
import { plainEnvironment } from "../support/plain-environment.ts";
import { run, temporaryFolder } from "../support/run.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = temporaryFolder();
const textOf = (page: string) => readFileSync(join(root, page), "utf8");

/** The code blocks of a page that are in a language. */
const blocksIn = (page: string, language: string) =>
  [...textOf(page).matchAll(/^```(\w+)\n([^]*?)^```$/gm)].flatMap(([, found, code = ""]) =>
    found === language ? [code] : [],
  );

/** The commands that run this program, without comments; those that would ask stand aside. */
const commandsIn = (page: string) =>
  blocksIn(page, "sh")
    .flatMap((code) => code.replaceAll("\\\n", " ").split("\n"))
    .filter((line) => !/# asks\b/.test(line))
    .map((line) => line.replace(/ +#.*$/, ""))
    .filter((line) => line.startsWith("create-mesos-cluster ") && !/TOKEN/.test(line));

const [example = assert.fail("README.md shows no cluster.yaml")] = blocksIn("README.md", "yaml");

/** A folder with the example of README.md, and what else the examples take for granted. */
function folderOfUser(): string {
  const cwd = mkdtempSync(join(folder, "at-"));
  writeFileSync(join(cwd, "cluster.yaml"), example);
  mkdirSync(join(cwd, "_includes"));
  return cwd;
}

/** The bundle of the example, as an archive that an earlier run left. */
const earlier = join(folder, "analytics.zip");
writeFileSync(join(folder, "cluster.yaml"), example);
assert.equal(runCli(["--spec", "cluster.yaml", "--out", earlier], { cwd: folder }).code, 0);

test("the cluster.yaml in README.md has no problem, and is the one on its own page", () => {
  const { code, stdout, stderr } = runCli(["check", "cluster.yaml"], { cwd: folderOfUser() });
  assert.deepEqual({ code, stdout }, { code: 0, stdout: "ok\n" }, stderr);
  const [first, ...others] = blocksIn(".github/docs/cluster-yaml.md", "yaml");
  assert.equal(first, example);
  // The others show further fields of the same cluster.
  assert.ok(others.length > 0);
  for (const fields of others) {
    const cwd = folderOfUser();
    writeFileSync(join(cwd, "more.yaml"), stringify({ ...parse(example), ...parse(fields) }));
    const checked = runCli(["check", "more.yaml"], { cwd });
    assert.deepEqual([checked.code, checked.stdout], [0, "ok\n"], checked.stderr);
  }
});

for (const page of [
  "README.md",
  ".github/docs/command-line.md",
  ".github/docs/air-gap.md",
  ".github/docs/docs-site.md",
]) {
  for (const command of commandsIn(page)) {
    test(`${page}: ${command} works`, () => {
      const cwd = folderOfUser();
      if (/ change analytics\.zip /.test(command))
        copyFileSync(earlier, join(cwd, "analytics.zip"));
      const program = 'create-mesos-cluster() { "$NODE" "$CLI" "$@"; }';
      const env = { ...plainEnvironment, NODE: process.execPath, CLI: cli };
      const { code, stderr } = run("bash", ["-ec", `${program}\n${command}`], { cwd, env });
      assert.equal(code, 0, stderr);
      const [, file] = />(\S+)$|--out (\S+)/.exec(command)?.slice(1).filter(Boolean) ?? [];
      assert.ok(file === undefined || existsSync(join(cwd, file)), file);
    });
  }
}
