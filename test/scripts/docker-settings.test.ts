import assert from "node:assert/strict";
import { join, resolve } from "node:path";
import { test } from "node:test";
import { bundleOf } from "../support/bundle.ts";
import { run, temporaryFolder } from "../support/run.ts";
import { writeFiles } from "../support/source-files.ts";
import { type Overrides, onHosts, specOf } from "../support/spec.ts";

const folder = temporaryFolder();
let bundles = 0;

/** A bundle whose Marathon runs from its image; all of it is on one host and on one more. */
function nodeOf(overrides: Overrides = {}): string {
  const place = join(folder, `bundle-${++bundles}`);
  writeFiles(place, bundleOf(specOf({ ...onHosts, method: "source", ...overrides })));
  return join(resolve(place), "nodes/m-1");
}

/** Runs shell text with the functions of a host's folder, whose /etc/docker is a folder of the test. */
function shell(node: string, script: string) {
  const { code, stdout, stderr } = run("bash", [
    "-c",
    `set -euo pipefail
cd "$0"
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
source node.conf
source lib/common.sh
source lib/packages.sh
source lib/marathon.sh
STATE=$root/state DOCKER_SETTINGS=$root/etc/docker/daemon.json IMAGES=()
mkdir $STATE
installed=' '
has() { [[ $installed == *" $1 "* ]]; }
install_packages() {
  ls $root/etc/docker 2>/dev/null || echo "no settings"
  installed+='docker dockerd '
  printf '%s\\n' "$@" >>$STATE/packages
}
${script}`,
    node,
  ]);
  assert.equal(code, 0, stderr);
  return stdout;
}

test("a Docker that comes for Marathon alone has no bridge and no firewall rules, from its first start", () => {
  const stdout = shell(nodeOf(), "install_marathon >&2\ncat $DOCKER_SETTINGS");
  const { "log-opts": logs, ...settings } = JSON.parse(stdout);
  assert.deepEqual(settings, {
    bridge: "none",
    iptables: false,
    ip6tables: false,
    "ip-forward": false,
    "live-restore": true,
    "log-driver": "json-file",
  });
  assert.deepEqual(Object.keys(logs), ["max-size", "max-file"]);
  assert.match(shell(nodeOf(), "install_marathon"), /\ndaemon\.json\n$/);
});

for (const [what, before, wanted] of [
  ["settings that are there", "mkdir -p $root/etc/docker; echo mine >$DOCKER_SETTINGS", "mine"],
  ["a Docker that is there", "installed+='docker dockerd '", "none"],
  ["a dockerd without its client", "installed+='dockerd '", "none"],
] as const) {
  test(`${what}, also after uninstalling, stays as it was`, () => {
    const stdout = shell(
      nodeOf(),
      `${before}
install_marathon >&2
remove_traces_of_docker
cat $DOCKER_SETTINGS 2>/dev/null || echo none`,
    );
    assert.equal(stdout, `${wanted}\n`);
  });
}

for (const [containerizer, agents, settings] of [
  ["mesos", ["m-1=10.0.0.11"], "daemon.json"],
  ["docker", ["m-1=10.0.0.11"], "no settings"],
  ["docker", ["a-1=10.0.0.21"], "daemon.json"],
] as const) {
  test(`containerizer ${containerizer}, an agent on ${agents}: the master's Docker gets ${settings}`, () =>
    assert.match(
      shell(nodeOf({ containerizer, agents }), "install_marathon"),
      new RegExp(`^${settings}$`, "m"),
    ));
}

for (const [what, between, left] of [
  ["as they were written", "", "none"],
  ["that somebody changed", "echo mine >$DOCKER_SETTINGS", "mine"],
] as const) {
  test(`settings of Docker ${what}, when Docker is removed: ${left} are left`, () => {
    const stdout = shell(
      nodeOf(),
      `install_marathon >&2
${between}
installed=' '
remove_traces_of_docker
cat $DOCKER_SETTINGS 2>/dev/null || echo none`,
    );
    assert.equal(stdout, `${left}\n`);
  });
}

test("settings of Docker stay while Docker does", () => {
  const stdout = shell(
    nodeOf(),
    "install_marathon >&2\nremove_traces_of_docker\nls $root/etc/docker",
  );
  assert.equal(stdout, "daemon.json\n");
});

for (const [bridge, result] of [
  ["0", "fine"],
  ["1", "advised"],
] as const) {
  test(`preflight.sh of an agent with Docker tasks, docker network inspect ends with ${bridge}: ${result}`, () => {
    const stdout = shell(
      nodeOf({ containerizer: "docker", agents: ["m-1=10.0.0.11"] }),
      `source lib/check-agent.sh
docker_says() { echo 20.10.24; }
check_docker_answers() { :; }
timeout() { [[ $2 != docker ]] || return ${bridge}; }
check() { local level=$1 what=$2; shift 4; if "$@"; then level=fine; fi; echo "$level: $what"; }
check_docker_tasks`,
    );
    assert.match(stdout, new RegExp(`^${result}: Docker has a bridge`, "m"));
  });
}
