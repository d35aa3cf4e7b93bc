# Questions to daemons, on this host and on others. Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2154,SC2016

# Where the operator's login is, if the cluster has one: carried here, or put in place.
netrc_files=(secrets/netrc "../../secrets/hosts/$HOST/netrc" "$SECRETS_FOLDER/netrc")
max_answer=200000000   # bytes
answer_seconds=5

# ask_tcp ADDRESS PORT TEXT: sends a text over TCP and prints the answer, at most max_answer bytes
# of it in answer_seconds; nothing if there is none. With bash alone, because a host may have
# neither curl nor nc. A password in the text is in no list of processes: it is no argument.
# Globals: reads max_answer, answer_seconds.
# shellcheck disable=SC2016  # another bash expands them
ask_tcp() {
  local program='exec 3<>"/dev/tcp/$1/$2" && cat >&3 && head -c "$3" <&3'
  printf %s "$3" |
    timeout "$answer_seconds" bash -c "$program" _ "$1" "$2" "$max_answer" 2>/dev/null || true
}

# http_get ADDRESS PORT PATH: prints the answer of an HTTP server, headers included. While a
# password is rotated, there are two logins, and the server takes one of them.
http_get() {
  local logins status
  mapfile -t logins < <(logins_for "$1")
  if [[ ${#logins[@]} -gt 1 ]]; then
    status=$(http_get_as "${logins[0]}" "$@" | head -n 1 | tr -d '\000') || true
    [[ ! $status =~ ^HTTP/1\.[01]\ 401 ]] || logins=("${logins[@]:1}")
  fi
  http_get_as "${logins[0]:-}" "$@"
}

# http_get_as LOGIN ADDRESS PORT PATH: the same with one login; without any, if it is empty.
http_get_as() {
  local request lines=("GET $4 HTTP/1.0" "Host: $2")
  [[ -z $1 ]] || lines+=("Authorization: Basic $1")
  printf -v request '%s\r\n' "${lines[@]}" ''
  ask_tcp "$2" "$3" "$request"
}

# Prints where the logins are; nothing without any.
# Globals: reads netrc_files.
netrc_here() {
  local file
  for file in "${netrc_files[@]}"; do
    if [[ -r $file ]]; then
      echo "$file"
      return
    fi
  done
}

# logins_for ADDRESS: prints each name and password for an address, as a header has them; nothing
# where there are none.
logins_for() {
  local login netrc
  netrc=$(netrc_here)
  [[ -n $netrc ]] || return 0
  while IFS= read -r login; do
    printf %s "$login" | base64 -w 0
    echo
  done < <(
    awk -v address="$1" '
      function print_login() {
        if (name != "") print name ":" password
        name = password = ""
      }
      { for (i = 1; i <= NF; i++) words[++count] = $i }
      END {
        for (i = 1; i < count; i++) {
          if (words[i] == "machine") {
            print_login()
            is_asked = words[i + 1] == address
          }
          if (is_asked && words[i] == "login") name = words[i + 1]
          if (is_asked && words[i] == "password") password = words[i + 1]
        }
        print_login()
      }
    ' "$netrc"
  )
}

http_ok() { [[ $(http_get "$1" "$2" "$3" | flat) =~ ^HTTP/1\.[01]200 ]]; }

# Prints leader, follower or standalone; nothing while ZooKeeper does not serve clients. It asks the
# server itself: that its service runs says nothing about the ensemble.
# Globals: ADDRESS, ZOOKEEPER_PORT (node.conf)
zookeeper_mode() { zookeeper_mode_of "$ADDRESS"; }

# Globals: ZOOKEEPER_PORT (node.conf)
# Arguments: address
zookeeper_mode_of() {
  ask_tcp "$1" "$ZOOKEEPER_PORT" srvr |
    sed -nE 's/^Mode: (leader|follower|standalone)$/\1/p'
}

# Prints how many members the list has with which a ZooKeeper runs: before 3.5 it does not say.
# Globals: ZOOKEEPER_PORT (node.conf)
zookeeper_size() {
  local size
  size=$(
    ask_tcp "$1" "$ZOOKEEPER_PORT" mntr |
      sed -nE 's/^zk_quorum_size\t([0-9]{1,2})(\.0)?$/\1/p; s/^zk_server_state\tstandalone$/1/p' |
      head -n 1
  )
  echo "${size:--}"
}

# Copies JSON without spaces and backslashes: some versions of Mesos write \/ for / in names.
flat() { LC_ALL=C tr -d ' \n\r\000\134'; }

# Whether a metric of Mesos is 1.
# Arguments: the answer to /metrics/snapshot; the name
metric_is_1() { [[ $1 =~ \"$2\":1(\.0*)?[,}] ]]; }

# Prints what a master is: leads or follows, recovering while its replicated log does not work,
# locked where it wants a password, or silent.
# Globals: MASTER_PORT (node.conf)
# Arguments: address
master_state() {
  local answer
  answer=$(http_get "$1" "$MASTER_PORT" /metrics/snapshot | flat)
  if [[ $answer =~ ^HTTP/1\.[01]40[13] ]]; then
    echo locked
  elif [[ ! $answer =~ ^HTTP/1\.[01]200 ]]; then
    echo silent
  elif ! metric_is_1 "$answer" registrar/log/recovered; then
    echo recovering
  elif metric_is_1 "$answer" master/elected; then
    echo leads
  else
    echo follows
  fi
}

# Prints the state of every master, "ADDRESS STATE" on each line. All are asked at once, because one
# that does not answer takes five seconds.
# Globals: MASTERS (node.conf)
master_states() {
  local master
  for master in "${MASTERS[@]}"; do
    echo "${master#*@} $(master_state "${master#*@}")" &
  done
  wait
}

# Prints the address of the master that leads and whose replicated log works; "locked" where the
# masters want a password, so that nobody can tell; nothing if none leads.
leading_master() {
  master_states | awk '
    $2 == "leads" { leader = $1 }
    $2 == "locked" { locked = $2 }
    END { print leader ? leader : locked }
  '
}

# Globals: ADDRESS, ZOOKEEPER_PORT (node.conf)
zookeeper_answers() { [[ -n $(ask_tcp "$ADDRESS" "$ZOOKEEPER_PORT" srvr | tr -d '\000') ]]; }

zookeeper_serves() { [[ -n $(zookeeper_mode) ]]; }

# Globals: ADDRESS, MASTER_PORT (node.conf)
master_answers() { http_ok "$ADDRESS" "$MASTER_PORT" /health; }

# A follower's log counts too: without it the leader has no quorum.
# Globals: ADDRESS (node.conf)
master_is_whole() {
  master_answers && [[ $(master_state "$ADDRESS") =~ ^(leads|follows|locked)$ ]]
}

# A Marathon that is not the leader passes /ping on to it.
# Globals: ADDRESS, MARATHON_PORT (node.conf)
marathon_answers() { http_ok "$ADDRESS" "$MARATHON_PORT" /ping || marathon_differs_from_leader; }

# Whether it refuses both passwords of the operator while one replaces the other: it knows one of
# them, and the Marathon that leads, which it passes requests on to, the other.
# Globals: ADDRESS, MARATHON_PORT (node.conf)
marathon_differs_from_leader() {
  [[ $(logins_for "$ADDRESS" | wc -l) -gt 1 ]] &&
    [[ $(http_get "$ADDRESS" "$MARATHON_PORT" /ping | flat) =~ ^HTTP/1\.[01]401 ]]
}

# Whether the leading master lists Marathon's framework as connected, or nobody can tell.
# Globals: ADDRESS, MARATHON_PORT, MASTER_PORT (node.conf)
marathon_is_connected() {
  local leader info frameworks
  marathon_answers || return 1
  leader=$(leading_master)
  [[ -n $leader ]] || return 1
  if [[ $leader == locked ]] || marathon_differs_from_leader; then
    return
  fi
  info=$(http_get "$ADDRESS" "$MARATHON_PORT" /v2/info | flat)
  [[ $info =~ \"frameworkId\":\"([A-Za-z0-9_-]{1,100})\" ]] || return 1
  frameworks="/frameworks?framework_id=${BASH_REMATCH[1]}"
  [[ $(http_get "$leader" "$MASTER_PORT" "$frameworks" | flat) == *'"active":true'* ]]
}

# An agent says that it is registered as soon as it sees a master, also one that refuses it: so the
# leading master is asked as well, where there is one.
# Globals: ADDRESS, AGENT_PORT (node.conf)
agent_is_registered() {
  local leader metrics
  metrics=$(http_get "$ADDRESS" "$AGENT_PORT" /metrics/snapshot | flat)
  metric_is_1 "$metrics" slave/registered || return 1
  leader=$(leading_master)
  [[ -z $leader || $leader == locked ]] || is_listed_by "$leader"
}

# Whether a master lists this agent as active, or as one that was drained or deactivated.
# Globals: ADDRESS, AGENT_PORT, MASTER_PORT (node.conf)
# Arguments: the address of the master
is_listed_by() {
  local id answer
  id=$(agent_id)
  [[ $id =~ ^[A-Za-z0-9-]{1,100}$ ]] || return 1
  answer=$(http_get "$1" "$MASTER_PORT" "/slaves?slave_id=$id" | flat)
  [[ $answer == *"@$ADDRESS:$AGENT_PORT\""* && $answer =~ \"(active|deactivated)\":true ]]
}

# Prints open, closed (the host answers, but nothing listens there) or silent: as a firewall is, and
# one that refuses to route.
# Arguments: address, port
port_state() {
  local code=0 error
  error=$(LC_ALL=C timeout 3 bash -c 'exec 3<>"/dev/tcp/$1/$2"' _ "$1" "$2" 2>&1) || code=$?
  case $code,$error in
    0,*) echo open ;;
    124,* | *"No route to host"*) echo silent ;;
    *) echo closed ;;
  esac
}
