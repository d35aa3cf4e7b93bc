import { type Message, msg } from "../i18n/message.ts";
import type { NodePlan } from "../plan/node-plan.ts";
import type { ClusterPlan } from "../plan/plan.ts";
import type { DocsFile } from "./group-files.ts";
import { type Block, code, text } from "./page.ts";
import { closeZookeeper, isClosedFirst, secretsStep } from "./secrets-step.ts";
import { shWord } from "./variables.ts";
import { folderBlocks, withInput } from "./write-file.ts";

/** A host as its steps see it. */
export interface DocsNode {
  plan: ClusterPlan;
  node: NodePlan;
  /** Its name and address, or the places of variables where the steps are for several hosts. */
  host: string;
  address: string;
  /** The host's files of the bundle; paths without `nodes/<host>/`. */
  files: readonly DocsFile[];
}

/** A step of an installation by hand: a heading, where it applies, and its blocks. */
export interface Step {
  /** Of its section. */
  id: string;
  title: Message;
  applies: (node: DocsNode) => boolean;
  blocks: (node: DocsNode) => readonly Block[];
}

/** The content of a file of the host. Throws where the bundle has none, which is a bug. */
export function contentOf({ files, node }: DocsNode, path: string): string {
  const file = files.find((candidate) => candidate.path === path);
  if (file === undefined) throw new Error(`the bundle has no ${path} for ${node.host}`);
  return file.content;
}

/** The files that land below a folder of the host, with their absolute paths there. */
export const filesBelow = ({ files }: DocsNode, ...folders: readonly string[]): DocsFile[] =>
  files
    .filter(({ path }) => folders.some((folder) => path.startsWith(folder)))
    .map((file) => ({ ...file, path: `/${file.path}` }));

/** The first step on every host. */
export const namesStep: Step = {
  id: "names",
  title: msg`Host names`,
  applies: () => true,
  blocks: (host) => [
    text(
      host.node.isMaster
        ? msg`This host must have the address ${host.address}. A master on a host that is not in the list can corrupt the log of all masters: check this first.`
        : msg`This host must have the address ${host.address}: check this first.`,
    ),
    code(msg`Addresses of this host`, "ip -4 -brief address"),
    text(
      host.node.runsMarathon
        ? msg`This puts the names of all hosts into ${"/etc/hosts"}, because Marathon's health checks ask agents by name. A block that was pasted earlier is replaced, between its two marks; every other line stays.`
        : msg`This puts the names of the masters and of this host into ${"/etc/hosts"}. A block that was pasted earlier is replaced, between its two marks; every other line stays.`,
    ),
    code(msg`Host names in ${"/etc/hosts"}`, withInput(replaceBlock, contentOf(host, "etc/hosts"))),
  ],
};

/**
 * As lib/hosts-block.sh does it: a block whose end somebody has lost stays. No `!`, which a shell
 * at a terminal takes for its history.
 */
const withoutBlock = `awk '/^# BEGIN create-mesos-cluster/ { printf "%s", held; held = ""; inside = 1 }
inside == 0 { print; next }
{ held = held $0 ORS }
/^# END create-mesos-cluster/ { inside = 0; held = "" }
END { printf "%s", held }' /etc/hosts`;

/** Writes /etc/hosts when all of it is there, since it cannot be read and written at once. */
const replaceBlock = `new=$(mktemp) && ${withoutBlock} >"$new" && { cat >>"$new" && sudo tee /etc/hosts <"$new" >/dev/null; rm -f "$new"; }`;

/** The last step on every host that removes old log files; its files may be in place already. */
export const logsStep: Step = {
  id: "logs",
  title: msg`Log files`,
  applies: ({ plan }) => plan.logDays !== undefined,
  blocks: (host) => [
    text(
      msg`Mesos never removes its own log files. A timer removes those of more than ${host.plan.logDays ?? 0} days, except the ones that a daemon still writes to.`,
    ),
    ...(host.plan.method === "docker"
      ? folderBlocks(filesBelow(host, "etc/systemd/system/mesos-logs", "usr/local/bin/remove-"))
      : []),
    code(
      msg`Start the timer`,
      "sudo systemctl daemon-reload",
      "sudo systemctl enable --now mesos-logs.timer",
    ),
  ],
};

