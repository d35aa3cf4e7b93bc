import type { BundleFile } from "../core/bundle/blueprint.ts";
import { renderBundle } from "../core/bundle/render.ts";
import { changeAsJson } from "../core/change/change-json.ts";
import { changesPage } from "../core/change/changes-page.ts";
import { type ClusterChange, makeChange } from "../core/change/make-change.ts";
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
import { printError } from "./report.ts";

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
  textLines(found, catalogue)
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

/** The new bundle with CHANGES.md, in the language of its README. */
export async function writeChange(
  { found, now }: FoundChange,
  args: ParsedArgs,
  context: Context,
  review?: Review,
): Promise<Exit> {
  const { plan } = now.state;
  const content = changesPage(found, plan, await languages[plan.spec.language].load());
  const changes: BundleFile = {
    path: "CHANGES.md",
    content,
    mode: 0o644,
    sha256: sha256(content),
  };
  const files = () => renderBundle(plan, blueprints, sha256, [changes]);
  const bundle = { spec: plan.spec, plan, files, next: ["less CHANGES.md"] };
  return outputs.write({ ...bundle, ...(review && { review }) }, args, context);
}
