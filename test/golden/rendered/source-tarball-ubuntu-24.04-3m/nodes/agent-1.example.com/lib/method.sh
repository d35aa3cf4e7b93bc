# Method source: Mesos from the archive that build.sh made. Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC1091,SC2154
source lib/services.sh
source lib/end-agent.sh
source lib/zookeeper.sh
source lib/packages.sh
source lib/ordered-settings.sh
# Only where Marathon runs.
[[ ! -f lib/marathon.sh ]] || source lib/marathon.sh

ARCHIVE=mesos-1.11.x-ubuntu-24.04-amd64.tar.gz
# In the archive: the packages of this system that its programs need.
RUNTIME_PACKAGES=usr/local/share/mesos/runtime-packages

# Globals: OS_TITLE (node.conf)
check_method() {
  local seen remedy
  seen=$(archive)
  [[ -f $seen ]] || seen+=" is missing"
  remedy="run build.sh once, on a machine with $OS_TITLE, to make the archive; "
  remedy+="or copy it again, with its .sha256 file"
  check required "the archive from build.sh is complete" "$seen" "$remedy" archive_is_complete
  check_conflicts
  [[ ! -f lib/marathon.sh ]] || check_marathon
}

# Globals: ARCHIVE
archive() { echo "$(artifacts)/$ARCHIVE"; }

# Globals: ARCHIVE
archive_is_complete() {
  (
    cd "$(artifacts)" 2>/dev/null &&
      sha256sum --check --quiet --strict "$ARCHIVE.sha256" >/dev/null 2>&1
  )
}

# Globals: RUNTIME_PACKAGES; PACKAGES (node.conf)
install_programs() {
  local runtime_packages
  archive_is_complete || fail "$(archive) is damaged or missing." \
    "Copy it again, with its .sha256 file."
  mapfile -t runtime_packages < <(tar -xzOf "$(archive)" "$RUNTIME_PACKAGES")
  install_packages "${PACKAGES[@]}" "${runtime_packages[@]}"
  unpack_archive
  [[ ! -f lib/marathon.sh ]] || install_marathon
}

# Unpacks below /usr/local, unless this archive is there already. Its checksum is written last, so
# an interrupted unpacking starts over.
# Globals: STATE; AGENT_SERVICE (node.conf)
unpack_archive() {
  if is_unpacked; then
    return
  fi
  refuse_foreign_archive
  remove_archive_files
  new_archive_files >"$STATE/archive-files"
  tar -xzf "$(archive)" --no-same-owner -C /
  ldconfig
  cp "$(archive).sha256" "$STATE/archive"
  mark_service mesos-master
  mark_service "$AGENT_SERVICE"
  changed "Mesos unpacked below /usr/local"
}

# Prints the name of the archive: the one that was unpacked, or that of this bundle.
# Globals: STATE, ARCHIVE
# Arguments: installed_content or new_content
program_of_mesos() {
  if [[ $1 == new_content ]]; then
    echo "$ARCHIVE"
  else
    sed -nE 's/^[0-9a-f]{64} .//p' "$(installed_content "$STATE/archive")"
  fi
}

# Globals: STATE
is_unpacked() {
  [[ -f $STATE/archive && -x /usr/local/sbin/mesos-master ]] || return 1
  cmp -s "$STATE/archive" "$(archive).sha256"
}

refuse_foreign_archive() {
  local foreign
  foreign=$(archive_entries | sed -nE '
    \#^(usr/|usr/local/)$#d
    \#^usr/local/#!p
    \#(^|/)\.\.(/|$)#p
  ')
  [[ -z $foreign ]] || fail "$(archive) contains files outside usr/local/." \
    "It was not made by build.sh. Nothing was unpacked."
}

archive_entries() { tar -tzf "$(archive)"; }

# Prints what the archive adds to this host: everything but folders that are there.
new_archive_files() {
  local path
  archive_entries | while IFS= read -r path; do
    [[ -d /$path ]] || printf '%s\n' "$path"
  done
}

# Removes the files and folders that the archive brought, the innermost first.
# Globals: STATE
remove_archive_files() {
  local path
  [[ -f $STATE/archive-files ]] || return 0
  while IFS= read -r path; do
    if [[ $path == */ ]]; then
      rmdir "/$path" 2>/dev/null || true
    else
      rm -f -- "/$path"
    fi
  done < <(tac "$STATE/archive-files")
  rm -f "$STATE/archive-files" "$STATE/archive"
}

remove_programs() {
  [[ ! -f lib/marathon.sh ]] || remove_marathon
  remove_archive_files
  ldconfig
  remove_packages
  systemctl daemon-reload
}
