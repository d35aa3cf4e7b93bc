#!/usr/bin/env bash
# Splits the whole bundle into parts for small media, in a new folder beside it.
# Each part may travel by itself. Where all have arrived, in one folder: bash join.sh
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck disable=SC1091
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source artifacts/lib/common.sh

usage() {
  cat <<'END'
Usage: bash split.sh SIZE

Splits the whole bundle into parts of SIZE, in bytes or with K, M or G: 650M for a CD, 4000M for
FAT32. They lie in a new folder beside the bundle, whose name ends in .parts.

Exit codes: 0 split, 1 the bundle is not whole or the parts cannot be written, 2 wrong usage.
END
}

main() {
  umask 022
  local size=${1:-} name parts
  if [[ $size == -h || $size == --help ]]; then
    usage
    exit 0
  fi
  [[ $size != -* ]] || wrong_usage "Unknown option: $size"
  [[ $# -eq 1 && $size =~ ^[1-9][0-9]*[KMG]?$ ]] ||
    wrong_usage "split.sh takes one size, such as 650M or 4G."
  bash artifacts/check.sh --quiet

  name=$(basename "$PWD")
  parts=../$name.parts
  [[ ! -e $parts ]] || fail "$PWD.parts already exists." "Remove it first."
  write_parts "$parts.new" "$name" "$size"
  mv "$parts.new" "$parts"
  say "$(find "$parts" -name '*.part.*' | wc -l) parts in $(cd "$parts" && pwd)." \
    "Carry them all to the site, with join.sh and SHA256SUMS, and there: bash join.sh"
}

# write_parts FOLDER NAME SIZE: the folder is removed again if this script fails.
# Globals: sets temporary.
write_parts() {
  local name=$2 size=$3
  temporary=$1
  trap 'rm -rf "$temporary"' EXIT
  mkdir "$temporary"
  tar -c -f - --exclude="$name/logs" --exclude="$name/build" -C .. "$name" |
    split --bytes="$size" --numeric-suffixes=1 --suffix-length=4 - "$temporary/$name.part." ||
    fail "The parts cannot be written: is the disk full?" "$(df -h .. | tail -n 1)"
  cp artifacts/join.sh "$temporary/"
  (
    cd "$temporary"
    sha256sum -- "$name".part.* >SHA256SUMS
  )
}

main "$@"
