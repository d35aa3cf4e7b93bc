import type { Problem } from "../core/cluster/types.ts";
import type { HostEntry } from "../core/hosts/parse-list.ts";
import { hostsText } from "../core/questions/host-answers.ts";

/** The files that `--masters @FILE` and `--agents @FILE` named, by field. */
export type HostFiles = Readonly<Partial<Record<"masters" | "agents", HostFile>>>;

interface HostFile {
  name: string;
  /** The hosts as the answer has them, in ranges. */
  text: string;
  /** The hosts as the file has them. */
  entries: readonly HostEntry[];
}

/** The spec with each host as an entry of its own, so that a problem is about one line of the file. */
export function withEntries<Spec extends Readonly<Record<string, unknown>>>(
  spec: Spec,
  files: HostFiles,
): Spec {
  // What --set has changed since then is no longer what the file says.
  const unchanged = Object.entries(files).filter(
    ([field, { text }]) => hostsText(spec[field]) === text,
  );
  const lists = unchanged.map(([field, { entries }]) => [field, entries.map(({ text }) => text)]);
  return { ...spec, ...Object.fromEntries(lists) };
}

/** `hosts.csv:251`, when the place is a host of such a file. */
export function placeInHostFile(at: Problem["at"], files: HostFiles): string | undefined {
  const [, field, index] = /^(masters|agents)\[(\d+)\]/.exec(at) ?? [];
  const file = field === "masters" || field === "agents" ? files[field] : undefined;
  const entry = file?.entries[Number(index)];
  return file === undefined || entry === undefined ? undefined : `${file.name}:${entry.line}`;
}
