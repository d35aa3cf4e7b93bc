#!/usr/bin/env bash
# Is the cluster golden whole? Asks ZooKeeper, the masters, the agents and Marathon, and lets one task run.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
set -euo pipefail

usage() {
  cat <<'END'
Usage: bash verify.sh [--timeout SECONDS] [--no-task] [--json]

Checks, in this order, that ZooKeeper has one leader, every master answers, exactly one leads, every agent is
registered, Marathon is connected, and a task runs. Changes nothing but that task, which it takes away again.

Run it on any machine that reaches the hosts. It needs bash and curl.

  --timeout SECONDS   how long to wait for the cluster, and then for the task (default 120)
  --no-task           do not start a task
  --json              one JSON object for each check, a line each: result, check, seen, remedy

Exit code: 0 the cluster is whole, 1 it is not, 2 wrong use.
END
}

# Every service as name@address.
zookeepers=(
  master-1.example.com@10.0.0.11
  master-2.example.com@10.0.0.12
  master-3.example.com@10.0.0.13
)
masters=(
  master-1.example.com@10.0.0.11
  master-2.example.com@10.0.0.12
  master-3.example.com@10.0.0.13
)
agents=(
  agent-1.example.com@10.0.0.21
  agent-2.example.com@10.0.0.22
)
marathons=(
  master-1.example.com@10.0.0.11
  master-2.example.com@10.0.0.12
  master-3.example.com@10.0.0.13
)
marathon_port=8080
scheduler_port=9090
zookeeper_port=2181
master_port=5050
agent_port=5051
agent_service=mesos-agent
logs='sudo docker compose --project-name golden logs --tail 50'

timeout=120
with_task=yes
AS_JSON=
failed=0
leader=    # name@address of the leading master, once it is known

main() {
  read_options "$@"
  say "Cluster golden. Masters: ${#masters[@]}. Agents: ${#agents[@]}."
  deadline=$((SECONDS + timeout))
  expect "ZooKeeper has a leader" check_zookeeper
  expect "Every master answers" check_masters
  expect "One master leads" check_leader
  expect "Every agent is registered" check_agents name_missing_agents
  expect "Every Marathon answers" check_marathons
  expect "Marathon is connected to Mesos" check_framework
  if [[ $with_task == yes ]]; then run_task; fi
  if [[ $failed -gt 0 ]]; then
    say "The cluster is not whole: $failed failed."
    exit 1
  fi
  say "The cluster is whole."
}

read_options() {
  while [[ $# -gt 0 ]]; do
    case $1 in
      --timeout) [[ ${2:-} =~ ^[0-9]{1,6}$ ]] || wrong_use "--timeout takes a number of seconds."; timeout=$((10#$2)); shift ;;
      --no-task) with_task=no ;;
      --json) AS_JSON=yes ;;
      -h | --help) usage; exit 0 ;;
      *) wrong_use "Unknown option: $1" ;;
    esac
    shift
  done
  command -v curl >/dev/null || wrong_use "curl is missing. Install it, or run this on a machine that has it."
}

say() { [[ -n $AS_JSON ]] || printf '%s\n' "$1"; }
wrong_use() { printf '%s\n\n' "$1" >&2; usage >&2; exit 2; }

# Repeats a check until it holds or the time is over. A check tells what it saw in `found`, what is wrong in `missing`,
# one line each beginning with the name, and what to do in `remedy`. `explain` finds out more, once, at the end.
expect() {
  local title=$1 check=$2 explain=${3:-:} waited=
  until found='' remedy='' missing=(); "$check"; do
    if [[ $SECONDS -ge $deadline ]]; then report_failure "$title" "$explain"; return; fi
    [[ -n $waited ]] || printf '      %s: not yet, waiting up to %d s\n' "$title" "$((deadline - SECONDS))" >&2
    waited=yes
    sleep 2
  done
  tell PASS "$title" "$found" ""
}

report_failure() {
  "$2"
  failed=$((failed + 1))
  tell FAIL "$1" "$(printf '%s\n' "${missing[@]}")" "$remedy"
}

