import type { Service } from "./services.ts";

/** The digest of each file of a bundle, or of each part of a Compose file, by its path. */
export type Digests = ReadonlyMap<string, string>;

/**
 * A Compose file in its parts, each a "file" of its own: `docker-compose.yml#mesos-agent`. So a
 * change of one service is a change of that service alone.
 */
export function composeParts(path: string, text: string): { path: string; content: string }[] {
  const parts: { path: string; content: string }[] = [];
  let isInServices = false;
  for (const line of text.split("\n").filter((each) => !/^\s*(#.*)?$/.test(each))) {
    const top = /^([^\s:]+):/.exec(line)?.[1];
    if (top !== undefined) isInServices = top === "services";
    const name = top ?? (isInServices ? /^ {2}([^\s:]+):/.exec(line)?.[1] : undefined);
    const last = parts.at(-1);
    if (name !== undefined) parts.push({ path: `${path}#${name}`, content: `${line}\n` });
    else if (last !== undefined) last.content += `${line}\n`;
  }
  return parts;
}

/** The files of each host by its folder, and of the one machine under "". */
export function filesByHost(digests: Digests): ReadonlyMap<string, Digests> {
  const hosts = new Map<string, Map<string, string>>();
  for (const [path, digest] of digests) {
    const [, host, inside] = /^nodes\/([^/]+)\/(.+)$/.exec(path) ?? ["", "", path];
    if (host === undefined || inside === undefined || isNoFileOfHost(host, inside)) continue;
    const files = hosts.get(host) ?? new Map<string, string>();
    hosts.set(host, files.set(inside, digest));
  }
  return hosts;
}

/** What the bundle needs and no host has; checksums change with whatever they list. */
const isNoFileOfHost = (host: string, path: string) =>
  path === "SHA256SUMS" || (host === "" && !path.startsWith("docker-compose.yml#"));

/** Which daemons read a file of a host: as `mark_for_restart` of the generated scripts has it. */
const readers: readonly (readonly [path: RegExp, services: readonly Service[]])[] = [
  [/^etc\/(zookeeper\/|systemd\/system\/zookeeper\.service)/, ["zookeeper"]],
  [/^etc\/(mesos\/|default\/mesos$)/, ["mesos-master", "mesos-agent"]],
  [
    /^etc\/(mesos-master\/|default\/mesos-master$|systemd\/system\/mesos-master\.service)/,
    ["mesos-master"],
  ],
  [
    /^etc\/(mesos-(slave|agent)\/|default\/mesos-(slave|agent)$|systemd\/system\/mesos-(slave|agent)\.service)/,
    ["mesos-agent"],
  ],
  [/^etc\/create-mesos-cluster\/acls\.json$/, ["mesos-master", "mesos-agent"]],
  [/^etc\/(default\/marathon$|systemd\/system\/marathon\.service)/, ["marathon"]],
  [/^docker-compose\.yml#(x-)?zookeeper(-\d+)?$/, ["zookeeper"]],
  [/^docker-compose\.yml#(x-)?mesos-master(-\d+)?$/, ["mesos-master"]],
  [/^docker-compose\.yml#(x-)?mesos-agent(-\d+)?$/, ["mesos-agent"]],
  [/^docker-compose\.yml#(x-)?marathon(-\d+)?$/, ["marathon"]],
  [/^docker-compose\.yml#x-mesos$/, ["mesos-master", "mesos-agent"]],
];

/** The daemons that must start again when this file of their host changes. */
export const readersOf = (path: string): Service[] =>
  readers.flatMap(([pattern, names]) => (pattern.test(path) ? names : []));

/** The paths whose content is another, or that only one of the two has. */
export function changedPaths(before: Digests, after: Digests): string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => before.get(path) !== after.get(path))
    .sort();
}

/** The digests of a bundle, each of its Compose files in its parts. */
export function digestsOf(
  files: Iterable<{ path: string; content: string; sha256: string }>,
  sha256: (text: string) => string,
): Digests {
  const digests = new Map<string, string>();
  for (const file of files) {
    if (file.path.endsWith("docker-compose.yml"))
      for (const part of composeParts(file.path, file.content))
        digests.set(part.path, sha256(part.content));
    else digests.set(file.path, file.sha256);
  }
  return digests;
}