/** The step on every master that makes backups; its files may be in place already. */
export const backupStep: Step = {
  id: "backups",
  title: msg`Backups`,
  applies: ({ plan, node }) => plan.backup !== undefined && node.isMaster,
  blocks: (host) => [
    text(
      msg`Once a day, a timer backs up what this host leads to /var/backups/create-mesos-cluster.`,
    ),
    ...(host.plan.method === "docker"
      ? folderBlocks(filesBelow(host, "etc/systemd/system/mesos-backup", "usr/local/bin/back-"))
      : []),
    code(
      msg`Start the timer`,
      "sudo systemctl daemon-reload",
      "sudo systemctl enable --now mesos-backup.timer",
    ),
  ],
};

/** Files that flags name; containers get them from the host. */
export const filesStep: Step = {
  id: "files",
  title: msg`Files of your own`,
  applies: ({ node }) => node.suppliedFiles.length > 0,
  blocks: ({ plan, node }) => {
    const files = plan.suppliedPaths.all
      .filter(({ path }) => node.suppliedFiles.some((row) => row.endsWith(`:${path}`)))
      .map(({ path, flags }) => `${path} (${flags})`);
    return [text(msg`Put them on this host, readable for everyone: ${files.join(", ")}.`)];
  },
};

const composeFile = "docker-compose.yml";
const composeFolder = ({ plan, host }: DocsNode) => `${plan.hostFolder}/nodes/${host}`;

/** Where a file of the bundle lands on the host; undefined: nobody writes it by hand. */
export function pathOnHost(host: DocsNode, path: string): string | undefined {
  if (path === composeFile) return `${composeFolder(host)}/${path}`;
  return /^(etc|usr)\//.test(path) ? `/${path}` : undefined;
}

/** As in lib/own-settings.sh. */
const composeOverride = "/etc/create-mesos-cluster/docker-compose.override.yml";

/** A host of several where Docker Compose runs everything. */
export const dockerSteps: readonly Step[] = [
  {
    id: "docker",
    title: msg`Docker`,
    applies: () => true,
    blocks: () => [
      text(
        msg`Install Docker Engine and the Compose plugin (version 2) yourself. Both commands must print a version.`,
      ),
      code(
        msg`Versions of Docker and Compose`,
        "sudo docker version --format '{{.Server.Version}}'",
        "sudo docker compose version --short",
      ),
    ],
  },
  secretsStep,
  {
    id: "services",
    title: msg`Services`,
    applies: () => true,
    blocks: (host) => {
      const folder = composeFolder(host);
      const compose = `sudo docker compose --file ${shWord(`${folder}/${composeFile}`)}`;
      const file = filesBelow(host, composeFile).map((found) => ({
        ...found,
        path: `${folder}${found.path}`,
      }));
      return [
        ...folderBlocks(file),
        text(
          host.plan.severalMasters && host.node.isMaster
            ? msg`Start all masters at about the same time: the replicated log of Mesos initialises only when every master runs.`
            : msg`The services now start whenever Docker starts.`,
        ),
        ...(isClosedFirst(host)
          ? closeZookeeper(
              host,
              [`${compose} up --detach --no-deps zookeeper`],
              `${compose} exec -T zookeeper zkCli.sh`,
            )
          : []),
        code(msg`Start the services`, `${compose} up --detach --remove-orphans`),
        text(
          msg`Settings of your own, such as passwords and certificates, belong into ${composeOverride}, with absolute paths. Where that file exists, add ${`--file ${composeOverride}`} before ${"up"}.`,
        ),
      ];
    },
  },
];
