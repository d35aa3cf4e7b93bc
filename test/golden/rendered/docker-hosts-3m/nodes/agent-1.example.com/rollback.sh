#!/usr/bin/env bash
# Restores the files that the last installation replaced.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck disable=SC1091,SC2034,SC2154
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

usage() {
  cat <<'END'
Restores the files that the last installation replaced, and restarts the services that use them.
Programs and data stay. It ends when the services of this host work, and fails with the end of the
log of one that does not. Run it again to go back one more installation.
Secrets stay as they are: no backup has them. Former ones come from secrets/ of the bundle.
It refuses to go back to other masters than those that run, or to other roles of this host: for that
install the earlier bundle.
  --replace-agent-id   start the agent with a new ID where going back requires it
  --now                end the tasks that run on this host, where going back does that
Exit codes: 0 restored, 1 failed (its message says what to do), 2 wrong usage.
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
source lib/report.sh
source lib/check-members.sh
source lib/check-rollback.sh

# Going back changes the agent too, and may cost it its ID.
# Globals: AGENT_RECORD
# Arguments: the backup that is restored
check_agent_keeps_id() {
  local record=$1/files$AGENT_RECORD changes
  [[ -f $record ]] || record=$AGENT_RECORD
  changes=$(blocking_changes "$record")
  [[ -z $changes ]] || has_option --replace-agent-id ||
    fail "The agent cannot keep its ID:" "$changes" \
      "To start it with a new ID: sudo bash rollback.sh --replace-agent-id"
  refuse_to_end_tasks "$(task_losses "$record" content_before)"
  [[ -z $changes ]] || remove_agent_id
}

# Globals: last
content_before() { file_after "$1" "$last"; }

AS_JSON=
QUIET=yes
read_options "--replace-agent-id --now" "$@"
require_root
require_this_host
require_same_cluster
acquire_lock

last=$(last_backup)
[[ -n $last ]] || fail "There is no earlier installation to restore on this host." \
  "Backups are kept in $BACKUPS."
# The first installation has added the list of files; every later one replaces it.
! grep -qxF "$STATE/files" "$last/added" || fail \
  "The last installation was the first one of this cluster on this host." \
  "To remove the host from the cluster: sudo bash uninstall.sh"
refuse_missing_services
take_services_after "$last"
check_masters_after "$last"
check_agent_keeps_id "$last"
stop_services_that_go

step "Restoring the files from before ${last##*/}"
undo_backup "$last"

step "Services"
look_for_cluster
reload_firewall
start_cluster_services
update_timers
# Before the wait: where these services do not work, the next run goes back one more.
rm -rf "$last"
await_services

say ""
report_firewall
say "Restored. The bundle in this folder is newer than what runs now;" \
  "install.sh would install it again."
