#!/usr/bin/env bash
# Installs the cluster golden over ssh: carries each host its folder and runs install.sh there.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

usage() {
  cat <<'END'
Usage: bash deploy.sh [--preflight] [--only HOST]... [--all] [--jobs N]

All masters first and together, because the replicated log of Mesos initialises only when every one of them runs; then
the agents. Run it again after a failure: it goes on with the hosts that have not succeeded with this content.

  --preflight   look whether the hosts are fit for it, and install nothing
  --only HOST   only this host, even if it has this content already; may be given again
  --all         also the hosts that have this content already
  --jobs N      how many agents at once (default 10)

Login: root, port 22, with your own ssh keys and host keys; never with a password. Any other user than root needs sudo
without a password. What each host said is in logs/HOST.log.
Exit code: 0 every host succeeded, 1 some did not, 2 wrong use.
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

script=install.sh
only=()
all=
jobs=10

main() {
  read_options "$@"
  need SHA256SUMS "Run this where the bundle was unpacked."
  [[ $script != install.sh ]] || check_supplies
  mkdir -p logs
  # Not inherited by ssh, which may stay behind as a shared connection.
  exec 9>logs/.lock
  flock --nonblock 9 || fail "Another deploy.sh is at work in this folder."
  results=$(mktemp)
  trap 'rm -f "$results"' EXIT
  trap 'echo "Interrupted. What runs on the hosts goes on there; run this again."; exit 130' INT TERM
  artifacts=$(sum_of_artifacts)

  mapfile -t masters < <(selected "${masters[@]}")
  mapfile -t agents < <(selected "${agents[@]}")
  roll_out "Masters, all together" "${#masters[@]}" "${masters[@]}"
  if [[ $script == install.sh ]] && grep -q '^failed' "$results"; then
    summary "The agents were not touched: mend the masters first, or name single agents with --only."
  fi
  roll_out "Agents, $jobs at once" "$jobs" "${agents[@]}"
  summary ""
}

read_options() {
  while [[ $# -gt 0 ]]; do
    case $1 in
      --preflight) script=preflight.sh ;;
      --only) is_host "${2:-}" || wrong_use "--only takes a host of this cluster, not \"${2:-}\"."; only+=("$2"); shift ;;
      --all) all=yes ;;
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
    while [[ $(jobs -rp | wc -l) -ge $at_once ]]; do wait -n || true; done
    visit "${entry%@*}" "${entry#*@}" 9>&- &
  done
  wait
}

visit() {
  local host=$1 address=$2 log=logs/$1.log begun=$SECONDS content
  content=$(content_of "$host")
  if has_content "$host" "$content"; then report succeeded "$host" "has this content already"; return; fi
  [[ $script != install.sh ]] || rm -f "logs/$host.done"
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
  (
    flock 8
    printf '%s %s\n' "$1" "$2" >&8
    printf '[%d/%d] %s: %s\n' "$(wc -l <"$results")" "$total" "$2" "$3"
  ) 8>>"$results"
}

good_news() { if [[ $script == install.sh ]]; then echo "installed, $(tail -n 1 "$1")"; else echo "fit for it"; fi; }
bad_news() { { grep -E '^(ERROR|FAIL)' "$1" || tail -n 1 "$1"; } | head -n 1 | cut -c 1-160; }

# Runs as root on the host. The old folder is replaced whole, so that no file of an earlier bundle stays.
# shellcheck disable=SC2016  # expanded on the host
receive='set -e; umask 022; rm -rf "$1.new"; mkdir -p "$1.new"; tar -x -f - -C "$1.new" --no-same-owner; rm -rf "$1"; mv "$1.new" "$1"; cd "$1/nodes/$2"; code=0; bash "./$3" </dev/null || code=$?; [ "$3" = install.sh ] || rm -rf "$1"; exit "$code"'

carry() {
  local send=("nodes/$1") as_root='' destination=$folder
  # A look leaves what is installed alone, and itself nowhere.
  [[ $script == install.sh ]] || destination=$folder.$script
  [[ ! -d artifacts ]] || send+=(artifacts)
  [[ $ssh_user == root ]] || as_root="sudo -n"
  tar -c -f - "${send[@]}" |
    ssh -o BatchMode=yes -o ConnectTimeout=10 -o ServerAliveInterval=15 -p "$ssh_port" "$ssh_user@$2" \
      "$as_root sh -c ${receive@Q} receive ${destination@Q} ${1@Q} $script"
}

# --- what was done before ------------------------------------------------------------------------

content_of() { { cat "nodes/$1/SHA256SUMS"; echo "$artifacts"; } | sha256sum | cut -d ' ' -f 1; }

sum_of_artifacts() {
  [[ ! -d artifacts ]] || find artifacts -type f -print0 | LC_ALL=C sort -z | xargs -0 -r sha256sum | sha256sum | cut -d ' ' -f 1
}

summary() {
  local host
  echo
  if ! grep -q '^failed' "$results"; then
    if [[ $script == install.sh ]]; then echo "Every host is installed. Next: bash verify.sh"; else echo "Every host is fit for it. Next: bash deploy.sh"; fi
    exit 0
  fi
  printf '%d of %d failed:\n' "$(grep -c '^failed' "$results")" "$(wc -l <"$results")"
  while read -r host; do
    printf '  %s: logs/%s.log\n' "$host" "$host"
    if grep -q '^Host key verification failed' "logs/$host.log"; then printf '    This machine does not know its key: log in once by hand and compare it.\n'; fi
  done < <(sed -n 's/^failed //p' "$results" | LC_ALL=C sort)
  [[ -z $1 ]] || echo "$1"
  exit 1
}

main "$@"
