# Checks of preflight.sh: the machine itself. Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC1091,SC2153,SC2154

check_root() {
  check advised "this runs as root" "$(id -un)" \
    "run it with sudo: some checks see less, and install.sh needs root" \
    test "$EUID" -eq 0
}

check_tools() {
  local tool
  for tool in ip ss sha256sum awk timeout flock; do
    has "$tool" || report_failure "$tool is installed" missing \
      "apt-get install iproute2 coreutils gawk util-linux"
  done
}

# Globals: HOST, ADDRESS (node.conf); STATE
check_identity() {
  local own_address
  own_address=$(resolved_address "$(uname -n)")
  check required "this machine has the address $ADDRESS" \
    "it has $(my_addresses | paste -sd ' ')" \
    "use the folder of this machine, or correct cluster.yaml" \
    is_my_address
  check required "this machine is named $HOST" "its name is $(uname -n)" "$(name_remedy)" \
    is_accepted_name
  check advised "its name does not resolve to itself (127.x)" \
    "$(uname -n) is ${own_address:-not resolved}" "$(loopback_remedy)" \
    is_routable "$own_address"
  check required "no other cluster is installed here" \
    "$(cat "$STATE/cluster" 2>/dev/null || echo none)" \
    "uninstall that cluster first, with the uninstall.sh of its bundle" \
    is_free_or_of_this_cluster
}

# Globals: ADDRESS (node.conf)
loopback_remedy() {
  printf '%s' "harmless here, because the generated files set every address, but other programs " \
    "may announce 127.0.1.1. In /etc/hosts, set the name to $ADDRESS"
}

is_routable() { [[ -n $1 && $1 != 127.* ]]; }

# Globals: STATE
is_free_or_of_this_cluster() { [[ ! -s $STATE/cluster ]] || installed_here; }

# Containers bring their own system, so Docker runs on any.
# Globals: METHOD, OS_TITLE, OS_ID, OS_VERSION, ARCH (node.conf)
check_system() {
  local system
  system=$(. /etc/os-release && echo "$ID ${VERSION_ID:-}")
  if [[ $METHOD != docker ]]; then
    check required "the operating system is $OS_TITLE" "$system" \
      "set os in cluster.yaml and generate again" \
      test "$system" = "$OS_ID $OS_VERSION"
  fi
  check required "the processor is $ARCH" "$(processor)" \
    "set arch in cluster.yaml and generate again" \
    test "$(processor)" = "$ARCH"
  if [[ $METHOD != docker ]]; then
    check required "systemd runs here" "$(ps -p 1 -o comm= 2>/dev/null || true)" \
      "the services are systemd units: use a host that boots with systemd" \
      test -d /run/systemd/system
  fi
}

# The name that Debian has for the architecture.
processor() {
  case $(uname -m) in
    x86_64) echo amd64 ;;
    aarch64) echo arm64 ;;
    *) uname -m ;;
  esac
}

check_room() {
  local disk memory
  disk=$(df --output=avail -m /var/lib | tail -n 1 | tr -d ' ')
  memory=$(awk '/^MemTotal/ { print int($2 / 1024) }' /proc/meminfo)
  check required "at least 1024 MB are free under /var/lib" "$disk MB" \
    "free some space: the state of ZooKeeper and Mesos grows there" \
    test "$disk" -ge 1024
  check advised "at least 1024 MB of memory" "$memory MB" \
    "add memory: on a master, ZooKeeper and Marathon, two Java programs, share it with Mesos" \
    test "$memory" -ge 1024
}

# Globals: MASTERS (node.conf)
check_clock() {
  local master seconds
  check advised "the clock is synchronised" "$(clock_is_synchronised)" \
    "run chrony or systemd-timesyncd: clocks that differ make logs and time-outs hard to read" \
    test "$(clock_is_synchronised)" = yes
  for master in "${MASTERS[@]}"; do
    seconds=$(clock_difference "${master#*@}")
    [[ -n $seconds ]] || continue
    check advised "the clock agrees with ${master%@*}" "$seconds s apart" \
      "set the clocks; deploy.sh --preflight compares those of all hosts" \
      test "${seconds#-}" -le 5
  done
}

# Prints yes, no or unknown. chrony knows better than systemd, which reports only its own client.
clock_is_synchronised() {
  if has chronyc && chronyc -c tracking 2>/dev/null | grep -qv 'Not synchronised'; then
    echo yes
  else
    timedatectl show --property NTPSynchronized --value 2>/dev/null || echo unknown
  fi
}

# Prints by how much the date in the answer of a mesos-master differs; nothing without an answer.
# Arguments: address
# Globals: MASTER_PORT (node.conf)
clock_difference() {
  local answer date
  answer=$(http_get "$1" "$MASTER_PORT" /health | tr -d '\r')
  date=$(sed -nE 's/^[Dd]ate: //p' <<<"$answer" | head -n 1)
  [[ -z $date ]] || echo $(($(date -d "$date" +%s) - $(date +%s)))
}
