#!/usr/bin/env bash
# Looks at this host and changes nothing: is it fit for its part of the cluster?
# PASS is fine, WARN is worth knowing, FAIL must be mended first (exit 1). --quiet shows WARN and FAIL only.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck disable=SC1091,SC2154
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
source node.conf; source lib/steps.sh; source lib/method.sh
take_options "--quiet" "$@"

QUIET=${1:-}
FAILED=0

result() { [[ $1 == PASS && -n $QUIET ]] || printf '%-4s  %s\n' "$1" "$2"; }
pass()   { result PASS "$1"; }
note()   { result WARN "$1"; [[ -z ${2:-} ]] || printf '      %s\n' "$2"; }
miss()   { result FAIL "$1"; printf '      %s\n' "$2"; FAILED=1; }

check_host() {
  if is_my_address; then pass "this machine has the address $ADDRESS"
  else miss "this machine has no address $ADDRESS (it has: $(my_addresses | tr '\n' ' '))" "Take the folder of this machine, or correct cluster.yaml."; fi
  [[ $(hostname) == "${HOST%%.*}" || $(hostname) == "$HOST" ]] ||
    note "this machine calls itself $(hostname), the cluster calls it $HOST" "That works; names in the web pages will differ from the prompt."
  [[ $(getent ahostsv4 "$(hostname)" | awk 'NR==1 { print $1 }') != 127.* ]] ||
    note "$(hostname) resolves to a loopback address" "Our files give every address explicitly, so the cluster works; other programs may announce the wrong one."
}

check_system() {
  local id version; id=$(. /etc/os-release; echo "$ID"); version=$(. /etc/os-release; echo "${VERSION_ID:-}")
  if [[ $METHOD == docker || ( $id == "$OS_ID" && $version == "$OS_VERSION" ) ]]; then pass "operating system $id $version"
  else miss "the operating system is $id $version, the bundle is for $OS_TITLE" "Set os in cluster.yaml and generate again."; fi
  if [[ $(machine) == "$ARCH" ]]; then pass "processor $ARCH"
  else miss "the processor is $(machine), the bundle is for $ARCH" "Set arch in cluster.yaml and generate again."; fi
  if [[ $METHOD == docker ]]; then return; fi
  if [[ -d /run/systemd/system ]]; then pass "systemd runs"
  else miss "systemd does not run here" "The services are systemd units; use a host that boots with systemd."; fi
}

machine() { case $(uname -m) in x86_64) echo amd64 ;; aarch64) echo arm64 ;; *) uname -m ;; esac; }

# A port that one of our own running services holds is taken by right.
check_ports() {
  local port
  for port in "${PORTS[@]}"; do
    if [[ -z $(ss -Hltn "sport = :$port") ]]; then pass "port $port is free"
    elif installed_here; then pass "port $port is in use by this cluster"
    else miss "port $port is taken: $(ss -Hltnp "sport = :$port" | grep -o 'users:.*' | head -n 1)" "Stop that program, or set ports in cluster.yaml and generate again."; fi
  done
}

installed_here() { [[ -f $STATE/cluster && $(<"$STATE/cluster") == "$CLUSTER" ]]; }

check_room() {
  local disk memory
  disk=$(df --output=avail -m /var/lib | tail -n 1 | tr -d ' ')
  memory=$(awk '/^MemTotal/ { print int($2 / 1024) }' /proc/meminfo)
  if [[ $disk -ge 1024 ]]; then pass "$disk MB free under /var/lib"; else miss "only $disk MB free under /var/lib" "Make room: the state of ZooKeeper and Mesos grows there."; fi
  if [[ $memory -ge 1024 ]]; then pass "$memory MB of memory"; else note "only $memory MB of memory" "On a master two Java programs, ZooKeeper and Marathon, share it with Mesos."; fi
}

check_clock() {
  if [[ $(timedatectl show --property NTPSynchronized --value 2>/dev/null) == yes ]]; then pass "the clock is synchronised"
  else note "the clock is not known to be synchronised" "Run chrony or systemd-timesyncd: clocks that differ make logs and time-outs hard to read."; fi
}

# What containerizer docker needs of a kernel; the mesos containerizer runs on any.
check_cgroups() {
  local kind; kind=$(stat -fc %T /sys/fs/cgroup)
  [[ " $ROLES " == *" agent "* ]] || return 0
  if [[ $DOCKER_TASKS == true && $kind == cgroup2fs && $DOCKER_TASKS_TODAY != true ]]; then
    miss "cgroup v2: the docker containerizer of this Mesos does not start here" "Set containerizer: mesos, or use ClusterD (method: apt)."
  else pass "$kind: launcher posix works here"; fi
}

[[ $EUID -eq 0 ]] || note "not run as root" "Some checks see less; install.sh needs root."
for tool in ip ss sha256sum awk timeout; do has "$tool" || miss "the program $tool is missing" "Install it: apt-get install iproute2 coreutils gawk"; done
check_host
check_system
check_ports
check_room
check_clock
check_cgroups
check_method
[[ $FAILED -eq 0 ]] || { [[ -n $QUIET ]] || say ""; fail "This host is not fit yet: see the FAIL lines above."; }
[[ -n $QUIET ]] || say "This host is fit. Next: sudo bash install.sh"
