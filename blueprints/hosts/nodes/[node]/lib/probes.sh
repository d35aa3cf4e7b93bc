# Questions to daemons, on this host and on others. Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2154,SC2016

# Sends a request over TCP and prints the answer; nothing if there is none. With bash alone, because
# a host may have neither curl nor nc.
# Arguments: address, port, request
ask_tcp() {
  local program='exec 3<>"/dev/tcp/$1/$2" && printf %s "$3" >&3 && cat <&3'
  timeout 5 bash -c "$program" _ "$@" 2>/dev/null || true
}

# Prints the answer of an HTTP server, headers included.
# Arguments: address, port, path
http_get() {
  local request
  printf -v request 'GET %s HTTP/1.0\r\nHost: %s\r\n\r\n' "$3" "$1"
  ask_tcp "$1" "$2" "$request"
}

http_ok() { [[ $(http_get "$1" "$2" "$3") == HTTP/*' 200'* ]]; }

# Prints leader, follower or standalone; nothing while ZooKeeper does not serve clients. It asks the
# server itself: that its service runs says nothing about the ensemble.
# Globals: ADDRESS, ZOOKEEPER_PORT (node.conf)
zookeeper_mode() { ask_tcp "$ADDRESS" "$ZOOKEEPER_PORT" srvr | sed -n 's/^Mode: //p'; }

# Mesos may escape the / of a name in its JSON: \134 is the backslash.
# Globals: ADDRESS, AGENT_PORT (node.conf)
agent_registered() {
  local metrics
  metrics=$(http_get "$ADDRESS" "$AGENT_PORT" /metrics/snapshot | tr -d '\134')
  [[ $metrics =~ '"slave/registered":'\ *1(\.0*)?[,}] ]]
}

# Prints open, closed (the host answers, but nothing listens there) or silent.
# Arguments: address, port
port_state() {
  local code=0
  timeout 3 bash -c 'exec 3<>"/dev/tcp/$1/$2"' _ "$1" "$2" 2>/dev/null || code=$?
  case $code in
    0) echo open ;;
    124) echo silent ;;
    *) echo closed ;;
  esac
}
