# The identity of the agent: what it was started with, and whether a change would cost it its ID.
# Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2154
#
# An agent keeps its ID, and its tasks, only while what it offers stays or grows. After any other
# change it stops with "Failed to perform recovery", so a change is noticed before the agent stops.
# AGENT_POLICY in node.conf is set only where an agent runs.

# The identity at the last installation, NAME=VALUE on each line.
AGENT_RECORD=$STATE/agent
# A link to the folder of the agent's ID; the agent makes it when it has registered.
AGENT_LATEST=/var/lib/mesos/agent/meta/slaves/latest

# Prints the ID that the agent has; nothing before it has registered.
# Globals: AGENT_LATEST
agent_id() { [[ ! -L $AGENT_LATEST ]] || basename "$(readlink "$AGENT_LATEST")"; }

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
# Globals: HOST (node.conf)
replacement_steps() {
  cat <<END
keep the old values, or start the agent with a new ID, which ends its tasks. deploy.sh drains it
first: bash deploy.sh --only $HOST --replace-agent-id
By hand, where the bundle is: bash agents.sh drain $HOST
then on this host: sudo bash install.sh --replace-agent-id
An agent that was drained and keeps its old values gets no tasks until:
bash agents.sh reactivate $HOST
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
