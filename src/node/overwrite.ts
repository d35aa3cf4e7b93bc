import { type Dirent, existsSync, mkdirSync, readdirSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Sums } from "../core/bundle/sums.ts";
import { fileDigest } from "./sha256.ts";

/** What becomes of the files of an earlier bundle, and of a person's own ones beside them. */
export interface Overwrite {
  /** Files of the earlier bundle that the new one has too. */
  replaced: number;
  /** Files of the earlier bundle that the new one lacks. */
  removed: number;
  /** Files that are not of the earlier bundle. */
  kept: number;
  /** What was changed since, or stands where the new bundle has a file: kept beside it. */
  edited: readonly Move[];
  /** Where the earlier bundle still lies, because it could not be removed. */
  left: readonly string[];
}

/** A way within the bundle. */
export interface Move {
  from: string;
  to: string;
}

/** An overwrite, and how it is done. */
export interface OverwritePlan extends Overwrite {
  /** What goes into the new folder. */
  moves: readonly Move[];
  /** Files of the earlier bundle that are not needed any more; its list of them is the last. */
  dropped: readonly string[];
}

/**
 * Plans how a new bundle with the files `after` takes the place of the one with the files `before`
 * in `folder`. Where the new bundle's folder is there already, `isThere` knows what it holds.
 */
export function planOverwrite(
  folder: string,
  before: Sums,
  after: Sums,
  isThere: (path: string) => boolean = () => false,
): OverwritePlan {
  const plan = new Plan(folder, before, after, isThere);
  plan.visit("", "");
  return plan.result();
}

class Plan {
  readonly #folder: string;
  readonly #before: Sums;
  readonly #after: Sums;
  readonly #foldersBefore: ReadonlySet<string>;
  readonly #foldersAfter: ReadonlySet<string>;
  readonly #isThere: (path: string) => boolean;
  readonly #moves: Move[] = [];
  readonly #edited: Move[] = [];
  readonly #dropped: string[] = [];
  #kept = 0;

  constructor(folder: string, before: Sums, after: Sums, isThere: (path: string) => boolean) {
    this.#folder = folder;
    this.#before = before;
    this.#after = after;
    this.#foldersBefore = foldersOf(before);
    this.#foldersAfter = foldersOf(after);
    this.#isThere = isThere;
  }

  /** Decides about everything in one folder, which becomes the folder `to`. */
  visit(from: string, to: string): void {
    const entries = readdirSync(join(this.#folder, from), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1)))
      this.#decide(entry, { from: join(from, entry.name), to: join(to, entry.name) });
  }

  #decide(entry: Dirent, move: Move): void {
    if (entry.isDirectory()) this.#decideFolder(move);
    else if (entry.isFile() && this.#isOfBundle(move.from)) this.#dropped.push(move.from);
    else if (this.#before.has(move.from) || this.#isTaken(move.to)) this.#keepBeside(move);
    else this.#keep(move, 1);
  }

  #decideFolder(move: Move): void {
    const { from, to } = move;
    if (!this.#foldersBefore.has(from) && !this.#isTaken(to))
      this.#keep(move, countFiles(join(this.#folder, from)));
    else this.visit(from, this.#after.has(to) ? this.#besideOf(to) : to);
  }

  /** Whether the file is as the old bundle had it, or as the new one has it. */
  #isOfBundle(path: string): boolean {
    const [before, after] = [this.#before.get(path), this.#after.get(path)];
    if (before === undefined && after === undefined) return false;
    const digest = fileDigest(join(this.#folder, path));
    return digest === before || digest === after;
  }

  #keep(move: Move, files: number): void {
    this.#moves.push(move);
    this.#kept += files;
  }

  #keepBeside({ from, to }: Move): void {
    const move = { from, to: this.#besideOf(to) };
    this.#moves.push(move);
    this.#edited.push(move);
  }

  /** `FILE.edited`, or the first of `FILE.edited.2`, `FILE.edited.3` … that is free. */
  #besideOf(path: string): string {
    let free = `${path}.edited`;
    for (let number = 2; this.#isUsed(free); number++) free = `${path}.edited.${number}`;
    return free;
  }

  #isUsed(path: string): boolean {
    return (
      this.#isTaken(path) ||
      existsSync(join(this.#folder, path)) ||
      this.#moves.some(({ to }) => to === path)
    );
  }

  #isTaken(path: string): boolean {
    return this.#after.has(path) || this.#foldersAfter.has(path) || this.#isThere(path);
  }

  result(): OverwritePlan {
    const isReplaced = (path: string) => this.#after.has(path);
    const edited = this.#edited.map(({ from }) => from).filter((path) => this.#before.has(path));
    const ofBundle = [...this.#dropped, ...edited];
    return {
      replaced: ofBundle.filter(isReplaced).length,
      removed: this.#dropped.filter((path) => !isReplaced(path)).length,
      kept: this.#kept,
      edited: this.#edited,
      left: [],
      moves: this.#moves,
      dropped: [...this.#dropped.filter((path) => path !== sumsFile), sumsFile],
    };
  }
}

const sumsFile = "SHA256SUMS";

/** Every folder that holds one of the files. */
function foldersOf(sums: Sums): Set<string> {
  const folders = new Set<string>();
  for (const path of sums.keys())
    for (let folder = dirname(path); folder !== "." && !folders.has(folder); ) {
      folders.add(folder);
      folder = dirname(folder);
    }
  return folders;
}

const countFiles = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => !entry.isDirectory(),
  ).length;

/** Moves what is kept into the new folder. When one move fails, those before it are undone. */
export function moveAll(moves: readonly Move[], from: string, to: string): void {
  const done: Move[] = [];
  try {
    for (const move of moves) {
      mkdirSync(dirname(join(to, move.to)), { recursive: true });
      renameSync(join(from, move.from), join(to, move.to));
      done.push(move);
    }
  } catch (error) {
    undoMoves(done, from, to);
    throw error;
  }
}

/** Moves everything back. */
export function undoMoves(moves: readonly Move[], from: string, to: string): void {
  for (const move of moves.toReversed()) renameSync(join(to, move.to), join(from, move.from));
}
