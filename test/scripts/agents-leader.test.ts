import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { writeFunctions } from "../support/change.ts";
import { run, temporaryFolder } from "../support/run.ts";

test("while no master leads, those that are locked are looked for once, at the end of the wait", () => {
  const folder = temporaryFolder();
  writeFunctions(folder, ["agents.sh"]);
  const script = `. ./agents.sh
    patience=3
    elected_masters() { echo asked >>rounds; }
    locked_masters() { echo looked >>locked; echo "m-1 wants a login"; }
    sleep() { command sleep 0.5; }
    find_leader`;
  const { code, stderr } = run("bash", ["-c", script], { cwd: folder });
  assert.equal(code, 1);
  assert.match(stderr, /No master leads, or none answers\.[\s\S]*m-1 wants a login/);
  assert.ok(readFileSync(join(folder, "rounds"), "utf8").split("\n").length > 3);
  assert.equal(readFileSync(join(folder, "locked"), "utf8"), "looked\n");
});
