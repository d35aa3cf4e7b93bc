import { existsSync, rmSync, writeFileSync } from "node:fs";
import { run } from "./run.ts";

/** What the rig calls, and the Debian package that brings it. */
const PACKAGES = {
  dockerd: "docker.io",
  mmdebstrap: "mmdebstrap",
  "apt-ftparchive": "apt-utils",
  gpg: "gnupg",
  flock: "util-linux",
} as const;

const POLICY = "/usr/sbin/policy-rc.d";

/** Installs what is missing, without letting apt start a Docker service beside the rig's own. */
export async function installPrograms(): Promise<void> {
  const missing = Object.entries(PACKAGES).flatMap(([program, name]) =>
    isInstalled(program) ? [] : [name],
  );
  if (missing.length === 0) return;
  const blocked = !existsSync(POLICY);
  if (blocked) writeFileSync(POLICY, "#!/bin/sh\nexit 101\n", { mode: 0o755 });
  try {
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    const options = ["-o", "DPkg::Lock::Timeout=300", "-q", "-y"];
    await run("apt-get", [...options, "update"], { env, seconds: 180 });
    await run("apt-get", [...options, "--no-install-recommends", "install", ...missing], {
      env,
      seconds: 600,
    });
  } finally {
    if (blocked) rmSync(POLICY);
  }
}

function isInstalled(program: string): boolean {
  return ["/usr/bin", "/usr/sbin", "/usr/local/bin"].some((folder) =>
    existsSync(`${folder}/${program}`),
  );
}
