import { hostsNotes } from "../core/cluster/hosts-notes.ts";
import type { Question } from "../core/cluster/question.ts";
import { list, say } from "../core/i18n/message.ts";
import { type Asking, shownAnswer } from "./ask-question.ts";
import { type Progress, steppedBack, withReply } from "./progress.ts";

/** One answer further: it is noted on the screen, with what it made pointless. An empty text is the default. */
export function answered(
  question: Question,
  text: string,
  progress: Progress,
  { asker, words }: Asking,
): Progress {
  const next = withReply(progress, question, text);
  asker.note(
    words(question.title),
    text === "" ? words(say`default`) : shownAnswer(question, text, next.progress.answers, words),
  );
  if (question.kind === "hosts")
    asker.tell(hostsNotes(question, progress.answers, next.progress.answers).map(words));
  if (next.dropped.length > 0)
    asker.tell([
      words(
        say`Dropped, since it does not apply any more: ${list(next.dropped.map(({ title }) => title))}.`,
      ),
    ]);
  return next.progress;
}

/** What was opened from the review: the last step of the trail then, and how far the wizard was before. */
export interface Opened {
  last: string | undefined;
  before: Progress;
}

/** One question back, and said; from what the review opened, back to the review as it was. */
export function goneBack(
  progress: Progress,
  opened: Opened | undefined,
  { asker, words }: Asking,
): Progress {
  const toReview = opened !== undefined && progress.trail.at(-1) === opened.last;
  const isChanged = toReview && progress.answers !== opened.before.answers;
  asker.tell([
    words(
      isChanged
        ? say`← back; the change is taken back`
        : progress.trail.length === 0
          ? say`This is the first question.`
          : say`← back`,
    ),
  ]);
  return toReview ? opened.before : steppedBack(progress);
}
