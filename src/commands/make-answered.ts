import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { clusterYaml } from "../core/bundle/cluster-yaml.ts";
import { quoting } from "../core/bundle/quoting.ts";
import { checkSpec } from "../core/cluster/validate.ts";
import { type Catalogue, say } from "../core/i18n/message.ts";
import { answersToArguments, specOf } from "../core/questions/answers.ts";
import type { Answers } from "../core/questions/questions.ts";
import { dropDraft, keepDraft } from "../node/draft.ts";
import { FileError } from "../node/file-error.ts";
import { freeName } from "../node/output.ts";
import { startedAs } from "../node/started-as.ts";
import { keptLine } from "../wizard/interview.ts";
import type { Outcome } from "../wizard/run-wizard.ts";
import { placeOf } from "./create.ts";
import { type Exit, exits } from "./exits.ts";
import type { Given } from "./given.ts";
import { makeBundle } from "./make-bundle.ts";
import { reportProblems, tell } from "./report.ts";

/** Does what the person decided at the end of the wizard. The answers are kept until that is done. */
export async function makeAnswered(
  { progress, decision }: Outcome,
  given: Given,
  signal: AbortSignal,
  catalogue: Catalogue,
): Promise<Exit> {
  const isKept = keepDraft({ answers: progress.answers, confirmed: progress.trail });
  try {
    const exit = await (decision === "save"
      ? saveAnswers(progress.answers, catalogue)
      : generate(progress.answers, given, signal, catalogue));
    if (exit === exits.done) dropDraft();
    return exit;
  } catch (error) {
    if (isKept) tell([keptLine()], catalogue);
    throw error;
  }
}

function generate(
  answers: Answers,
  given: Given,
  signal: AbortSignal,
  catalogue: Catalogue,
): Promise<Exit> {
  const out = placeOf(answers["name"] ?? "", given);
  const isUsual = given.text("out") === undefined && out === `./${answers["name"]}.zip`;
  const command = [
    startedAs(process.argv[1] ?? ""),
    ...[...answersToArguments(answers), ...(isUsual ? [] : ["--out", out])].map(quoting.sh),
  ].join(" ");
  return makeBundle({
    value: specOf(answers),
    given,
    signal,
    catalogue,
    out,
    reviewed: true,
    more: ["", say`The same without questions:`, `  ${command}`],
  });
}

/** Keeps the answers as NAME.yaml, complete; what exists is not replaced. */
async function saveAnswers(answers: Answers, catalogue: Catalogue): Promise<Exit> {
  const checked = checkSpec(specOf(answers));
  if (checked.spec === undefined) return reportProblems(checked.errors, [], undefined, catalogue);
  const file = freeName(checked.spec.name, ".yaml");
  await writeFile(file, clusterYaml(checked.spec), { flag: "wx" }).catch((cause: Error) => {
    throw new FileError(say`Cannot write ${file}: ${cause.message}`, { cause });
  });
  tell(
    [
      say`Saved the answers in ${resolve(file)}.`,
      say`Make the bundle with:`,
      `  ${startedAs(process.argv[1] ?? "")} --spec ${quoting.sh(file)}`,
    ],
    catalogue,
  );
  return exits.done;
}
