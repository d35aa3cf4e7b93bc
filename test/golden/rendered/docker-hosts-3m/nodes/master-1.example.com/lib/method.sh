# Method docker: Docker Compose runs everything. Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2154

# Compose uses a copy on the host, which rollback.sh can restore.
COMPOSE_FILE_HERE=$STATE/docker-compose.yml
# Of a master.
ZOOKEEPER_IMAGE=zookeeper:3.9.6

# --- preflight.sh --------------------------------------------------------------------------------

# Globals: IMAGES (node.conf)
check_method() {
  local image
  check_docker
  for image in "${IMAGES[@]}"; do
    check advised "the image $image is available" "$(where_image "$image")" \
      "install.sh pulls it; without a network load it first: docker load -i FILE" \
      has_image "$image"
  done
}

check_docker() {
  local engine compose how_to_install
  engine=$(docker version --format '{{.Server.Version}}' 2>/dev/null || true)
  compose=$(docker compose version --short 2>/dev/null || true)
  how_to_install="install Docker Engine with the Compose plugin (Debian 13: apt-get install "
  how_to_install+="docker.io docker-cli docker-compose; else docs.docker.com/engine/install)"
  check required "Docker is installed" "" "$how_to_install" has docker
  check required "Docker runs" "${engine:-no answer}" \
    "systemctl start docker; or run this as root" \
    test -n "$engine"
  check required "Docker Compose is version 2 or later" "${compose:-missing}" \
    "install the Compose plugin; docker-compose of Debian 12 is the old version 1" \
    is_compose_2 "$compose"
}

