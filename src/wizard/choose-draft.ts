import { type Message, msg } from "../core/i18n/message.ts";
import { answeredIn } from "../core/questions/answers.ts";
import type { SavedDraft } from "../node/drafts.ts";
import { shownAnswer } from "./ask-questions.ts";
import type { Prompter } from "./prompter.ts";
import type { Terminal } from "./terminal.ts";

/** What the person is asked about, and whether they already said that they want to continue. */
interface DraftChoice {
  drafts: readonly SavedDraft[];
  isResumed: boolean;
}

/** More than that are found by `--resume NAME`. */
const maxOffered = 5;

/**
 * Asks whether to continue with saved answers, and with which; shows those that are continued.
 * Undefined: a new cluster.
 */
export async function chooseDraft(
  { drafts, isResumed }: DraftChoice,
  prompter: Prompter,
  { translate }: Pick<Terminal, "translate">,
): Promise<SavedDraft | undefined> {
  const [newest, ...others] = drafts;
  if (newest === undefined) return undefined;
  const isObvious = isResumed && others.length === 0;
  const draft = isObvious ? newest : await askWhich(drafts, isResumed, prompter, translate);
  if (draft !== undefined) showAnswers(draft, prompter, translate);
  return draft;
}

async function askWhich(
  drafts: readonly SavedDraft[],
  isResumed: boolean,
  prompter: Prompter,
  translate: Terminal["translate"],
): Promise<SavedDraft | undefined> {
  const now = Date.now();
  const rows = drafts.slice(0, maxOffered).map((draft) => ({
    value: draft.file,
    name: draft.name,
    note: translate(msg`${answerCount(draft)}, ${age(now - draft.savedAt)}`),
  }));
  const fresh = {
    value: "",
    name: translate(msg`New cluster`),
    note: translate(msg`the saved answers are kept`),
  };
  const result = await prompter.select({
    title: translate(msg`Continue with saved answers?`),
    help: translate(msg`An earlier wizard ended before its bundle was written.`),
    default: rows[0]?.value ?? "",
    choices: isResumed ? rows : [...rows, fresh],
  });
  if (result === "back") return undefined;
  return drafts.find(({ file }) => file === result.text);
}

function answerCount({ confirmed }: SavedDraft): Message {
  const count = confirmed.length;
  return count === 1 ? msg`1 answer` : msg`${count} answers`;
}

const second = 1000;

const units: readonly { length: number; one: Message; many: (count: number) => Message }[] = [
  { length: 86_400 * second, one: msg`1 day ago`, many: (count) => msg`${count} days ago` },
  { length: 3_600 * second, one: msg`1 hour ago`, many: (count) => msg`${count} hours ago` },
  { length: 60 * second, one: msg`1 minute ago`, many: (count) => msg`${count} minutes ago` },
];

/** How long ago, in the largest unit that fits. */
export function age(milliseconds: number): Message {
  const unit = units.find(({ length }) => milliseconds >= length);
  if (unit === undefined) return msg`just now`;
  const count = Math.floor(milliseconds / unit.length);
  return count === 1 ? unit.one : unit.many(count);
}

function showAnswers(
  { answers, confirmed }: SavedDraft,
  prompter: Prompter,
  translate: Terminal["translate"],
): void {
  const kept = answeredIn(answers).filter(({ key }) => confirmed.includes(key));
  prompter.log(
    kept.map((question) => {
      const answer = shownAnswer(question, question.read(answers) ?? "", answers, translate);
      return translate(msg`${question.title}: ${answer}`);
    }),
  );
}
