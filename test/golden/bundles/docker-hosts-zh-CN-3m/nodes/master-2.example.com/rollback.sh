#!/usr/bin/env bash
# Puts back the files that the last installation replaced, and restarts what reads them. Programs and data stay.
# Run it again to go back one installation more.
#   --replace-agent-id   let the agent begin anew where going back asks for it; its tasks end
# Exit code: 0 went back, 1 not (run it again, it goes on), 2 wrong use.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck disable=SC1091,SC2154
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
while read -r _ file; do [[ -f $file || $file != @(SHA256SUMS|lib/*|node.conf) ]] || { echo "ERROR: $PWD/$file is missing. Copy this folder again, whole." >&2; exit 1; }; done < <(echo - SHA256SUMS; cat SHA256SUMS 2>&-)
source node.conf; source lib/steps.sh; source lib/method.sh
take_options "--replace-agent-id" "$@"

require_root
require_this_host
require_same_cluster
be_alone
last=$(last_backup)
[[ -n $last ]] || fail "There is nothing to go back to on this host." "Backups are kept in $BACKUPS."
! grep -qxF "$STATE/files" "$last/added" || fail "Before the last installation there was none of this cluster on this host." "To take the host out: sudo bash uninstall.sh"

# Going back is a change of the agent too.
changes=
if [[ -f $last/files$AGENT_RECORD ]]; then changes=$(lost_identity "$last/files$AGENT_RECORD"); fi
if [[ -n $changes ]]; then
  given --replace-agent-id || fail "The agent cannot keep its ID:" "$changes" "To let it begin anew (its tasks end; drain it first): sudo bash rollback.sh --replace-agent-id"
  forget_agent_id
fi

step "Going back to the files of before ${last##*/}"
undo_backup "$last"

step "Services"
start_cluster_services
rm -rf "$last"
say ""
say "Went back. The bundle in this folder is newer than what runs now: install.sh would bring it again."
