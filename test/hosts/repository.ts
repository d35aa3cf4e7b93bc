import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { run } from "./run.ts";

/** A flat, signed apt repository, as a host sees it. */
export interface Repository {
  /** For sources.list.d, with the key where `keyOnHost` says. */
  line: string;
  /**
   * Armoured public key inside hosts (read-only) and on this machine; its fingerprint: 40
   * hexadecimal digits.
   */
  keyOnHost: string;
  keyFile: string;
  fingerprint: string;
  recipe: string;
}

export interface RepositoryPlan {
  name: string;
  /** `Origin:` and `Label:` of the Release file, what apt preferences can pin by. */
  origin: string;
  debs: () => Promise<readonly string[]>;
  /** Changes when the content should. */
  recipe: string;
}

/**
 * Makes `folder/name`, which hosts see below /srv/repo. An existing one of the same recipe is left
 * alone.
 */
export async function makeRepository(
  folder: string,
  { name, origin, debs, recipe }: RepositoryPlan,
): Promise<Repository> {
  const here = join(folder, name);
  const fingerprintFile = join(here, `fingerprint-${recipe}`);
  if (!existsSync(fingerprintFile)) {
    const files = await debs();
    rmSync(here, { recursive: true, force: true });
    mkdirSync(here, { recursive: true });
    for (const deb of files) linkOrCopy(deb, join(here, basename(deb)));
    writeFileSync(
      join(here, "Packages"),
      await run("apt-ftparchive", ["packages", "."], { cwd: here, seconds: 300 }),
    );
    const release = ["Origin", "Label"].flatMap((field) => [
      "-o",
      `APT::FTPArchive::Release::${field}=${origin}`,
    ]);
    const codename = [
      "-o",
      "APT::FTPArchive::Release::Codename=bookworm",
      "-o",
      "APT::FTPArchive::Release::Suite=stable",
    ];
    writeFileSync(
      join(here, "Release"),
      await run("apt-ftparchive", [...release, ...codename, "release", "."], { cwd: here }),
    );
    writeFileSync(fingerprintFile, await sign(here, origin));
  }
  const keyOnHost = `/srv/repo/${name}/key.asc`;
  const line = `deb [signed-by=${keyOnHost}] file:/srv/repo/${name} ./`;
  return {
    line,
    keyOnHost,
    keyFile: join(here, "key.asc"),
    fingerprint: readFileSync(fingerprintFile, "utf8"),
    recipe,
  };
}

/** Signs Release with a key that is thrown away at once; leaves the public half in key.asc. */
async function sign(here: string, origin: string): Promise<string> {
  const home = join(here, ".gnupg");
  mkdirSync(home, { mode: 0o700 });
  const gpg = (...args: string[]) =>
    run("gpg", ["--homedir", home, "--batch", "--yes", ...args], { seconds: 60 });
  await gpg(
    "--passphrase",
    "",
    "--quick-generate-key",
    `${origin} (test rig) <root@localhost>`,
    "rsa3072",
    "sign",
    "never",
  );
  await gpg("--clearsign", "--output", join(here, "InRelease"), join(here, "Release"));
  await gpg("--armor", "--output", join(here, "key.asc"), "--export");
  const listing = await gpg("--with-colons", "--fingerprint");
  await run("gpgconf", ["--homedir", home, "--kill", "all"]);
  rmSync(home, { recursive: true, force: true });
  const fingerprint = /^fpr:+([0-9A-F]{40}):/m.exec(listing)?.[1];
  if (fingerprint === undefined) throw new Error(`No fingerprint in ${listing}`);
  return fingerprint;
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
