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
  --services=NAMES    only these services of the host, such as zookeeper,marathon
  --state             what deploy.sh and the Ansible playbook ask before they touch the masters
  --to-do             what install.sh would still do here; change.sh asks it
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

# The modes of what a script makes do not depend on who runs it.
umask 022
require_sourced_files
source node.conf
source lib/common.sh
# The bundle has the method.sh of its own method only: apt, source or docker.
source lib/method.sh
source lib/report.sh
source lib/await-services.sh
source lib/to-do.sh

TIMEOUT=120
WAITS_FOR_OTHERS="a single member waits for the others: start all masters."

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
  read_options "--timeout --json --state --to-do --services=" "${others[@]}"
  select_services
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

# Globals: SECRETS_FOLDER
verify_zookeeper() {
  wait_for "ZooKeeper serves clients" "$WAITS_FOR_OTHERS Then run: $(logs zookeeper)" \
    zookeeper_serves
  [[ -s $SECRETS_FOLDER/close-zookeeper ]] && closes_zookeeper || return 0
  wait_for "ZooKeeper is closed to strangers" \
    "run install.sh again: it closes it. Then run: $(logs zookeeper)" is_zookeeper_closed
}

verify_master() {
  wait_for "mesos-master answers" "run: $(logs mesos-master)" master_answers
  wait_for "the replicated log of mesos-master works" \
    "$WAITS_FOR_OTHERS Then run: $(logs mesos-master)" master_is_whole
}

verify_marathon() {
  wait_for "Marathon answers, so it has a leader" "run: $(logs marathon)" marathon_answers
  wait_for "Marathon is connected to the leading master" "run: $(logs marathon)" \
    marathon_is_connected
}

# Globals: ADDRESS, AGENT_PORT, AGENT_SERVICE (node.conf)
verify_agent() {
  local remedy="check that the masters are up and reach $ADDRESS:$AGENT_PORT."
  wait_for "mesos-agent is registered" "$remedy Then run: $(logs "$AGENT_SERVICE")" \
    agent_is_registered
  report_task_logs
}

