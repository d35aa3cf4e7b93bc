# ZooKeeper from the package of the system, for the methods apt and source.
# Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2154

# What install.sh does between the files and the services: on a master, ZooKeeper's configuration.
configure() {
  [[ -d etc/zookeeper ]] && is_selected zookeeper || return 0
  add_packaged_zookeeper_files
  select_zookeeper_conf
  prepare_zookeeper_data
}

# Files that the package has in its configuration and the bundle does not, such as its environment.
# They follow the package, unless somebody has changed them here.
# Globals: CLUSTER (node.conf)
add_packaged_zookeeper_files() {
  local file target
  for file in /etc/zookeeper/conf_example/*; do
    target=/etc/zookeeper/conf_$CLUSTER/${file##*/}
    if [[ -e ${target#/} ]]; then
      continue
    fi
    if is_changed_by_hand "$target"; then
      say "  kept: $target (changed by hand)"
    else
      put_file "$file" "$target"
    fi
  done
}

# The package's own configuration stays as it is: the link /etc/zookeeper/conf selects that of the
# cluster.
# Globals: CLUSTER (node.conf)
select_zookeeper_conf() {
  local conf=/etc/zookeeper/conf_$CLUSTER
  if [[ $(readlink -f /etc/zookeeper/conf) == "$conf" ]]; then
    return
  fi
  update-alternatives --quiet --install /etc/zookeeper/conf zookeeper-conf "$conf" 50
  update-alternatives --quiet --set zookeeper-conf "$conf"
  changed "/etc/zookeeper/conf -> $conf"
  mark_for_restart "$conf/zoo.cfg"
}

# Data of an earlier installation may belong to the number of a user that no longer exists.
prepare_zookeeper_data() {
  local folders=(/var/lib/zookeeper /var/log/zookeeper)
  install -d -o zookeeper -g zookeeper -m 0750 "${folders[@]}"
  if [[ -n $(find "${folders[@]}" ! -type l ! -user zookeeper -print -quit) ]]; then
    chown -R zookeeper:zookeeper "${folders[@]}"
  fi
  if [[ ! -e /var/lib/zookeeper/myid ]]; then
    ln -sfn /etc/zookeeper/conf/myid /var/lib/zookeeper/myid
  fi
}

# Globals: CLUSTER (node.conf)
release_zookeeper_conf() {
  [[ -e /etc/alternatives/zookeeper-conf ]] || return 0
  update-alternatives --quiet --remove zookeeper-conf "/etc/zookeeper/conf_$CLUSTER" || true
}

# A ZooKeeper that the package's own script started outlives a restart of the service, and keeps the
# old configuration and the port.
stop_packaged_zookeeper() {
  local main_pid pid
  main_pid=$(systemctl show --property MainPID --value zookeeper 2>/dev/null || true)
  while IFS= read -r pid; do
    [[ $pid != "$main_pid" ]] || continue
    [[ $(stat -c %U "/proc/$pid" 2>/dev/null) == zookeeper ]] || continue
    kill "$pid" || continue
    say "  stopped a ZooKeeper that the package's script had started (process $pid)"
    wait_for_end_of "$pid"
  done < <(zookeeper_processes)
}

# Prints the numbers of all processes that run a ZooKeeper server, whoever started them. grep fails
# when a process ends while it reads.
zookeeper_processes() {
  local class=org.apache.zookeeper.server.quorum.QuorumPeerMain
  { grep -lsz "$class" /proc/[0-9]*/cmdline || true; } | cut -d/ -f3
}

# At most ten seconds.
wait_for_end_of() {
  for _ in {1..20}; do
    [[ -d /proc/$1 ]] || return 0
    sleep 0.5
  done
}

# Runs the commands of standard input in ZooKeeper.
# Globals: ADDRESS, ZOOKEEPER_PORT (node.conf)
zookeeper_client() {
  timeout 60 /usr/share/zookeeper/bin/zkCli.sh -server "$ADDRESS:$ZOOKEEPER_PORT"
}
