#!/usr/bin/env bash
# Checks whether this host's daemons work, and waits for them.
# For the whole cluster, use verify.sh at the top of the bundle.
#   --timeout SECONDS   how long to wait (default 120)
#   --json              one JSON object per check, one per line: result, check, seen, remedy
# Exit codes: 0 all work, 1 some do not, 2 wrong usage.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck disable=SC1091,SC2034,SC2154
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
while read -r _ file; do [[ -f $file || $file != @(SHA256SUMS|lib/*|node.conf) ]] || { echo "ERROR: $PWD/$file is missing. Copy the whole folder again." >&2; exit 1; }; done < <(echo - SHA256SUMS; cat SHA256SUMS 2>&-)
source node.conf; source lib/steps.sh; source lib/report.sh

TIMEOUT=120
if [[ ${1:-} == --timeout ]]; then
  [[ ${2:-} =~ ^[0-9]{1,6}$ ]] || { echo "--timeout takes a number of seconds." >&2; exit 2; }
  TIMEOUT=$((10#$2)); shift 2
fi
take_options "--timeout --json" "$@"
AS_JSON=$(! given --json || echo yes)

# Tries until it works or the time is over.
wait_for() {
  local condition=$1 remedy=$2; shift 2
  until "$@"; do
    if [[ $SECONDS -ge $TIMEOUT ]]; then miss "$condition" "not after $TIMEOUT s" "$remedy"; return; fi
    sleep 2
  done
  pass "$condition"
}

serves_zookeeper() { [[ -n $(zookeeper_mode) ]]; }
logs() { if [[ $METHOD == docker ]]; then echo "docker compose --project-name $CLUSTER logs --tail 50 $1"; else echo "journalctl --no-pager --lines 50 --unit $1"; fi; }

if [[ $ROLES == *master* ]]; then
  wait_for "ZooKeeper serves clients" "a single member waits for the others: start all masters. Then run: $(logs zookeeper)" serves_zookeeper
  wait_for "mesos-master answers" "run: $(logs mesos-master)" http_ok "$ADDRESS" "$MASTER_PORT" /health
fi
if [[ " ${SERVICES[*]} " == *" marathon "* ]]; then
  wait_for "Marathon answers, so it has a leader" "run: $(logs marathon)" http_ok "$ADDRESS" "$MARATHON_PORT" /ping
fi
if [[ $ROLES == *agent* ]]; then
  wait_for "mesos-agent is registered" "check that the masters are up and reach $ADDRESS:$AGENT_PORT. Then run: $(logs "$AGENT_SERVICE")" agent_registered
fi
[[ $FAILED -eq 0 ]] || { [[ -n $AS_JSON ]] || fail "Some services on $HOST do not work yet."; exit 1; }
[[ -n $AS_JSON ]] || say "All services on $HOST work."
