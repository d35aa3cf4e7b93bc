# The identity of the agent: what it was started with, and whether a change would cost it its ID.
# Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2154,SC2016
#
# An agent keeps its ID, and its tasks, only while what it offers stays or grows. After any other
# change it stops with "Failed to perform recovery", so a change is noticed before the agent stops.
# AGENT_POLICY in node.conf is set only where an agent runs.

# The identity at the last installation, NAME=VALUE on each line.
AGENT_RECORD=$STATE/agent
# A link to the folder of the agent's ID; the agent makes it when it has registered.
AGENT_LATEST=/var/lib/mesos/agent/meta/slaves/latest

# Prints the identity that this bundle gives the agent.
# Globals: AGENT_POLICY, AGENT_IDENTITY (node.conf)
agent_identity() { [[ -z ${AGENT_POLICY:-} ]] || printf '%s\n' "${AGENT_IDENTITY[@]}"; }

# Prints the changes that would cost the agent its ID, one per line; nothing if it has no ID yet.
# Globals: AGENT_RECORD, AGENT_LATEST; AGENT_POLICY (node.conf)
# Arguments: a file with the new identity
blocking_changes() {
  [[ -n ${AGENT_POLICY:-} && -L $AGENT_LATEST && -s $AGENT_RECORD ]] || return 0
  is_selected "$AGENT_SERVICE" || return 0
  compare_identity "$AGENT_RECORD" "$1"
}

# Globals: AGENT_POLICY (node.conf)
# Arguments: files with the old and the new identity
compare_identity() {
  awk -v policy="${AGENT_POLICY:-additive}" -v machine="$(machine_resources)" \
    -f lib/compare-identity.awk "$1" "$2" | LC_ALL=C sort
}

# Prints at most what an agent finds on this machine where its resources are not set.
machine_resources() {
  local memory disk
  memory=$(awk '/^MemTotal/ { print int($2 / 1024) + 1 }' /proc/meminfo)
  disk=$(df --output=size -m /var/lib | tail -n 1 | tr -d ' ')
  echo "cpus:$(nproc);mem:$memory;disk:$disk;ports:[31000-32000]"
}

# Prints the remedy, step by step.
# Globals: AGENT_LATEST; MASTERS, MASTER_PORT, STOP_AGENT, AGENT_SERVICE (node.conf)
replacement_steps() {
  local id call back url
  id=$(basename "$(readlink "$AGENT_LATEST")")
  call='{"type":"DRAIN_AGENT","drain_agent":{"agent_id":{"value":"'$id'"}}}'
  back='{"type":"REACTIVATE_AGENT","reactivate_agent":{"agent_id":{"value":"'$id'"}}}'
  url=http://${MASTERS[0]#*@}:$MASTER_PORT/api/v1
  cat <<END
keep the old values, or start the agent with a new ID, which ends its tasks:
1. drain:  curl --location -H 'Content-Type: application/json' --data '$call' $url
           and wait until GET_AGENTS, asked in the same way, says DRAINED
2. stop:   $STOP_AGENT $AGENT_SERVICE
3. forget: sudo rm -f $AGENT_LATEST
4. start:  sudo bash install.sh
For 2 to 4 at once: sudo bash install.sh --replace-agent-id
An agent that was drained and keeps its old values gets no tasks until it is reactivated:
curl --location -H 'Content-Type: application/json' --data '$back' $url
END
}

# Before the agent starts with the new files: removes its ID where the changes require it, and
# records the new identity. Without --replace-agent-id, preflight.sh has refused such changes.
# Globals: AGENT_RECORD; AGENT_POLICY (node.conf)
record_agent_identity() {
  [[ -n ${AGENT_POLICY:-} ]] && is_selected "$AGENT_SERVICE" || return 0
  [[ -z $(blocking_changes <(agent_identity)) ]] || remove_agent_id
  if [[ -f $AGENT_RECORD && $(<"$AGENT_RECORD") == "$(agent_identity)" ]]; then
    return
  fi
  backup_file "$AGENT_RECORD"
  agent_identity | write_state agent
}

# Globals: AGENT_LATEST
remove_agent_id() {
  end_agent
  rm -f "$AGENT_LATEST"
  changed "$AGENT_LATEST (removed): the agent starts with a new ID"
}

# Tasks end with the agent that leaves the cluster: only when that was asked for.
# Globals: ROLES (node.conf)
refuse_running_tasks() {
  local count
  [[ $ROLES == *agent* ]] || return 0
  if has_option --now || ! is_agent_running; then
    return
  fi
  count=$(running_executors)
  [[ $count == 0 ]] || fail "Tasks run on this agent (executors: $count)." "$(drain_steps)"
}

# Prints how many executors the agent runs, or "unknown" where it does not say. Each container of
# the answer has one executor_id.
# Globals: ADDRESS, AGENT_PORT (node.conf)
running_executors() {
  local answer
  answer=$(http_get "$ADDRESS" "$AGENT_PORT" /containers | tr -cd '[:print:]\n')
  if [[ $answer =~ ^HTTP/1\.[01]\ 200 ]]; then
    { grep -o '"executor_id"' <<<"$answer" || true; } | wc -l
  else
    echo unknown
  fi
}

# Prints how to remove an agent without losing work.
# Globals: AGENT_LATEST; MASTERS, MASTER_PORT (node.conf)
drain_steps() {
  local id call url
  id=$(basename "$(readlink "$AGENT_LATEST" || true)")
  call='{"type":"DRAIN_AGENT","drain_agent":{"agent_id":{"value":"'$id'"},"mark_gone":true}}'
  url=http://${MASTERS[0]#*@}:$MASTER_PORT/api/v1
  cat <<END
Drain it first, and run this again when it is off the list of agents:
curl --location -H 'Content-Type: application/json' --data '$call' $url
Or end its tasks now: sudo bash uninstall.sh --now
END
}

# Prints the containers of tasks: Mesos names each one mesos- and the number of its container.
task_containers() {
  docker ps --format '{{.Names}}' 2>/dev/null |
    grep -E '^mesos-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}' || true
}
