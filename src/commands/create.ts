import { type Catalogue, say } from "../core/i18n/message.ts";
import { type Draft, dropDraft, readDraft } from "../node/draft.ts";
import { isInteractive } from "../node/is-interactive.ts";
import { freeName, outputOf } from "../node/output.ts";
import {
  type CollectedAnswers,
  collectAnswers,
  inventedHosts,
  lacksAnswers,
  missingAnswers,
  withDefaults,
} from "./answers.ts";
import { type Exit, exits } from "./exits.ts";
import { type Given, UsageError } from "./given.ts";

/** Collects the answers, asks for what is open, and makes the bundle. Checking and planning are loaded when they are needed. */
export async function create(
  given: Given,
  signal: AbortSignal,
  catalogue: Catalogue,
): Promise<Exit> {
  if (given.text("emit") !== undefined) await findEmitter(given);
  const collected = await collectAnswers(given, signal);
  if (collected.problems.length > 0)
    return (await import("./report.ts")).reportProblems(
      collected.problems,
      [],
      undefined,
      catalogue,
    );
  const asks =
    !given.has("yes") && isInteractive() && (given.has("resume") || lacksAnswers(collected.value));
  if (asks) return askAndMake(collected, given, signal, catalogue);
  if (given.has("yes")) return makeUnasked(collected, given, signal, catalogue);
  if (given.has("resume")) return askLater();
  const open = missingAnswers(collected.value);
  if (open.length > 0) throw new UsageError([...open, say`Or take the defaults with --yes.`]);
  const { value, read } = collected;
  return (await import("./make-bundle.ts")).makeBundle({
    value,
    ...(read && { read }),
    given,
    signal,
    catalogue,
  });
}

/** Makes the bundle of what was given, over the answers that were kept where those are gone on with, and of defaults. */
async function makeUnasked(
  { value, read }: CollectedAnswers,
  given: Given,
  signal: AbortSignal,
  catalogue: Catalogue,
): Promise<Exit> {
  const kept = given.has("resume") ? keptDraft().answers : undefined;
  if (kept !== undefined && (await isHopeless(value, read, given, catalogue)))
    return exits.problems;
  const { reportProblems } = await import("./report.ts");
  reportProblems([], inventedHosts(value, kept), undefined, catalogue);
  const { makeBundle } = await import("./make-bundle.ts");
  const exit = await makeBundle({
    value: withDefaults(value, kept),
    ...(read && { read }),
    given,
    signal,
    catalogue,
  });
  if (kept !== undefined && exit === exits.done && !writesNothing(given)) dropDraft();
  return exit;
}

/** The answers that are gone on with. */
function keptDraft(): Draft {
  const draft = readDraft();
  if (draft === undefined)
    throw new UsageError([
      say`There are no kept answers to go on with. Leave out --resume to begin anew.`,
    ]);
  return draft;
}

/** Kept answers are gone on with by questions, and nobody is there to answer them. */
function askLater(): never {
  keptDraft();
  throw new UsageError([
    say`Your answers are kept, but going on with them needs a terminal: run it there again. Without one add --yes: what is open gets its default.`,
  ]);
}

/** A wrong --emit is refused before anybody is asked anything. */
const findEmitter = async (given: Given) =>
  (await import("./emit.ts")).emitterOf(given.text("emit"));

async function askAndMake(
  { value, read }: CollectedAnswers,
  given: Given,
  signal: AbortSignal,
  catalogue: Catalogue,
): Promise<Exit> {
  if (given.has("resume")) keptDraft();
  if (await isHopeless(value, read, given, catalogue)) return exits.problems;
  if (await isOutTaken(given, catalogue)) return exits.exists;
  const { interview } = await import("../wizard/interview.ts");
  const outcome = await interview({
    spec: value,
    resumes: given.has("resume"),
    plain: given.has("plain"),
    catalogue,
    signal,
    skipsReview: writesNothing(given),
    place: (name) => placeOf(name, given),
  });
  const { makeAnswered } = await import("./make-answered.ts");
  return makeAnswered(outcome, given, signal, catalogue);
}

/** Whether something was given that no question could mend; says so. */
async function isHopeless(
  value: unknown,
  read: CollectedAnswers["read"],
  given: Given,
  catalogue: Catalogue,
): Promise<boolean> {
  if (read === undefined && given.texts("set").length === 0) return false;
  return (await import("./report-unasked.ts")).reportUnasked(value, read, catalogue);
}

const writesNothing = (given: Given) =>
  given.has("dry-run") || given.text("print") !== undefined || given.text("emit") !== undefined;

/** Said before the first question, not after the last. */
async function isOutTaken(given: Given, catalogue: Catalogue): Promise<boolean> {
  const out = given.text("out");
  if (out === undefined || writesNothing(given)) return false;
  const { refusesToReplace } = await import("./make-bundle.ts");
  return refusesToReplace(outputOf(out), given.has("force"), catalogue);
}

/** Where an answered bundle goes: what is there stays, unless the person says otherwise. */
export const placeOf = (name: string, given: Given): string =>
  given.text("out") ?? (given.has("force") ? `./${name}.zip` : freeName(name, ".zip"));