is_compose_2() { [[ ${1#v} =~ ^([2-9]|[1-9][0-9])\. ]]; }

has_image() { has_docker_image "$1"; }

has_docker_image() { docker image inspect "$1" >/dev/null 2>&1; }

# Prints where an image is available. Its registry is asked, because it may have lost the image; one
# with a private certificate may seem not to have it.
where_image() {
  if has_image "$1"; then
    echo here
  elif timeout 20 docker manifest inspect "$1" >/dev/null 2>&1; then
    echo "its registry has it"
  else
    echo "not on this host, and not found in its registry"
  fi
}

# --- install.sh, rollback.sh and uninstall.sh ----------------------------------------------------

# Globals: IMAGES (node.conf)
install_programs() {
  local image remedy="Load it from a file (docker load -i FILE), "
  remedy+="or set another image under images in cluster.yaml."
  for image in "${IMAGES[@]}"; do
    # Not has_image: offline, that also accepts an image that is only in artifacts/.
    if has_docker_image "$image"; then
      continue
    fi
    say "  pulling $image"
    pull_image "$image" || fail "The image $image cannot be pulled." "$remedy"
    changed "image $image"
  done
}

pull_image() {
  [[ $1 == *@sha256:* ]] || say "  it is known by its tag only: the registry decides what comes"
  docker pull --quiet "$1" >/dev/null
}

# Globals: COMPOSE_FILE_HERE
configure() { put_marathon_settings docker-compose.yml "$COMPOSE_FILE_HERE"; }

# Prints the services whose containers must begin anew for a file: Compose does not see that a file
# which they read has changed.
services_of() { readers_of "$1"; }

# Prints the container of Marathon while it runs.
# Globals: COMPOSE_FILE_HERE
container_of_marathon() {
  [[ ! -f $COMPOSE_FILE_HERE ]] || compose ps --quiet marathon 2>/dev/null || true
}

# Compose recreates the containers that changed, and leaves the others running. A container of a
# service that is not selected stays as it was made, also when Docker starts it again.
# Globals: SELECTED
start_cluster_services() {
  local before service options=(--remove-orphans)
  [[ ${#SELECTED[@]} -gt 0 ]] || return 0
  ! is_partial || options=(--no-deps)
  before=$(running_containers)
  for service in "${SELECTED[@]}"; do
    ! must_restart "$service" || compose rm --stop --force "$service"
  done
  close_zookeeper_first
  compose up --detach --quiet-pull "${options[@]}" "${SELECTED[@]}"
  for service in "${SELECTED[@]}"; do
    has_restarted "$service"
  done
  if [[ $(running_containers) != "$before" ]]; then
    changed "containers: $(compose ps --services | tr '\n' ' ')"
  fi
}

# Globals: SECRETS, SERVICES (node.conf)
close_zookeeper_first() {
  [[ ${#SECRETS[@]} -gt 0 && " ${SERVICES[*]} " == *" zookeeper "* ]] || return 0
  is_selected zookeeper || return 0
  compose up --detach --quiet-pull --no-deps zookeeper
  close_zookeeper
}

# Runs the commands of standard input in ZooKeeper.
# Globals: ADDRESS, ZOOKEEPER_PORT (node.conf)
zookeeper_client() {
  timeout 60 bash -c 'docker compose "$@"' _ --file "$COMPOSE_FILE_HERE" \
    exec -T zookeeper zkCli.sh -server "$ADDRESS:$ZOOKEEPER_PORT"
}

# ZooKeeper's image runs it as a user of its own, and reads files as that.
# Globals: ZOOKEEPER_IMAGE
secret_owner() {
  local user
  if ! readers_of "$1" | grep -xF zookeeper >/dev/null; then
    echo root
    return
  fi
  user=$(
    docker run --rm --pull never --network none --entrypoint id "$ZOOKEEPER_IMAGE" \
      -u zookeeper 2>/dev/null || true
  )
  [[ $user =~ ^[0-9]{1,9}$ ]] || user=0
  echo "$user"
}

# Globals: ZOOKEEPER_IMAGE; SECRETS, IMAGES (node.conf)
require_sasl_modules() {
  local image
  [[ ${#SECRETS[@]} -gt 0 ]] || return 0
  for image in "${IMAGES[@]}"; do
    [[ $image == "$ZOOKEEPER_IMAGE" ]] || require_sasl_in_image "$image"
  done
}

# Globals: COMPOSE_FILE_HERE, COMPOSE_OVERRIDE
compose() {
  local files=(--file "$COMPOSE_FILE_HERE")
  [[ ! -f $COMPOSE_OVERRIDE ]] || files+=(--file "$COMPOSE_OVERRIDE")
  docker compose "${files[@]}" "$@"
}

# Prints how often Docker has started the container of a service again since it was made.
restarts_of() {
  local container count=
  container=$(compose ps --all --quiet "$1" 2>/dev/null || true)
  [[ -z $container ]] ||
    count=$(docker inspect --format '{{.RestartCount}}' "$container" 2>/dev/null || true)
  [[ $count =~ ^[0-9]{1,9}$ ]] || count=0
  echo "$count"
}

# Prints what a service wrote last.
last_log_lines() { compose logs --no-color --no-log-prefix --tail 10 "$1" 2>/dev/null || true; }

# Whether the container of a service runs, and is the one that this folder's file describes.
runs_as_installed() {
  local container hashes
  is_up_to_date docker-compose.yml "$COMPOSE_FILE_HERE" 0644 || return 1
  container=$(compose ps --quiet "$1" 2>/dev/null || true)
  [[ -n $container ]] || return 1
  hashes=$(
    compose config --hash "$1" 2>/dev/null | cut -d ' ' -f 2
    docker inspect --format '{{index .Config.Labels "com.docker.compose.config-hash"}}' \
      "$container" 2>/dev/null || true
  )
  [[ $(sort -u <<<"$hashes" | wc -l) -eq 1 ]]
}

running_containers() { compose ps --quiet | LC_ALL=C sort; }

# Globals: COMPOSE_FILE_HERE; AGENT_SERVICE (node.conf)
is_agent_running() {
  [[ -f $COMPOSE_FILE_HERE && -n $(compose ps --quiet "$AGENT_SERVICE" 2>/dev/null || true) ]]
}

# Prints why tasks would end with other files of the agent: those that run in its container.
# Globals: COMPOSE_FILE_HERE; AGENT_SERVICE (node.conf)
# Arguments: a function that prints where the content is that a file of the host will have
losses_of_method() {
  local before after
  before=$(lines_of_service "$AGENT_SERVICE" "$COMPOSE_FILE_HERE")
  after=$(lines_of_service "$AGENT_SERVICE" "$("$1" "$COMPOSE_FILE_HERE")")
  [[ $before == "$after" && -z $(agent_files_that_change "$1") ]] &&
    ! must_restart "$AGENT_SERVICE" || echo "the container of the agent is made anew"
}

# Prints why tasks would end when the agent starts again.
losses_of_restart() { echo "the container of the agent starts again"; }

# Prints "WHAT|VALUE" for each setting of a master that has an order among all masters.
# Globals: COMPOSE_FILE_HERE
# Arguments: a function that prints where the content of a file of the host is
ordered_settings() {
  local file
  file=$("$1" "$COMPOSE_FILE_HERE")
  lines_of_service zookeeper "$file" | sed -nE '
    s/^ *ZOO_SERVERS: /the list of ZooKeepers and their ports|/p
    s/^ *ZOO_MY_ID: /the number of a ZooKeeper|/p
    s/^ *image: /the version of ZooKeeper|/p
  '
  lines_of_service mesos-master "$file" | sed -nE '
    s/^ *MESOS_QUORUM: /the quorum|/p
    s/^ *MESOS_PORT: /the port of the masters|/p
    s/^ *image: /the version of Mesos|/p
  '
  lines_of_service marathon "$file" | sed -nE 's/^ *image: /the version of Marathon|/p'
}

# Prints what a Compose file says of a service, without comments.
# Arguments: service, file
lines_of_service() {
  awk -v service="  $1:" '
    /^ *(#|$)/ { next }
    /^ ? ?[^ ]/ { is_it = $0 == service }
    is_it
  ' "$2"
}

# On SIGUSR1 the agent unregisters, shuts its executors down, and ends when they have ended. Its
# container may start again at once, so it is watched by its process.
# Globals: AGENT_SERVICE (node.conf)
end_agent() {
  local pid
  pid=$(agent_pid)
  if [[ $pid =~ ^[1-9][0-9]*$ ]]; then
    say "  $AGENT_SERVICE leaves the cluster and ends its tasks (at most 2 minutes)"
    compose kill --signal SIGUSR1 "$AGENT_SERVICE" || true
    wait_for_agent "$pid"
  fi
  compose stop "$AGENT_SERVICE"
  end_task_containers
}

# Prints the process of the agent's container; 0 or nothing if it does not run.
# Globals: AGENT_SERVICE (node.conf)
agent_pid() {
  local container
  container=$(compose ps --quiet "$AGENT_SERVICE" 2>/dev/null || true)
  [[ -n $container ]] || return 0
  docker inspect --format '{{.State.Pid}}' "$container" 2>/dev/null || true
}

# At most two minutes.
wait_for_agent() {
  for _ in {1..240}; do
    [[ $(agent_pid) == "$1" ]] || return 0
    sleep 0.5
  done
}

# Tasks in containers of their own outlive the container of their agent.
end_task_containers() {
  local containers
  mapfile -t containers < <(task_containers)
  [[ ${#containers[@]} -gt 0 ]] || return 0
  say "  containers of tasks, ended now: ${containers[*]}"
  docker stop -t 10 "${containers[@]}" >/dev/null || true
}

# Globals: COMPOSE_FILE_HERE; ROLES (node.conf)
stop_cluster_services() {
  [[ -f $COMPOSE_FILE_HERE ]] || return 0
  [[ $ROLES != *agent* ]] || end_agent
  compose down --remove-orphans
}

# Images stay: other containers may use them.
remove_programs() { :; }
