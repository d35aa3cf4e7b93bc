#!/usr/bin/env bash
# The first app of the cluster golden: posts hello.json to Marathon's REST API and waits until it runs.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

usage() {
  cat <<'END'
Usage: bash run-hello.sh [--timeout SECONDS]   run the app of hello.json; again: nothing changes, unless hello.json did
       bash run-hello.sh --delete              take it away

  --timeout SECONDS   how long to wait until it runs (default 120)
END
}

marathons=(
  http://10.0.0.11:8080
  http://10.0.0.12:8080
  http://10.0.0.13:8080
)
app=/hello
timeout=120

main() {
  local action=run
  while [[ $# -gt 0 ]]; do
    case $1 in
      --delete) action=delete ;;
      --timeout) [[ ${2:-} =~ ^[0-9]{1,6}$ ]] || wrong_use "--timeout takes a number of seconds."; timeout=$((10#$2)); shift ;;
      -h | --help) usage; exit 0 ;;
      *) wrong_use "Unknown option: $1" ;;
    esac
    shift
  done
  find_marathon
  "$action"
}

wrong_use() { printf '%s\n\n' "$1" >&2; usage >&2; exit 2; }
fail() { printf 'ERROR: %s\n' "$1" >&2; printf '       %s\n' "${@:2}" >&2; exit 1; }

# ~/.netrc may hold a name and password. The cluster is never behind the proxy of this machine.
request() { curl --silent --max-time 20 --noproxy '*' --netrc-optional "$@"; }

# Any Marathon will do: a standby passes requests on to the leader.
find_marathon() {
  for marathon in "${marathons[@]}"; do
    if request --fail --max-time 5 "$marathon/ping" >/dev/null; then echo "Marathon answers at $marathon."; return; fi
  done
  fail "No Marathon answers." "Asked: ${marathons[*]}" "bash ../verify.sh finds out why."
}

# PUT makes the app or changes it to what the file says; the same content again changes nothing.
run() {
  local reply
  reply=$(request --request PUT --write-out ' %{http_code}' -H 'Content-Type: application/json' --data @hello.json "$marathon/v2/apps$app") || true
  case $reply in
    *' 201') echo "Posted hello.json as $app." ;;
    *' 200') echo "$app is there already, and is as hello.json says." ;;
    *' 409') fail "$app is being deployed right now." "Try again when $marathon/v2/deployments is empty." ;;
    *) fail "Marathon refuses hello.json." "${reply:-no answer}" ;;
  esac
  wait_until_running
  echo "$app runs. Its page, and a link to its output: $marathon/ui/#/apps/%2Fhello"
}

wait_until_running() {
  local deadline=$((SECONDS + timeout))
  echo "Waiting until it runs, up to $timeout s."
  until is_running; do
    [[ $SECONDS -lt $deadline ]] || fail "$app does not run after $timeout s." "Why offers are declined: $marathon/v2/queue" "Is there an agent with 0.1 cpus and 32 MB to spare? bash ../verify.sh counts them."
    sleep 2
  done
}

is_running() {
  local state
  state=$(request --fail "$marathon/v2/apps$app" | tr -d ' \n') || return 1
  [[ $(number tasksRunning) == "$(number instances)" && $state == *'"deployments":[]'* ]]
}

number() { grep -o "\"$1\":[0-9]*" <<<"$state" | sed -n '1s/.*://p'; }

delete() {
  local code
  code=$(request --request DELETE --output /dev/null --write-out '%{http_code}' "$marathon/v2/apps$app?force=true") || true
  case $code in
    200) echo "$app is taken away." ;;
    404) echo "$app is not there." ;;
    *) fail "Marathon does not delete $app (HTTP $code)." ;;
  esac
}

main "$@"
