import type { operatingSystems } from "./operating-systems.ts";

/**
 * Where a distribution keeps its packages. Facts: the sources files that Debian 12 and 13 and
 * Ubuntu 22.04 and 24.04 install.
 */
interface Archive {
  /** File below /usr/share/keyrings, and the package that brings it to any Debian or Ubuntu. */
  keyring: string;
  keyringPackage: string;
  /** `URI SUITE COMPONENTS` by processor; CODENAME stands for the release. */
  lines: Readonly<Record<"amd64" | "arm64", readonly string[]>>;
}

const debian = [
  "http://deb.debian.org/debian CODENAME main",
  "http://deb.debian.org/debian CODENAME-updates main",
  "http://deb.debian.org/debian-security CODENAME-security main",
] as const;
const ubuntu = (uri: string, security: string) =>
  [
    `${uri} CODENAME main universe`,
    `${uri} CODENAME-updates main universe`,
    `${security} CODENAME-security main universe`,
  ] as const;

export const archives = {
  debian: {
    keyring: "debian-archive-keyring.gpg",
    keyringPackage: "debian-archive-keyring",
    lines: { amd64: debian, arm64: debian },
  },
  ubuntu: {
    keyring: "ubuntu-archive-keyring.gpg",
    keyringPackage: "ubuntu-keyring",
    lines: {
      amd64: ubuntu("http://archive.ubuntu.com/ubuntu", "http://security.ubuntu.com/ubuntu"),
      arm64: ubuntu("http://ports.ubuntu.com/ubuntu-ports", "http://ports.ubuntu.com/ubuntu-ports"),
    },
  },
} as const satisfies Record<
  (typeof operatingSystems)[keyof typeof operatingSystems]["id"],
  Archive
>;
