import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fakeZookeeper } from "./backup-hosts.ts";
import { placeLivingCluster } from "./living-cluster.ts";
import { run } from "./run.ts";

/**
 * A docker whose containers are folders. Like the real one it copies a folder below one that is
 * there, and refuses what is not; what it runs sees the container's folder in place of /.
 */
const docker = `#!/bin/bash
set -e
place() { case $1 in *:*) echo "$CONTAINERS/\${1%%:*}\${1#*:}" ;; *) echo "$1" ;; esac; }
[[ $1 == compose ]] || exit 64
shift
case $1 in
  cp)
    [[ -e $(place "$2") ]] || { echo "Could not find the file in container" >&2; exit 1; }
    cp -R "$(place "$2")" "$(place "$3")"
    [[ ! -e $CONTAINERS/torn ]] || echo torn >>"$(place "$3")/$(basename "$2")/torn"
    ;;
  run)
    shift
    while [[ $1 == -* ]]; do case $1 in --user | --entrypoint) shift ;; esac; shift; done
    echo "run $1" >>"$CONTAINERS/calls"
    folder=$CONTAINERS/$1
    program=$3
    shift 3
    bash -ec "$program" "\${@/#/$folder}"
    ;;
  *)
    [[ ! -e $CONTAINERS/stuck ]] || { echo "cannot stop container" >&2; exit 1; }
    echo "$*" >>"$CONTAINERS/calls"
    ;;
esac
`;

/** A cluster on one machine with data; the second ZooKeeper leads, and the first master. */
export async function placeBackupContainers(folder: string) {
  const living = await placeLivingCluster(folder, {
    method: "docker",
    network: "10.0.0.0/24",
    masters: ["m-[1-3]"],
    agents: ["a-[1-2]"],
  });
  const zookeeper = await fakeZookeeper();
  living.cluster.leader = "127.0.0.21";
  const at = (path: string) => join(living.place, "containers", path);
  const put = (path: string, text: string, mode = 0o644) => {
    mkdirSync(join(at(path), ".."), { recursive: true });
    writeFileSync(at(path), text);
    chmodSync(at(path), mode);
  };
  for (const number of [1, 2, 3]) {
    put(`zookeeper-${number}/data/version-2/snapshot.0`, "a snapshot");
    put(`zookeeper-${number}/data/version-2/currentEpoch`, "1");
    put(`zookeeper-${number}/data/myid`, String(number));
    put(`zookeeper-${number}/datalog/version-2/log.1`, `a log of ${number}`);
    put(
      `mesos-master-${number}/var/lib/mesos/master/replicated_log/CURRENT`,
      `a replicated log of ${number}`,
    );
  }
  put("bin/docker", docker, 0o755);
  process.env["CONTAINERS"] = at("");
  process.env["PATH"] = `${at("bin")}:${process.env["PATH"]}`;
  for (const script of ["backup.sh", "restore.sh"]) {
    living.atServer(script);
    run("sed", [
      "-i",
      `s/^zookeeper_port=.*/zookeeper_port=${zookeeper.port}/`,
      join(living.place, script),
    ]);
  }
  return {
    ...living,
    leads: zookeeper.leads,
    at,
    put,
    read: (path: string) => readFileSync(at(path), "utf8"),
    list: (path: string) => readdirSync(at(path)).sort(),
    /** What docker was told besides copying. */
    calls: () =>
      existsSync(at("calls")) ? readFileSync(at("calls"), "utf8").trim().split("\n") : [],
    close: () => {
      zookeeper.close();
      living.close();
    },
  };
}
