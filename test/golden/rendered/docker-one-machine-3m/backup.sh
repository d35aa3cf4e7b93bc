#!/usr/bin/env bash
# Backs up the state of the cluster golden: what ZooKeeper, Mesos and Marathon know.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

usage() {
  cat <<'END'
Usage: bash backup.sh [--to FOLDER]

Asks every ZooKeeper and every master whether it leads, and copies the data of the leading ZooKeeper
and the replicated log of the leading Mesos master out of their containers, and what Mesos and
Marathon say in words. Nothing stops meanwhile. Makes one archive, readable for you alone, in
backups/ or in FOLDER. restore.sh brings it back.

Tasks, and what tasks wrote on agents, are not in it.

Run it on the machine with the containers, as who may use docker. It needs bash.
Exit codes: 0 backed up, 1 something is missing, 2 wrong usage.
END
}

# Every service as name@address.
zookeepers=(
  zookeeper-1@172.30.0.11
  zookeeper-2@172.30.0.12
  zookeeper-3@172.30.0.13
)
masters=(
  mesos-master-1@172.30.0.21
  mesos-master-2@172.30.0.22
  mesos-master-3@172.30.0.23
)
marathons=(
  marathon-1@172.30.0.31
  marathon-2@172.30.0.32
  marathon-3@172.30.0.33
)
marathon_port=8080
cluster=golden
zookeeper_port=2181
master_port=5050
max_answer=200000000   # bytes
answer_seconds=60
netrc_files=(secrets/netrc)

to=backups
made=       # that folder, where this run has made it
work=       # a temporary folder beside the archive
parts=()    # what is in it
missing=()  # what should be in it
service=    # whose container is copied from
marathon_address=

