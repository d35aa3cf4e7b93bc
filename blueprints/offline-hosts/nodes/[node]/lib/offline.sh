# A site without a network: the functions that would use it are replaced here by ones that use
# artifacts/. Sourced last, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2154

# Before anything is touched: the artifacts are complete, and sufficient for this host.
check_artifacts() {
  local problems
  problems=$(bash "$(artifacts)/check.sh" --quiet 2>&1 || true)
  check required "artifacts/ is complete" "$(artifacts_summary "$problems")" \
    "carry it again, or run artifacts/fetch.sh on a machine with internet access" \
    test -z "$problems"
  if [[ -z $problems && ${#PACKAGES[@]} -gt 0 ]]; then
    check_supplied_packages
  fi
}

# Prints the first problems on one line.
artifacts_summary() {
  local problems=${1:-unchanged since it was fetched}
  head -n 5 <<<"$problems" | sed 's/^ERROR: //; s/^ *//' | paste -sd ' '
}

# Globals: PACKAGES (node.conf)
check_supplied_packages() {
  local problems
  refresh_package_lists >/dev/null
  problems=$(apt_get --simulate install "${PACKAGES[@]}" 2>&1 |
    grep -E 'Depends:|^E:' |
    head -n 3 |
    paste -sd ' ' || true)
  check required "its packages fit this host" "${problems:-all of them}" \
    "fetch them again: they are older than what is installed here, or for another system" \
    test -z "$problems"
}

# --- packages: an apt that sees only artifacts/debs and what is installed ------------------

check_repository() { :; }

add_repository() { :; }

# Globals: PACKAGE_LISTS_ARE_FRESH (set)
refresh_package_lists() {
  [[ -z ${PACKAGE_LISTS_ARE_FRESH:-} ]] || return 0
  say "  reading artifacts/debs"
  apt_get update >/dev/null
  PACKAGE_LISTS_ARE_FRESH=yes
}

# Globals: APT_ROOT, APT_OPTIONS (set by prepare_apt)
apt_get() {
  [[ -n ${APT_ROOT:-} ]] || prepare_apt
  DEBIAN_FRONTEND=noninteractive apt-get --yes --quiet --quiet --no-install-recommends \
    "${APT_OPTIONS[@]}" "$@"
}

# SHA256SUMS vouches for the packages and their index, so the index needs no signature: apt compares
# the packages with it once more.
# Globals: APT_ROOT, APT_OPTIONS (set)
prepare_apt() {
  APT_ROOT=$(mktemp -d)
  trap 'rm -rf "$APT_ROOT"' EXIT
  mkdir -p "$APT_ROOT/lists/partial" "$APT_ROOT/archives/partial"
  ln -s "$(artifacts)/debs" "$APT_ROOT/debs"
  echo "deb [trusted=yes] file:$APT_ROOT/debs ./" >"$APT_ROOT/sources.list"
  APT_OPTIONS=(
    -o "Dir::Etc::SourceList=$APT_ROOT/sources.list"
    -o Dir::Etc::SourceParts=/dev/null
    -o "Dir::State::Lists=$APT_ROOT/lists"
    -o "Dir::Cache=$APT_ROOT"
    -o APT::Sandbox::User=root
    -o Dpkg::Options::=--force-confold
    -o Dpkg::Use-Pty=0
  )
}

download() {
  fail "This is an offline bundle, but it would have to download $1." \
    "Run artifacts/fetch.sh again on a machine with internet access."
}

# --- images --------------------------------------------------------------------------------------

where_image() {
  if has docker && docker image inspect "$1" >/dev/null 2>&1; then
    echo here
  elif grep -qE "^  images/[a-z]+\.tar ${1//./\\.}$" "$(artifacts)/lock.conf"; then
    echo supplied
  else
    echo "not here, and not in artifacts/"
  fi
}

has_image() { [[ $(where_image "$1") =~ ^(here|supplied)$ ]]; }

# load.sh loads them one by one, with their checksums.
supplied_images() { :; }

pull_image() { bash "$(artifacts)/load.sh" "$1" >/dev/null; }
