import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { compose, installCompose } from "./compose.ts";
import { type Docker, startDaemon } from "./daemon.ts";
import { makeDebianRepository } from "./debian-repository.ts";
import { digestOf, digestOfFolder } from "./digest.ts";
import { type Host, type HostSpec, startHost } from "./host.ts";
import { buildImages, importMinimal } from "./images.ts";
import { makeOperator, type Operator } from "./operator.ts";
import { installPrograms } from "./programs.ts";
import { digestOfPrograms } from "./real-programs.ts";
import { HOST_SYSTEMS, type HostSystem, minimalOf, recipes } from "./recipes.ts";
import { makeRepository, type Repository } from "./repository.ts";
import type { Output, RunOptions } from "./run.ts";
import { makeStandinPackages, STANDINS, type StandinPackages } from "./standin-packages.ts";
import { timed } from "./timed.ts";

export const NETWORK = { name: "rig", subnet: "10.77.0.0/24", gateway: "10.77.0.1" } as const;

export interface Rig {
  docker: Docker;
  /** A new host; its sshd lets the operator in. */
  host(spec: HostSpec): Promise<Host>;
  operator: Operator;
  /** `docker compose …` in a folder of this machine. */
  compose(folder: string, args: readonly string[], options?: RunOptions): Promise<Output>;
  repositories: { mesosphere: Repository; aventer: Repository };
  /** Paths of the stand-in packages on this machine. */
  packages: StandinPackages;
  stop(): Promise<void>;
}

/**
 * Installs and builds what is missing (minutes the first time, then seconds), and starts a Docker
 * daemon of its own.
 */
export async function startRig(): Promise<Rig> {
  const cache = process.env["RIG_CACHE"] ?? "/var/cache/create-mesos-cluster-rig";
  mkdirSync(cache, { recursive: true });
  await timed("programs", installPrograms);
  const daemon = await timed("dockerd", () => startDaemon(cache));
  try {
    return { ...(await prepare(cache, daemon.docker)), stop: daemon.stop };
  } catch (error) {
    await daemon.stop();
    throw error;
  }
}

async function prepare(cache: string, docker: Docker): Promise<Omit<Rig, "stop">> {
  const folder = join(cache, "repo");
  const plugins = join(cache, "docker-config/cli-plugins");
  const systems = Object.entries(HOST_SYSTEMS) as [HostSystem, string][];
  const [debian] = await Promise.all([
    Promise.all(
      systems.map(([os]) =>
        timed(`repository of ${os}`, () => makeDebianRepository(cache, folder, os)),
      ),
    ),
    Promise.all(
      systems.map(([os, release]) =>
        timed(`minimal ${os}`, () => importMinimal(docker, cache, minimalOf(os), release)),
      ),
    ),
    timed("Compose v2", () => installCompose(cache, plugins)),
  ]);
  const made = digestOf(digestOfFolder(STANDINS), digestOfPrograms());
  const packages = await timed("stand-in packages", () =>
    makeStandinPackages(join(cache, "standins")),
  );
  const vendor = (name: string, origin: string, debs: readonly string[]) =>
    makeRepository(folder, { name, origin, debs: async () => debs, recipe: made });
  const mesosphere = await vendor("mesosphere", "Mesosphere", [packages.mesos, packages.marathon]);
  const aventer = await vendor("aventer", "AVENTER", [
    packages.aventerMesos,
    packages.zookeeperDecoy,
  ]);
  await timed("images", () =>
    buildImages(
      docker,
      folder,
      recipes(packages, plugins),
      debian.map(({ recipe }) => recipe).join(),
    ),
  );
  const operator = await makeOperator(cache);
  await docker([
    "network",
    "create",
    "--subnet",
    NETWORK.subnet,
    "--gateway",
    NETWORK.gateway,
    NETWORK.name,
  ]);
  return {
    docker,
    operator,
    host: async (spec) => {
      const host = await startHost(docker, NETWORK.name, cache, spec);
      await host.must(letIn(operator.publicKey.trim()));
      return host;
    },
    compose: (where, args, options) => compose(docker, where, args, options),
    repositories: { mesosphere, aventer },
    packages,
  };
}

const letIn = (publicKey: string) => `
  for home in /root /home/ops; do
    mkdir -p "$home/.ssh"
    echo '${publicKey}' >"$home/.ssh/authorized_keys"
  done`;