# Without it every daemon that asks for a login would look as if it did not work.
# Globals: SECRETS (node.conf)
verify_login() {
  [[ ${#SECRETS[@]} -gt 0 ]] || return 0
  [[ -n $(netrc_here) ]] || fail \
    "The login of this host's operator, $SECRETS_FOLDER/netrc, cannot be read." \
    "Run this as root, after install.sh."
  wait_for "the masters accept the login of this host" \
    "install.sh here and on the masters with the same secrets: $(netrc_here) has another login" \
    is_login_accepted
}

# Masters that are away refuse nobody.
is_login_accepted() { [[ $(leading_master) != locked ]]; }

# Only root can look.
# Globals: FIREWALL
verify_firewall() {
  [[ -f ${FIREWALL#/} && $EUID -eq 0 ]] || return 0
  if is_firewall_loaded; then
    report_pass "the firewall is loaded"
  else
    report_failure "the firewall is loaded" "there is no table inet create_mesos_cluster" \
      "sudo bash install.sh in this folder, and confirm it from a new login"
  fi
}

# What the agent's service found when it started the agent.
report_task_logs() {
  local state=/run/mesos-task-logs/state
  [[ -f usr/local/bin/mesos-task-logs && -s $state ]] || return 0
  report_note "the logs of tasks" "$(head -c 200 "$state" | printable)" ""
}

# Prints what the order of a roll-out depends on, NAME=VALUE on each line:
#   installed  yes if this cluster was installed here once, to its end
#   lives    yes if a master leads
#   safe     no if too few of the other masters work for this one to stop for a moment
#   secrets  yes if secrets of a cluster lie here
#   state    of this master: whole, partial or off
#   leads    0 if its daemons lead nothing; else Marathon counts 1, ZooKeeper 2, mesos-master 4, of
#            those that are selected
#   zookeepers  how many members the list has with which its ZooKeeper runs, or -
#   marathon  yes if the leading master has Marathon's framework
#   masters  same, or other: those that run are not those of this bundle; see others
#   others   what is other, one line each
#   debs     the checksum of the supplied packages that it was installed with, if it was
#   ordered  what this bundle changes that host after host cannot, one line each
#   firewall  new if it gives this host a firewall that it had not, and services run here
# and of an agent that runs, where its ID would be:
#   drain    if tasks would end with this bundle
#   renew    if it would begin with a new ID
#   restart  if tasks would end when it starts again
print_state() {
  local others
  others=$(other_masters)
  echo "installed=$(was_installed_here && echo yes || echo no)"
  echo "secrets=$([[ -s $SECRETS_FOLDER/id ]] && echo yes || echo no)"
  printf 'state=%s\nleads=%s\nlives=%s\n' \
    "$(state_of_this_master)" "$(leaderships)" "$(cluster_lives)"
  echo "safe=$(may_stop && echo yes || echo no)"
  echo "zookeepers=$(zookeeper_size "$ADDRESS")"
  echo "masters=$([[ -z $others ]] && echo same || echo other)"
  [[ -z $others ]] || printf '%s\n' "$others" | sed 's/^/others=/'
  ordered_changes | sed 's/^/ordered=/'
  ! is_firewall_new || echo "firewall=new"
  [[ ! -f $INSTALLED_DEBS ]] || echo "debs=$(head -c 64 "$INSTALLED_DEBS")"
  [[ " ${SERVICES[*]} " != *" marathon "* ]] ||
    echo "marathon=$(marathon_is_connected && echo yes || echo no)"
  print_agent_state
}

# Globals: HOST, ROLES, AGENT_SERVICE (node.conf)
print_agent_state() {
  local id
  [[ $ROLES == *agent* ]] && is_selected "$AGENT_SERVICE" && is_agent_running || return 0
  id=$(agent_id)
  id=${id:-$HOST}
  [[ -z $(task_losses <(agent_identity) new_content) ]] || echo "drain=$id"
  [[ -z $(blocking_changes <(agent_identity)) ]] || echo "renew=$id"
  [[ -z $(losses_of_restart) ]] || echo "restart=$id"
}

# A new agent has none before its installation, which may have failed, is done.
# Globals: ROLES (node.conf), FIREWALL
is_firewall_new() {
  [[ -f ${FIREWALL#/} && ! -f $FIREWALL ]] && installed_here || return 1
  [[ $ROLES == *master* ]] || is_agent_running
}

was_installed_here() {
  local backup
  installed_here || return 1
  while IFS= read -r backup; do
    [[ -e $backup/unfinished ]] || return 0
  done < <(all_backups)
  return 1
}

state_of_this_master() {
  if zookeeper_serves && master_is_whole; then
    echo whole
  elif zookeeper_answers || master_answers; then
    echo partial
  else
    echo off
  fi
}

# One that does not run takes nothing away, and what no service reads stops none.
# Globals: SELECTED; MASTERS, QUORUM (node.conf)
may_stop() {
  [[ ${#SELECTED[@]} -gt 0 && ${#MASTERS[@]} -gt 1 && $(state_of_this_master) != off ]] || return 0
  [[ $(working_others | wc -l) -ge $QUORUM ]]
}

# Prints the addresses of the other masters that work, and whose ZooKeeper does.
# Globals: MASTERS, ADDRESS (node.conf)
working_others() {
  local master
  for master in "${MASTERS[@]}"; do
    [[ ${master#*@} == "$ADDRESS" ]] || print_if_working "${master#*@}" &
  done
  wait
}

print_if_working() {
  [[ $(master_state "$1") =~ ^(leads|follows|locked)$ && -n $(zookeeper_mode_of "$1") ]] || return 0
  echo "$1"
}

# Globals: ADDRESS, HOST, MARATHON_PORT (node.conf)
leaderships() {
  local weight=0 leader
  leader=$(http_get "$ADDRESS" "$MARATHON_PORT" /v2/leader | flat)
  if is_selected marathon && [[ $leader == *"\"leader\":\"$HOST:"* ]]; then
    weight=$((weight + 1))
  fi
  if is_selected zookeeper && [[ $(zookeeper_mode) == leader ]]; then
    weight=$((weight + 2))
  fi
  if is_selected mesos-master && [[ $(master_state "$ADDRESS") == leads ]]; then
    weight=$((weight + 4))
  fi
  echo "$weight"
}

# Between two leaders there is none for some ten seconds.
cluster_lives() {
  local started=$SECONDS
  until has_leader; do
    if [[ $(state_of_this_master) == off || $((SECONDS - started)) -ge 20 ]]; then
      echo no
      return
    fi
    sleep 2
  done
  echo yes
}

read_timeout_and_options "$@"
if has_option --state; then
  print_state
  exit 0
fi
if has_option --to-do; then
  print_to_do
  exit 0
fi
AS_JSON=$(! has_option --json || echo yes)

verify_login
verify_firewall
for service in "${SELECTED[@]}"; do
  case $service in
    zookeeper) verify_zookeeper ;;
    mesos-master) verify_master ;;
    marathon) verify_marathon ;;
    *) verify_agent ;;
  esac
done

if [[ $FAILED -gt 0 ]]; then
  [[ -n $AS_JSON ]] || fail "Some services on $HOST do not work yet."
  exit 1
fi
[[ -n $AS_JSON ]] || say "All services on $HOST work."
