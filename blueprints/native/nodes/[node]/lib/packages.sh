# Packages of the system, for the methods apt and source. Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2154

# Empty until apt has read its lists in this run, and again after a change of its sources.
PACKAGE_LISTS_ARE_FRESH=
# What Docker reads when it starts.
DOCKER_SETTINGS=/etc/docker/daemon.json

# Installs what is missing. First it remembers what comes along, because uninstall.sh removes
# exactly that. Uses no network when everything is installed.
# Globals: STATE
# Arguments: packages, or paths of .deb files
install_packages() {
  local missing
  repair_packages
  if ! missing=$(missing_packages "$@"); then
    refresh_package_lists
    missing=$(missing_packages "$@") || fail "apt cannot install: $*" "$(apt_problems "$@")"
  fi
  [[ -n $missing ]] || return 0
  refresh_package_lists
  refuse_removals "$@"
  # Fresh lists may bring other dependencies.
  missing_packages "$@" >>"$STATE/packages"
  say "  apt-get install $(wc -w <<<"$missing") packages"
  release_held_packages
  apt_get --no-remove install "$@" >"$STATE/apt.log" 2>&1 ||
    fail_with_apt_log "apt-get install failed."
  changed "packages: $(tr '\n' ' ' <<<"$missing")"
}

# Prints the packages that apt would install, with their dependencies; fails if it cannot.
missing_packages() {
  simulate_install "$@" | awk '/^Inst / { print $2 }'
}

# Packages that this bundle holds may change here.
simulate_install() {
  apt_get --simulate --allow-change-held-packages install "$@" 2>/dev/null
}

# Prints the packages that apt would remove because they conflict; nothing if it cannot install.
conflicting_packages() {
  { simulate_install "$@" || true; } | awk '/^Remv / { print $2 }' | LC_ALL=C sort -u
}

# Packages of others are not ours to remove, and uninstall.sh would not bring them back.
refuse_removals() {
  local conflicting
  conflicting=$(conflicting_packages "$@")
  [[ -z $conflicting ]] || fail "apt would remove packages of this host: ${conflicting//$'\n'/ }" \
    "Nothing was installed. Remove them yourself if nothing needs them, or use another host."
}

# Globals: PACKAGES (node.conf)
# Arguments: paths of .deb files
check_conflicts() {
  local conflicting
  conflicting=$(conflicting_packages "${PACKAGES[@]}" "$@")
  check required "apt removes no package of this host" "${conflicting:-none is known}" \
    "remove them yourself if nothing needs them, or use another host" \
    test -z "$conflicting"
}

# A routine upgrade of the system must not change Mesos on one host after the other. A package that
# the administrator holds is not recorded, and stays held.
# Globals: STATE
hold_packages() {
  local name
  for name in aventer-mesos mesos marathon; do
    is_installed "$name" || continue
    [[ -z $(apt-mark showhold "$name") ]] || continue
    echo "$name" >>"$STATE/held"
    apt-mark hold "$name" >/dev/null
    changed "$name is held: apt-get upgrade does not change it"
  done
}

is_installed() { [[ $(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null) == installed ]]; }

# Globals: STATE
release_held_packages() {
  local held
  [[ -s $STATE/held ]] || return 0
  mapfile -t held < <(LC_ALL=C sort -u "$STATE/held")
  apt-mark unhold "${held[@]}" >/dev/null
  rm -f "$STATE/held"
}

# Prints why apt cannot install packages.
apt_problems() {
  { apt_get --simulate install "$@" 2>&1 || true; } | tail -n 3
}

# Completes what an installation that was killed has left half-unpacked.
# Globals: STATE
repair_packages() {
  [[ -n $(dpkg --audit) || -n $(ls -A /var/lib/dpkg/updates) ]] || return 0
  say "  dpkg --configure --pending"
  configure_pending_packages >"$STATE/apt.log" 2>&1 ||
    apt_get --no-remove --fix-broken install >>"$STATE/apt.log" 2>&1 ||
    fail_with_apt_log "Packages on this host are half-installed, and dpkg cannot repair them."
}

configure_pending_packages() {
  DEBIAN_FRONTEND=noninteractive dpkg --force-confold --configure --pending
}

# Globals: STATE
fail_with_apt_log() { fail "$1 The whole log: $STATE/apt.log" "$(tail -n 3 "$STATE/apt.log")"; }

# Globals: PACKAGE_LISTS_ARE_FRESH (set)
refresh_package_lists() {
  [[ -z ${PACKAGE_LISTS_ARE_FRESH:-} ]] || return 0
  say "  apt-get update"
  apt-get --quiet --quiet -o DPkg::Lock::Timeout=300 update
  PACKAGE_LISTS_ARE_FRESH=yes
}

# Asks nothing, and keeps configuration files that are on the host: the bundle replaces them itself.
# Waits at most five minutes for another program that uses dpkg, such as unattended-upgrades.
apt_get() {
  DEBIAN_FRONTEND=noninteractive apt-get --yes --quiet --quiet --no-install-recommends \
    -o Dpkg::Options::=--force-confold -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300 "$@"
}

