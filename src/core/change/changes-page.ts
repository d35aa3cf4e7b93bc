import { foldHosts } from "../hosts/fold.ts";
import {
  type Catalogue,
  formatMessage,
  joined,
  list,
  type Message,
  type MessageValue,
  msg,
} from "../i18n/message.ts";
import type { ClusterPlan } from "../plan/plan.ts";
import { type Command, commandText } from "./command.ts";
import type { HostChange } from "./differences.ts";
import type { ClusterChange, Step } from "./make-change.ts";
import { secretsFirst } from "./secrets-first.ts";
import { differenceLines } from "./summary.ts";
import { effectText, notTried, stepTitle } from "./texts.ts";

/** CHANGES.md: the steps for whoever makes them, in the language of the spec. */
export function changesPage(
  change: ClusterChange,
  before: ClusterPlan,
  plan: ClusterPlan,
  catalogue: Catalogue,
): string {
  const lines: MessageValue[] = [
    joined("# ", msg`${plan.name}: from the old cluster to this one`),
    "",
    msg`bash change.sh makes these steps: it asks before and after each, shows what is done, and goes on where it was. What it does is below, to read first or to do by hand.`,
    "",
    msg`Make the steps in this order. Before each step make sure that 1 is true; after it wait until 3 is true; the end of this page has the calls that tell. Where one is not, stop: the next step would make it worse. Commands run in the folder of this bundle, some of them by way of OLD in a copy of the old one. HOST stands for each host of the step, one after the other. Where the old bundle has files in artifacts/ that were fetched, built or supplied, copy that folder into old/ before a step that goes back.`,
    "",
    "```sh",
    "OLD=old",
    "```",
    "",
    ...secretsFirst(before, plan).flatMap(({ what }) => [what, ""]),
    ...differenceLines(change).map((line) => joined("- ", line)),
    ...change.steps.flatMap((step, index) => stepSection(step, index, plan)),
    "",
    msg`When every step is done, this asks all daemons, and runs a task:`,
    "",
    "```sh",
    "bash verify.sh",
    "```",
    "",
    joined("## ", msg`Questions`),
    "",
    "```sh",
    ...calls(before, plan),
    "```",
    "",
  ];
  return lines.map((line) => formatMessage(line, catalogue)).join("\n");
}

const stepSection = (step: Step, index: number, plan: ClusterPlan): MessageValue[] => [
  "",
  joined(`## ${index + 1}. `, stepTitle(step)),
  "",
  step.why,
  "",
  ...(step.isTried ? [] : [joined("**", notTried, "**"), ""]),
  msg`1. Before: ${step.before}`,
  msg`2. Do: ${step.action}`,
  msg`3. After: ${step.after}`,
  ...codeBlock(step.commands),
  "",
  effectText(step),
  "",
  msg`Way back: ${step.back}`,
  ...codeBlock(step.wayBack),
  ...fileList(step.files, plan),
  ...(step.interim === undefined
    ? []
    : [
        "",
        msg`Some files are this step's own, in \`steps/${step.id}/\`: a later step brings those of the bundle.`,
      ]),
];

const codeBlock = (commands: readonly Command[]): MessageValue[] =>
  commands.length === 0 ? [] : ["", "```sh", ...commands.map(commandText), "```"];

/** The files of a step, once for all hosts that have the same. */
function fileList(files: readonly HostChange[], { oneMachine }: ClusterPlan): MessageValue[] {
  const groups = new Map<string, { paths: readonly string[]; hosts: string[] }>();
  for (const { host, files: paths } of files) {
    const group = groups.get(paths.join("\n"));
    if (group === undefined) groups.set(paths.join("\n"), { paths, hosts: [host] });
    else group.hosts.push(host);
  }
  if (groups.size === 0) return [];
  const rows = [...groups.values()].map(({ paths, hosts }): Message => {
    const names = paths.slice(0, maxPaths).map((path) => `\`${path}\``);
    const more = paths.length - names.length;
    const shown = [...names, ...(more === 0 ? [] : [msg`${more} more`])];
    return joined("- ", foldHosts(hosts).join(" "), ": ", list(shown));
  });
  const title = oneMachine ? msg`Parts of this folder:` : msg`Files, in \`nodes/HOST/\`:`;
  return ["", title, "", ...rows];
}

const maxPaths = 12;

/** How the daemons are asked. Source: what real daemons answered. */
function calls(before: ClusterPlan, plan: ClusterPlan): MessageValue[] {
  const { masters, ports, runsMarathon } = plan;
  const all = [...before.masters, ...masters];
  const each = unique(all.map(({ zookeeper }) => zookeeper));
  const asksLogin = before.hasPasswords || plan.hasPasswords;
  const curl = asksLogin ? "curl --netrc-file secrets/netrc -sS" : "curl -sS";
  return [
    `for host in ${each}; do`,
    `  echo srvr | nc "$host" ${ports.zookeeper} | grep -E 'Mode|Zxid'`,
    `  echo mntr | nc "$host" ${ports.zookeeper} | grep zk_quorum_size`,
    "done",
    `for host in ${unique(all.map(({ mesos }) => mesos))}; do`,
    `  ${curl} "http://$host:${ports.master}/flags" | tr ',' '\\n' | grep '"quorum"'`,
    `  ${curl} "http://$host:${ports.master}/metrics/snapshot" | tr ',' '\\n' |`,
    "    grep -E 'master/elected|registrar/log/(recovered|ensemble_size)|slaves_active'",
    joined("  # ", msg`The leader alone lists them.`),
    `  ${curl} "http://$host:${ports.master}/slaves"`,
    `  ${curl} "http://$host:${ports.master}/frameworks"`,
    "done",
    ...(runsMarathon
      ? [`${curl} http://${masters[0]?.marathon ?? ""}:${ports.marathon}/v2/deployments`]
      : []),
    "bash agents.sh list",
  ];
}

/** Those that leave, too. */
const unique = (addresses: readonly string[]) => [...new Set(addresses)].join(" ");
