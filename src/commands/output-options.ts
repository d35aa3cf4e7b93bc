import { suggest } from "../core/cluster/suggest.ts";
import { type Catalogue, list, msg, sentences } from "../core/i18n/message.ts";
import {
  type FileOutput,
  isTaken,
  notReplaceable,
  type Output,
  outputProblem,
  uniquePath,
} from "../node/output.ts";
import { type ParsedArgs, UsageError } from "./args.ts";
import { printError } from "./report.ts";

/** What `--emit` takes. */
const emitKinds = ["token", "oneliner"] as const;

/** What is done with the bundle. */
export type OutputKind = "list" | "print" | (typeof emitKinds)[number] | "write";

/** What `--dry-run`, `--print` and `--emit` ask for; without any of them the bundle is written. */
export function outputKind(args: ParsedArgs): OutputKind {
  const emitted = emitKind(args.value("emit"));
  if (args.has("dry-run")) return "list";
  if (args.value("print") !== undefined) return "print";
  return emitted ?? "write";
}

function emitKind(name: string | undefined): OutputKind | undefined {
  const kind = emitKinds.find((each) => each === name);
  if (name === undefined || kind !== undefined) return kind;
  throw new UsageError([
    sentences(msg`--emit takes one of: ${list(emitKinds)}.`, suggest(name, emitKinds)),
  ]);
}

/** The text of `--out`. Throws a UsageError where nothing can be written to such a path. */
export function outOption(args: ParsedArgs): string | undefined {
  const out = args.value("out");
  const problem = out === undefined ? undefined : outputProblem(out);
  if (problem !== undefined) throw new UsageError([problem]);
  return out;
}

/**
 * Where the wizard's bundle may go, the default first: what is there stays, unless the person says
 * otherwise.
 */
export function outputPaths(name: string, args: ParsedArgs): string[] {
  const out = outOption(args);
  if (out !== undefined) return [out];
  const endings = ["/", ".zip"];
  return endings.map((ending) =>
    args.has("force") ? `./${name}${ending}` : uniquePath(name, ending),
  );
}

/** Reports what is in the way of the output and must stay; whether there is anything. */
export function reportExistingOutput(
  output: Output,
  args: ParsedArgs,
  catalogue: Catalogue,
  name?: string,
): boolean {
  if (output.kind === "stdout" || !isTaken(output)) return false;
  const reason =
    notReplaceable(output, name) ?? (args.has("force") ? undefined : alreadyExists(output));
  if (reason === undefined) return false;
  printError([reason], catalogue);
  return true;
}

/** Without `--force` nothing is replaced. */
export const alreadyExists = ({ path }: FileOutput) =>
  msg`${path} already exists. Choose another path with --out, or overwrite it with --force.`;
