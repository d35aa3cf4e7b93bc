import type { BundleFile } from "../bundle/blueprint.ts";
import { quoting } from "../bundle/quoting.ts";
import { literal, msg } from "../i18n/message.ts";
import { strangersWarning } from "../plan/open-ports.ts";
import type { ClusterPlan } from "../plan/plan.ts";
import { dockerCommands } from "./docker-run.ts";
import { type Block, code, type Section, text } from "./page.ts";
import { withInput, writeFile } from "./write-file.ts";

const ownSecretsFirst = msg`Flags name secrets of your own in the folder ${"secrets"} of the bundle. No page has one: the bundle is needed besides this page.`;
const secretsFirst = msg`The daemons need the secrets that secrets.sh of the bundle makes. No page has one: the bundle is needed besides this page.`;

/** What comes before the hosts: what the reader must know, and what is built once. */
export function introSections(plan: ClusterPlan, files: readonly BundleFile[]): Section[] {
  const first: Section = {
    id: "read-first",
    title: msg`Read this first`,
    blocks: [
      {
        kind: "table",
        what: msg`End of life`,
        head: [msg`What`, msg`Ended on`, msg`Details`],
        rows: plan.endOfLife.map(({ what, ended, note }) => [what, ended, note].map(cell)),
      },
      text(msg`Security holes found since then are not fixed upstream.`),
      text(strangersWarning(plan)),
      ...(plan.hasPasswords ? [text(secretsFirst)] : []),
      ...(plan.ownSecrets !== undefined && !plan.hasPasswords ? [text(ownSecretsFirst)] : []),
      ...unverified(plan),
      ...(plan.oneMachine
        ? []
        : [text(msg`Install all masters first, at about the same time; then the agents.`)]),
    ],
    sections: [],
  };
  const isBuiltByHand = plan.method === "source" && !plan.spec.offline;
  return isBuiltByHand ? [first, build(plan, files)] : [first];
}

const cell = (text: string) => [literal(text)];

function unverified(plan: ClusterPlan): Block[] {
  const rows = plan.unverified.map(({ what, note }) => [what, note].map(cell));
  return rows.length === 0
    ? []
    : [
        {
          kind: "table",
          what: msg`What could not be verified`,
          head: [msg`What`, msg`Note`],
          rows,
        },
      ];
}

function build({ os, arch, source }: ClusterPlan, files: readonly BundleFile[]): Section {
  return {
    id: "build",
    title: msg`Build Mesos once`,
    blocks: [
      text(
        msg`Run this on one machine with ${os.title}, ${arch}. It takes hours, and 2 GB of memory per job.`,
      ),
      code(msg`File ${"build.sh"}`, writeFile("build.sh", fileIn(files, "build.sh"), "tee")),
      code(msg`Build`, "sudo bash build.sh"),
      text(
        msg`Copy ${source.archive} and ${`${source.archive}.sha256`} from ${"artifacts/"} to every host.`,
      ),
    ],
    sections: [],
  };
}

/** What comes after the hosts: pages to open, and a first app. */
export function firstSteps(plan: ClusterPlan, files: readonly BundleFile[]): Section[] {
  const [first] = plan.masters;
  if (first === undefined) return [];
  const at = plan.oneMachine ? { mesos: "127.0.0.1", marathon: "127.0.0.1" } : first;
  const app = plan.runsMarathon
    ? [
        text(msg`Marathon: ${`http://${at.marathon}:${plan.ports.marathon}`}. A first app for it:`),
        code(
          msg`First app`,
          withInput(
            `curl --fail --silent --show-error --header 'Content-Type: application/json' --data-binary @- http://${at.marathon}:${plan.ports.marathon}/v2/apps`,
            fileIn(files, "apps/hello.json"),
          ),
        ),
      ]
    : [];
  return [
    {
      id: "first-app",
      title: msg`Try it out`,
      blocks: [
        text(
          msg`Mesos: ${`http://${at.mesos}:${plan.ports.master}`}. Every master redirects to the leader.`,
        ),
        ...app,
      ],
      sections: [],
    },
  ];
}

/**
 * The content of a file that belongs to no single host. Throws where the bundle has none, which is
 * a bug.
 */
function fileIn(files: readonly BundleFile[], path: string): string {
  const file = files.find((candidate) => candidate.path === path);
  if (file === undefined) throw new Error(`the bundle has no ${path}`);
  return file.content;
}

/** A whole cluster on one Docker machine: by Compose, or by docker alone. */
export function oneMachineSections(plan: ClusterPlan, files: readonly BundleFile[]): Section[] {
  const { name } = plan;
  const compose = fileIn(files, "docker-compose.yml");
  const file = quoting.sh(`${name}/docker-compose.yml`);
  const ownFiles = [...plan.suppliedPaths.all, ...(plan.ownSecrets?.all ?? [])].map(
    ({ here }) => `${name}/${here}`,
  );
  const commands = dockerCommands(plan).map(({ service, command }) =>
    code(service === "" ? msg`Network` : msg`Container ${service}`, command),
  );
  return [
    {
      id: "compose",
      title: msg`With Docker Compose`,
      blocks: [
        text(msg`You need Docker Engine with the Compose plugin (version 2).`),
        ...(ownFiles.length > 0
          ? [text(msg`Flags name files of your own. Put them here: ${ownFiles.join(", ")}.`)]
          : []),
        code(
          msg`File ${`${name}/docker-compose.yml`}`,
          `mkdir -p ${quoting.sh(name)}`,
          writeFile(`${name}/docker-compose.yml`, compose, "tee"),
        ),
        text(
          msg`This command pulls the images, starts everything in order, and returns when all containers are healthy.`,
        ),
        code(msg`Start`, `docker compose --file ${file} up --detach --wait`),
        code(msg`Status`, `docker compose --file ${file} ps`),
      ],
      sections: [],
    },
    {
      id: "docker",
      title: msg`Without Compose`,
      blocks: [
        text(
          msg`Instead of the previous section: the same network, volumes and containers, one command each. Nothing monitors their health; each restarts until it finds what it needs.`,
        ),
        ...commands,
      ],
      sections: [],
    },
  ];
}
