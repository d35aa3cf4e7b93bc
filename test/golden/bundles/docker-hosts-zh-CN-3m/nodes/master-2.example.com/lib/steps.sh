# Steps that the scripts of this folder share. Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2034,SC2154,SC2016

STATE=/var/lib/create-mesos-cluster      # what install.sh did: cluster, files, packages
BACKUPS=/var/backups/create-mesos-cluster # what it replaced, one folder for each installation
DATA=(/var/lib/mesos /var/lib/zookeeper /var/log/mesos /var/log/zookeeper) # what uninstall.sh leaves, unless --purge
CHANGES=0

say()  { printf '%s\n' "$*"; }
step() { printf '\n== %s\n' "$*"; }
warn() { printf 'WARNING: %s\n' "$*" >&2; }
fail() { printf 'ERROR: %s\n' "$1" >&2; shift; [[ $# -eq 0 ]] || printf '       %s\n' "$@" >&2; exit 1; }

# A command that fails where nobody expected it is never silent.
set -E
trap 'printf "ERROR: %s stopped at line %s: %s\n       Nothing is lost: mend what is said above and run it again.\n" "${BASH_SOURCE[0]}" "$LINENO" "$BASH_COMMAND" >&2' ERR

# Prints what the comment at the top of a script says, when that is asked; refuses what the script does not know.
take_options() {
  local known=$1; shift
  case ${1:-} in
    -h | --help) sed -n '2,/^# Made by/{/^# Made by/d;s/^# //p}' "${0##*/}"; exit 0 ;;
    '') ;;
    *) [[ " $known " == *" $1 "* ]] || { printf 'Unknown option %s. Options: --help %s\n' "$1" "$known" >&2; exit 2; } ;;
  esac
}

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
  [[ $EUID -eq 0 ]] || fail "This needs root." "Run: sudo bash $0"
}

# A master's folder on a machine that is not in the list must never start a master: it can corrupt the replicated log.
require_this_host() {
  has ip || fail "The program ip is missing." "Install it: apt-get install iproute2"
  is_my_address || fail "This folder is for $HOST ($ADDRESS), and this machine has no such address." \
    "It has: $(my_addresses | tr '\n' ' ')" "Take the folder of this machine, or correct cluster.yaml and generate again."
}

my_addresses()  { ip -4 -o addr show | awk '{ split($4, a, "/"); print a[1] }'; }
is_my_address() { [[ $'\n'$(my_addresses)$'\n' == *$'\n'$ADDRESS$'\n'* ]]; }

require_same_cluster() {
  [[ ! -f $STATE/cluster || $(<"$STATE/cluster") == "$CLUSTER" ]] ||
    fail "This host belongs to the cluster $(<"$STATE/cluster")." "Remove that first, with the uninstall.sh of its bundle."
}

# Every file as it was generated, and none missing.
check_bundle() {
  sha256sum --check --quiet --strict SHA256SUMS || fail "This folder is not as it was generated." "Unpack or copy it again."
}

# --- files -------------------------------------------------------------------------------------

# Keeps what is at a path before it is changed, so that rollback.sh can put it back.
keep() {
  local path=$1
  open_backup
  if [[ -e $BACKUP/files$path || -L $BACKUP/files$path ]] || grep -qxF -- "$path" "$BACKUP/added"; then return; fi
  if [[ -e $path || -L $path ]]; then
    mkdir -p "$BACKUP/files$(dirname "$path")"
    cp -a "$path" "$BACKUP/files$path"
  else
    printf '%s\n' "$path" >>"$BACKUP/added"
  fi
}

# One folder for each installation; one that was broken off goes on with its own.
open_backup() {
  [[ -z ${BACKUP:-} ]] || return 0
  BACKUP=$(last_backup)
  if [[ -z $BACKUP || ! -e $BACKUP/unfinished ]]; then BACKUP=$BACKUPS/$(date -u +%Y%m%dT%H%M%S.%N); fi
  mkdir -p "$BACKUP/files"
  chmod 0700 "$BACKUPS" "$BACKUP"
  touch "$BACKUP/unfinished" "$BACKUP/added"
}

last_backup()   { [[ ! -d $BACKUPS ]] || find "$BACKUPS" -mindepth 1 -maxdepth 1 -type d | LC_ALL=C sort | tail -n 1; }
finish_backup() { [[ -z ${BACKUP:-} ]] || rm -f "$BACKUP/unfinished"; }

