import type { Catalogue } from "../core/i18n/message.ts";
import { type Interview, resumeLine } from "../wizard/interview.ts";
import { type Exit, exits } from "./exits.ts";
import { printError } from "./report.ts";

/** Ends a wizard by an action; the saved answers stay until it has done what it should. */
export async function keepDraftUntilDone(
  { draft, progress, command }: Interview,
  catalogue: Catalogue,
  action: () => Promise<Exit>,
): Promise<Exit> {
  try {
    const exit = await action();
    if (exit === exits.done) draft.delete();
    return exit;
  } catch (error) {
    printError([resumeLine(command, progress.answers.name ?? "")], catalogue);
    throw error;
  }
}
