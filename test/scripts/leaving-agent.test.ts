import assert from "node:assert/strict";
import { test } from "node:test";
import { run } from "../support/run.ts";

const native = "blueprints/native/nodes/[node]/lib";

/**
 * Runs shell text with the functions of these files, and with stand-ins for the host's programs.
 */
const shell = (files: readonly string[], script: string) =>
  run("bash", [
    "-c",
    `set -euo pipefail
say() { echo "$*"; }
fail() { printf '%s\\n' "$@" >&2; exit 1; }
changed() { say "changed: $1"; }
has() { false; }
AGENT_SERVICE=mesos-agent DOCKER_TASKS=false STATE=$(mktemp -d)
trap 'rm -rf "$STATE"' EXIT
${files.map((file) => `source '${native}/${file}'`).join("\n")}
${script}`,
  ]);

const started = `
bash -c 'trap "" TERM; exec sleep 300' stubborn & one=$!
sleep 301 & two=$!
agent_processes() {
  for pid in $one $two; do
    [[ $(ps -o stat= -p $pid 2>/dev/null) =~ ^[^Z] ]] && echo $pid
  done || true
}
sleep() { command sleep 0.05; }
command sleep 0.2`;

test("an agent is asked with SIGUSR1, awaited, stopped, and what it leaves behind is named and ended, even what ignores TERM", () => {
  const { code, stdout, stderr } = shell(
    ["end-agent.sh"],
    `${started}
echo 4711 >$STATE/pid
systemctl() {
  case "$*" in
    show*) cat $STATE/pid ;;
    *) echo "systemctl $*" ;;
  esac
  [[ $1 != kill ]] || echo 0 >$STATE/pid
}
end_agent
[[ -z $(agent_processes) ]] && echo "nothing is left"`,
  );
  assert.equal(code, 0, stderr);
  assert.match(
    stdout,
    /systemctl kill --kill-who=main --signal=SIGUSR1 mesos-agent\nsystemctl stop mesos-agent\n.*left behind, ended now:\n +\d+ sleep 300 *\n +\d+ sleep 301 *\nnothing is left\n$/,
  );
});

test("an agent that does not run is only stopped", () => {
  const { stdout } = shell(
    ["end-agent.sh"],
    `systemctl() { [[ $1 == show ]] && echo 0 || echo "systemctl $*"; }
agent_processes() { :; }
end_agent`,
  );
  assert.equal(stdout, "systemctl stop mesos-agent\n");
});

for (const [launcher, ended] of [
  ["posix", "1 3"],
  ["linux", "1 2 3"],
] as const) {
  test(`with the ${launcher} launcher, the processes that end with an agent are ${ended}`, () => {
    const { stdout } = shell(
      ["end-agent.sh"],
      `AGENT_LAUNCHER=${launcher} TASKS_CGROUP=mesos
processes=([1]=0::/system.slice/mesos-agent.service [2]=0::/mesos/ID/leaf
  [3]=0::/system.slice/mesos-agent.service/x [4]=0::/system.slice/mesos-agent.service.d
  [5]=0::/user.slice/mesos/x [6]=0::/mesosphere [7]=0::/)
grep() {
  for pid in "\${!processes[@]}"; do
    ! command grep -qE "$2" <<<"\${processes[pid]}" || echo "/proc/$pid/cgroup"
  done
}
echo $(agent_processes)`,
    );
    assert.equal(stdout, `${ended}\n`);
  });
}

test("services stop in the reverse order of their start", () => {
  const { stdout } = shell(
    ["services.sh"],
    `systemctl() { :; }
release_zookeeper_conf() { :; }
end_agent() { echo "agent ends"; }
SERVICES=(zookeeper mesos-master marathon mesos-agent)
stop_cluster_services`,
  );
  assert.deepEqual(stdout.match(/agent ends|\S+ stopped/g), [
    "agent ends",
    "mesos-agent stopped",
    "marathon stopped",
    "mesos-master stopped",
    "zookeeper stopped",
  ]);
});

/** An apt that would remove a package of others, and writes down what it is asked. */
const conflictingApt = `
dpkg() { :; }
ls() { :; }
apt-get() {
  case "$*" in
    *--simulate*) printf 'Remv libcurl4-openssl-dev [1]\\nInst mesos (1)\\n' ;;
    *) echo "apt-get $*" >>$STATE/asked ;;
  esac
}`;

test("packages of others that apt would remove are named, and nothing is installed", () => {
  const { code, stderr } = shell(
    ["packages.sh"],
    `${conflictingApt}
(install_packages mesos) || { ! grep ' install ' $STATE/asked; exit 1; }`,
  );
  assert.equal(code, 1);
  assert.match(stderr, /apt would remove packages of this host: libcurl4-openssl-dev/);
});

test("apt waits for another program's lock, and never removes when it installs", () => {
  const { code, stdout, stderr } = shell(
    ["packages.sh"],
    `${conflictingApt.replace("Remv libcurl4-openssl-dev [1]\\n", "")}
install_packages mesos
cat $STATE/asked`,
  );
  assert.equal(code, 0, stderr);
  assert.match(stdout, /apt-get .*DPkg::Lock::Timeout=300 update$/m);
  const install = stdout.match(/^apt-get .* install mesos$/m)?.[0] ?? "";
  assert.match(install, /DPkg::Lock::Timeout=300 --no-remove install/);
});

test("packages are held once, and only what was held here is released", () => {
  const { code, stdout, stderr } = shell(
    ["packages.sh"],
    `is_installed() { [[ $1 != aventer-mesos ]]; }
echo marathon >$STATE/holds
apt-mark() {
  case $1 in
    showhold) grep -x "$2" $STATE/holds || true ;;
    hold) echo "$2" >>$STATE/holds ;;
    unhold) echo "unhold \${*:2}" >&2 ;;
  esac
}
hold_packages; hold_packages; release_held_packages; release_held_packages`,
  );
  assert.equal(code, 0, stderr);
  assert.equal(stdout, "changed: mesos is held: apt-get upgrade does not change it\n");
  assert.equal(stderr, "unhold mesos\n");
});
