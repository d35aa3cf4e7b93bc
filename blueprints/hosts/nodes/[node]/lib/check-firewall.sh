# Checks of preflight.sh: whether this host can have its firewall, and whom it would shut out.
# Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2153,SC2154

# Globals: FIREWALL, METHOD
check_firewall() {
  local table=${FIREWALL#/} remedy
  [[ -f $table ]] || return 0
  remedy="install nftables (Debian, Ubuntu: apt-get install nftables); or put what $PWD/$table "
  remedy+="says into your own firewall, and set security.level: open"
  check required "nftables is installed" "$(nft_state)" "$remedy" can_have_nft
  if has nft; then
    check required "the kernel takes nftables" "$({ nft list tables 2>&1 || true; } | sed -n 1p)" \
      "load the module nf_tables; a container needs the capability NET_ADMIN" \
      nft_works
  fi
  check advised "the firewall comes back when this host starts" "" \
    "there is no systemd: load $FIREWALL in another way at each start" has_systemd
  check_framework_hosts
  check_executor_ports
  check_operator
}

nft_state() {
  if has nft; then
    echo yes
  else
    echo "not yet"
  fi
}

# The methods that use apt install it.
# Globals: METHOD (node.conf)
can_have_nft() { has nft || [[ $METHOD != docker ]]; }

nft_works() { nft list tables >/dev/null 2>&1; }

# A framework that runs goes on until its connection ends, and could not come back.
# Globals: ROLES (node.conf)
check_framework_hosts() {
  local strangers
  [[ $ROLES == *master* ]] || return 0
  strangers=$(framework_strangers)
  check required "the host of each registered framework is let in" "${strangers:-yes}" \
    "add it to security.frameworks as NAME=ADDRESS, or end that framework" \
    test -z "$strangers"
}

framework_strangers() {
  local name place address
  while read -r name _ place; do
    address=$place
    is_ipv4 "$place" || address=$(resolved_address "$place")
    is_let_in "$address" || printf '%s on %s\n' "$name" "$place"
  done < <(registered_frameworks)
}

# Whether the table of this bundle, or what this host adds to it, names an address or its network.
# Globals: FIREWALL, OPERATORS, LEFT
is_let_in() {
  members_in "${FIREWALL#/}" "$OPERATORS" "$LEFT" | awk -v address="$1" '
    function number(text,  part) {
      split(text, part, ".")
      return ((part[1] * 256 + part[2]) * 256 + part[3]) * 256 + part[4]
    }
    $1 != "executors" {
      split($2, network, "/")
      size = network[2] == "" ? 1 : 2 ^ (32 - network[2])
      if (int(number(network[1]) / size) == int(number(address) / size)) found = 1
    }
    END { exit !found }
  '
}

# Executors listen on ports that the kernel gives out, and so do other programs. What listened there
# before the first executor is none of the cluster's.
# Globals: ROLES (node.conf), CONFIRMED
check_executor_ports() {
  local others
  [[ $ROLES == *agent* && ! -f $CONFIRMED ]] || return 0
  others=$(listeners_among_executors)
  check advised "only executors listen on the ports that the kernel gives out" "${others:-yes}" \
    "other hosts will not reach these ports: use others, or set net.ipv4.ip_local_reserved_ports" \
    test -z "$others"
}

# Globals: PORTS (node.conf)
listeners_among_executors() {
  ss -Hltnp 2>/dev/null | awk -v ranges="$(executor_ports)" -v own=" ${PORTS[*]} " '
    BEGIN { count = split(ranges, range, "\n") }
    $4 ~ /^(127\.|\[::1\])/ { next }
    {
      port = $4
      sub(/.*:/, "", port)
      if (index(own, " " port " ")) next
      for (i = 1; i <= count; i++) {
        split(range[i], bound, "-")
        if (port + 0 < bound[1] || port + 0 > (bound[2] == "" ? bound[1] : bound[2])) continue
        program = match($0, /\(\("[^"]*"/) ? substr($0, RSTART + 3, RLENGTH - 4) : "unknown"
        print port " (" program ")"
      }
    }
  ' | LC_ALL=C sort -u
}

# Globals: FIREWALL, OPERATORS
check_operator() {
  local admins
  admins=$({
    members_in "${FIREWALL#/}" "$OPERATORS" | sed -n 's/^admins //p'
    connection_source
  } | LC_ALL=C sort -u)
  check noted "somebody beside the cluster is let in" "${admins:-nobody}" \
    "add yourself to security.admins, or only this cluster and the machine of deploy.sh get in" \
    test -n "$admins"
}
