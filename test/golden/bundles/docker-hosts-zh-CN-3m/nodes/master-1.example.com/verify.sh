#!/usr/bin/env bash
# Asks this host's daemons whether they work; waits up to two minutes (--timeout SECONDS).
# Whether the whole cluster works is the question of verify.sh at the top of the bundle.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck disable=SC1091,SC2154
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
source node.conf; source lib/steps.sh
take_options "--timeout" "$@"

TIMEOUT=120
while [[ $# -gt 0 ]]; do
  case $1 in
    --timeout) [[ ${2:-} =~ ^[0-9]+$ ]] || fail "--timeout takes a number of seconds."; TIMEOUT=$2; shift 2 ;;
    *) fail "Unknown option $1." "Usage: bash verify.sh [--timeout SECONDS]" ;;
  esac
done
FAILED=0

# Tries until it works or the time is over.
wait_for() {
  local what=$1 remedy=$2; shift 2
  until "$@"; do
    if [[ $SECONDS -ge $TIMEOUT ]]; then printf 'FAIL  %s\n      %s\n' "$what" "$remedy"; FAILED=1; return; fi
    sleep 2
  done
  printf 'PASS  %s\n' "$what"
}

serves_zookeeper() { [[ -n $(zookeeper_mode) ]]; }
logs() { if [[ $METHOD == docker ]]; then echo "docker compose logs $1"; else echo "journalctl -u $1 -n 50"; fi; }

if [[ " $ROLES " == *" master "* ]]; then
  wait_for "ZooKeeper serves" "A member alone waits for the others: start all masters. See: $(logs zookeeper)" serves_zookeeper
  say "      mode: $(zookeeper_mode)"
  wait_for "mesos-master answers" "See: $(logs mesos-master)" http_ok "$ADDRESS" "$MASTER_PORT" /health
fi
if [[ " ${SERVICES[*]} " == *" marathon "* ]]; then
  wait_for "Marathon answers, so one of them leads" "See: $(logs marathon)" http_ok "$ADDRESS" "$MARATHON_PORT" /ping
fi
if [[ " $ROLES " == *" agent "* ]]; then
  wait_for "mesos-agent is registered" "Are the masters up, and may they reach $ADDRESS:$AGENT_PORT? See: $(logs "$AGENT_SERVICE")" agent_registered
fi
[[ $FAILED -eq 0 ]] || fail "$HOST does not work yet."
say "$HOST works."
