#!/usr/bin/env bash
# Checks whether the cluster golden is healthy: asks ZooKeeper, the masters, the agents and
# Marathon, and runs one task.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

usage() {
  cat <<'END'
Usage: bash verify.sh [--timeout SECONDS] [--no-task] [--json]

Checks, in this order, that ZooKeeper has one leader, every master answers, exactly one leads, every
agent is registered, Marathon is connected, and a task runs. Changes nothing except that task, which
it removes again. Warns of the ports that ask for no password.

Run it on any machine that reaches the hosts. It needs bash and curl.

  --timeout SECONDS   how long to wait for the cluster, and then for the task (default 120)
  --no-task           do not start a task
  --json              one JSON object per check, one per line: result, check, seen, remedy

Exit codes: 0 the cluster is healthy, 1 it is not, 2 wrong usage.
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
restart='sudo docker compose --project-name golden restart'
quorum=2
agent_id='[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}-S[0-9]{1,9}'
max_answer=200000000   # bytes; a leader of ten thousand agents lists them in some forty million
netrc_file=secrets/netrc

# What the options ask for.
timeout=120
with_task=yes
AS_JSON=   # read by print_result

failed=0
deadline=    # in SECONDS of bash
leader=      # name@address of the leading master, once it is known
leader_metrics=
agents_asked=       # yes once ask_agents has run
troubled_agents=()  # what it found, one line each

# What the check that runs now found; see expect.
found=
missing=()
remedy=

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
  if [[ $with_task == yes ]]; then
    run_task
  fi
  warn_of_open_ports
  if [[ $failed -gt 0 ]]; then
    say "The cluster is not healthy. Failed checks: $failed."
    exit 1
  fi
  say "The cluster is healthy."
}

