#!/usr/bin/env bash
# Runs the first app of the cluster golden: posts hello.json to Marathon's REST API and waits
# until it runs.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

usage() {
  cat <<'END'
Usage: bash run-hello.sh [--timeout SECONDS]   run the app in hello.json; running it again changes
                                               nothing, unless hello.json changed
       bash run-hello.sh --delete              remove it

  --timeout SECONDS   how long to wait until it runs (default 120)

Exit codes: 0 done, 1 failed, 2 wrong usage.
END
}

marathons=(
  http://10.0.0.11:8080
  http://10.0.0.12:8080
  http://10.0.0.13:8080
)
app=/hello
max_answer=1000000   # bytes; an app is some thousand
netrc_file=../secrets/netrc

# What the options ask for.
action=run_app
timeout=120

marathon=   # the URL of the first Marathon that answers

main() {
  read_options "$@"
  find_marathon
  "$action"
}

# Globals: sets action, timeout.
read_options() {
  while [[ $# -gt 0 ]]; do
    case $1 in
      --delete)
        action=delete_app
        ;;
      --timeout)
        [[ ${2:-} =~ ^[0-9]{1,6}$ ]] || wrong_usage "--timeout takes a number of seconds."
        timeout=$((10#$2))
        shift
        ;;
      -h | --help)
        usage
        exit 0
        ;;
      *)
        wrong_usage "Unknown option: $1"
        ;;
    esac
    shift
  done
}

wrong_usage() {
  printf '%s\n' "$1" >&2
  printf 'Its options: bash %q --help\n' "$0" >&2
  exit 2
}

# fail MESSAGE [LINE]...
fail() {
  printf 'ERROR: %s\n' "$1" >&2
  shift
  [[ $# -eq 0 ]] || printf '       %s\n' "$@" >&2
  exit 1
}

# send [OPTION]... URL: asks a daemon without a login and prints its answer. The cluster is never
# behind the proxy of this machine. curl believes the size that a server announces; head counts
# where none is announced.
# Globals: reads max_answer, and where it is set connect_seconds.
send() {
  curl --silent --max-time 20 ${connect_seconds:+--connect-timeout "$connect_seconds"} \
    --max-filesize "$max_answer" --noproxy '*' --globoff "$@" |
    head -c "$max_answer"
}

# request [OPTION]... URL: the same with the name and password of secrets/netrc, or of ~/.netrc.
# Globals: reads netrc_file.
request() {
  local login=(--netrc-optional)
  [[ ! -f $netrc_file ]] || login=(--netrc-file "$netrc_file")
  send "${login[@]}" "$@"
}

# status_of send|request URL: prints the HTTP status of an answer, 000 without one.
status_of() {
  "$1" --max-time 5 --output /dev/null --write-out '%{http_code}' "$2" || true
}

# reason_of_silence URL: prints why get had no answer to use.
# Globals: reads netrc_file.
reason_of_silence() {
  local status
  status=$(status_of request "$1")
  case $status in
    401) echo "wants a login (HTTP 401): $netrc_file has none for it, or a wrong one" ;;
    403) echo "does not let the user of $netrc_file see this (HTTP 403)" ;;
    000 | '') echo "does not answer" ;;
    *) echo "answers with HTTP ${status//[^0-9]/}" ;;
  esac
}

get() {
  request --fail --max-time 5 "$@"
}

# Copies its input without control characters: what a host or a daemon says must not steer the
# terminal that shows it. Tabs and line breaks stay.
printable() {
  LC_ALL=C sed -u 's/[\x00-\x08\x0b-\x1f\x7f]//g; s/\xc2[\x80-\x9f]//g'
}

# Any Marathon will do: a standby passes requests on to the leader.
# Globals: sets marathon.
find_marathon() {
  local marathon_says=()
  for marathon in "${marathons[@]}"; do
    if get "$marathon/ping" >/dev/null; then
      echo "Marathon answers at $marathon."
      return
    fi
    marathon_says+=("$marathon $(reason_of_silence "$marathon/ping")")
  done
  fail "No Marathon answers." "${marathon_says[@]}" "To find out why: bash ../verify.sh"
}

# PUT creates the app, or changes it to what the file says; the same content again changes nothing.
# Globals: reads marathon, app.
run_app() {
  local reply
  reply=$(request --request PUT --write-out ' %{http_code}' -H 'Content-Type: application/json' \
    --data @hello.json "$marathon/v2/apps$app") || true
  case $reply in
    *' 201')
      echo "Posted hello.json as $app."
      ;;
    *' 200')
      echo "$app already exists and matches hello.json."
      ;;
    *' 409')
      fail "$app is being deployed right now." \
        "Try again when $marathon/v2/deployments is empty."
      ;;
    *)
      fail "Marathon refuses hello.json." "$(printable <<<"${reply:-no answer}" | head -c 2000)"
      ;;
  esac
  wait_until_running
  echo "$app is running. Its page, with a link to its output: $marathon/ui/#/apps/%2Fhello"
}

# Globals: reads timeout.
wait_until_running() {
  local deadline=$((SECONDS + timeout))
  echo "Waiting until it runs, up to $timeout s."
  until is_running; do
    [[ $SECONDS -lt $deadline ]] ||
      fail "$app is not running after $timeout s." \
        "Why offers are declined: $marathon/v2/queue" \
        "Is there an agent with 0.1 cpus and 32 MB to spare? bash ../verify.sh counts them."
    sleep 2
  done
}

is_running() {
  local state running
  state=$(request --fail "$marathon/v2/apps$app" | tr -d ' \n') || return 1
  running=$(number tasksRunning <<<"$state") || return 1
  [[ -n $running && $running == "$(number instances <<<"$state")" ]] &&
    [[ $state == *'"deployments":[]'* ]]
}

# number NAME: prints a number in the JSON at standard input.
number() {
  grep -o "\"$1\":[0-9]\{1,15\}" | sed -n '1s/.*:0*\([0-9]\)/\1/p'
}

# Globals: reads marathon, app.
delete_app() {
  local code
  code=$(request --request DELETE --output /dev/null --write-out '%{http_code}' \
    "$marathon/v2/apps$app?force=true") || true
  case $code in
    200) echo "$app is removed." ;;
    404) echo "$app does not exist." ;;
    *) fail "Marathon does not delete $app (HTTP $(printable <<<"$code"))." ;;
  esac
}

main "$@"
