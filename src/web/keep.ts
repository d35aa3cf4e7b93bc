import type { OpenedCluster } from "./incoming.ts";
import { openedKeeper } from "./keep-opened.ts";
import { keptAnswers } from "./kept-answers.ts";
import {
  answersOfToken,
  bareAddress,
  fragmentOf,
  isUntouched,
  linkTo,
  type PageAnswers,
} from "./page-answers.ts";
import type { Snapshot } from "./snapshot.ts";
import { readFromTab, readJsonFromTab, writeToTab } from "./tab-storage.ts";

/** What a page begins with. */
export interface Kept {
  given: PageAnswers;
  /** The file that was opened before. */
  opened?: OpenedCluster;
}

/** Where a page keeps its answers: in its address, and for this visit in the tab. */
export interface Keeper {
  load(): Kept;
  save(snapshot: Snapshot): void;
}

/**
 * The address holds what a link holds; the tab also what is too long for one, or typed and no answer
 * yet, and the file that was opened. `hasAddress`: the page's address is ours to write.
 */
export function keeper(hasAddress: boolean): Keeper {
  const place = `mesos-cluster-generator ${hasAddress ? "" : location.pathname}`;
  const file = openedKeeper(`${place} opened`);
  return {
    load() {
      const fragment = fragmentOf(location.href);
      const kept = readJsonFromTab(place);
      const given = keptAnswers(kept);
      const isKept = given && (fragment === "" || fragment === fragmentAt(kept));
      if (!isKept) return { given: answersOfToken(fragment) };
      const { opened, note } = file.load();
      return { given: { ...given, ...(note && { note }) }, ...(opened && { opened }) };
    },
    save({ given, state, opened }) {
      const link = linkTo(location.href, state.spec);
      const isEmpty = isUntouched(given);
      const address = typeof link === "string" && !isEmpty ? link : bareAddress(location.href);
      // Without a new entry in the history: every letter would be one.
      if (hasAddress) history.replaceState(null, "", address);
      const { note: _, ...answers } = given;
      const kept = JSON.stringify({ fragment: fragmentOf(address), ...answers });
      writeToTab(place, isEmpty && opened === undefined ? "" : kept);
      file.save(opened);
    },
  };
}

/** The token in the address at that time; empty: the answers were too long for one. */
const fragmentAt = (kept: unknown): unknown =>
  typeof kept === "object" && kept !== null && "fragment" in kept ? kept.fragment : undefined;

/** The language that a reader chose on this page, for this visit. */
export const keptLanguage = (): string => readFromTab(languagePlace());

/** Where nothing can be kept the choice holds until the page is loaded again. */
export const keepLanguage = (language: string): boolean => writeToTab(languagePlace(), language);

const languagePlace = () => `mesos-cluster-generator language ${location.pathname}`;
