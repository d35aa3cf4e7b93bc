import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after } from "node:test";
import { run } from "./run.ts";

/** What a package of a test is: it holds nothing. */
export interface Deb {
  name: string;
  version?: string;
  arch?: string;
  depends?: string;
}

/** Builds a .deb and returns its path. */
export function makeDeb(
  folder: string,
  { name, version = "1.0", arch = "all", depends }: Deb,
): string {
  const root = mkdtempSync(join(folder, "deb-"));
  mkdirSync(join(root, "DEBIAN"));
  writeFileSync(
    join(root, "DEBIAN/control"),
    `Package: ${name}\nVersion: ${version}\nArchitecture: ${arch}\nMaintainer: test <root@localhost>\n${depends ? `Depends: ${depends}\n` : ""}Description: a test's\n`,
  );
  const file = join(folder, `${name}_${version.replaceAll(":", "%3a")}_${arch}.deb`);
  done("dpkg-deb", "--build", root, file);
  return file;
}

/** A key that signs repositories, and can be expired: its public half, and its fingerprint. */
export interface Key {
  home: string;
  file: string;
  fingerprint: string;
}

export function makeKey(folder: string, expires = "never"): Key {
  const home = mkdtempSync(join(folder, "gnupg-"));
  const gpg = (...args: string[]) =>
    done(
      "gpg",
      "--homedir",
      home,
      "--batch",
      "--faked-system-time",
      "20200101T000000",
      "--passphrase",
      "",
      ...args,
    );
  gpg("--quick-generate-key", "test <root@localhost>", "ed25519", "sign", expires);
  const file = join(home, "key.asc");
  writeFileSync(file, gpg("--armor", "--export"));
  const fingerprint = /^fpr:+([0-9A-F]{40}):/m.exec(gpg("--with-colons", "--fingerprint"))?.[1];
  assert.ok(fingerprint);
  after(() => run("gpgconf", ["--homedir", home, "--kill", "all"]));
  return { home, file, fingerprint };
}

/**
 * Makes a repository `folder/dists/SUITE` of these packages, signed; only in 2020, if the key has
 * expired since.
 */
export function makeAptRepository(
  folder: string,
  suite: string,
  debs: readonly Deb[],
  key: Key,
): void {
  const pool = join(folder, "pool");
  const index = join(folder, `dists/${suite}/main/binary-amd64`);
  for (const path of [pool, index]) mkdirSync(path, { recursive: true });
  const stanzas = debs.map((deb) => {
    const file = makeDeb(pool, deb);
    const bytes = readFileSync(file);
    return `${done("dpkg-deb", "--field", file)}Filename: ${file.slice(folder.length + 1)}\nSize: ${bytes.length}\nSHA256: ${sha256(bytes)}\n\n`;
  });
  const packages = stanzas.join("");
  writeFileSync(join(index, "Packages"), packages);
  const release = join(folder, `dists/${suite}/Release`);
  writeFileSync(
    release,
    `Origin: Debian\nSuite: ${suite}\nCodename: ${suite}\nDate: Wed, 01 Jan 2020 00:00:00 UTC\nArchitectures: amd64\nComponents: main\nSHA256:\n ${sha256(Buffer.from(packages))} ${Buffer.byteLength(packages)} main/binary-amd64/Packages\n`,
  );
  done(
    "gpg",
    "--homedir",
    key.home,
    "--batch",
    "--yes",
    "--faked-system-time",
    "20200101T000001",
    "--clearsign",
    "--output",
    join(folder, `dists/${suite}/InRelease`),
    release,
  );
}

const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

function done(program: string, ...args: string[]): string {
  const { code, stdout, stderr } = run(program, args);
  assert.equal(code, 0, `${program} ${args.join(" ")}\n${stderr}`);
  return stdout;
}
