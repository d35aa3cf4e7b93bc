# Checks of preflight.sh: the agent, and the flags of all daemons. Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2153,SC2154

# Globals: ROLES, DOCKER_TASKS (node.conf)
check_agent() {
  [[ $ROLES == *agent* ]] || return 0
  check_cgroups
  check_agent_id
  [[ $DOCKER_TASKS != true ]] || check_docker_tasks
}

# Globals: AGENT_CGROUPS, AGENT_LAUNCHER (node.conf)
check_cgroups() {
  local kind supported remedy
  kind=$(cgroups_here)
  supported="supported: ${AGENT_CGROUPS[*]:-none}, launcher $AGENT_LAUNCHER"
  remedy="set containerizer: mesos and flags.agent.launcher: posix, which work on every kernel, "
  remedy+="or use a Mesos that supports $kind (ClusterD, method: apt)"
  check required "the agent supports the cgroups of this host ($supported)" "$kind" "$remedy" \
    is_one_of "$kind" "${AGENT_CGROUPS[@]}"
}

# Prints v1, v2 or hybrid.
cgroups_here() {
  if [[ $(stat -fc %T /sys/fs/cgroup) == cgroup2fs ]]; then
    echo v2
  elif [[ $(stat -fc %T /sys/fs/cgroup/unified 2>/dev/null) == cgroup2fs ]]; then
    echo hybrid
  else
    echo v1
  fi
}

is_one_of() {
  local wanted=$1 each
  shift
  for each in "$@"; do
    [[ $each != "$wanted" ]] || return 0
  done
  return 1
}

check_agent_id() {
  local changes
  changes=$(blocking_changes <(agent_identity))
  if [[ -z $changes ]]; then
    report_pass "the agent keeps its ID" "no change prevents it"
  elif has_option --replace-agent-id; then
    report_warning "the agent keeps its ID" "$changes" \
      "it starts with a new ID, because of --replace-agent-id; its tasks end"
  else
    report_failure "the agent keeps its ID" "$changes" "$(replacement_steps)"
  fi
}

# Globals: METHOD, DOCKER_PACKAGES, DOCKER_TASKS_TODAY (node.conf)
check_docker_tasks() {
  local version level=required
  version=$(docker version --format '{{.Server.Version}}' 2>/dev/null || true)
  check required "Docker runs (for the tasks)" "${version:-no answer}" \
    "apt-get install ${DOCKER_PACKAGES[*]}; systemctl start docker" \
    test -n "$version"
  [[ $DOCKER_TASKS_TODAY != true ]] || return 0
  # build.sh patches this Mesos, except for images without an entrypoint.
  [[ $METHOD != source ]] || level=advised
  check "$level" "Docker is older than 26, which this Mesos needs" "${version:-unknown}" \
    "use ClusterD (method: apt), or an older Docker" \
    test "${version%%.*}" -lt 26
}

# Globals: BACKUPS
check_stray_flags() {
  local strays
  strays=$(stray_flags)
  check advised "no other files are in /etc/mesos-*" "${strays:-none}" \
    "nothing to do: install.sh moves them to $BACKUPS" \
    test -z "$strays"
}
