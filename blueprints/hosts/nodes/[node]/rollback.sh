#!/usr/bin/env bash
# Restores the files that the last installation replaced, and restarts the services that use them. Programs and data stay.
# Run it again to go back one more installation.
#   --replace-agent-id   start the agent with a new ID where going back requires it; its tasks end
# Exit codes: 0 restored, 1 failed (run it again to continue), 2 wrong usage.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck disable=SC1091,SC2154
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
while read -r _ file; do [[ -f $file || $file != @(SHA256SUMS|lib/*|node.conf) ]] || { echo "ERROR: $PWD/$file is missing. Copy the whole folder again." >&2; exit 1; }; done < <(echo - SHA256SUMS; cat SHA256SUMS 2>&-)
source node.conf; source lib/steps.sh; source lib/method.sh
take_options "--replace-agent-id" "$@"

require_root
require_this_host
require_same_cluster
be_alone
last=$(last_backup)
[[ -n $last ]] || fail "There is no earlier installation to restore on this host." "Backups are kept in $BACKUPS."
! grep -qxF "$STATE/files" "$last/added" || fail "The last installation was the first one of this cluster on this host." "To remove the host from the cluster: sudo bash uninstall.sh"

# Going back is a change of the agent too.
changes=
if [[ -f $last/files$AGENT_RECORD ]]; then changes=$(lost_identity "$last/files$AGENT_RECORD"); fi
if [[ -n $changes ]]; then
  given --replace-agent-id || fail "The agent cannot keep its ID:" "$changes" "To start it with a new ID (its tasks end; drain it first): sudo bash rollback.sh --replace-agent-id"
  forget_agent_id
fi

step "Restoring the files from before ${last##*/}"
undo_backup "$last"

step "Services"
start_cluster_services
rm -rf "$last"
say ""
say "Restored. The bundle in this folder is newer than what runs now; install.sh would install it again."
