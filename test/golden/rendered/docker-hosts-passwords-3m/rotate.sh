#!/usr/bin/env bash
# Takes the new secrets that secrets.sh --rotate has made to the hosts of the cluster golden.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

usage() {
  cat <<'END'
Usage: bash rotate.sh [--next | --all | --back] [--dry-run] [--yes]

Without an option it shows the steps, and which of them are done. A step is a run of deploy.sh for
some services: one host after the other, those that lead last, each whole again before the next.
Before the first and after each verify.sh has to pass. What is in use stays known until nothing
needs it any more, so apps go on. After a failure or an interruption, run it again: it goes on where
it was.

  --next      make the next step
  --all       make all steps that are left
  --back      go back, step by step, to the secrets in use before, and throw the new ones away: as
              long as the last step is not done
  --dry-run   print what would run, and run nothing
  --yes       a yes to every question beforehand

Each start of the leading master takes 10 to 13 seconds; the leading Marathon ends itself then, and
comes back.
With a new password of agents or of the operator the containers of agents begin anew: each agent is
drained before, and its tasks begin on others.

Run it where deploy.sh runs, with the same login.
Exit codes: 0 done, or shown; 1 a step failed; 2 wrong usage, or nobody to ask; 130 interrupted.
END
}

masters=(
  master-1.example.com
  master-2.example.com
  master-3.example.com
)
agents=(
  agent-1.example.com
  agent-2.example.com
)

# Each step: the services whose files it brings, the secrets that need it, and what it is for. What
# hosts get at a step is in secrets.sh.
titles=("as it was")
services=("")
needed_by=("")
last=0

# step SERVICES NAMES TITLE
step() {
  services+=("$1")
  needed_by+=("$2")
  titles+=("$3")
  last=$((last + 1))
}

step zookeeper 'zookeeper-(super|quorum)' "ZooKeepers know the new secrets beside the old ones"
step zookeeper zookeeper-quorum "ZooKeepers log in to each other with the new one"
step zookeeper 'zookeeper-(quorum|mesos|marathon)' \
  "ZooKeepers know their new login alone; what they keep belongs to its new users beside the old"
step firewall operator "hosts know the operator's new password beside the old one"
step mesos-master 'agent|marathon|operator|framework-.*|zookeeper-mesos' \
  "masters know the new secrets, those of agents beside the old ones"
step zookeeper,marathon 'marathon|operator|zookeeper-marathon' \
  "Marathon has the new secrets"
step mesos-agent 'agent|operator|jwt-.*' "agents have the new secrets"
step zookeeper,mesos-master 'agent|zookeeper-(mesos|marathon)' \
  "masters and ZooKeeper know the new ones alone"
step firewall operator "hosts know the operator's new password alone"

new_values=secrets/rotation/values   # one file for each secret that is rotated
on_no_host=
reached=secrets/rotation/step        # the step whose files hosts get; secrets.sh reads it
seen=secrets/rotation/seen           # the step after which the cluster was seen to work
visited=secrets/rotation/visited     # agents on which the step that is reached is done
drained=secrets/rotation/drained     # the agent that is drained for it

# What the options ask for.
mode=show
dry_run=
yes=

main() {
  read_options "$@"
  if [[ $mode == show ]]; then
    show_steps
    return
  fi
  [[ -d $new_values ]] || fail "No secret is being rotated." \
    "To make new ones: bash secrets.sh --rotate NAME"
  refuse_during_change
  [[ -n $dry_run ]] || acquire_lock
  trap interrupt INT TERM
  if [[ $mode == back ]]; then
    go_back
  else
    go_on
  fi
}

