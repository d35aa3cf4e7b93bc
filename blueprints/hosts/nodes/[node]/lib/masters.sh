# Whether the masters that run are those of this bundle. Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2153,SC2154
#
# Masters of different quorums can lose what they have acknowledged, and ZooKeepers with different
# lists can split: another list of masters needs its own order of steps (README.md).

# Prints what is other than this bundle says, one line each: of the masters that run, else of the
# earlier installation on this host.
other_masters() {
  local running
  running=$(running_masters)
  [[ -z $running ]] || differences "$running"
  # With a password in it, the list is in a file, of which a master says no more than the name.
  grep -E ' [^ ]+ [^ -]' <<<"$running" >/dev/null || other_installation
}

# Prints "NAME QUORUM ZOOKEEPERS" of each master that answers, with - for what it does not say.
# Globals: MASTERS (node.conf)
running_masters() {
  local master
  for master in "${MASTERS[@]}"; do
    describe_master "${master%@*}" "${master#*@}" &
  done
  wait
}

# Globals: MASTER_PORT (node.conf)
describe_master() {
  local answer quorum=- zookeepers=-
  answer=$(http_get "$2" "$MASTER_PORT" /flags | flat)
  [[ $answer =~ ^HTTP/1\.[01]200 ]] || return 0
  [[ ! $answer =~ \"quorum\":\"([1-9][0-9]{0,2})\" ]] || quorum=${BASH_REMATCH[1]}
  [[ ! $answer =~ \"zk\":\"(zk://[^\"]+)\" ]] ||
    zookeepers=$(zookeepers_in <<<"${BASH_REMATCH[1]:0:4000}")
  echo "$1 $quorum ${zookeepers:--}"
}

# Prints the first zk:// URL without what it begins with and without a password.
zookeepers_in() { sed -nE 's|.*zk://([^/@]*@)?([A-Za-z0-9.:,_/-]+).*|\2|p' | head -n 1; }

# Globals: QUORUM, ZK_URL (node.conf)
# Arguments: the lines of running_masters
differences() {
  local name quorum zookeepers wanted
  wanted=$(zookeepers_in <<<"$ZK_URL")
  while read -r name quorum zookeepers; do
    [[ $quorum == - || $quorum == "$QUORUM" ]] ||
      echo "$name runs with quorum $quorum instead of $QUORUM"
    [[ $zookeepers == - || $zookeepers == "$wanted" ]] ||
      echo "$name uses ZooKeeper $zookeepers instead of $wanted"
  done < <(LC_ALL=C sort <<<"$1")
}

# Where no master says it, the files of this host tell what it belonged to.
# Globals: STATE; ZK_URL (node.conf)
other_installation() {
  local before wanted
  installed_here || return 0
  wanted=$(zookeepers_in <<<"$ZK_URL")
  before=$(zookeepers_here)
  [[ -z $before || $before == "$wanted" ]] ||
    echo "this host was installed with ZooKeeper $before instead of $wanted"
}

# A package of Mesos brings an /etc/mesos/zk of its own, which says nothing of this cluster.
# With passwords a master has its own in a secret.
# Globals: STATE, SECRETS_FOLDER; ROLES (node.conf)
zookeepers_here() {
  local files=("$STATE/docker-compose.yml")
  [[ $ROLES != *master* ]] || files=("$SECRETS_FOLDER/zk.url" "${files[@]}")
  ! was_installed /etc/mesos/zk || files+=(/etc/mesos/zk)
  { grep -ahE 'zk://.*/mesos\b' "${files[@]}" 2>/dev/null || true; } | zookeepers_in
}

# Whether a mesos-master would start here that does not run yet.
# Globals: ROLES (node.conf)
starts_master() { [[ $ROLES == *master* ]] && is_selected mesos-master && ! master_answers; }

# Refuses another list of masters, unless that is what is being done. A master that does not run yet
# never starts beside others of another quorum.
# Globals: ADDRESS, ROLES (node.conf)
check_same_masters() {
  local condition="the masters that run are those of this bundle" others remedy
  others=$(other_masters)
  if [[ -z $others ]]; then
    report_pass "$condition"
    return
  fi
  if [[ $others == *" quorum "* ]] && starts_master; then
    remedy="install those first, this master after them: README.md, \"Changing the cluster\""
    report_failure "$condition" "$others" "$remedy"
    return
  fi
  if quorum_jumps; then
    remedy="change the number of masters by two, one change after the other: no order of steps "
    remedy+="leads there at once"
    report_failure "$condition" "$others" "$remedy"
    return
  fi
  remedy="this changes the masters: follow the steps of README.md, \"Changing the cluster\", "
  remedy+="which use --change-masters"
  if has_option --change-masters; then
    report_warning "$condition" "$others" "nothing to do, because of --change-masters"
  else
    report_failure "$condition" "$others" "$remedy"
  fi
}

# Whether the quorum of most masters that run differs by more than one: then the new majority would
# wait for ever for the data of the old one. A single one was started with a wrong quorum.
# Globals: QUORUM (node.conf)
quorum_jumps() {
  running_masters | awk -v quorum="$QUORUM" '
    $2 == "-" { next }
    { ++count }
    $2 - quorum > 1 || quorum - $2 > 1 { ++jumps }
    END { exit !(2 * jumps > count) }
  '
}

# --- what host after host cannot change -----------------------------------------------------------

# Prints what this bundle changes on this master that has an order of its own among all masters, one
# line each: a roll that takes every service of a host at once does not keep it.
# Globals: ROLES (node.conf)
ordered_changes() {
  [[ $ROLES == *master* ]] && installed_here || return 0
  awk -F'|' '
    NR == FNR { before[$1] = $2; next }
    before[$1] != "" && $2 != "" && before[$1] != $2 { print $1 }
  ' <(ordered_settings installed_content) <(ordered_settings new_content)
}

# Prints where the content is that a file of the host has now.
installed_content() {
  if [[ -f $1 ]]; then
    echo "$1"
  else
    echo /dev/null
  fi
}
