# The services that install.sh deals with: all of this host, or those of --services=NAME,NAME.
# Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2034,SC2153,SC2154
#
# A change of the masters takes its services at different times. What belongs to the others stays
# as it is until they are selected, so that none of them starts again with new files by itself.

# The names that were given, between commas; empty: all.
SELECTION=
# The selected services of this host, in the order of their start.
SELECTED=("${SERVICES[@]}")
# Services that a run has changed files of and not started again yet: one that was interrupted, or
# in which they were not selected.
PENDING=$STATE/pending
# Services of this host that no run has installed yet, because none has selected them.
MISSING=$STATE/missing

# Globals: SELECTION, SELECTED (set); SERVICES, AGENT_SERVICE (node.conf)
select_services() {
  local names service
  names=$(option_value --services)
  [[ -n $names ]] || return 0
  names=${names//mesos-agent/$AGENT_SERVICE}
  check_service_names "$names"
  SELECTION=,$names,
  SELECTED=()
  for service in "${SERVICES[@]}"; do
    ! is_selected "$service" || SELECTED+=("$service")
  done
}

# Globals: AGENT_SERVICE (node.conf)
check_service_names() {
  local name known=" zookeeper mesos-master marathon $AGENT_SERVICE firewall "
  for name in ${1//,/ }; do
    [[ $known == *" $name "* ]] ||
      wrong_usage "--services does not know $name. It takes one or more, with commas, of:$known"
  done
}

# Globals: SELECTION
is_partial() { [[ -n $SELECTION ]]; }

# Globals: SELECTION
is_selected() { ! is_partial || [[ $SELECTION == *",$1,"* ]]; }

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

# --- services that must start again --------------------------------------------------------------

# Remembers which services use a file, so that only those are started again: before the file
# changes, because whoever is interrupted would find it up to date the next time.
# Globals: PACKAGE_LISTS_ARE_FRESH (set)
mark_for_restart() {
  local service
  [[ $1 != /etc/apt/* ]] || PACKAGE_LISTS_ARE_FRESH=
  for service in $(services_of "$1"); do
    mark_service "$service"
  done
}

# Globals: PENDING, STATE
mark_service() {
  [[ -d $STATE ]] || return 0
  must_restart "$1" || echo "$1" >>"$PENDING"
}

# Globals: PENDING
must_restart() { [[ -f $PENDING ]] && grep -qxF -- "$1" "$PENDING"; }

# Globals: PENDING
has_restarted() {
  must_restart "$1" || return 0
  { grep -vxF -- "$1" "$PENDING" || true; } | write_state pending
}

# --- services that are not installed yet ---------------------------------------------------------

# At the beginning of a run that deals with some services: on a new host the others are missing.
# Globals: MISSING, STATE; SERVICES (node.conf)
note_missing_services() {
  local service
  if ! is_partial; then
    rm -f "$MISSING"
    return
  fi
  if [[ ! -f $STATE/files ]]; then
    printf '%s\n' "${SERVICES[@]}" | write_state missing
  fi
  for service in "${SELECTED[@]}"; do
    ! is_missing "$service" || { grep -vxF -- "$service" "$MISSING" || true; } | write_state missing
  done
}

# Globals: MISSING
is_missing() { [[ -f $MISSING ]] && grep -qxF -- "$1" "$MISSING"; }
