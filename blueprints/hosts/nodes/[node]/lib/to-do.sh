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
  while IFS= read -r file; do
    say_to_do "$file"
  done < <(
    late_secrets
    changed_own_secrets
  )
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
    say_of_service host "the firewall does not let in $member ($name)"
  done < <(members_in "${FIREWALL#/}" | those_let_in no)
  left_members "${FIREWALL#/}" | those_let_in yes | sed -E 's/(.*) (.*)/shut-out=\2 (\1)/'
}

# Of members on standard input, as SET MEMBER, prints those that the table in force lets in, or
# those that it does not. The table is read as a whole, since there may be thousands; nft prints
# neighbours as FIRST-LAST or as a network.
# Arguments: yes or no
those_let_in() {
  awk -v wanted="$1" '
    function number(address, part) {
      split(address, part, ".")
      return ((part[1] * 256 + part[2]) * 256 + part[3]) * 256 + part[4]
    }
    # Sets first and last.
    function take(member, ends, size) {
      if (split(member, ends, "-") == 2) {
        first = number(ends[1])
        last = number(ends[2])
        return
      }
      size = split(member, ends, "/") == 2 ? 2 ^ (32 - ends[2]) : 1
      first = number(ends[1])
      last = first + size - 1
    }
    function is_let_in(name, range) {
      if ((name, first, last) in known) return 1
      for (range = 1; range <= ranges[name]; range++)
        if (low[name, range] <= first && last <= high[name, range]) return 1
      return 0
    }
    !is_table {
      take($2)
      if (is_let_in($1) == (wanted == "yes")) print
      next
    }
    $1 == "set" || $1 == "chain" { name = $1 == "set" ? $2 : "" }
    name {
      for (field = 1; field <= NF; field++) {
        sub(/,$/, "", $field)
        if ($field !~ /^[0-9]+\.[0-9.]+([\/-][0-9.]+)?$/) continue
        take($field)
        known[name, first, last] = 1
        if (first == last) continue
        ranges[name]++
        low[name, ranges[name]] = first
        high[name, ranges[name]] = last
      }
    }
  ' is_table=1 <(nft list table inet create_mesos_cluster 2>/dev/null || true) is_table=0 -
}
