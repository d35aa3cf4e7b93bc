# systemd services of this host, shared by the methods apt and source. Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2154

RESTART=' '

# Notes which services read a file, so that only those are restarted.
affects() {
  case $1 in
    /etc/apt/*) REFRESHED= ;; # apt has to read its lists again
    /etc/zookeeper/*|/etc/systemd/system/zookeeper.service*) RESTART+='zookeeper ' ;;
    /etc/mesos/*|/etc/default/mesos) RESTART+="mesos-master $AGENT_SERVICE " ;;
    /etc/mesos-master/*|/etc/default/mesos-master|/etc/systemd/system/mesos-master.service*) RESTART+='mesos-master ' ;;
    "/etc/$AGENT_SERVICE/"*|"/etc/default/$AGENT_SERVICE"|"/etc/systemd/system/$AGENT_SERVICE.service"*) RESTART+="$AGENT_SERVICE " ;;
    /etc/default/marathon|/etc/systemd/system/marathon.service*) RESTART+='marathon ' ;;
  esac
}

# Starts what belongs here, restarts what was changed, and stops what a package started by itself.
settle_services() {
  local service
  systemctl daemon-reload
  for service in "${IDLE_SERVICES[@]}"; do idle_service "$service"; done
  for service in "${SERVICES[@]}"; do run_service "$service"; done
}

run_service() {
  if [[ $(systemctl is-enabled "$1" 2>/dev/null) != enabled ]]; then
    systemctl unmask --quiet "$1"
    systemctl enable --quiet "$1"
    changed "$1 enabled"
  fi
  if ! is_active "$1" || [[ $RESTART == *" $1 "* ]]; then
    [[ $1 != zookeeper ]] || end_foreign_zookeeper
    systemctl restart "$1"
    changed "$1 started"
  fi
}

# mesos-master is masked as well: a master on a host that is not in the list can corrupt the replicated log.
idle_service() {
  systemctl cat "$1" >/dev/null 2>&1 || return 0
  [[ $(systemctl is-enabled "$1" 2>/dev/null) =~ ^(disabled|masked)$ ]] && ! is_active "$1" && return 0
  systemctl disable --now --quiet "$1" 2>/dev/null || systemctl stop "$1"
  [[ $1 != mesos-master ]] || systemctl mask --quiet "$1"
  changed "$1 stopped and disabled: it must not run on this host"
}

# A ZooKeeper that the package's own script started outlives a restart and keeps the old configuration.
end_foreign_zookeeper() {
  local ours pid
  ours=$(systemctl show --property MainPID --value zookeeper 2>/dev/null || true)
  while IFS= read -r pid; do
    [[ $pid != "$ours" && $(stat -c %U "/proc/$pid" 2>/dev/null) == zookeeper ]] || continue
    kill "$pid" && say "  stopped a ZooKeeper that the package's script had started (process $pid)"
    for _ in {1..20}; do [[ -d /proc/$pid ]] || break; sleep 0.5; done
  done < <(grep -lsz 'org.apache.zookeeper.server.quorum.QuorumPeerMain' /proc/[0-9]*/cmdline | cut -d/ -f3)
}

start_cluster_services() { settle_services; }
stop_agent() { systemctl stop "$AGENT_SERVICE"; }

stop_cluster_services() {
  local service
  for service in "${SERVICES[@]}"; do
    systemctl cat "$service" >/dev/null 2>&1 || continue
    systemctl disable --now --quiet "$service" 2>/dev/null || systemctl stop "$service" || true
    say "  $service stopped"
  done
  systemctl unmask --quiet mesos-master
  release_zookeeper_conf
}

# --- ZooKeeper ---------------------------------------------------------------------------------

# The package's own folder stays as it is; /etc/zookeeper/conf is pointed at ours.
configure() {
  [[ -d etc/zookeeper ]] || return 0
  local ours=/etc/zookeeper/conf_$CLUSTER file
  for file in /etc/zookeeper/conf_example/*; do
    [[ -e etc/zookeeper/conf_$CLUSTER/${file##*/} ]] || put_file "$file" "$ours/${file##*/}"
  done
  if [[ $(readlink -f /etc/zookeeper/conf) != "$ours" ]]; then
    update-alternatives --quiet --install /etc/zookeeper/conf zookeeper-conf "$ours" 50
    update-alternatives --quiet --set zookeeper-conf "$ours"
    changed "/etc/zookeeper/conf -> $ours"
    affects "$ours/zoo.cfg"
  fi
  install -d -o zookeeper -g zookeeper -m 0750 /var/lib/zookeeper /var/log/zookeeper
  # Data of an earlier installation may belong to the number of a user that is gone.
  [[ -z $(find /var/lib/zookeeper /var/log/zookeeper ! -type l ! -user zookeeper -print -quit) ]] || chown -R zookeeper:zookeeper /var/lib/zookeeper /var/log/zookeeper
  [[ -e /var/lib/zookeeper/myid ]] || ln -sfn /etc/zookeeper/conf/myid /var/lib/zookeeper/myid
}

release_zookeeper_conf() {
  [[ ! -e /etc/alternatives/zookeeper-conf ]] || update-alternatives --quiet --remove zookeeper-conf "/etc/zookeeper/conf_$CLUSTER" || true
}

# --- packages ----------------------------------------------------------------------------------