# Globals: sets what the options ask for.
read_options() {
  while [[ $# -gt 0 ]]; do
    case $1 in
      --next | --all | --back)
        [[ $mode =~ ^(show|${1#--})$ ]] || wrong_usage "Use one of --next, --all and --back."
        mode=${1#--}
        ;;
      --dry-run) dry_run=yes ;;
      --yes) yes=yes ;;
      -h | --help)
        usage
        exit 0
        ;;
      *) wrong_usage "Unknown option: $1" ;;
    esac
    shift
  done
  [[ $mode != show || -z $dry_run ]] || mode=all
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

# The mark of a change whose script is no more here means nothing.
refuse_during_change() {
  [[ ! -e secrets/change || ! -e change.sh ]] ||
    fail "The steps of a change are under way. Nothing was changed." \
      "Where they are, and whether all are done: bash change.sh" \
      "If that change was given up, and what it had done was taken back: rm secrets/change"
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

# The lock is not inherited by what this runs.
acquire_lock() {
  mkdir -p logs
  exec 7>logs/.rotate-lock
  flock --nonblock 7 ||
    fail "Another rotate.sh is running in this folder." "Wait until it has finished."
}

# shellcheck disable=SC2317  # a trap calls it
interrupt() {
  echo
  echo "Interrupted. To go on where it was: bash rotate.sh --next. To go back: --back"
  exit 130
}

# --- the steps -----------------------------------------------------------------------------------

# rotates REGEX: whether secrets of such names are rotated.
# Globals: reads new_values.
rotates() { names_of "$1" | grep -q .; }

# Globals: reads new_values, on_no_host.
names_of() {
  find "$new_values" -type f ! -name "$on_no_host" -printf '%f\n' |
    LC_ALL=C sort |
    grep -xE -- "$1" || true
}

# number_in FILE: prints the step that a file names, 0 without one.
number_in() {
  local number=0
  [[ ! -s $1 ]] || number=$(<"$1")
  [[ $number =~ ^[0-9]$ ]] || fail "$1 does not name a step of this script."
  echo "$number"
}

# Prints the last step that is done on all hosts, whichever way they were going.
# Globals: reads reached, seen.
last_done() {
  local at after
  at=$(number_in "$reached")
  after=$(number_in "$seen")
  echo "$((at < after ? at : after))"
}

# Prints the last step of which a host may have something.
# Globals: reads reached, seen.
last_begun() {
  local at after
  at=$(number_in "$reached")
  after=$(number_in "$seen")
  echo "$((at > after ? at : after))"
}

# Globals: reads last, titles, needed_by, new_values.
show_steps() {
  local number state before next=
  if [[ ! -d $new_values ]]; then
    echo "No secret is being rotated. To make new ones: bash secrets.sh --rotate NAME"
    return
  fi
  before=$(last_done)
  for ((number = 1; number <= last; number++)); do
    rotates "${needed_by[number]}" || continue
    state=open
    if [[ $number -le $before ]]; then
      state="done"
    elif [[ -z $next ]]; then
      state=next
      next=$number
    fi
    printf '%-4s %2d. %s\n' "$state" "$number" "${titles[number]}"
  done
  echo "To make the next step: bash rotate.sh --next. To go back: bash rotate.sh --back"
}

# Each step ends with a cluster that is whole, and one that was left in the middle may be what keeps
# it from being so.
# Globals: reads last, mode, needed_by.
go_on() {
  local number
  confirm_all
  [[ $(last_begun) -gt 0 ]] || require_whole
  for ((number = $(last_done) + 1; number <= last; number++)); do
    rotates "${needed_by[number]}" || continue
    make_step "$number" "$number"
    [[ $mode == all ]] || ! has_step_after "$number" || return 0
  done
  use_new_values
}

# has_step_after NUMBER
# Globals: reads last, needed_by.
has_step_after() {
  local number
  for ((number = $1 + 1; number <= last; number++)); do
    ! rotates "${needed_by[number]}" || return 0
  done
  return 1
}

# Globals: reads needed_by, masters, dry_run.
go_back() {
  local number begun
  begun=$(last_begun)
  for ((number = begun; number > 0; number--)); do
    rotates "${needed_by[number]}" || continue
    make_step "$number" "$((number - 1))"
  done
  # It has started again with the new one before the masters knew the old one again.
  [[ $begun -lt 5 ]] || ! rotates marathon || roll marathon "${masters[@]}"
  [[ -z $dry_run ]] || return 0
  rm -rf secrets/rotation
  bash secrets.sh >/dev/null
  echo "The secrets in use are those of before. The new ones are gone."
}

# make_step NUMBER STEP: on the hosts of a step, with the files of this or of another step: on the
# way back those of the one before.
# Globals: reads last, titles, services, masters, agents, seen, dry_run.
make_step() {
  local number=$1
  printf '== %d of %d: %s\n' "$number" "$last" "${titles[number]}"
  [[ $1 == "$2" ]] || echo "   and back"
  prepare_files "$2"
  case ${services[number]} in
    mesos-agent) roll_agents ;;
    firewall) roll firewall "${masters[@]}" "${agents[@]}" ;;
    *) roll "${services[number]}" "${masters[@]}" ;;
  esac
  require_whole
  [[ -n $dry_run ]] || echo "$2" >"$seen"
}

# prepare_files STEP: as they are at this step.
# Globals: reads dry_run, reached, visited.
prepare_files() {
  [[ -z $dry_run ]] || return 0
  [[ $(number_in "$reached") == "$1" ]] || rm -f "$visited"
  echo "$1" >"$reached"
  bash secrets.sh >/dev/null
}

# roll SERVICES HOST...: deploy.sh knows who leads, and what has to be whole in between.
roll() {
  local host options=(--services "$1")
  shift
  while IFS= read -r host; do
    options+=(--only "$host")
  done < <(printf '%s\n' "$@" | awk '!seen[$0]++')
  run bash deploy.sh "${options[@]}"
}

# Tasks end with the container of their agent, so each is drained before.
# Globals: reads agents, visited, drained, dry_run.
roll_agents() {
  local host
  for host in "${agents[@]}"; do
    ! grep -qsxF -- "$host" "$visited" || continue
    run bash deploy.sh --preflight --services mesos-agent --only "$host"
    if [[ -z $dry_run ]] && is_active "$host"; then
      echo "$host" >"$drained"
    fi
    run bash agents.sh drain "$host" --yes
    run bash deploy.sh --services mesos-agent --only "$host"
    if [[ -n $dry_run ]] || grep -qsxF -- "$host" "$drained"; then
      run bash agents.sh reactivate "$host" --yes
    fi
    [[ -z $dry_run ]] || continue
    echo "$host" >>"$visited"
    rm -f "$drained"
  done
}

# One that is drained or deactivated stays so.
is_active() { [[ $(bash agents.sh list "$1" | awk 'NR == 2 { print $2 }') == active ]]; }

require_whole() { run bash verify.sh --no-task; }

# run WORD...: says what it runs, and ends this script where that fails.
# Globals: reads dry_run.
run() {
  echo "   $*"
  [[ -z $dry_run ]] || return 0
  "$@" </dev/null 7>&- || fail "This failed; nothing else was touched: $*" \
    "Hosts with old and with new secrets work together meanwhile." \
    "To go on where it was: bash rotate.sh --next. To go back: bash rotate.sh --back"
}

# In this order an interruption leaves no secret with the user of another one.
# Globals: reads dry_run, new_values.
use_new_values() {
  [[ -z $dry_run ]] || return 0
  find "$new_values" -type f -name 'user-*' -exec mv -f -t secrets/values {} +
  find "$new_values" -type f -exec mv -f -t secrets/values {} +
  rm -rf secrets/rotation
  bash secrets.sh >/dev/null
  echo "The new secrets are in use, and the old ones are gone. Keep a copy of secrets/ elsewhere."
}

# --- questions -----------------------------------------------------------------------------------

# What only people can know, before the first step.
# Globals: reads reached.
confirm_all() {
  local names
  [[ $(number_in "$reached") == 0 ]] || return 0
  names=$(names_of 'framework-.*' | paste -sd ' ')
  [[ -z $names ]] || confirm \
    "These frameworks log in with their new password from step 5 on. With the old one they are" \
    "refused when another master leads, so each has to have its new one then:" \
    "  $names   (bash secrets.sh --show NAME)"
  ! rotates zookeeper-marathon || confirm \
    "No one has seen another password of Marathon in ZooKeeper on a living cluster. Rehearse it on" \
    "a test cluster. Marathon may end itself some times in step 6; tasks go on."
  ! rotates 'agent|operator|jwt-.*' || confirm \
    "The containers of agents begin anew, one after the other. Each agent is drained before: its" \
    "tasks end there and begin on others, if there is room."
}

main "$@"
