#!/usr/bin/env bash
# Backs up the state of the cluster golden, over ssh: what ZooKeeper, Mesos and Marathon know.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

usage() {
  cat <<'END'
Usage: bash backup.sh [--to FOLDER]

Asks every master what it leads, and fetches the data of the leading ZooKeeper, the replicated log
of the leading Mesos master, and what Mesos and Marathon say in words. Nothing stops meanwhile.
Makes one archive, readable for you alone, in backups/ or in FOLDER. restore.sh brings it back.

Tasks, and what tasks wrote on agents, are not in it.

Login as for deploy.sh: root, port 22.
Exit codes: 0 backed up, 1 something is missing, 2 wrong usage.
END
}

# Every master as name@address.
masters=(
  master-1.example.com@10.0.0.11
  master-2.example.com@10.0.0.12
  master-3.example.com@10.0.0.13
)
cluster=golden
ssh_user=root
ssh_port=22
max_seconds=3600               # for one host
max_archive_bytes=10000000000  # of one host

to=backups
made=       # that folder, where this run has made it
work=       # a temporary folder beside the archive
missing=()  # what should be in it

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

# on_host SECONDS ADDRESS COMMAND: a host that stays connected and silent does not hold everything
# up. With new_connection it shares none.
# Globals: reads ssh_user, ssh_port, new_connection.
on_host() {
  local code=0
  timeout --foreground --kill-after=5 "$1" \
    ssh -a -x -T -o ClearAllForwardings=yes -o PermitLocalCommand=no -o BatchMode=yes \
    -o ConnectTimeout=10 -o ServerAliveInterval=15 ${new_connection:+-o ControlPath=none} \
    -p "$ssh_port" "$ssh_user@$2" "$3" || code=$?
  [[ $code -ne 124 && $code -ne 137 ]] ||
    echo "ERROR: $ssh_user@$2 did not finish within $1 seconds." >&2
  return "$code"
}

# One word for any POSIX shell: the login shell of a host need not be bash.
quote() {
  local text=$1 apostrophe="'\\''"
  printf "'%s'" "${text//\'/$apostrophe}"
}

# at_most BYTES: copies its input at once, piece by piece, and ends after that many bytes. Not dd,
# which counts pieces.
at_most() {
  stdbuf -o0 head -c "$1"
}

