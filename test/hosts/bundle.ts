import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cli } from "../support/built-cli.ts";
import type { Host } from "./host.ts";
import { run } from "./run.ts";

/** Where a spec names no level: most hosts of the rig have no nftables. */
const open = { security: { level: "open" } };

const folders: string[] = [];
process.once("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "bundle-"));
  folders.push(folder);
  return folder;
}

/**
 * Has `create` write the bundle of a spec into a new folder below the system's temporary one, and
 * returns that folder; it goes when the tests end.
 */
export async function makeBundle(spec: {
  name: string;
  [field: string]: unknown;
}): Promise<string> {
  const path = join(temporaryFolder(), spec.name);
  await run(process.execPath, [cli, "create", "--spec", "-", "--out", `${path}/`], {
    input: JSON.stringify({ ...open, ...spec }),
  });
  return path;
}

/** Has `change` write the bundle of a spec with the steps from an old one; it goes when the tests end. */
export async function makeChangedBundle(
  old: string,
  spec: { name: string },
  lost: readonly string[] = [],
): Promise<string> {
  const path = join(temporaryFolder(), spec.name);
  const options = lost.flatMap((host) => ["--lost", host]);
  await run(process.execPath, [cli, "change", old, "-", ...options, "--out", `${path}/`], {
    input: JSON.stringify({ ...open, ...spec }),
  });
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
  writeFileSync(
    join(bundle, "artifacts", `${name}.sha256`),
    await run("sha256sum", [name], { cwd: join(bundle, "artifacts") }),
  );
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
export const script = (name: string, ...args: string[]) =>
  `cd ${onHost} && bash ${name} ${args.join(" ")}`;
