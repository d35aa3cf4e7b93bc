#!/usr/bin/env bash
# Prints the software bill of materials (CycloneDX) of what is here: the planned one, with checksums, and every package.
# fetch.sh runs it and keeps the result as sbom.cdx.json.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck disable=SC1091,SC2154
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
source ./lock.conf

# One component for each stanza. A purl wants + and : encoded.
packages() {
  [[ ! -f debs/Packages ]] || awk -v distribution="$DISTRIBUTION" -v codename="$CODENAME" '
    function encoded(text) { gsub(/\+/, "%2B", text); gsub(/:/, "%3A", text); return text }
    /^[A-Za-z0-9-]+: / { field = $1; sub(/:$/, "", field); value[field] = $2 }
    /^$/ && value["Package"] {
      printf "    {\"type\":\"library\",\"bom-ref\":\"debs/%s\",\"name\":\"%s\",\"version\":\"%s\",\"purl\":\"pkg:deb/%s/%s@%s?arch=%s&distro=%s\",\"hashes\":[{\"alg\":\"SHA-256\",\"content\":\"%s\"}]}\n",
        substr(value["Filename"], 3), value["Package"], value["Version"], distribution, encoded(value["Package"]), encoded(value["Version"]), value["Architecture"], codename, value["SHA256"]
      delete value
    }' debs/Packages
}

# The planned components that are here, each with its checksum.
planned() {
  local line path
  while IFS= read -r line; do
    path=${line#*'"bom-ref":"'}; path=${path%%'"'*}
    line=${line%,}
    [[ ! -f $path ]] || printf '%s\n' "${line/'"hashes":[]'/'"hashes":[{"alg":"SHA-256","content":"'"$(sha256sum <"$path" | cut -d ' ' -f 1)"'"}]'}"
  done < <(grep '^    {' sbom.planned.cdx.json)
}

sed '/"components": \[/q' sbom.planned.cdx.json
{ planned; packages; } | sed '$!s/$/,/'
printf '  ]\n}\n'
