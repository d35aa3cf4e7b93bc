import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Output, type RunOptions, run, tryRun } from "./run.ts";

/**
 * The operator's machine: this one, with a key that every host of the rig accepts for root and for
 * `ops`, who has sudo.
 */
export interface Operator {
  publicKey: string;
  /** Runs a program in a folder of this machine, usually a script of a bundle. */
  run(
    folder: string,
    program: string,
    args: readonly string[],
    options?: RunOptions,
  ): Promise<Output>;
}

/**
 * ssh is the real one; only its configuration is ours, so that nothing of this machine's user is
 * read or written.
 */
export async function makeOperator(cache: string): Promise<Operator> {
  const home = join(cache, "operator");
  const key = join(home, "key");
  mkdirSync(join(home, "bin"), { recursive: true, mode: 0o700 });
  if (!existsSync(key))
    await run("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "rig", "-f", key]);
  // Hosts are made anew for each test, under the same addresses.
  const settings = [
    `IdentityFile ${key}`,
    "IdentitiesOnly yes",
    "StrictHostKeyChecking no",
    "UserKnownHostsFile /dev/null",
    "LogLevel ERROR",
  ];
  writeFileSync(
    join(home, "config"),
    `Host *\n${settings.map((setting) => `  ${setting}\n`).join("")}`,
  );
  writeFileSync(
    join(home, "bin/ssh"),
    `#!/bin/sh\nexec /usr/bin/ssh -F '${join(home, "config")}' "$@"\n`,
  );
  chmodSync(join(home, "bin/ssh"), 0o755);
  const env = {
    PATH: `${join(home, "bin")}:${process.env["PATH"]}`,
    ANSIBLE_HOME: join(home, "ansible"),
    ANSIBLE_NOCOLOR: "1",
  };
  return {
    publicKey: await run("cat", [`${key}.pub`]),
    run: (folder, program, args, options = {}) =>
      tryRun(program, args, {
        seconds: 420,
        ...options,
        cwd: folder,
        env: { ...env, ...options.env },
      }),
  };
}
