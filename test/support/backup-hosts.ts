import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { join } from "node:path";
import { placeLivingCluster } from "./living-cluster.ts";
import { run } from "./run.ts";
import type { Overrides } from "./spec.ts";

/**
 * An ssh that runs what it is given on this machine, with the folder of the host in place of /, the
 * loopback addresses of the fakes, and the port of the fake ZooKeeper.
 */
const ssh = `#!/bin/bash
for word; do case $word in *@127.*) address=\${word#*@}; break ;; esac; done
[[ ! -e $HOSTS/$address/away ]] || { echo "ssh: connect to host: No route to host" >&2; exit 255; }
printf '%s\\n' "$address \${!#}" | head -n 1 | cut -c 1-200 >>"$HOSTS/visits"
printf '%s' "\${!#}" |
  sed -E "s#/var/(lib/(zookeeper|mesos)|backups)#$HOSTS/$address/var/\\1#g
    s#/etc/create-mesos-cluster#$HOSTS/$address&#g; s#/usr/share/zookeeper/bin#$HOSTS/bin#g
    s/^(master|marathon)_port=.*/\\1_port=$WEB_PORT/; s/^zookeeper_port=.*/zookeeper_port=$ZOOKEEPER_PORT/" >"$HOSTS/$address/command"
HOST_FOLDER=$HOSTS/$address PATH=$HOSTS/bin:$PATH sh "$HOSTS/$address/command"
`;

/** A systemctl that only writes down what it is told. */
const systemctl = `#!/bin/bash
echo "\${HOST_FOLDER##*/} $*" >>"$HOSTS/systemctl"
`;

/** ZooKeepers on all loopback addresses; one of them leads, the second unless a test says otherwise. */
export async function fakeZookeeper() {
  const leads = { zookeeper: "127.0.0.12" };
  const zookeeper = createServer((socket) => {
    socket.on("error", () => undefined);
    const mode = socket.localAddress === leads.zookeeper ? "leader" : "follower";
    socket.once("data", () => socket.end(`Zookeeper version: 3.8\nMode: ${mode}\n`));
  });
  await new Promise<void>((ready) => zookeeper.listen(0, "0.0.0.0", ready));
  zookeeper.unref();
  const { port } = zookeeper.address() as AddressInfo;
  return { leads, port, close: () => zookeeper.close() };
}

/** Three masters with data, reached by that ssh; the second leads ZooKeeper, the first Mesos. */
export async function placeBackupHosts(folder: string, overrides: Overrides = {}) {
  const living = await placeLivingCluster(folder, overrides);
  const at = (path: string) => join(living.place, "machines", path);
  const put = (path: string, text: string, mode = 0o644) => {
    mkdirSync(join(at(path), ".."), { recursive: true });
    writeFileSync(at(path), text);
    chmodSync(at(path), mode);
  };
  const { leads, port, close } = await fakeZookeeper();
  for (const last of [11, 12, 13]) {
    const data = `127.0.0.${last}/var/lib/zookeeper`;
    put(`${data}/version-2/snapshot.0`, "a snapshot");
    put(`${data}/version-2/log.1`, `a log of ${last}`);
    put(`${data}/version-2/currentEpoch`, "1");
    put(
      `127.0.0.${last}/var/lib/mesos/master/replicated_log/CURRENT`,
      `a replicated log of ${last}`,
    );
  }
  put("bin/systemctl", systemctl, 0o755);
  put("bin/sudo", '#!/bin/bash\n[[ $1 != -n ]] || shift\nexec "$@"\n', 0o755);
  put("ssh/ssh", ssh, 0o755);
  process.env["HOSTS"] = at("");
  process.env["ZOOKEEPER_PORT"] = String(port);
  process.env["WEB_PORT"] = String(living.port);
  if (!process.env["PATH"]?.startsWith(at("ssh")))
    process.env["PATH"] = `${at("ssh")}:${process.env["PATH"]}`;
  return {
    ...living,
    at,
    put,
    leads,
    zookeeperPort: port,
    atServer: (script: string) => {
      living.atServer(script);
      const file = join(living.place, script);
      run("sed", ["-i", `s/^zookeeper_port=.*/zookeeper_port=${port}/`, file]);
    },
    close: () => {
      close();
      living.close();
    },
  };
}
