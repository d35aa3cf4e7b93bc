#!/usr/bin/env bash
# Prints the software bill of materials (CycloneDX) of this folder: the planned components that are
# here, with their checksums, and every package. fetch.sh runs it and saves the result as
# sbom.cdx.json.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck disable=SC1091,SC2154  # variables of lock.conf
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
source ./lock.conf

main() {
  sed '/"components": \[/q' sbom.planned.cdx.json
  {
    planned_components
    deb_components
  } | sed '$!s/$/,/'
  printf '  ]\n}\n'
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
