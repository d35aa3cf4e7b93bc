# Method apt: Mesos from packages. Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC1091,SC2154
source lib/services.sh
source lib/end-agent.sh
source lib/zookeeper.sh
source lib/packages.sh
source lib/ordered-settings.sh
# Only where packages come from a repository, and where Marathon needs more than its package.
[[ ! -f lib/repository.sh ]] || source lib/repository.sh
[[ ! -f lib/marathon.sh ]] || source lib/marathon.sh

DEBS_SUPPLIED=false

# Globals: DEBS_SUPPLIED
check_method() {
  if [[ $DEBS_SUPPLIED == true ]]; then
    check_supplied_debs
  else
    check_repository
    check_conflicts
  fi
  [[ ! -f lib/marathon.sh ]] || check_marathon
}

check_supplied_debs() {
  local count debs
  count=$(supplied_debs | wc -l)
  check required "packages are supplied in $(artifacts)/supplied" "$count" \
    "put the Mesos package there, and any dependencies that this system lacks" \
    test "$count" -gt 0
  mapfile -t debs < <(debs_for_this_host)
  check_conflicts "${debs[@]}"
}

# There may be no such folder yet.
supplied_debs() {
  { find "$(artifacts)/supplied" -maxdepth 1 -name '*.deb' 2>/dev/null || true; } | LC_ALL=C sort
}

# Prints one checksum of all supplied packages, as deploy.sh does.
sum_of_debs() {
  supplied_debs | xargs -r -d '\n' sha256sum | cut -c 1-64 | LC_ALL=C sort | sha256sum | cut -c 1-64
}

# Globals: DEBS_SUPPLIED; PACKAGES (node.conf)
install_programs() {
  local debs=()
  if [[ $DEBS_SUPPLIED == true ]]; then
    mapfile -t debs < <(debs_for_this_host)
  else
    add_repository
  fi
  if [[ -f etc/apt/preferences.d/mesos ]]; then
    put_file etc/apt/preferences.d/mesos /etc/apt/preferences.d/mesos
  fi
  install_packages "${PACKAGES[@]}" "${debs[@]}"
  [[ $DEBS_SUPPLIED != true ]] || sum_of_debs | write_state debs
  [[ ! -f lib/marathon.sh ]] || install_marathon
  # Last: whatever is installed releases the held packages first.
  hold_packages
}

# Prints the supplied packages; that of Marathon, which depends on Java, only where Marathon runs.
debs_for_this_host() {
  local deb
  while IFS= read -r deb; do
    if runs_marathon || [[ $(dpkg-deb --field "$deb" Package) != marathon ]]; then
      printf '%s\n' "$deb"
    fi
  done < <(supplied_debs)
}

# Prints what decides which packages of Mesos come.
# Arguments: a function that prints where the content of a file of the host is
program_of_mesos() {
  grep -hvE '^(#|$|Explanation:)' "$("$1" /etc/apt/preferences.d/mesos)" \
    "$("$1" /etc/apt/sources.list.d/mesos.list)" || true
}

# Globals: SERVICES (node.conf)
runs_marathon() { [[ " ${SERVICES[*]} " == *" marathon "* ]]; }

remove_programs() {
  [[ ! -f lib/marathon.sh ]] || remove_marathon
  remove_packages
  systemctl daemon-reload
}
