#!/usr/bin/env bash
# Joins the parts that split.sh made into a bundle again. Run it in the folder that holds all parts,
# join.sh and SHA256SUMS: bash join.sh [FOLDER]
# The programs of the site can do the same: cat *.part.* | tar -x
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
set -euo pipefail

usage() {
  cat <<'END'
Usage: bash join.sh [FOLDER]

Checks the parts that split.sh made, which lie beside join.sh and SHA256SUMS, and puts the bundle
that they are into FOLDER; by default here.

Exit codes: 0 joined, 1 a part is missing or damaged, or the bundle cannot be written,
2 wrong usage.
END
}

main() {
  umask 022
  local target name parts
  if [[ ${1:-} == -h || ${1:-} == --help ]]; then
    usage
    exit 0
  fi
  [[ ${1:-} != -* ]] || wrong_usage "Unknown option: $1"
  [[ $# -le 1 ]] || wrong_usage "join.sh takes one folder."
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

wrong_usage() {
  printf '%s\n' "$1" >&2
  printf 'Its options: bash %q --help\n' "$0" >&2
  exit 2
}

fail() {
  printf 'ERROR: %s\n' "$1" >&2
  shift
  [[ $# -eq 0 ]] || printf '       %s\n' "$@" >&2
  exit 1
}

main "$@"
