#!/usr/bin/env bash
# Checks whether this host is ready for its part of the cluster. Changes nothing.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck disable=SC1091,SC2034,SC2154
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

usage() {
  cat <<'END'
Checks whether this host is ready for its part of the cluster. Changes nothing.
PASS is fine, WARN is worth knowing, FAIL must be fixed first; WARN and FAIL come with a remedy.
  --json    one JSON object per check, one per line: result, check, seen, remedy
  --quiet   WARN and FAIL only
  --any-name, --replace-agent-id, --change-masters   as for install.sh
Exit codes: 0 ready, 1 something must be fixed, 2 wrong usage.
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
source lib/report.sh
source lib/check-host.sh
source lib/check-network.sh
source lib/check-agent.sh

# What is checked, in the order of the report. Each function looks at one subject and calls `check`
# (lib/report.sh) for each condition.
CHECKS=(
  check_root
  check_tools
  check_identity
  check_system
  check_masters
  check_same_masters # of lib/masters.sh
  check_ports
  check_room
  check_clock
  check_agent
  check_stray_flags
  check_own_settings # of lib/own-settings.sh
  check_method # of lib/method.sh: what docker, apt or source needs
)

read_options "--json --quiet --any-name --replace-agent-id --change-masters" "$@"
AS_JSON=$(! has_option --json || echo yes)
QUIET=$(! has_option --quiet || echo yes)

for run_check in "${CHECKS[@]}"; do
  "$run_check"
done

if [[ $FAILED -gt 0 ]]; then
  [[ -n $AS_JSON ]] || fail "This host is not ready yet: see the FAIL lines above."
  exit 1
fi
[[ -n $AS_JSON || -n $QUIET ]] || say "This host is ready. Next: sudo bash install.sh"
