import { chmodSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import type { Answers } from "../core/questions/question.ts";

/** Answers of a wizard that was left, and which of them the person has confirmed. */
export interface Draft {
  answers: Answers;
  confirmed: readonly string[];
}

/** Where the draft is saved: one for each user. Source: XDG base directories, state. */
const draftFile = (): string =>
  join(
    process.env["XDG_STATE_HOME"] || join(homedir(), ".local/state"),
    "create-mesos-cluster",
    "draft.json",
  );

/** Writes the draft so that only its owner can read it; false where that fails. */
export function saveDraft(draft: Draft): boolean {
  const file = draftFile();
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, `${JSON.stringify(draft, null, 2)}\n`, { mode: 0o600 });
    chmodSync(file, 0o600);
    return true;
  } catch {
    return false;
  }
}

/** The saved draft; undefined where there is none that can be read. */
export function readDraft(): Draft | undefined {
  try {
    // A pipe would hold the program.
    if (!statSync(draftFile()).isFile()) return undefined;
    const value: unknown = JSON.parse(readFileSync(draftFile(), "utf8"));
    return isDraft(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function deleteDraft(): void {
  rmSync(draftFile(), { force: true });
}

function isDraft(value: unknown): value is Draft {
  if (!isObject(value) || !("answers" in value) || !("confirmed" in value)) return false;
  const { answers, confirmed } = value;
  return (
    isObject(answers) &&
    areStrings(Object.values(answers)) &&
    Array.isArray(confirmed) &&
    areStrings(confirmed)
  );
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

const areStrings = (values: readonly unknown[]) =>
  values.every((value) => typeof value === "string");
