#!/usr/bin/env bash
# Installs the cluster golden over ssh: copies each host's folder to it and runs install.sh
# there.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

usage() {
  cat <<'END'
Usage: bash deploy.sh [--preflight] [--only HOST]... [--failed] [--all] [--jobs N] [--dry-run]
                      [--expect CHECKSUM] [--together] [--services NAMES] [--change-masters]
                      [--any-name] [--replace-agent-id] [--now] [--alone] [--shut-out]
                      [--add-principal] [--step ID]
       bash deploy.sh --restart SERVICE [--only HOST]... [--failed] [--jobs N] [--now]

The first time, all masters together, because the replicated log of Mesos initialises only when all
of them run; then the agents, if more than half of the masters succeeded. On a cluster that works,
one master at a time: those that lead come last, and each has to be whole again before the next.
Where it is installed and no master leads, no host is touched without --together.
Agents: one alone, then many at once. Every agent is verified, and one that does not work stops the
rest; one that could not be touched at all (no ssh, preflight) does not.
An agent whose tasks would end is drained first, by agents.sh, and gets tasks again when it works:
one after the other, each when Marathon has no deployment and runs as many tasks as before.
What has an order of its own among all masters (their number, a list or a port of ZooKeeper, another
version), and a firewall where there was none, is refused before any host is touched: the command
change has the steps.
After a failure, run it again: it continues with the hosts that are not up to date.

  --preflight   check whether the hosts are ready, and install nothing
  --only HOST   only this host, even if it is up to date; repeatable
  --failed      only the hosts that failed in the last run
  --all         also the hosts that are up to date; beside a change.sh, every host without its steps
  --jobs N      how many agents at once (default 10)
  --dry-run     list the hosts that would be visited, and visit none
  --expect CHECKSUM   visit no host unless SHA256SUMS has this checksum, and all files are as it
                lists them; of a bundle for a site without a network, artifacts/fetch.sh printed it
  --together    all masters at once, also on a cluster that works or has no leader; with --services
                none of them is touched unless preflight.sh passes on every one
  --services NAMES   only these services of the hosts, such as zookeeper,marathon: a step of a
                change, for which no agent is drained here; firewall: what no service reads
  --step ID     with the files that this step of a change has of its own, in steps/ID
  --restart SERVICE   starts zookeeper, mesos-master, marathon or mesos-agent again, everywhere, in
                the same order and with the same waits; no file changes
  --now         drain no agent: tasks end where the change or restart of their agent does that
  --any-name, --replace-agent-id, --change-masters, --alone, --shut-out, --add-principal   for
                install.sh; see its --help

Login: root, port 22, with your own ssh keys and known host keys, never with a
password. A user other than root needs passwordless sudo. The output of each host is in
logs/HOST.log.
Exit codes: 0 all hosts succeeded, 1 some failed, 2 wrong usage, 130 interrupted.
END
}

# Every host as name@address, in the order of installation.
masters=(
  master-1.example.com@10.0.0.11
  master-2.example.com@10.0.0.12
  master-3.example.com@10.0.0.13
)
agents=(
  agent-1.example.com@10.0.0.21
  agent-2.example.com@10.0.0.22
)
folder=/opt/create-mesos-cluster/golden   # on each host
ssh_user=root
ssh_port=22
quorum=2
max_log_bytes=10000000   # of one host; a script writes some ten thousand
max_seconds=7200         # for install.sh or preflight.sh on one host
max_asking_seconds=60    # for a question to one host
steps_advice="create-mesos-cluster change OLD NEW has the steps: README.md, "
steps_advice+='"Changing the cluster".'
patience=60              # seconds for the other masters to be whole, before the next one is touched

# What the options ask for.
script=install.sh
script_options=()
only=()
all=
jobs=10
dry_run=
step=
given=()   # all options as they were given
expected=
together=
services=
now=

# Files of this run, in a temporary folder: results has a line "succeeded HOST" or "failed HOST" for
# each host that was visited, HOST.clock a line "SECONDS HOST", HOST.running exists while HOST is
# visited, HOST.state has what a host says of itself, and broken exists when a host that install.sh
# has changed does not work. logs/drained outlives it: a line "HOST ID" for each agent that was
# drained here and has not got tasks again.
work=
results=
total=0        # hosts of the groups that were started
lives=         # whether a master led when this began
verify=        # whether hosts are verified after install.sh
untouched=()   # hosts that were not visited
reason="a host does not work"   # why they were not
marathon=      # whether Marathon worked when this began
tasks=         # how many it ran before the first agent was drained

