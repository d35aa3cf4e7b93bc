import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { fieldsYaml } from "../core/bundle/manifests.ts";
import { quoting } from "../core/bundle/quoting.ts";
import { specSchema } from "../core/cluster/schema.ts";
import { checkSpec } from "../core/cluster/validate.ts";
import { type Catalogue, type Message, msg } from "../core/i18n/message.ts";
import { specOf } from "../core/questions/answers.ts";
import { minimalSpec } from "../core/questions/minimal-spec.ts";
import type { Answers } from "../core/questions/question.ts";
import { FileError, reasonOf } from "../node/file-error.ts";
import { uniquePath } from "../node/output.ts";
import { startedAs } from "../node/program.ts";
import { type Exit, exits } from "./exits.ts";
import { printError } from "./report.ts";

/**
 * Writes what was answered as NAME.yaml, hosts as short ranges, whether the answers fit each other or
 * not; what exists is not replaced. `old` is the cluster that they change.
 */
export async function saveAnswers(
  answers: Answers,
  catalogue: Catalogue,
  old?: string,
): Promise<Exit> {
  const written = specOf(answers);
  const file = uniquePath(answers.name ?? "cluster", ".yaml");
  await writeFile(file, answersYaml(written), { flag: "wx" }).catch((cause: Error) => {
    throw new FileError(msg`Cannot write ${file}: ${reasonOf(cause)}.`, { cause });
  });
  const program = startedAs(process.argv[1] ?? "");
  const isValid = checkSpec(written).spec !== undefined;
  const use = old === undefined ? useOfAnswers : useAsChange(old);
  const [what, ...words] = isValid ? use : useOfWrong;
  printError(
    [
      msg`Saved the answers to ${resolve(file)}.`,
      what,
      `  ${[program, ...[...words, file].map(quoting.sh)].join(" ")}`,
    ],
    catalogue,
  );
  return exits.done;
}

/** What to run, and its words before the file. */
type Use = readonly [what: Message, ...words: string[]];

const useOfAnswers: Use = [msg`To make the bundle, run:`, "--spec"];
const useOfWrong: Use = [msg`To see what is still wrong with them, run:`, "check"];
const useAsChange = (old: string): Use => [msg`To see the steps, run:`, "change", old];

const { apiVersion } = specSchema.properties;

const answersYaml = (written: Readonly<Record<string, unknown>>) =>
  fieldsYaml(Object.entries({ apiVersion: apiVersion.default, ...minimalSpec(written) }));
