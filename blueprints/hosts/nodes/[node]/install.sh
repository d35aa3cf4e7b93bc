#!/usr/bin/env bash
# Installs this host's part of the cluster. Run as root in this folder: sudo bash install.sh
# Safe to run again: it changes only what is not up to date, and keeps what it replaces for rollback.sh.
#   --any-name           accept this machine although its host name differs
#   --replace-agent-id   start the agent with a new ID where its changes require it; its tasks end
# Exit codes: 0 installed, 1 failed (no file is half-written; run it again to continue), 2 wrong usage.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck disable=SC1091,SC2154
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
while read -r _ file; do [[ -f $file || $file != @(SHA256SUMS|lib/*|node.conf) ]] || { echo "ERROR: $PWD/$file is missing. Copy the whole folder again." >&2; exit 1; }; done < <(echo - SHA256SUMS; cat SHA256SUMS 2>&-)
source node.conf; source lib/steps.sh; source lib/method.sh
take_options "--any-name --replace-agent-id" "$@"

require_root
require_this_host
require_same_cluster
be_alone

step "1/4 Preflight: is this host ready?"
check_bundle
bash ./preflight.sh --quiet "$@" || exit 1

step "2/4 Programs ($METHOD)"
claim_host
install_programs

step "3/4 Configuration"
put_files
configure

step "4/4 Services"
settle_agent
start_cluster_services
finish_backup

say ""
if [[ $CHANGES -eq 0 ]]; then
  say "$HOST ($ROLES) is already up to date."
else
  say "$HOST ($ROLES) is installed. Next, when all hosts are installed: bash verify.sh at the top of the bundle"
fi
say "changed=$CHANGES"
