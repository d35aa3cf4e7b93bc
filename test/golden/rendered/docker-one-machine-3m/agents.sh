#!/usr/bin/env bash
# Looks after the agents of the cluster golden: lists them, drains them and takes them back,
# through the leading master.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

usage() {
  cat <<'END'
Usage: bash agents.sh list [HOST]...
       bash agents.sh drain HOST... [--grace SECONDS] [--gone] [--jobs N]
       bash agents.sh deactivate HOST...
       bash agents.sh reactivate HOST...
       bash agents.sh gone HOST...
       bash agents.sh maintenance HOST... START DURATION
       bash agents.sh up HOST...
       bash agents.sh tasks [--at-least N]

  list          every agent: its state, tasks, executors, resources, attributes
  drain         ends its tasks, which frameworks start elsewhere; it gets no new ones until it is
                reactivated. One agent after the other, each when Marathon runs as many tasks as
                before. With --gone it then leaves the cluster for good
  deactivate    no new tasks; those that run stay
  reactivate    new tasks again: after drain and deactivate, and to break off a drain
  gone          leaves the cluster for good, at once: its tasks end, and it never comes back with
                its ID. For a dead agent: make sure that its host is off
  maintenance   announces to frameworks that a host will be away from START (such as now, 22:00,
                "2030-01-31 22:00") for DURATION (such as 90m, 2h, 1d); nothing is stopped
  up            takes the announcement back
  tasks         how many tasks Marathon runs; waits until it has no deployment, and as many

HOST is the name of a service (mesos-agent-1), a range (mesos-agent-[1-3]), an attribute that agents
have (rack:r1), or the ID of an agent. Run this on the machine with the containers.

  --grace SECONDS     passed on to Mesos as the longest time for a task to end
  --gone              after the drain, the agent leaves the cluster for good
  --jobs N            how many agents are drained at once (default 1)
  --at-least N        how many tasks Marathon has to run (default 0)
  --timeout SECONDS   how long to wait until it is so, for each step (default 900)
  --yes               do not ask before what cannot be undone
  --dry-run           print the calls, and send none

It needs bash and curl.
Exit codes: 0 it is so, 1 it is not, 2 wrong usage, 130 interrupted.
END
}

# Every service as name@address.
masters=(
  mesos-master-1@172.30.0.21
  mesos-master-2@172.30.0.22
  mesos-master-3@172.30.0.23
)
agents=(
  mesos-agent-1@172.30.0.41
  mesos-agent-2@172.30.0.42
)
marathons=(
  marathon-1@172.30.0.31
  marathon-2@172.30.0.32
  marathon-3@172.30.0.33
)
marathon_port=8080
master_port=5050
agent_port=5051
agent_id='[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}-S[0-9]{1,9}'
max_answer=200000000     # bytes; a leader of ten thousand agents lists them in some forty million
netrc_file=secrets/netrc
patience=60              # seconds for a leading master to answer

# What the command line asks for.
command=
wanted=()    # hosts, ranges, attributes, IDs
start=       # of a maintenance, in seconds since 1970
duration=    # in seconds
grace=
gone=
jobs=1
at_least=0
timeout=900
yes=
dry_run=

work=        # a temporary folder: answer and body are the last answer of the leading master, agents
             # has a line for each agent, see read_agents
leader=      # name@address of the leading master
code=        # the HTTP status of its last answer
chosen=()    # the lines of the agents that the command is about
pending=()   # the names of those that are not done
how_to_go_on=

# The agent that is at work; see read_fields.
name=
address=
id=
state=
host=

main() {
  read_options "$@"
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  trap interrupt INT TERM
  find_leader
  read_agents
  select_agents
  "${command}_agents"
}

# Globals: sets command, wanted and what the options ask for.
read_options() {
  while [[ $# -gt 0 ]]; do
    case $1 in
      --grace)
        grace=$(seconds_of "$@")
        shift
        ;;
      --timeout)
        timeout=$(seconds_of "$@")
        shift
        ;;
      --jobs)
        [[ ${2:-} =~ ^[1-9][0-9]{0,3}$ ]] || wrong_usage "--jobs takes a number from 1 to 9999."
        jobs=$2
        shift
        ;;
      --at-least)
        [[ ${2:-} =~ ^[0-9]{1,9}$ ]] || wrong_usage "--at-least takes a number of tasks."
        at_least=$((10#$2))
        shift
        ;;
      --gone) gone=yes ;;
      --yes) yes=yes ;;
      --dry-run) dry_run=yes ;;
      -h | --help)
        usage
        exit 0
        ;;
      -*) wrong_usage "Unknown option: $1" ;;
      *)
        if [[ -z $command ]]; then
          command=$1
        else
          wanted+=("$1")
        fi
        ;;
    esac
    shift
  done
  check_options
}

