import type { Problem } from "../core/cluster/types.ts";
import { type Message, msg } from "../core/i18n/message.ts";
import { questions } from "../core/questions/questions.ts";
import { belongsTo } from "../core/questions/validate-answer.ts";
import { isShown, type State } from "./state.ts";

/** A sentence beside a field; `key` is its question, empty where none is shown that it belongs to. */
export interface Remark {
  key: string;
  message: Message;
}

/**
 * Everything that is wrong, once each, in the order of the fields. What follows from a default is
 * left out as long as something that a person answered is wrong: the default follows that answer.
 */
export function problemsOf(state: State, unplaced: readonly Problem[] = []): readonly Remark[] {
  const { faults, answered, checked } = state;
  const own = [...faults].map(([key, { message }]) => ({ key, message }));
  const found = placed(checked.errors, state).filter(({ key }) => !faults.has(key));
  const all = inOrder([...unplaced.map(withPlace), ...own, ...found]);
  const ofAnswers = all.filter(({ key }) => key === "" || answered.has(key));
  return ofAnswers.length > 0 ? ofAnswers : all;
}

/** What is worth a second thought. */
export const notesOf = (state: State): readonly Remark[] =>
  inOrder(placed(state.checked.warnings, state));

function placed(problems: readonly Problem[], { answers }: State): Remark[] {
  const shown = questions.filter((question) => isShown(question, answers));
  return problems.map(({ at, message }) => {
    const key = shown.find((question) => belongsTo(at, question))?.key ?? "";
    return key === "" ? withPlace({ at, message }) : { key, message };
  });
}

/** Without a field beside it, a problem names its place. */
const withPlace = ({ at, message }: Problem): Remark => ({
  key: "",
  message: at === "" ? message : msg`${at}: ${message}`,
});

const orderOf = new Map(questions.map(({ key }, index) => [key, index]));
const inOrder = (remarks: readonly Remark[]) =>
  remarks.toSorted((a, b) => (orderOf.get(a.key) ?? -1) - (orderOf.get(b.key) ?? -1));
