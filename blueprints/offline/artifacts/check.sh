#!/usr/bin/env bash
# Checks that everything in lock.json is here and unchanged since it was fetched. Needs bash and
# coreutils, changes nothing.
# Usage: bash check.sh [--quiet] [--expect CHECKSUM], the checksum that fetch.sh printed at its end.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck disable=SC1091,SC2154  # variables of lock.conf
set -euo pipefail
shopt -s nullglob globstar dotglob

usage() {
  echo "Usage: bash check.sh [--quiet] [--expect CHECKSUM]"
}

quiet=
expected=         # the checksum of SHA256SUMS that --expect names
problems=()       # one line each
declare -A sums   # the recorded SHA-256 of each path
remedy="Do not install from this folder. Carry it again, or run fetch.sh again on a machine with"
remedy+=" internet access."

main() {
  read_options "$@"
  cd "$(dirname "${BASH_SOURCE[0]}")"
  source ./lock.conf
  [[ -f SHA256SUMS ]] ||
    fail "Nothing has been fetched yet." \
      "On a machine with internet access, run: bash artifacts/fetch.sh"
  read_sums
  check_sums
  check_files
  check_images
  check_packages
  check_unexpected
  [[ ${#problems[@]} -eq 0 ]] ||
    fail "${problems[@]}" "$remedy"
  if [[ -z $quiet ]]; then
    printf 'Complete: %d files. Their checksum:\n  %s\n' "${#sums[@]}" "$checksum"
  fi
}

# Globals: sets quiet, expected.
read_options() {
  while [[ $# -gt 0 ]]; do
    case $1 in
      --quiet)
        quiet=yes
        ;;
      --expect)
        expected=${2:-}
        [[ $expected =~ ^[0-9a-f]{64}$ ]] ||
          wrong_usage "--expect needs the 64 digits that fetch.sh printed."
        shift
        ;;
      -h | --help)
        usage
        exit 0
        ;;
      *)
        wrong_usage "Unknown option $1. $(usage)"
        ;;
    esac
    shift
  done
}

wrong_usage() {
  echo "$1" >&2
  exit 2
}

fail() {
  printf 'ERROR: %s\n' "$1" >&2
  shift
  printf '       %s\n' "$@" >&2
  exit 1
}

# Globals: sets sums, checksum; adds to problems.
read_sums() {
  local sum path
  while read -r sum path; do
    if [[ $sum =~ ^[0-9a-f]{64}$ && -n $path ]]; then
      sums[$path]=$sum
    else
      problems+=("SHA256SUMS contains an invalid line: ${sum:0:80}")
    fi
  done <SHA256SUMS
  checksum=$(sha256sum SHA256SUMS)
  checksum=${checksum%% *}
  if [[ -n $expected && $expected != "$checksum" ]]; then
    problems+=("This is not what was fetched: its checksum is $checksum.")
  fi
}

# Every file is as it was recorded.
# Globals: adds to problems.
check_sums() {
  local line
  while IFS= read -r line; do
    problems+=("${line/: FAILED open or read/ is missing}")
  done < <(sha256sum --check --quiet --strict SHA256SUMS 2>/dev/null)
}

# Every file of lock.conf is here, and has the checksum that is known from elsewhere.
# Globals: reads sums; adds to problems.
check_files() {
  local i path known kind sum
  for ((i = 0; i < ${#FILES[@]}; i += 4)); do
    path=${FILES[i]}
    known=${FILES[i + 1]}
    if [[ -z ${sums[$path]:-} ]]; then
      problems+=("$path is missing: ${FILES[i + 3]}")
    elif [[ $known == sha* && -f $path ]]; then
      kind=${known%%:*}
      sum=$("${kind}sum" "$path")
      if [[ ${sum%% *} != "${known#*:}" ]]; then
        problems+=("$path is a different file: its $kind must be ${known#*:}")
      fi
    fi
  done
}

# Every image of lock.conf is here.
# Globals: reads sums; adds to problems.
check_images() {
  local i
  for ((i = 0; i < ${#IMAGES[@]}; i += 2)); do
    if [[ -z ${sums[${IMAGES[i]}]:-} ]]; then
      problems+=("${IMAGES[i]} is missing: the image ${IMAGES[i + 1]}")
    fi
  done
}

# The packages were chosen for this bundle, not for an earlier one.
# Globals: reads sums; adds to problems.
check_packages() {
  local wanted problem request="$CODENAME $ARCH: ${PACKAGES[*]}"
  [[ ${#PACKAGES[@]} -gt 0 ]] || return 0
  if [[ -z ${sums[debs/Packages]:-} || ! -f debs/wanted ]]; then
    problems+=("debs/ is missing: the packages ${PACKAGES[*]} and what they depend on")
    return
  fi
  read -r wanted <debs/wanted
  if [[ $wanted != "$request"* ]]; then
    problem="The packages are for \"$wanted\", and this bundle is for $request."
    problems+=("$problem Remove debs/ and fetch again")
  fi
}

# No file is here that was not recorded.
# Globals: reads sums; adds to problems.
check_unexpected() {
  local path
  for path in **; do
    if [[ -d $path && ! -L $path ]]; then
      continue
    fi
    if [[ $path == partial/* ]]; then
      problems+=("partial/ exists: fetch.sh was interrupted. Run it again")
      return
    fi
    if [[ -z ${sums[$path]:-} && $path != SHA256SUMS ]]; then
      problems+=("${path@Q} is here, but fetch.sh did not fetch it")
    fi
  done
}

main "$@"
