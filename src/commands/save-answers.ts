import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { clusterYaml } from "../core/bundle/manifests.ts";
import { quoting } from "../core/bundle/quoting.ts";
import { checkSpec } from "../core/cluster/validate.ts";
import { type Catalogue, msg } from "../core/i18n/message.ts";
import { specOf } from "../core/questions/answers.ts";
import type { Answers } from "../core/questions/question.ts";
import { FileError, reasonOf } from "../node/file-error.ts";
import { uniquePath } from "../node/output.ts";
import { startedAs } from "../node/program.ts";
import { type Exit, exits } from "./exits.ts";
import { printError, reportProblems } from "./report.ts";

/** Writes the answers as NAME.yaml, complete; what exists is not replaced. */
export async function saveAnswers(answers: Answers, catalogue: Catalogue): Promise<Exit> {
  const checked = checkSpec(specOf(answers));
  if (checked.spec === undefined) return reportProblems({ errors: checked.errors }, catalogue);
  const file = uniquePath(checked.spec.name, ".yaml");
  await writeFile(file, clusterYaml(checked.spec), { flag: "wx" }).catch((cause: Error) => {
    throw new FileError(msg`Cannot write ${file}: ${reasonOf(cause)}.`, { cause });
  });
  printError(
    [
      msg`Saved the answers to ${resolve(file)}.`,
      msg`To make the bundle, run:`,
      `  ${startedAs(process.argv[1] ?? "")} --spec ${quoting.sh(file)}`,
    ],
    catalogue,
  );
  return exits.done;
}
