import { nearest, suggest } from "../core/cluster/suggest.ts";
import { checkSpec } from "../core/cluster/validate.ts";
import type { Chosen } from "../core/docs/host-groups.ts";
import { pageFragment } from "../core/docs/html.ts";
import { standalonePage } from "../core/docs/html-page.ts";
import { makePage } from "../core/docs/make-page.ts";
import { pageMarkdown } from "../core/docs/markdown.ts";
import type { Section } from "../core/docs/page.ts";
import { languages } from "../core/i18n/languages.ts";
import { type Catalogue, list, msg, sentences } from "../core/i18n/message.ts";
import { type ClusterPlan, makePlan } from "../core/plan/plan.ts";
import { blueprints } from "../node/blueprints.ts";
import { version } from "../node/program.ts";
import { sha256 } from "../node/sha256.ts";
import { type ParsedArgs, UsageError } from "./args.ts";
import { collectAnswers, withProperties } from "./collect-answers.ts";
import type { Context } from "./commands.ts";
import { type Exit, exits } from "./exits.ts";
import { withEntries } from "./host-files.ts";
import { reportProblems } from "./report.ts";

/** Prints a page for a docs site: the bundle as steps to copy. */
export async function docs(args: ParsedArgs, { signal, catalogue }: Context): Promise<Exit> {
  const render = formatNamed(args.value("format") ?? "markdown");
  const { value, properties, problems, read, hostFiles } = await collectAnswers(
    args,
    signal,
    sourceFile(args),
  );
  if (problems.length > 0) return reportProblems({ errors: problems, writes: false }, catalogue);
  if (Object.keys(value).every((key) => key === "language")) throw takesOneCluster();
  const { errors, warnings, ...checked } = checkSpec(
    withProperties(withEntries(value, hostFiles), properties),
  );
  reportProblems({ errors, warnings, read, hostFiles, writes: false }, catalogue);
  if (checked.spec === undefined) return exits.problems;

  const translation = await languages[checked.spec.language].load();
  const plan = makePlan(checked.spec, translation, version);
  const page = makePage(plan, blueprints, sha256, chosenNodes(args, plan));
  process.stdout.write(render(page, plan, translation, args.has("embed")));
  return exits.done;
}

function sourceFile(args: ParsedArgs): string | undefined {
  const [file, ...more] = args.positionals;
  const hasOtherSource = args.value("spec") !== undefined || args.value("from") !== undefined;
  if (more.length > 0 || (file !== undefined && hasOtherSource)) throw takesOneCluster();
  return file ?? args.value("spec");
}

const takesOneCluster = () =>
  new UsageError([
    msg`docs takes one cluster: create-mesos-cluster docs cluster.yaml, a bundle (a folder, .zip or .tar.gz), or - for standard input; or --from TOKEN.`,
  ]);

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
    return isFragment ? pageFragment(page, context) : standalonePage(page, context, sha256);
  },
};

function formatNamed(name: string): Render {
  const render = Object.hasOwn(formats, name) ? formats[name] : undefined;
  if (render !== undefined) return render;
  const known = Object.keys(formats);
  throw new UsageError([
    sentences(msg`--format takes one of: ${list(known)}.`, suggest(name, known)),
  ]);
}

/** The nodes that --node or --role names. */
function chosenNodes(args: ParsedArgs, plan: ClusterPlan): Chosen {
  const [host, role] = [args.value("node"), args.value("role")];
  if (host === undefined && role === undefined) return "all";
  if (host !== undefined && role !== undefined)
    throw new UsageError([
      msg`Use either --node or --role, not both: a page is for one host or for one role.`,
    ]);
  if (plan.spec.offline)
    throw new UsageError([
      msg`An offline bundle has a single page: its own scripts install it. Remove --node and --role.`,
    ]);
  if (plan.oneMachine)
    throw new UsageError([
      msg`A cluster on one Docker machine has a single page. Remove --node and --role.`,
    ]);
  return role === undefined ? { host: hostNamed(host ?? "", plan) } : { role: roleNamed(role) };
}

function hostNamed(name: string, { nodes }: ClusterPlan): string {
  const hosts = nodes.map(({ host }) => host);
  const found = hosts.find((host) => host.toLowerCase() === name.toLowerCase());
  if (found !== undefined) return found;
  const near = nearest(name, hosts);
  const hint = near === undefined ? undefined : msg`Did you mean ${near}?`;
  throw new UsageError([sentences(msg`The cluster has no host ${name}.`, hint)]);
}

const roles = ["master", "agent"] as const;

function roleNamed(name: string): (typeof roles)[number] {
  const role = roles.find((each) => each === name);
  if (role !== undefined) return role;
  throw new UsageError([
    sentences(msg`--role takes one of: ${list(roles)}.`, suggest(name, roles)),
  ]);
}
