import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { bundleOf } from "../support/bundle.ts";
import { has, run, temporaryFolder, unless } from "../support/run.ts";
import { onHosts, specOf } from "../support/spec.ts";

const place = mkdtempSync(join(temporaryFolder(), "key-"));

/** Runs bash with the functions of the host's lib/repository.sh. */
function withLibrary(script: string) {
  const spec = specOf({ ...onHosts, method: "apt" });
  const library = bundleOf(spec).find(({ path }) => path.endsWith("/lib/repository.sh"));
  writeFileSync(join(place, "repository.sh"), library?.content ?? "");
  return run("bash", ["-c", `set -euo pipefail\nsource ./repository.sh\n${script}`], {
    cwd: place,
  });
}

/** Makes a key pair of its own and writes its public half, armoured and binary. */
const makeKey = (name: string) => `
  mkdir -m 700 home-${name}
  gpg --homedir home-${name} --batch --quiet --passphrase '' --quick-gen-key ${name}@example.com ed25519 2>/dev/null
  gpg --homedir home-${name} --batch --armor --export >${name}.asc
  gpg --homedir home-${name} --batch --export >${name}.gpg
  gpgconf --homedir home-${name} --kill all`;

const skip = unless(has("gpg-agent", "--version"), "gpg-agent");

test(
  "of a file with another key in front that only apt would read, the checked key alone is installed",
  { skip },
  () => {
    const { code, stdout, stderr } = withLibrary(`
    ${makeKey("good")}
    ${makeKey("evil")}
    {
      printf -- '-----BEGIN PUBLIC KEY-----\\n\\n'
      base64 evil.gpg
      printf -- '-----END PUBLIC KEY-----\\n\\n'
      cat good.asc
    } >both.asc
    FINGERPRINT=$(fingerprint_of good.asc)
    [[ $(fingerprint_of both.asc) == "$FINGERPRINT" ]] && echo "gpg sees the good key alone"
    export_key both.asc installed.gpg
    cmp installed.gpg good.gpg && echo "the keyring is the good key"
    FINGERPRINT=0123456789ABCDEF0123456789ABCDEF01234567
    export_key both.asc none.gpg
    wc -c <none.gpg
  `);
    assert.equal(code, 0, stderr);
    assert.deepEqual(stdout.trim().split("\n"), [
      "gpg sees the good key alone",
      "the keyring is the good key",
      "0",
    ]);
  },
);
