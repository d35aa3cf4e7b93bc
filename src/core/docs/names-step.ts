import { say } from "../i18n/message.ts";
import { contentOf, type Step } from "./docs-node.ts";
import { code, text } from "./page.ts";
import { fedBy } from "./write-file.ts";

/** The first step on every host. */
export const namesStep: Step = {
  title: say`Names`,
  applies: () => true,
  blocks: (host) => [
    text(
      host.node.isMaster
        ? say`This host must have the address ${host.node.address}. A master on a host that is not in the list can corrupt the log of all masters, so look first.`
        : say`This host must have the address ${host.node.address}, so look first.`,
    ),
    code(say`Addresses of this host`, "ip -4 -brief address"),
    text(
      say`The masters and this host get their names in ${"/etc/hosts"}. What was pasted there before is replaced, between its two marks; every other line stays.`,
    ),
    code(say`Names in ${"/etc/hosts"}`, fedBy(replaceBlock, contentOf(host, "etc/hosts"))),
  ],
};

/** As lib/hosts-block.sh does it: a block whose end somebody has lost stays. No `!`, which a shell at a terminal takes for its history. */
const withoutBlock = `awk '/^# BEGIN create-mesos-cluster/ { printf "%s", held; held = ""; inside = 1 }
inside == 0 { print; next }
{ held = held $0 ORS }
/^# END create-mesos-cluster/ { inside = 0; held = "" }
END { printf "%s", held }' /etc/hosts`;

/** Writes /etc/hosts when all of it is there, since it cannot be read and written at once. */
const replaceBlock = `new=$(mktemp) && ${withoutBlock} >"$new" && { cat >>"$new" && sudo tee /etc/hosts <"$new" >/dev/null; rm -f "$new"; }`;