# seconds_of OPTION NUMBER
seconds_of() {
  [[ ${2:-} =~ ^[0-9]{1,6}$ ]] || wrong_usage "$1 takes a number of seconds."
  echo "$((10#$2))"
}

# Globals: reads what the options ask for.
check_options() {
  case $command in
    list | drain | deactivate | reactivate | gone | up | tasks) ;;
    maintenance) read_window ;;
    '') wrong_usage "Say what to do." ;;
    *) wrong_usage "Unknown command: $command" ;;
  esac
  [[ $command =~ ^(list|tasks)$ || ${#wanted[@]} -gt 0 ]] || wrong_usage "$command needs a host."
  [[ $command == drain || -z $grace$gone ]] || wrong_usage "--grace and --gone belong to drain."
  command -v curl >/dev/null ||
    wrong_usage "curl is missing. Install it, or run this on a machine that has it."
}

# The last two words of maintenance.
# Globals: reads and shortens wanted; sets start, duration.
read_window() {
  local last=${#wanted[@]}
  local -A units=([s]=1 [m]=60 [h]=3600 [d]=86400)
  [[ $last -ge 3 ]] || wrong_usage "maintenance needs a host, a start and a duration."
  start=$(date --date "${wanted[last - 2]}" +%s 2>/dev/null) ||
    wrong_usage "\"${wanted[last - 2]}\" is no time that date understands."
  [[ ${wanted[last - 1]} =~ ^([1-9][0-9]{0,5})([smhd])$ ]] ||
    wrong_usage "\"${wanted[last - 1]}\" is no duration such as 90m, 2h or 1d."
  duration=$((BASH_REMATCH[1] * units[${BASH_REMATCH[2]}]))
  wanted=("${wanted[@]:0:last-2}")
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

# Copies its input without control characters: what a host or a daemon says must not steer the
# terminal that shows it. Tabs and line breaks stay.
printable() {
  LC_ALL=C sed -u 's/[\x00-\x08\x0b-\x1f\x7f]//g; s/\xc2[\x80-\x9f]//g'
}

# confirm QUESTION...: goes on only with a yes, from the terminal or by --yes.
# Globals: reads yes, dry_run.
confirm() {
  local answer=
  [[ -z $yes$dry_run ]] || return 0
  printf '%s\n' "$@"
  [[ -t 0 ]] || wrong_usage "Nobody is there to ask. To go on without a question: --yes"
  read -r -p "Type yes to go on: " answer || true
  [[ $answer == yes ]] || fail "Nothing was done."
}

# Globals: reads pending, how_to_go_on.
# shellcheck disable=SC2317  # a trap calls it
interrupt() {
  trap '' INT TERM
  echo
  say_how_to_go_on "Interrupted."
  exit 130
}

# The masters go on with what they were told.
# Globals: reads pending, how_to_go_on.
say_how_to_go_on() {
  [[ ${#pending[@]} -eq 0 ]] || printf '%s Not done: %s\n' "$1" "${pending[*]}" | printable
  [[ -z $how_to_go_on ]] || printf '%s\n' "$how_to_go_on" | printable
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

# Prints every value of the JSON at standard input with the place where it stands, as
# "slaves.0.drain_info.state<TAB>DRAINED", one on each line. Deeper than any daemon writes, it ends.
json_values() {
  tr '\n\t' '  ' |
    LC_ALL=C grep -aoE '"([^"\\]|\\.)*"|[][{}:,]|[^][{}:,"[:space:]]+' |
    LC_ALL=C awk '
      function place() {
        return at[depth] (depth ? (is_list[depth] ? count[depth] : key[depth]) : "")
      }
      function unquoted(text) {
        gsub(/^"|"$/, "", text)
        gsub(/\\\//, "/", text)
        return text
      }
      /^[[{]$/ {
        if (depth == 30) {
          exit
        }
        inside = depth ? place() "." : ""
        at[++depth] = inside
        is_list[depth] = $0 == "["
        count[depth] = 0
        is_value[depth] = is_list[depth]
        next
      }
      /^[]}]$/ { depth -= depth > 0; next }
      /^:$/ { is_value[depth] = 1; next }
      /^,$/ { count[depth]++; is_value[depth] = is_list[depth]; next }
      !is_value[depth] { key[depth] = unquoted($0); next }
      { print place() "\t" unquoted($0) }
    '
}

# --- the leading master --------------------------------------------------------------------------

# Globals: sets leader; reads patience.
find_leader() {
  local elected deadline=$((SECONDS + patience)) waited=
  while true; do
    mapfile -t elected < <(elected_masters)
    [[ ${#elected[@]} -ne 1 ]] || break
    [[ ${#elected[@]} -le 1 ]] ||
      fail "Several masters say that they lead: ${elected[*]}." "Find out why: bash verify.sh"
    [[ $SECONDS -lt $deadline ]] || refuse_without_leader
    [[ -n $waited ]] || echo "No master leads. Waiting up to $patience s." >&2
    waited=yes
    sleep 2
  done
  leader=${elected[0]}
}

# Globals: reads masters.
refuse_without_leader() {
  local locked
  mapfile -t locked < <(locked_masters)
  fail "No master leads, or none answers." \
    "Asked: ${masters[*]}" "${locked[@]}" \
    "Find out why: bash verify.sh"
}

# ask_leader PATH [OPTION]...: asks until a leader answers, who may be another one by now.
# Globals: sets code and the file body; reads and sets leader.
ask_leader() {
  local path=$1 deadline=$((SECONDS + patience))
  shift
  while true; do
    code=
    if request --max-time 60 --include -H 'Expect:' "$@" \
      "http://${leader#*@}:$master_port$path" >"$work/answer"; then
      code=$(sed -n '1s/^HTTP\/[0-9.]* \([0-9][0-9][0-9]\).*/\1/p' "$work/answer")
      sed '1,/^\r*$/d' "$work/answer" >"$work/body"
    fi
    case $code in
      '' | 307 | 503) ;;
      *) return ;;
    esac
    [[ $SECONDS -lt $deadline ]] ||
      fail "${leader%@*} leads, but does not answer $path." "Find out why: bash verify.sh"
    sleep 2
    find_leader
  done
}

# Reads a page of the leader that has to be there.
read_page() {
  ask_leader "$@"
  [[ $code == 200 ]] || refused "$1"
}

# post PATH JSON: a call of an operator, which has to succeed.
post() {
  call "$@"
  [[ $code =~ ^20[02]$ ]] || refused "$1"
}

# call PATH JSON: each of them may be sent twice.
# Globals: sets code; reads dry_run, leader.
call() {
  if [[ -n $dry_run ]]; then
    printf 'POST http://%s:%s%s %s\n' "${leader#*@}" "$master_port" "$1" "$2" | printable
    code=200
    return
  fi
  printf '%s' "$2" >"$work/call"
  ask_leader "$1" --request POST -H 'Content-Type: application/json' --data-binary "@$work/call"
}

# Globals: reads leader, code, the file body; pending.
refused() {
  local hint
  hint="It says: $(head -c 1000 "$work/body" | printable)"
  say_how_to_go_on "A call was refused." >&2
  case $code in
    401 | 403) hint="It wants an operator's name and password, in $netrc_file." ;;
    404) hint="This version of Mesos does not have it." ;;
  esac
  fail "${leader%@*} refuses $1 (HTTP $code)." "$hint"
}

# --- the agents ----------------------------------------------------------------------------------

# read_agents [ID]: writes the file agents, for all agents or for that one:
# NAME|ADDRESS|ID|STATE|CPUS|MEM|SINCE|HOSTNAME|ATTRIBUTES on each line, those that are not
# registered last. The leader's word counts: an agent says that it is registered when it is not.
# Globals: reads agents; the file body.
read_agents() {
  read_page "/slaves${1:+?slave_id=$1}"
  grep -q '"slaves"' "$work/body" || fail "${leader%@*} does not list its agents."
  json_values <"$work/body" |
    awk "$agent_rows" <(printf '%s\n' "${agents[@]}") - >"$work/agents"
}

# shellcheck disable=SC2016  # awk's own variables
agent_rows='
  BEGIN { FS = "\t" }
  NR == FNR {
    split($1, parts, "@")
    names[++known] = parts[1]
    address_of[parts[1]] = parts[2]
    name_of[parts[2]] = parts[1]
    next
  }
  $1 !~ /^(recovered_)?slaves\.[0-9]+\./ { next }
  {
    match($1, /^[a-z_]+\.[0-9]+\./)
    agent = substr($1, 1, RLENGTH)
    field = substr($1, RLENGTH + 1)
    if (agent != last) {
      order[++count] = last = agent
    }
    if (field ~ /^attributes\./) {
      attributes[agent] = attributes[agent] " " substr(field, 12) ":" whole($2)
    } else if (field ~ wanted_fields) {
      value[agent, field] = $2
    }
  }
  BEGIN {
    wanted_fields = "^(id|hostname|pid|active|deactivated|drain_info\\.state|(re)?registered_time" \
      "|(used_)?resources\\.(cpus|mem))$"
  }
  function whole(number) {
    sub(/\.0+$/, "", number)
    return number
  }
  function state(agent) {
    if (agent ~ /^recovered/) return "awaited"
    if (value[agent, "drain_info.state"] == "DRAINED") return "drained"
    if (value[agent, "drain_info.state"] == "DRAINING") return "draining"
    if (value[agent, "deactivated"] == "true") return "deactivated"
    return value[agent, "active"] == "true" ? "active" : "away"
  }
  function amount(agent, what,    used, all) {
    used = whole(value[agent, "used_resources." what])
    all = whole(value[agent, "resources." what])
    return (used == "" ? "?" : used) "/" (all == "" ? "?" : all)
  }
  function clean(text) {
    gsub(/[^!-~ ]|[|]/, "?", text)
    return substr(text, 1, 200)
  }
  END {
    for (i = 1; i <= count; i++) {
      agent = order[i]
      id = value[agent, "id"]
      host = value[agent, "hostname"]
      address = value[agent, "pid"]
      sub(/.*@/, "", address)
      sub(/:.*/, "", address)
      if (address !~ /^[0-9.]+$/) address = address_of[host]
      name = address in name_of ? name_of[address] : host
      if (id !~ /^[0-9a-f-]+-S[0-9]+$/ || host !~ /^[A-Za-z0-9._-]+$/) continue
      since = value[agent, "reregistered_time"]
      if (since == "") since = value[agent, "registered_time"]
      if (since !~ /^[0-9.]+$/) since = 0
      print name "|" address "|" id "|" state(agent) "|" clean(amount(agent, "cpus")) "|" \
        clean(amount(agent, "mem")) "|" int(since) "|" host "|" clean(substr(attributes[agent], 2))
      registered[name]
    }
    for (i = 1; i <= known; i++) {
      if (!(names[i] in registered)) print names[i] "|" address_of[names[i]] "||not registered||||"
    }
  }
'

# Globals: sets name, address, id, state, host: the fields of a line.
read_fields() {
  IFS='|' read -r name address id state _ _ _ host _ <<<"$1"
}

# Asks the leader for the state of one agent; it is empty if the leader does not know the agent.
# Globals: sets state.
ask_state() {
  read_agents "$1"
  state=$(awk -F'|' -v id="$1" '$3 == id { print $4 }' "$work/agents")
}

# Prints the executors that run on an agent, one line each; fails where it does not say. Each
# container of the answer has one executor_id.
executors_on() {
  local answer
  answer=$(get "http://$1:$agent_port/containers") || return 1
  json_values <<<"$answer" | awk -F'\t' '$1 ~ /^[0-9]+\.executor_id$/ { print substr($2, 1, 100) }'
}

# --- which agents --------------------------------------------------------------------------------

# Globals: sets chosen; reads wanted.
select_agents() {
  local word
  if [[ ${#wanted[@]} -eq 0 ]]; then
    mapfile -t chosen <"$work/agents"
    return
  fi
  for word in "${wanted[@]}"; do
    agents_like "$word" >>"$work/chosen"
  done
  mapfile -t chosen < <(awk '!seen[$0]++' "$work/chosen")
}

# agents_like WORD: prints the lines of the agents that a word of the command line means.
agents_like() {
  local name line lines
  if [[ $1 =~ ^$agent_id$ ]]; then
    lines=$(awk -F'|' -v id="$1" '$3 == id' "$work/agents")
    echo "${lines:-$1||$1|not registered|||||}"
    return
  fi
  if [[ $1 == *:* ]]; then
    lines=$(awk -F'|' -v word="$1" 'index(" " $9 " ", " " word " ")' "$work/agents")
    [[ -n $lines ]] || wrong_usage "No agent has the attribute $1."
    echo "$lines"
    return
  fi
  while IFS= read -r name; do
    line=$(awk -F'|' -v name="$name" '$1 == name' "$work/agents")
    [[ -n $line ]] || wrong_usage "\"$name\" is no agent of this cluster: bash agents.sh list"
    # One that has lost its disk is there with its new ID, and still listed with the old one.
    [[ $line != *$'\n'* || $command != gone && -z $gone ]] ||
      wrong_usage "$name is listed more than once. Name the one that goes by its ID: $(
        awk -F'|' '{ print $3 " (" $4 ")" }' <<<"$line" | paste -sd ' '
      )"
    echo "$line"
  done < <(names_in "$1")
}

# Prints the names in a range: agent-[08-11] has four.
names_in() {
  local number first last
  if [[ ! $1 =~ ^([^][]*)\[([0-9]{1,6})-([0-9]{1,6})\](.*)$ ]]; then
    echo "$1"
    return
  fi
  first=${BASH_REMATCH[2]} last=${BASH_REMATCH[3]}
  local before=${BASH_REMATCH[1]} after=${BASH_REMATCH[4]}
  for ((number = 10#$first; number <= 10#$last; number++)); do
    names_in "$(printf '%s%0*d%s' "$before" "${#first}" "$number" "$after")"
  done
}

# --- list ----------------------------------------------------------------------------------------

# Globals: reads chosen.
list_agents() {
  printf '%s\n' "${chosen[@]}" >"$work/chosen"
  ask_leader /state-summary
  [[ $code == 200 ]] || : >"$work/body"
  json_values <"$work/body" | awk "$task_counts" >"$work/tasks"
  # shellcheck disable=SC2016  # the inner bash expands it
  awk -F'|' '$2 != "" && $3 != "" { print $2 }' "$work/chosen" |
    xargs -r -P 32 -n 1 bash -o pipefail -c 'count_executors "$1"' _ >"$work/executors"
  awk -F'|' -v now="$(date +%s)" "$agent_table" \
    "$work/tasks" "$work/executors" "$work/chosen" | printable
  explain_states | printable
}

# Prints "ID|TASKS" of each agent.
# shellcheck disable=SC2016  # awk's own variables
task_counts='
  BEGIN { FS = "\t" }
  match($1, /^slaves\.[0-9]+\./) {
    agent = substr($1, 1, RLENGTH)
    field = substr($1, RLENGTH + 1)
    if (field == "id") id[agent] = $2
    if (field ~ /^TASK_(STAGING|STARTING|RUNNING|KILLING)$/) tasks[agent] += $2
  }
  END { for (agent in tasks) print id[agent] "|" tasks[agent] }
'

# Prints "ADDRESS|EXECUTORS" of an agent that says so. Runs in a bash of its own.
count_executors() {
  local executors
  executors=$(executors_on "$1") || return 0
  echo "$1|$(grep -c . <<<"$executors" || true)"
}
export -f count_executors executors_on get request send json_values
export agent_port max_answer netrc_file

# shellcheck disable=SC2016  # awk's own variables
agent_table='
  function known(value) { return value == "" ? "?" : value }
  function ago(time,    seconds) {
    seconds = now - time
    if (!time || seconds < 0) return "?"
    if (seconds < 7200) return int(seconds / 60) " min"
    return seconds < 172800 ? int(seconds / 3600) " h" : int(seconds / 86400) " d"
  }
  function add(line,    columns, i) {
    lines[++count] = line
    for (i = split(line, columns, "|"); i > 0; i--) {
      if (length(columns[i]) > width[i]) width[i] = length(columns[i])
    }
  }
  NF == 2 { number[$1] = $2; next }
  FNR == 1 { add("AGENT|STATE|TASKS|EXECUTORS|CPUS|MEM (MB)|SINCE|ATTRIBUTES") }
  $3 == "" { add($1 "|" $4); next }
  { add($1 "|" $4 "|" known(number[$3]) "|" known(number[$2]) "|" $5 "|" $6 "|" ago($7) "|" $9) }
  END {
    for (l = 1; l <= count; l++) {
      last = split(lines[l], columns, "|")
      for (i = 1; i < last; i++) printf "%-" width[i] "s  ", columns[i]
      print columns[last]
    }
  }
'

# Globals: reads the file chosen.
explain_states() {
  local states
  states=$(cut -d '|' -f 4 "$work/chosen")
  if grep -qE '^(drained|deactivated)$' <<<"$states"; then
    echo "Agents that are drained or deactivated get no tasks until: bash agents.sh reactivate HOST"
  fi
  if grep -q '^away$' <<<"$states"; then
    echo "away: its tasks run on; without it for about a minute, it becomes unreachable."
  fi
  if grep -q '^awaited$' <<<"$states"; then
    echo "awaited: it has not come back since the leader changed; after ten minutes it is given up."
  fi
  awk -F'|' 'NR == FNR { executors[$1] = $2; next }
    $4 == "drained" && executors[$2] > 0 {
      print $1 " is drained, and " executors[$2] " executors are left on it: do not stop it yet."
    }' "$work/executors" "$work/chosen"
  [[ ${#wanted[@]} -gt 0 ]] || list_unreachable
}

# The leader keeps nothing but the ID of those.
list_unreachable() {
  ask_leader '/registrar(1)/registry'
  [[ $code == 200 ]] || return 0
  json_values <"$work/body" | awk -F'\t' '
    $1 !~ /^unreachable\.slaves\./ { next }
    $1 ~ /\.id\.value$/ && $2 ~ /^[0-9a-f-]+-S[0-9]+$/ { ids[++count] = $2 }
    END {
      if (!count) exit
      print "Unreachable agents. Where a host is gone for good: bash agents.sh gone ID"
      for (i = 1; i <= count && i <= 50; i++) print "  " ids[i]
    }'
}

# --- one call for each agent ---------------------------------------------------------------------

# Globals: reads chosen.
deactivate_agents() {
  require_registered
  call_each DEACTIVATE_AGENT is_deactivated
  say_result "New tasks again: bash agents.sh reactivate HOST"
}

# Globals: reads chosen.
reactivate_agents() {
  require_registered
  call_each REACTIVATE_AGENT is_reactivated
  forget_drains
  say_result "New tasks start there again."
}

# deploy.sh remembers which agents it has drained, as "HOST ID".
# Globals: reads chosen, dry_run.
forget_drains() {
  [[ -s logs/drained && -z $dry_run ]] || return 0
  awk 'NR == FNR { back[$1]; next } !($2 in back)' \
    <(printf '%s\n' "${chosen[@]}" | cut -d '|' -f 3) logs/drained >"$work/drained"
  cp "$work/drained" logs/drained
}

# Globals: reads chosen.
gone_agents() {
  local line
  for line in "${chosen[@]}"; do
    read_fields "$line"
    [[ -n $id ]] || fail "$name is not registered: name it by its ID." \
      "IDs of unreachable agents: bash agents.sh list" \
      "On its host: readlink /var/lib/mesos/agent/meta/slaves/latest"
  done
  confirm "Gone for good: $(names_of "${chosen[@]}")" \
    "Tasks that run there end at once, and the agent never comes back with this ID." \
    "For an agent that does not answer: its host must be off, or its tasks may run twice."
  call_each MARK_AGENT_GONE is_gone
  say_result "$after_gone"
}

# Globals: reads chosen.
require_registered() {
  local line
  for line in "${chosen[@]}"; do
    read_fields "$line"
    [[ $state != "not registered" ]] ||
      fail "$name is not registered at ${leader%@*}." "Nothing was done."
  done
}

names_of() { printf '%s\n' "${@%%|*}" | paste -sd ' '; }

# call_each TYPE CHECK: calls the leader for each agent, and waits until the check holds for all.
# Globals: reads chosen; sets pending, how_to_go_on.
call_each() {
  local line
  mapfile -t pending < <(printf '%s\n' "${chosen[@]%%|*}")
  how_to_go_on="To go on, give the same command again."
  for line in "${chosen[@]}"; do
    read_fields "$line"
    post_for_agent "$1"
  done
  wait_for "$2" "${chosen[@]}"
}

# post_for_agent TYPE [FIELDS]: a call about the agent at work, such as DRAIN_AGENT; further fields
# begin with a comma.
# Globals: reads id.
post_for_agent() {
  post /api/v1 '{"type":"'"$1"'","'"${1,,}"'":{"agent_id":{"value":"'"$id"'"}'"${2:-}"'}}'
}

# Globals: reads chosen, dry_run, command.
say_result() {
  [[ -z $dry_run ]] || return 0
  printf 'Done: %s: %s\n%s\n' "$command${gone:+ --gone}" "$(names_of "${chosen[@]}")" "$1" |
    printable
}

after_gone="The container would be sent away again and again: docker compose stop mesos-agent-N, "
after_gone+="and take the agent out of cluster.yaml."

# --- waiting until it is so ----------------------------------------------------------------------

# wait_for CHECK LINE...: until the check holds for each, and no longer than the time that is set.
# Globals: reads timeout, dry_run; adds to and takes from pending.
wait_for() {
  local check=$1 deadline=$((SECONDS + timeout)) told=$SECONDS line left said
  shift
  [[ -z $dry_run ]] || return 0
  while true; do
    left=()
    said=()
    for line in "$@"; do
      if "$check" "$line"; then
        is_done "${line%%|*}"
      else
        left+=("$line")
        said+=("${line%%|*} $found")
      fi
    done
    [[ ${#left[@]} -gt 0 ]] || return 0
    set -- "${left[@]}"
    if [[ $SECONDS -ge $deadline ]]; then
      {
        printf 'Not so after %d s:\n' "$timeout"
        printf '  %s\n' "${said[@]}"
      } | printable >&2
      say_how_to_go_on "" >&2
      exit 1
    fi
    if [[ $((SECONDS - told)) -ge 10 ]]; then
      printf '  %s\n' "${said[@]:0:10}" | printable
      told=$SECONDS
    fi
    sleep 1
  done
}

# Globals: takes from pending.
is_done() {
  local name left=()
  for name in "${pending[@]}"; do
    [[ $name == "$1" ]] || left+=("$name")
  done
  pending=("${left[@]}")
}

# Checks for wait_for: each takes a line, asks the leader, and says in found what there is.
found=

is_deactivated() {
  is_now "$1" '^(deactivated|draining|drained)$'
}

is_reactivated() {
  is_now "$1" '^(active|away)$'
}

is_gone() {
  is_now "$1" '^$'
}

# is_now LINE PATTERN
# Globals: sets found.
is_now() {
  read_fields "$1"
  ask_state "$id"
  found="is ${state:-unknown to the leader}"
  [[ $state =~ $2 ]]
}

# What remains of a drain is what still runs there.
is_drained() {
  local executors
  is_now "$1" '^(draining|drained)$' || return 1
  if ! executors=$(executors_on "$address"); then
    found+=", and does not say what still runs there"
    [[ $state == drained ]]
    return
  fi
  [[ -z $executors ]] || found+=", still runs: $(head -n 10 <<<"$executors" | paste -sd ' ')"
  [[ $state == drained && -z $executors ]]
}

# --- drain ---------------------------------------------------------------------------------------

# In waves, since what ends here has to start elsewhere.
# Globals: reads chosen, jobs, gone; sets pending, how_to_go_on.
drain_agents() {
  local line wave left=("${chosen[@]}") before
  require_registered
  [[ -z $gone ]] || confirm "Drained, then gone for good: $(names_of "${chosen[@]}")" \
    "These agents never come back with their ID."
  ask_marathon || require_one_wave
  before=$marathon_tasks
  explain_how_long
  mapfile -t pending < <(printf '%s\n' "${chosen[@]%%|*}")
  how_to_go_on="Drains that have begun go on without this script. To wait for them and go on, give "
  how_to_go_on+="the same command again; to take one back: bash agents.sh reactivate HOST"
  while [[ ${#left[@]} -gt 0 ]]; do
    wave=("${left[@]:0:jobs}")
    left=("${left[@]:jobs}")
    for line in "${wave[@]}"; do
      drain_agent "$line"
    done
    wait_for "$(check_of_drain)" "${wave[@]}"
    [[ ${#left[@]} -eq 0 || -z $before ]] || wait_for marathon_runs_again "Marathon|$before"
  done
  say_result "$(after_drain)"
}

check_of_drain() {
  if [[ -n $gone ]]; then
    echo is_gone
  else
    echo is_drained
  fi
}

after_drain() {
  if [[ -n $gone ]]; then
    echo "$after_gone"
  else
    echo "They get no tasks until: bash agents.sh reactivate HOST"
  fi
}

# A drain with another grace replaces the one before. One that is drained needs no other.
# Globals: reads grace, gone.
drain_agent() {
  local fields=
  read_fields "$1"
  [[ -n $dry_run ]] || echo "$name: draining"
  if [[ $state == drained ]]; then
    [[ -z $gone ]] || post_for_agent MARK_AGENT_GONE
    return 0
  fi
  # A Duration in any other form is refused, or stored as 0.
  [[ -z $grace ]] || fields+=',"max_grace_period":{"seconds":'$grace'}'
  [[ -z $gone ]] || fields+=',"mark_gone":true'
  post_for_agent DRAIN_AGENT "$fields"
}

# Globals: reads marathons, chosen, jobs.
require_one_wave() {
  [[ ${#marathons[@]} -gt 0 && ${#chosen[@]} -gt $jobs ]] || return 0
  fail "No Marathon answers, so nothing says when the next agent may be drained." \
    "Find out why: bash verify.sh. Or drain all of them at once: --jobs ${#chosen[@]}"
}

# Globals: reads slowest, grace.
explain_how_long() {
  local text="The tasks' own kill policies decide how long they take: 3 s where none is set."
  [[ -z $slowest ]] ||
    text+=" Of Marathon's apps, ${slowest#* } may take longest, ${slowest%% *} s."
  [[ -z $grace ]] || text+=" --grace shortens that only where agents have --http_command_executor."
  printf '%s\n' "$text" | printable
}

# --- Marathon ------------------------------------------------------------------------------------

marathon_tasks=   # how many tasks Marathon runs
slowest=          # "SECONDS APP": which of its apps gives its tasks the longest time to end

# Globals: sets marathon_tasks, slowest; reads marathons.
ask_marathon() {
  local entry answer
  for entry in "${marathons[@]}"; do
    answer=$(get --max-time 30 "http://${entry#*@}:$marathon_port/v2/apps") || continue
    [[ $answer == *'"apps"'* ]] || continue
    read -r marathon_tasks slowest < <(json_values <<<"$answer" | awk -F'\t' '
      { app = substr($1, 1, match($1, /\.[a-zA-Z]*$/)) }
      $1 ~ /^apps\.[0-9]+\.id$/ { id[app] = $2 }
      $1 ~ /^apps\.[0-9]+\.tasksRunning$/ { tasks += $2 }
      $1 ~ /^apps\.[0-9]+\.taskKillGracePeriodSeconds$/ { seconds[app] = $2 }
      END {
        for (app in seconds) {
          if (seconds[app] + 0 > longest) {
            longest = seconds[app] + 0
            at = app
          }
        }
        print tasks + 0, longest ? int(longest) " " id[at] : ""
      }')
    return
  done
  return 1
}

# Prints 0 where no Marathon belongs to the cluster.
# Globals: reads marathons, at_least, marathon_tasks.
tasks_agents() {
  marathon_tasks=0
  [[ ${#marathons[@]} -eq 0 ]] || wait_for marathon_runs_again "Marathon|$at_least" >&2
  echo "$marathon_tasks"
}

# A check for wait_for, with Marathon|TASKS as its line.
marathon_runs_again() {
  local entry
  found="does not answer"
  ask_marathon || return 1
  found="runs $marathon_tasks tasks, ${1#*|} before: is there room on the other agents?"
  [[ $marathon_tasks -ge ${1#*|} ]] || return 1
  found="still has deployments"
  for entry in "${marathons[@]}"; do
    [[ $(get "http://${entry#*@}:$marathon_port/v2/deployments" | flat) != "[]" ]] || return 0
  done
  return 1
}

# --- maintenance ---------------------------------------------------------------------------------

# Globals: reads chosen, start, duration.
maintenance_agents() {
  require_registered
  read_schedule
  post /maintenance/schedule "$(schedule)"
  say_result "Frameworks are told; nothing is stopped. Before the work: bash agents.sh drain HOST"
}

# A machine that is down is up again; of the others, the announcement goes.
# Globals: reads chosen; sets duration.
up_agents() {
  local line
  for line in "${chosen[@]}"; do
    read_fields "$line"
    call /machine/up '[{"hostname":"'"${host:-$name}"'","ip":"'"$address"'"}]'
  done
  duration=
  read_schedule
  post /maintenance/schedule "$(schedule)"
  say_result "Nothing is announced for them any more."
}

# Writes the file windows: WINDOW|HOSTNAME|IP|START|DURATION for each machine of the schedule, times
# in nanoseconds. The whole schedule is replaced by each call, so nothing of it may be lost here.
read_schedule() {
  read_page /maintenance/schedule
  json_values <"$work/body" | awk -F'\t' '
    !match($1, /^windows\.[0-9]+\./) { next }
    { window = substr($1, 9, RLENGTH - 9); field = substr($1, RLENGTH + 1) }
    field == "unavailability.start.nanoseconds" { start[window] = $2; next }
    field == "unavailability.duration.nanoseconds" { duration[window] = $2; next }
    field ~ /^machine_ids\.[0-9]+\.(hostname|ip)$/ {
      machine = window "." substr(field, 13)
      sub(/\.[a-z]+$/, "", machine)
      if (!(machine in window_of)) order[++count] = machine
      window_of[machine] = window
      value[machine, substr(field, match(field, /[a-z]+$/))] = $2
      next
    }
    { print "odd" }
    END {
      for (i = 1; i <= count; i++) {
        machine = order[i]
        window = window_of[machine]
        print window "|" value[machine, "hostname"] "|" value[machine, "ip"] "|" start[window] "|" \
          duration[window]
      }
    }' >"$work/windows"
  ! grep -qvE '^[0-9]+\|[A-Za-z0-9._-]*\|[0-9.]*\|[0-9]+\|[0-9]*$' "$work/windows" ||
    fail "The schedule of maintenance is none that this script can keep: it was left as it is."
}

# Prints the schedule without the chosen agents, and with their own window where there is one.
# Globals: reads chosen, start, duration; the file windows.
schedule() {
  local times=
  [[ -z $duration ]] || times=${start}000000000\|${duration}000000000
  printf '%s\n' "${chosen[@]}" >"$work/chosen"
  awk -F'|' -v times="$times" '
    NR == FNR { chosen[$8 == "" ? $1 : $8] = $2; next }
    !($2 in chosen) { add($1, $2, $3, $4, $5) }
    function add(window, host, ip, start, duration,    id) {
      id = host == "" ? "" : "\"hostname\":\"" host "\""
      if (ip != "") id = id (id == "" ? "" : ",") "\"ip\":\"" ip "\""
      if (!(window in ids)) order[++count] = window
      ids[window] = ids[window] (ids[window] == "" ? "" : ",") "{" id "}"
      time[window] = "\"start\":{\"nanoseconds\":" start "}"
      if (duration != "") time[window] = time[window] ",\"duration\":{\"nanoseconds\":" duration "}"
    }
    END {
      split(times, own, "|")
      for (host in chosen) if (times != "") add("own", host, chosen[host], own[1], own[2])
      printf "{\"windows\":["
      for (i = 1; i <= count; i++) {
        window = order[i]
        printf "%s{\"machine_ids\":[%s],\"unavailability\":{%s}}", (i > 1 ? "," : ""), \
          ids[window], time[window]
      }
      print "]}"
    }' "$work/chosen" "$work/windows"
}

main "$@"
