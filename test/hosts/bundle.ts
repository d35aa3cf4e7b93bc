import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderBundle } from "../../src/core/bundle/render-bundle.ts";
import { checkSpec } from "../../src/core/spec/check-spec.ts";
import { blueprints } from "../../src/node/blueprints.ts";
import { sha256 } from "../../src/node/sha256.ts";
import { writeBundle } from "../../src/node/write-bundle.ts";
import { planOf } from "../support/plan.ts";
import type { Host } from "./host.ts";
import { run } from "./run.ts";

/** Writes the bundle of a spec into a new folder below the system's temporary one, and returns that folder. */
export async function makeBundle(written: object): Promise<string> {
  const checked = checkSpec(written);
  if (!("spec" in checked)) throw new Error(checked.errors.map(({ at, message }) => `${at}: ${message}`).join("\n"));
  const path = join(mkdtempSync(join(tmpdir(), "bundle-")), checked.spec.name);
  const files = renderBundle(planOf(checked.spec), blueprints, sha256);
  await writeBundle(files, checked.spec.name, { kind: "directory", path }, new AbortController().signal);
  return path;
}

/** Puts a file where the bundle's scripts look for what the operator supplies. */
export function supply(bundle: string, file: string, name: string): void {
  mkdirSync(join(bundle, "artifacts/supplied"), { recursive: true });
  copyFileSync(file, join(bundle, "artifacts/supplied", name));
}

/** Puts an archive into artifacts/ with its checksum, as build.sh leaves it. */
export async function supplyBuild(bundle: string, file: string, name: string): Promise<void> {
  mkdirSync(join(bundle, "artifacts"), { recursive: true });
  copyFileSync(file, join(bundle, "artifacts", name));
  writeFileSync(join(bundle, "artifacts", `${name}.sha256`), await run("sha256sum", [name], { cwd: join(bundle, "artifacts") }));
}

/** Where a node's folder is copied to on its host. */
export const onHost = "/opt/bundle";

/** Copies a node's folder, with artifacts/ beside it, as the generated README says. */
export async function copyNode(bundle: string, host: Host): Promise<void> {
  await host.copyIn(join(bundle, "nodes", host.name), onHost);
  await run("mkdir", ["-p", join(bundle, "artifacts")]);
  await host.copyIn(join(bundle, "artifacts"), `${onHost}/artifacts`);
}

/** Runs a script of the node's folder. */
export const script = (name: string, ...args: string[]) => `cd ${onHost} && bash ${name} ${args.join(" ")}`;
