#!/usr/bin/env bash
# Installs this host's part of the cluster. Changes only what is not up to date.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck disable=SC1091,SC2154
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

usage() {
  cat <<'END'
Installs this host's part of the cluster. Run as root in this folder: sudo bash install.sh
Safe to run again: it changes only what is not up to date, and keeps what it replaces for
rollback.sh. It ends when the services of this host work, and fails with the end of the log of one
that does not.
  --any-name           accept this machine although its host name differs
  --replace-agent-id   start the agent with a new ID where its changes require it
  --now                end the tasks that run on this host, where its changes do that; without it a
                       host with such tasks is refused
  --change-masters     accept other masters than those that run, in the order of CHANGES.md
  --services=NAMES     deal with these services of the host alone, such as zookeeper,marathon; files
                       of the others stay as they are. firewall is none of them: what all have
  --alone              start a new master although another one cannot be asked what runs there
  --confirm-firewall   keep the firewall that was just loaded: from a new login, which proves that
                       the host can still be reached. Without it the firewall goes away by itself
  --shut-out           let those in no more who have left cluster.yaml
  --add-principal      give Marathon a principal although it ran without one: change.sh does, when
                       its former framework is forgotten; else masters would refuse it for ever
Exit codes: 0 installed, 1 failed (no file is half-written; run it again to continue),
2 wrong usage.
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
source lib/await-services.sh

known="--any-name --replace-agent-id --now --change-masters --alone --services= --shut-out"
read_options "$known --add-principal --confirm-firewall" "$@"
select_services
require_root
require_this_host
require_same_cluster
acquire_lock
if has_option --confirm-firewall; then
  confirm_firewall
  exit 0
fi

step "1/4 Preflight: is this host ready?"
check_bundle
require_secrets
require_own_secrets
bash ./preflight.sh --quiet "$@" || exit 1
refuse_to_end_tasks "$(task_losses <(agent_identity) new_content)"

step "2/4 Programs ($METHOD)"
claim_host
note_missing_services
install_programs

step "3/4 Configuration"
require_sasl_modules
put_secrets
put_own_secrets
forget_carried_secrets
put_files
configure

step "4/4 Services"
record_agent_identity
look_for_cluster
update_firewall
start_cluster_services
update_timers
await_services
finish_backup

say ""
if is_partial; then
  say "Of $HOST, these services are installed: ${SELECTED[*]:-none}"
elif [[ $CHANGES -eq 0 ]]; then
  say "$HOST ($ROLES) is already up to date."
else
  say "$HOST ($ROLES) is installed. Next, when all hosts are installed:" \
    "bash verify.sh at the top of the bundle"
fi
report_unused_secrets
report_firewall
# deploy.sh and the Ansible playbook read this line.
say "changed=$CHANGES"
