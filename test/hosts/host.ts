import { join } from "node:path";
import type { Docker } from "./daemon.ts";
import { makeDockerStore } from "./docker-store.ts";
import { type HostKind, type HostSystem, imageOf } from "./recipes.ts";
import { type Output, type RunOptions, run, waitFor } from "./run.ts";

export interface HostSpec {
  /** May be a full name; the host then also knows its short one. */
  name: string;
  /** In 10.77.0.0/24, from .10 on. */
  address: string;
  image?: HostKind;
  /** `docker` exists for Debian 12 only. */
  os?: HostSystem;
  /**
   * Gives the host a /var/lib/docker that already holds the stand-in images, for a Docker that is
   * or will be installed.
   */
  dockerImages?: boolean;
  /** Extra arguments of `docker run`. */
  extra?: readonly string[];
}

/**
 * A systemd host: a container that behaves like a freshly installed Debian server without network
 * mirrors.
 */
export interface Host {
  name: string;
  address: string;
  /** Runs a bash script as root; 120 s unless told otherwise. */
  run(script: string, options?: RunOptions): Promise<Output>;
  /** As `run`, and fails the test when the script does; returns what it printed. */
  must(script: string, options?: RunOptions): Promise<string>;
  /** Copies the content of a folder of this machine into a folder of the host. */
  copyIn(localDir: string, remoteDir: string): Promise<void>;
  /** An orderly reboot. */
  restart(): Promise<void>;
  /** Pulls the plug and switches on again. */
  crash(): Promise<void>;
  /** Cuts the host off the network, and connects it again. */
  disconnect(): Promise<void>;
  reconnect(): Promise<void>;
  remove(): Promise<void>;
}

export async function startHost(
  docker: Docker,
  network: string,
  cache: string,
  spec: HostSpec,
): Promise<Host> {
  const {
    name,
    address,
    image = "jre",
    os = "debian-12",
    dockerImages = image === "docker",
    extra = [],
  } = spec;
  const store = dockerImages
    ? await makeDockerStore(docker, cache, `docker-of-${name}`)
    : undefined;
  const short = name.split(".")[0] ?? name;
  await docker([
    ...["run", "--detach", "--name", name, "--hostname", short, "--env", `RIG_NAME=${name}`],
    ...["--network", network, "--ip", address],
    ...[
      "--cap-add",
      "SYS_ADMIN",
      "--cap-add",
      "NET_ADMIN",
      "--cap-add",
      "SYS_PTRACE",
      "--security-opt",
      "seccomp=unconfined",
      "--security-opt",
      "apparmor=unconfined",
    ],
    ...[
      "--cgroupns",
      "host",
      "--volume",
      "/sys/fs/cgroup:/sys/fs/cgroup:rw",
      "--tmpfs",
      "/run",
      "--tmpfs",
      "/run/lock",
    ],
    ...[
      "--volume",
      `${join(cache, "repo")}:/srv/repo:ro`,
      "--stop-signal",
      "SIGRTMIN+3",
      "--stop-timeout",
      "30",
    ],
    ...(store ? ["--volume", `${store}:/var/lib/docker`] : []),
    ...[...extra, imageOf(image, os), "/sbin/rig-init"],
  ]);

  const onHost = (script: string, options?: RunOptions) =>
    docker.try(["exec", name, "bash", "-c", script], options);
  const isUp = () =>
    waitFor(
      `systemd on ${name}`,
      async () => {
        const { stdout } = await onHost("systemctl is-system-running", { seconds: 30 });
        return ["running", "degraded"].includes(stdout.trim()) || undefined;
      },
      90,
    );
  await isUp();
  return {
    name,
    address,
    run: onHost,
    async must(script, options) {
      const { code, stdout, stderr } = await onHost(script, options);
      if (code !== 0)
        throw new Error(
          `On ${name}, exit code ${code}: ${script.slice(0, 200)}\n${stdout.slice(-3000)}\n${stderr.slice(-3000)}`,
        );
      return stdout;
    },
    async copyIn(localDir, remoteDir) {
      await onHost(`mkdir -p '${remoteDir}'`);
      // Through tar: `docker cp` would keep the owner of the developer's files.
      await run(
        "bash",
        [
          "-c",
          'tar --owner=0 --group=0 -C "$1" -c . | docker exec -i "$2" tar -C "$3" -x',
          "-",
          localDir,
          name,
          remoteDir,
        ],
        { env: docker.env },
      );
    },
    async restart() {
      await docker(["restart", name]);
      await isUp();
    },
    async crash() {
      await docker(["kill", name]);
      await docker(["start", name]);
      await isUp();
    },
    async disconnect() {
      await docker(["network", "disconnect", network, name]);
    },
    async reconnect() {
      await docker(["network", "connect", "--ip", address, network, name]);
    },
    async remove() {
      await docker(["rm", "--force", "--volumes", name]);
      if (store) await docker(["volume", "rm", store]);
    },
  };
}
