import { quoting } from "../bundle/quoting.ts";
import { guardFlagsOf } from "../catalog/guard-variables.ts";
import { msg } from "../i18n/message.ts";
import { firewallStep } from "./firewall-step.ts";
import { type Block, code, text } from "./page.ts";
import { closeZookeeper, isClosedFirst, secretsStep } from "./secrets-step.ts";
import { type DocsNode, filesBelow, type Step } from "./steps.ts";
import { folderBlocks } from "./write-file.ts";

const { sh } = quoting;

/** Configuration and start of a host whose services systemd runs, in the order of install.sh. */
export const serviceSteps: readonly Step[] = [
  {
    id: "configuration",
    title: msg`Configuration`,
    applies: () => true,
    blocks: (host) => {
      const files = filesBelow(host, "etc/", "usr/").filter(
        ({ path }) => path !== "/etc/hosts" && !path.startsWith("/etc/apt/"),
      );
      const guards = (role: "master" | "agent") =>
        guardFlagsOf(role).filter((name) => !isSet(name));
      const isSet = (name: string) => files.some(({ path }) => path.endsWith(`/${name}`));
      const flagFolders = new Map(
        [
          ["/etc/mesos-master", guards("master")] as const,
          [`/etc/${host.plan.layout.agentService}`, guards("agent")] as const,
        ].filter(([folder]) => files.some(({ path }) => path.startsWith(`${folder}/`))),
      );
      return [
        text(
          msg`In ${[...flagFolders.keys()].join(", ")}, each file is a flag of the daemon: the file name is the flag, the content its value. Files already there, such as those of a package, are deleted, except flags for authentication and authorization.`,
        ),
        ...folderBlocks(files, flagFolders),
      ];
    },
  },
  {
    id: "zookeeper",
    title: msg`ZooKeeper directories`,
    applies: ({ node }) => node.isMaster,
    blocks: ({ plan }) => {
      const folder = sh(`/etc/zookeeper/conf_${plan.name}`);
      return [
        text(
          msg`The package's own configuration stays unchanged; ZooKeeper is pointed at the bundle's.`,
        ),
        code(
          msg`Create and link the directories`,
          `for file in /etc/zookeeper/conf_example/*; do [ -e ${folder}/"\${file##*/}" ] || sudo install -m 0644 "$file" ${folder}/; done`,
          `sudo update-alternatives --quiet --install /etc/zookeeper/conf zookeeper-conf ${folder} 50`,
          `sudo update-alternatives --quiet --set zookeeper-conf ${folder}`,
          "sudo install -d -o zookeeper -g zookeeper -m 0750 /var/lib/zookeeper /var/log/zookeeper",
          "sudo test -e /var/lib/zookeeper/myid || sudo ln -sfn /etc/zookeeper/conf/myid /var/lib/zookeeper/myid",
        ),
      ];
    },
  },
  firewallStep,
  secretsStep,
  {
    id: "services",
    title: msg`Services`,
    applies: () => true,
    blocks: (host) => [
      text(
        host.plan.severalMasters && host.node.isMaster
          ? msg`Start all masters at about the same time: the replicated log of Mesos initialises only when every master runs.`
          : msg`The services now start at boot.`,
      ),
      ...startBlocks(host),
      text(msg`Check that they run. Each restarts automatically until it finds what it needs.`),
      code(
        msg`Status of the services`,
        `systemctl --no-pager --lines=0 status ${host.node.services.map(sh).join(" ")}`,
      ),
    ],
  },
];

/** ZooKeeper alone first, where it has to be closed before the others start. */
function startBlocks(host: DocsNode): Block[] {
  const { node } = host;
  const prepare = [
    "sudo systemctl daemon-reload",
    ...node.idleServices.map(idle),
    // A ZooKeeper that the package's own script started would keep its port and the old
    // configuration.
    ...(node.isMaster
      ? [
          "sudo systemctl stop zookeeper 2>/dev/null",
          "sudo pkill -u zookeeper -f QuorumPeerMain && sleep 5",
        ]
      : []),
  ];
  const onThisHost = msg`Start the services on this host`;
  if (!isClosedFirst(host)) return [code(onThisHost, ...prepare, ...start(node.services))];
  const others = node.services.filter((service) => service !== "zookeeper");
  return [
    ...closeZookeeper(
      host,
      [...prepare, ...start(["zookeeper"])],
      "sudo /usr/share/zookeeper/bin/zkCli.sh",
    ),
    code(onThisHost, ...start(others)),
  ];
}

function start(services: readonly string[]): string[] {
  const names = services.map(sh).join(" ");
  return [`sudo systemctl enable ${names}`, `sudo systemctl restart ${names}`];
}

/** What a package started and must not run here. A master is masked as well. */
function idle(service: string): string {
  const commands = [
    `sudo systemctl disable --now ${sh(service)}`,
    ...(service === "mesos-master" ? [`sudo systemctl mask ${sh(service)}`] : []),
  ];
  return `if systemctl cat ${sh(service)} >/dev/null 2>&1; then ${commands.join(" && ")}; fi`;
}
