# The firewall of this host: the nftables table of the bundle, if it has one, and what belongs to
# this host alone. Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2016,SC2034,SC2153,SC2154
#
# A table that was just loaded goes away by itself unless install.sh --confirm-firewall comes by a
# new connection: what shuts out whoever installs does not last.

FIREWALL=/etc/create-mesos-cluster/create-mesos-cluster.nft
FIREWALL_UNIT=create-mesos-cluster-firewall.service
# What the table includes: from where the cluster was installed, kept for ever; the ports of
# executors; and who has left cluster.yaml and is let in until --shut-out.
OPERATORS=/etc/create-mesos-cluster/firewall.d/operators.nft
EXECUTORS=/etc/create-mesos-cluster/firewall.d/executors.nft
LEFT=/etc/create-mesos-cluster/firewall.d/left.nft
# The last table that was confirmed, with what it includes.
CONFIRMED=$STATE/firewall.nft
# Takes the table back: the number of its process.
WAY_BACK=/run/create-mesos-cluster/firewall-way-back
CONFIRM_SECONDS=900

# Loads the firewall of this bundle, or removes that of an earlier one.
# Globals: FIREWALL, CONFIRMED
update_firewall() {
  if [[ ! -f ${FIREWALL#/} ]]; then
    remove_firewall
    return
  fi
  put_lines "$OPERATORS" "$(operator_lines)"
  put_lines "$EXECUTORS" "$(executor_lines)"
  put_lines "$LEFT" "$(left_lines)"
  report_who_left
  if is_firewall_loaded && [[ $(firewall_text) == "$(cat "$CONFIRMED" 2>/dev/null)" ]]; then
    return
  fi
  load_firewall
}

# deploy.sh and the Ansible playbook read the line firewall=unconfirmed.
# Globals: FIREWALL
load_firewall() {
  nft --check --file "$FIREWALL" || fail "nft refuses $FIREWALL: see above. Nothing was changed."
  start_way_back
  nft --file "$FIREWALL"
  changed "the firewall is loaded, and goes away by itself unless it is confirmed"
  say "firewall=unconfirmed"
}

is_firewall_loaded() { nft list table inet create_mesos_cluster >/dev/null 2>&1; }

# Prints the table with what it includes.
# Globals: FIREWALL
firewall_text() {
  { cat "${FIREWALL%/*}"/firewall.d/*.nft 2>/dev/null || true; } |
    sed -e '/^include /r /dev/stdin' -e '/^include /d' "$FIREWALL"
}

# Puts a file of nft into place; without lines it goes.
# Arguments: path on the host, lines
put_lines() {
  local target=$1 lines=$2 new
  if [[ -z $lines ]]; then
    remove_file "$target"
    return
  fi
  new=$(mktemp)
  printf '# Made by install.sh of create-mesos-cluster.\n%s\n' "$lines" >"$new"
  put_file "$new" "$target"
  rm -f "$new"
}

# Arguments: set, members with commas
element() { printf 'add element inet create_mesos_cluster %s { %s }\n' "$1" "$2"; }

# --- who is let in -------------------------------------------------------------------------------

# Prints the addresses from which this host was installed, this time and before. To take one away,
# edit the file.
# Globals: OPERATORS
operator_lines() {
  local address
  address=$(connection_source)
  {
    members_in "$OPERATORS" | sed -n 's/^admins //p'
    [[ -z $address ]] || echo "$address"
  } | LC_ALL=C sort -u | while IFS= read -r address; do
    element admins "$address"
  done
}

# Prints the address from which this login came; nothing where it came by no network.
connection_source() {
  local address=${SSH_CONNECTION:-}
  address=${address%% *}
  [[ -n $address ]] || address=$(who -m 2>/dev/null | sed -nE 's/.*\((.*)\)$/\1/p' || true)
  address=${address#::ffff:}
  ! is_ipv4 "$address" || echo "$address"
}

is_ipv4() { [[ $1 =~ ^([0-9]{1,3}\.){3}[0-9]{1,3}$ ]]; }

# Prints SET MEMBER of every address and network in files of nft.
members_in() {
  { cat "$@" 2>/dev/null || true; } | awk '
    $1 == "set" { name = $2 }
    $1 == "add" && $2 == "element" { name = $5; $0 = $7 }
    $1 ~ /^[0-9.]+(\/[0-9]+)?,?$/ { sub(/,$/, "", $1); print name, $1 }
  '
}

# Nobody is shut out unasked: a host that leaves is drained while the table has it.
# Globals: FIREWALL
left_lines() {
  local name member
  ! has_option --shut-out || return 0
  left_members "$FIREWALL" | while read -r name member; do
    ! grep -q "^  set $name {" "$FIREWALL" || element "$name" "$member"
  done
}

# Prints SET MEMBER of those that the last table lets in, and this one does not. Administrators come
# last.
# Globals: CONFIRMED, OPERATORS
# Arguments: file of a table
left_members() {
  comm -23 <(members_in "$CONFIRMED" | LC_ALL=C sort -u) \
    <(members_in "$1" "$OPERATORS" | LC_ALL=C sort -u) |
    sed '/^executors /d' |
    LC_ALL=C sort --reverse
}

# Globals: LEFT
report_who_left() {
  local members
  members=$(members_in "$LEFT" | sed 's/^[a-z]* //' | paste -sd ' ')
  [[ -z $members ]] || say "  still let in, although no longer in cluster.yaml: $members" \
    "(to shut them out: install.sh --shut-out, deploy.sh --services firewall --shut-out)"
}

# --- ports of executors --------------------------------------------------------------------------

# Prints the ports that the kernel gives out, without those that others have a right to: ssh, tasks,
# and what an administrator has reserved.
# Globals: ROLES (node.conf)
executor_lines() {
  [[ $ROLES == *agent* ]] || return 0
  element executors "$(executor_ports | paste -sd , | sed 's/,/, /g')"
}

executor_ports() {
  local low high
  read -r low high </proc/sys/net/ipv4/ip_local_port_range
  other_ports | awk -F - -v low="$low" -v high="$high" '
    NF > 0 { for (port = $1; port <= $NF; port++) taken[port] = 1 }
    END {
      for (port = low; port <= high + 1; port++) {
        is_free = port <= high && !(port in taken)
        if (is_free && !first) first = port
        if (!is_free && first) {
          print first == port - 1 ? first : first "-" port - 1
          first = 0
        }
      }
    }
  '
}

# Prints PORT or FIRST-LAST of each.
# Globals: TASK_PORTS (node.conf)
other_ports() {
  printf '%s\n' "${TASK_PORTS[@]}"
  tr ',' '\n' </proc/sys/net/ipv4/ip_local_reserved_ports
  ss -Hltnp 2>/dev/null | sed -nE 's/.*:([0-9]+) +[^ ]+ .*"sshd".*/\1/p'
}

# --- the way back --------------------------------------------------------------------------------

# It outlives this script and its connection.
# Globals: WAY_BACK, CONFIRMED, CONFIRM_SECONDS
start_way_back() {
  local program='echo $$ >"$3"; sleep "$1"; rm -f "$3"
    if [ -s "$2" ]; then exec nft --file "$2"; fi
    exec nft delete table inet create_mesos_cluster'
  stop_way_back
  setsid sh -c "$program" way-back "$CONFIRM_SECONDS" "$CONFIRMED" "$WAY_BACK" \
    </dev/null >/dev/null 2>&1 9>&- &
}

# Globals: WAY_BACK
stop_way_back() {
  local process
  process=$(cat "$WAY_BACK" 2>/dev/null || true)
  rm -f "$WAY_BACK"
  [[ $process =~ ^[1-9][0-9]*$ ]] || return 0
  [[ $(tr '\0' ' ' <"/proc/$process/cmdline" 2>/dev/null || true) != *" way-back "* ]] ||
    kill -- "-$process"
}

# Globals: WAY_BACK
is_way_back_on() { [[ -f $WAY_BACK ]]; }

# From now on the table stays, and comes back when the host starts.
# Globals: FIREWALL, FIREWALL_UNIT, CONFIRMED
confirm_firewall() {
  if [[ ! -f $FIREWALL ]]; then
    say "This host has no firewall of the cluster."
    return
  fi
  is_firewall_loaded || fail "The firewall was taken back: it was not confirmed in time." \
    "Run install.sh again, and confirm it within $((CONFIRM_SECONDS / 60)) minutes."
  stop_way_back
  firewall_text | write_state firewall.nft
  if has_systemd; then
    systemctl daemon-reload
    systemctl enable --quiet "$FIREWALL_UNIT"
    systemctl start "$FIREWALL_UNIT"
  fi
  say "The firewall of $HOST is confirmed: it stays."
}

report_firewall() {
  ! is_way_back_on || say "The firewall is not confirmed yet. From a NEW login, in this folder:" \
    "sudo bash install.sh --confirm-firewall"
}

# --- without it ----------------------------------------------------------------------------------

# Globals: CONFIRMED, OPERATORS, EXECUTORS, LEFT
remove_firewall() {
  local file
  is_firewall_here || return 0
  unload_firewall
  for file in "$OPERATORS" "$EXECUTORS" "$LEFT"; do
    remove_file "$file"
  done
  rm -f "$CONFIRMED"
  changed "the firewall is removed"
}

# Globals: CONFIRMED, OPERATORS, EXECUTORS
is_firewall_here() { [[ -f $CONFIRMED || -f $OPERATORS || -f $EXECUTORS ]] || is_way_back_on; }

# The file of the unit may be gone already: then only the links are left that start it.
# Globals: FIREWALL_UNIT
unload_firewall() {
  is_firewall_here || return 0
  stop_way_back
  if has_systemd; then
    systemctl disable --now --quiet "$FIREWALL_UNIT" 2>/dev/null || true
    rm -f "/etc/systemd/system/multi-user.target.wants/$FIREWALL_UNIT" \
      "/etc/systemd/system/nftables.service.wants/$FIREWALL_UNIT"
  fi
  ! is_firewall_loaded || nft delete table inet create_mesos_cluster
}

# After going back to an earlier installation: its table, or none.
# Globals: FIREWALL
reload_firewall() {
  if [[ -f $FIREWALL ]]; then
    load_firewall
  else
    unload_firewall
  fi
}
