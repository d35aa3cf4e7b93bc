import { msg } from "../i18n/message.ts";
import { secretsFolder } from "../plan/passwords.ts";
import type { ClusterPlan } from "../plan/plan.ts";
import { type Block, code, text } from "./page.ts";
import type { DocsNode, Step } from "./steps.ts";
import { shWord } from "./variables.ts";

/** As lib/secrets.sh does it. No page has a secret: they are carried from where they are made. */
export const secretsStep: Step = {
  id: "secrets",
  title: msg`Secrets`,
  applies: ({ node }) => node.secrets.length + node.ownSecrets.length > 0,
  blocks: (host) => [
    ...makeSecrets(host.plan),
    text(
      msg`Copy the folder ${`secrets/hosts/${host.host}`} of the bundle to this host, as ${"secrets"} in the current directory, readable for you alone. This puts it where the daemons of this host look for it, readable for root alone, and removes the copy.`,
    ),
    code(
      msg`Secrets of this host`,
      "sudo install -d -m 0755 /etc/create-mesos-cluster",
      // What was carried goes only when all of it is in place.
      ...installSecrets(host).map((command) => `${command} &&`),
      "rm -r secrets",
      ...ownedByZookeeper(host),
    ),
  ],
};

/** Into the folder that only root may read, and folders in it. */
function installSecrets({ node }: DocsNode): string[] {
  const own = [...new Set(node.ownSecrets.map((row) => row.replace(/.*:/, "")))];
  const folders = ["", "/files", "/env"].map((folder) => ({
    path: `${secretsFolder}${folder}`,
    names: [...node.secrets, ...own].filter(
      (name) => `/${name}`.replace(/\/[^/]*$/, "") === folder,
    ),
  }));
  return folders
    .filter(({ names }, index) => index === 0 || names.length > 0)
    .flatMap(({ path, names }) => [
      `sudo install -d -m 0700 ${path}`,
      ...(names.length === 0
        ? []
        : [`sudo install -m 0600 ${names.map((name) => `secrets/${name}`).join(" ")} ${path}/`]),
    ]);
}

/** Once for the whole cluster. */
export const makeSecrets = ({ hasPasswords, ownSecrets }: ClusterPlan): readonly Block[] => [
  ...(ownSecrets === undefined
    ? []
    : [
        text(
          msg`Flags name secrets of your own. Put them into the bundle, which README.md there describes: ${ownSecrets.all.map(({ here }) => here).join(", ")}.`,
        ),
      ]),
  text(
    hasPasswords
      ? msg`On the machine that keeps the bundle, in its folder. Secrets that are there stay. A cluster that is installed has its own: there, use the bundle with its folder ${"secrets"}.`
      : msg`On the machine that keeps the bundle, in its folder.`,
  ),
  code(msg`Make the secrets of all hosts`, "bash secrets.sh"),
];

/** The image of ZooKeeper runs it as a user of its own, and reads files as that. */
function ownedByZookeeper({ plan, node }: DocsNode): string[] {
  if (plan.method !== "docker" || !node.isMaster || plan.passwordFiles.zookeeper.length === 0)
    return [];
  const files = plan.passwordFiles.zookeeper.map(({ path }) => path).join(" ");
  return [
    `sudo chown "$(sudo docker run --rm --network none --entrypoint id ${shWord(plan.images.zookeeper)} -u zookeeper)" ${files}`,
  ];
}

/** Whether ZooKeeper starts before the other services, to be closed. */
export const isClosedFirst = ({ plan, node }: DocsNode): boolean =>
  plan.hasPasswords && node.isMaster;

/**
 * Starts ZooKeeper and closes it, before the first master starts.
 * @param start the commands that start ZooKeeper alone
 * @param client the command of ZooKeeper's client, without an address
 */
export function closeZookeeper(
  { plan, address }: DocsNode,
  start: readonly string[],
  client: string,
): Block[] {
  const zkCli = `${client} -server ${shWord(`${address}:${plan.ports.zookeeper}`)}`;
  return [
    code(msg`Start ZooKeeper`, ...start),
    text(
      plan.severalMasters
        ? msg`ZooKeeper begins open to everybody. As soon as it runs on most masters, one of them closes it; once more on another one changes nothing.`
        : msg`ZooKeeper begins open to everybody. This closes it.`,
    ),
    // It repeats what it reads, passwords too.
    code(
      msg`Close ZooKeeper`,
      `sudo cat ${secretsFolder}/close-zookeeper | ${zkCli} >/dev/null 2>&1`,
    ),
    text(msg`Go on only where this says that ZooKeeper is closed.`),
    code(
      msg`Check that ZooKeeper is closed`,
      `case $(printf 'getAcl %s\\n' / /mesos | ${zkCli} 2>/dev/null | tr -d ' \\r\\n') in`,
      `  *"'world,'anyone:c"*) echo 'Everybody can write to ZooKeeper: stop here.' ;;`,
      `  *"'world,'anyone:r"*"'digest,'mesos:"*) echo 'ZooKeeper is closed.' ;;`,
      `  *) echo 'ZooKeeper does not answer yet, or is not closed: stop here.' ;;`,
      "esac",
    ),
  ];
}
