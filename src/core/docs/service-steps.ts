import { quoting } from "../bundle/quoting.ts";
import { say } from "../i18n/message.ts";
import { code, text } from "./page.ts";
import { filesBelow, type Step } from "./steps.ts";
import { folderBlocks } from "./write-file.ts";

const { sh } = quoting;

/** Configuration and start of a host whose services systemd runs, in the order of install.sh. */
export const serviceSteps: readonly Step[] = [
  {
    title: say`Configuration`,
    applies: () => true,
    blocks: (host) => {
      const files = filesBelow(host, "etc/", "usr/").filter(
        ({ path }) => path !== "/etc/hosts" && !path.startsWith("/etc/apt/"),
      );
      const flagFolders = ["/etc/mesos-master", `/etc/${host.plan.layout.agentService}`].filter(
        (folder) => files.some(({ path }) => path.startsWith(`${folder}/`)),
      );
      return [
        text(
          say`In ${flagFolders.join(", ")} each file is a flag of the daemon: its name is the flag, its content the value. What a package left there goes.`,
        ),
        ...folderBlocks(files, flagFolders),
      ];
    },
  },
  {
    title: say`ZooKeeper's folders`,
    applies: ({ node }) => node.isMaster,
    blocks: ({ plan }) => {
      const folder = sh(`/etc/zookeeper/conf_${plan.name}`);
      return [
        text(say`The package's own configuration stays as it is; ZooKeeper is pointed at ours.`),
        code(
          say`ZooKeeper's folders`,
          `for file in /etc/zookeeper/conf_example/*; do [ -e ${folder}/"\${file##*/}" ] || sudo install -m 0644 "$file" ${folder}/; done`,
          `sudo update-alternatives --quiet --install /etc/zookeeper/conf zookeeper-conf ${folder} 50`,
          `sudo update-alternatives --quiet --set zookeeper-conf ${folder}`,
          "sudo install -d -o zookeeper -g zookeeper -m 0750 /var/lib/zookeeper /var/log/zookeeper",
          "sudo test -e /var/lib/zookeeper/myid || sudo ln -sfn /etc/zookeeper/conf/myid /var/lib/zookeeper/myid",
        ),
      ];
    },
  },
  {
    title: say`Services`,
    applies: () => true,
    blocks: ({ node, plan }) => [
      text(
        plan.severalMasters && node.isMaster
          ? say`Start all masters at about the same time: the log of Mesos initialises only when every master runs.`
          : say`From now on the services start with the host.`,
      ),
      code(
        say`Services of this host`,
        "sudo systemctl daemon-reload",
        ...node.idleServices.map(idle),
        // A ZooKeeper that the package's own script started would keep its port and the old configuration.
        ...(node.isMaster
          ? [
              "sudo systemctl stop zookeeper 2>/dev/null",
              "sudo pkill -u zookeeper -f QuorumPeerMain && sleep 5",
            ]
          : []),
        `sudo systemctl enable ${node.services.map(sh).join(" ")}`,
        `sudo systemctl restart ${node.services.map(sh).join(" ")}`,
      ),
      text(say`Look whether they run. Each restarts by itself until it finds what it needs.`),
      code(
        say`State of the services`,
        `systemctl --no-pager --lines=0 status ${node.services.map(sh).join(" ")}`,
      ),
    ],
  },
];

/** What a package started and must not run here. A master is masked as well. */
function idle(service: string): string {
  const commands = [
    `sudo systemctl disable --now ${sh(service)}`,
    ...(service === "mesos-master" ? [`sudo systemctl mask ${sh(service)}`] : []),
  ];
  return `if systemctl cat ${sh(service)} >/dev/null 2>&1; then ${commands.join(" && ")}; fi`;
}
