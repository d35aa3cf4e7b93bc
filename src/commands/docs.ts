import { checkSpec } from "../core/cluster/check-spec.ts";
import { nearest, suggest } from "../core/cluster/suggest.ts";
import type { Chosen } from "../core/docs/group-nodes.ts";
import { makePage } from "../core/docs/make-page.ts";
import type { Section } from "../core/docs/page.ts";
import { pageFragment } from "../core/docs/page-html.ts";
import { pageMarkdown } from "../core/docs/page-markdown.ts";
import { wholePage } from "../core/docs/whole-page.ts";
import { languages } from "../core/i18n/languages.ts";
import { type Catalogue, list, say, sentences } from "../core/i18n/message.ts";
import { type ClusterPlan, makePlan } from "../core/plan/make-plan.ts";
import { blueprints } from "../node/blueprints.ts";
import { sha256 } from "../node/sha256.ts";
import { collectAnswers } from "./answers.ts";
import { type Exit, exits } from "./exits.ts";
import { type Given, UsageError } from "./given.ts";
import { reportProblems } from "./report.ts";

type Render = (
  page: Section,
  plan: ClusterPlan,
  catalogue: Catalogue,
  isFragment: boolean,
) => string;

const formats: Readonly<Record<string, Render>> = {
  markdown: (page, _, catalogue, isFragment) => pageMarkdown(page, catalogue, isFragment),
  html: (page, { name, spec: { language } }, catalogue, isFragment) => {
    const context = { catalogue, language, name };
    return isFragment ? pageFragment(page, context) : wholePage(page, context, sha256);
  },
};

/** Prints a page for a docs site: the bundle as steps to copy. */
export async function docs(given: Given, signal: AbortSignal, catalogue: Catalogue): Promise<Exit> {
  const render = formatNamed(given.text("format") ?? "markdown");
  const collected = await collectAnswers(given, signal, fileOf(given));
  if (collected.problems.length > 0)
    return reportProblems(collected.problems, [], undefined, catalogue, false);
  const checked = checkSpec(collected.value);
  reportProblems(checked.errors, checked.warnings, collected.read, catalogue, false);
  if (!("spec" in checked)) return exits.problems;
  if (checked.spec.offline)
    return reportProblems(
      [{ at: "offline", message: needsNetwork }],
      [],
      collected.read,
      catalogue,
      false,
    );

  const words = await languages[checked.spec.language].load();
  const plan = makePlan(checked.spec, words);
  const page = makePage(plan, blueprints, sha256, chosenIn(given, plan));
  process.stdout.write(render(page, plan, words, given.has("embed")));
  return exits.done;
}

const needsNetwork = say`The steps of a page take packages and images from the network. Leave offline out for docs, or install this bundle with its install.sh.`;

function fileOf(given: Given): string | undefined {
  const [file, ...more] = given.positionals;
  const isOnlySource =
    file === undefined || (given.text("spec") === undefined && given.text("from") === undefined);
  if (more.length > 0 || !isOnlySource)
    throw new UsageError([
      say`docs takes one file: create-mesos-cluster docs cluster.yaml, or - for standard input; or --from TOKEN.`,
    ]);
  return file ?? given.text("spec");
}

function formatNamed(name: string): Render {
  const render = Object.hasOwn(formats, name) ? formats[name] : undefined;
  const known = Object.keys(formats);
  if (render === undefined)
    throw new UsageError([sentences(say`--format takes ${list(known)}.`, suggest(name, known))]);
  return render;
}

/** The hosts that --node or --role names. */
function chosenIn(given: Given, plan: ClusterPlan): Chosen {
  const [host, role] = [given.text("node"), given.text("role")];
  if (host === undefined && role === undefined) return "all";
  if (host !== undefined && role !== undefined)
    throw new UsageError([
      say`A page is for one host or for one role: leave out --node or --role.`,
    ]);
  if (plan.oneMachine)
    throw new UsageError([
      say`On one Docker machine everything is one page: leave out --node and --role.`,
    ]);
  if (role !== undefined) return { role: roleNamed(role) };
  const hosts = plan.nodes.map((node) => node.host);
  const known = hosts.find((candidate) => candidate.toLowerCase() === host?.toLowerCase());
  if (known === undefined)
    throw new UsageError([
      sentences(
        say`The cluster has no host ${host ?? ""}.`,
        didYouMean(nearest(host ?? "", hosts)),
      ),
    ]);
  return { host: known };
}

const didYouMean = (near: string | undefined) =>
  near === undefined ? undefined : say`Did you mean ${near}?`;

function roleNamed(role: string): "master" | "agent" {
  if (role !== "master" && role !== "agent")
    throw new UsageError([
      sentences(say`--role takes ${"master, agent"}.`, suggest(role, ["master", "agent"])),
    ]);
  return role;
}
