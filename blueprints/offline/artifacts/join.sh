#!/usr/bin/env bash
# Puts a bundle together again from the parts that split.sh made. Run it in the folder with all parts, join.sh and
# SHA256SUMS: bash join.sh [FOLDER], where the bundle is to lie; here, if none is named.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
set -euo pipefail

fail() { printf 'ERROR: %s\n' "$1" >&2; shift; [[ $# -eq 0 ]] || printf '       %s\n' "$@" >&2; exit 1; }

[[ $# -le 1 && ${1:-} != -* ]] || { echo "Usage: bash join.sh [FOLDER]" >&2; exit 2; }
target=$(realpath -- "${1:-.}")
cd "$(dirname "${BASH_SOURCE[0]}")"
[[ -f SHA256SUMS ]] || fail "SHA256SUMS is missing." "It lies beside the parts: copy it too."
sha256sum --check --quiet --strict SHA256SUMS || fail "Some parts are missing or damaged: see above." "Copy them again."

mapfile -t parts < <(cut -d ' ' -f 3- SHA256SUMS)
name=${parts[0]%.part.*}
[[ ! -e $target/$name ]] || fail "$target/$name already exists." "Remove it, or name another folder: bash join.sh FOLDER"
mkdir -p "$target/$name.new"
trap 'rm -rf "$target/$name.new"' EXIT
cat -- "${parts[@]}" | tar -x -f - -C "$target/$name.new" --no-same-owner || fail "The bundle cannot be written: is the disk full?" "$(df -h "$target" | tail -n 1)"
mv "$target/$name.new/$name" "$target/$name"
echo "$target/$name is complete. Next, in that folder: bash artifacts/check.sh"
