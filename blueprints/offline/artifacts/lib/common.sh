# Messages of the scripts beside lib/. Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash

say() {
  printf '%s\n' "$*"
}

# fail MESSAGE [LINE]...
fail() {
  printf 'ERROR: %s\n' "$1" >&2
  shift
  [[ $# -eq 0 ]] || printf '       %s\n' "$@" >&2
  exit 1
}

wrong_usage() {
  printf '%s\n' "$1" >&2
  printf 'Its options: bash %q --help\n' "$0" >&2
  exit 2
}

has() {
  command -v "$1" >/dev/null 2>&1
}

# report_missing PATH REASON...: the rest is fetched all the same, and fetch.sh lists what is
# missing at its end.
# Globals: adds to missing.
report_missing() {
  local path=$1
  shift
  missing+=("$path: $*")
  say "  MISSING  $path"
}
