# Checks of preflight.sh: the agent, and the flags of all daemons. Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2153,SC2154

# Globals: ROLES, DOCKER_TASKS (node.conf)
check_agent() {
  [[ $ROLES == *agent* ]] || return 0
  check_cgroups
  check_task_ports
  check_tasks_user
  check_agent_id
  check_tasks
  [[ $DOCKER_TASKS != true ]] || check_docker_tasks
}

# Globals: AGENT_CGROUPS, AGENT_LAUNCHER (node.conf)
check_cgroups() {
  local kind supported remedy
  kind=$(cgroups_here)
  supported="supported: ${AGENT_CGROUPS[*]:-none}, launcher $AGENT_LAUNCHER"
  if [[ $kind == hybrid ]]; then
    remedy="boot with cgroups v2 alone: remove systemd.unified_cgroup_hierarchy=0 from the command "
    remedy+="line of the kernel; or use a Mesos that supports hybrid"
  else
    remedy="set containerizer: mesos and flags.agent.launcher: posix, which need no cgroups, or "
    remedy+="use a Mesos that supports $kind (ClusterD, method: apt)"
  fi
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

# Globals: TASKS_USER (node.conf)
check_tasks_user() {
  [[ -n $TASKS_USER ]] || return 0
  check required "the user that tasks run as exists: $TASKS_USER" \
    "$(id -u -- "$TASKS_USER" 2>/dev/null || echo "no such user")" \
    "create it, or name another one in security.tasks of cluster.yaml" \
    user_exists "$TASKS_USER"
}

user_exists() { id -u -- "$1" >/dev/null 2>&1; }

check_agent_id() {
  local changes
  changes=$(blocking_changes <(agent_identity))
  if [[ -z $changes ]]; then
    report_pass "the agent keeps its ID" "no change prevents it"
  elif has_option --replace-agent-id; then
    report_warning "the agent keeps its ID" "$changes" \
      "it starts with a new ID, because of --replace-agent-id"
  else
    report_failure "the agent keeps its ID" "$changes" "$(replacement_steps)"
  fi
}

check_tasks() {
  local losses count=0
  losses=$(task_losses <(agent_identity) new_content)
  [[ -z $losses ]] || count=$(running_executors)
  check advised "no task that runs here ends" "${losses:+$losses; }executors: $count" \
    "deploy.sh drains the agent first; install.sh alone refuses while any runs (--now ends them)" \
    test "$count" -eq 0
}

# Tasks get ports that nothing else may use: neither the cluster's own nor those that the kernel
# gives to outgoing connections, unless it is set to leave them out.
# Globals: TASK_PORTS, PORTS (node.conf)
check_task_ports() {
  local own given remedy
  own=$(own_ports_of_tasks)
  check advised "the agent offers no port of the cluster itself" "$own" \
    "leave it out of ports in the resources in cluster.yaml: a task cannot listen there" \
    test -z "$own"
  given=$(ephemeral_ports_of_tasks)
  remedy="offer other ports (resources in cluster.yaml), or put into a file in /etc/sysctl.d: "
  remedy+="net.ipv4.ip_local_reserved_ports = ${given//$'\n'/,}"
  check advised "the kernel leaves the ports of tasks alone" "${given//$'\n'/ }" "$remedy" \
    test -z "$given"
}

# Globals: TASK_PORTS, PORTS (node.conf)
own_ports_of_tasks() {
  local port
  for port in "${PORTS[@]}"; do
    [[ -z $(common_ports "$port-$port" "${TASK_PORTS[@]}") ]] || echo "$port"
  done | paste -sd ' '
}

# Prints the ranges of ports that tasks and outgoing connections share.
# Globals: TASK_PORTS (node.conf)
ephemeral_ports_of_tasks() {
  local first last range reserved
  read -r first last <"$KERNEL_PORTS/ip_local_port_range"
  mapfile -t -d , reserved < <(tr -d '\n' <"$KERNEL_PORTS/ip_local_reserved_ports")
  while IFS= read -r range; do
    is_within "$range" "${reserved[@]}" || echo "$range"
  done < <(common_ports "$first-$last" "${TASK_PORTS[@]}")
}

# What the kernel says about its ports.
KERNEL_PORTS=/proc/sys/net/ipv4

# Prints what each of the ranges has in common with the first: FIRST-LAST.
common_ports() {
  local first=${1%-*} last=${1#*-} range from to
  shift
  for range in "$@"; do
    from=$((${range%-*} > first ? ${range%-*} : first))
    to=$((${range#*-} < last ? ${range#*-} : last))
    [[ $from -gt $to ]] || echo "$from-$to"
  done
}

# Whether a range lies in one of the others, which may also be single ports.
is_within() {
  local range=$1 each
  shift
  for each in "$@"; do
    [[ $(common_ports "$range" "$each") != "$range" ]] || return 0
  done
  return 1
}

# Globals: DOCKER_PACKAGES (node.conf)
check_docker_tasks() {
  local engine bridge=none
  engine=$(docker_says version '{{.Server.Version}}')
  check required "Docker runs (for the tasks)" "${engine:-no answer}" \
    "apt-get install ${DOCKER_PACKAGES[*]}; systemctl start docker" \
    test -n "$engine"
  [[ -n $engine ]] || return 0
  check_docker_answers "${engine%%.*}"
  # A Docker that came for Marathon alone has none.
  if timeout 20 docker network inspect bridge >/dev/null 2>&1; then
    bridge=bridge
  fi
  check advised "Docker has a bridge, which tasks with a network of their own need" "$bridge" \
    "remove bridge, iptables, ip6tables, ip-forward from /etc/docker/daemon.json; restart docker" \
    test "$bridge" != none
}

# Prints what Docker says, if that may be a version, a name or a number.
# Arguments: version or info; the format
docker_says() {
  local answer
  answer=$(timeout 20 docker "$1" --format "$2" 2>/dev/null || true)
  [[ ! $answer =~ ^[A-Za-z0-9][A-Za-z0-9.+:~_-]{0,99}$ ]] || echo "$answer"
}

# The agent reads what `docker inspect` prints. Docker 26 (API 1.45) removed ContainerConfig from
# it, the image store of containerd never had it, and Docker 29 leaves out an empty entrypoint.
# Globals: METHOD, READS_CONTAINER_CONFIG, EMPTY_ENTRYPOINT_FROM, IMAGES (node.conf)
# Arguments: the major version of Docker
check_docker_answers() {
  local major=$1 api store oldest version
  api=$(docker_says version '{{.Server.APIVersion}}')
  oldest=$(docker_says version '{{.Server.MinAPIVersion}}')
  store=$(docker_image_store)
  version=$(mesos_version)
  if [[ $READS_CONTAINER_CONFIG == true ]]; then
    check required "Docker is older than 26, which this Mesos needs" \
      "Docker $major, API ${oldest:-?} to ${api:-?}" \
      "use ClusterD (method: apt), or an older Docker" \
      is_below "$major" 26
    check advised "Docker keeps images in its own store, which this Mesos needs" "$store" \
      "set {\"features\": {\"containerd-snapshotter\": false}} in /etc/docker/daemon.json" \
      test "$store" != containerd
  else
    check advised "images without an entrypoint run too" \
      "Docker $major, Mesos ${version:-of an unknown version}, images in the store of $store" \
      "$(entrypoint_remedy)" \
      takes_empty_entrypoint "$major" "$version"
  fi
  [[ $METHOD != docker ]] || check noted "Docker answers to old docker programs" \
    "API ${oldest:-?} to ${api:-?}" \
    "the image of mesos-agent needs a docker program that speaks API $oldest: Docker 25 or later" \
    is_below "${oldest#1.}" 44
}

# Prints docker or containerd.
docker_image_store() {
  local status
  status=$(timeout 20 docker info --format '{{json .DriverStatus}}' 2>/dev/null || true)
  if [[ $status == *io.containerd.snapshotter* ]]; then
    echo containerd
  else
    echo docker
  fi
}

# Whether a number is known and below another one.
is_below() { [[ $1 =~ ^[0-9]{1,5}$ ]] && ((10#$1 < $2)); }

# Globals: EMPTY_ENTRYPOINT_FROM (node.conf)
# Arguments: the major version of Docker; the version of Mesos
takes_empty_entrypoint() {
  if is_below "$1" 29; then
    return
  fi
  [[ -n $EMPTY_ENTRYPOINT_FROM && -n $2 ]] &&
    dpkg --compare-versions "$2" ge "$EMPTY_ENTRYPOINT_FROM"
}

# Prints the version of Mesos' package that is installed or that apt would install.
# Globals: MESOS_PACKAGE (node.conf)
mesos_version() {
  local version
  version=$(apt-cache policy "$MESOS_PACKAGE" 2>/dev/null | sed -n 's/^  Candidate: //p' || true)
  [[ ! $version =~ ^[0-9][A-Za-z0-9.+:~-]{0,99}$ ]] || echo "$version"
}

# Globals: EMPTY_ENTRYPOINT_FROM (node.conf)
entrypoint_remedy() {
  if [[ -n $EMPTY_ENTRYPOINT_FROM ]]; then
    echo "use ClusterD ${EMPTY_ENTRYPOINT_FROM#*-} or later, or give every image an entrypoint"
  else
    echo "use ClusterD (method: apt), an older Docker, or images with an entrypoint"
  fi
}

# Globals: BACKUPS
check_stray_flags() {
  local strays
  strays=$(stray_flags)
  check advised "no other files are in /etc/mesos-*" "${strays:-none}" \
    "nothing to do: install.sh moves them to $BACKUPS" \
    test -z "$strays"
}
