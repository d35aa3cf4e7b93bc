import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { Writable } from "node:stream";
import { setTimeout } from "node:timers/promises";
import type { BundleFile } from "../../src/core/bundle/blueprint.ts";
import { sha256 } from "../../src/node/sha256.ts";
import type { writeArchive } from "../../src/node/write-archive.ts";

/** 2,000,000 letters that no archive makes smaller by much. */
export const noise = randomBytes(1_500_000).toString("base64");

/** Files without end, each of its own, and every other one short. */
export function* endlessFiles(): Generator<BundleFile> {
  for (let index = 0; ; index++) {
    const content = noise.slice((index * 3000) % 1_000_000).slice(0, index % 2 === 0 ? 3000 : 100);
    yield { path: `nodes/a-${index}/noise`, mode: 0o644, content, sha256: sha256(content) };
  }
}

/** Files enough for several blocks, then our own bug. */
export function* brokenFiles(): Generator<BundleFile> {
  for (const next of endlessFiles()) {
    if (next.path === "nodes/a-1000/noise") throw new Error("blueprint cannot be printed");
    yield next;
  }
}

/** Only a little is rendered ahead of a disk that takes nothing, and an interrupt is heard then. */
export async function assertWaitsForDisk(
  write: typeof writeArchive,
  format: Parameters<typeof writeArchive>[0],
): Promise<void> {
  let rendered = 0;
  function* counted() {
    for (const next of endlessFiles()) {
      rendered += next.content.length;
      yield next;
    }
  }
  const stop = new AbortController();
  const stopped = assert.rejects(
    write(format, counted(), "c", new Writable({ write() {} }), stop.signal),
    { name: "AbortError" },
  );
  for (let before = -1; rendered !== before; await setTimeout(300)) {
    before = rendered;
    assert.ok(rendered < 10_000_000, `${rendered} bytes`);
  }
  stop.abort();
  await stopped;
}
