# Method apt: Mesos from packages. Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2154
# shellcheck source=/dev/null
. lib/services.sh
[[ ! -f lib/repository.sh ]] || . lib/repository.sh
[[ ! -f lib/marathon.sh ]] || . lib/marathon.sh

DEBS_SUPPLIED=false

check_method() {
  local debs
  if [[ $DEBS_SUPPLIED == true ]]; then
    debs=$(supplied_debs | wc -l)
    check miss "packages are supplied in $(artifacts)/supplied" "$debs" "put the package of Mesos there, and those it needs that this system does not have" test "$debs" -gt 0
  else
    check_repository
  fi
  [[ ! -f lib/marathon.sh ]] || check_marathon
}

install_programs() {
  local debs=()
  if [[ $DEBS_SUPPLIED == true ]]; then mapfile -t debs < <(useful_debs); else add_repository; fi
  [[ ! -f etc/apt/preferences.d/mesos ]] || put_file etc/apt/preferences.d/mesos /etc/apt/preferences.d/mesos
  install_packages "${PACKAGES[@]}" "${debs[@]}"
  [[ ! -f lib/marathon.sh ]] || install_marathon
}

supplied_debs() { find "$(artifacts)/supplied" -maxdepth 1 -name '*.deb' 2>/dev/null | LC_ALL=C sort; }

# Marathon, and the Java that it brings, only where it runs.
useful_debs() {
  local deb
  while IFS= read -r deb; do
    [[ " ${SERVICES[*]} " == *" marathon "* || $(dpkg-deb --field "$deb" Package) != marathon ]] || continue
    printf '%s\n' "$deb"
  done < <(supplied_debs)
}

remove_programs() {
  [[ ! -f lib/marathon.sh ]] || remove_marathon
  remove_packages
}
