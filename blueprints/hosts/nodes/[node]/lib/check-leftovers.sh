# Checks of preflight.sh: what other tools left on this host, and what undoes what install.sh does.
# Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2153,SC2154

check_places() {
  local problems owners remedy
  problems=$(
    problems_of_files
    problems_of_folders
  )
  remedy="move it away. What cannot be changed may be immutable (chattr -i FILE) or on a read-only "
  remedy+="file system"
  check required "every file can be put into its place" "$problems" "$remedy" test -z "$problems"
  owners=$(folders_of_others)
  remedy="chown root:root and chmod go-w that folder: who may write there decides how daemons of "
  remedy+="root start"
  check advised "only root writes where the configuration is" "$owners" "$remedy" test -z "$owners"
}

# Prints where install.sh puts files.
# Globals: COMPOSE_FILE_HERE (lib/method.sh, where there is Compose)
places_of_files() {
  bundle_files | sed 's|^|/|'
  [[ -z ${COMPOSE_FILE_HERE:-} ]] || echo "$COMPOSE_FILE_HERE"
}

# Globals: STATE, BACKUPS, DATA
places_of_folders() {
  places_of_files | sed 's|/[^/]*$||' | LC_ALL=C sort -u
  printf '%s\n' "$STATE" "$BACKUPS" "${DATA[@]}"
}

# A link to a file is fine: install.sh puts its file in place of the link.
problems_of_files() {
  local path
  while IFS= read -r path; do
    if [[ -d $path ]]; then
      echo "$path is a folder, and a file belongs there"
    elif [[ -L $path || ! -e $path ]]; then
      continue
    elif [[ ! -f $path ]]; then
      echo "$path is not a file"
    elif [[ $EUID -eq 0 && ! -w $path ]]; then
      echo "$path cannot be changed"
    fi
  done < <(places_of_files)
}

# Looks at the part of each path that exists.
problems_of_folders() {
  local path
  while IFS= read -r path; do
    while [[ ! -e $path && ! -L $path ]]; do
      path=$(dirname "$path")
    done
    if [[ ! -e $path ]]; then
      echo "$path is a link to nothing, and a folder belongs there"
    elif [[ ! -d $path ]]; then
      echo "$path is a file, and a folder belongs there"
    elif [[ $EUID -eq 0 && ! -w $path ]]; then
      echo "$path cannot be changed"
    fi
  done < <(places_of_folders) | LC_ALL=C sort -u
}

# Prints the folders of files below /etc in which others than root may write, with owner and mode.
folders_of_others() {
  local folder
  places_of_files | sed -n 's|^\(/etc/.*\)/[^/]*$|\1|p' | LC_ALL=C sort -u |
    while IFS= read -r folder; do
      [[ ! -d $folder ]] || find -L "$folder" -maxdepth 0 \
        \( ! -uid 0 -o -perm -0002 -o -perm -0020 ! -gid 0 \) -printf '%p (%U:%G, mode %m)\n'
    done
}

# Files of this bundle and of the one that is installed are ours.
# Globals: STATE
is_of_this_cluster() {
  local file=${1#/}
  is_bundle_file "$file" || grep -qxF -- "$file" "$STATE/files" 2>/dev/null
}

# --- systemd -------------------------------------------------------------------------------------

# The package's unit is what the bundle's drop-ins complete; a unit in /etc comes before it.
check_units() {
  local units drop_ins idle remedy
  units=$(foreign_units runs_here '.service')
  remedy="systemctl disable --now NAME; move the file away; systemctl daemon-reload. "
  remedy+="With it, the service starts as that file says, and not as cluster.yaml does"
  check required "no unit of another tool starts this cluster's services" "$units" "$remedy" \
    test -z "$units"
  drop_ins=$(foreign_units runs_here '.service.d/*.conf')
  check advised "no drop-in of another tool changes this cluster's services" "$drop_ins" \
    "it stays, and counts beside cluster.yaml: move it away, unless you want what it says" \
    test -z "$drop_ins"
  idle=$(foreign_units runs_elsewhere '.service')
  check advised "no unit of another installation is left here" "$idle" \
    "systemctl disable --now NAME, and move the file away: it may start beside this cluster" \
    test -z "$idle"
}

# Prints the files in /etc/systemd/system that are not of this cluster. Links are none: enabling
# makes those to packages, and masking those to /dev/null.
# Arguments: which services: runs_here or runs_elsewhere; what follows the service in the path
foreign_units() {
  local service file
  for service in mesos-master mesos-slave mesos-agent marathon zookeeper; do
    "$1" "$service" || continue
    # shellcheck disable=SC2231 # a pattern
    for file in /etc/systemd/system/$service$2; do
      if [[ -f $file && ! -L $file ]] && ! is_of_this_cluster "$file"; then
        echo "$file"
      fi
    done
  done
}

# Globals: METHOD, SERVICES (node.conf)
runs_here() { [[ $METHOD != docker && " ${SERVICES[*]} " == *" $1 "* ]]; }

runs_elsewhere() { ! runs_here "$1"; }

# --- apt -----------------------------------------------------------------------------------------

# Globals: METHOD, DEAD_APT_HOSTS (node.conf)
check_apt_sources() {
  local dead others
  [[ $METHOD != docker ]] || return 0
  dead=$(foreign_sources | { grep -F "$(printf '%s\n' "${DEAD_APT_HOSTS[@]}")" || true; })
  check advised "no source of apt is switched off for good" "$dead" \
    "remove that line or file: apt-get update fails or waits because of it" \
    test -z "$dead"
  others=$(foreign_sources | { grep -iE 'mesos|aventer' || true; } | { grep -vxF "$dead" || true; })
  check advised "no other source of apt has Mesos" "$others" \
    "remove it unless something else needs it: apt takes the highest version of all sources" \
    test -z "$others"
}

# Prints FILE: LINE of the sources of apt that are not of this cluster, without passwords.
foreign_sources() {
  local file
  for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.{list,sources}; do
    if [[ ! -f $file ]] || is_of_this_cluster "$file"; then
      continue
    fi
    sed -nE "s#//[^/@ ]*@#//#; s#^[[:space:]]*((deb|URIs:)[[:space:]].*)#$file: \\1#p" "$file"
  done
}

# --- cloud-init ----------------------------------------------------------------------------------

# Writes /etc/hosts from its template at every boot, where it is set to. The last setting counts.
check_cloud_init() {
  local setting remedy
  setting=$(hosts_setting_of_cloud_init)
  remedy="set manage_etc_hosts: false there; or add the lines of $PWD/etc/hosts to the template in "
  remedy+="/etc/cloud/templates. Else they are gone after the next boot"
  check advised "cloud-init leaves /etc/hosts as it is" "${setting:-nothing says otherwise}" \
    "$remedy" \
    is_harmless_to_hosts "$setting"
}

# Prints FILE: SETTING; nothing without cloud-init.
hosts_setting_of_cloud_init() {
  local file files=(/etc/cloud/cloud.cfg /etc/cloud/cloud.cfg.d/*.cfg)
  [[ ! -e /etc/cloud/cloud-init.disabled ]] || return 0
  for file in "${files[@]}" /var/lib/cloud/instance/cloud-config.txt; do
    [[ -f $file ]] || continue
    sed -nE "s|^(manage_etc_hosts:[[:space:]]*[A-Za-z'\"]+).*|$file: \\1|p" "$file"
  done | tail -n 1
}

# With "localhost" it changes the line of 127.0.1.1 only.
is_harmless_to_hosts() { [[ ! ${1,,} =~ :[[:space:]]*[\"\']?(true|template|yes|on) ]]; }
