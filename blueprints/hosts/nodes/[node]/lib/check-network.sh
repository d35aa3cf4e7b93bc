# Checks of preflight.sh: the other masters, and the ports of this host.
# Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2153,SC2154

# A name that does not resolve yet is fine: install.sh writes it into /etc/hosts. check_identity
# reports a name of this host that means 127.x.
check_names() {
  local name address resolved found wrong=()
  while read -r name address resolved found; do
    is_called "$name" "$found" || wrong+=("$address is called ${found%,}")
    [[ $resolved != - ]] || resolved="nothing yet: install.sh writes it into /etc/hosts"
    check advised "$name resolves to $address" "$resolved" \
      "install.sh writes the right address into /etc/hosts; correct DNS for all other machines" \
      is_right_address "$name" "$resolved" "$address"
  done < <(look_ups | sort -V)
  check noted "these addresses resolve to their names" "$(printf '%s\n' "${wrong[@]}")" \
    "nothing here looks up names by addresses, but logs of other programs show the wrong ones" \
    test "${#wrong[@]}" -eq 0
}

# Without a domain, too.
# Arguments: a name; what its address resolves to: NAME,NAME, or -
is_called() {
  local name=${1,,} found=,${2,,}
  [[ $found == ,- || $found == *",${name%%.*}"[.,]* ]]
}

# Globals: HOST (node.conf)
is_right_address() {
  local name=$1 resolved=$2 address=$3
  [[ $resolved == "nothing yet"* || $resolved == "$address" ]] ||
    [[ $name == "$HOST" && $resolved == 127.* ]]
}

# Prints NAME ADDRESS, and what each of the two resolves to (- if to nothing), of every master and
# of this host. All at once, because a name server that is silent takes many seconds.
# Globals: MASTERS, HOST, ADDRESS (node.conf)
look_ups() {
  local host
  for host in $(printf '%s\n' "${MASTERS[@]}" "$HOST@$ADDRESS" | sort -u); do
    look_up "${host%@*}" "${host#*@}" &
  done
  wait
}

