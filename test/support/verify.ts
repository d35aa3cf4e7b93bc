import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { renderBundle } from "../../src/core/bundle/render.ts";
import { blueprints } from "../../src/node/blueprints.ts";
import { planOf } from "./plan.ts";
import { run, temporaryFolder } from "./run.ts";
import { writeFiles } from "./source-files.ts";
import { specOf } from "./spec.ts";

const folder = temporaryFolder();

interface Cluster {
  agents: number;
  /** Last numbers of the addresses of agents that the leader lists; all of them unless told. */
  listed?: readonly number[];
  /** Masters that do not answer, by number. */
  silent?: readonly number[];
  recovered?: 0 | 1;
  /** The same, on the masters that do not lead. */
  othersRecovered?: 0 | 1;
  /** Of the masters, as /flags has it. */
  quorum?: string;
  /** Agents that the leader lists as deactivated, by number. */
  drained?: readonly number[];
  /** What the leader counts, in place of the true number. */
  active?: string;
  /** Services that want a password: patterns of their URLs, for a case of the shell. */
  locked?: readonly string[];
  /** What ZooKeeper says in place of its mode. */
  zookeeper?: string;
  /** Nothing answers at all. */
  away?: true;
  /** It has firewalls; that of this master, by number, lets everybody in. */
  open?: number;
}

const agentId = (number: number) => `2f1ad0ee-9a0c-4a53-bc50-6a4cd6a0e8d1-S${number}`;

/**
 * Asks a cluster that exists in the answers of curl and of ZooKeeper's port only: three masters,
 * the first leads.
 */
export function verify(cluster: Cluster, ...args: string[]) {
  const { agents, listed, silent = [], recovered = 1, quorum = "2", drained = [] } = cluster;
  const { locked = [], away = false, othersRecovered = 1 } = cluster;
  const place = mkdtempSync(join(folder, "verify-"));
  const address = (number: number) => `10.1.${Math.floor(number / 200)}.${(number % 200) + 1}`;
  const all = Array.from({ length: agents }, (_, index) => index + 1);
  const known = listed ?? all;
  const listedAgents = new Set(known);
  const answering = drained.length > 0 ? known : [];
  const unanswered = silent
    .map((number) => `http://10.0.0.1${number}:*`)
    .concat(
      all
        .filter((number) => !listedAgents.has(number))
        .map((number) => `http://${address(number)}:*`),
    )
    .concat("none")
    .join("|");
  const put = (path: string, content: string) =>
    writeFileSync(join(place, path), content, { mode: 0o755 });
  mkdirSync(join(place, "bin"));
  const plan = planOf(
    specOf({
      method: "docker",
      marathon: "off",
      security: { level: cluster.open === undefined ? "open" : "firewall" },
      masters: ["m-[1-3].lan=10.0.0.[11-13]"],
      agents: all.map((number) => ({ host: `a-${number}.lan`, address: address(number) })),
    }),
  );
  writeFiles(place, [
    ...renderBundle(
      plan,
      blueprints.filter(({ path }) => path === "verify.sh"),
      () => "",
    ),
  ]);
  put(
    "metrics",
    `{"master/elected":1,"master/slaves_active":${cluster.active ?? known.length - drained.length},` +
      `"registrar/log/recovered":${recovered},"registrar/log/ensemble_size":3}`,
  );
  put(
    "slaves",
    JSON.stringify({
      slaves: known.map((number) => ({
        id: agentId(number),
        attributes: { id: agentId(number + 1) },
        pid: `slave(1)@${address(number)}:5051`,
        active: !drained.includes(number),
        deactivated: drained.includes(number),
        used_resources_full: [{ disk: { persistence: { id: agentId(number + 2) } } }],
      })),
    }),
  );
  // A port of the firewalls says nothing before it is asked on each master.
  put(
    "bin/timeout",
    `#!/bin/sh
case $* in *" 3888")
  echo >>"${place}/asked"
  for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
    [ "$(wc -l <"${place}/asked")" -ge 3 ] || /bin/sleep 0.2
  done
  [ "$(wc -l <"${place}/asked")" -ge 3 ] || exit 0
  case $* in *" 10.0.0.1${cluster.open} 3888") exit 0 ;; *) exit 1 ;; esac ;;
esac
case $* in *${away ? "" : "none"}) ;; *10.0.0.11*) printf '${cluster.zookeeper ?? "Mode: leader"}\\n' ;; *) echo "Mode: follower" ;; esac\n`,
  );
  put("bin/sleep", "#!/bin/sh\n");
  put(
    "bin/curl",
    `#!/bin/bash
shopt -s extglob
for url; do :; done
case $*,$url in *http_code*,@(${locked.concat("none").join("|")})) printf 401; exit ;; esac
case $*,$url in *http_code*,@(${away ? "*" : unanswered})) printf 000; exit 7 ;; esac
case $*,$url in *http_code*,*) printf 200; exit ;; esac
case $url in ${unanswered}) exit 7 ;;
  http://10.0.0.11:5050/metrics/snapshot) cat "${place}/metrics" ;;
  http://10.0.0.1*:5050/metrics/snapshot)
    echo '{"master/elected":0.0,"registrar/log/recovered":${othersRecovered}.0}' ;;
  */slaves) cat "${place}/slaves" ;; */health) ;;
  ${answering
    .map((number) => `http://${address(number)}:*`)
    .concat("none")
    .join("|")}) echo '{"slave/registered":1}' ;;
  http://10.1.*) exit 7 ;;
  */flags) echo '{"flags":{"quorum":"${quorum}"}}' ;;
esac\n`,
  );
  return run("bash", ["verify.sh", "--timeout", "0", "--no-task", ...args], {
    cwd: place,
    env: { ...process.env, PATH: `${join(place, "bin")}:${process.env["PATH"]}` } as Record<
      string,
      string
    >,
  });
}
