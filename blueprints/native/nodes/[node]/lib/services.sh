# The systemd services of this host, for the methods apt and source. Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2034,SC2154

# Prints the services that use a file.
# Globals: AGENT_SERVICE (node.conf)
services_of() {
  readers_of "$1"
  case $1 in
    /etc/zookeeper/* | /etc/systemd/system/zookeeper.service*)
      echo zookeeper
      ;;
    /etc/mesos/* | /etc/default/mesos)
      echo "mesos-master $AGENT_SERVICE"
      ;;
    /etc/mesos-master/* | /etc/default/mesos-master | /etc/systemd/system/mesos-master.service*)
      echo mesos-master
      ;;
    "/etc/$AGENT_SERVICE/"* | "/etc/default/$AGENT_SERVICE")
      echo "$AGENT_SERVICE"
      ;;
    "/etc/systemd/system/$AGENT_SERVICE.service"*)
      echo "$AGENT_SERVICE"
      ;;
    /etc/default/marathon | /etc/systemd/system/marathon.service*)
      echo marathon
      ;;
  esac
}

# Prints the container of Marathon while it runs.
# Globals: IMAGES (node.conf)
container_of_marathon() {
  [[ ${#IMAGES[@]} -eq 0 ]] || docker ps --quiet --filter 'name=^marathon$' 2>/dev/null || true
}

# Starts the selected services of this host, restarts those that changed, and stops what a package
# has started although it must not run here. A package enables services: one that is not installed
# yet must not start with the package's own files.
# Globals: SELECTED; SERVICES, IDLE_SERVICES (node.conf)
start_cluster_services() {
  local service
  systemctl daemon-reload
  for service in "${IDLE_SERVICES[@]}"; do
    ! is_selected "$service" || disable_service "$service"
  done
  for service in "${SERVICES[@]}"; do
    ! is_missing "$service" || disable_service "$service"
  done
  for service in "${SELECTED[@]}"; do
    enable_service "$service"
    start_service "$service"
    [[ $service != zookeeper ]] || close_zookeeper
  done
}

enable_service() {
  [[ $(systemctl is-enabled "$1" 2>/dev/null) != enabled ]] || return 0
  systemctl unmask --quiet "$1"
  systemctl enable --quiet "$1"
  changed "$1 enabled"
}

start_service() {
  if is_active "$1" && ! must_restart "$1"; then
    return
  fi
  [[ $1 != zookeeper ]] || stop_packaged_zookeeper
  systemctl restart "$1"
  has_restarted "$1"
  changed "$1 started"
}

is_active() { systemctl is-active --quiet "$1"; }

# Whether a service runs with what is in place: what has changed since waits for a restart.
runs_as_installed() { is_active "$1"; }

# mesos-master is masked as well: a master on a host that is not in the list can corrupt the
# replicated log. An agent ends with its tasks. A service runs on although its unit was removed.
disable_service() {
  systemctl cat "$1" >/dev/null 2>&1 || is_active "$1" || return 0
  if is_disabled "$1" && ! is_active "$1"; then
    return
  fi
  [[ $1 != "$AGENT_SERVICE" ]] || end_agent
  systemctl disable --now --quiet "$1" 2>/dev/null || systemctl stop "$1"
  [[ $1 != mesos-master ]] || systemctl mask --quiet "$1"
  changed "$1 stopped and disabled: it must not run on this host"
}

is_disabled() { [[ $(systemctl is-enabled "$1" 2>/dev/null) =~ ^(disabled|masked)$ ]]; }

# Prints how often systemd has started a service again since it was started.
restarts_of() {
  local count
  count=$(systemctl show --property NRestarts --value "$1" 2>/dev/null || true)
  [[ $count =~ ^[0-9]{1,9}$ ]] || count=0
  echo "$count"
}

# Prints what a service wrote last, without what systemd says of it.
last_log_lines() {
  journalctl --quiet --no-pager --output cat --lines 40 --unit "$1" 2>/dev/null |
    grep -aEv "^($1\.service: |(Started|Stopped|Stopping|Starting) )" || true
}

# Globals: AGENT_SERVICE (node.conf)
is_agent_running() { is_active "$AGENT_SERVICE"; }

# Prints why tasks would end with other files of the agent.
# Globals: AGENT_SERVICE (node.conf)
# Arguments: a function that prints where the content is that a file of the host will have
losses_of_method() {
  local name path
  for name in isolation launcher containerizers; do
    path=/etc/$AGENT_SERVICE/$name
    is_same_content "$path" "$("$1" "$path")" ||
      echo "the agent isolates tasks in another way: $name"
  done
  if must_restart "$AGENT_SERVICE" || [[ -n $(agent_files_that_change "$1") ]]; then
    losses_of_restart
  fi
}

# Prints why tasks would end when the agent starts again.
# Globals: AGENT_SERVICE (node.conf)
losses_of_restart() {
  local mode
  mode=$(systemctl show --property KillMode --value "$AGENT_SERVICE" 2>/dev/null || true)
  [[ ! $mode =~ ^(control-group|mixed)$ ]] ||
    echo "systemd ends all that the agent has started: KillMode=$mode"
}

# Stops the services in the reverse order of their start: leaders give up their office while they
# still have their ZooKeeper.
# Globals: SERVICES, AGENT_SERVICE (node.conf)
stop_cluster_services() {
  local index service
  for ((index = ${#SERVICES[@]} - 1; index >= 0; index--)); do
    service=${SERVICES[index]}
    [[ $service != "$AGENT_SERVICE" ]] || end_agent
    systemctl cat "$service" >/dev/null 2>&1 || continue
    systemctl disable --now --quiet "$service" 2>/dev/null || systemctl stop "$service" || true
    say "  $service stopped"
  done
  # install.sh or change.sh may have masked what must not run here.
  systemctl unmask --quiet mesos-master marathon "$AGENT_SERVICE"
  release_zookeeper_conf
}
