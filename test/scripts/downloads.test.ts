import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import { join } from "node:path";
import { test } from "node:test";
import { tryRun } from "../hosts/run.ts";
import { bundleOf } from "../support/bundle.ts";
import { serve } from "../support/file-server.ts";
import { onlyFiles } from "../support/offline-folder.ts";
import { programsWithout } from "../support/programs-without.ts";
import { temporaryFolder } from "../support/run.ts";
import { onHosts, specOf } from "../support/spec.ts";

const temporary = temporaryFolder();

/** A server that answers without an end, as fast as it is read or a byte at a time. */
const endless =
  (milliseconds: number): RequestListener =>
  (_request, response) => {
    response.writeHead(200);
    const piece = Buffer.alloc(milliseconds === 0 ? 1_000_000 : 1, "x");
    const go = () => {
      if (response.destroyed) return;
      response.write(piece, () => setTimeout(go, milliseconds));
    };
    go();
  };

const paths = {
  curl: process.env["PATH"] ?? "",
  wget: programsWithout(temporary, "curl"),
};

/** Runs `download` of a host's lib/packages.sh; no limit of time is longer than 3 seconds here. */
async function download(url: string, path: string) {
  const folder = mkdtempSync(join(temporary, "host-"));
  const library = bundleOf(specOf({ ...onHosts, method: "apt" })).find(({ path: each }) =>
    each.endsWith("/lib/packages.sh"),
  );
  writeFileSync(join(folder, "packages.sh"), library?.content ?? "");
  const script = `set -euo pipefail
has() { command -v "$1" >/dev/null; }
timeout() { shift; command timeout 3 "$@"; }
source ./packages.sh
download "$0" got || echo refused`;
  const { stdout } = await tryRun("timeout", ["30", "bash", "-c", script, url], {
    cwd: folder,
    env: { PATH: path, no_proxy: "*" },
  });
  return { stdout, bytes: statSync(join(folder, "got")).size };
}

for (const [client, path] of Object.entries(paths)) {
  test(`a host downloads no endless file (${client})`, async () => {
    const { url } = await serve(endless(0));
    const { stdout, bytes } = await download(url, path);
    assert.equal(stdout, "refused\n");
    assert.ok(bytes <= 10_000_000);
  });

  test(`fetch.sh downloads no endless file, and keeps nothing of it (${client})`, async () => {
    const { url } = await serve(endless(0));
    const { run, artifacts } = onlyFiles(temporary, [
      { file: "supplied/x.bin", known: "", locators: `${url}/x`, obtain: "Ask." },
    ]);
    const library = join(artifacts, "lib/download.sh");
    const limited = readFileSync(library, "utf8").replace(
      /^max_kilobytes=\d+/m,
      "max_kilobytes=500",
    );
    writeFileSync(library, limited);
    const { code, stdout } = await run("fetch.sh", [], { PATH: path });
    assert.equal(code, 1);
    assert.match(stdout, /no answer, incomplete, or too large/);
    assert.ok(!existsSync(join(artifacts, "partial/x.bin")));
    assert.ok(!existsSync(join(artifacts, "supplied/x.bin")));
  });
}

test("a server that sends a byte now and then does not hold a host for ever (wget)", async () => {
  const { url } = await serve(endless(200));
  assert.equal((await download(url, paths.wget)).stdout, "refused\n");
});
