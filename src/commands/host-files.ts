import { draftOf } from "../core/cluster/draft.ts";
import { valueAt } from "../core/cluster/spec-paths.ts";
import type { Problem } from "../core/cluster/types.ts";
import { listNotes } from "../core/hosts/list-notes.ts";
import type { HostEntry } from "../core/hosts/parse-list.ts";
import { msg } from "../core/i18n/message.ts";
import { quoteForMessage } from "../core/i18n/quote.ts";
import { hostsText, roleOf } from "../core/questions/host-answers.ts";
import type { Question } from "../core/questions/question.ts";
import { readHosts } from "../node/read.ts";
import { UsageError } from "./args.ts";

/** The files that `--masters @FILE` and `--agents @FILE` named, by field. */
export type HostFiles = Readonly<Partial<Record<"masters" | "agents", HostFile>>>;

interface HostFile {
  name: string;
  /** The hosts as the answer has them, in ranges. */
  text: string;
  /** The hosts as the file has them. */
  entries: readonly HostEntry[];
}

/** What is learnt of the hosts while flags are read. */
export interface FlagHosts {
  notes: Problem[];
  files: HostFiles;
}

/** Reads the hosts of a flag: a list, or the file that it names. Throws a UsageError if it cannot. */
export async function readHostsFlag(
  question: Question,
  text: string,
  signal: AbortSignal,
  hosts: FlagHosts,
): Promise<string> {
  const option = `--${question.flag}`;
  const list = await readHosts(text, roleOf(question), signal);
  if (list.problem !== undefined)
    throw new UsageError([msg`${option} ${shortened(text)}: ${list.problem}`]);
  hosts.notes.push(...listNotes(list).map((message) => ({ at: option, message })));
  if (text.startsWith("@") && list.entries.length > 0)
    hosts.files = { ...hosts.files, [question.key]: { ...list, name: text.slice(1) } };
  return list.text;
}

/** A list of hosts in a message about it. */
const shortened = (text: string) =>
  text.length > 60 || text.includes("\n") ? quoteForMessage(text) : text;

type Spec = Readonly<Record<string, unknown>>;

/** The files whose hosts are still those of the spec: `--set` may have given others. */
export function filesInUse(files: HostFiles, spec: Spec): HostFiles {
  const { masters, agents } = draftOf(spec);
  const inUse = { masters: hostsText(masters), agents: hostsText(agents) };
  return Object.fromEntries(
    Object.entries(files).filter(([field, { text }]) => valueAt(inUse, [field]) === text),
  );
}

/** The spec with each host as an entry of its own, so that a problem is about one line of the file. */
export function withEntries(spec: Spec, files: HostFiles): Record<string, unknown> {
  const lists = Object.entries(files).map(([field, { entries }]) => [
    field,
    entries.map(({ text }) => text),
  ]);
  return { ...spec, ...Object.fromEntries(lists) };
}

/** `hosts.csv:251`, when the place is a host of such a file. */
export function placeInHostFile(at: Problem["at"], files: HostFiles): string | undefined {
  const [, field, index] = /^(masters|agents)\[(\d+)\]/.exec(at) ?? [];
  const file = field === "masters" || field === "agents" ? files[field] : undefined;
  const entry = file?.entries[Number(index)];
  return file === undefined || entry === undefined ? undefined : `${file.name}:${entry.line}`;
}
