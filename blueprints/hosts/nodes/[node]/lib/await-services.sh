# Checks that the services of this host work. install.sh waits for it, verify.sh reports it.
# Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2154

# How many seconds a service has to answer, how many to do its work in a cluster that works, and how
# many to wait where no master leads that it could ask.
ANSWER_SECONDS=60
WORK_SECONDS=120
PATIENCE_SECONDS=30

# Whether a master led before this installation changed anything.
CLUSTER_LIVES=
# How often the system has started each service again, when the wait began.
declare -A RESTARTS=()

# Globals: CLUSTER_LIVES (set)
look_for_cluster() { [[ -z $(leading_master) ]] || CLUSTER_LIVES=yes; }

# Waits until every selected service of this host works, and fails with the end of its log if one
# does not.
# Where no master leads yet, as at the first installation, masters only have to answer: they cannot
# do more until all of them are installed.
# Globals: RESTARTS (set); SELECTED
await_services() {
  local service
  for service in "${SELECTED[@]}"; do
    RESTARTS[$service]=$(restarts_of "$service")
  done
  for service in "${SELECTED[@]}"; do
    await_service "$service"
  done
}

# Globals: PATIENCE_SECONDS
await_service() {
  local service=$1 started=$SECONDS seconds waits=
  seconds=$(seconds_for "$service")
  until is_working "$service"; do
    refuse_crash_loop "$service"
    if [[ $((SECONDS - started)) -ge $PATIENCE_SECONDS ]] && needs_a_leader "$service"; then
      say "  $service runs, and no master leads yet: bash verify.sh will tell when it works"
      return
    fi
    [[ $((SECONDS - started)) -lt $seconds ]] ||
      fail_with_log "$service" "$service does not work after $seconds seconds."
    [[ -n $waits ]] || say "  waiting for $service, at most $seconds seconds"
    waits=yes
    sleep 2
  done
}

# Globals: ANSWER_SECONDS, WORK_SECONDS, CLUSTER_LIVES
seconds_for() {
  case $CLUSTER_LIVES$1 in
    zookeeper | mesos-master) echo "$ANSWER_SECONDS" ;;
    *) echo "$WORK_SECONDS" ;;
  esac
}

# Globals: CLUSTER_LIVES
is_working() {
  case $CLUSTER_LIVES$1 in
    zookeeper) zookeeper_answers ;;
    mesos-master) master_answers ;;
    *zookeeper) zookeeper_serves ;;
    *mesos-master) master_is_whole ;;
    *marathon) marathon_is_connected ;;
    *) agent_is_registered && has_leader ;;
  esac
}

# Without a leading master nobody can say that an agent is registered.
has_leader() { [[ -n $(leading_master) ]]; }

# Marathon and agents need a master that leads. Until then Marathon may not even answer.
# Globals: ADDRESS, AGENT_PORT (node.conf)
needs_a_leader() {
  case $1 in
    zookeeper | mesos-master) return 1 ;;
    marathon) ;;
    *) http_ok "$ADDRESS" "$AGENT_PORT" /health || return 1 ;;
  esac
  ! has_leader
}

# A service that ends again and again will not work. Marathon ends itself once or twice when its
# ZooKeeper or the leading master changes, and for as long as there is none.
# Globals: RESTARTS
refuse_crash_loop() {
  local service=$1 limit=2 restarts
  if [[ $service == marathon ]]; then
    has_leader || return 0
    limit=3
  fi
  restarts=$(($(restarts_of "$service") - RESTARTS[$service]))
  [[ $restarts -lt $limit ]] ||
    fail_with_log "$service" "$service ends again and again: it was started again $restarts times."
}

# Ends the script with what a service wrote last. The methods know where that is.
# Arguments: service, message
fail_with_log() {
  local lines
  mapfile -t lines < <(last_log_lines "$1" | tail -n 10 | cut -c 1-200 | printable)
  fail "$2" "The end of its log:" "${lines[@]/#/  }" "More of it: $(logs "$1")"
}

# Prints the command that shows the log of a service.
# Globals: METHOD, CLUSTER (node.conf)
logs() {
  if [[ $METHOD == docker ]]; then
    echo "docker compose --project-name $CLUSTER logs --tail 50 $1"
  else
    echo "journalctl --no-pager --lines 50 --unit $1"
  fi
}
