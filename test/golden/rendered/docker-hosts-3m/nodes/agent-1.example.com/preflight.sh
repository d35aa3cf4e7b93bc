#!/usr/bin/env bash
# Checks whether this host is ready for its part of the cluster. Changes nothing.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck disable=SC1091,SC2034,SC2154
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

usage() {
  cat <<'END'
Checks whether this host is ready for its part of the cluster. Changes nothing.
PASS is fine, NOTE and WARN are worth knowing, FAIL must be fixed first; all but PASS come with a
remedy.
  --json    one JSON object per check, one per line: result, check, seen, remedy
  --quiet   WARN and FAIL only
  --any-name, --replace-agent-id, --now, --change-masters, --alone, --services=NAMES,
            --shut-out, --add-principal   as for install.sh
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
source lib/check-members.sh
source lib/check-agent.sh
source lib/check-firewall.sh
source lib/check-leftovers.sh

# What is checked, in the order of the report. Each function looks at one subject and calls `check`
# (lib/report.sh) for each condition. It runs by itself: what one sets, no other one sees.
CHECKS=(
  check_root
  check_tools
  check_identity
  check_system
  check_handover
  check_names
  check_master_ports
  check_same_masters # of lib/masters.sh
  check_members
  check_source_addresses
  check_ports
  check_strangers
  check_firewall
  check_disk
  check_memory
  check_clock
  check_places
  check_units
  check_apt_sources
  check_cloud_init
  check_agent
  check_stray_flags
  check_own_settings   # of lib/own-settings.sh
  check_own_secrets    # of lib/own-secrets.sh
  check_supplied_files # of lib/supplied-files.sh
  check_method # of lib/method.sh: what docker, apt or source needs
)

# Runs one of CHECKS. Where it ends too early, or a command in it fails unexpectedly, that becomes a
# line of the report too, and the next one goes on.
# Globals: FAILED (set), SOME_FAILED
# Arguments: a function
run_check() {
  local stops code seen
  # Not with `if` or `||`: nothing in it would stop then.
  set +o errexit
  stops=$(run_apart "$1" 3>&1 >&4)
  code=$?
  set -o errexit
  seen=${stops%%$'\n'*}
  case $code in
    0) ;;
    "$SOME_FAILED") FAILED=$((FAILED + 1)) ;;
    *)
      report_failure "$1 comes to its end" "${seen:-it ended with code $code}" \
        "see its error message, look at what it names on this host, and run this again"
      return
      ;;
  esac
  [[ -z $seen ]] || report_warning "$1 finds out all that it asks" "$seen" \
    "look on this host at what it names; other lines of this check may say too little"
}

# The exit code of a check that came to its end and reported a FAIL.
SOME_FAILED=99

# What a check reports goes to descriptor 4, the output of this script; where it stops, to 3.
# Globals: FAILED (set), SOME_FAILED
run_apart() {
  set -o errexit
  trap 'printf "%s stopped at line %s: %s\n" "${BASH_SOURCE[0]}" "$LINENO" "$BASH_COMMAND" >&3' ERR
  FAILED=0
  "$1"
  [[ $FAILED -eq 0 ]] || exit "$SOME_FAILED"
}

options="--any-name --replace-agent-id --now --change-masters --alone --services= --shut-out"
read_options "--json --quiet --add-principal $options" "$@"
select_services
AS_JSON=$(! has_option --json || echo yes)
QUIET=$(! has_option --quiet || echo yes)

exec 4>&1
trap - ERR
for name in "${CHECKS[@]}"; do
  run_check "$name"
done

if [[ $FAILED -gt 0 ]]; then
  [[ -n $AS_JSON ]] || fail "This host is not ready yet: see the FAIL lines above."
  exit 1
fi
[[ -n $AS_JSON || -n $QUIET ]] || say "This host is ready. Next: sudo bash install.sh"
