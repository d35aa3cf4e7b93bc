import { say } from "../core/messages/message.ts";
import { hostsNotes } from "../core/spec/hosts-notes.ts";
import type { Question } from "../core/spec/question.ts";
import { type Asking, shownAnswer } from "./ask-question.ts";
import { type Progress, steppedBack, withReply } from "./progress.ts";

/** One answer further: it is noted on the screen, with what it made pointless. An empty text is the default. */
export function answered(question: Question, text: string, progress: Progress, { asker, words }: Asking): Progress {
  const next = withReply(progress, question, text);
  asker.note(words(question.title), text === "" ? words(say`default`) : shownAnswer(question, text, next.progress.answers, words));
  if (question.kind === "hosts") asker.tell(hostsNotes(question, progress.answers, next.progress.answers).map(words));
  if (next.dropped.length > 0) asker.tell([words(say`Dropped, since it does not apply any more: ${next.dropped.map(({ title }) => words(title)).join(", ")}.`)]);
  return next.progress;
}

/** One question back, and said. */
export function goneBack(progress: Progress, { asker, words }: Asking): Progress {
  asker.tell([words(progress.trail.length === 0 ? say`This is the first question.` : say`← back`)]);
  return steppedBack(progress);
}
