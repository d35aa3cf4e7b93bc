#!/usr/bin/env bash
# Loads the images of this folder into Docker: bash load.sh [IMAGE]..., all of them if none is named.
# What was loaded before is not loaded again.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck disable=SC1091,SC2154
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
source ./lock.conf

fail() { printf 'ERROR: %s\n' "$1" >&2; shift; [[ $# -eq 0 ]] || printf '       %s\n' "$@" >&2; exit 1; }

docker info >/dev/null 2>&1 || fail "Docker does not answer." "Start it, or run this as root."
for ((i = 0; i < ${#IMAGES[@]}; i += 2)); do
  file=${IMAGES[i]} image=${IMAGES[i + 1]}
  [[ $# -eq 0 || " $* " == *" $image "* ]] || continue
  [[ -f $file ]] || fail "$file is missing." "It holds the image $image. Run: bash check.sh"
  sha256sum --check --quiet --strict < <(grep -F "  $file" SHA256SUMS) || fail "$file is damaged." "Carry it again."
  docker load --quiet --input "$file"
  docker image inspect "$image" >/dev/null 2>&1 || fail "$file does not contain the image $image." "Run fetch.sh again on a machine with internet access."
done
