# Marathon from its image, run by the systemd unit marathon.service. Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2154

check_marathon() {
  local image
  for image in "${IMAGES[@]}"; do
    check note "the image $image is available" "$(where_image "$image")" "install.sh pulls it; without a network put what docker save writes into $(artifacts)/supplied, ending in .image.tar" is_supplied "$image"
  done
}

is_supplied() { [[ $(where_image "$1") =~ ^(here|supplied)$ ]]; }

# Nobody could confirm that its registry still serves it.
where_image() {
  if has docker && docker image inspect "$1" >/dev/null 2>&1; then echo here
  elif [[ -n $(supplied_images) ]]; then echo supplied
  elif ! has docker; then echo "not here; Docker comes with install.sh"
  elif timeout 20 docker manifest inspect "$1" >/dev/null 2>&1; then echo "its registry has it"
  else echo "not on this host, and not found in its registry"; fi
}

supplied_images() { find "$(artifacts)/supplied" -maxdepth 1 -name '*.image.tar' 2>/dev/null | LC_ALL=C sort; }

install_marathon() {
  local image file
  has docker || install_packages "${DOCKER_PACKAGES[@]}"
  for image in "${IMAGES[@]}"; do
    docker image inspect "$image" >/dev/null 2>&1 && continue
    while IFS= read -r file; do docker load --quiet --input "$file" >/dev/null; done < <(supplied_images)
    docker image inspect "$image" >/dev/null 2>&1 || pull_image "$image" ||
      fail "The image $image cannot be pulled." "Supply it as a file ending in .image.tar in $(artifacts)/supplied, set another one as images.marathon, or set marathon: off."
    changed "image $image"
  done
}

pull_image() { docker pull --quiet "$1" >/dev/null; }

remove_marathon() {
  ! has docker || docker rm --force marathon >/dev/null 2>&1 || true
}
