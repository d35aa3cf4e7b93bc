#!/usr/bin/env bash
# Checks that everything that lock.json lists is here and unchanged since it was fetched. Needs bash and coreutils, changes nothing.
# Usage: bash check.sh [--quiet] [--expect CHECKSUM], the checksum that fetch.sh printed at its end.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck disable=SC1091,SC2154
set -euo pipefail
shopt -s nullglob globstar dotglob

quiet=
expected=
faults=()

main() {
  read_options "$@"
  cd "$(dirname "${BASH_SOURCE[0]}")"
  source ./lock.conf
  [[ -f SHA256SUMS ]] || stop "Nothing has been fetched yet." "On a machine with internet access, run: bash artifacts/fetch.sh"
  read_sums
  check_sums
  check_files
  check_packages
  check_strangers
  [[ ${#faults[@]} -eq 0 ]] || stop "${faults[@]}" "Do not install from this folder. Carry it again, or run fetch.sh again on a machine with internet access."
  [[ -n $quiet ]] || printf 'Complete: %d files. Their checksum:\n  %s\n' "${#sums[@]}" "$all"
}

read_options() {
  while [[ $# -gt 0 ]]; do
    case $1 in
      --quiet) quiet=yes ;;
      --expect) expected=${2:-}; shift; [[ $expected =~ ^[0-9a-f]{64}$ ]] || { echo "--expect needs the 64 digits that fetch.sh printed." >&2; exit 2; } ;;
      -h | --help) echo "Usage: bash check.sh [--quiet] [--expect CHECKSUM]"; exit 0 ;;
      *) echo "Unknown option $1. Usage: bash check.sh [--quiet] [--expect CHECKSUM]" >&2; exit 2 ;;
    esac
    shift
  done
}

stop() { printf 'ERROR: %s\n' "$1" >&2; shift; printf '       %s\n' "$@" >&2; exit 1; }

declare -A sums
read_sums() {
  local sum path
  while read -r sum path; do
    if [[ $sum =~ ^[0-9a-f]{64}$ && -n $path ]]; then sums[$path]=$sum; else faults+=("SHA256SUMS contains an invalid line: ${sum:0:80}"); fi
  done <SHA256SUMS
  all=$(sha256sum SHA256SUMS); all=${all%% *}
  [[ -z $expected || $expected == "$all" ]] || faults+=("This is not what was fetched: its checksum is $all.")
}

# Every file as it was recorded.
check_sums() {
  local line
  while IFS= read -r line; do faults+=("${line/: FAILED open or read/ is missing}"); done < <(sha256sum --check --quiet --strict SHA256SUMS 2>/dev/null)
}

# Every file that the bundle needs, and those of which more is known.
check_files() {
  local i path known sum
  for ((i = 0; i < ${#FILES[@]}; i += 4)); do
    path=${FILES[i]} known=${FILES[i + 1]}
    [[ -n ${sums[$path]:-} ]] || { faults+=("$path is missing: ${FILES[i + 3]}"); continue; }
    [[ $known == sha* && -f $path ]] || continue
    sum=$("${known%%:*}sum" "$path")
    [[ ${sum%% *} == "${known#*:}" ]] || faults+=("$path is a different file: its ${known%%:*} must be ${known#*:}")
  done
  for ((i = 0; i < ${#IMAGES[@]}; i += 2)); do
    [[ -n ${sums[${IMAGES[i]}]:-} ]] || faults+=("${IMAGES[i]} is missing: the image ${IMAGES[i + 1]}")
  done
}

# The packages were chosen for the release and the wishes of this bundle.
check_packages() {
  local wanted=
  [[ ${#PACKAGES[@]} -gt 0 ]] || return 0
  [[ -n ${sums[debs/Packages]:-} && -f debs/wanted ]] || { faults+=("debs/ is missing: the packages ${PACKAGES[*]} and what they depend on"); return; }
  read -r wanted <debs/wanted
  [[ $wanted == "$CODENAME $ARCH: ${PACKAGES[*]}"* ]] || faults+=("The packages are for \"$wanted\", and this bundle is for $CODENAME $ARCH: ${PACKAGES[*]}. Remove debs/ and fetch again")
}

# A file that nobody recorded does not belong here.
check_strangers() {
  local path
  for path in **; do
    [[ ! -d $path || -L $path ]] || continue
    [[ $path != partial/* ]] || { faults+=("partial/ exists: fetch.sh was interrupted. Run it again"); return; }
    [[ -n ${sums[$path]:-} || $path == SHA256SUMS ]] || faults+=("${path@Q} is here, but fetch.sh did not fetch it")
  done
}

main "$@"
