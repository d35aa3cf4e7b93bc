import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

interface AptSource {
  uri: string;
  suite: string;
  components: string;
  signedBy: string;
}

/**
 * The machine's own Debian sources as one-line entries, for its release or, with the same servers,
 * for another. Servers are never named in this project: whatever the machine uses, the rig uses.
 */
export function debianSources(release = thisRelease()): string {
  const own = readSources().filter(
    ({ suite }) => suite === thisRelease() || suite.startsWith(`${thisRelease()}-`),
  );
  if (own.length === 0) throw new Error(`No source for ${thisRelease()} in /etc/apt`);
  return own
    .map(({ uri, suite, components, signedBy }) => {
      const options = signedBy ? ` [signed-by=${signedBy}]` : "";
      return `deb${options} ${uri} ${suite.replace(thisRelease(), release)} ${components}\n`;
    })
    .join("");
}

export function thisRelease(): string {
  const codename = /^VERSION_CODENAME=(\S+)/m.exec(readFileSync("/etc/os-release", "utf8"))?.[1];
  if (codename === undefined) throw new Error("No VERSION_CODENAME in /etc/os-release");
  return codename;
}

function readSources(): AptSource[] {
  const folder = "/etc/apt/sources.list.d";
  const files = ["/etc/apt/sources.list", ...readdirSync(folder).map((name) => join(folder, name))];
  return files.flatMap((file) => {
    if (file.endsWith(".sources")) return readStanzas(file);
    return file.endsWith(".list") ? readLines(file) : [];
  });
}

function readLines(file: string): AptSource[] {
  return readIfThere(file)
    .split("\n")
    .flatMap((line) => {
      const match = /^deb\s+(?:\[([^\]]*)\]\s+)?(\S+)\s+(\S+)\s+(.+)$/.exec(line.trim());
      if (!match) return [];
      const [, options = "", uri = "", suite = "", components = ""] = match;
      return [{ uri, suite, components, signedBy: /signed-by=(\S+)/.exec(options)?.[1] ?? "" }];
    });
}

function readStanzas(file: string): AptSource[] {
  return readIfThere(file)
    .split(/\n\s*\n/)
    .flatMap((stanza) => {
      const fields = new Map(
        [...stanza.matchAll(/^([\w-]+):[ \t]*(.*)$/gm)].map(([, name = "", value = ""]) => [
          name.toLowerCase(),
          value.trim(),
        ]),
      );
      const list = (name: string) => (fields.get(name) ?? "").split(/\s+/).filter(Boolean);
      if (!list("types").includes("deb") || fields.get("enabled") === "no") return [];
      const signedBy = fields.get("signed-by") ?? "";
      return list("uris").flatMap((uri) =>
        list("suites").map((suite) => ({
          uri,
          suite,
          components: list("components").join(" "),
          signedBy,
        })),
      );
    });
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/** Arguments of fetch.sh by which Debian comes from where this machine has its own packages. */
export function ownMirrors(): string[] {
  const places = {
    "": "http://deb.debian.org/debian",
    "-security": "http://deb.debian.org/debian-security",
  };
  const own = readSources();
  return Object.entries(places).flatMap(([ending, place]) => {
    const uri = own
      .find(({ suite }) => suite === `${thisRelease()}${ending}`)
      ?.uri.replace(/\/$/, "");
    return uri === undefined ? [] : ["--mirror", `${place}=${uri}`];
  });
}
