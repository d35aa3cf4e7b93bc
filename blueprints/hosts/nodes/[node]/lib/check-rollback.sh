# What must hold before rollback.sh undoes an installation. Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2034,SC2153,SC2154
#
# One host alone must not go back to other masters: with its old quorum or list of ZooKeepers it
# would start again beside those that have the new ones.

EARLIER_BUNDLE="To go back, install the earlier bundle: \"Roll back\" in README.md says how."

# Prints where the content of a file is that it has after going back: in the backup, or on the host.
# Arguments: path, the backup; without one, as it is now
file_after() {
  if [[ -n $2 && -e $2/files$1 ]]; then
    echo "$2/files$1"
  elif [[ -e $1 ]] && { [[ -z $2 ]] || ! grep -qxF -- "$1" "$2/added"; }; then
    echo "$1"
  else
    echo /dev/null
  fi
}

# Refuses where some services of this host were never installed: going back would start them.
# Globals: STATE
refuse_missing_services() {
  local missing
  [[ -s $STATE/missing ]] || return 0
  missing=$(printable <"$STATE/missing" | paste -sd ' ')
  fail "Some services of this host are not installed yet: $missing" \
    "Install them first (sudo bash install.sh), or remove the host: sudo bash uninstall.sh"
}

# --- masters -------------------------------------------------------------------------------------

# Globals: ROLES (node.conf), FAILED
# Arguments: the backup
check_masters_after() {
  local others
  [[ $ROLES == *master* ]] || return 0
  others=$({ diff <(members_after "") <(members_after "$1") || true; } |
    sed -nE 's/^< /now:  /p; s/^> /then: /p')
  [[ -z $others ]] || fail "Before the last installation this host belonged to other masters:" \
    "$(printable <<<"$others")" "$EARLIER_BUNDLE"
  others=$(differences_after "$1")
  [[ -z $others ]] || fail "The masters that run are not those to which this host would go back:" \
    "$(printable <<<"$others")" "$EARLIER_BUNDLE"
  check_members
  [[ $FAILED -eq 0 ]] || fail "A service would start here that must not: see the FAIL lines above."
}

# Prints what the files of this host say of the masters.
# Globals: STATE; CLUSTER (node.conf)
# Arguments: the backup
members_after() {
  echo "quorum $(quorum_after "$1")"
  echo "ZooKeeper $(zookeepers_after "$1")"
  grep -aohE 'server\.[0-9]+=[A-Za-z0-9.:_-]+' \
    "$(file_after "/etc/zookeeper/conf_$CLUSTER/zoo.cfg" "$1")" \
    "$(file_after "$STATE/docker-compose.yml" "$1")" || true
}

# Globals: STATE
quorum_after() {
  sed -nE 's/^ *(MESOS_QUORUM: )?"?([0-9]{1,3})"?$/\2/p' \
    "$(file_after /etc/mesos-master/quorum "$1")" \
    "$(file_after "$STATE/docker-compose.yml" "$1")" |
    head -n 1
}

# Globals: STATE
zookeepers_after() {
  {
    grep -ahE 'zk://.*/mesos\b' "$(file_after /etc/mesos/zk "$1")" \
      "$(file_after "$STATE/docker-compose.yml" "$1")" || true
  } | zookeepers_in
}

# Prints what is other than the masters that run, one line each.
differences_after() {
  local QUORUM ZK_URL running
  QUORUM=$(quorum_after "$1")
  ZK_URL=zk://$(zookeepers_after "$1")
  running=$(running_masters)
  [[ -z $running ]] || differences "$running"
}

# --- services ------------------------------------------------------------------------------------

# From here on this host has the services that the restored files name. One of the bundle's that
# they do not name ends while its unit is still there.
# Globals: SERVICES, SELECTED, IDLE_SERVICES (set); METHOD (node.conf)
# Arguments: the backup
take_services_after() {
  local before=("${SERVICES[@]}") after service idle=()
  mapfile -t after < <(services_after "$1")
  [[ $(without_marathon "${before[@]}") == "$(without_marathon "${after[@]}")" ]] ||
    fail "Before the last installation this host had other roles: ${after[*]:-no services}." \
      "$EARLIER_BUNDLE"
  for service in "${before[@]}" "${IDLE_SERVICES[@]}"; do
    [[ " ${after[*]} " == *" $service "* ]] || idle+=("$service")
  done
  SERVICES=("${after[@]}")
  SELECTED=("${after[@]}")
  IDLE_SERVICES=("${idle[@]}")
}

without_marathon() {
  printf '%s\n' "$@" | sed '/^marathon$/d'
}

# Globals: IDLE_SERVICES, METHOD (node.conf)
stop_services_that_go() {
  local service
  # Compose removes containers that its file does not name.
  [[ $METHOD != docker ]] || return 0
  for service in "${IDLE_SERVICES[@]}"; do
    disable_service "$service"
  done
}

# Prints the services that the restored files name, in the order of their start.
# Globals: AGENT_SERVICE (node.conf)
services_after() {
  local service
  for service in zookeeper mesos-master marathon "$AGENT_SERVICE"; do
    ! is_service_after "$service" "$1" || echo "$service"
  done
}

# Globals: STATE; METHOD, CLUSTER, AGENT_SERVICE (node.conf)
is_service_after() {
  local file
  if [[ $METHOD == docker ]]; then
    grep -qx "  $1:" "$(file_after "$STATE/docker-compose.yml" "$2")"
    return
  fi
  case $1 in
    zookeeper) file=etc/zookeeper/conf_$CLUSTER/zoo.cfg ;;
    mesos-master) file=etc/mesos-master/quorum ;;
    marathon) file=etc/default/marathon ;;
    *) file=etc/$AGENT_SERVICE/ip ;;
  esac
  grep -qxF "$file" "$(file_after "$STATE/files" "$2")"
}
