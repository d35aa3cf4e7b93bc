import { say } from "../messages/message.ts";
import { contentOf, type Step } from "./docs-node.ts";
import { code, text } from "./page.ts";
import { fedBy } from "./write-file.ts";

/** The first step on every host. */
export const namesStep: Step = {
  title: say`Names`,
  applies: () => true,
  blocks: (host) => [
    text(say`This host must have the address ${host.node.address}. A master on a host that is not in the list can corrupt the log of all masters, so look first.`),
    code(say`Addresses of this host`, "ip -4 -brief address"),
    text(say`The masters and this host get their names in ${"/etc/hosts"}. Nothing happens where that was done before.`),
    code(say`Names in ${"/etc/hosts"}`, fedBy("grep -q '^# BEGIN create-mesos-cluster' /etc/hosts || sudo tee -a /etc/hosts >/dev/null", contentOf(host, "etc/hosts"))),
  ],
};
