# Method source: Mesos from the archive that build.sh made. Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2154
# shellcheck source=/dev/null
. lib/services.sh
[[ ! -f lib/marathon.sh ]] || . lib/marathon.sh

ARCHIVE=mesos-1.11.x-ubuntu-24.04-amd64.tar.gz
NEEDS=usr/local/share/mesos/runtime-packages   # in the archive: what its programs need of this system

archive() { echo "$(artifacts)/$ARCHIVE"; }

check_method() {
  check miss "the archive of build.sh is whole" "$(archive)$([[ -f $(archive) ]] || echo " is missing")" \
    "run build.sh once, on a machine with $OS_TITLE: it leaves the archive there; or copy it again, with its .sha256 file" archive_is_whole
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

# Only below /usr/local; what is there already is not unpacked again.
unpack_archive() {
  if [[ -f $STATE/archive ]] && cmp -s "$STATE/archive" "$(archive).sha256" && [[ -x /usr/local/sbin/mesos-master ]]; then return; fi
  refuse_foreign_archive
  remove_archive_files
  archive_entries | while IFS= read -r path; do [[ -d /$path ]] || printf '%s\n' "$path"; done >"$STATE/archive-files"
  tar -xzf "$(archive)" --no-same-owner -C /
  ldconfig
  cp "$(archive).sha256" "$STATE/archive"
  RESTART+="mesos-master $AGENT_SERVICE "
  changed "Mesos unpacked below /usr/local"
}

refuse_foreign_archive() {
  local foreign
  foreign=$(archive_entries | sed -nE '\#^(usr/|usr/local/)$#d; \#^usr/local/#!p; \#(^|/)\.\.(/|$)#p')
  [[ -z $foreign ]] || fail "$(archive) holds files outside usr/local/." "It is not an archive of build.sh; nothing was unpacked."
}

archive_entries() { tar -tzf "$(archive)"; }

# Files and folders that the archive brought, the innermost first.
remove_archive_files() {
  [[ -f $STATE/archive-files ]] || return 0
  local path
  while IFS= read -r path; do
    if [[ $path == */ ]]; then rmdir "/$path" 2>/dev/null || true; else rm -f -- "/$path"; fi
  done < <(tac "$STATE/archive-files")
  rm -f "$STATE/archive-files" "$STATE/archive"
}

remove_programs() {
  [[ ! -f lib/marathon.sh ]] || remove_marathon
  remove_archive_files
  ldconfig
  remove_packages
}
