import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { makePlan } from "../../src/core/plan/plan.ts";
import { type Output, tryRun } from "../hosts/run.ts";
import { bundleOf } from "./bundle.ts";
import { planOf } from "./plan.ts";
import { writeFiles } from "./source-files.ts";
import { type Overrides, onHosts, specOf } from "./spec.ts";

type Lock = NonNullable<ReturnType<typeof makePlan>["offline"]>;

/** An unpacked offline bundle, with its scripts as every bundle has them. */
export interface OfflineBundle {
  folder: string;
  artifacts: string;
  /**
   * Runs a script of artifacts/. Never with a network of its own: addresses are files, or this
   * machine.
   */
  run(script: string, args?: readonly string[], env?: Record<string, string>): Promise<Output>;
  read(path: string): string;
  write(path: string, content: string | Buffer): void;
}

/**
 * Makes one below a temporary folder; `lock` puts other wishes in the place of those of the spec.
 */
export function offlineBundle(
  temporary: string,
  spec: Overrides,
  lock: Partial<Lock> = {},
): OfflineBundle {
  const plan = planOf(
    specOf({ name: "site", ...(spec.method === "docker" ? {} : onHosts), ...spec, offline: true }),
  );
  const folder = join(mkdtempSync(join(temporary, "bundle-")), "site");
  writeFiles(
    folder,
    bundleOf(plan.spec, { ...plan, offline: { ...(plan.offline as Lock), ...lock } }),
  );
  const artifacts = join(folder, "artifacts");
  return {
    folder,
    artifacts,
    run: (script, args = [], env = {}) =>
      tryRun("bash", [join(artifacts, script), ...args], {
        env: { no_proxy: "*", ...env },
        seconds: 120,
      }),
    read: (path) => readFileSync(join(artifacts, path), "utf8"),
    write: (path, content) => writeFileSync(join(artifacts, path), content),
  };
}

/** A bundle that wants nothing but these files. */
export const onlyFiles = (temporary: string, files: Lock["files"]) =>
  offlineBundle(
    temporary,
    { method: "source", marathon: "off" },
    { files, images: [], packages: [], sources: [], archive: "" },
  );

/** A bundle that wants nothing but these images. */
export const onlyImages = (
  temporary: string,
  images: readonly { file: string; name: string; digest?: string }[],
) =>
  offlineBundle(
    temporary,
    { method: "docker" },
    { files: [], images: images.map((image) => ({ digest: "", ...image })) },
  );
