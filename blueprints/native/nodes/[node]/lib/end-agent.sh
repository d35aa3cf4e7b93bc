# How an agent ends with all that it runs, for the methods apt and source. Sourced, never run by
# itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2154
#
# An agent that only stops leaves its tasks running (KillMode=process), and finds them again. When
# it leaves the cluster, or starts with a new ID, nobody would ever end them.

# Ends the agent, its executors and their tasks, and says what it had to end itself.
# Globals: AGENT_SERVICE (node.conf)
end_agent() {
  ask_agent_to_leave
  # At once, or systemd starts it again.
  systemctl stop "$AGENT_SERVICE" 2>/dev/null || true
  end_remaining_processes
  end_task_containers
}

# On SIGUSR1 an agent unregisters, shuts its executors down, and ends when they have ended.
# Globals: AGENT_SERVICE (node.conf)
ask_agent_to_leave() {
  local pid
  pid=$(main_pid)
  [[ $pid =~ ^[1-9][0-9]*$ ]] || return 0
  say "  $AGENT_SERVICE leaves the cluster and ends its tasks (at most 2 minutes)"
  systemctl kill --kill-who=main --signal=SIGUSR1 "$AGENT_SERVICE" || return 0
  for _ in {1..240}; do
    [[ $(main_pid) == "$pid" ]] || return 0
    sleep 0.5
  done
  say "  $AGENT_SERVICE has not ended within 2 minutes"
}

# Globals: AGENT_SERVICE (node.conf)
main_pid() { systemctl show --property MainPID --value "$AGENT_SERVICE" 2>/dev/null || true; }

# Ends what is left in the cgroup of the agent's unit: TERM, and ten seconds later KILL.
# Globals: AGENT_SERVICE (node.conf)
end_remaining_processes() {
  local processes
  mapfile -t processes < <(agent_processes)
  [[ ${#processes[@]} -gt 0 ]] || return 0
  say "  processes that $AGENT_SERVICE left behind, ended now:"
  describe_processes "${processes[@]}"
  kill -TERM "${processes[@]}" 2>/dev/null || true
  for _ in {1..20}; do
    [[ -n $(agent_processes) ]] || return 0
    sleep 0.5
  done
  kill_remaining_processes
}

# Again and again, because a process may start another one before it is killed.
kill_remaining_processes() {
  local processes
  for _ in {1..10}; do
    mapfile -t processes < <(agent_processes)
    [[ ${#processes[@]} -gt 0 ]] || return 0
    kill -KILL "${processes[@]}" 2>/dev/null || true
    sleep 0.5
  done
  fail "Processes of $AGENT_SERVICE do not end: ${processes[*]}" \
    "They may wait for a disk. Run this again when they have ended, or after a reboot."
}

# Prints the numbers of all processes in the cgroup of the agent's unit, and in that of the tasks,
# where the linux launcher puts them. grep fails where there are none, or when a process ends while
# it reads.
# Globals: AGENT_SERVICE, AGENT_LAUNCHER, TASKS_CGROUP (node.conf; the last two of agents only)
agent_processes() {
  local cgroups="/$AGENT_SERVICE\.service"
  if [[ ${AGENT_LAUNCHER-} == linux && $TASKS_CGROUP =~ ^[A-Za-z0-9_-]+$ ]]; then
    cgroups+="|:/$TASKS_CGROUP"
  fi
  { grep -lsE "($cgroups)(/|\$)" /proc/[0-9]*/cgroup || true; } | cut -d/ -f3
}

# Prints number and command line of processes, without control characters.
describe_processes() {
  local pid command
  for pid in "$@"; do
    command=$({ tr '\0' ' ' <"/proc/$pid/cmdline"; } 2>/dev/null | tr -cd '[:print:]') || true
    say "    $pid ${command:0:100}"
  done
}

# Docker runs these tasks outside of the agent's cgroup.
# Globals: DOCKER_TASKS (node.conf)
end_task_containers() {
  local containers
  if [[ $DOCKER_TASKS != true ]] || ! has docker; then
    return
  fi
  mapfile -t containers < <(task_containers)
  [[ ${#containers[@]} -gt 0 ]] || return 0
  say "  containers of tasks, ended now: ${containers[*]}"
  docker stop -t 10 "${containers[@]}" >/dev/null || true
}
