#!/usr/bin/env bash
# Loads the images of this folder into Docker: bash load.sh [IMAGE]..., by default all of them.
# Docker skips layers that it has already.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck disable=SC1091,SC2154  # variables of lock.conf
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
source ./lock.conf
source ./lib/common.sh

main() {
  local i
  docker info >/dev/null 2>&1 || fail "Docker does not answer." "Start it, or run this as root."
  for ((i = 0; i < ${#IMAGES[@]}; i += 3)); do
    if [[ $# -eq 0 || " $* " == *" ${IMAGES[i + 1]} "* ]]; then
      load_image "${IMAGES[@]:i:2}"
    fi
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
