import assert from "node:assert/strict";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Flags } from "./cluster.ts";
import type { Host } from "./host.ts";

/** Flags that take secrets of the operator's own: one a file, the other one a variable. */
export const ownFlags: Flags = {
  marathon: {
    ssl_keystore_path: "secrets/files/marathon.p12",
    ssl_keystore_password: "secrets/env/marathon",
  },
};

const file = "own-keystore-of-the-operator\n";
const password = 'own $password #"of the operator';
const contents = {
  "files/marathon.p12": file,
  "env/marathon": `# of Marathon\nMARATHON_SSL_KEYSTORE_PASSWORD=${password}\n`,
};

/** Puts them into a bundle, as its operator does. */
export function putOwnSecrets(bundle: string): void {
  for (const [name, content] of Object.entries(contents)) {
    const path = join(bundle, "secrets", name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

/** What nobody may see of them; nothing where a bundle has none. */
export const ownSecretsIn = (bundle: string): string[] =>
  existsSync(join(bundle, "secrets/files")) ? [file.trim(), password] : [];

/** The Marathon that runs there has both, as they were written. */
export async function marathonHasOwnSecrets(host: Host): Promise<void> {
  const started = await host.must(
    `pid=$(systemctl show --property MainPID --value marathon)
     tr '\\0' '\\n' <"/proc/$pid/environ" | sed -n 's/^MARATHON_SSL_KEYSTORE_PASSWORD=//p'
     path=$(tr '\\0' '\\n' <"/proc/$pid/environ" | sed -n 's/^MARATHON_SSL_KEYSTORE_PATH=//p')
     cat "$path"`,
  );
  assert.equal(started, `${password}\n${file}`, host.name);
}
