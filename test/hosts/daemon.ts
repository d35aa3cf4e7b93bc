import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { type Output, type RunOptions, run, tryRun } from "./run.ts";

export const RUN_FOLDER = "/run/create-mesos-cluster-rig";

/** The docker command line against the rig's own daemon. */
export interface Docker {
  (args: readonly string[], options?: RunOptions): Promise<string>;
  try(args: readonly string[], options?: RunOptions): Promise<Output>;
  /** For other clients: DOCKER_HOST, DOCKER_CONFIG. */
  env: Record<string, string>;
}

export interface Daemon {
  docker: Docker;
  /** Ends containers, networks and daemon; returns when nothing is left. */
  stop(): Promise<void>;
}

/** Starts dockerd, watched by daemon.sh, which ends it when this process ends in whatever way. */
export async function startDaemon(cache: string): Promise<Daemon> {
  const script = join(import.meta.dirname, "daemon.sh");
  // A session of its own: Ctrl-C in the terminal must not reach the process that cleans up.
  const keeper = spawn("bash", [script, join(cache, "docker"), RUN_FOLDER], {
    detached: true,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = once(keeper, "exit");
  const ready = await Promise.race([
    once(keeper.stdout, "data").then(() => true),
    ended.then(() => false),
  ]);
  if (!ready) throw new Error(`dockerd did not start; see ${cache}/docker.log`);
  keeper.stdout.destroy();
  keeper.unref();
  const env = {
    DOCKER_HOST: `unix://${RUN_FOLDER}/docker.sock`,
    DOCKER_CONFIG: join(cache, "docker-config"),
  };
  const docker = Object.assign(
    (args: readonly string[], options?: RunOptions) =>
      run("docker", args, { ...options, env: { ...env, ...options?.env } }),
    {
      try: (args: readonly string[], options?: RunOptions) =>
        tryRun("docker", args, { ...options, env: { ...env, ...options?.env } }),
      env,
    },
  );
  const stop = async () => {
    keeper.ref();
    keeper.stdin.end();
    await ended;
  };
  return { docker, stop };
}