# Everything back to how it was before one installation, newest folder first; then the backup is used up.
undo_backup() {
  local backup=$1 path new
  while IFS= read -r path; do
    if [[ $path == */ ]]; then rmdir "$path" 2>/dev/null || true; else rm -f -- "$path"; changed "$path (removed)"; affects "$path"; fi
  done < <(tac "$backup/added")
  while IFS= read -r path; do
    new=$(new_name "/$path")
    cp -a "$backup/files/$path" "$new"
    # Others write into this file too: only our block goes back.
    [[ $path != etc/hosts ]] || hosts_with_block_of "$backup/files/$path" >"$new"
    mv -fT "$new" "/$path"
    changed "/$path (as before)"
    affects "/$path"
  done < <(cd "$backup/files" && find . \( -type f -o -type l \) -printf '%P\n' | LC_ALL=C sort)
  rm -rf "$backup"
}

# Makes a folder and remembers which of its parents are new.
make_folder() {
  [[ ! -d $1 ]] || return 0
  make_folder "$(dirname "$1")"
  keep "$1/"
  mkdir "$1"
}

# Where a file grows before it takes its place: hidden, since every other file in /etc/mesos-* is a flag of a daemon.
new_name() { printf '%s/.%s.new' "$(dirname "$1")" "$(basename "$1")"; }

# Puts one file in its place, if it is not there already with this content and mode.
put_file() {
  local source=$1 target=$2 mode=${3:-0644}
  if [[ -f $target && ! -L $target ]] && cmp -s "$source" "$target" && [[ $(stat -c %a "$target") == "${mode#0}" ]]; then return; fi
  make_folder "$(dirname "$target")"
  keep "$target"
  install -m "$mode" "$source" "$(new_name "$target")"
  mv -f "$(new_name "$target")" "$target"
  changed "$target"
  affects "$target"
}

remove_file() {
  [[ -e $1 || -L $1 ]] || return 0
  keep "$1"
  rm -f -- "$1"
  changed "$1 (removed)"
  affects "$1"
}

# Puts everything under etc/ and usr/ in its place and removes what an earlier bundle had put and this one has not.
put_files() {
  local file
  put_hosts_block
  while IFS= read -r file; do
    [[ $file == etc/hosts ]] || put_file "$file" "/$file" "$(mode_of "$file")"
  done < <(our_files)
  if [[ -f $STATE/files ]]; then
    while IFS= read -r file; do our_files | grep -xF -- "$file" >/dev/null || remove_file "/$file"; done <"$STATE/files"
  fi
  remove_stray_flags
  remember_files
}

# The list that the next installation prunes by; rollback.sh puts back the one before.
remember_files() {
  [[ -f $STATE/files && $(<"$STATE/files") == "$(our_files)" ]] && return
  keep "$STATE/files"
  our_files >"$STATE/files"
}

claim_host() { mkdir -p "$STATE"; printf '%s\n' "$CLUSTER" >"$STATE/cluster"; }

our_files() { sed -nE 's/^[0-9a-f]{64}  ((etc|usr)\/.*)$/\1/p' SHA256SUMS; }
mode_of()   { [[ $1 == usr/local/bin/* ]] && echo 0755 || echo 0644; }

# Each file in these folders becomes a flag of the daemon: a backup or a file of an earlier installation would stop it.
remove_stray_flags() {
  local folder file
  for folder in etc/mesos-master "etc/$AGENT_SERVICE"; do
    [[ -d $folder && -d /$folder ]] || continue
    find "/$folder" -name '.*.new' -delete # of an installation that was broken off
    while IFS= read -r file; do our_files | grep -xF -- "${file#/}" >/dev/null || remove_file "$file"; done < <(find "/$folder" \( -type f -o -type l \) | LC_ALL=C sort)
  done
}

# The masters and this host, between two marks in /etc/hosts; everything else in it stays.
put_hosts_block() {
  local new
  [[ $(only_hosts_block </etc/hosts) != "$(<etc/hosts)" ]] || return 0
  new=$(mktemp)
  hosts_with_block_of etc/hosts >"$new"
  put_file "$new" /etc/hosts
  rm -f "$new"
}

# /etc/hosts as it is, with the block of another file, which may have none.
hosts_with_block_of() { without_hosts_block </etc/hosts; only_hosts_block <"$1"; }
only_hosts_block() { sed -n '/^# BEGIN create-mesos-cluster/,/^# END create-mesos-cluster/p'; }

# A block whose end somebody has lost is no block: nothing of it is taken away.
without_hosts_block() {
  awk '/^# BEGIN create-mesos-cluster/ { printf "%s", held; held = ""; inside = 1 }
       !inside { print; next }
       { held = held $0 ORS }
       /^# END create-mesos-cluster/ { inside = 0; held = "" }
       END { printf "%s", held }'
}

# Which services read a file: lib/services.sh knows, where there are services.
affects() { :; }

# --- questions to the running cluster ----------------------------------------------------------

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
