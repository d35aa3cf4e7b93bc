import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { offlineBundle } from "../support/offline-folder.ts";
import { run, temporaryFolder } from "../support/run.ts";
import { onHosts } from "../support/spec.ts";

const temporary = temporaryFolder();

/** A Docker with one image, which has every tag: its ID is what its archive holds. */
const docker = `#!/bin/bash
case $* in
  info) ;;
  "load "*) cp "$4" "$IMAGE" ;;
  "image inspect --format "*) [[ -s $IMAGE ]] && echo "sha256:$(<"$IMAGE")" ;;
  "image inspect "*) [[ -s $IMAGE ]] ;;
  *) exit 1 ;;
esac
`;

test("an image on an offline host counts only if it came from the archive that is there now (stand-in for Docker)", () => {
  const image = "ours/mesos:1";
  const { folder, artifacts, write } = offlineBundle(temporary, {
    ...onHosts,
    method: "docker",
    images: { mesos: `${image}@sha256:${"5".repeat(64)}` },
  });
  mkdirSync(join(artifacts, "images"));
  write("images/mesos.tar", "first");
  const programs = mkdtempSync(join(temporary, "programs-"));
  writeFileSync(join(programs, "docker"), docker, { mode: 0o755 });
  writeFileSync(join(programs, "image"), "somebody's own, under the same tag");
  const { code, stdout, stderr } = run(
    "bash",
    [
      "-c",
      `set -euo pipefail
source node.conf
source lib/common.sh
source lib/offline.sh
STATE=$(mktemp -d -p "$PROGRAMS")
list() { (cd "$(artifacts)" && sha256sum images/mesos.tar >SHA256SUMS); }
list
where_image "$0"
pull_image "$0"
where_image "$0"
echo second >"$(artifacts)/images/mesos.tar"
list
where_image "$0"
pull_image "$0"
where_image "$0"
where_image other/image:1`,
      image,
    ],
    {
      cwd: join(folder, "nodes/a-1"),
      env: {
        ...process.env,
        PATH: `${programs}:${process.env["PATH"]}`,
        IMAGE: join(programs, "image"),
        PROGRAMS: programs,
      },
    },
  );
  assert.equal(code, 0, stderr);
  assert.deepEqual(stdout.trim().split("\n"), [
    "supplied",
    "here",
    "supplied",
    "here",
    "not here, and not in artifacts/",
  ]);
});

test("on a host, check.sh runs only if it is the one that was fetched", () => {
  const { folder, artifacts, write } = offlineBundle(temporary, { ...onHosts, method: "docker" });
  const problems = () =>
    run("bash", ["-c", "source lib/common.sh; source lib/offline.sh; artifact_problems"], {
      cwd: join(folder, "nodes/a-1"),
    }).stdout;
  assert.match(problems(), /Nothing has been fetched yet/);
  run("bash", ["-c", "sha256sum check.sh >SHA256SUMS"], { cwd: artifacts });
  assert.match(problems(), /SHA256SUMS does not list what was fetched/);
  write("check.sh", "touch ../EVIL\n");
  assert.equal(problems(), "check.sh was changed since it was fetched\n");
  assert.ok(!existsSync(join(folder, "EVIL")));
});
