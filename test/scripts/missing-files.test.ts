import assert from "node:assert/strict";
import { renameSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { bundleOf } from "../support/bundle.ts";
import { run, temporaryFolder } from "../support/run.ts";
import { writeFiles } from "../support/source-files.ts";
import { specOf } from "../support/spec.ts";

const folder = temporaryFolder();
writeFiles(
  folder,
  bundleOf(
    specOf({ method: "source", masters: ["m-1.lan=10.0.0.11"], agents: ["a-1.lan=10.0.0.21"] }),
  ),
);
const node = join(folder, "nodes/a-1.lan");

for (const script of ["install.sh", "preflight.sh", "verify.sh", "rollback.sh", "uninstall.sh"]) {
  test(`${script} of a folder that was copied in part names the missing file and the remedy, and does nothing`, () => {
    for (const file of [
      "SHA256SUMS",
      "node.conf",
      "lib/common.sh",
      "lib/files.sh",
      "lib/method.sh",
      "lib/services.sh",
    ]) {
      renameSync(join(node, file), join(folder, "taken"));
      const { code, stdout, stderr } = run("bash", [join(node, script)], {});
      renameSync(join(folder, "taken"), join(node, file));
      assert.deepEqual(
        { code, stdout, stderr },
        {
          code: 1,
          stdout: "",
          stderr: `ERROR: ${node}/${file} is missing. Copy the whole folder again.\n`,
        },
      );
    }
  });
}
