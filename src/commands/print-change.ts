import { withChecksum } from "../core/bundle/parts.ts";
import { renderBundle } from "../core/bundle/render.ts";
import { stepFiles } from "../core/bundle/step-files.ts";
import { changeAsJson } from "../core/change/change-json.ts";
import { planWithChange } from "../core/change/change-script.ts";
import { changesPage } from "../core/change/changes-page.ts";
import { type ClusterChange, makeChange } from "../core/change/make-change.ts";
import { secretsCommands } from "../core/change/secrets-first.ts";
import { changeSummary } from "../core/change/summary.ts";
import { languages } from "../core/i18n/languages.ts";
import { type Catalogue, formatMessage } from "../core/i18n/message.ts";
import { blueprints } from "../node/blueprints.ts";
import { sha256 } from "../node/sha256.ts";
import type { ParsedArgs } from "./args.ts";
import type { LoadedCluster } from "./change-source.ts";
import type { Context } from "./commands.ts";
import type { Exit } from "./exits.ts";
import { outputs, type Review } from "./outputs.ts";
import { fitted, printError } from "./report.ts";

/** Two clusters, and what leads from one to the other. */
export interface FoundChange {
  old: LoadedCluster;
  now: LoadedCluster;
  found: ClusterChange;
}

/** `--lost` names hosts that come back with an empty disk. */
export const findChange = (
  old: LoadedCluster,
  now: LoadedCluster,
  args: ParsedArgs,
): FoundChange => ({ old, now, found: makeChange(old.state, now.state, args.values("lost")) });

/** Prints the change where results go: as a text, or as `--json` and `--diff` say. */
export async function printChange(
  change: FoundChange,
  out: string | undefined,
  args: ParsedArgs,
  catalogue: Catalogue,
): Promise<void> {
  const print = args.has("json") ? asJson : asText;
  const text = `${print(change.found, catalogue)}${args.has("diff") ? await diffs(change) : ""}`;
  if (out === "-") printError([text.trimEnd()], catalogue);
  else process.stdout.write(text);
}

const asText = (found: ClusterChange, catalogue: Catalogue) =>
  fitted(textLines(found, catalogue), process.stdout)
    .map((line) => `${line}\n`)
    .join("");

export const textLines = (found: ClusterChange, catalogue: Catalogue): string[] =>
  changeSummary(found).map((line) => formatMessage(line, catalogue));

const asJson = (found: ClusterChange, catalogue: Catalogue) =>
  `${JSON.stringify(changeAsJson(found, catalogue), null, 2)}\n`;

/** How the files differ; loaded only when it is asked for. */
async function diffs({ found: { members }, old, now }: FoundChange): Promise<string> {
  const { differingFiles, fileDiffs } = await import("../core/change/file-diffs.ts");
  const pairs = differingFiles(old.digests, now.digests, members);
  const [before, after] = [pairs.map((pair) => pair.before), pairs.map((pair) => pair.after)].map(
    (paths) => new Set(paths),
  );
  const texts = await Promise.all([
    old.texts((path) => before?.has(path) === true),
    now.texts((path) => after?.has(path) === true),
  ]);
  return pairs.length === 0 ? "" : `\n${fileDiffs(pairs, ...texts)}`;
}

/**
 * The new bundle with CHANGES.md in the language of its README, change.sh, and a copy of the old
 * bundle, which some steps and every way back need.
 */
export async function writeChange(
  { found, old, now }: FoundChange,
  args: ParsedArgs,
  context: Context,
  review?: Review,
): Promise<Exit> {
  const [before, plan] = [old.state.plan, now.state.plan];
  const page = changesPage(found, before, plan, await languages[plan.spec.language].load());
  const copy = await old.files();
  function* others() {
    yield withChecksum({ path: "CHANGES.md", content: page }, sha256);
    for (const file of copy()) yield { ...file, path: `old/${file.path}` };
    yield* stepFiles(found.steps, plan, blueprints, sha256);
  }
  const withChange = planWithChange(found, old.state, plan);
  const files = () => renderBundle(withChange, blueprints, sha256, others());
  const next = ["less CHANGES.md", ...secretsCommands(before, plan), "bash change.sh"];
  const bundle = { spec: plan.spec, plan, files, next };
  return outputs.write({ ...bundle, ...(review && { review }) }, args, context);
}
