#!/usr/bin/env bash
# Removes this host from the cluster.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck disable=SC1091,SC2154
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

usage() {
  cat <<'END'
Removes this host from the cluster: stops its services, restores every file that was replaced,
removes the programs that install.sh installed. Data stays.
  --purge      remove the data too
  --now        end the tasks that run on this host; without it a host with tasks is refused
  --any-name   accept this machine although its host name differs
Exit codes: 0 removed, 1 failed (run it again to continue), 2 wrong usage.
END
}

# A folder that was copied in part must not run: whatever is sourced below has to be here.
require_sourced_files() {
  local file
  while read -r _ file; do
    case $file in
      SHA256SUMS | node.conf | lib/*) ;;
      *) continue ;;
    esac
    if [[ ! -f $file ]]; then
      echo "ERROR: $PWD/$file is missing. Copy the whole folder again." >&2
      exit 1
    fi
  done < <(
    echo - SHA256SUMS
    cat SHA256SUMS 2>/dev/null
  )
}

# The modes of what a script makes do not depend on who runs it.
umask 022
require_sourced_files
source node.conf
source lib/common.sh
# The bundle has the method.sh of its own method only: apt, source or docker.
source lib/method.sh

# Globals: STATE, BACKUPS
uninstall() {
  step "1/3 Services"
  stop_cluster_services
  stop_timers
  unload_firewall
  step "2/3 Files"
  remove_secrets
  undo_all_backups
  ! has_systemd || systemctl daemon-reload
  step "3/3 Programs"
  remove_programs
  rm -rf "$STATE"
  remove_backups
}

# Globals: DATA
purge_data() {
  local folder
  for folder in "${DATA[@]}"; do
    [[ -e $folder ]] || continue
    purge_folder "$folder"
    say "  $folder (removed)"
  done
}

# Where a package stays, because it was here before, its folder loses only what the package does not
# have.
purge_folder() {
  local folder=$1 path
  if ! is_packaged "$folder"; then
    rm -rf "$folder"
    return
  fi
  while IFS= read -r path; do
    is_packaged "$path" || rm -rf "$path"
  done < <(find "$folder" -mindepth 1 -maxdepth 1)
}

is_packaged() { has dpkg-query && dpkg-query --search "$1" >/dev/null 2>&1; }

# Globals: DATA
list_kept_data() {
  local folder
  for folder in "${DATA[@]}"; do
    [[ ! -e $folder ]] || say "Kept: $folder. To remove it: sudo bash uninstall.sh --purge"
  done
}

read_options "--purge --now --any-name" "$@"
require_root
require_this_host
require_same_cluster
acquire_lock

if [[ -f $STATE/cluster ]]; then
  [[ $ROLES != *agent* ]] || refuse_to_end_tasks "it leaves the cluster"
  uninstall
else
  say "Nothing of this cluster is installed here."
fi
if has_option --purge; then
  step "Data"
  purge_data
fi

say ""
say "$HOST is removed from the cluster."
has_option --purge || list_kept_data
