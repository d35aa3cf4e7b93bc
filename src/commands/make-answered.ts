import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { clusterYaml } from "../core/bundle/cluster-yaml.ts";
import { quoting } from "../core/bundle/quoting.ts";
import { type Catalogue, say } from "../core/messages/message.ts";
import { specOf } from "../core/spec/answers.ts";
import { checkSpec } from "../core/spec/check-spec.ts";
import { argumentsOf } from "../core/spec/command-line.ts";
import { FileError } from "../node/file-error.ts";
import type { Outcome } from "../wizard/run-wizard.ts";
import { type Exit, exits } from "./exits.ts";
import { makeBundle } from "./make-bundle.ts";
import type { Given } from "./options.ts";
import { reportProblems, tell } from "./report.ts";

/** Does what the person decided at the end of the wizard: makes the bundle, or keeps the answers in a file. */
export function makeAnswered({ answers, decision }: Outcome, given: Given, signal: AbortSignal, catalogue: Catalogue): Promise<Exit> {
  const spec = specOf(answers);
  if (decision === "save") return saveAnswers(spec, given.has("force"), catalogue);
  const out = given.text("out");
  const command = ["npx create-mesos-cluster", ...[...argumentsOf(answers), ...(out === undefined ? [] : ["--out", out])].map(quoting.sh)].join(" ");
  return makeBundle(spec, undefined, given, signal, catalogue, ["", say`The same without questions:`, `  ${command}`]);
}

/** Keeps the answers as NAME.yaml, complete; what exists is not replaced without --force. */
async function saveAnswers(spec: unknown, force: boolean, catalogue: Catalogue): Promise<Exit> {
  const checked = checkSpec(spec);
  if (!("spec" in checked)) return reportProblems(checked.errors, [], undefined, catalogue);
  const file = freeName(checked.spec.name, force);
  await writeFile(file, clusterYaml(checked.spec), { flag: force ? "w" : "wx" }).catch((cause: Error) => {
    throw new FileError(say`Cannot write ${file}: ${cause.message}`, { cause });
  });
  tell([say`Saved the answers in ${resolve(file)}.`, say`Make the bundle with:`, `  npx create-mesos-cluster --spec ${quoting.sh(file)}`], catalogue);
  return exits.done;
}

/** `lab.yaml`, or `lab-2.yaml` where that exists. */
function freeName(name: string, force: boolean): string {
  let file = `${name}.yaml`;
  for (let number = 2; !force && existsSync(file); number++) file = `${name}-${number}.yaml`;
  return file;
}
