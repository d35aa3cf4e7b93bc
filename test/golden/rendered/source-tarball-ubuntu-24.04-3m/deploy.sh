#!/usr/bin/env bash
# Installs the cluster golden over ssh: carries each host its folder and runs install.sh there.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

usage() {
  cat <<'END'
Usage: bash deploy.sh [--preflight] [--only HOST]... [--failed] [--all] [--jobs N] [--dry-run]

All masters first and together, because the replicated log of Mesos initialises only when every one of them runs; then
the agents, if more than half of the masters succeeded. A host that fails stops no other. Run it again after a failure:
it goes on with the hosts that have not succeeded with this content.

  --preflight   look whether the hosts are fit for it, and install nothing
  --only HOST   only this host, even if it has this content already; may be given again
  --failed      only the hosts that failed the last time
  --all         also the hosts that have this content already
  --jobs N      how many agents at once (default 10)
  --dry-run     say which hosts would be visited, and visit none
  --any-name, --replace-agent-id   for install.sh, which says what they mean

Login: root, port 22, with your own ssh keys and host keys; never with a password. Any other user than root needs sudo
without a password. What each host said is in logs/HOST.log.
Exit code: 0 every host succeeded, 1 some did not, 2 wrong use, 130 interrupted.
END
}

# name@address of every host, in the order of installation.
masters=(
  master-1.example.com@10.0.0.11
  master-2.example.com@10.0.0.12
  master-3.example.com@10.0.0.13
)
agents=(
  agent-1.example.com@10.0.0.21
  agent-2.example.com@10.0.0.22
)
folder=/opt/create-mesos-cluster/golden
ssh_user=root
ssh_port=22

quorum=2

script=install.sh
options=()   # of the script
only=()
all=
jobs=10
dry_run=

main() {
  read_options "$@"
  need SHA256SUMS "Run this where the bundle was unpacked."
  [[ $script != install.sh ]] || check_supplies
  [[ -n $dry_run ]] || be_alone
  work=$(mktemp -d)
  results=$work/results; : >"$results"; : >"$work/clocks"
  trap 'rm -rf "$work"' EXIT
  # Every host is a process group of its own, so that all of it can be ended.
  set -m
  trap interrupted INT TERM
  artifacts=$(sum_of_artifacts)

  mapfile -t masters < <(selected "${masters[@]}")
  mapfile -t agents < <(selected "${agents[@]}")
  roll_out "Masters, all together" "${#masters[@]}" "${masters[@]}"
  if [[ $script == install.sh ]] && grep -q '^failed' "$results" && [[ $(grep -c '^succeeded' "$results") -lt $quorum ]]; then
    summary "The agents were not touched: $quorum masters must run first. Then: bash deploy.sh"
  fi
  roll_out "Agents, $jobs at once" "$jobs" "${agents[@]}"
  summary ""
}

# The lock is not inherited by ssh, which may stay behind as a shared connection.
be_alone() {
  mkdir -p logs
  exec 9>logs/.lock
  flock --nonblock 9 || fail "Another deploy.sh is at work in this folder."
}

# shellcheck disable=SC2317  # a trap calls it
interrupted() {
  local group
  trap '' INT TERM
  for group in $(jobs -p); do kill -TERM -- "-$group" 2>/dev/null || true; done
  wait
  printf '\nInterrupted. A host at work may have stopped between two steps, each file old or new, never half: run this again, it goes on.\n'
  exit 130
}

read_options() {
  while [[ $# -gt 0 ]]; do
    case $1 in
      --preflight) script=preflight.sh ;;
      --only) is_host "${2:-}" || wrong_use "--only takes a host of this cluster, not \"${2:-}\"."; only+=("$2"); shift ;;
      --failed) [[ -s logs/failed ]] || { echo "No host failed the last time."; exit 0; }; mapfile -t -O "${#only[@]}" only <logs/failed ;;
      --all) all=yes ;;
      --dry-run) dry_run=yes ;;
      --any-name | --replace-agent-id) options+=("$1") ;;
      --jobs) [[ ${2:-} =~ ^[1-9][0-9]{0,3}$ ]] || wrong_use "--jobs takes a number from 1 to 9999."; jobs=$2; shift ;;
      -h | --help) usage; exit 0 ;;
      *) wrong_use "Unknown option: $1" ;;
    esac
    shift
  done
}

