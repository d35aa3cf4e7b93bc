import type { Problem } from "../core/cluster/types.ts";
import { savedAnswers } from "../core/questions/answers.ts";
import {
  answersOfToken,
  bareAddress,
  fragmentOf,
  isUntouched,
  linkTo,
  type PageAnswers,
} from "./page-answers.ts";
import type { Snapshot } from "./snapshot.ts";

/** Where a page keeps its answers: in its address, and for this visit in the tab. */
export interface Keeper {
  /** The answers to begin with. */
  load(): PageAnswers;
  save(snapshot: Snapshot): void;
}

/**
 * The address holds what a link holds; the tab also what is too long for one, or typed and no answer
 * yet. `hasAddress`: the page's address is ours to write.
 */
export function keeper(hasAddress: boolean): Keeper {
  const place = `mesos-cluster-generator ${hasAddress ? "" : location.pathname}`;
  return {
    load() {
      const fragment = fragmentOf(location.href);
      const kept = readKept(place);
      const isKept = kept !== undefined && (fragment === "" || fragment === kept.fragment);
      return isKept ? kept.given : answersOfToken(fragment);
    },
    save({ given, state }) {
      const link = linkTo(location.href, state.spec);
      const isEmpty = isUntouched(given);
      const address = typeof link === "string" && !isEmpty ? link : bareAddress(location.href);
      // Without a new entry in the history: every letter would be one.
      if (hasAddress) history.replaceState(null, "", address);
      writeKept(place, isEmpty ? undefined : { fragment: fragmentOf(address), given });
    },
  };
}

/** The language that a reader chose on this page, for this visit. */
export function keptLanguage(): string {
  try {
    return sessionStorage.getItem(languagePlace()) ?? "";
  } catch {
    return "";
  }
}

export function keepLanguage(language: string): void {
  try {
    sessionStorage.setItem(languagePlace(), language);
  } catch {
    // A private window, or a frame that may keep nothing: the choice holds until the reload.
  }
}

const languagePlace = () => `mesos-cluster-generator language ${location.pathname}`;

interface Kept {
  /** The token in the address at that time; empty: the answers were too long for one. */
  fragment: string;
  given: PageAnswers;
}

function readKept(place: string): Kept | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(place) ?? "null");
    return keptOf(kept);
  } catch {
    // No storage in this frame, or none of ours.
    return undefined;
  }
}

function keptOf(value: unknown): Kept | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { fragment, base, typed, unplaced }: Record<string, unknown> = { ...value };
  if (typeof fragment !== "string" || typeof base !== "object" || typeof typed !== "object")
    return undefined;
  const texts = Object.entries(typed ?? {}).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  const given = {
    base: savedAnswers(base ?? {}),
    typed: Object.fromEntries(texts),
    unplaced: Array.isArray(unplaced) ? unplaced.filter(isProblem) : [],
  };
  return { fragment, given };
}

const isProblem = (value: unknown): value is Problem =>
  typeof value === "object" && value !== null && "at" in value && "message" in value;

function writeKept(place: string, kept: Kept | undefined): void {
  try {
    if (kept === undefined) sessionStorage.removeItem(place);
    else {
      const { note: _, ...given } = kept.given;
      sessionStorage.setItem(place, JSON.stringify({ fragment: kept.fragment, ...given }));
    }
  } catch {
    // A private window, or a frame that may keep nothing: the address has to do.
  }
}
