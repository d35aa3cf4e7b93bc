import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { offlineBundle } from "../support/offline-folder.ts";
import { temporaryFolder } from "../support/run.ts";

const bundle = offlineBundle(temporaryFolder(), { method: "docker" });
const scripts = readdirSync(bundle.artifacts).filter((name) => name.endsWith(".sh"));

test("there are scripts in artifacts/ to ask", () => assert.ok(scripts.length >= 6));

for (const script of scripts) {
  test(`${script} --help says how it is used and what its exit codes mean`, async () => {
    const { code, stdout, stderr } = await bundle.run(script, ["--help"]);
    assert.deepEqual([code, stderr], [0, ""]);
    assert.match(stdout, new RegExp(`^Usage: bash ${script}.*\n\n[^]+\nExit codes: 0 [^]+,\\s+2`));
    assert.deepEqual(
      stdout.split("\n").filter((line) => line.length > 100),
      [],
    );
  });

  test(`${script} refuses an option that it does not have`, async () => {
    const { code, stdout, stderr } = await bundle.run(script, ["--bogus"]);
    assert.deepEqual([code, stdout], [2, ""]);
    assert.match(stderr, /^Unknown option: --bogus\nIts options: bash .+\.sh --help\n$/);
  });
}

test("load.sh refuses an image that the bundle does not have", async () => {
  const { code, stderr } = await bundle.run("load.sh", ["evil:1"]);
  assert.equal(code, 2);
  assert.match(stderr, /^This bundle has no image evil:1\.\n/);
});

test("sbom.sh warns where planned components are not here, and prints those that are", async () => {
  const { code, stdout, stderr } = await bundle.run("sbom.sh");
  assert.equal(code, 0);
  assert.deepEqual(JSON.parse(stdout).components, []);
  assert.match(stderr, /^WARNING: \d planned components are not here, so they are not listed: /);
});
