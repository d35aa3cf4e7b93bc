# Checks of preflight.sh: the machine itself. Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC1091,SC2153,SC2154

check_root() {
  check advised "this runs as root" "$(id -un)" \
    "run it with sudo: some checks see less, and install.sh needs root" \
    test "$EUID" -eq 0
}

check_tools() {
  local tool missing=()
  for tool in ip ss sha256sum awk timeout flock; do
    has "$tool" || missing+=("$tool")
  done
  check required "the tools that the scripts use are installed" "${missing[*]}" \
    "apt-get install iproute2 coreutils gawk util-linux" \
    test "${#missing[@]}" -eq 0
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

# systemd hands secrets over as a mount. A real host shares its mounts; a container may not.
check_handover() {
  local kind
  grep -rqs ^LoadCredential= etc/systemd || return 0
  kind=$(findmnt --noheadings --first-only --output PROPAGATION /)
  check advised "systemd can hand secrets to services" \
    "the mounts of this host are ${kind:-unknown}" \
    "in a container: mount --make-rshared / before its systemd starts" \
    test "${kind#shared}" != "$kind"
}

# The name that Debian has for the architecture.
processor() {
  case $(uname -m) in
    x86_64) echo amd64 ;;
    aarch64) echo arm64 ;;
    *) uname -m ;;
  esac
}

# Globals: ROLES (node.conf)
check_disk() {
  local free size offered kinds
  free=$(df --output=avail -m /var/lib | tail -n 1 | tr -d ' ')
  size=$(df --output=size -m "$(existing_part /var/lib/mesos)" | tail -n 1 | tr -d ' ')
  check required "at least 1024 MB are free under /var/lib" "$free MB" \
    "free some space: the state of ZooKeeper and Mesos grows there" \
    test "$free" -ge 1024
  kinds=$(volatile_folders)
  check advised "the state is on a local disk" "$kinds" \
    "mount one there: memory forgets at a reboot, and a network delays every write of the masters" \
    test -z "$kinds"
  [[ $ROLES == *agent* ]] || return 0
  check noted "tasks do not write on the root file system" \
    "/var/lib/mesos is on $(mount_point /var/lib/mesos)" \
    "mount a disk of its own at /var/lib/mesos: tasks that fill / stop the whole host" \
    test "$(mount_point /var/lib/mesos)" != /
  offered=$(offered disk)
  [[ $offered -eq 0 ]] || check advised "the agent offers no more disk than there is" \
    "$offered of $size MB" \
    "correct resources in cluster.yaml: tasks are started that have no room" \
    test "$offered" -le "$size"
}

# Prints the folders of the state that are in memory or on a network, with the kind of file system.
volatile_folders() {
  local folder kind
  for folder in /var/lib /var/lib/mesos /var/lib/zookeeper; do
    [[ -d $folder ]] || continue
    kind=$(stat -f -c %T "$folder")
    case $kind in
      tmpfs | ramfs | nfs* | cifs | smb* | ceph | afs | v9fs)
        echo "$folder is on $kind"
        ;;
    esac
  done
}

# Prints the part of a path that is there.
existing_part() {
  local path=$1
  while [[ ! -e $path ]]; do
    path=$(dirname "$path")
  done
  echo "$path"
}

mount_point() { df --output=target "$(existing_part "$1")" | tail -n 1; }

# HEAP_MB is the sum of the heaps that are set for the Java programs of this host; without one, each
# program takes its share of the memory by itself. MEMORY_MB has room for everything else too.
# Globals: ROLES, HEAP_MB, MEMORY_MB (node.conf)
check_memory() {
  local memory heaps=${HEAP_MB:-0} offer swaps
  memory=$(awk '/^MemTotal/ { print int($2 / 1024) }' /proc/meminfo)
  check advised "at least $MEMORY_MB MB of memory" "$memory MB" \
    "add memory: on a master, ZooKeeper and Marathon, two Java programs, share it with Mesos" \
    test "$memory" -ge "$MEMORY_MB"
  [[ $heaps =~ ^[1-9][0-9]{0,8}$ ]] || heaps=0
  offer=$(offered mem)
  [[ $offer -eq 0 ]] || check advised "heaps, and what the agent offers, fit into the memory" \
    "$((heaps + offer)) MB, and 512 MB for everything else, of $memory MB" \
    "set less in cluster.yaml, or add memory: the kernel ends programs when there is none left" \
    test "$((heaps + offer + 512))" -le "$memory"
  [[ $ROLES == *master* ]] || return 0
  swaps=$(awk 'NR > 1 { print $1 }' /proc/swaps | paste -sd ' ')
  check noted "a master does not swap" "${swaps:-no swap}" \
    "swapoff --all, or set vm.swappiness=1: a ZooKeeper that is swapped out loses its sessions" \
    test -z "$swaps"
}

# Prints how much of a resource the agent offers by cluster.yaml, for all roles together; 0 if that
# is not set.
# Globals: AGENT_IDENTITY (node.conf, where an agent runs)
offered() {
  printf '%s\n' "${AGENT_IDENTITY[@]:-}" |
    sed -n 's/^resources=//p' |
    tr ';' '\n' |
    awk -F: -v name="$1" '{ sub(/\(.*/, "", $1) } $1 == name { sum += $2 } END { print int(sum) }'
}

# Globals: MASTERS (node.conf)
check_clock() {
  local master seconds service
  check advised "the clock is synchronised" "$(clock_is_synchronised)" \
    "run chrony or systemd-timesyncd: clocks that differ make logs and time-outs hard to read" \
    test "$(clock_is_synchronised)" = yes
  service=$(time_service)
  check advised "a time service runs" "${service:-none runs}" \
    "apt-get install chrony, or systemd-timesyncd" \
    test -n "$service"
  for master in "${MASTERS[@]}"; do
    seconds=$(clock_difference "${master#*@}")
    [[ -n $seconds ]] || continue
    check advised "the clock agrees with ${master%@*}" "$seconds s apart" \
      "set the clocks; deploy.sh --preflight compares those of all hosts" \
      test "${seconds#-}" -le 5
  done
}

time_service() {
  local name
  for name in chrony chronyd systemd-timesyncd ntpsec ntp openntpd; do
    if systemctl is-active --quiet "$name" 2>/dev/null; then
      echo "$name"
      return
    fi
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
  local answer date seconds
  answer=$(http_get "$1" "$MASTER_PORT" /health | tr -d '\r')
  date=$(sed -nE 's/^[Dd]ate: //p' <<<"$answer" | head -n 1)
  seconds=$(date -d "$date" +%s 2>/dev/null || true)
  [[ -z $date || ! $seconds =~ ^[0-9]{1,12}$ ]] || echo $((seconds - $(date +%s)))
}
