#!/bin/bash
# Runs a docker daemon of its own for as long as standard input stays open: however the rig ends (stop, exception,
# Ctrl-C, SIGKILL), the pipe closes, and containers, networks and daemon are taken away here.
# Usage: daemon.sh DATA_FOLDER RUN_FOLDER; prints "ready" when the daemon answers.
set -u
data=$1 run=$2
# How often a host is looked for, a second each, before it counts as off.
solicitations=/proc/sys/net/ipv4/neigh/default/mcast_solicit

rig_docker() { docker -H "unix://$run/docker.sock" "$@"; }

# One rig at a time per machine: they share the network's address range.
exec 9>"$run.lock"
if ! flock --nonblock 9; then
  echo "Waiting for another rig to end" >&2
  # Whoever waits may be killed: then nobody is to be served.
  until flock --timeout 5 9; do kill -0 "$PPID" 2>/dev/null || exit 75; done
fi

sweep() {
  local pid
  pid=$(cat "$run/pid" 2>/dev/null)
  # After a crash of the machine the number may belong to someone else.
  if [ -n "$pid" ] && tr '\0' ' ' <"/proc/$pid/cmdline" 2>/dev/null | grep -qF "$run/docker.sock"; then
    rig_docker ps --all --quiet | xargs --no-run-if-empty timeout 60 docker -H "unix://$run/docker.sock" rm --force --volumes
    timeout 20 docker -H "unix://$run/docker.sock" volume prune --force
    timeout 20 docker -H "unix://$run/docker.sock" network prune --force
    kill "$pid"
    timeout 30 tail --pid="$pid" --follow /dev/null || kill -KILL "$pid"
  fi
  # dockerd leaves its chains, and a FORWARD policy of DROP.
  [ ! -f "$run/iptables" ] || iptables-restore <"$run/iptables"
  [ ! -f "$run/solicitations" ] || cat "$run/solicitations" >"$solicitations"
  rm -rf "$run"
} >/dev/null 2>&1

sweep # what a killed rig left behind
mkdir -p "$run" "$data"
iptables -S 2>/dev/null | grep -q '^-N DOCKER$' || iptables-save >"$run/iptables"
trap 'sweep; exit' TERM INT HUP

# With the default of three, each question to a host that is off takes three seconds.
if cat "$solicitations" >"$run/solicitations" 2>/dev/null; then
  echo 1 >"$solicitations"
fi

# Its runc comes first.
PATH=$(realpath "$(dirname "$0")")/standins/images/host:$PATH \
  dockerd --host "unix://$run/docker.sock" --data-root "$data" --exec-root "$run/exec" --pidfile "$run/pid" \
  --bridge none --log-level warn </dev/null >"$data.log" 2>&1 9>&- &
for _ in $(seq 120); do
  rig_docker version >/dev/null 2>&1 && break
  sleep 0.5
done
if ! rig_docker version >/dev/null 2>&1; then
  tail -n 20 "$data.log" >&2
  sweep
  exit 1
fi
echo ready

# In the background, so that a signal interrupts the wait.
exec 3<&0
cat <&3 >/dev/null &
wait $!
sweep
