# Method docker: Docker Compose runs everything. Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2154

check_method() {
  local engine compose image
  engine=$(docker version --format '{{.Server.Version}}' 2>/dev/null || true)
  compose=$(docker compose version --short 2>/dev/null || true)
  check miss "Docker is installed" "" "install Docker Engine with the Compose plugin (Debian 13: apt-get install docker.io docker-cli docker-compose; else docs.docker.com/engine/install)" has docker
  check miss "Docker runs" "${engine:-no answer}" "systemctl start docker; or run this as root" test -n "$engine"
  check miss "Docker Compose is version 2 or later" "${compose:-missing}" "install the Compose plugin; docker-compose of Debian 12 is the old version 1" is_compose_2 "$compose"
  for image in "${IMAGES[@]}"; do
    check note "the image $image is here" "$(where_image "$image")" "install.sh pulls it; without a network load it first: docker load -i FILE" has_image "$image"
  done
}

is_compose_2() { [[ ${1#v} =~ ^([2-9]|[1-9][0-9])\. ]]; }
has_image()    { docker image inspect "$1" >/dev/null 2>&1; }

# Where it is not, asks its registry, which may have lost it. A registry with a certificate of its own may say no here.
where_image() {
  if has_image "$1"; then echo here
  elif timeout 20 docker manifest inspect "$1" >/dev/null 2>&1; then echo "its registry has it"
  else echo "not here, and its registry does not show it"; fi
}

install_programs() {
  local image
  for image in "${IMAGES[@]}"; do
    docker image inspect "$image" >/dev/null 2>&1 && continue
    say "  pulling $image"
    pull_image "$image" || fail "The image $image cannot be pulled." "Load it from a file (docker load -i FILE), or name another one in images of cluster.yaml."
    changed "image $image"
  done
}

pull_image() { docker pull --quiet "$1" >/dev/null; }

# Compose runs from a copy, which rollback.sh can put back.
COMPOSE_FILE_HERE=$STATE/docker-compose.yml
compose() { docker compose --file "$COMPOSE_FILE_HERE" "$@"; }

configure() { put_file docker-compose.yml "$COMPOSE_FILE_HERE"; }

# Compose recreates what was changed and leaves the rest running.
start_cluster_services() {
  local before
  before=$(compose ps --quiet | LC_ALL=C sort)
  compose up --detach --quiet-pull --remove-orphans
  [[ $(compose ps --quiet | LC_ALL=C sort) == "$before" ]] || changed "containers: $(compose ps --services | tr '\n' ' ')"
}

stop_cluster_services() { [[ ! -f $COMPOSE_FILE_HERE ]] || compose down --remove-orphans; }
stop_agent()            { compose stop "$AGENT_SERVICE"; }

# Images stay: other containers may use them.
remove_programs() { :; }
