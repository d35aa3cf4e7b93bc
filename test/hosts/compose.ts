import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { aptDownload } from "./apt-download.ts";
import type { Docker } from "./daemon.ts";
import { type Output, type RunOptions, run } from "./run.ts";

const PLUGIN = "usr/libexec/docker/cli-plugins/docker-compose";

/**
 * Debian 12 has only Compose v1: takes v2, a static plugin, from the next release into the given
 * folder.
 */
export async function installCompose(cache: string, folder: string): Promise<void> {
  const plugin = join(folder, "docker-compose");
  if (existsSync(plugin)) return;
  const root = join(cache, "apt-trixie");
  const debs = await aptDownload(root, "trixie", ["docker-compose"]);
  const deb = debs.find((path) => path.includes("/docker-compose_"));
  if (deb === undefined) throw new Error(`No docker-compose among ${debs.join(", ")}`);
  const unpacked = join(cache, "compose");
  await run("dpkg-deb", ["-x", deb, unpacked]);
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(unpacked, PLUGIN), `${plugin}.new`);
  chmodSync(`${plugin}.new`, 0o755);
  renameSync(`${plugin}.new`, plugin);
  for (const folder of [unpacked, root]) rmSync(folder, { recursive: true, force: true });
}

/** `docker compose …` in a folder, with the rig's daemon. */
export function compose(
  docker: Docker,
  folder: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Output> {
  return docker.try(["compose", ...args], { seconds: 180, ...options, cwd: folder });
}