main() {
  given=("$@")
  read_options "$@"
  require_file SHA256SUMS "Run this where the bundle was unpacked."
  ! installs_beside_change || refuse_beside_change
  [[ -z $expected ]] || check_list
  [[ $script != install.sh ]] || check_artifacts
  [[ -n $dry_run ]] || acquire_lock
  work=$(mktemp -d)
  results=$work/results
  : >"$results"
  trap 'rm -rf "$work"' EXIT
  # Every host is a process group of its own, so that all of it can be ended.
  set -m
  trap interrupt INT TERM
  artifacts_sum=$(sum_of_artifacts)

  all_masters=("${masters[@]}")
  mapfile -t masters < <(select_hosts "${masters[@]}")
  mapfile -t agents < <(select_hosts "${agents[@]}")
  roll_out_masters
  if [[ ${#untouched[@]} -gt 0 ]]; then
    mapfile -t agents < <(pending_hosts "${agents[@]}")
    untouched+=("${agents[@]%@*}")
    print_summary
  fi
  if lacks_masters; then
    print_summary "$(advice_without_masters)"
  fi
  roll_out_agents
  print_summary
}

# Globals: sets what the options ask for.
read_options() {
  while [[ $# -gt 0 ]]; do
    case $1 in
      --preflight)
        script=preflight.sh
        ;;
      --only)
        is_host "${2:-}" ||
          wrong_usage "--only needs a host of this cluster; \"${2:-}\" is not one."
        only+=("$2")
        shift
        ;;
      --failed)
        if [[ ! -s logs/failed ]]; then
          echo "No host failed in the last run."
          exit 0
        fi
        mapfile -t -O "${#only[@]}" only <logs/failed
        ;;
      --all)
        all=yes
        ;;
      --dry-run)
        dry_run=yes
        ;;
      --together)
        together=yes
        ;;
      --services)
        [[ ${2:-} =~ ^[a-z]+(-[a-z]+)?(,[a-z]+(-[a-z]+)?)*$ ]] ||
          wrong_usage "--services needs names of services, such as zookeeper,marathon."
        services=$2
        script_options+=("--services=$2")
        shift
        ;;
      --step)
        [[ ${2:-} =~ ^[0-9]+-[a-z-]+$ && -d steps/$2 ]] ||
          wrong_usage "--step needs a step that has files in steps; \"${2:-}\" is not one."
        step=$2
        shift
        ;;
      --restart)
        [[ ${2:-} =~ ^(zookeeper|mesos-master|marathon|mesos-agent)$ ]] ||
          wrong_usage "--restart needs zookeeper, mesos-master, marathon or mesos-agent."
        script=restart.sh
        script_options+=("--services=$2")
        services=$2
        shift
        ;;
      --now)
        now=yes
        script_options+=("$1")
        ;;
      --any-name | --replace-agent-id | --change-masters | --alone | --shut-out | --add-principal)
        script_options+=("$1")
        ;;
      --expect)
        [[ ${2:-} =~ ^[0-9a-f]{64}$ ]] ||
          wrong_usage "--expect needs the 64 digits of a SHA-256 checksum."
        expected=$2
        shift
        ;;
      --jobs)
        [[ ${2:-} =~ ^[1-9][0-9]{0,3}$ ]] || wrong_usage "--jobs takes a number from 1 to 9999."
        jobs=$2
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
  [[ -z $step || -n $services ]] ||
    wrong_usage "--step needs --services: a later step brings these services their files."
}

