# Questions to daemons, of this host and of others. Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2154,SC2016

# The answer of an HTTP server, headers included; empty if there is none. bash alone, since a host may have no curl.
http_get() {
  timeout 5 bash -c 'exec 3<>"/dev/tcp/$1/$2" && printf "GET %s HTTP/1.0\r\nHost: %s\r\n\r\n" "$3" "$1" >&3 && cat <&3' _ "$1" "$2" "$3" 2>/dev/null || true
}

http_ok() { [[ $(http_get "$1" "$2" "$3") == HTTP/*' 200'* ]]; }

# leader, follower or standalone: asked of the server itself, never of systemd.
zookeeper_mode() {
  { timeout 5 bash -c 'exec 3<>"/dev/tcp/$1/$2" && printf srvr >&3 && cat <&3' _ "$ADDRESS" "$ZOOKEEPER_PORT" 2>/dev/null || true; } | sed -n 's/^Mode: //p'
}

# Mesos' JSON may escape the / of the name.
agent_registered() {
  [[ $(http_get "$ADDRESS" "$AGENT_PORT" /metrics/snapshot | tr -d '\134') =~ '"slave/registered":'\ *1(\.0*)?[,}] ]]
}

# open, closed (something answers, but nothing listens there) or silent.
port_state() {
  local code=0
  timeout 3 bash -c 'exec 3<>"/dev/tcp/$1/$2"' _ "$1" "$2" 2>/dev/null || code=$?
  case $code in 0) echo open ;; 124) echo silent ;; *) echo closed ;; esac
}
