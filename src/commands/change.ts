import { withChecksum } from "../core/bundle/parts.ts";
import { renderBundle } from "../core/bundle/render.ts";
import { changeAsJson } from "../core/change/change-json.ts";
import { planWithChange } from "../core/change/change-script.ts";
import { changesPage } from "../core/change/changes-page.ts";
import { type ClusterChange, makeChange } from "../core/change/make-change.ts";
import { changeSummary } from "../core/change/summary.ts";
import { languages } from "../core/i18n/languages.ts";
import { type Catalogue, formatMessage, msg } from "../core/i18n/message.ts";
import { blueprints } from "../node/blueprints.ts";
import { sha256 } from "../node/sha256.ts";
import { type ParsedArgs, UsageError } from "./args.ts";
import { type LoadedCluster, loadCluster, readCluster } from "./change-source.ts";
import type { Context } from "./commands.ts";
import { type Exit, exits } from "./exits.ts";
import { outOption } from "./output-options.ts";
import { outputs } from "./outputs.ts";
import { printError, reportProblems } from "./report.ts";

/** Prints what leads from one cluster to another, and writes the new bundle with the steps in it. */
export async function change(args: ParsedArgs, context: Context): Promise<Exit> {
  const { signal, catalogue } = context;
  const [oldName, newName] = twoClusters(args);
  const out = outOption(args);
  const sources = [await readCluster(oldName, signal), await readCluster(newName, signal)] as const;
  const [before, after] = sources;
  for (const { errors, read } of sources)
    reportProblems({ errors, read, writes: false }, catalogue);
  if (before.spec === undefined || after.spec === undefined) return exits.problems;
  reportProblems({ errors: [], warnings: after.warnings, read: after.read }, catalogue);

  const old = await loadCluster(before.spec, before.bundle);
  // What is written is what this version makes of the new spec, so that is what is compared.
  const now = await loadCluster(after.spec, out === undefined ? after.bundle : undefined);
  const found = makeChange(old.state, now.state, args.values("lost"));
  const print = args.has("json") ? asJson : asText;
  const text = `${print(found, catalogue)}${args.has("diff") ? await diffs(found, old, now) : ""}`;
  if (out === "-") printError([text.trimEnd()], catalogue);
  else process.stdout.write(text);
  if (found.refused.length > 0)
    return reportProblems({ errors: found.refused, read: after.read, writes: false }, catalogue);
  return out === undefined ? exits.done : write(found, old, now, args, context);
}

function twoClusters({ positionals }: ParsedArgs): [old: string, now: string] {
  const [old, now, ...more] = positionals;
  if (old === undefined || now === undefined || more.length > 0)
    throw new UsageError([
      msg`change takes two clusters: create-mesos-cluster change OLD NEW. Each is a cluster.yaml, a bundle (a folder, .zip or .tar.gz), or - for standard input.`,
    ]);
  if (old === "-" && now === "-")
    throw new UsageError([msg`Only one of the two clusters can come from standard input.`]);
  return [old, now];
}

const asText = (found: ClusterChange, catalogue: Catalogue) =>
  changeSummary(found)
    .map((line) => `${formatMessage(line, catalogue)}\n`)
    .join("");

const asJson = (found: ClusterChange, catalogue: Catalogue) =>
  `${JSON.stringify(changeAsJson(found, catalogue), null, 2)}\n`;

/** How the files differ; loaded only when it is asked for. */
async function diffs({ members }: ClusterChange, old: LoadedCluster, now: LoadedCluster) {
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
 * The new bundle with CHANGES.md in the language of its README, change.sh where it has several
 * machines, and a copy of the old bundle, which some steps and every way back need.
 */
async function write(
  found: ClusterChange,
  old: LoadedCluster,
  { state: { plan } }: LoadedCluster,
  args: ParsedArgs,
  context: Context,
): Promise<Exit> {
  const page = changesPage(found, old.state.plan, plan, await languages[plan.spec.language].load());
  const changes = withChecksum({ path: "CHANGES.md", content: page }, sha256);
  const copy = await old.files();
  function* others() {
    yield changes;
    for (const file of copy()) yield { ...file, path: `old/${file.path}` };
  }
  const withChange = planWithChange(found, old.state.plan, plan);
  const files = () => renderBundle(withChange, blueprints, sha256, others());
  const next = [plan.oneMachine ? "less CHANGES.md" : "less CHANGES.md && bash change.sh"];
  return outputs.write({ spec: plan.spec, plan, files, next }, args, context);
}
