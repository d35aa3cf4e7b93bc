#!/usr/bin/env bash
# Fetches everything in lock.json into this folder: files, images, and packages with everything they
# depend on.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck disable=SC1090,SC1091,SC2034,SC2154  # variables of lock.conf, and shared with lib/
set -euo pipefail

usage() {
  cat <<'END'
Usage: bash fetch.sh [--supply FILE]... [--mirror FROM=TO]... [--keyring FILE]

Run it on a machine with internet access, on any release of Debian or Ubuntu; root is not needed.
Files that are already here stay, interrupted downloads continue. A file gets its name only when it
is complete and verified. At its end it lists every file of the bundle in SHA256SUMS at the top,
and prints the checksum of that list. Files that you add to the bundle later are listed when you run
it again; that needs no network. Changes nothing else, except that images pass through Docker or
podman.

  --supply FILE      add a file that cannot be downloaded (lock.json: supplier "operator"), or an
                     image's archive
  --mirror FROM=TO   ask for what begins with FROM at TO instead, an internal mirror:
                     http://deb.debian.org=http://apt.lan or docker.io=registry.lan/hub
  --keyring FILE     the keys of the distribution, where a mirror signs with its own

Proxies: http_proxy and https_proxy, and what /etc/apt says. Docker has its own setting.
Exit codes: 0 complete, 1 something is missing or was refused, 2 wrong usage.
END
}

mirrors=()    # FROM=TO of every --mirror, for mirrored in lib/download.sh
supplied=()   # the absolute path of every --supply
keyring=      # the absolute path of --keyring, for lib/apt.sh
missing=()    # what could not be fetched, one line each, for report_missing in lib/common.sh

main() {
  source_libraries
  read_options "$@"
  cd "$(dirname "${BASH_SOURCE[0]}")"
  source lock.conf
  umask 022
  check_generated
  acquire_lock
  touch recorded.tsv

  remove_damaged
  local file
  for file in "${supplied[@]}"; do
    import_supplied "$file"
  done
  fetch_files
  fetch_images
  fetch_packages
  finish
}

source_libraries() {
  local name file
  for name in common download verify files images apt; do
    file=$(dirname "${BASH_SOURCE[0]}")/lib/$name.sh
    if [[ ! -f $file ]]; then
      echo "ERROR: $file is missing. Copy the whole bundle again." >&2
      exit 1
    fi
    source "$file"
  done
}

# Globals: sets mirrors, supplied, keyring.
read_options() {
  while [[ $# -gt 0 ]]; do
    case $1 in
      --supply)
        [[ -f ${2:-} ]] || wrong_usage "--supply needs an existing file, not \"${2:-}\"."
        supplied+=("$(realpath -- "$2")")
        shift
        ;;
      --mirror)
        [[ ${2:-} == ?*=?* ]] || wrong_usage "--mirror takes FROM=TO."
        mirrors+=("$2")
        shift
        ;;
      --keyring)
        [[ -f ${2:-} ]] || wrong_usage "--keyring needs an existing file, not \"${2:-}\"."
        keyring=$(realpath -- "$2")
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

# What lies outside this folder is as it was recorded: the list that finish writes vouches for it.
check_generated() {
  local changed
  [[ -f ../SHA256SUMS ]] ||
    fail "This folder is not in its bundle: ../SHA256SUMS is missing." "Copy the whole bundle again."
  changed=$(
    cd ..
    grep -v '^[0-9a-f]*  artifacts/' SHA256SUMS |
      sha256sum --check --quiet --strict 2>/dev/null | head -n 5
  ) || true
  [[ -z $changed ]] || fail "Files of this bundle were changed:" "$changed" \
    "Generate it again; or remove the line of a file of your own from SHA256SUMS."
}

acquire_lock() {
  mkdir -p partial supplied
  exec 9>partial/.lock
  flock --nonblock 9 ||
    fail "Another fetch.sh is running in this folder." "Wait until it has finished."
}

# Writes the software bill of materials and the checksums, and reports what is missing.
# Globals: reads missing.
finish() {
  bash ./sbom.sh >partial/sbom
  mv partial/sbom sbom.cdx.json
  if [[ ${#missing[@]} -eq 0 ]]; then
    find partial -mindepth 1 ! -name .lock -delete
  fi
  rmdir supplied 2>/dev/null || true
  set_modes
  write_checksums
  say ""
  [[ ${#missing[@]} -eq 0 ]] || fail_with_missing
  rm -rf partial
  say "Complete: $(du -sh . | cut -f 1). SHA256SUMS at the top lists every file. Its checksum," \
    "which you note apart from this folder:"
  say "  $(sha256sum <../SHA256SUMS | cut -d ' ' -f 1)"
  say "Next: carry the whole bundle folder to the site (for small media:" \
    "bash artifacts/split.sh SIZE), and check it there before you run anything of it:" \
    "README.md says how."
}

# The modes of a bundle, whatever the media and the programs that wrote the files.
set_modes() {
  find . -type d ! -perm 0755 -exec chmod 0755 {} +
  find . -type f -name '*.sh' ! -perm 0755 -exec chmod 0755 {} +
  find . -type f ! -name '*.sh' ! -perm 0644 -exec chmod 0644 {} +
}

# Two lists, each replaced only when it is complete: SHA256SUMS here, which goes to the hosts with
# this folder, and SHA256SUMS at the top of the bundle, of every file but logs, backups and the build.
write_checksums() {
  find . -type f ! -path './partial/*' ! -path ./SHA256SUMS -printf '%P\0' |
    LC_ALL=C sort -z |
    xargs -0 sha256sum >partial/sums
  mv partial/sums SHA256SUMS
  {
    sha256sum SHA256SUMS
    cat SHA256SUMS
  } | sed 's,  ,&artifacts/,' >partial/sums
  (
    cd ..
    find . -type f ! -path './artifacts/*' ! -path './logs/*' ! -path './build/*' \
      ! -path './backups/*' ! -path ./SHA256SUMS -printf '%P\0' |
      LC_ALL=C sort -z |
      xargs -0 sha256sum
  ) >>partial/sums
  mv partial/sums ../SHA256SUMS
}

# Globals: reads missing.
fail_with_missing() {
  printf 'ERROR: %d still missing:\n' "${#missing[@]}" >&2
  printf '       %s\n' "${missing[@]}" >&2
  fail "Run this again when you have them. What is already here stays."
}

main "$@"
