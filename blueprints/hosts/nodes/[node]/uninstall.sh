#!/usr/bin/env bash
# Removes this host from the cluster: stops its services, restores every file that was replaced, removes the programs
# that install.sh installed. Data stays.
#   --purge      remove the data too
#   --any-name   accept this machine although its host name differs
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck disable=SC1091,SC2154
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
while read -r _ file; do [[ -f $file || $file != @(SHA256SUMS|lib/*|node.conf) ]] || { echo "ERROR: $PWD/$file is missing. Copy the whole folder again." >&2; exit 1; }; done < <(echo - SHA256SUMS; cat SHA256SUMS 2>&-)
source node.conf; source lib/steps.sh; source lib/method.sh
take_options "--purge --any-name" "$@"

require_root
require_this_host
require_same_cluster
be_alone

if [[ -f $STATE/cluster ]]; then
  step "1/3 Services"
  stop_cluster_services
  step "2/3 Files"
  undo_all_backups
  step "3/3 Programs"
  remove_programs
  rm -rf "$STATE" "$BACKUPS"
else
  say "Nothing of this cluster is installed here."
fi

# The folder of a package that stays, because it was here before, loses only what is not the package's.
purge_folder() {
  local path
  if ! is_packaged "$1"; then rm -rf "$1"; return; fi
  while IFS= read -r path; do is_packaged "$path" || rm -rf "$path"; done < <(find "$1" -mindepth 1 -maxdepth 1)
}
is_packaged() { has dpkg-query && dpkg-query --search "$1" >/dev/null 2>&1; }

if given --purge; then
  step "Data"
  for folder in "${DATA[@]}"; do [[ ! -e $folder ]] || { purge_folder "$folder"; say "  $folder (removed)"; }; done
fi
say ""
say "$HOST is removed from the cluster."
given --purge || for folder in "${DATA[@]}"; do [[ ! -e $folder ]] || say "Kept: $folder. To remove it: sudo bash uninstall.sh --purge"; done
