# The hosts that this one must know in /etc/hosts, between two marks; everything else in it stays.
# Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash

put_hosts_block() {
  local new
  [[ $(hosts_block </etc/hosts) != "$(<etc/hosts)" ]] || return 0
  new=$(mktemp)
  hosts_with_block_of etc/hosts >"$new"
  # First: whoever is interrupted would find /etc/hosts up to date the next time.
  tell_marathon_of_hosts "$new"
  put_file "$new" /etc/hosts
  rm -f "$new"
}

# Marathon looks for agents in /etc/hosts, and Docker gives its container a copy when it starts. One
# that runs gets the new one as well, or has to start again where its image cannot write it.
# Arguments: the new file
tell_marathon_of_hosts() {
  local container
  container=$(container_of_marathon)
  [[ -n $container ]] || return 0
  ! write_hosts_in "$container" <"$1" || return 0
  mark_service marathon
  if is_selected marathon; then
    say "  Marathon's container does not take the new names of hosts: it starts again"
  else
    say "  Marathon gets the new names of hosts when it starts again:" \
      "sudo bash restart.sh --services=marathon"
  fi
}

# A container that hangs holds nobody up.
write_hosts_in() {
  timeout 20 docker exec --interactive --user 0:0 "$1" sh -c 'cat >/etc/hosts' 2>/dev/null
}

# Prints nothing where it runs in none: the files of each method replace this.
container_of_marathon() { :; }

# Prints /etc/hosts as it is, but with the block of another file, which may have none.
hosts_with_block_of() {
  without_hosts_block </etc/hosts
  hosts_block <"$1"
}

hosts_block() { sed -n '/^# BEGIN create-mesos-cluster/,/^# END create-mesos-cluster/p'; }

# A block without its end mark is not a block: nothing of it is removed.
without_hosts_block() {
  awk '
    /^# BEGIN create-mesos-cluster/ { printf "%s", block; block = ""; inside = 1 }
    !inside { print; next }
    { block = block $0 ORS }
    /^# END create-mesos-cluster/ { inside = 0; block = "" }
    END { printf "%s", block }
  '
}
