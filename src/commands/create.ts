import { type Catalogue, say } from "../core/messages/message.ts";
import { interview, isInteractive } from "../wizard/interview.ts";
import { type CollectedAnswers, collectAnswers, missingAnswers, withDefaults } from "./answers.ts";
import { type Exit, exits } from "./exits.ts";
import { type Given, UsageError } from "./options.ts";

/** Collects the answers, asks for what is open, and makes the bundle. Checking and planning are loaded when they are needed. */
export async function create(given: Given, signal: AbortSignal, catalogue: Catalogue): Promise<Exit> {
  if (given.text("emit") !== undefined) await findEmitter(given);
  const collected = await collectAnswers(given, signal);
  if (collected.problems.length > 0) return (await import("./report.ts")).reportProblems(collected.problems, [], undefined, catalogue);
  const open = missingAnswers(collected.value);
  const asks = (open.length > 0 || given.has("resume")) && !given.has("yes") && isInteractive();
  if (asks) return askAndMake(collected, given, signal, catalogue);
  if (open.length > 0 && !given.has("yes")) throw new UsageError([...open, say`Or take the defaults with --yes.`]);
  const { makeBundle } = await import("./make-bundle.ts");
  return makeBundle(given.has("yes") ? withDefaults(collected.value) : collected.value, collected.read, given, signal, catalogue);
}

/** A wrong --emit is refused before anybody is asked anything. */
const findEmitter = async (given: Given) => (await import("./emit.ts")).emitterOf(given.text("emit"));

async function askAndMake({ value, read }: CollectedAnswers, given: Given, signal: AbortSignal, catalogue: Catalogue): Promise<Exit> {
  if (read !== undefined || given.texts("set").length > 0) {
    const { reportUnasked } = await import("./report-unasked.ts");
    if (reportUnasked(value, read, catalogue)) return exits.problems;
  }
  const out = given.text("out");
  const outcome = await interview({
    spec: value, resumes: given.has("resume"), plain: given.has("plain"), catalogue, signal,
    skipsReview: given.has("dry-run") || given.text("print") !== undefined || given.text("emit") !== undefined, place: (name) => out ?? `./${name}.zip`,
  });
  const { makeAnswered } = await import("./make-answered.ts");
  return makeAnswered(outcome, given, signal, catalogue);
}

