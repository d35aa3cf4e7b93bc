# Method source: Mesos from the archive that build.sh made. Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2154
# shellcheck source=/dev/null
. lib/services.sh
[[ ! -f lib/marathon.sh ]] || . lib/marathon.sh

ARCHIVE=mesos-1.11.x-debian-12-amd64.tar.gz
NEEDS=usr/local/share/mesos/runtime-packages   # in the archive: what its programs need of this system

archive() { echo "$(artifacts)/$ARCHIVE"; }

check_method() {
  if [[ ! -f $(archive) ]]; then miss "$(archive) is missing" "Run build.sh once, on a machine with $OS_TITLE; it leaves the archive there."
  elif ! archive_is_whole; then miss "$(archive) is damaged" "Copy it again, with its .sha256 file."
  else pass "the archive $ARCHIVE is whole"; fi
  [[ ! -f lib/marathon.sh ]] || check_marathon
}

archive_is_whole() { (cd "$(artifacts)" && sha256sum --check --quiet --strict "$ARCHIVE.sha256" >/dev/null 2>&1); }

install_programs() {
  local needs
  archive_is_whole || fail "$(archive) is damaged or missing." "Copy it again, with its .sha256 file."
  mapfile -t needs < <(tar -xzOf "$(archive)" "$NEEDS")
  install_packages "${PACKAGES[@]}" "${needs[@]}"
  unpack_archive
  [[ ! -f lib/marathon.sh ]] || install_marathon
}

# Only below /usr/local, and nothing that is there already is unpacked again.
unpack_archive() {
  if [[ -f $STATE/archive ]] && cmp -s "$STATE/archive" "$(archive).sha256" && [[ -x /usr/local/sbin/mesos-master ]]; then return; fi
  if tar -tzf "$(archive)" | grep -Ev '^usr/local/' | grep -q . || tar -tzf "$(archive)" | grep -qE '(^|/)\.\.(/|$)'; then
    fail "$(archive) holds files outside usr/local/." "It is not an archive of build.sh; nothing was unpacked."
  fi
  remove_archive_files
  tar -tzf "$(archive)" | grep -v '/$' >"$STATE/archive-files"
  tar -xzf "$(archive)" --no-same-owner -C /
  ldconfig
  cp "$(archive).sha256" "$STATE/archive"
  RESTART+="mesos-master $AGENT_SERVICE "
  changed "Mesos unpacked below /usr/local"
}

# Files first, then the folders of Mesos that are empty.
remove_archive_files() {
  [[ -f $STATE/archive-files ]] || return 0
  local file
  while IFS= read -r file; do rm -f -- "/$file"; done <"$STATE/archive-files"
  sed 's|/[^/]*$||' "$STATE/archive-files" | grep mesos | LC_ALL=C sort -ru | while IFS= read -r file; do rmdir "/$file" 2>/dev/null || true; done
  rm -f "$STATE/archive-files" "$STATE/archive"
}

remove_programs() {
  [[ ! -f lib/marathon.sh ]] || remove_marathon
  remove_archive_files
  ldconfig
  remove_packages "$1"
}
