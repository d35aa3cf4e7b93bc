import { quoting } from "../bundle/quoting.ts";
import { type Message, msg } from "../i18n/message.ts";
import type { ClusterPlan } from "../plan/plan.ts";
import type { Chosen } from "./host-groups.ts";
import { type Block, code, type Section, text } from "./page.ts";
import { makeSecrets } from "./secrets-step.ts";

/**
 * An offline bundle is carried and installed by its own scripts, on all hosts or on the chosen one:
 * the steps of other bundles would download what it carries.
 */
export function offlineSection(plan: ClusterPlan, chosen: Chosen): Section {
  const sections: readonly (readonly [id: string, title: Message, ...blocks: Block[]])[] = [
    [
      "fetch",
      msg`Make and fill the bundle`,
      text(msg`On a machine with internet access:`),
      code(
        msg`Make the bundle`,
        `create-mesos-cluster --spec cluster.yaml --out ${quoting.sh(`./${plan.name}`)}`,
        `cd ${quoting.sh(plan.name)}`,
      ),
      ...(plan.method === "source" ? build(plan) : []),
      code(msg`Fetch what the hosts need`, "bash artifacts/fetch.sh"),
      text(
        msg`At its end ${"fetch.sh"} says what is still missing, and prints the checksum of ${"SHA256SUMS"}: note it, apart from the folder.`,
      ),
      code(
        msg`Split the folder where the media are too small`,
        "bash artifacts/split.sh 4000M    # into a folder beside this one",
        "cat *.part.* | tar -x            # at the site, in the folder with all parts",
      ),
    ],
    [
      "verify",
      msg`Check the bundle at the site`,
      code(
        msg`Checksums`,
        "sha256sum SHA256SUMS",
        "sha256sum --check --quiet SHA256SUMS",
        "bash artifacts/check.sh",
      ),
      text(msg`The first command must print the checksum that you noted, the second one nothing.`),
    ],
    ["install", msg`Install`, ...installation(plan, chosen)],
  ];
  return {
    id: "offline",
    title: msg`Offline bundle`,
    blocks: [],
    sections: sections.map(([id, title, ...blocks]) => ({ id, title, blocks, sections: [] })),
  };
}

function installation(plan: ClusterPlan, chosen: Chosen): readonly Block[] {
  if (plan.oneMachine) return onOneMachine;
  return typeof chosen === "object" && "host" in chosen ? byHand(plan, chosen.host) : overSsh;
}

const build = ({ os, arch }: ClusterPlan): Block[] => [
  text(
    msg`Run this on one machine with ${os.title}, ${arch}. It takes hours, and 2 GB of memory per job.`,
  ),
  code(msg`Build Mesos once`, "sudo bash build.sh"),
];

const onOneMachine: readonly Block[] = [
  code(msg`Load the images`, "bash artifacts/load.sh"),
  code(msg`Start`, "docker compose up --detach --wait", "bash verify.sh"),
];

const overSsh: readonly Block[] = [
  text(msg`From one machine that reaches every host by ssh:`),
  code(msg`What each host lacks`, "bash deploy.sh --preflight"),
  code(msg`Install`, "bash deploy.sh", "bash verify.sh"),
  text(
    msg`By hand instead: copy ${"nodes/HOST"} to each host, with ${"artifacts/"} in it, and run ${"sudo bash install.sh"} there: on all masters at about the same time, then on the agents.`,
  ),
];

const byHand = (plan: ClusterPlan, host: string): readonly Block[] => [
  ...(plan.hasSecrets
    ? [
        ...makeSecrets(plan),
        text(
          msg`Copy the folder ${`secrets/hosts/${host}`} to this host, as ${`nodes/${host}/secrets`}, readable for you alone. ${"install.sh"} puts it where the daemons look for it.`,
        ),
      ]
    : []),
  text(
    msg`Copy ${`nodes/${host}`} to this host, with ${"artifacts/"} in it, and run these commands in it: on all masters at about the same time, then on the agents.`,
  ),
  code(msg`What this host lacks`, "sudo bash preflight.sh"),
  code(msg`Install`, "sudo bash install.sh"),
];
