#!/usr/bin/env bash
# Loads the images of this folder into Docker, which skips layers that it has already.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck disable=SC1091,SC2154  # variables of lock.conf
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
source ./lock.conf
source ./lib/common.sh

usage() {
  cat <<'END'
Usage: bash load.sh [IMAGE]...

Loads images of this folder into Docker, by default all that lock.conf lists. Run it as root, or as
a user who may use Docker.

Exit codes: 0 loaded, 1 an image is missing or damaged, or Docker does not answer, 2 wrong usage.
END
}

main() {
  local i
  if [[ ${1:-} == -h || ${1:-} == --help ]]; then
    usage
    exit 0
  fi
  check_names "$@"
  docker info >/dev/null 2>&1 || fail "Docker does not answer." "Start it, or run this as root."
  for ((i = 0; i < ${#IMAGES[@]}; i += 3)); do
    if [[ $# -eq 0 || " $* " == *" ${IMAGES[i + 1]} "* ]]; then
      load_image "${IMAGES[@]:i:2}"
    fi
  done
}

# check_names IMAGE...: each is one of this bundle.
check_names() {
  local name
  for name; do
    [[ $name != -* ]] || wrong_usage "Unknown option: $name"
    [[ " ${IMAGES[*]} " == *" $name "* ]] || wrong_usage "This bundle has no image $name."
  done
}

# load_image FILE IMAGE
load_image() {
  local file=$1 image=$2
  [[ -f $file ]] || fail "$file is missing." "It holds the image $image. Run: bash check.sh"
  sha256sum --check --quiet --strict < <(grep -F "  $file" SHA256SUMS) ||
    fail "$file is damaged." "Carry it again."
  docker load --quiet --input "$file"
  docker image inspect "$image" >/dev/null 2>&1 ||
    fail "$file does not contain the image $image." \
      "Run fetch.sh again on a machine with internet access."
}

main "$@"
