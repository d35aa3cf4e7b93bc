# Whether tasks end with what a script is about to do, and whether any run. Sourced, never run by
# itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2154
#
# An agent that is away for some seconds finds its tasks again. They end where it leaves or begins
# with a new ID, where its container is made anew, and where it isolates tasks in another way.

# Prints why tasks of this agent would end, one line each; nothing where they go on.
# Globals: ROLES, AGENT_SERVICE (node.conf)
# Arguments: a file with the identity that the agent will have; a function that prints where the
#   content is that a file of the host will have
task_losses() {
  [[ $ROLES == *agent* ]] && is_selected "$AGENT_SERVICE" && is_agent_running || return 0
  [[ -z $(blocking_changes "$1") ]] || echo "the agent begins with a new ID"
  losses_of_method "$2"
}

# Prints where this folder has the content of a file of the host.
new_content() {
  local source
  source=$(source_of "$1")
  if [[ -f $source ]]; then
    echo "$source"
  else
    echo /dev/null
  fi
}

# Prints the files of the agent's service that will have other content.
# Globals: AGENT_SERVICE (node.conf)
# Arguments: as the second one of task_losses
agent_files_that_change() {
  local path
  while IFS= read -r path; do
    [[ " $(services_of "$path" | paste -sd ' ') " == *" $AGENT_SERVICE "* ]] || continue
    is_same_content "$path" "$("$1" "$path")" || printf '%s\n' "$path"
  done < <(installed_files)
  [[ $1 == new_content ]] || return 0
  while IFS= read -r path; do
    ! readers_of "$path" | grep -xF -- "$AGENT_SERVICE" >/dev/null || printf '%s\n' "$path"
  done < <(changed_own_secrets)
}

is_same_content() { cmp -s "$(installed_content "$1")" "$2"; }

# Tasks end only when that was asked for.
# Globals: AGENT_SERVICE (node.conf)
# Arguments: why they would, one line each; nothing where they go on
refuse_to_end_tasks() {
  local count
  [[ -n $1 ]] && ! has_option --now && is_agent_running || return 0
  count=$(running_executors)
  [[ $count == 0 ]] ||
    fail "Tasks run on this agent (executors: $count), and would end:" "$1" "$(drain_steps)"
}

# Prints how many executors the agent runs: each container of its answer has one executor_id. Where
# it does not say, its executors are found by the folders in which they run.
# Globals: ADDRESS, AGENT_PORT (node.conf)
running_executors() {
  local answer
  answer=$(http_get "$ADDRESS" "$AGENT_PORT" /containers | tr -cd '[:print:]\n')
  if [[ $answer =~ ^HTTP/1\.[01]\ 200 ]]; then
    { grep -o '"executor_id"' <<<"$answer" || true; } | wc -l
  else
    { task_folders && task_containers; } | LC_ALL=C sort -u | wc -l
  fi
}

# Prints the folders in which executors run now. A process may end while it is looked at.
task_folders() {
  { readlink /proc/[0-9]*/cwd 2>/dev/null || true; } |
    sed -nE 's|.*(/slaves/[^/]+/frameworks/[^/]+/executors/[^/]+/runs/[^/]+).*|\1|p'
}

# Prints the containers of tasks: Mesos names each one mesos- and the number of its container.
task_containers() {
  has docker || return 0
  docker ps --format '{{.Names}}' 2>/dev/null |
    grep -E '^mesos-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}' || true
}

# Prints how to end tasks without losing work.
# Globals: HOST (node.conf)
drain_steps() {
  cat <<END
Drain the agent first, where the bundle is: bash agents.sh drain $HOST
(if it leaves for good: with --gone), and run this again; then bash agents.sh reactivate $HOST
Or end the tasks now, with --now.
END
}
