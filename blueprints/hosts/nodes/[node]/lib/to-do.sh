# What install.sh would still do on this host. Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2153,SC2154

# Prints "todo=SERVICE WHAT" for each file that is not in place and each service that has to start,
# with "host" for what belongs to no service; "asked=yes" at the end, where nothing went wrong.
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
