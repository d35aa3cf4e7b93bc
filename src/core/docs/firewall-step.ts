import { msg } from "../i18n/message.ts";
import { code, text } from "./page.ts";
import { filesBelow, type Step } from "./steps.ts";
import { folderBlocks } from "./write-file.ts";

const folder = "/etc/create-mesos-cluster";
const table = `${folder}/create-mesos-cluster.nft`;
const operators = `${folder}/firewall.d/operators.nft`;
const state = "/var/lib/create-mesos-cluster";
const unit = "create-mesos-cluster-firewall";
const wayBack = `${unit}-way-back`;

/** As lib/firewall.sh does it; its files may be in place already. */
export const firewallStep: Step = {
  id: "firewall",
  title: msg`Firewall`,
  applies: ({ node }) => node.firewall !== undefined,
  blocks: (host) => [
    text(
      msg`Only the hosts of this cluster and the addresses in its table reach its daemons. ssh, tasks and everything else on this host stay as they are.`,
    ),
    ...(host.plan.method === "docker"
      ? [
          text(msg`Install nftables yourself: this must print a version.`),
          code(msg`Version of nftables`, "sudo nft --version"),
          ...folderBlocks(
            filesBelow(
              host,
              "etc/create-mesos-cluster/",
              `etc/systemd/system/${unit}`,
              "etc/systemd/system/nftables.service.d/",
            ),
          ),
        ]
      : []),
    text(
      msg`The address from which you are logged in is let in as well, or web pages and APIs would be closed to you. Others belong into security.admins of cluster.yaml.`,
    ),
    code(
      msg`Let yourself in`,
      `sudo install -d -m 0755 ${folder}/firewall.d`,
      `case \${SSH_CONNECTION:-} in [0-9]*.*) echo "add element inet create_mesos_cluster admins { \${SSH_CONNECTION%% *} }" | sudo tee -a ${operators} >/dev/null && sudo sort -u -o ${operators} ${operators} ;; esac`,
    ),
    ...(host.node.firewall?.hasExecutors
      ? [
          text(
            msg`Executors listen on the ports that the kernel gives out. Where ports of tasks (${host.plan.topology.taskPorts}) or of ssh are among these, leave them out.`,
          ),
          code(
            msg`Ports of executors`,
            `sed -E 's/([0-9]+)[^0-9]+([0-9]+)/add element inet create_mesos_cluster executors { \\1-\\2 }/' /proc/sys/net/ipv4/ip_local_port_range | sudo tee ${folder}/firewall.d/executors.nft >/dev/null`,
          ),
        ]
      : []),
    text(msg`Load it. It goes away by itself after 15 minutes, in case it shuts you out.`),
    code(
      msg`Load the firewall`,
      "sudo systemctl daemon-reload",
      `sudo nft --check --file ${table} && (sudo systemctl stop ${wayBack}.timer 2>/dev/null; sudo systemd-run --quiet --on-active=15min --unit=${wayBack} nft delete table inet create_mesos_cluster) && sudo nft --file ${table}`,
    ),
    text(
      msg`Log in anew. If that works, keep it: it then comes back at each boot. If nft finds no table, the 15 minutes are over: load it again.`,
    ),
    code(
      msg`Keep the firewall`,
      "sudo nft list table inet create_mesos_cluster >/dev/null &&",
      `  (sudo systemctl stop ${wayBack}.timer 2>/dev/null; sudo systemctl enable --now ${unit}.service) &&`,
      `  sudo install -d ${state} &&`,
      `  cat ${folder}/firewall.d/*.nft 2>/dev/null | sed -e '/^include /r /dev/stdin' -e '/^include /d' ${table} | sudo tee ${state}/firewall.nft >/dev/null`,
    ),
  ],
};
