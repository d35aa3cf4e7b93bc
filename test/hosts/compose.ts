import { chmodSync, copyFileSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { aptDownload } from "./aptDownload.ts";
import type { Docker } from "./daemon.ts";
import { type Output, type RunOptions, run } from "./run.ts";

const PLUGIN = "usr/libexec/docker/cli-plugins/docker-compose";

/** Debian 12 has only Compose v1: takes v2, a static plugin, from the next release and gives it to the rig's docker. */
export async function installCompose(cache: string, docker: Docker): Promise<void> {
  const plugin = join(docker.env["DOCKER_CONFIG"] ?? "", "cli-plugins/docker-compose");
  if (existsSync(plugin)) return;
  const root = join(cache, "apt-trixie");
  const debs = await aptDownload(root, "trixie", ["docker-compose"], { closure: false });
  const deb = debs.find((path) => path.includes("/docker-compose_"));
  if (deb === undefined) throw new Error(`No docker-compose among ${debs.join(", ")}`);
  const unpacked = join(cache, "compose");
  await run("dpkg-deb", ["-x", deb, unpacked]);
  mkdirSync(join(plugin, ".."), { recursive: true });
  copyFileSync(join(unpacked, PLUGIN), plugin);
  chmodSync(plugin, 0o755);
  for (const folder of [unpacked, root]) rmSync(folder, { recursive: true, force: true });
}

/** `docker compose …` in a folder, with the rig's daemon. */
export function compose(docker: Docker, folder: string, args: readonly string[], options: RunOptions = {}): Promise<Output> {
  return docker.try(["compose", ...args], { seconds: 180, ...options, cwd: folder });
}
