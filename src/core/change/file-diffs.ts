import { createTwoFilesPatch } from "diff/lib/patch/create.js";
import { foldHosts } from "../hosts/fold.ts";
import type { Member } from "./members.ts";

type Texts = ReadonlyMap<string, string>;

/** A file of both clusters, by its paths in the two bundles. */
export interface FilePair {
  /** Empty for a file of no single host. */
  host: string;
  /** Within the host's folder. */
  path: string;
  before: string;
  after: string;
}

/** The files that both clusters have and that differ, those of a renamed host under both names. */
export function differingFiles(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  members: readonly Member[],
): FilePair[] {
  const oldNames = new Map(
    members.flatMap((member) =>
      member.before && member.after ? [[member.after.host, member.before.host]] : [],
    ),
  );
  const places = new Map(members.map(({ after: node }, index) => [node?.host ?? "", index]));
  const pairs = [...after].flatMap(([path, digest]) => {
    const [, host = "", inside = path] = /^nodes\/([^/]+)\/(.+)$/.exec(path) ?? [];
    const old = host === "" ? path : `nodes/${oldNames.get(host) ?? host}/${inside}`;
    const oldDigest = before.get(old);
    return oldDigest === undefined || oldDigest === digest || inside === "SHA256SUMS"
      ? []
      : [{ host, path: inside, before: old, after: path }];
  });
  const placeOf = ({ host }: FilePair) => places.get(host) ?? -1;
  return pairs.sort((a, b) => placeOf(a) - placeOf(b));
}

/**
 * Unified diffs, each once for all hosts on which the same lines change: what stands around them is
 * shown as the first host has it.
 */
export function fileDiffs(pairs: readonly FilePair[], before: Texts, after: Texts): string {
  const groups = new Map<string, { path: string; diff: string; hosts: string[] }>();
  for (const { host, path, ...pair } of pairs) {
    const diff = hunksOf(before.get(pair.before) ?? "", after.get(pair.after) ?? "");
    const key = JSON.stringify([host === "", path, diff.match(/^[+-].*/gm)]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { path, diff, hosts: [host] });
    else group.hosts.push(host);
  }
  return [...groups.values()].map(({ path, diff, hosts }) => headed(path, diff, hosts)).join("");
}

function headed(path: string, diff: string, hosts: readonly string[]): string {
  const folder = hosts[0] === "" ? "" : `nodes/${foldHosts(hosts).join(",")}/`;
  return `--- old/${folder}${path}\n+++ new/${folder}${path}\n${diff}`;
}

/** Without the lines that name the files. */
function hunksOf(before: string, after: string): string {
  const patch = createTwoFilesPatch("", "", before, after, "", "", { context: 3 });
  return patch.slice(patch.indexOf("@@"));
}
