#!/usr/bin/env bash
# Puts back the files that the last installation replaced, and restarts what reads them. Programs and data stay.
# Run it again to go back one installation more.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck disable=SC1091,SC2154
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
source node.conf; source lib/steps.sh; source lib/method.sh
take_options "" "$@"

require_root
require_this_host
require_same_cluster
[[ $METHOD != docker ]] || fail "With Docker there are no replaced files to put back." "Run deploy.sh --all in the folder of the earlier bundle."
last=$(last_backup)
[[ -n $last ]] || fail "There is nothing to go back to on this host." "Backups are kept in $BACKUPS."

step "Going back to the files of before ${last##*/}"
undo_backup "$last"

step "Services"
start_cluster_services
say ""
say "Went back. The bundle in this folder is newer than what runs now: install.sh would bring it again."
