# Marathon from its image, run by the systemd unit marathon.service. Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2154

# Globals: IMAGES (node.conf)
check_marathon() {
  local image remedy
  remedy="install.sh pulls it; without a network put what docker save writes into "
  remedy+="$(artifacts)/supplied, ending in .image.tar"
  for image in "${IMAGES[@]}"; do
    check advised "the image $image is available" "$(where_image "$image")" "$remedy" \
      is_supplied "$image"
  done
}

is_supplied() { [[ $(where_image "$1") =~ ^(here|supplied)$ ]]; }

# Prints where an image is available. Its registry is asked, because it may have lost the image.
where_image() {
  if has_docker_image "$1"; then
    echo here
  elif [[ -n $(supplied_images) ]]; then
    echo supplied
  elif ! has docker; then
    echo "not here; Docker comes with install.sh"
  elif timeout 20 docker manifest inspect "$1" >/dev/null 2>&1; then
    echo "its registry has it"
  else
    echo "not on this host, and not found in its registry"
  fi
}

has_docker_image() { has docker && docker image inspect "$1" >/dev/null 2>&1; }

# There may be no such folder yet.
supplied_images() {
  { find "$(artifacts)/supplied" -maxdepth 1 -name '*.image.tar' 2>/dev/null || true; } |
    LC_ALL=C sort
}

# Globals: IMAGES (node.conf)
install_marathon() {
  local image
  has docker || install_docker
  for image in "${IMAGES[@]}"; do
    has_docker_image "$image" || install_image "$image"
  done
}

# Docker runs Marathon alone here, with the network of the host: it needs no bridge, and leaves the
# host's routes and firewall as they are. Settings that are here already stay.
# Globals: DOCKER_SETTINGS (lib/packages.sh); DOCKER_PACKAGES (node.conf)
install_docker() {
  local new
  if ! has dockerd && ! runs_docker_tasks && [[ ! -e $DOCKER_SETTINGS ]]; then
    new=$(new_name "$DOCKER_SETTINGS")
    mkdir -p "$(dirname "$DOCKER_SETTINGS")"
    install -m 0644 lib/docker-daemon.json "$new"
    mv -fT "$new" "$DOCKER_SETTINGS"
    remember_content "$DOCKER_SETTINGS"
    changed "$DOCKER_SETTINGS: Docker without a network of its own"
  fi
  install_packages "${DOCKER_PACKAGES[@]}"
}

# Globals: DOCKER_TASKS, SERVICES, AGENT_SERVICE (node.conf)
runs_docker_tasks() {
  [[ $DOCKER_TASKS == true && " ${SERVICES[*]} " == *" $AGENT_SERVICE "* ]]
}

install_image() {
  local image=$1 file remedy
  while IFS= read -r file; do
    docker load --quiet --input "$file" >/dev/null
  done < <(supplied_images)
  remedy="Supply it as a file ending in .image.tar in $(artifacts)/supplied, "
  remedy+="set another one as images.marathon, or set marathon: off."
  has_docker_image "$image" || pull_image "$image" ||
    fail "The image $image cannot be pulled." "$remedy"
  changed "image $image"
}

pull_image() {
  say "  pulling $1"
  [[ $1 == *@sha256:* ]] || say "  it is known by its tag only: the registry decides what comes"
  docker pull --quiet "$1" >/dev/null
}

# Docker is gone where an interrupted uninstallation has removed it already.
remove_marathon() {
  has docker || return 0
  docker rm --force marathon >/dev/null 2>&1 || true
}
