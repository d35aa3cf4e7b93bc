#!/usr/bin/env bash
# Starts services of this host again, as they are installed.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck disable=SC1091,SC2154
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

usage() {
  cat <<'END'
Starts services of this host again, as they are installed: no file changes. It ends when they work,
and fails with the end of the log of one that does not.
For all hosts, in the right order: bash deploy.sh --restart SERVICE, where the bundle is.
  --services=NAMES   which of zookeeper, mesos-master, marathon, mesos-agent, with commas
  --now              end the tasks that run on this host, where the restart of the agent does that;
                     without it a host with such tasks is refused
  --any-name         accept this machine although its host name differs
Exit codes: 0 they work, 1 failed (its message says what to do), 2 wrong usage.
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

read_options "--services= --now --any-name" "$@"
select_services
is_partial || wrong_usage "Say which services: --services=NAMES"
require_root
require_this_host
installed_here || fail "Nothing of this cluster is installed here." "First: sudo bash install.sh"
acquire_lock
! is_selected "$AGENT_SERVICE" || refuse_to_end_tasks "$(losses_of_restart)"

step "Services"
look_for_cluster
for service in "${SELECTED[@]}"; do
  ! is_missing "$service" || fail "$service is not installed here yet." \
    "Install it: sudo bash install.sh --services=$service"
  mark_service "$service"
done
start_cluster_services
await_services

say ""
say "Started again on $HOST: ${SELECTED[*]:-none, because it runs none of them}"
say "changed=$CHANGES"