is_host() { printf '%s\n' "${masters[@]%@*}" "${agents[@]%@*}" | grep -xF -- "$1" >/dev/null; }
wrong_use() { printf '%s\n\n' "$1" >&2; usage >&2; exit 2; }
fail() { printf 'ERROR: %s\n' "$1" >&2; shift; [[ $# -eq 0 ]] || printf '       %s\n' "$@" >&2; exit 1; }

# What the hosts cannot fetch for themselves must be here before the first of them is touched.
check_supplies() {
  need artifacts/mesos-1.11.x-ubuntu-24.04-amd64.tar.gz "Build it once, on one machine with the hosts' system: sudo bash build.sh"
  need artifacts/supplied/marathon-1.11.24-9ee9f3ceb.tgz "Put the tarball of Marathon there: README.md says more."
  :
}

need() { [[ -f $1 ]] || fail "$1 is missing." "$2"; }

selected() {
  local entry
  for entry in "$@"; do
    if [[ ${#only[@]} -eq 0 ]] || printf '%s\n' "${only[@]}" | grep -xF -- "${entry%@*}" >/dev/null; then echo "$entry"; fi
  done
}

# --- one host after the other, several at a time -------------------------------------------------

roll_out() {
  local title=$1 at_once=$2 entry
  shift 2
  [[ $# -gt 0 ]] || return 0
  printf '== %s\n' "$title"
  total=$(($(wc -l <"$results") + $#))
  for entry in "$@"; do
    if [[ -n $dry_run ]]; then foretell "${entry%@*}" "${entry#*@}"; continue; fi
    while [[ $(jobs -rp | wc -l) -ge $at_once ]]; do watch_hosts; done
    visit "${entry%@*}" "${entry#*@}" 9>&- &
  done
  while [[ $(jobs -rp | wc -l) -gt 0 ]]; do watch_hosts; done
}

# On a terminal: who is at work and at which step, in one line that is written over. Elsewhere nothing but results.
watch_hosts() {
  if [[ ! -t 1 ]]; then wait -n || true; return; fi
  printf '\r\033[K%s' "$(at_work | paste -sd ' ' | cut -c "1-$(($(tput cols 2>/dev/null || echo 80) - 1))")"
  sleep 0.5
}
at_work() {
  local log step
  for log in "$work"/*.at-work; do
    log=${log##*/}; log=logs/${log%.at-work}.log
    step=$(sed -n 's/^== //p' "$log" 2>/dev/null | tail -n 1) || true
    [[ $log == 'logs/*.log' ]] || printf '%s (%s)\n' "$(basename "$log" .log)" "${step:-connecting}"
  done
}

foretell() {
  if has_content "$1" "$(content_of "$1")"; then echo "$1 ($2): has this content already"; else echo "$1 ($2): $script ${options[*]}"; fi
}

visit() {
  local host=$1 address=$2 log=logs/$1.log begun=$SECONDS content
  content=$(content_of "$host")
  if has_content "$host" "$content"; then report succeeded "$host" "has this content already"; return; fi
  [[ $script != install.sh ]] || rm -f "logs/$host.done"
  : >"$work/$host.at-work"
  if carry "$host" "$address" >"$log" 2>&1; then
    [[ $script != install.sh ]] || echo "$content" >"logs/$host.done"
    report succeeded "$host" "$(good_news "$log"), $((SECONDS - begun)) s"
  else
    report failed "$host" "FAILED: $(bad_news "$log")"
  fi
}

has_content() {
  [[ $script == install.sh && -z $all && ${#only[@]} -eq 0 && -f logs/$1.done && $(<"logs/$1.done") == "$2" ]]
}

# One at a time, or two hosts would count the same.
# shellcheck disable=SC2094  # appended to, then counted
report() {
  rm -f "$work/$2.at-work"
  (
    flock 8
    printf '%s %s\n' "$1" "$2" >&8
    [[ ! -t 1 ]] || printf '\r\033[K'
    printf '[%d/%d] %s: %s\n' "$(wc -l <"$results")" "$total" "$2" "$3"
  ) 8>>"$results"
}

good_news() { if [[ $script == install.sh ]]; then echo "installed, $(tail -n 1 "$1")"; else echo "fit for it, $(grep -c '^WARN' "$1") warnings in $1"; fi; }
bad_news() { { grep -E '^(ERROR|FAIL)' "$1" || tail -n 1 "$1"; } | head -n 1 | cut -c 1-160; }

# Runs as root on the host. The old folder is replaced whole, so that no file of an earlier bundle stays; but not under a
# script that is still at work in it. A look leaves what is installed alone, and itself nowhere.
# shellcheck disable=SC2016  # expanded on the host
receive=$(printf '%s; ' 'set -e' 'umask 022' 'date +clock:%s' 'folder=$1 host=$2 script=$3' 'shift 3' \
  'if [ "$script" = install.sh ]; then flock --nonblock /run/lock/create-mesos-cluster true || { echo "ERROR: Another script of a bundle is at work there."; exit 1; }; fi' \
  'rm -rf "$folder.new"' 'mkdir -p "$folder.new"' 'tar -x -f - -C "$folder.new" --no-same-owner' 'rm -rf "$folder"' 'mv "$folder.new" "$folder"' \
  'cd "$folder/nodes/$host"' 'code=0' 'bash "./$script" "$@" </dev/null || code=$?' '[ "$script" = install.sh ] || rm -rf "$folder"' 'exit "$code"')

carry() {
  local send=("nodes/$1") as_root='' destination=$folder
  [[ $script == install.sh ]] || destination=$folder.$script
  [[ ! -d artifacts ]] || send+=(artifacts)
  [[ $ssh_user == root ]] || as_root="sudo -n"
  tar -c -f - "${send[@]}" |
    ssh -o BatchMode=yes -o ConnectTimeout=10 -o ServerAliveInterval=15 -p "$ssh_port" "$ssh_user@$2" \
      "$as_root sh -c ${receive@Q} receive ${destination@Q} ${1@Q} $script ${options[*]}" |
    take_clock "$1"
}

# The first line that comes is the host's clock; how far it is from this machine's is written down.
take_clock() {
  local line
  IFS= read -r line || return 0
  case $line in clock:*) echo "$((${line#clock:} - $(date +%s))) $1" >>"$work/clocks" ;; *) echo "$line" ;; esac
  cat
}

# --- what was done before ------------------------------------------------------------------------

content_of() { { cat "nodes/$1/SHA256SUMS"; echo "$artifacts"; } | sha256sum | cut -d ' ' -f 1; }

sum_of_artifacts() {
  [[ ! -d artifacts ]] || find artifacts -type f -print0 | LC_ALL=C sort -z | xargs -0 -r sha256sum | sha256sum | cut -d ' ' -f 1
}

summary() {
  local host again="bash deploy.sh --failed"
  [[ -z $dry_run ]] || exit 0
  echo
  compare_clocks
  remember_failed
  if [[ $script == preflight.sh ]]; then again+=" --preflight"; fi
  if ! grep -q '^failed' "$results"; then
    if [[ $script == install.sh ]]; then echo "Every host is installed. Next: bash verify.sh"; else echo "Every host is fit for it. Next: bash deploy.sh"; fi
    exit 0
  fi
  printf '%d of %d failed:\n' "$(grep -c '^failed' "$results")" "$(wc -l <"$results")"
  while read -r host; do
    printf '  %s: logs/%s.log\n' "$host" "$host"
    if grep -q '^Host key verification failed' "logs/$host.log"; then printf '    This machine does not know its key: log in once by hand and compare it.\n'; fi
  done < <(sed -n 's/^failed //p' "$results" | LC_ALL=C sort)
  printf 'These only, again: %s\n' "$again"
  [[ -z $1 ]] || echo "$1"
  exit 1
}

# Of the hosts that were not visited now, those stay that failed before.
remember_failed() {
  touch logs/failed
  { grep -vxFf <(cut -d ' ' -f 2 "$results") logs/failed || true; sed -n 's/^failed //p' "$results"; } | LC_ALL=C sort >"$work/failed"
  mv "$work/failed" logs/failed
}

# Against the middle of all clocks, this machine's among them.
compare_clocks() {
  { echo "0 this machine"; cat "$work/clocks"; } | sort -n | awk '
    { apart[NR] = $1; host[NR] = substr($0, length($1) + 2) }
    END {
      middle = apart[int((NR + 1) / 2)]
      for (i = 1; i <= NR; i++) if (apart[i] - middle > 5 || middle - apart[i] > 5) printf "WARNING: the clock of %s is %+d s from the others. Run chrony or systemd-timesyncd there.\n", host[i], apart[i] - middle
    }'
}

main "$@"
