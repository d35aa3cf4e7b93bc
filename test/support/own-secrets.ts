import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { bundleOf } from "./bundle.ts";
import { type Ran, run } from "./run.ts";
import { writeFiles } from "./source-files.ts";
import { type Overrides, specOf } from "./spec.ts";

/** Three masters and two agents, with secrets of their operator's own and no passwords. */
export const withOwnSecrets: Overrides = {
  method: "docker",
  masters: ["m-[1-3].lan=10.0.0.[11-13]"],
  agents: ["a-[1-2].lan=10.0.0.[21-22]"],
  security: { level: "open" },
  flags: {
    agent: { docker_config: "secrets/files/docker.json" },
    marathon: {
      ssl_keystore_path: "secrets/files/marathon.p12",
      ssl_keystore_password: "secrets/env/marathon",
    },
    zookeeper: { "ssl.quorum.keyStore.location": "secrets/files/quorum.pem" },
  },
};

/** What the operator puts below secrets/: each with a word that must stand nowhere else. */
export const ownSecrets: Readonly<Record<string, string>> = {
  "files/docker.json": '{"auths":{"registry.lan":{"auth":"hunter-docker"}}}\n',
  "files/marathon.p12": "hunter-keystore\n",
  "files/quorum.pem": "hunter-quorum\n",
  "env/marathon": '# of Marathon\nMARATHON_SSL_KEYSTORE_PASSWORD=hunter $pass #"1\n',
};

/** Puts secrets into a bundle, as its operator does. */
export function putOwnSecrets(bundle: string, secrets = ownSecrets): void {
  for (const [name, content] of Object.entries(secrets)) {
    const file = join(bundle, "secrets", name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** A bundle below a folder, on the machine of its operator. */
export function placeOwnSecrets(folder: string, spec: Overrides = withOwnSecrets) {
  const root = mkdtempSync(join(folder, "own-secrets-"));
  writeFiles(root, bundleOf(specOf(spec)));
  return {
    at: (name: string) => join(root, name),
    put: (secrets?: Readonly<Record<string, string>>) => putOwnSecrets(root, secrets),
    secrets: (...args: string[]): Ran => run("bash", ["secrets.sh", ...args], { cwd: root }),
  };
}