main() {
  read_options "$@"
  [[ -d $to ]] || made=$to
  mkdir -p "$to"
  umask 077
  work=$(mktemp -d "$to/.backup-XXXXXX")
  trap clean_up EXIT
  mkdir "$work/backup"
  fetch_parts
  require_part zookeeper ZooKeeper
  require_part mesos Mesos
  cp cluster.yaml "$work/backup/"
  sha256sum <SHA256SUMS | cut -d ' ' -f 1 >"$work/backup/bundle"
  write_archive
  [[ ${#missing[@]} -eq 0 ]] || fail "Something is missing:" "${missing[@]}"
}

# A folder that this run has made does not stay without an archive.
# Globals: reads work, made.
# shellcheck disable=SC2317  # a trap calls it
clean_up() {
  rm -rf "$work"
  [[ -z $made ]] || rmdir "$made" 2>/dev/null || true
}

# Globals: sets to.
read_options() {
  while [[ $# -gt 0 ]]; do
    case $1 in
      --to)
        [[ -n ${2:-} ]] || wrong_usage "--to takes a folder."
        to=$2
        shift
        ;;
      -h | --help)
        usage
        exit 0
        ;;
      *) wrong_usage "Unknown option: $1" ;;
    esac
    shift
  done
}

# Globals: reads work.
require_part() {
  [[ -d $work/backup/$1 ]] || fail "No master says that it leads $2, or it cannot be reached." \
    "Nothing was kept. Find out why: bash verify.sh"
}

# Complete under its name, or not there.
# Globals: reads cluster, to, work.
write_archive() {
  local archive parts=(zookeeper mesos)
  archive=$to/$cluster-$(date -u +%Y%m%dT%H%M%SZ)-zookeeper-mesos.tar.gz
  [[ ! -d $work/backup/marathon ]] || parts+=(marathon)
  pack "parts=${parts[*]}"
  mv "$work/archive" "$archive"
  echo "Backed up: $archive"
}

wrong_usage() {
  printf '%s\n' "$1" >&2
  printf 'Its options: bash %q --help\n' "$0" >&2
  exit 2
}

# fail MESSAGE [LINE]...
fail() {
  printf 'ERROR: %s\n' "$1" >&2
  shift
  [[ $# -eq 0 ]] || printf '       %s\n' "$@" >&2
  exit 1
}

# Copies its input without control characters: what a host or a daemon says must not steer the
# terminal that shows it. Tabs and line breaks stay.
printable() {
  LC_ALL=C sed -u 's/[\x00-\x08\x0b-\x1f\x7f]//g; s/\xc2[\x80-\x9f]//g'
}

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

# http_get ADDRESS PORT PATH: prints the answer of an HTTP server, headers included.
http_get() {
  local request login lines=("GET $3 HTTP/1.0" "Host: $1")
  login=$(login_for "$1")
  [[ -z $login ]] || lines+=("Authorization: Basic $login")
  printf -v request '%s\r\n' "${lines[@]}" ''
  ask_tcp "$1" "$2" "$request"
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

# login_for ADDRESS: prints the name and password for an address, as a header has them; nothing
# where there are none.
login_for() {
  local login netrc
  netrc=$(netrc_here)
  [[ -n $netrc ]] || return 0
  login=$(
    awk -v address="$1" '
      { for (i = 1; i <= NF; i++) words[++count] = $i }
      END {
        for (i = 1; i < count; i++) {
          if (words[i] == "machine") is_asked = words[i + 1] == address
          if (is_asked && words[i] == "login") name = words[i + 1]
          if (is_asked && words[i] == "password") password = words[i + 1]
        }
        if (name != "") print name ":" password
      }
    ' "$netrc"
  )
  [[ -z $login ]] || printf %s "$login" | base64 -w 0
}

# page ADDRESS PORT PATH: prints a page of a daemon, and fails where there is none.
page() {
  http_get "$@" >"$work/answer"
  head -n 1 "$work/answer" | grep -qaE '^HTTP/1\.[01] 200' || return 1
  sed '1,/^\r*$/d' "$work/answer"
}

# back_up_zookeeper ADDRESS: where it leads; the leader has everything that was acknowledged.
# Globals: adds to parts, missing.
back_up_zookeeper() {
  local mode
  mode=$(ask_tcp "$1" "$zookeeper_port" srvr | sed -nE 's/^Mode: (leader|standalone)$/\1/p')
  [[ -n $mode ]] || return 0
  mkdir "$work/backup/zookeeper"
  copy_zookeeper "$work/backup/zookeeper"
  # Snapshots alone are old, and logs alone do not start.
  if [[ -z $(find "$work/backup" -path '*/version-2/snapshot.*' -print -quit) ]] ||
    [[ -z $(find "$work/backup" -path '*/version-2/log.*' -print -quit) ]]; then
    missing+=("ZooKeeper: no snapshot or no log in its data")
    rm -rf "$work/backup/zookeeper"
    return
  fi
  parts+=(zookeeper)
}

# back_up_mesos ADDRESS: where it leads. Any Marathon answers for all.
# Globals: adds to parts, missing; reads marathon_address.
back_up_mesos() {
  local metrics
  if ! metrics=$(page "$1" "$master_port" /metrics/snapshot); then
    ! grep -qaE '^HTTP/1\.[01] 40[13]' "$work/answer" ||
      missing+=("Mesos: its master, which may lead, wants a login that ${netrc_files[0]} has not")
    return 0
  fi
  [[ ${metrics//[ \\]/} =~ \"master/elected\":1[,.}] ]] || return 0
  mkdir "$work/backup/mesos"
  copy_log "$work/backup/mesos"
  keep_page "$1" "$master_port" /quota mesos/quota.json
  keep_page "$1" "$master_port" /weights mesos/weights.json
  keep_page "$1" "$master_port" /maintenance/schedule mesos/maintenance.json
  keep_page "$1" "$master_port" /roles mesos/roles.json
  parts+=(mesos)
  [[ -n $marathon_port ]] || return 0
  mkdir "$work/backup/marathon"
  keep_page "$marathon_address" "$marathon_port" /v2/apps marathon/apps.json
  keep_page "$marathon_address" "$marathon_port" /v2/groups marathon/groups.json
}

# keep_page ADDRESS PORT PATH FILE
# Globals: adds to missing.
keep_page() {
  page "$1" "$2" "$3" >"$work/backup/$4" || missing+=("$4: $3 does not answer")
}

describe_backup() {
  cat <<'TEXT'
A backup of a cluster that create-mesos-cluster made. To bring it back: bash restore.sh, in the
bundle. SHA256SUMS has the checksum of each file.

zookeeper/   the leader's data: all apps, groups and instances of Marathon, and its framework ID. It
             brings Marathon back with the tasks that still run, for as long as Mesos waits for a
             framework (a week). The same copy has to be on all members before any of them starts.
mesos/       the replicated log: weights, quotas, the schedule of maintenance, which agents are
             drained or gone. Agents and tasks register again by themselves. *.json are the same in
             words, to compare.
marathon/    apps and groups as JSON, to read and compare.

What it cannot bring back: tasks that have ended, what tasks wrote on agents, agents that were gone
before it, what was changed after it, and passwords.
TEXT
}

# pack ABOUT...: makes work/archive of work/backup, with checksums, and what is said about it. Logs
# of 64 MB hold some KB.
pack() {
  printf '%s\n' "cluster=$cluster" "created=$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$@" \
    >"$work/backup/about"
  (
    cd "$work/backup"
    find . -type f ! -name SHA256SUMS -printf '%P\0' | LC_ALL=C sort -z | xargs -0 sha256sum
  ) >"$work/SHA256SUMS"
  mv "$work/SHA256SUMS" "$work/backup/SHA256SUMS"
  tar --create --gzip --sparse --hole-detection=raw --file "$work/archive" \
    --directory "$work/backup" .
  tar --list --gzip --file "$work/archive" >/dev/null
}

# From the first that says that it leads.
# Globals: reads zookeepers, masters, marathons; sets service, marathon_address.
fetch_parts() {
  local entry
  for entry in "${zookeepers[@]}"; do
    service=${entry%@*}
    [[ -d $work/backup/zookeeper ]] || back_up_zookeeper "${entry#*@}"
  done
  for entry in "${marathons[@]:0:1}"; do
    marathon_address=${entry#*@}
  done
  for entry in "${masters[@]}"; do
    service=${entry%@*}
    [[ -d $work/backup/mesos ]] || back_up_mesos "${entry#*@}"
  done
  describe_backup >"$work/backup/README.txt"
}

copy_zookeeper() {
  copy /data/version-2 "$1/data"
  copy /datalog/version-2 "$1/datalog"
}

copy_log() { copy /var/lib/mesos/master/replicated_log "$1"; }

# copy FOLDER INTO: out of the container of the service, which needs no program for that. A daemon
# may remove one of its files meanwhile.
# Globals: reads service.
copy() {
  local try
  mkdir -p "$2"
  for try in 1 2 3; do
    rm -rf "${2:?}/${1##*/}"
    if docker compose cp "$service:$1" "$2/" >"$work/says" 2>&1; then
      echo "$service: ${1##*/}"
      return
    fi
  done
  fail "$1 cannot be copied out of $service (tried $try times)." \
    "$(head -c 2000 "$work/says" | printable | tail -n 3)"
}

main "$@"