is_host() {
  printf '%s\n' "${masters[@]%@*}" "${agents[@]%@*}" | grep -xF -- "$1" >/dev/null
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

# The lock is not inherited by ssh, which may stay behind as a shared connection.
acquire_lock() {
  mkdir -p logs
  exec 9>logs/.lock
  flock --nonblock 9 ||
    fail "Another deploy.sh is running in this folder." "Wait until it has finished."
}

# shellcheck disable=SC2317  # a trap calls it
interrupt() {
  local group
  trap '' INT TERM
  for group in $(jobs -p); do
    kill -TERM -- "-$group" 2>/dev/null || true
  done
  wait
  echo
  echo "Interrupted. A host in progress may have stopped between two steps," \
    "but no file is half-written. Run this again to continue."
  print_drained
  exit 130
}

# --- the command line of this run ----------------------------------------------------------------

# Globals: reads script_options.
is_given() { [[ " ${script_options[*]} " == *" $1 "* ]]; }

# same_command [OPTION]: prints the command line of this run, with one more option.
# Globals: reads given.
same_command() { command_line "${given[@]}" "$@"; }

command_line() {
  local line
  printf -v line ' %q' deploy.sh "$@"
  echo "bash$line"
}

# without NAME...: prints the options of this run without these; --only goes with its host.
# Globals: reads given.
without() {
  local index option
  for ((index = 0; index < ${#given[@]}; index++)); do
    option=${given[index]}
    if [[ " $* " == *" $option "* ]]; then
      [[ $option != --only ]] || index=$((index + 1))
    else
      printf '%s\n' "$option"
    fi
  done
}

# --- the bundle ----------------------------------------------------------------------------------

# Whether this bundle is for a change, and this run would leave out its steps.
# Globals: reads script, services, only, all, together.
installs_beside_change() {
  [[ -f change.sh && $script == install.sh && -z $services$all$together && ${#only[@]} -eq 0 ]] &&
    ! is_given --change-masters
}

refuse_beside_change() {
  fail "This bundle is for the change of a living cluster. No host was touched." \
    "Its steps, and which of them are done: bash change.sh" \
    "Every host without the steps, if nothing has an order among the masters: $(same_command --all)"
}

# The list is the expected one, and every file is as it says. Nothing of this folder runs before.
# Globals: reads expected.
check_list() {
  local sum
  sum=$(sha256sum <SHA256SUMS)
  [[ ${sum%% *} == "$expected" ]] ||
    fail "This is another bundle: the checksum of its SHA256SUMS is ${sum%% *}." \
      "Copy the right folder again."
  sha256sum --check --quiet --strict SHA256SUMS >&2 ||
    fail "Files of this bundle were changed: see above." "Copy the whole folder again."
}

# What the hosts cannot download themselves must be here before the first of them is touched.
check_artifacts() {
  return 0
}

# require_file FILE REMEDY
require_file() {
  [[ -f $1 ]] || fail "$1 is missing." "$2"
}

# --- which hosts ---------------------------------------------------------------------------------

# Prints those of the hosts that --only and --failed name, all of them without either, and that run
# what --restart names.
# Globals: reads only.
select_hosts() {
  local entry
  for entry in "$@"; do
    if [[ ${#only[@]} -eq 0 ]] || is_selected "${entry%@*}"; then
      ! runs_what_is_restarted "${entry%@*}" || echo "$entry"
    fi
  done
}

# Globals: reads script, services.
runs_what_is_restarted() {
  local role=master
  [[ $services != mesos-agent ]] || role=agent
  [[ $script != restart.sh ]] || grep -q "^ROLES=.*$role" "nodes/$1/node.conf"
}

is_selected() {
  printf '%s\n' "${only[@]}" | grep -xF -- "$1" >/dev/null
}

# Prints those of the hosts that are not up to date.
pending_hosts() {
  local entry
  for entry in "$@"; do
    is_up_to_date "${entry%@*}" "$(sum_of_host "${entry%@*}")" || echo "$entry"
  done
}

# is_up_to_date HOST SUM: whether install.sh succeeded there with the same content.
# Globals: reads script, all, only, services.
is_up_to_date() {
  local marker=logs/$1.done
  [[ $script == install.sh && -z $all$services && ${#only[@]} -eq 0 ]] &&
    [[ -f $marker && $(<"$marker") == "$2" ]]
}

# The checksum of all that is copied to a host.
# Globals: reads artifacts_sum.
sum_of_host() {
  {
    cat "nodes/$1/SHA256SUMS"
    echo "$artifacts_sum"
  } | sha256sum | cut -d ' ' -f 1
}

sum_of_artifacts() {
  [[ -d artifacts ]] || return 0
  find artifacts -type f -print0 |
    LC_ALL=C sort -z |
    xargs -0 -r sha256sum |
    sha256sum |
    cut -d ' ' -f 1
}

# --- masters -------------------------------------------------------------------------------------

# Globals: reads masters, script, dry_run, together; sets lives.
roll_out_masters() {
  local title="Masters, all together"
  [[ ${#masters[@]} -gt 0 ]] || return 0
  if [[ -n $dry_run ]]; then
    title+=" the first time; one at a time on a cluster that works"
  elif changes_hosts && [[ -z $together && -n $(pending_hosts "${masters[@]}") ]]; then
    ask_hosts "${all_masters[@]}"
    refuse_other_masters
    ! says_any lives yes || lives=yes
    ! says_any marathon yes || marathon=yes
    refuse_ordered_changes
    [[ -n $lives ]] || refuse_silent_cluster
  fi
  if [[ -n $together && -z $dry_run && $script == install.sh ]]; then
    refuse_single_zookeepers
    # Of a single one, install.sh finds it out itself.
    [[ -z $services || ${#masters[@]} -eq 1 ]] || check_all_ready
  fi
  if [[ -n $lives ]]; then
    roll_masters
  else
    roll_out "$title" "${#masters[@]}" "${masters[@]}"
  fi
}

# A step that all masters take together touches none of them unless every one is ready: those that
# went on would wait for it in vain.
# Globals: reads masters, results; sets script for what it calls.
check_all_ready() {
  local script=preflight.sh
  roll_out "Preflight of all masters, before one is touched" "${#masters[@]}" "${masters[@]}"
  if grep -q '^failed' "$results"; then
    echo
    print_failed_hosts
    fail "No host was touched: all masters of this step must be ready." "Then run: $(same_command)"
  fi
  : >"$results"
}

# One master at a time, those that lead last. Stops at the first one that is not whole again.
# Globals: reads masters, results; sets verify, untouched.
roll_masters() {
  local left entry
  echo "== Masters, one at a time, because the cluster works"
  total=${#masters[@]}
  verify=yes
  mapfile -t left < <(in_order "${masters[@]}")
  while [[ ${#left[@]} -gt 0 ]]; do
    entry=${left[0]}
    if [[ -n $(pending_hosts "$entry") ]] && ! may_touch "${entry%@*}"; then
      untouched=("${left[@]%@*}")
      return
    fi
    visit_alone "$entry"
    left=("${left[@]:1}")
    if [[ -e $work/broken ]] || grep -q '^failed' "$results"; then
      untouched+=("${left[@]%@*}")
      return
    fi
    [[ ${#left[@]} -gt 0 ]] || return 0
    # Leaders change while masters restart.
    [[ -z $(pending_hosts "${left[@]}") ]] || ask_hosts "${all_masters[@]}"
    mapfile -t left < <(in_order "${left[@]}")
  done
}

# may_touch HOST: whether enough of the other masters work, so that it may stop for a moment, and
# Marathon is back if it was there: it ends itself when the leading master changes, or its
# ZooKeeper. Waits for them.
# Globals: reads patience, marathon, work.
may_touch() {
  local started=$SECONDS
  until [[ $(state_of "$1" safe) == yes ]] && { [[ -z $marathon ]] || says_any marathon yes; }; do
    if [[ $((SECONDS - started)) -ge $patience ]]; then
      echo "$1 is not touched: too few of the other masters work, Marathon is away, or it cannot" \
        "be asked. bash verify.sh says what is wrong." \
        "$(printable <"$work/$1.error" | tail -n 1 | cut -c 1-160)"
      return 1
    fi
    sleep 5
    ask_hosts "${all_masters[@]}"
  done
}

# Prints hosts in the order in which they are touched: first those that do not work anyway, then
# those whose daemons follow, last those that lead.
in_order() {
  local entry rank
  for entry in "$@"; do
    rank=$(state_of "${entry%@*}" leads)
    [[ $(state_of "${entry%@*}" state) == whole ]] || rank=-1
    echo "${rank:-0} $entry"
  done | LC_ALL=C sort --stable --numeric-sort --key=1,1 | cut -d ' ' -f 2
}

# Whether masters failed, and fewer than the quorum are installed.
# Globals: reads script, results, quorum.
lacks_masters() {
  [[ $script == install.sh ]] &&
    grep -q '^failed' "$results" &&
    [[ $(grep -c '^succeeded' "$results") -lt $quorum ]]
}

# Where --only or --services chose a part of the masters, their number says nothing.
# Globals: reads agents, only, services, quorum.
advice_without_masters() {
  local reason="at least $quorum masters must be installed first."
  [[ ${#agents[@]} -gt 0 ]] || return 0
  [[ ${#only[@]} -eq 0 && -z $services ]] || reason="a master failed."
  echo "No agent was touched: $reason Then run: $(same_command)"
}

# --- agents --------------------------------------------------------------------------------------

# First the agents that lose nothing, then those that are drained.
# Globals: reads agents, script, dry_run, jobs, results, work; sets verify.
roll_out_agents() {
  local entry pending drained=()
  if [[ -n $dry_run ]] || ! changes_hosts; then
    roll_out "Agents, $jobs at once" "$jobs" "${agents[@]}"
    return
  fi
  [[ ${#agents[@]} -gt 0 ]] || return 0
  mapfile -t pending < <(pending_hosts "${agents[@]}")
  ask_hosts "${pending[@]}"
  refuse_new_firewall_of_agents "${pending[@]}"
  say_what_ends "${agents[@]}"
  echo "== Agents: one alone, then $jobs at once"
  total=$(($(wc -l <"$results") + ${#agents[@]}))
  rm -f "$work/broken"
  verify=yes
  for entry in "${agents[@]}"; do
    if must_drain "${entry%@*}"; then
      drained+=("$entry")
    elif [[ " ${pending[*]} " != *" $entry "* ]]; then
      visit_hosts "$jobs" "$entry"
    fi
  done
  mapfile -t pending < <(printf '%s\n' "${pending[@]}" | without_entries "${drained[@]}")
  roll_agents "${pending[@]}"
  roll_drained_agents "${drained[@]}"
}

# Prints the lines of standard input that are none of the arguments.
without_entries() { grep -vxFf <(printf '%s\n' "" "$@") || true; }

# One agent alone. One that could not be touched says nothing about the others: then the next one is
# the first.
# Globals: reads jobs, results, work.
roll_agents() {
  local entry
  for entry in "$@"; do
    visit_hosts 1 "$entry"
    shift
    if [[ -e $work/broken ]] || grep -qxF "succeeded ${entry%@*}" "$results"; then
      break
    fi
  done
  visit_hosts "$jobs" "$@"
}

# Globals: reads work; adds to untouched.
roll_drained_agents() {
  local entry
  [[ $# -gt 0 && ! -e $work/broken ]] || return 0
  echo "== Agents that are drained first, one at a time"
  for entry in "$@"; do
    if [[ -e $work/broken ]]; then
      untouched+=("${entry%@*}")
    else
      visit_alone "$entry"
    fi
  done
}

# --- what hosts say of themselves ----------------------------------------------------------------

# ask_hosts [NAME@ADDRESS]...: asks hosts what runs there, at most fifty at once. One that cannot be
# asked says nothing.
ask_hosts() {
  local entry
  for entry in "$@"; do
    while [[ $(count_running) -ge 50 ]]; do
      wait -n || true
    done
    ask_host "${entry%@*}" "${entry#*@}" 9>&- &
  done
  while [[ $(count_running) -gt 0 ]]; do
    wait -n || true
  done
}

# Globals: reads services, work.
ask_host() {
  run_on_host "$1" "$2" "$max_asking_seconds" verify.sh --state \
    ${services:+"--services=$services"} 2> >(head -c 2000 >"$work/$1.error") |
    record_clock "$1" |
    at_most 20000 |
    printable |
    { grep -aE '^[a-z]+=[A-Za-z0-9 .,:/_-]+$' || true; } >"$work/$1.state"
}

# Copies the output of a host. The first line is its clock: the difference from this machine's is
# recorded. What is no number stays text: arithmetic would run commands that stand in it.
# Globals: reads work.
record_clock() {
  local line
  IFS= read -r line || return 0
  if [[ $line =~ ^clock:([1-9][0-9]{0,11})$ ]]; then
    echo "$((BASH_REMATCH[1] - $(date +%s))) $1" >"$work/$1.clock"
  else
    printf '%s\n' "$line"
  fi
  cat
}

# state_of HOST NAME: prints what a host has said; nothing if it has not.
# Globals: reads work.
state_of() {
  [[ -e $work/$1.state ]] || return 0
  sed -nE "s/^$2=([A-Za-z0-9.-]{1,300})\$/\1/p" "$work/$1.state" | head -n 1
}

# Globals: reads all_masters.
says_any() {
  local entry
  for entry in "${all_masters[@]}"; do
    [[ $(state_of "${entry%@*}" "$1") != "$2" ]] || return 0
  done
  return 1
}

# Globals: reads all_masters.
count_installed() {
  local entry count=0
  for entry in "${all_masters[@]}"; do
    [[ $(state_of "${entry%@*}" installed) != yes ]] || count=$((count + 1))
  done
  echo "$count"
}

# --- what is refused -----------------------------------------------------------------------------

# Globals: reads work, script_options.
refuse_other_masters() {
  ! is_given --change-masters || return 0
  ! says_any masters other || fail \
    "The masters that run are not those of this bundle. No host was touched." \
    "$(sed -n 's/^others=//p' "$work"/*.state | LC_ALL=C sort -u | head -n 10)" \
    "$steps_advice"
}

# Globals: reads work, services, only, quorum, lives.
refuse_ordered_changes() {
  local changes
  [[ $script == install.sh && -z $services ]] && ! is_given --change-masters || return 0
  [[ -n $lives || $(count_installed) -ge $quorum ]] || return 0
  ! grep -qx 'firewall=new' "$work"/*.state || refuse_new_firewall host
  changes=$(sed -n 's/^ordered=//p' "$work"/*.state | LC_ALL=C sort -u | head -n 10)
  [[ -z $changes ]] || fail \
    "This bundle changes what has an order of its own among the masters. No host was touched." \
    "It changes: $(paste -sd ',' <<<"$changes" | sed 's/,/, /g')" \
    "$steps_advice" \
    "All masters at once, which stops the cluster and may lose data: $(same_command --together)"
}

# Whom it shuts out is decided before it is loaded.
# Arguments: what was not touched: host or agent
refuse_new_firewall() {
  fail "This bundle has a firewall, and the cluster works without one. No $1 was touched." \
    "Everybody is shut out who is not in cluster.yaml: its hosts and the lists under security." \
    "$steps_advice" \
    "Where nobody else needs the cluster, load it: $(same_command --services firewall)"
}

# Globals: reads script, services, together.
# Arguments: NAME@ADDRESS of each
refuse_new_firewall_of_agents() {
  local entry
  [[ $script == install.sh && -z $services$together ]] && ! is_given --change-masters || return 0
  for entry in "$@"; do
    if [[ $(state_of "${entry%@*}" firewall)$(state_of "${entry%@*}" lives) == newyes ]]; then
      refuse_new_firewall agent
    fi
  done
}

# All masters at once are for the first installation. Where most of them were installed and none
# leads, the cluster may work at another port, or be between two leaders.
# Globals: reads quorum.
refuse_silent_cluster() {
  [[ $(count_installed) -ge $quorum && ${#all_masters[@]} -gt 1 ]] || return 0
  fail "The masters are installed, and none says that it leads. No host was touched." \
    "Find out why (verify.sh of the bundle that runs there), or wait: between two leaders is none" \
    "for a while. A changed port of the masters cannot be asked before it is there." \
    "To take all masters at once, which stops the cluster for a while: $(same_command --together)"
}

# A longer list goes to all members of the old one in one stop: one that has it alone waits for
# ever.
# Globals: reads all_masters, masters, services.
refuse_single_zookeepers() {
  local entry size left=()
  [[ -z $services || ,$services, == *,zookeeper,* ]] || return 0
  [[ ${#masters[@]} -lt ${#all_masters[@]} ]] || return 0
  ask_hosts "${all_masters[@]}"
  for entry in "${all_masters[@]}"; do
    size=$(state_of "${entry%@*}" zookeepers)
    [[ $size =~ ^[1-9]$ && " ${masters[*]} " != *" $entry "* ]] || continue
    [[ $size -ge ${#all_masters[@]} ]] || left+=("${entry%@*}")
  done
  [[ ${#left[@]} -eq 0 ]] || fail \
    "ZooKeeper takes a longer list on all old members in one stop, and these run without it:" \
    "${left[*]}" "No host was touched. Choose them as well, as the steps in CHANGES.md do."
}

# --- agents whose tasks would end ----------------------------------------------------------------

# visit_alone NAME@ADDRESS: with its agent drained before and taken back after, where its tasks
# would end. What cannot be drained stops everything.
# Globals: reads results, work; sets reason; adds to untouched.
visit_alone() {
  local host=${1%@*}
  say_what_ends "$1"
  if ! must_drain "$host"; then
    visit_hosts 1 "$1"
    return
  fi
  if ! is_ready "$host" "${1#*@}"; then
    report failed "$host" "FAILED: $(failure_summary "logs/$host.log")"
    return
  fi
  if ! drain "$host"; then
    : >"$work/broken"
    reason="the tasks of $host would end, and could not be drained"
    untouched+=("$host")
    return
  fi
  visit_hosts 1 "$1"
  if grep -qxF "succeeded $host" "$results"; then
    take_back "$host"
  else
    : >"$work/broken"
  fi
}

# ends_tasks HOST: whether tasks would end with what is done there. A new ID is refused there unless
# it was asked for.
# Globals: reads script.
ends_tasks() {
  drains_agents || return 1
  if [[ $script == restart.sh ]]; then
    [[ -n $(state_of "$1" restart) ]]
  elif [[ -n $(state_of "$1" renew) ]]; then
    is_given --replace-agent-id
  else
    [[ -n $(state_of "$1" drain) ]]
  fi
}

# A step of a change says itself what is drained.
# Globals: reads script, services.
drains_agents() { [[ "$script $services" =~ ^(install\.sh |restart\.sh mesos-agent)$ ]]; }

# must_drain HOST: also where an earlier run has drained its agent and got no further.
# Globals: reads now.
must_drain() {
  [[ -z $now ]] && drains_agents || return 1
  ends_tasks "$1" || was_drained_here "$1"
}

# say_what_ends [NAME@ADDRESS]...
# Globals: reads now.
say_what_ends() {
  local entry hosts=()
  [[ -n $now ]] || return 0
  for entry in "$@"; do
    ! ends_tasks "${entry%@*}" || hosts+=("${entry%@*}")
  done
  [[ ${#hosts[@]} -eq 0 ]] || echo "Not drained, because of --now; tasks that run there end:" \
    "$(printf '%s\n' "${hosts[@]}" | head -n 20 | paste -sd ' ')"
}

# is_ready HOST ADDRESS: an agent is not drained in vain.
# Globals: reads script, script_options.
is_ready() {
  [[ $script == install.sh ]] || return 0
  run_on_host "$1" "$2" "$max_seconds" preflight.sh --quiet "${script_options[@]}" 2>&1 |
    record_clock "$1" |
    at_most "$max_log_bytes" | printable >"logs/$1.log"
}

# drain HOST: when Marathon runs as many tasks as before the first one. An agent that the operator
# has drained or deactivated stays so. One that an earlier run has drained may be back by now, or
# have another ID.
# Globals: reads work; reads and sets tasks.
drain() {
  local id
  id=$(agent_of "$1")
  run_agents list "$id" >"$work/list" || return 1
  if was_drained_here "$1" && awk 'NR == 2 { exit $2 !~ /^(active|not)$/ }' "$work/list"; then
    forget_drain "$1"
    ends_tasks "$1" || return 0
    id=$(agent_of "$1")
    run_agents list "$id" >"$work/list" || return 1
  fi
  run_agents tasks ${tasks:+--at-least "$tasks"} >"$work/tasks" || return 1
  [[ -n $tasks ]] || tasks=$(grep -xE '[0-9]{1,9}' "$work/tasks")
  [[ $(awk 'NR == 2 { print $2 }' "$work/list") != active ]] || echo "$1 $id" >>logs/drained
  run_agents drain "$id"
}

# agent_of HOST: prints the ID of its agent.
agent_of() {
  local name id
  id=$(sed -n "s/^$1 //p" logs/drained 2>/dev/null | head -n 1)
  for name in drain renew restart; do
    [[ -n $id ]] || id=$(state_of "$1" "$name")
  done
  echo "${id:-$1}"
}

was_drained_here() { [[ -f logs/drained ]] && grep -q "^$1 " logs/drained; }

# take_back HOST: with a new ID it gets tasks already.
# Globals: reads script, work.
take_back() {
  was_drained_here "$1" || return 0
  if [[ $script == install.sh && -n $(state_of "$1" renew) ]] ||
    run_agents reactivate "$(agent_of "$1")"; then
    forget_drain "$1"
  else
    : >"$work/broken"
  fi
}

# Globals: reads work.
forget_drain() {
  { grep -v "^$1 " logs/drained || true; } >"$work/drained"
  cp "$work/drained" logs/drained
}

# In the background, so that a signal ends it at once.
run_agents() {
  bash agents.sh "$@" 9>&- </dev/null &
  wait "$!"
}

# Globals: reads work.
print_drained() {
  [[ ! -s logs/drained ]] || awk '
    { print $1 " is drained, and gets no tasks until: bash agents.sh reactivate " $2 }
  ' logs/drained
}

# --- all hosts of a group, several at a time -----------------------------------------------------

# roll_out TITLE AT_ONCE [NAME@ADDRESS]...
# Globals: adds to total; reads results, dry_run.
roll_out() {
  local title=$1 at_once=$2 entry
  shift 2
  [[ $# -gt 0 ]] || return 0
  printf '== %s\n' "$title"
  total=$(($(wc -l <"$results") + $#))
  if [[ -z $dry_run ]]; then
    visit_hosts "$at_once" "$@"
    return
  fi
  for entry in "$@"; do
    print_dry_run "${entry%@*}" "${entry#*@}"
  done
}

# Globals: reads script.
changes_hosts() { [[ $script != preflight.sh ]]; }

print_dry_run() {
  local host=$1 address=$2
  if is_up_to_date "$host" "$(sum_of_host "$host")"; then
    echo "$host ($address): already up to date"
  else
    echo "$host ($address): $script${script_options[*]:+ ${script_options[*]}}"
  fi
}

# visit_hosts AT_ONCE [NAME@ADDRESS]...: where hosts are verified, one that does not work stops
# those that were not begun.
# Globals: reads verify, work; adds to untouched.
visit_hosts() {
  local at_once=$1 entry
  shift
  for entry in "$@"; do
    while [[ $(count_running) -ge $at_once ]]; do
      wait_for_hosts
    done
    if [[ -n $verify && -e $work/broken ]]; then
      untouched+=("${entry%@*}")
    else
      visit "${entry%@*}" "${entry#*@}" 9>&- &
    fi
  done
  while [[ $(count_running) -gt 0 ]]; do
    wait_for_hosts
  done
}

count_running() {
  jobs -rp | wc -l
}

# On a terminal, shows which hosts are running which step, in one line that is written over.
# Elsewhere it prints nothing.
wait_for_hosts() {
  local width
  if [[ ! -t 1 ]]; then
    wait -n || true
    return
  fi
  width=$(tput cols 2>/dev/null || echo 80)
  printf '\r\033[K%s' "$(running_steps | paste -sd ' ' | cut -c "1-$((width - 1))")"
  sleep 0.5
}

# Prints a line "HOST (STEP)" for each host that is being visited.
# Globals: reads work.
running_steps() {
  local marker host step
  for marker in "$work"/*.running; do
    [[ -e $marker ]] || continue
    host=$(basename "$marker" .running)
    step=$(sed -n 's/^== //p' "logs/$host.log" 2>/dev/null | tail -n 1) || true
    printf '%s (%s)\n' "$host" "${step:-connecting}"
  done
}

# --- one host ------------------------------------------------------------------------------------

# visit HOST ADDRESS: runs the script there, in the background.
# Globals: reads script, services, work, max_log_bytes.
visit() {
  local host=$1 address=$2 log=logs/$1.log started=$SECONDS sum
  sum=$(sum_of_host "$host")
  if is_up_to_date "$host" "$sum"; then
    report succeeded "$host" "already up to date"
    return
  fi
  [[ $script != install.sh ]] || rm -f "logs/$host.done"
  : >"$work/$host.running"
  if install_on "$host" "$address" >"$log"; then
    [[ $script != install.sh || -n $services ]] || echo "$sum" >"logs/$host.done"
    report succeeded "$host" "$(success_summary "$log"), $((SECONDS - started)) s"
  else
    ! was_touched "$log" || : >"$work/broken"
    report failed "$host" "FAILED: $(failure_summary "$log")"
  fi
}

# install_on HOST ADDRESS: runs the script there, and keeps a firewall that it has loaded.
# Globals: reads script, script_options, max_seconds, max_log_bytes, work.
install_on() {
  local code=0
  {
    run_on_host "$1" "$2" "$max_seconds" "$script" "${script_options[@]}" |
      record_clock "$1"
  } 2>&1 | at_most "$max_log_bytes" | printable | tee "$work/$1.output" || code=$?
  ! grep -qx 'firewall=unconfirmed' "$work/$1.output" || confirm_firewall "$1" "$2" || code=$?
  rm -f "$work/$1.output"
  return "$code"
}

# confirm_firewall HOST ADDRESS: by a connection of its own, which proves that the host can still be
# reached. Without it the firewall goes away by itself.
# Globals: reads folder, ssh_user, max_asking_seconds.
confirm_firewall() {
  # shellcheck disable=SC2034  # on_host reads it
  local new_connection=yes command
  command="bash $(quote "$folder/nodes/$1/install.sh") --confirm-firewall"
  [[ $ssh_user == root ]] || command="sudo -n $command"
  on_host "$max_asking_seconds" "$2" "$command" </dev/null 2>&1 | at_most 20000 | printable
}

# Whether install.sh came beyond its preflight, and restart.sh to its services.
was_touched() {
  [[ $script != preflight.sh ]] && grep -qE '^== (2/|Services)' "$1"
}

# report RESULT HOST MESSAGE: one host at a time, or two would print the same number.
# Globals: reads work, results, total.
# shellcheck disable=SC2094  # appended to, then counted
report() {
  rm -f "$work/$2.running"
  (
    flock 8
    printf '%s %s\n' "$1" "$2" >&8
    [[ ! -t 1 ]] || printf '\r\033[K'
    printf '[%d/%d] %s: %s\n' "$(wc -l <"$results")" "$total" "$2" "$3"
  ) 8>>"$results"
}

success_summary() {
  local log=$1
  case $script in
    install.sh)
      echo "installed, $(grep '^changed=' "$log" | tail -n 1 | cut -c 1-160)$(late_names "$log")"
      ;;
    restart.sh) echo "restarted, $(grep '^changed=' "$log" | tail -n 1 | cut -c 1-160)" ;;
    *) echo "ready, warnings: $(grep -c '^WARN' "$log"), see $log" ;;
  esac
}

# Prints what install.sh of a master says where its Marathon does not have new names of hosts yet.
late_names() {
  local rest="gets the new names of hosts when it starts again: bash deploy.sh --restart marathon"
  ! grep -q '^  Marathon gets the new names' "$1" || echo "; Marathon $rest"
}

failure_summary() {
  local log=$1
  {
    grep -E '^(ERROR|FAIL)' "$log" || tail -n 1 "$log"
  } | head -n 1 | cut -c 1-160
}

# The program that sh runs as root on the host, with the folder as its input: receive FOLDER HOST
# VERIFY SCRIPT [OPTION]... It replaces the whole folder, so that no file of an earlier bundle
# stays, but not while another script runs in it. Other scripts than install.sh run in a folder of
# their own, which is removed.
receive_program() {
  cat <<'END'
set -e
exec 2>&1   # in one order with the rest
umask 022
date +clock:%s
folder=$1
host=$2
verify=$3
script=$4
shift 4
if [ "$script" = install.sh ]; then
  install -d -m 0700 /run/create-mesos-cluster
  [ ! -L /run/create-mesos-cluster/lock ] || rm -f /run/create-mesos-cluster/lock
  flock --nonblock /run/create-mesos-cluster/lock true || {
    echo "ERROR: Another create-mesos-cluster script is running on this host."
    exit 1
  }
fi
rm -rf "$folder.new"
mkdir -p "$folder.new"
tar -x -i -f - -C "$folder.new" --no-same-owner --no-same-permissions
rm -rf "$folder"
mv "$folder.new" "$folder"
cd "$folder/nodes/$host"
code=0
bash "./$script" "$@" </dev/null || code=$?
case $script in
  install.sh | restart.sh) ;;
  *) verify=no ;;
esac
if [ "$code,$verify" = 0,yes ]; then
  services=
  for option in "$@"; do
    case $option in
      --services=*) services=$option ;;
    esac
  done
  bash ./verify.sh ${services:+"$services"} </dev/null || code=$?
fi
[ "$script" = install.sh ] || rm -rf "$folder"
exit "$code"
END
}

# run_on_host HOST ADDRESS SECONDS SCRIPT [OPTION]...: copies the folder of a host to it, and runs
# the script in it. What a step of a change has of its own comes last, and stays. Modes do not
# depend on those of this machine, whose disk may know none. The host gets neither this machine's
# ssh agent nor its display, whatever ~/.ssh/config says.
# Globals: reads step, verify, folder, ssh_user, ssh_port, max_log_bytes.
run_on_host() {
  local host=$1 address=$2 seconds=$3 script=$4 paths=("nodes/$1") target=$folder command
  shift 4
  # Others may run at the same time, each with files of its own.
  [[ $script == install.sh ]] || target=$folder.$script${step:+.$step}
  [[ ! -d artifacts || $script == verify.sh ]] || paths+=(artifacts)
  [[ -z ${step:-} || ! -d steps/$step/nodes/$host ]] || paths+=(-C "steps/$step" "nodes/$host")
  command="sh -c $(quote "$(receive_program)") receive"
  [[ $ssh_user == root ]] || command="sudo -n $command"
  command+=" ${target@Q} ${host@Q} ${verify:-no} $script $*"
  {
    tar -c -f - --mode=u=rwX,go=rX "${paths[@]}"
  } |
    on_host "$seconds" "$address" "$command" |
    at_most "$max_log_bytes"
}

# on_host SECONDS ADDRESS COMMAND: a host that stays connected and silent does not hold everything
# up. With new_connection it shares none.
# Globals: reads ssh_user, ssh_port, new_connection.
on_host() {
  local code=0
  timeout --foreground --kill-after=5 "$1" \
    ssh -a -x -T -o ClearAllForwardings=yes -o PermitLocalCommand=no -o BatchMode=yes \
    -o ConnectTimeout=10 -o ServerAliveInterval=15 ${new_connection:+-o ControlPath=none} \
    -p "$ssh_port" "$ssh_user@$2" "$3" || code=$?
  [[ $code -ne 124 && $code -ne 137 ]] ||
    echo "ERROR: $ssh_user@$2 did not finish within $1 seconds." >&2
  return "$code"
}

# One word for any POSIX shell: the login shell of a host need not be bash.
quote() {
  local text=$1 apostrophe="'\\''"
  printf "'%s'" "${text//\'/$apostrophe}"
}

# at_most BYTES: copies its input at once, piece by piece, and ends after that many bytes. Not dd,
# which counts pieces.
at_most() {
  stdbuf -o0 head -c "$1"
}

# --- the end -------------------------------------------------------------------------------------

# print_summary [ADVICE]...: ends this script.
# Globals: reads script, dry_run, results.
print_summary() {
  [[ -z $dry_run ]] || exit 0
  echo
  compare_clocks
  remember_failed
  if grep -q '^failed' "$results"; then
    print_failures
  fi
  print_untouched
  print_drained
  [[ $# -eq 0 ]] || echo "$*"
  if [[ ${#untouched[@]} -gt 0 || -e $work/broken ]] || grep -q '^failed' "$results"; then
    exit 1
  fi
  print_next
  exit 0
}

# Globals: reads script, services, only, results.
print_next() {
  local options
  if [[ $script == restart.sh ]]; then
    echo "$services was started again on $(wc -l <"$results") hosts. Next: bash verify.sh"
  elif [[ $script != install.sh ]]; then
    mapfile -t options < <(without --preflight)
    if [[ -f change.sh && ${#only[@]} -eq 0 ]]; then
      echo "All hosts are ready. Next: bash change.sh"
    else
      echo "All hosts are ready. Next: $(command_line "${options[@]}")"
    fi
  elif [[ -n $services ]]; then
    echo "This step is done: $services on $(wc -l <"$results") hosts." \
      "Go on with the next step; is the cluster whole: bash verify.sh"
  elif [[ ${#only[@]} -gt 0 ]]; then
    echo "The chosen hosts are installed. Next: bash verify.sh"
  else
    echo "All hosts are installed. Next: bash verify.sh"
  fi
}

print_failures() {
  local options
  print_failed_hosts
  mapfile -t options < <(without --failed --only)
  printf 'To retry only these: %s\n' "$(command_line --failed "${options[@]}")"
}

# Globals: reads results.
print_failed_hosts() {
  local host
  printf '%d of %d failed:\n' "$(grep -c '^failed' "$results")" "$(wc -l <"$results")"
  while read -r host; do
    printf '  %s: logs/%s.log\n' "$host" "$host"
    if grep -q '^Host key verification failed' "logs/$host.log"; then
      echo "    This machine does not know its ssh host key:" \
        "log in once by hand and compare the key."
    fi
  done < <(sed -n 's/^failed //p' "$results" | LC_ALL=C sort)
}

# Globals: reads untouched, reason.
print_untouched() {
  [[ ${#untouched[@]} -gt 0 ]] || return 0
  printf 'Not touched, because %s: %s\n' "$reason" \
    "$(printf '%s\n' "${untouched[@]}" | head -n 20 | paste -sd ' ')"
  [[ ${#untouched[@]} -le 20 ]] || echo "and $((${#untouched[@]} - 20)) more."
  if [[ $reason == *drained ]]; then
    echo "When they can (see above), go on with: $(same_command)"
    echo "To end its tasks without a drain: $(same_command --now)"
  else
    echo "When that host works again (bash verify.sh), go on with: $(same_command)"
  fi
}

# Writes logs/failed: the hosts that failed now, and those that failed before and were not visited.
# Globals: reads work, results.
remember_failed() {
  touch logs/failed
  {
    grep -vxFf <(cut -d ' ' -f 2 "$results") logs/failed || true
    sed -n 's/^failed //p' "$results"
  } | LC_ALL=C sort >"$work/failed"
  mv "$work/failed" logs/failed
}

# Compares each clock with the median of all, this machine's among them.
# Globals: reads work.
compare_clocks() {
  {
    echo "0 this machine"
    cat "$work"/*.clock 2>/dev/null || true
  } | sort -n | awk '
    {
      offset[NR] = $1
      host[NR] = substr($0, length($1) + 2)
    }
    END {
      median = offset[int((NR + 1) / 2)]
      for (i = 1; i <= NR; i++) {
        difference = offset[i] - median
        if (difference > 5 || difference < -5) {
          printf "WARNING: the clock of %s differs from the others by %+d s. ", host[i], difference
          print "Run chrony or systemd-timesyncd there."
        }
      }
    }'
}

main "$@"
