import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Docker, RUN_FOLDER } from "./daemon.ts";
import { digestOf } from "./digest.ts";
import { run, waitFor } from "./run.ts";
import { timed } from "./timed.ts";

const IMAGES = ["standin/zookeeper:1", "standin/mesos:1", "standin/marathon:1"];

/** Made once, even when several hosts start at the same time. */
let template: Promise<string> | undefined;

/**
 * Makes a volume for a host's /var/lib/docker that holds the stand-in images already: no registry
 * can be reached, and loading them anew takes half a minute per host. Returns the volume's name.
 */
export async function makeDockerStore(
  docker: Docker,
  cache: string,
  name: string,
): Promise<string> {
  template ??= timed("images for hosts with Docker", () => templateStore(docker, cache));
  const from = await template;
  await docker(["volume", "create", name]);
  const folder = (await docker(["volume", "inspect", "--format", "{{.Mountpoint}}", name])).trim();
  await run("cp", ["--archive", "--reflink=auto", `${from}/.`, folder], { seconds: 180 });
  return name;
}

async function templateStore(docker: Docker, cache: string): Promise<string> {
  const ids = await docker(["image", "inspect", "--format", "{{.Id}}", ...IMAGES]);
  const folder = join(cache, "host-docker", digestOf(ids));
  if (existsSync(folder)) return folder;
  mkdirSync(join(cache, "host-docker"), { recursive: true });
  for (const old of readdirSync(join(cache, "host-docker")))
    rmSync(join(cache, "host-docker", old), { recursive: true, force: true });
  await fillStore(docker, `${folder}.new`);
  renameSync(`${folder}.new`, folder);
  return folder;
}

/** Lets a second daemon, which only lives for this, load the images into a folder. */
async function fillStore(docker: Docker, folder: string): Promise<void> {
  const socket = `unix://${RUN_FOLDER}/store.sock`;
  const options = [
    "--host",
    socket,
    "--data-root",
    folder,
    "--exec-root",
    `${RUN_FOLDER}/store`,
    "--pidfile",
    `${RUN_FOLDER}/store.pid`,
  ];
  // As in daemon.sh: it ends when the pipe closes, whatever becomes of this process.
  const script = 'dockerd "$@" & cat >/dev/null; kill $!; wait $!';
  const network = ["--bridge", "none", "--iptables=false"];
  const keeper = spawn("bash", ["-c", script, "-", ...options, ...network], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  const ended = once(keeper, "exit");
  try {
    await waitFor("the second dockerd", () => run("docker", ["-H", socket, "version"]), 30);
    const load = 'docker save "$@" | docker -H "$SOCKET" load';
    await run("bash", ["-o", "pipefail", "-c", load, "-", ...IMAGES], {
      env: { ...docker.env, SOCKET: socket },
      seconds: 180,
    });
  } finally {
    keeper.stdin.end();
    await ended;
  }
}