# Tells about one check: PASS, WARN, FAIL or SKIP; the condition that is wanted; what was seen; what to do. The last two
# may have several lines. With AS_JSON it is one JSON object in one line: {"result":…,"check":…,"seen":[…],"remedy":[…]}.
tell() {
  local result=$1 check=$2 seen=() lines=()
  [[ $result != PASS || -z ${QUIET:-} ]] || return 0
  if [[ -n $AS_JSON ]]; then
    printf '{"result":"%s","check":%s,"seen":[%s],"remedy":[%s]}\n' "$result" "$(json_strings "$check")" "$(json_strings "$3")" "$(json_strings "$4")"
    return
  fi
  [[ -z $3 ]] || mapfile -t seen <<<"$3"
  [[ -z $4 ]] || mapfile -t lines <<<"Remedy: $4"
  if [[ ${#seen[@]} -eq 1 ]]; then check+=": ${seen[0]}"; seen=(); fi
  [[ ${#seen[@]} -le 20 ]] || lines=("and $((${#seen[@]} - 20)) more" "${lines[@]}")
  lines=("${seen[@]:0:20}" "${lines[@]}")
  printf '%-4s  %s\n' "$result" "$check"
  [[ ${#lines[@]} -eq 0 ]] || printf '      %s\n' "${lines[@]}"
}

# Each line as a JSON string, with commas between. What is not printable ASCII becomes a question mark.
json_strings() { printf '%s' "$1" | LC_ALL=C tr -c ' -~\n' '?' | sed 's/[\\"]/\\&/g; s/.*/"&"/' | paste -sd ,; }

# --- questions ---------------------------------------------------------------------------------

# ~/.netrc may hold a name and password. The cluster is never behind the proxy of this machine.
get() { curl --silent --fail --max-time 5 --noproxy '*' --netrc-optional "$@"; }

# JSON in one line without blanks, and / as /: Mesos writes \/ in some versions.
flat() { tr -d ' \n\134'; }

# The whole part of a number in the JSON at standard input: a metric, a counter.
number() { flat | grep -o "\"$1\":[0-9]*" | sed -n '1s/.*://p'; }

# leader, follower or standalone; "waits" without a quorum; the beginning of what another program says; or nothing.
zookeeper_mode() {
  local answer
  # shellcheck disable=SC2016  # the inner bash expands them
  answer=$(timeout 5 bash -c 'exec 3<>"/dev/tcp/$0/$1" && echo srvr >&3 && cat <&3' "$1" "$zookeeper_port" 2>/dev/null) || true
  case $answer in
    *Mode:*) sed -n 's/^Mode: //p' <<<"$answer" ;;
    *"not currently serving"*) echo waits ;;
    *) head -c 40 <<<"$answer" | tr -cd '[:print:]' ;;
  esac
}

# Where the log of the first service in `missing` is.
log_of() {
  echo "on ${missing[0]%% *} read: $logs $1"
}

# --- checks ------------------------------------------------------------------------------------

check_zookeeper() {
  local entry name mode leaders=() followers=()
  for entry in "${zookeepers[@]}"; do
    name=${entry%@*}
    mode=$(zookeeper_mode "${entry#*@}")
    case $mode in
      leader) leaders+=("$name") ;;
      follower) followers+=("$name") ;;
      standalone) if [[ ${#zookeepers[@]} -eq 1 ]]; then found="$name, standalone"; return 0; else missing+=("$name is standalone: it does not know the others"); fi ;;
      waits) missing+=("$name (${entry#*@}:$zookeeper_port) runs, but has no quorum") ;;
      '') missing+=("$name (${entry#*@}:$zookeeper_port) does not answer") ;;
      *) missing+=("$name (${entry#*@}:$zookeeper_port) says \"$mode\", not leader or follower") ;;
    esac
  done
  if [[ ${#missing[@]} -eq 0 && ${#leaders[@]} -ne 1 ]]; then missing+=("$name and the others: ${#leaders[@]} of them lead"); fi
  found="${leaders[*]}, followed by ${followers[*]}"
  [[ ${#missing[@]} -gt 0 ]] || return 0
  remedy="$(log_of zookeeper). Members must reach each other on ports 2888 and 3888; one that is standalone still runs an old configuration: restart it."
  return 1
}

check_masters() {
  local entry
  for entry in "${masters[@]}"; do
    get "http://${entry#*@}:$master_port/health" >/dev/null || missing+=("${entry%@*} (${entry#*@}:$master_port) does not answer")
  done
  found="${#masters[@]} of ${#masters[@]}"
  [[ ${#missing[@]} -gt 0 ]] || return 0
  remedy=$(log_of mesos-master)
  return 1
}

# Answering is not leading: only the leader's own numbers tell whether its registry works.
check_leader() {
  local entry metrics elected=()
  for entry in "${masters[@]}"; do
    metrics=$(get "http://${entry#*@}:$master_port/metrics/snapshot") || continue
    [[ $(number master/elected <<<"$metrics") == 1 ]] || continue
    elected+=("$entry")
    leader_metrics=$metrics
  done
  leader=${elected[0]:-}
  case ${#elected[@]} in
    0) missing=("${masters[0]%@*} and the others: none is elected"); remedy="mend ZooKeeper first; then $(log_of mesos-master)"; return 1 ;;
    1) ;;
    *) missing=("${elected[*]} all lead: they do not share one ZooKeeper"); remedy="compare the zk URL of the masters, and whether their ZooKeepers are one ensemble"; return 1 ;;
  esac
  found=${leader%@*}
  is_recovered
}

is_recovered() {
  local size silent
  size=$(number registrar/log/ensemble_size <<<"$leader_metrics")
  if [[ $(number registrar/log/recovered <<<"$leader_metrics") != 1 ]]; then
    silent=$(silent_masters)
    missing=("${leader%@*} leads, but waits with its replicated log (registrar/log/recovered is 0) for ${silent:-masters that it does not reach}")
    remedy="start ${silent:-all ${#masters[@]} masters}: the first time, the log initialises only when every one runs, and until then the leader changes each minute; after that, more than half must. They talk to each other on port $master_port"
    return 1
  fi
  if [[ ${size:-0} -gt ${#masters[@]} ]]; then
    missing=("${leader%@*} sees $size masters in the replicated log; cluster.yaml lists ${#masters[@]}")
    remedy="find the master that is not in cluster.yaml and stop it at once: one too many can corrupt the log"
    return 1
  fi
}

silent_masters() {
  local entry
  for entry in "${masters[@]}"; do get "http://${entry#*@}:$master_port/health" >/dev/null || echo "${entry%@*}"; done | paste -sd ' '
}

check_agents() {
  local active
  # Again: another one may lead by now.
  check_leader || return 1
  active=$(number master/slaves_active <<<"$leader_metrics") || true
  found="${active:=0} of ${#agents[@]}"
  [[ $active -ne ${#agents[@]} ]] || return 0
  missing=("${leader%@*} counts $active agents, cluster.yaml lists ${#agents[@]}")
  remedy="find those that are not in cluster.yaml in Mesos' page, under Agents"
  [[ $active -gt ${#agents[@]} && -z ${asked:-} ]] || return 1
  ask_agents
  found+="; $((active - ${#agents[@]})) are not in cluster.yaml"
  [[ ${#troubled[@]} -eq 0 ]]
}

name_missing_agents() {
  check_leader || return 0
  [[ -n ${asked:-} ]] || ask_agents
  [[ ${#troubled[@]} -gt 0 ]] || return 0
  missing=("${troubled[@]}")
  remedy="$(log_of "$agent_service"). \"Failed to perform recovery\" means that its attributes or resources changed: see README.md. Otherwise: can it reach ports $zookeeper_port and $master_port of the masters, and they its port $agent_port?"
}

# Once, and only when the leader's count is wrong, for there may be thousands: those that the leader does not list, each by
# itself. If it lists them all, some are listed and not active: then every one.
ask_agents() {
  local suspects
  asked=yes
  mapfile -t suspects < <(unlisted_agents)
  [[ ${#suspects[@]} -gt 0 ]] || suspects=("${agents[@]}")
  # shellcheck disable=SC2016  # the inner bash expands it
  mapfile -t troubled < <(printf '%s\n' "${suspects[@]}" | xargs -P 64 -n 1 bash -c 'trouble_of_agent "$1"' _ | sort -V)
}

unlisted_agents() {
  local listed
  listed=$(get --max-time 60 "http://${leader#*@}:$master_port/slaves" | flat | grep -o '"pid":"[^"]*"' | sed 's/.*@//; s/:.*//') || return 0
  awk -F@ 'NR == FNR { listed[$1]; next } !($2 in listed)' <(echo "$listed") <(printf '%s\n' "${agents[@]}")
}

trouble_of_agent() {
  local metrics
  if ! metrics=$(get "http://${1#*@}:$agent_port/metrics/snapshot"); then echo "${1%@*} (${1#*@}:$agent_port) does not answer"; return; fi
  metrics=${metrics//[\\ ]/}
  [[ $metrics == *'"slave/registered":1'* ]] || echo "${1%@*} (${1#*@}:$agent_port) runs, but is not registered"
}
export -f trouble_of_agent get
export agent_port

# A standby passes every request on to the leader: an answer means that there is one.
check_marathons() {
  local entry
  for entry in "${marathons[@]}"; do
    if get "http://${entry#*@}:$marathon_port/ping" >/dev/null; then : "${marathon:=http://${entry#*@}:$marathon_port}"
    else missing+=("${entry%@*} (${entry#*@}:$marathon_port) does not answer"); fi
  done
  found="${#marathons[@]} of ${#marathons[@]}"
  [[ ${#missing[@]} -gt 0 ]] || return 0
  remedy=$(log_of marathon)
  return 1
}

check_framework() {
  local id frameworks
  if [[ -z ${marathon:-} ]]; then missing=("no Marathon answers, so none can be asked"); remedy="mend Marathon first"; return 1; fi
  check_leader || return 1
  id=$(get "$marathon/v2/info" | flat | sed -n 's/.*"frameworkId":"\([^"]*\)".*/\1/p') || true
  frameworks=$(get "http://${leader#*@}:$master_port/frameworks?framework_id=$id" | flat) || true
  found="framework $id"
  if [[ -n $id && $frameworks == *"\"id\":\"$id\""* && $frameworks == *'"active":true'* ]]; then return 0; fi
  missing=("${marathons[0]%@*} and the others: ${leader%@*} lists none of them as an active framework")
  remedy="masters connect back to Marathon: can they reach its port $scheduler_port? Then $(log_of marathon)"
  return 1
}

# Starts a small task through Marathon, waits until it runs, and takes it away whatever happens.
run_task() {
  if [[ -z ${marathon:-} ]]; then tell SKIP "A task runs" "no Marathon answers" "mend Marathon first"; return; fi
  app=/verify-$(date +%s)-$$
  trap remove_task EXIT
  trap 'exit 130' INT TERM
  deadline=$((SECONDS + timeout))
  expect "A task runs" check_task
  remove_task
}

check_task() {
  local running
  if [[ ${posted:-} != yes ]]; then post_task || return 1; fi
  running=$(get "$marathon/v2/apps$app" | number tasksRunning) || true
  found="${app#/}"
  [[ $running != 1 ]] || return 0
  missing=("$app waits for an agent that can run it (0.1 cpus, 32 MB)")
  remedy="$marathon/v2/queue says why offers are declined; the log of Marathon says more"
  return 1
}

post_task() {
  local reply
  posted=maybe
  reply=$(curl --silent --max-time 20 --noproxy '*' --netrc-optional --write-out ' %{http_code}' -H 'Content-Type: application/json' \
    --data "{\"id\":\"$app\",\"cmd\":\"while true; do sleep 5; done\",\"cpus\":0.1,\"mem\":32,\"instances\":1,\"portDefinitions\":[]}" "$marathon/v2/apps") || true
  if [[ $reply == *' 201' ]]; then posted=yes; return; fi
  [[ $reply != *' 000' ]] || reply="no answer"
  missing=("Marathon does not take the task: $reply")
  remedy="$marathon/v2/deployments lists deployments that may be in the way"
  return 1
}

remove_task() {
  trap - EXIT
  if [[ -z ${posted:-} ]] || get --request DELETE "$marathon/v2/apps$app?force=true" >/dev/null || [[ $posted == maybe ]]; then return; fi
  echo "      $app could not be removed. Remove it in Marathon." >&2
}

main "$@"
