#!/usr/bin/env bash
# Cuts the whole bundle into parts for small media, into a new folder beside it: bash artifacts/split.sh SIZE, such as 4G.
# Each part may travel by itself. Where all have arrived, in one folder: bash join.sh
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

fail() { printf 'ERROR: %s\n' "$1" >&2; shift; [[ $# -eq 0 ]] || printf '       %s\n' "$@" >&2; exit 1; }

size=${1:-}
[[ $# -eq 1 && $size =~ ^[1-9][0-9]*[KMG]?$ ]] || { echo "Usage: bash split.sh SIZE, in bytes or with K, M or G: 650M for a CD, 4000M for FAT32" >&2; exit 2; }
bash artifacts/check.sh --quiet

name=$(basename "$PWD")
parts=../$name.parts
[[ ! -e $parts ]] || fail "$PWD.parts already exists." "Remove it first."
trap 'rm -rf "$parts.new"' EXIT
mkdir "$parts.new"
tar -c -f - --exclude="$name/logs" --exclude="$name/build" -C .. "$name" | split --bytes="$size" --numeric-suffixes=1 --suffix-length=4 - "$parts.new/$name.part." ||
  fail "The parts cannot be written: is the disk full?" "$(df -h .. | tail -n 1)"
cp artifacts/join.sh "$parts.new/"
(cd "$parts.new" && sha256sum -- "$name".part.* >SHA256SUMS)
mv "$parts.new" "$parts"
echo "$(find "$parts" -name '*.part.*' | wc -l) parts in $(cd "$parts" && pwd). Carry them all to the site, with join.sh and SHA256SUMS, and there: bash join.sh"
