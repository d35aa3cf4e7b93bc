#!/usr/bin/env bash
# Joins the parts that split.sh made into a bundle again. Run it in the folder that holds all parts,
# join.sh and SHA256SUMS: bash join.sh [FOLDER], the folder to put the bundle into; by default here.
# The programs of the site can do the same: cat *.part.* | tar -x
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
set -euo pipefail

main() {
  umask 022
  local target name parts
  if [[ $# -gt 1 || ${1:-} == -* ]]; then
    echo "Usage: bash join.sh [FOLDER]" >&2
    exit 2
  fi
  target=$(realpath -- "${1:-.}")
  cd "$(dirname "${BASH_SOURCE[0]}")"
  [[ -f SHA256SUMS ]] || fail "SHA256SUMS is missing." "It lies beside the parts: copy it too."
  sha256sum --check --quiet --strict SHA256SUMS ||
    fail "Some parts are missing or damaged: see above." "Copy them again."

  mapfile -t parts < <(cut -d ' ' -f 3- SHA256SUMS)
  name=${parts[0]%.part.*}
  [[ ! -e $target/$name ]] ||
    fail "$target/$name already exists." "Remove it, or name another folder: bash join.sh FOLDER"
  unpack "$target/$name.new" "${parts[@]}"
  mv "$target/$name.new/$name" "$target/$name"
  echo "$target/$name is joined. Next, in that folder, before you run anything of it:"
  echo "  sha256sum SHA256SUMS                    # must print the checksum that fetch.sh printed"
  echo "  sha256sum --check --quiet SHA256SUMS    # must print nothing"
}

# unpack FOLDER PART...: the folder is removed again when this script ends.
# Globals: sets temporary.
unpack() {
  temporary=$1
  shift
  mkdir -p "$temporary"
  trap 'rm -rf "$temporary"' EXIT
  cat -- "$@" | tar -x -f - -C "$temporary" --no-same-owner --no-same-permissions ||
    fail "The bundle cannot be written: is the disk full?" \
      "$(df -h "$(dirname "$temporary")" | tail -n 1)"
}

fail() {
  printf 'ERROR: %s\n' "$1" >&2
  shift
  [[ $# -eq 0 ]] || printf '       %s\n' "$@" >&2
  exit 1
}

main "$@"
