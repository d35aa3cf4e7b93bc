import { listNotes } from "../core/hosts/list-notes.ts";
import { parseHostList } from "../core/hosts/parse-list.ts";
import { type Message, msg } from "../core/i18n/message.ts";
import { roleOf } from "../core/questions/host-answers.ts";
import type { Question } from "../core/questions/question.ts";

/** How the text of a field is understood, on its way to an answer. */
export interface Reading {
  text: string;
  notes?: readonly Message[];
  problem?: Message;
}

/** Hosts as people paste them: lines, hosts files, CSV, inventories. Other texts stay as they are. */
export function readText(question: Question, typed: string): Reading {
  if (question.kind !== "hosts") return { text: typed };
  const text = typed.trim();
  if (text.startsWith("@"))
    return {
      text,
      problem: msg`A page cannot open ${text.slice(1)} by its name. Drop the file here, or open it with the button below.`,
    };
  const found = parseHostList(text, roleOf(question));
  return found.problem === undefined
    ? { text: found.text, notes: listNotes(found) }
    : { text, problem: found.problem };
}
