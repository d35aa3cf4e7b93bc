import { createHash, randomBytes } from "node:crypto";
import { readdirSync, readlinkSync, statSync } from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";

/** What a run that was killed left beside a path. */
export interface Part {
  /** What it wrote; it may be missing. */
  path: string;
  /** Where it put the earlier bundle; it may be missing. */
  old: string;
}

/** A new name beside the path, which says which process writes there. */
export const newPart = (path: string): string =>
  `${path}.${machine()}-${process.pid}-${randomBytes(3).toString("hex")}.part`;

/** Where the earlier bundle waits while the new one takes its place. */
export const oldOf = (part: string): string => `${part}.old`;

const pattern = /^\.([0-9a-f]{8})-(\d+)-[0-9a-f]{6}\.part(\.old)?$/;

/** What runs that are over left beside the path. */
export function leftParts(path: string): Part[] {
  const [folder, base] = [dirname(path), basename(path)];
  const names = namesIn(folder).filter(
    (name) => name.startsWith(base) && isLeft(join(folder, name), name.slice(base.length)),
  );
  const parts = new Set(names.map((name) => join(folder, name.replace(/\.old$/, ""))));
  return [...parts].map((part) => ({ path: part, old: oldOf(part) }));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Whether nobody writes there: its process is over; where that cannot be known, for a day. */
function isLeft(file: string, suffix: string): boolean {
  const [, where, pid] = pattern.exec(suffix) ?? [];
  if (where === undefined) return false;
  if (where === machine()) return !isRunning(Number(pid));
  const changed = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
  return Date.now() - changed > day;
}

const day = 24 * 60 * 60 * 1000;

/** Process numbers mean something on one machine only, and within one container. */
function machine(): string {
  return createHash("sha256")
    .update(`${hostname()} ${processNamespace()}`)
    .digest("hex")
    .slice(0, 8);
}

/** Linux alone has one. */
function processNamespace(): string {
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    return "";
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
