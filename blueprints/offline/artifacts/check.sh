#!/usr/bin/env bash
# Checks that everything in lock.json is here, that nothing was changed since it was fetched, and that
# nothing was added: in the whole bundle, or on a host in this folder. Needs bash and coreutils,
# changes nothing. At the site, check SHA256SUMS with the programs of the site first, as README.md
# says: this script comes from the folder that is to be checked.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck disable=SC1090,SC1091,SC2154  # variables of lock.conf
set -euo pipefail
shopt -s nullglob globstar dotglob

usage() {
  cat <<'END'
Usage: bash check.sh [--quiet] [--expect CHECKSUM]

Checks that everything in lock.json is here, that nothing was changed since it was fetched, and that
nothing was added: in the whole bundle, or on a host in this folder. It changes nothing.

  --quiet            print nothing where all is well
  --expect CHECKSUM  refuse any other list of files than the one with this checksum: the 64 digits
                     that fetch.sh printed at its end, noted apart from this folder

Exit codes: 0 complete and unchanged, 1 something is missing, changed or added, 2 wrong usage.
END
}

quiet=
expected=         # the checksum of SHA256SUMS that --expect names
folder=           # of the artifacts, below the folder that is checked: artifacts/, or empty on a host
problems=()       # one line each
declare -A sums   # the recorded SHA-256 of each path
remedy="Do not install from this folder. Carry it again, or run fetch.sh again on a machine with"
remedy+=" internet access."

main() {
  read_options "$@"
  cd "$(dirname "${BASH_SOURCE[0]}")"
  enter_bundle
  # Nothing here is read, and lock.conf would run, before its checksum is verified.
  check_list
  read_sums
  check_sums
  check_unexpected
  fail_with_problems
  source "./${folder}lock.conf"
  check_files
  check_images
  check_packages
  fail_with_problems
  if [[ -z $quiet ]]; then
    printf 'Complete: %d files. Their checksum:\n  %s\n' "${#sums[@]}" "$checksum"
  fi
}

# Globals: sets folder.
enter_bundle() {
  [[ -f SHA256SUMS ]] ||
    fail "Nothing has been fetched yet." \
      "On a machine with internet access, run: bash artifacts/fetch.sh"
  if [[ -f ../cluster.yaml || -n $expected ]]; then
    cd ..
    folder=artifacts/
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
        wrong_usage "Unknown option: $1"
        ;;
    esac
    shift
  done
}

wrong_usage() {
  printf '%s\n' "$1" >&2
  printf 'Its options: bash %q --help\n' "$0" >&2
  exit 2
}

fail() {
  printf 'ERROR: %s\n' "$1" >&2
  shift
  printf '       %s\n' "$@" >&2
  exit 1
}

# A terminal gets no control characters of a name.
# Globals: reads problems, remedy.
fail_with_problems() {
  [[ ${#problems[@]} -eq 0 ]] || fail "${problems[@]//[[:cntrl:]]/}" "$remedy"
}

# The list is the one that fetch.sh wrote.
# Globals: sets checksum.
check_list() {
  [[ -f SHA256SUMS ]] || fail "$PWD/SHA256SUMS is missing." "$remedy"
  checksum=$(sha256sum SHA256SUMS)
  checksum=${checksum%% *}
  [[ -z $expected || $expected == "$checksum" ]] ||
    fail "This is not what was fetched: its checksum is $checksum." "$remedy"
}

# Globals: sets sums; adds to problems.
read_sums() {
  local sum path
  while read -r sum path; do
    if [[ $sum =~ ^[0-9a-f]{64}$ && -n $path ]]; then
      sums[$path]=$sum
    else
      problems+=("SHA256SUMS contains an invalid line: ${sum:0:80}")
    fi
  done <SHA256SUMS
  [[ -z $folder || ${#problems[@]} -gt 0 || -n ${sums[artifacts/SHA256SUMS]:-} ]] ||
    fail "SHA256SUMS does not list what was fetched." \
      "Run bash artifacts/fetch.sh: what is here already is not fetched again."
}

# Every file is as it was recorded.
# Globals: adds to problems.
check_sums() {
  local line
  while IFS= read -r line; do
    problems+=("${line/: FAILED open or read/ is missing}")
  done < <(sha256sum --check --quiet --strict SHA256SUMS 2>/dev/null)
}

# No file is here that was not recorded, and no link: it could lead elsewhere tomorrow. logs/ comes
# from deploy.sh, build/ from build.sh, and backups/ from backup.sh.
# Globals: reads sums, folder; adds to problems; sets remedy.
check_unexpected() {
  local path unexpected=()
  for path in **; do
    if [[ -n $folder && $path =~ ^(logs|build|backups)/ ]]; then
      continue
    fi
    if [[ -d $path && ! -L $path ]]; then
      continue
    fi
    if [[ $path == "${folder}partial/"* ]]; then
      problems+=("${folder}partial/ exists: fetch.sh was interrupted. Run it again")
      return
    fi
    if [[ -L $path || (-z ${sums[$path]:-} && $path != SHA256SUMS) ]]; then
      unexpected+=("${path@Q} is here, but fetch.sh did not list it")
    fi
  done
  [[ ${#unexpected[@]} -gt 0 ]] || return 0
  if [[ ${#problems[@]} -eq 0 ]]; then
    remedy="Remove it. If it is yours, run bash artifacts/fetch.sh, which lists it too and prints the"
    remedy+=" new checksum; that needs no network."
  fi
  problems+=("${unexpected[@]}")
}

# Every file of lock.conf is here, and has the checksum that is known from elsewhere.
# Globals: reads sums, folder; adds to problems.
check_files() {
  local i path known kind sum
  for ((i = 0; i < ${#FILES[@]}; i += 4)); do
    path=$folder${FILES[i]}
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
# Globals: reads sums, folder; adds to problems.
check_images() {
  local i
  for ((i = 0; i < ${#IMAGES[@]}; i += 3)); do
    if [[ -z ${sums[$folder${IMAGES[i]}]:-} ]]; then
      problems+=("${IMAGES[i]} is missing: the image ${IMAGES[i + 1]}")
    fi
  done
}

# The packages were chosen for this bundle, not for an earlier one.
# Globals: reads sums, folder; adds to problems.
check_packages() {
  local wanted problem request="$CODENAME $ARCH: ${PACKAGES[*]}"
  [[ ${#PACKAGES[@]} -gt 0 ]] || return 0
  if [[ -z ${sums[${folder}debs/Packages]:-} || -z ${sums[${folder}debs/wanted]:-} ]]; then
    problems+=("debs/ is missing: the packages ${PACKAGES[*]} and what they depend on")
    return
  fi
  read -r wanted <"${folder}debs/wanted"
  if [[ $wanted != "$request"* ]]; then
    problem="The packages are for \"$wanted\", and this bundle is for $request."
    problems+=("$problem Remove debs/ and fetch again")
  fi
}

main "$@"