look_up() {
  local resolved names
  resolved=$(resolved_address "$1")
  names=$(timeout 20 getent hosts "$2" | tr -s ' \t\n' ',' || true)
  names=${names#"$2",}
  echo "$1 $2 ${resolved:--} ${names:--}"
}

resolved_address() { timeout 20 getent ahostsv4 "$1" | awk 'NR == 1 { print $1 }' || true; }

# Closed is fine: before the first start nothing listens anywhere. Silent may be a firewall, or a
# host that is down.
# Globals: ADDRESS (node.conf)
check_master_ports() {
  local name port state seen
  while read -r name port state; do
    seen=$state
    [[ $state != closed ]] || seen="nothing listens there yet"
    check advised "port $port of $name can be reached" "$seen" \
      "check that $name is up; if it is, open TCP port $port for $ADDRESS in the firewall" \
      test "$state" != silent
  done < <(master_port_states | sort -V)
}

# All at once, because a silent port takes three seconds.
# Globals: MASTERS, MASTER_PORTS, ADDRESS (node.conf)
master_port_states() {
  local master port
  for master in "${MASTERS[@]}"; do
    [[ ${master#*@} != "$ADDRESS" ]] || continue
    for port in "${MASTER_PORTS[@]}"; do
      echo "${master%@*} $port $(port_state "${master#*@}" "$port")" &
    done
  done
  wait
}

# Daemons refuse messages that come from another address than their sender names, and an agent whose
# messages are refused waits without an error in any log.
# Globals: ADDRESS (node.conf)
check_source_addresses() {
  local others
  others=$(other_sources)
  check required "this host connects to the cluster from $ADDRESS" "${others:-yes}" \
    "set the address on the route to them: ip route change NETWORK … src $ADDRESS" \
    test -z "$others"
}

# Prints the hosts of the cluster to which this one would connect from another address. An ip that
# reads nothing of the list ends awk too.
# Globals: ADDRESS (node.conf)
other_sources() {
  { awk '$1 ~ /^[0-9.]+$/ { print "route get " $1 }' etc/hosts || true; } |
    { ip -4 -force -batch - 2>/dev/null || true; } |
    sed -nE 's/^([0-9.]+) .*\bsrc ([0-9.]+).*/\1: from \2/p' |
    { grep -vE ": from ${ADDRESS//./\\.}\$" || true; }
}

# Globals: PORTS (node.conf)
check_ports() {
  local port user
  for port in "${PORTS[@]}"; do
    user=$(port_user "$port")
    if is_replaceable_zookeeper "$port" "$user"; then
      report_warning "port $port is free" \
        "the package's own ZooKeeper is running, with its default configuration" \
        "nothing to do: install.sh stops it and starts the cluster's"
    else
      check required "port $port is free" "${user:-free}" \
        "stop that program, or set ports in cluster.yaml and generate again" \
        is_free_or_ours "$user"
    fi
  done
}

# Globals: OPEN_PORTS (node.conf)
check_strangers() {
  [[ ${#OPEN_PORTS[@]} -gt 0 ]] || return 0
  print_open_ports NOTE "ports that ask for no password" "${OPEN_PORTS[*]}"
}

# Prints the program that listens on a port, its number and its service: "used by java, pid=12,
# zookeeper.service"; nothing if the port is free. Without root, or in a container, less is known.
port_user() {
  local socket program pid unit
  socket=$(ss -Hltnp "sport = :$1" | head -n 1)
  [[ -n $socket ]] || return 0
  pid=$(sed -nE 's/.*pid=([0-9]+).*/\1/p' <<<"$socket")
  if [[ -z $pid ]]; then
    echo "in use by an unknown program"
    return
  fi
  program=$(sed -nE 's/.*\(\("([^"]*)".*/\1/p' <<<"$socket")
  unit=$(unit_of "$pid")
  echo "used by $program, pid=$pid${unit:+, $unit}"
}

# Prints the systemd unit of a process. That of a container is docker-ID.scope, also where its
# cgroup is called /docker/ID.
unit_of() {
  sed -En '$ {
    s|.*/docker/([0-9a-f]{12})[0-9a-f]*$|docker-\1.scope|
    s|.*/||
    p
  }' "/proc/$1/cgroup" 2>/dev/null || true
}

# A port that one of the cluster's own services uses is fine.
# Globals: METHOD, SERVICES (node.conf)
# Arguments: what port_user printed
is_free_or_ours() {
  local user=$1 service
  [[ -n $user ]] || return 0
  installed_here || return 1
  [[ $METHOD != docker && $user == *pid=* ]] || return 0
  for service in "${SERVICES[@]}"; do
    [[ $user != *", $service.service" ]] || return 0
  done
  [[ $user == *docker* ]]
}

# Whether a port is used by the ZooKeeper that the package started, with its default configuration.
# Globals: METHOD (node.conf)
# Arguments: port, what port_user printed
is_replaceable_zookeeper() {
  [[ $METHOD != docker ]] || return 1
  ! installed_here || return 1
  is_zookeeper "$1" "$2" && is_zookeeper_as_packaged
}

# Globals: ZOOKEEPER_PORT (node.conf)
is_zookeeper() {
  local port=$1 user=$2
  [[ $user != *zookeeper* ]] || return 0
  [[ $port == "$ZOOKEEPER_PORT" && -n $user && -n $(zookeeper_mode) ]]
}

is_zookeeper_as_packaged() {
  local changed_files
  [[ $(readlink -f /etc/zookeeper/conf) == /etc/zookeeper/conf_example ]] || return 1
  changed_files=$(dpkg --verify zookeeper zookeeperd 2>/dev/null || true)
  [[ $changed_files != */etc/* ]]
}
