import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { cli } from "../support/built-cli.ts";
import { plainEnvironment } from "../support/plain-environment.ts";
import { has, run, temporaryFolder, unless } from "../support/run.ts";
import { installNodes, nodeProgram, versions } from "./install-nodes.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = temporaryFolder();
const npmProblem = installNodes();

const clusters = {
  "one Docker machine": ["--yes", "--name", "c"],
  "apt, on hosts": [
    ...["--name", "c", "--method", "apt", "--os", "debian-12", "--yes"],
    ...["--masters", "m-[1-3].lan=10.0.0.[11-13]", "--agents", "a-[1-5].lan=10.0.0.[21-25]"],
  ],
} as const;

/** A bundle as one Node makes it. */
interface Made {
  /** Mode, size, SHA-256 and path of every file. */
  dryRun: string;
  /** The entries of the zip: mode, size, date and path. */
  zipEntries: string[];
  /** The files of the zip as they come out, with their digests. */
  unpacked: string;
  zip: Buffer;
  tarGz: Buffer;
}

function make(node: string, args: readonly string[]): Made {
  const cwd = mkdtempSync(join(folder, "at-"));
  const cliOfNode = (...more: string[]) =>
    succeed(node, [cli, ...args, ...more], { cwd, env: plainEnvironment });
  cliOfNode("--out", "c.zip");
  cliOfNode("--out", "c.tar.gz");
  mkdirSync(join(cwd, "unpacked"));
  succeed("unzip", ["-q", "../c.zip"], { cwd: join(cwd, "unpacked") });
  const sums = ["-c", "find . -type f -print0 | sort -z | xargs -0 sha256sum"];
  return {
    dryRun: cliOfNode("--dry-run"),
    zipEntries: succeed("unzip", ["-Z", "-s", "c.zip"], { cwd }).split("\n").filter(isZipEntry),
    unpacked: succeed("bash", sums, { cwd: join(cwd, "unpacked") }),
    zip: readFileSync(join(cwd, "c.zip")),
    tarGz: readFileSync(join(cwd, "c.tar.gz")),
  };
}

function succeed(...[program, args, options]: Parameters<typeof run>): string {
  const { code, stdout, stderr } = run(program, args, options);
  assert.equal(code, 0, `${program} ${args.join(" ")}\n${stdout.slice(-8000)}${stderr}`);
  return stdout;
}

const isZipEntry = (line: string) => /^[-d][rwx-]{9} /.test(line);

/**
 * Official builds compress with the zlib inside; one that is linked to the system's zlib may give
 * other bytes.
 */
const hasOwnZlib = (node: string) =>
  succeed(node, ["-p", "process.config.variables.node_shared_zlib"]).trim() === "false";

const wanted = Object.fromEntries(
  Object.entries(clusters).map(([name, args]) => [name, make(process.execPath, args)]),
);

for (const version of versions) {
  const node = nodeProgram(version);
  const isThere = has(node, "--version");
  const skip = unless(isThere, `Node ${version} (npm says: ${npmProblem})`);

  describe(`Node ${version}`, { skip, concurrency: 2 }, () => {
    for (const [name, args] of Object.entries(clusters)) {
      test(`the bundle for ${name} is the one of Node ${process.versions.node}`, () => {
        const { zip, tarGz, ...contents } = make(node, args);
        const reference = wanted[name] ?? assert.fail();
        const { zip: wantedZip, tarGz: wantedTarGz, ...wantedContents } = reference;
        assert.deepEqual(contents, wantedContents);
        if (!hasOwnZlib(node) || !hasOwnZlib(process.execPath)) return;
        assert.ok(zip.equals(wantedZip), "the same files, but other bytes of the zip");
        assert.ok(tarGz.equals(wantedTarGz), "the same files, but other bytes of the .tar.gz");
      });
    }

    for (const file of testFilesFor(version))
      test(`${file} passes`, async () => {
        const { NODE_TEST_CONTEXT: _, ...outer } = process.env;
        const env = { ...outer, PATH: `${dirname(node)}${delimiter}${process.env["PATH"]}` };
        const args = ["--import", "tsx", "--test-reporter=spec", file];
        await promisify(execFile)(node, args, { cwd: root, env, maxBuffer: 2 ** 28 }).catch(
          ({ stdout, stderr }) => assert.fail(`${stdout.slice(-8000)}${stderr}`),
        );
      });
  });
}

/**
 * The tests of the package and of the command line. What the oldest and the newest Node both have,
 * those between them have: there the package and a wizard at a terminal are enough.
 */
function testFilesFor(version: string): string[] {
  if (version !== versions[0] && version !== versions.at(-1))
    return ["test/package/package.test.ts", "test/cli/wizard.test.ts"];
  return ["test/package", "test/cli"].flatMap((path) =>
    readdirSync(join(root, path))
      .filter((name) => name.endsWith(".test.ts"))
      .map((name) => join(path, name)),
  );
}