# Downloads a small file with the program that is there, in a minute and 10 MB at most: a server
# that sends for ever fails, because the program cannot write on.
# Arguments: URL, file
download() {
  if ! has curl && ! has wget; then
    install_packages curl ca-certificates
  fi
  print_url "$1" | head -c 10000000 >"$2"
}

# Arguments: URL
print_url() {
  if has curl; then
    curl --fail --silent --show-error --location --max-time 60 "$1"
  else
    timeout 60 wget --quiet --timeout=60 --output-document=- "$1"
  fi
}

# --- uninstalling --------------------------------------------------------------------------------

# Removes what install_packages installed, with its configuration files. A purge also deletes files
# under the names of the package's own, and some packages delete their data: so the data, and files
# that were here before, are moved out of its way and back. Every step can be repeated after an
# interruption.
# Globals: STATE
remove_packages() {
  local installed
  [[ -f $STATE/packages ]] || return 0
  release_held_packages
  mapfile -t installed < <(installed_by_bundle)
  move_data_aside
  archive_restored_files "${installed[@]}"
  if [[ ${#installed[@]} -gt 0 ]]; then
    apt_get purge "${installed[@]}" >"$STATE/apt.log" 2>&1 ||
      fail_with_apt_log "apt-get purge failed."
  fi
  move_data_back
  tar --extract --file "$STATE/others.tar" --directory / --skip-old-files
  remove_traces_of_docker
  say "  packages: ${installed[*]:-none}"
}

# Prints the packages that install_packages installed and that are still here.
# Globals: STATE
installed_by_bundle() {
  local name
  LC_ALL=C sort -u "$STATE/packages" | while read -r name; do
    if dpkg-query -W "$name" >/dev/null 2>&1; then
      echo "$name"
    fi
  done
}

# Globals: DATA
move_data_aside() {
  local folder
  for folder in "${DATA[@]}"; do
    # There already: moved by an uninstallation that was interrupted.
    [[ ! -e $folder || -e $folder.kept ]] || mv "$folder" "$folder.kept"
  done
}

# Globals: DATA
move_data_back() {
  local folder
  for folder in "${DATA[@]}"; do
    [[ -e $folder.kept ]] || continue
    rm -rf "$folder"
    mv "$folder.kept" "$folder"
  done
}

# Archives the files that undo_all_backups has restored, except those that are as a package brought
# them. The backups are not needed after that.
# Globals: STATE, BACKUPS
# Arguments: the packages that will be removed
archive_restored_files() {
  # An uninstallation that was interrupted has written it, and may have purged some of the files.
  [[ ! -f $STATE/others.tar ]] || return 0
  restored_files |
    { grep -vxFf <(unchanged_conffiles "$@") || true; } |
    tar --create --file "$STATE/others.tar.new" --directory / --files-from -
  mv -f "$STATE/others.tar.new" "$STATE/others.tar"
  remove_backups
}

# Prints the files that are in a backup and on the host, as paths below /.
# Globals: BACKUPS
restored_files() {
  local path
  [[ -d $BACKUPS ]] || return 0
  find "$BACKUPS" -mindepth 3 -path '*/files/*' \( -type f -o -type l \) -printf '%P\n' |
    sed 's|^[^/]*/files/||' |
    LC_ALL=C sort -u |
    while IFS= read -r path; do
      [[ ! -e /$path && ! -L /$path ]] || printf '%s\n' "$path"
    done
}

# Prints the configuration files of packages that are unchanged, as paths below /.
unchanged_conffiles() {
  [[ $# -gt 0 ]] || return 0
  dpkg-query --show --showformat '${Conffiles}\n' "$@" |
    awk 'NF >= 2 { printf "%s  %s\n", $2, $1 }' |
    { LC_ALL=C md5sum --check 2>/dev/null || true; } |
    sed -n 's|^/\(.*\): OK$|\1|p'
}

# What Docker writes at its first start and its package does not remove, and its settings if they
# are as install.sh wrote them. Only where Docker is gone.
# Globals: STATE, DOCKER_SETTINGS; DOCKER_PACKAGES (node.conf)
remove_traces_of_docker() {
  ! has dockerd || return 0
  if [[ -f $DOCKER_SETTINGS ]] && is_as_installed "$DOCKER_SETTINGS"; then
    rm -f "$DOCKER_SETTINGS"
    rmdir "$(dirname "$DOCKER_SETTINGS")" 2>/dev/null || true
  fi
  [[ ${#DOCKER_PACKAGES[@]} -gt 0 ]] || return 0
  grep -qxF "${DOCKER_PACKAGES[0]}" "$STATE/packages" || return 0
  rm -f /etc/docker/key.json
  rmdir /etc/docker /etc/cni/net.d /etc/cni 2>/dev/null || true
}

# Mesos loads its login from a package on which its own may not depend. A master without it starts
# without a word, and refuses everybody.
# Globals: SECRETS, IMAGES (node.conf)
require_sasl_modules() {
  local image
  [[ ${#SECRETS[@]} -gt 0 ]] || return 0
  for image in "${IMAGES[@]}"; do
    require_sasl_in_image "$image"
  done
  compgen -G '/usr/lib/*/sasl2/libcrammd5.so*' >/dev/null ||
    fail "The login that Mesos uses, libcrammd5.so, is not installed." \
      "Install it: apt-get install libsasl2-modules"
}
