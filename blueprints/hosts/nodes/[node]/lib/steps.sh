# Steps that the scripts of this folder share. Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC1091,SC2034,SC2153,SC2154

STATE=/var/lib/create-mesos-cluster      # what install.sh did: cluster, files, packages
BACKUPS=/var/backups/create-mesos-cluster # what it replaced, one folder for each installation
DATA=(/var/lib/mesos /var/lib/zookeeper /var/log/mesos /var/log/zookeeper) # what uninstall.sh leaves, unless --purge
CHANGES=0
OPTIONS=
. lib/files.sh; . lib/agent.sh; . lib/asking.sh

say()  { printf '%s\n' "$*"; }
step() { printf '\n== %s\n' "$*"; }
warn() { printf 'WARNING: %s\n' "$*" >&2; }
fail() { printf 'ERROR: %s\n' "$1" >&2; shift; [[ $# -eq 0 ]] || printf '       %s\n' "$@" >&2; exit 1; }

# A command that fails where nobody expected it is never silent.
set -E
trap 'printf "ERROR: %s stopped at line %s: %s\n       Fix what is reported above and run it again.\n" "${BASH_SOURCE[0]}" "$LINENO" "$BASH_COMMAND" >&2' ERR

# Takes the options that a script knows; `given --json` tells whether one was there. --help prints the script's first comment.
take_options() {
  local known=$1 option; shift
  for option in "$@"; do
    case $option in -h | --help) sed -n '2,/^# Made by/{/^# Made by/d;s/^# //p}' "${0##*/}"; exit 0 ;; esac
    [[ " $known " == *" $option "* ]] || { printf 'Unknown option %s. Known options: --help %s\n' "$option" "$known" >&2; exit 2; }
    OPTIONS+=" $option "
  done
}
given() { [[ $OPTIONS == *" $1 "* ]]; }

changed() { CHANGES=$((CHANGES + 1)); say "  $1"; }
has()     { command -v "$1" >/dev/null 2>&1; }
is_active() { systemctl is-active --quiet "$1"; }

# Where the artifacts lie: in the bundle, or beside this folder where it was copied alone.
artifacts() {
  local place
  for place in artifacts ../../artifacts; do [[ -d $place ]] && { (cd "$place" && pwd); return; }; done
  echo ../../artifacts
}

# --- before anything is touched ----------------------------------------------------------------

require_root() {
  [[ $EUID -eq 0 ]] || fail "This script needs root." "Run: sudo bash $0"
}

# A master's folder on a machine that is not in the list must never start a master: it can corrupt the replicated log.
require_this_host() {
  has ip || fail "The program ip is missing." "Install it: apt-get install iproute2"
  is_my_address || fail "This folder is for $HOST ($ADDRESS), but this machine does not have that address." \
    "It has: $(my_addresses | tr '\n' ' ')" "Use the folder of this machine, or correct cluster.yaml and generate again."
  is_known_name || fail "This folder is for $HOST ($ADDRESS). This machine has that address, but its name is $(uname -n)." "${NAME_REMEDY^}"
}

# Two networks may use the same addresses, so the name counts too. Once this host is in the cluster it may be called anything.
NAME_REMEDY="use the folder of this machine. If it is the right machine under another name, add --any-name, or run: hostnamectl set-hostname $HOST"
is_known_name() { is_my_name || installed_here || given --any-name; }
is_my_name() {
  local mine host=${HOST,,}
  mine=$(uname -n); mine=${mine,,}
  if [[ $mine == *.* && $host == *.* ]]; then [[ $mine == "$host" ]]; else [[ ${mine%%.*} == "${host%%.*}" ]]; fi
}

# One script at a time: an ssh connection that broke may have left one at work.
be_alone() {
  exec 9>/run/lock/create-mesos-cluster
  flock --nonblock 9 || fail "Another create-mesos-cluster script is running on this host." "Wait until it has finished. To see which: fuser -v /run/lock/create-mesos-cluster"
}

my_addresses()  { ip -4 -o addr show | awk '{ split($4, a, "/"); print a[1] }'; }
is_my_address() { [[ $'\n'$(my_addresses)$'\n' == *$'\n'$ADDRESS$'\n'* ]]; }

require_same_cluster() {
  [[ ! -s $STATE/cluster ]] || installed_here || fail "This host belongs to the cluster $(<"$STATE/cluster")." "Uninstall that cluster first, with the uninstall.sh of its bundle."
}

installed_here() { [[ -s $STATE/cluster && $(<"$STATE/cluster") == "$CLUSTER" ]]; }

# Every file as it was generated, and none missing.
check_bundle() {
  sha256sum --check --quiet --strict SHA256SUMS || fail "Files in this folder are damaged or were changed." "Unpack or copy the folder again."
}
