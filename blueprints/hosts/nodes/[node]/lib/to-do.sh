# What install.sh would still do on this host. Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2153,SC2154

# Prints "todo=SERVICE WHAT" for each file that is not in place and each service that has to start,
# with "host" for what belongs to no service; "shut-out=MEMBER" for whom the firewall lets in beyond
# cluster.yaml; "asked=yes" at the end, where nothing went wrong.
# Globals: STATE; SERVICES (node.conf)
print_to_do() {
  local file service
  while IFS= read -r file; do
    is_in_place "$file" || say_to_do "/$file"
  done < <(bundle_files)
  if [[ -f $STATE/files ]]; then
    while IFS= read -r file; do
      ! is_left_over "$file" || say_to_do "/$file"
    done <"$STATE/files"
  fi
  for service in "${SERVICES[@]}"; do
    if is_missing "$service"; then
      say_of_service "$service" "is not installed"
    elif must_restart "$service" || ! runs_as_installed "$service"; then
      say_of_service "$service" "has to start"
    fi
  done
  say_of_firewall
  echo "asked=yes"
}

# Of /etc/hosts, one block is the cluster's.
is_in_place() {
  if [[ $1 == etc/hosts ]]; then
    [[ $(hosts_block </etc/hosts) == "$(<etc/hosts)" ]]
  else
    is_up_to_date "$1" "/$1" "$(mode_of "$1")"
  fi
}

# A file of an earlier bundle. What the operator supplied is not asked for.
is_left_over() {
  [[ -e /$1 || -L /$1 ]] || return 1
  [[ -z $(readers_of "/$1") ]] || return 1
  ! bundle_files | grep -xF -- "$1" >/dev/null
}

say_to_do() {
  local service services
  services=$(services_of "$1")
  for service in ${services:-host}; do
    say_of_service "$service" "$1"
  done
}

# Globals: AGENT_SERVICE (node.conf)
say_of_service() {
  local name=$1
  [[ $name != "$AGENT_SERVICE" ]] || name=mesos-agent
  echo "todo=$name $2"
}

# --- the firewall --------------------------------------------------------------------------------

# What is in force, and not what a file says.
# Globals: FIREWALL
say_of_firewall() {
  local name member
  if [[ ! -f ${FIREWALL#/} ]]; then
    if is_firewall_here || is_firewall_loaded; then
      say_of_service host "the firewall is still here"
    fi
    return
  fi
  ! is_way_back_on || say_of_service host "the firewall is not confirmed"
  while read -r name member; do
    is_let_in_now "$name" "$member" ||
      say_of_service host "the firewall does not let in $member ($name)"
  done < <(members_in "${FIREWALL#/}")
  while read -r name member; do
    ! is_let_in_now "$name" "$member" || echo "shut-out=$member ($name)"
  done < <(left_members "${FIREWALL#/}")
}

# Arguments: set, address or network
is_let_in_now() { nft get element inet create_mesos_cluster "$1" "{ $2 }" >/dev/null 2>&1; }
