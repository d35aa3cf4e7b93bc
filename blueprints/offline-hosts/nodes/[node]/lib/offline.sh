# A site without a network: the functions that would use it are replaced here by ones that use
# artifacts/. Sourced last, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2154

# Before anything is touched: the artifacts are complete, and sufficient for this host.
check_artifacts() {
  local problems
  problems=$(artifact_problems)
  check required "artifacts/ is complete" "$(artifacts_summary "$problems")" \
    "carry it again, or run artifacts/fetch.sh on a machine with internet access" \
    test -z "$problems"
  if [[ -z $problems && ${#PACKAGES[@]} -gt 0 ]]; then
    check_supplied_packages
  fi
}

# check.sh lies in the folder that it checks, so it runs only if it is the one of SHA256SUMS.
artifact_problems() {
  (
    cd "$(artifacts)" || exit
    if [[ -f SHA256SUMS ]] &&
      ! grep '  check\.sh$' SHA256SUMS | sha256sum --check --status --strict; then
      echo "check.sh was changed since it was fetched"
      exit
    fi
    bash ./check.sh --quiet
  ) 2>&1 || true
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
    -o DPkg::Lock::Timeout=300
  )
}

download() {
  fail "This is an offline bundle, but it would have to download $1." \
    "Run artifacts/fetch.sh again on a machine with internet access."
}

# --- images --------------------------------------------------------------------------------------

# Whether Docker has the image that the archive holds: another one may have its tag.
# Globals: STATE
has_docker_image() {
  local id
  has docker || return 1
  id=$(docker image inspect --format '{{.Id}}' "$1" 2>/dev/null) || return 1
  grep -qsxF "$(sum_of_archive "$1") $id" "$STATE/images"
}

# Prints the checksum of the archive that holds an image; nothing without one.
sum_of_archive() {
  local file
  file=$(awk -v image="$1" '$1 ~ /^images\// && $2 == image { print $1 }' "$(artifacts)/lock.conf")
  awk -v file="$file" '$2 == file { print $1 }' "$(artifacts)/SHA256SUMS"
}

where_image() {
  if has_docker_image "$1"; then
    echo here
  elif [[ -n $(sum_of_archive "$1") ]]; then
    echo supplied
  else
    echo "not here, and not in artifacts/"
  fi
}

has_image() { [[ $(where_image "$1") =~ ^(here|supplied)$ ]]; }

# load.sh loads them one by one, with their checksums.
supplied_images() { :; }

# Globals: STATE
pull_image() {
  bash "$(artifacts)/load.sh" "$1" >/dev/null || return
  echo "$(sum_of_archive "$1") $(docker image inspect --format '{{.Id}}' "$1")" >>"$STATE/images"
}
