# A site without a network: whatever would ask one is replaced here, and asks artifacts/. Sourced last, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2154

# Before anything is touched: all of it whole, and enough for this host.
check_artifacts() {
  local said
  said=$(bash "$(artifacts)/check.sh" --quiet 2>&1 || true)
  check miss "artifacts/ is complete" "$(head -n 5 <<<"${said:-unchanged since it was fetched}" | paste -sd ' ')" "carry it again, or run artifacts/fetch.sh on a machine with internet access" test -z "$said"
  [[ -z $said && ${#PACKAGES[@]} -gt 0 ]] || return 0
  refresh_packages >/dev/null
  said=$(apt_get --simulate install "${PACKAGES[@]}" 2>&1 | grep -E 'Depends:|^E:' | head -n 3 | paste -sd ' ' || true)
  check miss "its packages fit this host" "${said:-all of them}" "fetch them again: they are older than what is installed here, or for another system" test -z "$said"
}

# --- packages: an apt that knows artifacts/debs and what is installed, and nothing else -----------

check_repository() { :; }
add_repository()   { :; }

refresh_packages() {
  [[ -z ${REFRESHED:-} ]] || return 0
  say "  reading artifacts/debs"
  apt_get update >/dev/null
  REFRESHED=yes
}

apt_get() {
  [[ -n ${APT_ROOT:-} ]] || prepare_apt
  DEBIAN_FRONTEND=noninteractive apt-get --yes --quiet --quiet --no-install-recommends "${APT_OPTIONS[@]}" "$@"
}

# The packages were checked against SHA256SUMS; their index has their checksums, and apt looks at them once more.
prepare_apt() {
  APT_ROOT=$(mktemp -d)
  trap 'rm -rf "$APT_ROOT"' EXIT
  mkdir -p "$APT_ROOT/lists/partial" "$APT_ROOT/archives/partial"
  ln -s "$(artifacts)/debs" "$APT_ROOT/debs"
  echo "deb [trusted=yes] file:$APT_ROOT/debs ./" >"$APT_ROOT/sources.list"
  APT_OPTIONS=(-o "Dir::Etc::SourceList=$APT_ROOT/sources.list" -o Dir::Etc::SourceParts=/dev/null -o "Dir::State::Lists=$APT_ROOT/lists" -o "Dir::Cache=$APT_ROOT"
    -o APT::Sandbox::User=root -o Dpkg::Options::=--force-confold -o Dpkg::Use-Pty=0)
}

fetch() { fail "This is an offline bundle, but it would have to download $1." "Run artifacts/fetch.sh again on a machine with internet access."; }

# --- images ---------------------------------------------------------------------------------------

where_image() {
  if has docker && docker image inspect "$1" >/dev/null 2>&1; then echo here
  elif grep -qE "^  images/[a-z]+\.tar ${1//./\\.}$" "$(artifacts)/lock.conf"; then echo supplied
  else echo "not here, and not in artifacts/"; fi
}
has_image()       { [[ $(where_image "$1") =~ ^(here|supplied)$ ]]; }
supplied_images() { :; }
pull_image()      { bash "$(artifacts)/load.sh" "$1" >/dev/null; }
