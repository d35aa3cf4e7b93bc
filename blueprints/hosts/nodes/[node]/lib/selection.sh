# The services that install.sh deals with: all of this host, or those of --services=NAME,NAME.
# Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2034,SC2153,SC2154
#
# A change of the masters takes its services at different times. What belongs to the others stays
# as it is until they are selected, so that none of them starts again with new files by itself.

# The selected services of this host, in the order of their start.
SELECTED=("${SERVICES[@]}")
# Those whose files have changed, each between two spaces.
SERVICES_TO_RESTART=' '
# Those of them that were not selected: a later run restarts them.
PENDING=$STATE/pending

# Globals: SELECTED (set); SERVICES, AGENT_SERVICE (node.conf)
select_services() {
  local names service
  names=$(option_value --services)
  SELECTED=()
  names=${names//mesos-agent/$AGENT_SERVICE}
  check_service_names "$names"
  for service in "${SERVICES[@]}"; do
    [[ -n $names && ",$names," != *",$service,"* ]] || SELECTED+=("$service")
  done
}

# Globals: AGENT_SERVICE (node.conf)
check_service_names() {
  local name known=" zookeeper mesos-master marathon $AGENT_SERVICE "
  for name in ${1//,/ }; do
    [[ $known == *" $name "* ]] ||
      wrong_usage "--services does not know $name. It takes one or more, with commas, of:$known"
  done
}

# Globals: SELECTED
is_selected() { [[ " ${SELECTED[*]} " == *" $1 "* ]]; }

# Globals: SELECTED; SERVICES (node.conf)
is_partial() { [[ ${#SELECTED[@]} -lt ${#SERVICES[@]} ]]; }

# Whether a file on the host is that of a selected service, or of none.
# Arguments: its path
is_selected_file() {
  local service users
  is_partial || return 0
  users=$(services_of "$1")
  [[ -n $users ]] || return 0
  for service in $users; do
    ! is_selected "$service" || return 0
  done
  return 1
}

# Prints the services that use a file: the files of each method replace this.
services_of() { :; }

# Remembers that a service must restart.
# Globals: SERVICES_TO_RESTART (set)
mark_service() {
  [[ $SERVICES_TO_RESTART == *" $1 "* ]] || SERVICES_TO_RESTART+="$1 "
}

# Remembers which services use a file, so that only those are restarted.
# Globals: PACKAGE_LISTS_ARE_FRESH (set)
mark_for_restart() {
  local service
  [[ $1 != /etc/apt/* ]] || PACKAGE_LISTS_ARE_FRESH=
  for service in $(services_of "$1"); do
    mark_service "$service"
  done
}

# Globals: PENDING
mark_pending_services() {
  local service
  [[ -f $PENDING ]] || return 0
  while IFS= read -r service; do
    mark_service "$service"
  done <"$PENDING"
}

# Globals: PENDING, SERVICES_TO_RESTART; SERVICES (node.conf)
remember_pending_services() {
  local service
  rm -f "$PENDING"
  for service in "${SERVICES[@]}"; do
    if ! is_selected "$service" && [[ $SERVICES_TO_RESTART == *" $service "* ]]; then
      echo "$service" >>"$PENDING"
    fi
  done
}
