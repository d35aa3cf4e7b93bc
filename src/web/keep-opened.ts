import { type Message, msg } from "../core/i18n/message.ts";
import type { OpenedCluster } from "./incoming.ts";
import { keptAnswers } from "./kept-answers.ts";
import { packFiles, unpackFiles } from "./opened-bundle.ts";
import { readFromTab, readJsonFromTab, writeToTab } from "./tab-storage.ts";

/**
 * Keeps the file that was opened in the tab: its name, its answers and the files of its bundle. Of
 * files that need more room than there is, only the name.
 */
export function openedKeeper(place: string) {
  const filesPlace = `${place} files`;
  let last: OpenedCluster | undefined;
  return {
    load(): { opened?: OpenedCluster; note?: Message } {
      const kept = readJsonFromTab(place);
      if (typeof kept !== "object" || kept === null) return {};
      const { name, given, solved, hasFiles }: Record<string, unknown> = { ...kept };
      const answers = keptAnswers(given);
      if (typeof name !== "string" || answers === undefined) return {};
      const files = hasFiles === true ? unpackFiles(readFromTab(filesPlace)) : undefined;
      if (hasFiles === true && files === undefined) return { note: notKept(name) };
      const solvedAnswers = keptAnswers(solved);
      last = {
        kind: "cluster",
        name,
        given: answers,
        ...(solvedAnswers && { solved: solvedAnswers }),
        ...(files && { files }),
      };
      return { opened: last };
    },
    /** Writes it where it is another one than before. */
    save(opened: OpenedCluster | undefined): void {
      if (opened === last) return;
      const hasSameFiles = opened?.files === last?.files;
      last = opened;
      const { name, given, solved, files } = opened ?? {};
      const kept = JSON.stringify({ name, given, solved, hasFiles: files !== undefined });
      writeToTab(place, opened === undefined ? "" : kept);
      if (hasSameFiles) return;
      const isKept = files !== undefined && writeToTab(filesPlace, packFiles(files));
      if (!isKept) writeToTab(filesPlace, "");
    },
  };
}

const notKept = (name: string): Message =>
  msg`${name} is too large to be kept in this tab. Open it again to compare with it.`;
