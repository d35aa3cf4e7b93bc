#!/usr/bin/env bash
# Installs this host's part of the cluster. Run as root in this folder: sudo bash install.sh
# Safe to run again: what is already as it should be is left alone, what is replaced is kept for rollback.sh.
#   --any-name           this machine calls itself otherwise, and is the right one all the same
#   --replace-agent-id   let the agent begin anew where its changes ask for it; its tasks end
# Exit code: 0 installed, 1 not (each file is old or new, never half; run it again, it goes on), 2 wrong use.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck disable=SC1091,SC2154
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
while read -r _ file; do [[ -f $file || $file != @(SHA256SUMS|lib/*|node.conf) ]] || { echo "ERROR: $PWD/$file is missing. Copy this folder again, whole." >&2; exit 1; }; done < <(echo - SHA256SUMS; cat SHA256SUMS 2>&-)
source node.conf; source lib/steps.sh; source lib/method.sh
take_options "--any-name --replace-agent-id" "$@"

require_root
require_this_host
require_same_cluster
be_alone

step "1/4 Preflight: is this host fit for it?"
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
  say "$HOST ($ROLES) is already as it should be."
else
  say "$HOST ($ROLES) is installed. When every host is: bash verify.sh"
fi
say "changed=$CHANGES"
