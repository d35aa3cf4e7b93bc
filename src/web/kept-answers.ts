import type { Problem } from "../core/cluster/types.ts";
import { savedAnswers } from "../core/questions/answers.ts";
import type { PageAnswers } from "./page-answers.ts";

/** Answers as the tab kept them; undefined: they are none. */
export function keptAnswers(value: unknown): PageAnswers | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { base, typed, unplaced }: Record<string, unknown> = { ...value };
  if (typeof base !== "object" || typeof typed !== "object") return undefined;
  const texts = Object.entries(typed ?? {}).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return {
    base: savedAnswers(base ?? {}),
    typed: Object.fromEntries(texts),
    unplaced: Array.isArray(unplaced) ? unplaced.filter(isProblem) : [],
  };
}

const isProblem = (value: unknown): value is Problem =>
  typeof value === "object" && value !== null && "at" in value && "message" in value;
