import {
  chmodSync,
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { savedAnswers } from "../core/questions/answers.ts";
import type { Answers } from "../core/questions/question.ts";

/** Answers of a wizard, and which of them the person has confirmed. */
export interface Draft {
  answers: Answers;
  confirmed: readonly string[];
  /**
   * Answers that do not apply beside the others, and are offered again when they do: as texts, by
   * the keys of their questions.
   */
  setAside: Readonly<Record<string, string>>;
}

/** A draft that an earlier wizard left. */
export interface SavedDraft extends Draft {
  /** The cluster's name. */
  name: string;
  file: string;
  /** When it was saved, in milliseconds since 1970. */
  savedAt: number;
}

/** The draft of one wizard: its own file, which no other wizard writes to. */
export interface DraftFile {
  /** Writes the draft so that only its owner can read it; false where that fails. */
  save(draft: Draft): boolean;
  delete(): void;
}

/** Where drafts are saved. Source: XDG base directories, state. */
const draftsFolder = (): string =>
  join(
    process.env["XDG_STATE_HOME"] || join(homedir(), ".local/state"),
    "create-mesos-cluster",
    "drafts",
  );

/**
 * The file of a wizard that begins, or that continues a saved draft. It is called after the
 * cluster, and follows when the cluster gets another name.
 */
export function draftFile(continued?: SavedDraft): DraftFile {
  let owned: Pick<SavedDraft, "name" | "file"> | undefined = continued;
  const remove = () => {
    if (owned !== undefined) rmSync(owned.file, { force: true });
    owned = undefined;
  };
  const save = (draft: Draft) => {
    const { name = "" } = draft.answers;
    if (!isFileName(name)) return false;
    try {
      if (owned?.name !== name) {
        const file = claimFile(name);
        remove();
        owned = { name, file };
      }
      replaceFile(owned.file, `${JSON.stringify(draft, null, 2)}\n`);
      return true;
    } catch {
      return false;
    }
  };
  return { save, delete: remove };
}

/** Makes a file that no draft has yet: `prod.json`, or beside an earlier one `prod.2.json`. */
function claimFile(name: string): string {
  const folder = draftsFolder();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  for (let number = 1; ; number++) {
    const file = join(folder, number === 1 ? `${name}.json` : `${name}.${number}.json`);
    try {
      closeSync(openSync(file, "wx", 0o600));
      return file;
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
}

const isTaken = (error: unknown) =>
  error instanceof Error && "code" in error && error.code === "EEXIST";

/** Whole or not at all: whoever is killed while writing keeps what was saved before. */
function replaceFile(file: string, text: string): void {
  const part = `${file}.${process.pid}.part`;
  writeFileSync(part, text, { mode: 0o600 });
  renameSync(part, file);
}

/** The saved drafts that can be read, newest first; of one cluster, where a name is given. */
export function savedDrafts(name?: string): SavedDraft[] {
  return filesIn(draftsFolder())
    .flatMap(readDraft)
    .filter((draft) => name === undefined || draft.name === name)
    .sort((a, b) => b.savedAt - a.savedAt);
}

export function discardDrafts(drafts: readonly SavedDraft[]): void {
  for (const { file } of drafts) rmSync(file, { force: true });
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(".json"))
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function readDraft(file: string): SavedDraft[] {
  try {
    const stat = statSync(file);
    // A pipe would hold the program.
    if (!stat.isFile()) return [];
    const value: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (!isSaved(value)) return [];
    const { confirmed, setAside } = value;
    const answers = savedAnswers(value.answers);
    const { name = "" } = answers;
    return [{ answers, confirmed, setAside, name, file, savedAt: stat.mtimeMs }];
  } catch {
    return [];
  }
}

/** A draft as it lies on the disk: its answers are narrowed once they are read. */
function isSaved(value: unknown): value is Omit<Draft, "answers"> & { answers: object } {
  if (!isObject(value)) return false;
  if (!("answers" in value) || !("confirmed" in value) || !("setAside" in value)) return false;
  const { answers, confirmed, setAside } = value;
  const isSetAside = isObject(setAside) && areStrings(Object.values(setAside));
  return isObject(answers) && isSetAside && Array.isArray(confirmed) && areStrings(confirmed);
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

const areStrings = (values: readonly unknown[]) =>
  values.every((value) => typeof value === "string");

/** What a cluster may be called; anything else names no file. */
const isFileName = (name: string) => /^[a-z0-9-]{1,63}$/.test(name);