# Globals: sets timeout, with_task, AS_JSON.
read_options() {
  while [[ $# -gt 0 ]]; do
    case $1 in
      --timeout)
        [[ ${2:-} =~ ^[0-9]{1,6}$ ]] || wrong_usage "--timeout takes a number of seconds."
        timeout=$((10#$2))
        shift
        ;;
      --no-task)
        with_task=no
        ;;
      --json)
        AS_JSON=yes
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
  command -v curl >/dev/null ||
    wrong_usage "curl is missing. Install it, or run this on a machine that has it."
}

wrong_usage() {
  printf '%s\n' "$1" >&2
  printf 'Its options: bash %q --help\n' "$0" >&2
  exit 2
}

# Prints the result of one check, as text or, with AS_JSON, as one JSON object on one line:
# {"result":…,"check":…,"seen":[…],"remedy":[…]}
# Globals: AS_JSON, QUIET (read: not empty means yes; with QUIET, PASS and NOTE are not printed)
# Arguments: PASS, NOTE, WARN, FAIL or SKIP; the condition that should hold; what was seen; the
#   remedy. The last two may be empty or have several lines.
print_result() {
  if [[ -n ${QUIET:-} && $1 =~ ^(PASS|NOTE)$ ]]; then
    return
  fi
  if [[ -n $AS_JSON ]]; then
    print_result_as_json "$@"
  else
    print_result_as_text "$@"
  fi
}

print_result_as_json() {
  printf '{"result":"%s","check":%s,"seen":[%s],"remedy":[%s]}\n' \
    "$1" "$(json_strings "$2")" "$(json_strings "$3")" "$(json_strings "$4")"
}

# One line that was seen stands behind the condition; more of them below it, at most 20.
print_result_as_text() {
  local result=$1 condition=$2 seen=() lines=()
  [[ -z $3 ]] || mapfile -t seen <<<"$3"
  [[ -z $4 ]] || mapfile -t lines <<<"Remedy: $4"
  if [[ ${#seen[@]} -eq 1 ]]; then
    condition+=": ${seen[0]}"
    seen=()
  fi
  if [[ ${#seen[@]} -gt 20 ]]; then
    lines=("and $((${#seen[@]} - 20)) more" "${lines[@]}")
  fi
  lines=("${seen[@]:0:20}" "${lines[@]}")
  {
    printf '%-4s  %s\n' "$result" "$condition"
    [[ ${#lines[@]} -eq 0 ]] || printf '      %s\n' "${lines[@]}"
  } | printable
}

# Who writes into ZooKeeper, as a client or as a member, names the master that agents obey, and any
# program may register as a framework: one open port is enough.
# Arguments: WARN or NOTE; the condition; the ports that ask for no password
print_open_ports() {
  local seen remedy
  seen="$3. Anyone who reaches one of them can run any command on every agent, as root"
  remedy="let only the cluster's own hosts and its operators reach them: README.md says who "
  remedy+="connects to which port"
  print_result "$1" "$2" "$seen" "$remedy"
}

# Copies its input without control characters: what a host or a daemon says must not steer the
# terminal that shows it. Tabs and line breaks stay.
printable() {
  LC_ALL=C sed -u 's/[\x00-\x08\x0b-\x1f\x7f]//g; s/\xc2[\x80-\x9f]//g'
}

# Each line as a JSON string, separated by commas. What is not printable ASCII becomes a question
# mark.
json_strings() {
  printf '%s' "$1" |
    LC_ALL=C tr -c ' -~\n' '?' |
    sed 's/[\\"]/\\&/g; s/.*/"&"/' |
    paste -sd ,
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

# Prints JSON in one line without spaces, and / as /: some versions of Mesos write \/.
flat() {
  tr -d ' \n\134'
}

# number NAME: prints the integer part of a number in the JSON at standard input, without leading
# zeros, which would make it octal.
number() {
  flat | grep -o "\"$1\":[0-9]\{1,15\}" | sed -n '1s/.*:0*\([0-9]\)/\1/p'
}

# Prints name@address of each master that says that it leads: one, unless something is wrong. Every
# master is asked at its own address, since redirects go by name.
# Globals: reads masters, master_port.
elected_masters() {
  local entry
  for entry in "${masters[@]}"; do
    [[ $(get "http://${entry#*@}:$master_port/metrics/snapshot" | number master/elected) != 1 ]] ||
      echo "$entry"
  done
}

# Prints a line for each master that answers, but does not let this user see whether it leads.
# Globals: reads masters, master_port.
locked_masters() {
  local entry url
  for entry in "${masters[@]}"; do
    url=http://${entry#*@}:$master_port/metrics/snapshot
    [[ ! $(status_of request "$url") =~ ^40[13]$ ]] ||
      echo "${entry%@*} (${entry#*@}:$master_port) $(reason_of_silence "$url")"
  done
}

# zookeeper_mode ADDRESS: prints leader, follower or standalone; "waits" without a quorum; the
# beginning of what another program answers; or nothing.
zookeeper_mode() {
  local answer
  # shellcheck disable=SC2016  # the inner bash expands them
  answer=$(timeout 5 bash -c 'exec 3<>"/dev/tcp/$0/$1" && echo srvr >&3 && head -c 4096 <&3' \
    "$1" "$zookeeper_port" 2>/dev/null) || true
  case $answer in
    *"Mode: leader"*) echo leader ;;
    *"Mode: follower"*) echo follower ;;
    *"Mode: standalone"*) echo standalone ;;
    *"not currently serving"*) echo waits ;;
    *) head -c 40 <<<"$answer" | tr -cd '[:print:]' ;;
  esac
}

# --- checks --------------------------------------------------------------------------------------

say() {
  [[ -n $AS_JSON ]] || printf '%s\n' "$1"
}

# expect TITLE CHECK [EXPLAIN]: repeats a check until it succeeds or the time is over, and prints
# the result. A check is a function that sets
#   found     what there is
#   missing   what is wrong, one line each, beginning with the name of a service
#   remedy    what to do
# EXPLAIN may find out more; it runs once, before a failure is printed.
# Globals: resets found, missing, remedy; reads deadline.
expect() {
  local title=$1 check=$2 explain=${3:-:} waited=
  while true; do
    found=''
    missing=()
    remedy=''
    if "$check"; then
      print_result PASS "$title" "$found" ""
      return
    fi
    if [[ $SECONDS -ge $deadline ]]; then
      "$explain"
      report_failure "$title"
      return
    fi
    if [[ -z $waited ]]; then
      printf '      %s: not yet, waiting up to %d s\n' "$title" "$((deadline - SECONDS))" >&2
      waited=yes
    fi
    sleep 2
  done
}

# Globals: adds to failed; reads missing, remedy.
report_failure() {
  failed=$((failed + 1))
  print_result FAIL "$1" "$(printf '%s\n' "${missing[@]}")" "$remedy"
}

# log_of SERVICE: prints how to read the log of the first service in missing.
# Globals: reads missing, logs.
log_of() {
  echo "on ${missing[0]%% *}, run: $logs $1"
}

# --- ZooKeeper -----------------------------------------------------------------------------------

check_zookeeper() {
  local entry name at mode leaders=() followers=()
  for entry in "${zookeepers[@]}"; do
    name=${entry%@*}
    at="$name (${entry#*@}:$zookeeper_port)"
    mode=$(zookeeper_mode "${entry#*@}")
    case $mode in
      leader) leaders+=("$name") ;;
      follower) followers+=("$name") ;;
      standalone)
        if [[ ${#zookeepers[@]} -eq 1 ]]; then
          found="$name, standalone"
          return 0
        fi
        missing+=("$name is standalone: it does not know the other members")
        ;;
      waits) missing+=("$at runs, but has no quorum") ;;
      '') missing+=("$at does not answer") ;;
      *) missing+=("$at says \"$mode\", not leader or follower") ;;
    esac
  done
  if [[ ${#missing[@]} -eq 0 && ${#leaders[@]} -ne 1 ]]; then
    missing+=("$name and the others: ${#leaders[@]} leaders instead of one")
  fi
  found="${leaders[*]}, followed by ${followers[*]}"
  [[ ${#missing[@]} -gt 0 ]] || return 0
  remedy="$(log_of zookeeper)"
  remedy+=". Members must reach each other on ports"
  remedy+=" 2888 and 3888."
  remedy+=" A standalone member still runs an old configuration: restart it."
  return 1
}

# --- masters -------------------------------------------------------------------------------------

check_masters() {
  local entry name at configured too_low=() too_high=()
  for entry in "${masters[@]}"; do
    name=${entry%@*}
    at=${entry#*@}:$master_port
    if ! get "http://$at/health" >/dev/null; then
      missing+=("$name ($at) $(reason_of_silence "http://$at/health")")
      continue
    fi
    configured=$(configured_quorum "$at")
    if [[ ${configured:-$quorum} -lt $quorum ]]; then
      too_low+=("$name runs with quorum $configured instead of $quorum")
    elif [[ ${configured:-$quorum} -gt $quorum ]]; then
      too_high+=("$name runs with quorum $configured instead of $quorum")
    fi
  done
  found="${#masters[@]} of ${#masters[@]}"
  missing+=("${too_low[@]}" "${too_high[@]}")
  [[ ${#missing[@]} -gt 0 ]] || return 0
  remedy=$(log_of mesos-master)
  [[ ${#too_high[@]} -eq 0 ]] || remedy=$(remedy_of_high_quorum)
  [[ ${#too_low[@]} -eq 0 ]] || remedy=$(remedy_of_low_quorum)
  return 1
}

# configured_quorum ADDRESS:PORT: prints the quorum that a master was started with; nothing if it
# does not say, as one that wants a password.
configured_quorum() {
  get "http://$1/flags" | flat | sed -n 's/.*"quorum":"\([1-9][0-9]\{0,2\}\)".*/\1/p' || true
}

# Masters that were added while the old ones have the old quorum can lose what was acknowledged.
remedy_of_low_quorum() {
  cat <<END
with too low a quorum, what the masters have accepted can be lost without a word.
1. If ZooKeeper fails above, fix it first. If masters were added, stop mesos-master on the new ones.
2. $(remedy_of_one_quorum)
3. Then start the new ones, one at a time.
END
}

# Globals: reads masters.
remedy_of_high_quorum() {
  cat <<END
with a quorum that is too high, fewer masters may fail. If masters were removed:
1. Stop mesos-master on them for good, so that none of them can start again, and wait until
   registrar/log/ensemble_size is ${#masters[@]} in /metrics/snapshot of the others.
2. $(remedy_of_one_quorum)
END
}

# Globals: reads quorum, and on hosts restart.
remedy_of_one_quorum() {
  echo "Give the masters above quorum $quorum: run install.sh --change-masters there, and if it" \
    "changes nothing $restart mesos-master; one at a"
  echo "   time, the leader last, each when registrar/log/recovered of the one before is 1."
}

# --- the leading master --------------------------------------------------------------------------

# A master that answers need not lead, and only the leader's metrics show whether its registry
# works.
# Globals: sets leader, leader_metrics.
check_leader() {
  local elected
  mapfile -t elected < <(elected_masters)
  leader=${elected[0]:-}
  if [[ ${#elected[@]} -eq 0 ]]; then
    name_locked_masters
    [[ ${#missing[@]} -eq 0 ]] || return 1
    missing=("${masters[0]%@*} and the others: no leader is elected")
    remedy="fix ZooKeeper first; then $(log_of mesos-master)"
    return 1
  fi
  if [[ ${#elected[@]} -gt 1 ]]; then
    missing=("${elected[*]} are all leaders: they do not use the same ZooKeeper")
    remedy="compare the zk URLs of the masters, and check that their ZooKeepers form one ensemble"
    return 1
  fi
  found=${leader%@*}
  leader_metrics=$(get "http://${leader#*@}:$master_port/metrics/snapshot") || true
  check_replicated_log
}

# A master that refuses its metrics does not say whether it leads.
# Globals: sets missing, remedy.
name_locked_masters() {
  mapfile -t missing < <(locked_masters)
  remedy="write the right one into $netrc_file: machine ADDRESS login NAME password PASSWORD"
}

# Globals: reads leader, leader_metrics.
check_replicated_log() {
  local name=${leader%@*} size waits_for problem
  if [[ $(number registrar/log/recovered <<<"$leader_metrics") != 1 ]]; then
    waits_for=$(silent_masters)
    if [[ -z $waits_for ]]; then
      missing=("$name leads, and its replicated log is being set up (registrar/log/recovered is 0)")
      remedy="ask again in half a minute. If it stays so, check that every master reaches the"
      remedy+=" others on port $master_port"
      return 1
    fi
    problem="$name leads, but its replicated log (registrar/log/recovered is 0) is waiting for"
    missing=("$problem $waits_for")
    remedy="start $waits_for."
    remedy+=" The first time, the log initialises only when all of them run, and until then the"
    remedy+=" leader changes every minute; after that, more than half are enough."
    remedy+=" They reach each other on port $master_port"
    return 1
  fi
  size=$(number registrar/log/ensemble_size <<<"$leader_metrics")
  if [[ ${size:-0} -gt ${#masters[@]} ]]; then
    missing=("$name sees $size masters in the replicated log; cluster.yaml lists ${#masters[@]}")
    remedy="find the master that is not in cluster.yaml and stop it at once:"
    remedy+=" an extra master can corrupt the log"
    return 1
  fi
  check_other_logs
}

# The leader's log may be the only full one: then the next master that fails stops the cluster.
# Globals: reads leader; sets missing, remedy.
check_other_logs() {
  local entry behind=()
  for entry in "${masters[@]}"; do
    [[ $entry == "$leader" || $(recovered_on "$entry") != 0 ]] || behind+=("${entry%@*}")
  done
  [[ ${#behind[@]} -gt 0 ]] || return 0
  missing=("the replicated log of ${behind[*]} is not full (registrar/log/recovered is 0)")
  remedy="ask again in half a minute. If it stays so, too few masters have a full log for the"
  remedy+=" others to fill up: see the disasters in README.md"
  return 1
}

recovered_on() {
  get "http://${1#*@}:$master_port/metrics/snapshot" | number registrar/log/recovered || true
}

# Prints the names of the masters that do not answer.
silent_masters() {
  local entry
  for entry in "${masters[@]}"; do
    get "http://${entry#*@}:$master_port/health" >/dev/null || echo "${entry%@*}"
  done | paste -sd ' '
}

# --- agents --------------------------------------------------------------------------------------

check_agents() {
  local active
  # Another master may lead by now.
  check_leader || return 1
  active=$(number master/slaves_active <<<"$leader_metrics") || true
  active=${active:-0}
  found="$active of ${#agents[@]}"
  [[ $active -ne ${#agents[@]} ]] || return 0
  missing=("${leader%@*} counts $active agents, cluster.yaml lists ${#agents[@]}")
  [[ $active -gt ${#agents[@]} ]] || return 1
  remedy="in the Mesos web UI, under Agents, look for agents that are not in cluster.yaml"
  [[ -z $agents_asked ]] || return 1
  ask_agents
  found+="; $((active - ${#agents[@]})) are not in cluster.yaml"
  [[ ${#troubled_agents[@]} -eq 0 ]]
}

# Globals: sets missing, remedy; reads troubled_agents.
name_missing_agents() {
  local deactivated
  check_leader || return 0
  [[ -n $agents_asked ]] || ask_agents
  mapfile -t deactivated < <(deactivated_agents)
  [[ $((${#troubled_agents[@]} + ${#deactivated[@]})) -gt 0 ]] || return 0
  missing=("${troubled_agents[@]}")
  remedy=
  [[ ${#troubled_agents[@]} -eq 0 ]] || remedy=$(remedy_of_troubled_agents)
  [[ ${#deactivated[@]} -gt 0 ]] || return 0
  missing+=("${deactivated[@]}")
  remedy+="${remedy:+$'\n'}$(remedy_of_deactivated_agent "${deactivated[0]}")"
}

remedy_of_troubled_agents() {
  echo "$(log_of "$agent_service")." \
    "\"Failed to perform recovery\" means that its attributes or resources changed:" \
    "see README.md. Otherwise, check that it reaches ports $zookeeper_port and $master_port" \
    "of the masters, and that they reach its port $agent_port."
}

# remedy_of_deactivated_agent LINE: for a line of deactivated_agents.
remedy_of_deactivated_agent() {
  local name=${1%% *}
  echo "if $name is being replaced, go on with that (see README.md). Else reactivate it:" \
    "bash agents.sh reactivate $name"
}

# An agent that is drained or deactivated is registered, and not counted as active. Prints one line
# for each, which begins with its name and ends with its ID.
# Globals: reads leader, agents.
deactivated_agents() {
  {
    get --max-time 60 "http://${leader#*@}:$master_port/slaves" |
      flat |
      grep -oE "[{}]|\"id\":\"$agent_id\"|\"pid\":\"[^\"]*\"|\"deactivated\":true" |
      awk -F'"' '
        # An agent is an object with an address; the objects in it have IDs of their own.
        $0 == "{" { depth++ }
        $2 == "id" { id[depth] = $4 }
        $2 == "pid" { address[depth] = $4 }
        $2 == "deactivated" { is_deactivated[depth] = 1 }
        $0 == "}" {
          sub(/.*@/, "", address[depth])
          sub(/:.*/, "", address[depth])
          if (address[depth] && is_deactivated[depth]) {
            print address[depth] "@" id[depth]
          }
          delete id[depth]
          delete address[depth]
          delete is_deactivated[depth]
          depth--
        }
      ' |
      awk -F@ '
        NR == FNR { id[$1] = $2; next }
        $2 in id { print $1 " is registered, but deactivated (drained or taken out): ID " id[$2] }
      ' - <(printf '%s\n' "${agents[@]}")
  } || true
}

# Asks those agents themselves that the leader does not list, or all of them if it lists every one:
# then some are listed, but not active. Runs once, and only when the leader's count is wrong,
# because there may be thousands.
# Globals: sets agents_asked, troubled_agents.
ask_agents() {
  local suspects
  agents_asked=yes
  mapfile -t suspects < <(unlisted_agents)
  [[ ${#suspects[@]} -gt 0 ]] || suspects=("${agents[@]}")
  # shellcheck disable=SC2016  # the inner bash expands it
  mapfile -t troubled_agents < <(
    printf '%s\n' "${suspects[@]}" |
      xargs -P 64 -n 1 bash -o pipefail -c 'explain_agent "$1"' _ |
      sort -V
  )
}

# Prints name@address of the agents that the leader does not list.
unlisted_agents() {
  local listed
  listed=$(
    get --max-time 60 "http://${leader#*@}:$master_port/slaves" |
      flat |
      grep -o '"pid":"[^"]*"' |
      sed 's/.*@//; s/:.*//'
  ) || return 0
  awk -F@ 'NR == FNR { listed[$1]; next } !($2 in listed)' \
    <(echo "$listed") <(printf '%s\n' "${agents[@]}")
}

# explain_agent NAME@ADDRESS: prints what is wrong with an agent; nothing if it is registered.
# Runs in a bash of its own.
explain_agent() {
  local name=${1%@*} address=${1#*@} metrics
  local url=http://$address:$agent_port/metrics/snapshot
  if ! metrics=$(get "$url"); then
    echo "$name ($address:$agent_port) $(reason_of_silence "$url")"
    return
  fi
  metrics=${metrics//[\\ ]/}
  if [[ $metrics != *'"slave/registered":1'* ]]; then
    echo "$name ($address:$agent_port) runs, but is not registered"
  fi
}
export -f explain_agent reason_of_silence status_of get request send
export agent_port max_answer netrc_file

# --- Marathon ------------------------------------------------------------------------------------

marathon=   # the URL of the first Marathon that answers

# A standby passes every request on to the leader: an answer means that there is one.
# Globals: sets marathon.
check_marathons() {
  local entry url
  for entry in "${marathons[@]}"; do
    url=http://${entry#*@}:$marathon_port
    if get "$url/ping" >/dev/null; then
      marathon=${marathon:-$url}
    else
      missing+=("${entry%@*} (${entry#*@}:$marathon_port) $(reason_of_silence "$url/ping")")
    fi
  done
  found="${#marathons[@]} of ${#marathons[@]}"
  [[ ${#missing[@]} -gt 0 ]] || return 0
  remedy=$(log_of marathon)
  return 1
}

# Globals: reads marathon.
check_framework() {
  local id frameworks problem
  if [[ -z $marathon ]]; then
    missing=("no Marathon answers")
    remedy="fix Marathon first"
    return 1
  fi
  check_leader || return 1
  id=$(get "$marathon/v2/info" | flat | grep -oE '"frameworkId":"[A-Za-z0-9_-]{1,100}"') || true
  id=${id#'"frameworkId":"'}
  id=${id%'"'}
  frameworks=$(get "http://${leader#*@}:$master_port/frameworks?framework_id=$id" | flat) || true
  found="framework $id"
  if [[ -n $id && $frameworks == *"\"id\":\"$id\""* && $frameworks == *'"active":true'* ]]; then
    return 0
  fi
  problem="${leader%@*} lists none of them as an active framework"
  missing=("${marathons[0]%@*} and the others: $problem")
  remedy="masters connect back to Marathon: check that they reach its port $scheduler_port."
  remedy+=" Then $(log_of marathon)"
  return 1
}

# --- a task --------------------------------------------------------------------------------------

app=        # the ID of the task's app
posted=     # whether the app may exist: yes, maybe, or empty

# Starts a small task through Marathon, waits until it runs, and removes it whatever happens.
# Globals: sets app, deadline; reads marathon.
run_task() {
  if [[ -z $marathon ]]; then
    print_result SKIP "A task runs" "no Marathon answers" "fix Marathon first"
    return
  fi
  app=/verify-$(date +%s)-$$
  trap remove_task EXIT
  trap 'exit 130' INT TERM
  deadline=$((SECONDS + timeout))
  expect "A task runs" check_task
  remove_task
}

# Globals: reads marathon, app, posted.
check_task() {
  local running
  if [[ $posted != yes ]]; then
    post_task || return 1
  fi
  running=$(get "$marathon/v2/apps$app" | number tasksRunning) || true
  found="${app#/}"
  [[ $running != 1 ]] || return 0
  missing=("$app waits for an agent that can run it (0.1 cpus, 32 MB)")
  remedy="$marathon/v2/queue shows why offers are declined; the Marathon log shows more"
  return 1
}

# Globals: sets posted; reads marathon.
post_task() {
  local reply
  posted=maybe
  reply=$(request --write-out ' %{http_code}' -H 'Content-Type: application/json' \
    --data "$(app_definition)" "$marathon/v2/apps" | tail -c 2000) || true
  if [[ $reply == *' 201' ]]; then
    posted=yes
    return
  fi
  [[ $reply != *' 000' ]] || reply="no answer"
  missing=("Marathon refuses the task: $reply")
  remedy="$marathon/v2/deployments lists deployments that may block it"
  return 1
}

# Globals: reads app.
app_definition() {
  cat <<END
{
  "id": "$app",
  "cmd": "while true; do sleep 5; done",
  "cpus": 0.1,
  "mem": 32,
  "instances": 1,
  "portDefinitions": []
}
END
}

# Removes the task's app, and says so if that fails where it is known to exist.
# Globals: reads marathon, app, posted.
remove_task() {
  trap - EXIT
  [[ -n $posted ]] || return 0
  if get --request DELETE "$marathon/v2/apps$app?force=true" >/dev/null; then
    return
  fi
  if [[ $posted == yes ]]; then
    echo "      $app could not be removed. Remove it in Marathon." >&2
  fi
}

# --- open ports ----------------------------------------------------------------------------------

# Globals: reads masters, agents, marathons.
warn_of_open_ports() {
  local title="Ports that ask for no password"
  local open=() silent=() locked=()
  ask_zookeeper "${masters[@]:0:3}"
  ask_port "$master_port" /flags "${masters[@]:0:3}"
  ask_port "$agent_port" /flags "${agents[@]:0:3}"
  ask_port "$marathon_port" /v2/info "${marathons[@]:0:3}"
  if [[ ${#open[@]} -gt 0 ]]; then
    print_open_ports WARN "$title" "${open[*]}"
  elif [[ ${#locked[@]} -gt 0 ]]; then
    print_result PASS "$title" "none of ${locked[*]}" ""
  fi
  [[ ${#silent[@]} -eq 0 ]] ||
    print_result SKIP "$title" "not asked, because nothing answered: ${silent[*]}" ""
}

# ask_zookeeper ENTRY...: whoever reaches one of its ports may read and write, as a client or as a
# member.
# Globals: adds to open or silent.
ask_zookeeper() {
  local entry ports=("$zookeeper_port")
  ports+=(2888 3888)
  for entry; do
    if [[ -n $(zookeeper_mode "${entry#*@}") ]]; then
      open+=("${ports[@]}")
      return
    fi
  done
  silent+=("${ports[@]}")
}

# ask_port PORT PATH ENTRY...: whether the first of these hosts that answers refuses those who give
# no password.
# Globals: adds to open, locked or silent.
ask_port() {
  local port=$1 path=$2 entry code
  shift 2
  for entry; do
    code=$(status_of send "http://${entry#*@}:$port$path")
    case $code in
      401 | 403)
        locked+=("$port")
        return
        ;;
      [1-5]??)
        open+=("$port")
        return
        ;;
    esac
  done
  silent+=("$port")
}

main "$@"
