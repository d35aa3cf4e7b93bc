#!/usr/bin/env bash
# Prints the software bill of materials (CycloneDX) of this folder: the planned components that are
# here, with their checksums, and every package. fetch.sh runs it and saves the result as
# sbom.cdx.json.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck disable=SC1091,SC2154  # variables of lock.conf
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
source ./lock.conf
source ./lib/common.sh

usage() {
  cat <<'END'
Usage: bash sbom.sh

Prints the software bill of materials (CycloneDX) of what is in this folder now. fetch.sh saves
it as sbom.cdx.json; sbom.planned.cdx.json lists what is to be fetched.

Exit codes: 0 printed (a warning says what is missing), 2 wrong usage.
END
}

main() {
  if [[ ${1:-} == -h || ${1:-} == --help ]]; then
    usage
    exit 0
  fi
  [[ $# -eq 0 ]] || wrong_usage "Unknown option: $1"
  warn_of_missing
  sed '/"components": \[/q' sbom.planned.cdx.json
  {
    planned_components
    deb_components
  } | sed '$!s/$/,/'
  printf '  ]\n}\n'
}

# What is not here has no checksum, so it is in no bill of materials.
warn_of_missing() {
  local path missing=0
  while IFS= read -r path; do
    [[ -f $path ]] || missing=$((missing + 1))
  done < <(sed -n 's/^    {.*"bom-ref":"\([^"]*\)".*/\1/p' sbom.planned.cdx.json)
  if [[ ${#PACKAGES[@]} -gt 0 && ! -f debs/Packages ]]; then
    missing=$((missing + 1))
  fi
  [[ $missing -eq 0 ]] ||
    printf 'WARNING: %d planned components are not here, so they are not listed: bash fetch.sh\n' \
      "$missing" >&2
}

planned_components() {
  local line path sum
  while IFS= read -r line; do
    path=${line#*'"bom-ref":"'}
    path=${path%%'"'*}
    line=${line%,}
    [[ -f $path ]] || continue
    sum=$(sha256sum <"$path" | cut -d ' ' -f 1)
    printf '%s\n' \
      "${line/'"hashes":[]'/'"hashes":[{"alg":"SHA-256","content":"'"$sum"'"}]'}"
  done < <(grep '^    {' sbom.planned.cdx.json)
}

deb_components() {
  [[ -f debs/Packages ]] || return 0
  awk -v distribution="$DISTRIBUTION" -v codename="$CODENAME" \
    -f lib/deb-components.awk debs/Packages
}

main "$@"
