#!/usr/bin/env bash
# Checks whether this host's daemons work, and waits for them.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck disable=SC1091,SC2034,SC2154
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

usage() {
  cat <<'END'
Checks whether this host's daemons work, and waits for them.
For the whole cluster, use verify.sh at the top of the bundle.
  --timeout SECONDS   how long to wait (default 120)
  --json              one JSON object per check, one per line: result, check, seen, remedy
Exit codes: 0 all work, 1 some do not, 2 wrong usage.
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

require_sourced_files
source node.conf
source lib/common.sh
# The bundle has the method.sh of its own method only: apt, source or docker.
source lib/method.sh
source lib/report.sh

TIMEOUT=120

# Globals: TIMEOUT (set)
read_timeout_and_options() {
  local others=()
  while [[ $# -gt 0 ]]; do
    if [[ $1 == --timeout ]]; then
      [[ ${2:-} =~ ^[0-9]{1,6}$ ]] || wrong_usage "--timeout expects a number of seconds."
      TIMEOUT=$((10#$2))
      shift
    else
      others+=("$1")
    fi
    shift
  done
  read_options "--timeout --json" "${others[@]}"
}

# Waits until a command succeeds, and reports it.
# Globals: TIMEOUT
# Arguments: the condition, the remedy, the command
wait_for() {
  local condition=$1 remedy=$2
  shift 2
  until "$@"; do
    if [[ $SECONDS -ge $TIMEOUT ]]; then
      report_failure "$condition" "not after $TIMEOUT s" "$remedy"
      return
    fi
    sleep 2
  done
  report_pass "$condition"
}

# Globals: ADDRESS, MASTER_PORT (node.conf)
verify_master() {
  local remedy="a single member waits for the others: start all masters."
  wait_for "ZooKeeper serves clients" "$remedy Then run: $(logs zookeeper)" zookeeper_serves
  wait_for "mesos-master answers" "run: $(logs mesos-master)" \
    http_ok "$ADDRESS" "$MASTER_PORT" /health
}

zookeeper_serves() { [[ -n $(zookeeper_mode) ]]; }

# A Marathon that is not the leader passes /ping on to it.
# Globals: ADDRESS, MARATHON_PORT (node.conf)
verify_marathon() {
  wait_for "Marathon answers, so it has a leader" "run: $(logs marathon)" \
    http_ok "$ADDRESS" "$MARATHON_PORT" /ping
}

# Globals: ADDRESS, AGENT_PORT, AGENT_SERVICE (node.conf)
verify_agent() {
  local remedy="check that the masters are up and reach $ADDRESS:$AGENT_PORT."
  wait_for "mesos-agent is registered" "$remedy Then run: $(logs "$AGENT_SERVICE")" \
    agent_registered
}

# Prints the command that shows the log of a service.
# Globals: METHOD, CLUSTER (node.conf)
logs() {
  if [[ $METHOD == docker ]]; then
    echo "docker compose --project-name $CLUSTER logs --tail 50 $1"
  else
    echo "journalctl --no-pager --lines 50 --unit $1"
  fi
}

read_timeout_and_options "$@"
AS_JSON=$(! has_option --json || echo yes)

[[ $ROLES != *master* ]] || verify_master
[[ " ${SERVICES[*]} " != *" marathon "* ]] || verify_marathon
[[ $ROLES != *agent* ]] || verify_agent

if [[ $FAILED -gt 0 ]]; then
  [[ -n $AS_JSON ]] || fail "Some services on $HOST do not work yet."
  exit 1
fi
[[ -n $AS_JSON ]] || say "All services on $HOST work."
