#!/usr/bin/env bash
# Installs this host's part of the cluster. Run as root in this folder: sudo bash install.sh
# Safe to run again: what is already as it should be is left alone, what is replaced is kept for rollback.sh.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck disable=SC1091,SC2154
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
source node.conf; source lib/steps.sh; source lib/method.sh
take_options "" "$@"

require_root
require_this_host
require_same_cluster

step "1/4 Preflight: is this host fit for it?"
check_bundle
bash ./preflight.sh --quiet

step "2/4 Programs ($METHOD)"
claim_host
install_programs

step "3/4 Configuration"
put_files
configure

step "4/4 Services"
start_cluster_services
finish_backup

say ""
if [[ $CHANGES -eq 0 ]]; then
  say "$HOST ($ROLES) is already as it should be."
else
  say "$HOST ($ROLES) is installed. When every host is: bash verify.sh"
fi
say "changed=$CHANGES"
