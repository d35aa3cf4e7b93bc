# Method docker: Docker Compose runs everything. Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2154

check_method() {
  if ! has docker; then miss "Docker is not installed" "Install Docker Engine with the Compose plugin (Debian 13: apt-get install docker.io docker-cli docker-compose; else docs.docker.com/engine/install)."; return; fi
  if docker info >/dev/null 2>&1; then pass "Docker $(docker version --format '{{.Server.Version}}') runs"
  else miss "Docker does not answer" "Start it: systemctl start docker. Or run this as root."; fi
  if docker compose version >/dev/null 2>&1; then pass "docker compose $(docker compose version --short)"
  else miss "docker compose is missing" "Install the Compose plugin, version 2; docker-compose of Debian 12 is the old version 1."; fi
  local image
  for image in "${IMAGES[@]}"; do
    if docker image inspect "$image" >/dev/null 2>&1; then pass "image $image is here"
    else note "image $image is not here yet" "install.sh pulls it; without a network load it first: docker load -i FILE"; fi
  done
}

install_programs() {
  local image
  for image in "${IMAGES[@]}"; do
    docker image inspect "$image" >/dev/null 2>&1 && continue
    say "  pulling $image"
    docker pull --quiet "$image" >/dev/null || fail "The image $image cannot be pulled." "Load it from a file (docker load -i FILE), or name another one in images of cluster.yaml."
    changed "image $image"
  done
}

configure() { :; }

# Compose recreates what was changed and leaves the rest running.
start_cluster_services() {
  local before
  before=$(docker compose ps --quiet | LC_ALL=C sort)
  docker compose up --detach --quiet-pull --remove-orphans
  [[ $(docker compose ps --quiet | LC_ALL=C sort) == "$before" ]] || changed "containers: $(docker compose ps --services | tr '\n' ' ')"
}

stop_cluster_services() { docker compose down --remove-orphans; }

# Images stay: other containers may use them.
remove_programs() { :; }