# Installs what is missing and remembers, beforehand, what comes along: uninstall.sh takes exactly that away again.
# Asks the network for nothing when all is there.
install_packages() {
  local plan
  mend_packages
  plan=$(planned_packages "$@") || { refresh_packages; plan=$(planned_packages "$@") || fail "apt cannot install: $*" "$(apt_get --simulate install "$@" 2>&1 | tail -n 3)"; }
  [[ -n $plan ]] || return 0
  refresh_packages
  planned_packages "$@" >>"$STATE/packages"
  say "  apt-get install $(wc -w <<<"$plan") packages"
  apt_get install "$@" >"$STATE/apt.log" 2>&1 || fail "apt-get install failed. The whole log: $STATE/apt.log" "$(tail -n 3 "$STATE/apt.log")"
  changed "packages: $(tr '\n' ' ' <<<"$plan")"
}

# What an installation that was killed left half unpacked.
mend_packages() {
  [[ -n $(dpkg --audit) || -n $(ls -A /var/lib/dpkg/updates) ]] || return 0
  say "  dpkg --configure --pending"
  DEBIAN_FRONTEND=noninteractive dpkg --force-confold --configure --pending >"$STATE/apt.log" 2>&1 || apt_get --fix-broken install >>"$STATE/apt.log" 2>&1 ||
    fail "Packages on this host are half-installed, and dpkg cannot repair them. The whole log: $STATE/apt.log" "$(tail -n 3 "$STATE/apt.log")"
}

planned_packages() { local out; out=$(apt_get --simulate install "$@" 2>/dev/null) && awk '/^Inst / { print $2 }' <<<"$out"; }
refresh_packages() { [[ -n ${REFRESHED:-} ]] || { say "  apt-get update"; apt-get --quiet --quiet update; REFRESHED=yes; }; }
apt_get()          { DEBIAN_FRONTEND=noninteractive apt-get --yes --quiet --quiet --no-install-recommends -o Dpkg::Options::=--force-confold -o Dpkg::Use-Pty=0 "$@"; }

# Takes away what install_packages brought, config files too. A purge takes along what it finds under the names of the
# package's files, and some packages' data: so data, and files that were here before, step aside meanwhile.
remove_packages() {
  local installed folder
  [[ -f $STATE/packages ]] || return 0
  mapfile -t installed < <(LC_ALL=C sort -u "$STATE/packages" | while read -r name; do dpkg-query -W "$name" >/dev/null 2>&1 && echo "$name"; done)
  for folder in "${DATA[@]}"; do [[ ! -e $folder || -e $folder.kept ]] || mv "$folder" "$folder.kept"; done
  set_aside_files_of_others "${installed[@]}"
  [[ ${#installed[@]} -eq 0 ]] || apt_get purge "${installed[@]}" >"$STATE/apt.log" 2>&1 || fail "apt-get purge failed. The whole log: $STATE/apt.log" "$(tail -n 3 "$STATE/apt.log")"
  for folder in "${DATA[@]}"; do [[ ! -e $folder.kept ]] || { rm -rf "$folder"; mv "$folder.kept" "$folder"; }; done
  tar --extract --file "$STATE/others.tar" --directory / --skip-old-files
  remove_traces_of_docker
  say "  packages: ${installed[*]:-none}"
}

# What Docker writes at its first start and its package forgets, where it came and went with us.
remove_traces_of_docker() {
  [[ ${#DOCKER_PACKAGES[@]} -gt 0 ]] && grep -qxF "${DOCKER_PACKAGES[0]}" "$STATE/packages" && ! has dockerd || return 0
  rm -f /etc/docker/key.json
  rmdir /etc/docker /etc/cni/net.d /etc/cni 2>/dev/null || true
}

# The files that were put back, but for those that are as a package brought them. After that the backups have served.
set_aside_files_of_others() {
  [[ ! -f $STATE/others.tar ]] || return 0 # of an uninstallation that was broken off
  files_put_back | { grep -vxFf <(files_as_packaged "$@") || true; } | tar --create --file "$STATE/others.tar.new" --directory / --files-from -
  mv -f "$STATE/others.tar.new" "$STATE/others.tar"
  rm -rf "$BACKUPS"
}

files_put_back() {
  [[ -d $BACKUPS ]] || return 0
  find "$BACKUPS" -mindepth 3 -path '*/files/*' \( -type f -o -type l \) -printf '%P\n' | sed 's|^[^/]*/files/||' | LC_ALL=C sort -u |
    while IFS= read -r path; do [[ ! -e /$path && ! -L /$path ]] || printf '%s\n' "$path"; done
}

# Below /, without it.
files_as_packaged() {
  { [[ $# -eq 0 ]] || dpkg-query --show --showformat '${Conffiles}\n' "$@"; } | awk 'NF >= 2 { printf "%s  %s\n", $2, $1 }' |
    { LC_ALL=C md5sum --check 2>/dev/null || true; } | sed -n 's|^/\(.*\): OK$|\1|p'
}

# Downloads a file with whatever is there.
fetch() {
  if has curl; then curl --fail --silent --show-error --location --max-time 60 --output "$2" "$1"
  elif has wget; then wget --quiet --timeout=60 --output-document="$2" "$1"
  else install_packages curl ca-certificates; curl --fail --silent --show-error --location --max-time 60 --output "$2" "$1"; fi
}
