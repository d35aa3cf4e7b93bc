#!/usr/bin/env bash
# Checks whether this host is ready for its part of the cluster. Changes nothing.
# PASS is fine, WARN is worth knowing, FAIL must be fixed first; WARN and FAIL come with a remedy.
#   --json    one JSON object per check, one per line: result, check, seen, remedy
#   --quiet   WARN and FAIL only
#   --any-name, --replace-agent-id   as for install.sh
# Exit codes: 0 ready, 1 something must be fixed, 2 wrong usage.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck disable=SC1091,SC2034,SC2153,SC2154
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
while read -r _ file; do [[ -f $file || $file != @(SHA256SUMS|lib/*|node.conf) ]] || { echo "ERROR: $PWD/$file is missing. Copy the whole folder again." >&2; exit 1; }; done < <(echo - SHA256SUMS; cat SHA256SUMS 2>&-)
source node.conf; source lib/steps.sh; source lib/report.sh; source lib/method.sh
take_options "--json --quiet --any-name --replace-agent-id" "$@"
AS_JSON=$(! given --json || echo yes)
QUIET=$(! given --quiet || echo yes)

# Each row calls: check note|miss CONDITION SEEN REMEDY COMMAND... (lib/report.sh)
main() {
  check note "this runs as root" "$(id -un)" "run it with sudo: some checks see less, and install.sh needs root" test "$EUID" -eq 0
  local tool
  for tool in ip ss sha256sum awk timeout flock; do has "$tool" || miss "$tool is installed" missing "apt-get install iproute2 coreutils gawk util-linux"; done
  check_identity
  check_system
  check_masters
  check_ports
  check_room
  check_clock
  [[ $ROLES != *agent* ]] || check_agent
  check_strays
  check_method
  [[ $FAILED -eq 0 ]] || { [[ -n $AS_JSON ]] || fail "This host is not ready yet: see the FAIL lines above."; exit 1; }
  [[ -n $AS_JSON || -n $QUIET ]] || say "This host is ready. Next: sudo bash install.sh"
}

check_identity() {
  local own; own=$(getent ahostsv4 "$(uname -n)" | awk 'NR == 1 { print $1 }' || true)
  check miss "this machine has the address $ADDRESS" "it has $(my_addresses | paste -sd ' ')" "use the folder of this machine, or correct cluster.yaml" is_my_address
  check miss "this machine is named $HOST" "its name is $(uname -n)" "$NAME_REMEDY" is_known_name
  check note "its name does not resolve to itself (127.x)" "$(uname -n) is ${own:-not resolved}" \
    "harmless here, because the generated files set every address, but other programs may announce 127.0.1.1. In /etc/hosts, set the name to $ADDRESS" is_routable "$own"
  check miss "no other cluster is installed here" "$(cat "$STATE/cluster" 2>/dev/null || echo none)" "uninstall that cluster first, with the uninstall.sh of its bundle" is_ours_or_free
}
is_routable()     { [[ -n $1 && $1 != 127.* ]]; }
is_ours_or_free() { [[ ! -s $STATE/cluster ]] || installed_here; }

check_system() {
  local found; found=$(. /etc/os-release; echo "$ID ${VERSION_ID:-}")
  [[ $METHOD == docker ]] || check miss "the operating system is $OS_TITLE" "$found" "set os in cluster.yaml and generate again" test "$found" = "$OS_ID $OS_VERSION"
  check miss "the processor is $ARCH" "$(machine)" "set arch in cluster.yaml and generate again" test "$(machine)" = "$ARCH"
  [[ $METHOD == docker ]] || check miss "systemd runs here" "$(ps -p 1 -o comm= 2>/dev/null || true)" "the services are systemd units: use a host that boots with systemd" test -d /run/systemd/system
}
machine() { case $(uname -m) in x86_64) echo amd64 ;; aarch64) echo arm64 ;; *) uname -m ;; esac; }

# Closed is fine: before the first start nothing listens anywhere. Silent may be a firewall, or a host that is down.
check_masters() {
  local master port name state
  for master in "${MASTERS[@]}"; do
    [[ ${master#*@} != "$ADDRESS" ]] || continue
    state=$(resolved "${master%@*}")
    check note "${master%@*} resolves to ${master#*@}" "${state:-nothing yet: install.sh writes it into /etc/hosts}" \
      "install.sh writes the right address into /etc/hosts; correct DNS for all other machines" test "${state:-${master#*@}}" = "${master#*@}"
  done
  while read -r name port state; do
    check note "port $port of $name can be reached" "$([[ $state == closed ]] && echo "nothing listens there yet" || echo "$state")" \
      "check that $name is up; if it is, open TCP port $port for $ADDRESS in the firewall" test "$state" != silent
  done < <(for master in "${MASTERS[@]}"; do
    [[ ${master#*@} == "$ADDRESS" ]] || for port in "${MASTER_PORTS[@]}"; do echo "${master%@*} $port $(port_state "${master#*@}" "$port")" & done
  done | sort -V)
}
resolved() { getent ahostsv4 "$1" | awk 'NR == 1 { print $1 }' || true; }

# A port that one of our own services holds is taken by right.
check_ports() {
  local port holder
  for port in "${PORTS[@]}"; do
    holder=$(holder_of "$port")
    if [[ $METHOD != docker ]] && ! installed_here && is_zookeeper "$port" "$holder" && is_as_shipped; then
      note "port $port is free" "the package's own ZooKeeper is running, with its default configuration" "nothing to do: install.sh stops it and starts the cluster's"
    else
      check miss "port $port is free" "${holder:-free}" "stop that program, or set ports in cluster.yaml and generate again" is_free_or_ours "$holder"
    fi
  done
}
# The program, its number and its service: java, pid=12, zookeeper.service. Who sees less, such as a container, is told less.
holder_of() {
  local socket pid
  socket=$(ss -Hltnp "sport = :$1" | head -n 1)
  [[ -n $socket ]] || return 0
  pid=$(sed -nE 's/.*pid=([0-9]+).*/\1/p' <<<"$socket")
  if [[ -z $pid ]]; then echo "in use by an unknown program"; return; fi
  echo "used by $(sed -nE 's/.*\(\("([^"]*)".*/\1/p' <<<"$socket"), pid=$pid, $(unit_of "$pid")"
}
# A container is docker-ID.scope, also where its cgroup is called /docker/ID.
unit_of() { sed -En '$ { s|.*/docker/([0-9a-f]{12})[0-9a-f]*$|docker-\1.scope|; s|.*/||; p }' "/proc/$1/cgroup" 2>/dev/null || true; }
is_zookeeper() { [[ $2 == *zookeeper* || ( $1 == "$ZOOKEEPER_PORT" && -n $2 && -n $(zookeeper_mode) ) ]]; }
is_free_or_ours() {
  local service
  [[ -n $1 ]] || return 0
  installed_here || return 1
  [[ $METHOD != docker && $1 == *pid=* ]] || return 0
  for service in "${SERVICES[@]}"; do [[ $1 != *", $service.service" ]] || return 0; done
  [[ $1 == *docker* ]]
}
# Nobody has set it up for something of his own.
is_as_shipped() { [[ $(readlink -f /etc/zookeeper/conf) == /etc/zookeeper/conf_example && $(dpkg --verify zookeeper zookeeperd 2>/dev/null || true) != */etc/* ]]; }

check_room() {
  local disk memory
  disk=$(df --output=avail -m /var/lib | tail -n 1 | tr -d ' ')
  memory=$(awk '/^MemTotal/ { print int($2 / 1024) }' /proc/meminfo)
  check miss "at least 1024 MB are free under /var/lib" "$disk MB" "free some space: the state of ZooKeeper and Mesos grows there" test "$disk" -ge 1024
  check note "at least 1024 MB of memory" "$memory MB" "add memory: on a master, ZooKeeper and Marathon, two Java programs, share it with Mesos" test "$memory" -ge 1024
}

check_clock() {
  local master difference
  check note "the clock is synchronised" "$(synchronised)" "run chrony or systemd-timesyncd: clocks that differ make logs and time-outs hard to read" test "$(synchronised)" = yes
  for master in "${MASTERS[@]}"; do
    difference=$(seconds_apart "${master#*@}")
    [[ -z $difference ]] || check note "the clock agrees with ${master%@*}" "$difference s apart" "set the clocks; deploy.sh --preflight compares those of all hosts" test "${difference#-}" -le 5
  done
}
synchronised() {
  if has chronyc && chronyc -c tracking 2>/dev/null | grep -qv 'Not synchronised'; then echo yes
  else timedatectl show --property NTPSynchronized --value 2>/dev/null || echo unknown; fi
}
# By the date in the answer of a mesos-master; nothing if it does not answer or gives none.
seconds_apart() {
  local date
  date=$(http_get "$1" "$MASTER_PORT" /health | tr -d '\r' | sed -nE 's/^[Dd]ate: //p' | head -n 1)
  [[ -z $date ]] || echo $(($(date -d "$date" +%s) - $(date +%s)))
}

check_agent() {
  local kind changes; kind=$(cgroups_here); changes=$(lost_identity <(agent_identity))
  check miss "the agent supports the cgroups of this host (supported: ${AGENT_CGROUPS[*]:-none}, launcher $AGENT_LAUNCHER)" "$kind" \
    "set containerizer: mesos and flags.agent.launcher: posix, which work on every kernel, or use a Mesos that supports $kind (ClusterD, method: apt)" is_one_of "$kind" "${AGENT_CGROUPS[@]}"
  if given --replace-agent-id && [[ -n $changes ]]; then note "the agent keeps its ID" "$changes" "it starts with a new ID, because of --replace-agent-id; its tasks end"
  else check miss "the agent keeps its ID" "${changes:-no change prevents it}" "$([[ -z $changes ]] || replacement_steps)" test -z "$changes"; fi
  [[ $DOCKER_TASKS != true ]] || check_docker_tasks
}
is_one_of() { local each; for each in "${@:2}"; do [[ $each != "$1" ]] || return 0; done; return 1; }
cgroups_here() {
  if [[ $(stat -fc %T /sys/fs/cgroup) == cgroup2fs ]]; then echo v2
  elif [[ $(stat -fc %T /sys/fs/cgroup/unified 2>/dev/null) == cgroup2fs ]]; then echo hybrid
  else echo v1; fi
}
check_docker_tasks() {
  local version bad=miss; version=$(docker version --format '{{.Server.Version}}' 2>/dev/null || true)
  [[ $METHOD != source ]] || bad=note # build.sh mends it, except for images without an entrypoint
  check miss "Docker runs (for the tasks)" "${version:-no answer}" "apt-get install ${DOCKER_PACKAGES[*]}; systemctl start docker" test -n "$version"
  [[ $DOCKER_TASKS_TODAY == true ]] || check "$bad" "Docker is older than 26, which this Mesos needs" "${version:-unknown}" "use ClusterD (method: apt), or an older Docker" test "${version%%.*}" -lt 26
}

# What lies in these folders becomes a flag.
check_strays() {
  local strays; strays=$(stray_flags)
  check note "no other files are in /etc/mesos-*" "${strays:-none}" "nothing to do: install.sh moves them to $BACKUPS" test -z "$strays"
}

main