# The program that runs as root on each master.
backup_program() {
  cat <<'PROGRAM'
#!/usr/bin/env bash
# Backs up what this master leads: the data of ZooKeeper, the replicated log of Mesos.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# Usage: back-up-mesos-cluster ADDRESS [--days N] [--stdout]
#   ADDRESS    where the daemons of this host listen
#   --days N   removes archives that are older, except the last one of each part
#   --stdout   prints the archive and keeps none
# Exit codes: 0 backed up, or this host leads nothing; 1 something is missing.
set -euo pipefail
umask 077

cluster=golden
zookeeper_port=2181
master_port=5050
marathon_port=8080
archives=/var/backups/create-mesos-cluster
zookeeper_data=/var/lib/zookeeper
master_data=/var/lib/mesos/master
max_answer=200000000   # bytes
answer_seconds=60
# Where install.sh keeps the operator's name and password, if the cluster has any.
netrc_files=(/etc/create-mesos-cluster/secrets/netrc)

address=$1
days=
stdout=
work=       # a folder beside the archives: copies may be large, and /tmp may be in memory
parts=()    # what is in it
missing=()  # what should be

main() {
  shift
  while [[ $# -gt 0 ]]; do
    case $1 in
      --days)
        days=$2
        shift
        ;;
      --stdout) stdout=yes ;;
    esac
    shift
  done
  mkdir -p "$archives"
  work=$(mktemp -d "$archives/.backup-XXXXXX")
  trap 'rm -rf "$work"' EXIT
  mkdir "$work/backup"
  marathon_address=$address
  back_up_zookeeper "$address"
  back_up_mesos "$address"
  if [[ ${#parts[@]} -eq 0 ]]; then
    echo "This host leads neither ZooKeeper nor Mesos: nothing to back up here." >&2
  else
    write_archive
  fi
  [[ -z $days ]] || remove_old_archives
  [[ ${#missing[@]} -eq 0 ]] || printf 'WARNING: not backed up: %s\n' "${missing[@]}" >&2
  [[ ${#missing[@]} -eq 0 ]]
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

# Globals: reads zookeeper_data.
copy_zookeeper() {
  local folder
  for folder in '' /data /datalog; do
    [[ -d $zookeeper_data$folder/version-2 ]] || continue
    mkdir -p "$1$folder"
    copy "$zookeeper_data$folder/version-2" "$1$folder"
  done
}

# Globals: reads master_data.
copy_log() { copy "$master_data/replicated_log" "$1"; }

# copy FOLDER INTO: a daemon may remove one of its files meanwhile.
copy() {
  local try
  for try in 1 2 3; do
    rm -rf "${2:?}/${1##*/}"
    if cp -a --sparse=always "$1" "$2" 2>"$work/error"; then
      return
    fi
  done
  cat "$work/error" >&2
  echo "ERROR: $1 cannot be copied (tried $try times)." >&2
  return 1
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

# Complete under its name, or not there.
# Globals: reads parts, stdout.
write_archive() {
  local name
  name=$cluster-$(date -u +%Y%m%dT%H%M%SZ)-$(IFS=-; echo "${parts[*]}").tar.gz
  describe_backup >"$work/backup/README.txt"
  pack "address=$address" "parts=${parts[*]}"
  if [[ -n $stdout ]]; then
    cat "$work/archive"
    return
  fi
  mv "$work/archive" "$archives/$name"
  echo "$archives/$name"
}

# Globals: reads days.
remove_old_archives() {
  local archive
  while IFS= read -r archive; do
    ! is_last_of_a_part "$archive" || continue
    rm -f -- "$archive"
    echo "removed $archive"
  done < <(find "$archives" -maxdepth 1 -type f -name "$cluster-*Z-*.tar.gz" -mtime "+$days")
}

is_last_of_a_part() {
  local part last
  for part in zookeeper mesos; do
    last=$(find "$archives" -maxdepth 1 -type f -name "$cluster-*Z-*$part*.tar.gz" |
      LC_ALL=C sort | tail -n 1)
    [[ $1 != "$last" ]] || return 0
  done
  return 1
}

main "$@"
PROGRAM
}

# Globals: reads masters, work; adds to missing.
fetch_parts() {
  local entry host
  for entry in "${masters[@]}"; do
    host=${entry%@*}
    if run_program "${entry#*@}" >"$work/$host" 2>"$work/$host.says"; then
      take_parts "$host"
    elif [[ -s $work/$host ]]; then
      take_parts "$host"
      missing+=("$host: $(said_by "$host")")
    else
      echo "$host: $(said_by "$host")" >&2
    fi
  done
}

# Globals: reads ssh_user, max_seconds, max_archive_bytes.
run_program() {
  local command
  command="bash -c $(quote "$(backup_program)") backup $1 --stdout"
  [[ $ssh_user == root ]] || command="sudo -n $command"
  on_host "$max_seconds" "$1" "$command" </dev/null | at_most "$max_archive_bytes"
}

said_by() { head -c 2000 "$work/$1.says" | printable | tail -n 3 | paste -sd ' '; }

# Unpacks what a host has sent, if it is made of such files and folders as it should be.
# Globals: reads work; adds to missing.
take_parts() {
  local part
  [[ -s $work/$1 ]] || return 0
  mkdir "$work/parts"
  unpack "$work/$1" "$work/parts" || fail "$1 has sent something else than a backup."
  for part in zookeeper mesos marathon; do
    [[ -d $work/parts/$part ]] || continue
    [[ ! -e $work/backup/$part ]] ||
      fail "The leader has changed meanwhile: two hosts sent $part." "Run this again."
    mv "$work/parts/$part" "$work/backup/$part"
    echo "$1: $part"
  done
  cp "$work/parts/README.txt" "$work/backup/README.txt"
  rm -rf "$work/parts" "${work:?}/$1"
}

# unpack ARCHIVE FOLDER: unpacks a backup, and fails where it holds anything but plain files and
# folders with names as daemons give them, or where a checksum is wrong.
unpack() {
  local name='\./([A-Za-z0-9_.-]+/?)*' list=$2.list
  # Lists first: where grep has seen enough of a pipe and ends, tar ends too, and that is a failure.
  tar --list --verbose --gzip --file "$1" >"$list" || return 1
  ! grep -qvE '^[-d]' "$list" || return 1
  tar --list --gzip --file "$1" >"$list" || return 1
  ! grep -qvxE "$name" "$list" || return 1
  ! grep -qE '(^|/)\.\.(/|$)' "$list" || return 1
  rm -f "$list"
  tar --extract --gzip --no-same-owner --no-same-permissions --file "$1" --directory "$2" ||
    return 1
  (
    cd "$2"
    sha256sum --check --quiet --strict SHA256SUMS >&2 &&
      [[ $(find . -type f | wc -l) -eq $(($(wc -l <SHA256SUMS) + 1)) ]]
  )
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

main "$@"
