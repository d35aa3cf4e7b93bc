# Checks of preflight.sh: whether a master that does not run here may start beside the others.
# Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2153,SC2154
#
# No daemon refuses a stray, an additional or an empty member, and each of them can cost what was
# acknowledged. So the others are asked first.

# How many seconds a member that has just stopped still counts, and a new one may look for its
# leader. Longer than PATIENCE_SECONDS: with passwords another master waits that long for the quorum
# of ZooKeeper before its mesos-master starts.
MEMBER_SECONDS=60

# Globals: ROLES, MASTERS (node.conf)
check_members() {
  local members
  [[ $ROLES == *master* && ${#MASTERS[@]} -gt 1 ]] || return 0
  starts_master || starts_zookeeper || return 0
  members=$(other_members)
  check_replicas "$members"
  check_zookeeper_lists "$members"
  is_new_here || return 0
  if starts_zookeeper && zookeeper_is_empty; then
    members=$(ask_again_while "$members" waiting_unknown)
    check_unknown_members "$members"
    check_empty_members "$members"
  fi
  check_silent_members "$members"
}

starts_zookeeper() { is_selected zookeeper && ! zookeeper_answers; }

# Whether this host has no data of ZooKeeper, or none of the masters.
is_new_here() { zookeeper_is_empty || ! has_log; }

has_log() { [[ -e /var/lib/mesos/master/replicated_log ]]; }

zookeeper_is_empty() {
  ! compgen -G '/var/lib/zookeeper/version-2/*' >/dev/null &&
    ! compgen -G '/var/lib/zookeeper/data*/version-2/*' >/dev/null
}

# Prints "NAME ZOOKEEPER SIZE LOG REPLICAS" of each other master: what its ZooKeeper does (serves,
# waits for a leader, off, silent) and how many members its list has; whether its replicated log has
# data (full, empty, unknown), and how many replicas it knows; - for what it does not say.
# Globals: MASTERS, ADDRESS (node.conf)
other_members() {
  local master
  for master in "${MASTERS[@]}"; do
    [[ ${master#*@} == "$ADDRESS" ]] || describe_member "${master%@*}" "${master#*@}" &
  done
  wait
}

# Globals: MASTER_PORT (node.conf)
describe_member() {
  local metrics log replicas=-
  metrics=$(http_get "$2" "$MASTER_PORT" /metrics/snapshot | flat)
  case $(master_state "$2") in
    leads | follows) log=full ;;
    recovering) log=empty ;;
    *) log=unknown ;;
  esac
  [[ ! $metrics =~ \"registrar/log/ensemble_size\":([0-9]{1,3})[.,}] ]] ||
    replicas=${BASH_REMATCH[1]}
  echo "$1 $(zookeeper_state "$2") $(zookeeper_size "$2") $log $replicas"
}

# Globals: ZOOKEEPER_PORT (node.conf)
zookeeper_state() {
  if [[ -n $(zookeeper_mode_of "$1") ]]; then
    echo serves
  elif [[ -n $(ask_tcp "$1" "$ZOOKEEPER_PORT" srvr | tr -d '\000') ]]; then
    echo waits
  elif [[ $(port_state "$1" "$ZOOKEEPER_PORT") == silent ]]; then
    echo silent
  else
    echo off
  fi
}

# Asks again until a condition no longer holds, or for MEMBER_SECONDS. Prints the members that were
# seen last.
# Globals: MEMBER_SECONDS
# Arguments: the members, the condition: a function that prints what is wrong with them
ask_again_while() {
  local members=$1 started=$SECONDS
  while [[ -n $("$2" "$members") && $((SECONDS - started)) -lt $MEMBER_SECONDS ]]; do
    sleep 2
    members=$(other_members)
  done
  echo "$members"
}

# Arguments: the members
check_replicas() {
  local condition="there is room for this master in the replicated log" members seen
  starts_master || return 0
  members=$(ask_again_while "$1" too_many_replicas)
  seen=$(too_many_replicas "$members")
  check required "$condition" "$seen" \
    "stop for good the one that is not in the bundle: ZooKeeper lists them at /mesos/log_replicas" \
    test -z "$seen"
}

# Globals: MASTERS (node.conf)
too_many_replicas() {
  awk -v most="${#MASTERS[@]}" '
    $5 != "-" && $5 >= most {
      print $1 " counts " $5 " replicas that run, and the bundle has " most " masters"
      exit
    }
  ' <<<"$1"
}

# Globals: MASTERS (node.conf)
# Arguments: the members
check_zookeeper_lists() {
  local condition="the ZooKeepers that run have the list of this bundle" seen
  starts_zookeeper || return 0
  seen=$(
    awk -v size="${#MASTERS[@]}" '
      $3 != "-" && $3 != size { print $1 " has a list of " $3 " instead of " size }
    ' <<<"$1"
  )
  if [[ -n $seen ]] && has_option --change-masters; then
    report_warning "$condition" "$seen" "nothing to do, because of --change-masters"
    return
  fi
  check required "$condition" "$seen" \
    "install those first, this master after them: README.md, \"Changing the cluster\"" \
    test -z "$seen"
}

# A ZooKeeper that waits does not say whether it has data: only the log of its master tells whether
# the cluster is new.
# Arguments: the members
check_unknown_members() {
  local seen
  seen=$(waiting_unknown "$1")
  [[ -z $seen ]] || report_unless_alone \
    "it is known whether this is the first installation" "$seen" \
    "start its master; or, where none of the masters ever had data: --alone"
}

# Prints the ZooKeepers that wait for a leader and may have the data, where nobody is known to have
# it. A master that has just ended is back within seconds.
waiting_unknown() {
  ! has_log || return 0
  awk '
    $2 == "waits" && $4 == "unknown" { waiting[++count] = $1 }
    $2 == "serves" || $4 == "full" { has_data = 1 }
    END {
      for (i = 1; !has_data && i <= count; i++)
        print waiting[i] " waits for a leader, and its master does not say whether it has data"
    }
  ' <<<"$1"
}

# Two empty ZooKeepers can elect each other, and the one that has the data cannot join them.
# Arguments: the members
check_empty_members() {
  local condition="no second empty ZooKeeper starts beside one that waits" members seen
  members=$(ask_again_while "$1" waiting_beside_data)
  seen=$(waiting_beside_data "$members")
  check required "$condition" "$seen" \
    "start the ZooKeeper that has the data first, and wait until the other one follows it" \
    test -z "$seen"
}

# Prints the ZooKeepers that wait for a leader although the cluster has data: one serves without
# them, or a replicated log is full, also the one here.
waiting_beside_data() {
  awk -v has_data="$(has_log && echo 1)" '
    $2 == "waits" && $4 != "full" { waiting[++count] = $1 }
    $2 == "serves" || $4 == "full" { has_data = 1 }
    END { for (i = 1; has_data && i <= count; i++) print waiting[i] " waits for a leader" }
  ' <<<"$1"
}

# A host that is down may have the data, or be one too many when it comes back. Where nobody answers
# at all, this is the first installation.
# Arguments: the members
check_silent_members() {
  local condition="every other master can be asked what runs there" silent
  silent=$(awk '$2 == "silent" { print $1 " does not answer" }' <<<"$1")
  if [[ -z $silent ]] || ! somebody_answers "$1"; then
    return
  fi
  report_unless_alone "$condition" "$silent" \
    "start it first; or, where its data is lost or it never had any: --alone"
}

# Arguments: the condition, what was seen, the remedy
report_unless_alone() {
  if has_option --alone; then
    report_warning "$1" "$2" "nothing to do, because of --alone"
  else
    report_failure "$1" "$2" "$3"
  fi
}

somebody_answers() { awk '$2 ~ /^(serves|waits)$/ || $5 != "-" { ++n } END { exit !n }' <<<"$1"; }
