import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Cluster } from "./cluster.ts";
import type { Host } from "./host.ts";
import { ownSecretsIn } from "./own-secrets.ts";
import { tryRun } from "./run.ts";
import type { Scenario } from "./scenarios.ts";

/** Every daemon is asked from this machine, which the firewall lets in, without a login. */
export async function refusesStrangers({
  scenario,
  masters,
  agents,
}: Pick<Cluster, "masters" | "agents"> & {
  scenario: Pick<Scenario, "marathon">;
}): Promise<void> {
  const urls = [
    ...masters.flatMap(({ address }) =>
      ["flags", "state", "slaves", "teardown"].map((page) => `http://${address}:5050/${page}`),
    ),
    ...agents.flatMap(({ address }) =>
      ["flags", "state", "containers"].map((page) => `http://${address}:5051/${page}`),
    ),
    ...(scenario.marathon === "off" ? [] : masters).flatMap(({ address }) =>
      ["ping", "v2/apps", "v2/info"].map((page) => `http://${address}:8080/${page}`),
    ),
  ];
  const answers = await Promise.all(
    urls.map(async (url) => `${url} ${(await fetch(url, { redirect: "manual" })).status}`),
  );
  assert.deepEqual(
    answers,
    urls.map((url) => `${url} 401`),
  );
}

/** Who has no password reads who leads Mesos in ZooKeeper, and does nothing else there. */
export async function zookeeperIsClosed(
  master: Host,
  { method }: Pick<Scenario, "method">,
): Promise<void> {
  const commands = [
    "create /stranger x",
    "create /mesos/stranger x",
    "set /mesos x",
    "setAcl / world:anyone:cdrwa",
    "create /zookeeper/quota/stranger x",
  ];
  const said = await askZookeeper(master, method, [...commands, "ls /mesos", "getAcl /"]);
  assert.equal(said.match(/Insufficient permission|NoAuth for/g)?.length, commands.length, said);
  assert.match(said, /json\.info_|log_replicas/, said);
  assert.match(said, /'world,'anyone\n: r\n/, said);
}

/** What the client of ZooKeeper prints for some commands. */
export async function askZookeeper(
  master: Host,
  method: Scenario["method"],
  commands: readonly string[],
): Promise<string> {
  const client =
    method === "docker"
      ? "docker exec -i $(docker ps --quiet --filter name=zookeeper) zkCli.sh"
      : "/usr/share/zookeeper/bin/zkCli.sh";
  return master.must(
    `printf '%s\\n' ${commands.map((command) => `'${command}'`).join(" ")} |
       ${client} -server ${master.address}:2181 2>&1`,
  );
}

/** Everything that `secrets.sh` has made for a bundle, by name; the names of users are no secret. */
export function secretsOf(bundle: string, folder = "secrets/values"): Map<string, string> {
  const path = join(bundle, folder);
  const names = existsSync(path) ? readdirSync(path) : [];
  return new Map(
    names
      .filter((name) => !/^(id|user-.*)$/.test(name))
      .map((name) => [name, readFileSync(join(path, name), "utf8")]),
  );
}

/** No secret is where others than root, or the daemon that needs it, could read it. */
export async function showsNoSecret({
  bundle,
  hosts,
}: Pick<Cluster, "bundle" | "hosts">): Promise<void> {
  const sought = seek([
    ...secretsOf(bundle).values(),
    ...secretsOf(bundle, "secrets/rotation/values").values(),
    ...ownSecretsIn(bundle),
  ]);
  const inBundle = await tryRun("grep", [
    ...["-rlF", "-f", join(sought, "secrets"), "--exclude-dir=secrets", bundle],
  ]);
  assert.equal(inBundle.code, 1, `${inBundle.stdout}${inBundle.stderr}`);
  await Promise.all(
    hosts.map(async (host) => {
      await host.copyIn(sought, "/root/sought");
      assert.equal(await host.must(searchProgram(host.address)), "", host.name);
    }),
  );
}

/** Secrets that were in use are nowhere any more, not even where they belonged. */
export async function forgets(
  hosts: readonly Host[],
  former: ReadonlyMap<string, string>,
): Promise<void> {
  const sought = seek([...former.values()]);
  await Promise.all(
    hosts.map(async (host) => {
      await host.copyIn(sought, "/root/sought");
      const found = await host.must(
        `grep -rlsF -f /root/sought/secrets ${FOLDERS} || true; rm -r /root/sought`,
      );
      assert.equal(found, "", host.name);
    }),
  );
}

/** A folder with what `grep` is to look for, one in each line. */
function seek(secrets: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "sought-"));
  const lines = secrets.map((secret) => `${secret}\n`).join("");
  writeFileSync(join(folder, "secrets"), lines, { mode: 0o600 });
  return folder;
}

const FOLDERS = "/etc /opt /tmp /home /root/.ansible /run /var/log /var/lib";

/** Prints where a host shows a secret: nothing, if all is well. It has to find where they belong. */
const searchProgram = (address: string) => `
  kept=/etc/create-mesos-cluster/secrets
  search() { grep -F -f /root/sought/secrets "$@" || true; }
  search -rls ${FOLDERS} >/root/found
  grep -q "^$kept/" /root/found || echo "$kept has no secret"
  handed='/run/credentials/(zookeeper|marathon)\\.service/'
  # Docker keeps the variables of a container, for root: docker inspect shows them.
  containers='/var/lib/docker/containers/|/(run|var/lib)/containerd/|/tmp/runc-process[0-9]+$'
  grep -vE "^($kept/|$handed|$containers)" /root/found || true
  find "$kept" -perm /077
  ps axww -o args= | search | sed 's/^/ps: /'
  journalctl --no-pager | search | sed 's/^/journal: /'
  for page in 5050/flags 5050/state 5051/flags 5051/state 8080/v2/info; do
    curl -s --netrc-file "$kept/netrc" "http://${address}:$page" | search | sed "s|^|$page: |"
  done
  rm -r /root/sought /root/found
`;
