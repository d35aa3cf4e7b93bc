#!/usr/bin/env bash
# Brings back the state of the cluster golden from a backup.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

usage() {
  cat <<'END'
Usage: bash restore.sh zookeeper ARCHIVE [--yes] [--dry-run]
       bash restore.sh mesos ARCHIVE [--yes] [--dry-run]

  zookeeper   the data of ZooKeeper, and with it all of Marathon: apps, instances, framework ID.
              Stops every Marathon, master and ZooKeeper, puts the same copy into all ZooKeepers,
              and starts them in order. Tasks that run go on, and Marathon finds them again for as
              long as Mesos waits for it (a week)
  mesos       the replicated log of the masters: weights, quotas, the schedule of maintenance, marks
              of agents. Stops the masters, puts the same copy into all of them, and starts them.
              Agents, tasks and frameworks go on

ARCHIVE is one of backup.sh, if the part is in it. What is replaced is kept in the same volumes.

  --yes       do not ask before anything is replaced
  --dry-run   say what would be done, and do nothing

Run it on the machine with the containers, as who may use docker. It needs bash and curl.
Interrupted, or after a failure, give the same command again: it begins anew, and keeps what it has
replaced each time.
Exit codes: 0 restored and proven, 1 not, 2 wrong usage, 130 interrupted.
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
agents=(
  mesos-agent-1
  mesos-agent-2
)
cluster=golden
zookeeper_port=2181
master_port=5050
zookeeper_data=        # the folders are volumes of their own
zookeeper_folders=(data/version-2 datalog/version-2)
master_data=/var/lib/mesos/master
max_answer=200000000   # bytes
netrc_file=secrets/netrc
patience=180           # seconds for a service to do its work again
session_seconds=20     # until ZooKeeper has forgotten the sessions that were in the copy

part=
archive=
yes=
dry_run=
work=      # a temporary folder; backup is the archive, unpacked
stamp=     # names the folder with what is replaced
touched=   # yes once something is stopped

main() {
  read_options "$@"
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  trap interrupt INT TERM
  open_archive
  confirm "$(plan_of_restore)"
  [[ -z $dry_run ]] || {
    plan_of_restore
    exit 0
  }
  stamp=$(date -u +%Y%m%dT%H%M%SZ)
  reach_all
  "restore_$part"
  echo "Restored: $part, as of $(sed -n 's/^created=//p' "$work/backup/about" | printable)."
  echo "What was replaced is kept: $(place_of_replaced)."
  echo "Next: bash verify.sh"
}

# Globals: sets part, archive, yes, dry_run.
read_options() {
  while [[ $# -gt 0 ]]; do
    case $1 in
      --yes) yes=yes ;;
      --dry-run) dry_run=yes ;;
      -h | --help)
        usage
        exit 0
        ;;
      -*) wrong_usage "Unknown option: $1" ;;
      *)
        if [[ -z $part ]]; then
          part=$1
        elif [[ -z $archive ]]; then
          archive=$1
        else
          wrong_usage "One archive is enough: $archive"
        fi
        ;;
    esac
    shift
  done
  [[ $part =~ ^(zookeeper|mesos)$ ]] || wrong_usage "Say what to restore: zookeeper or mesos."
  [[ -n $archive ]] || wrong_usage "Say which archive."
}

# Globals: reads touched.
# shellcheck disable=SC2317  # a trap calls it
interrupt() {
  trap '' INT TERM
  echo
  if [[ -n $touched ]]; then
    echo "Interrupted. Services of the masters may be stopped: give the same command again."
  else
    echo "Interrupted. Nothing was changed."
  fi
  exit 130
}

# Globals: reads archive, cluster, part, zookeeper_folders.
open_archive() {
  local of folder
  [[ -f $archive ]] || fail "$archive is no file."
  mkdir "$work/backup"
  unpack "$archive" "$work/backup" || fail "$archive is damaged, or no backup of a cluster."
  of=$(sed -n 's/^cluster=//p' "$work/backup/about" | printable)
  [[ $of == "$cluster" ]] || fail "$archive is a backup of the cluster $of, not of $cluster."
  [[ -d $work/backup/$part ]] || fail "$archive does not have the part $part." \
    "It has: $(sed -n 's/^parts=//p' "$work/backup/about" | printable)"
  [[ $part == zookeeper ]] || return 0
  for folder in "${zookeeper_folders[@]}"; do
    [[ -d $work/backup/zookeeper/$folder ]] ||
      fail "$archive comes from another method: zookeeper/$folder is not in it."
  done
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

# confirm QUESTION...: goes on only with a yes, from the terminal or by --yes.
# Globals: reads yes, dry_run.
confirm() {
  local answer=
  [[ -z $yes$dry_run ]] || return 0
  printf '%s\n' "$@"
  [[ -t 0 ]] || wrong_usage "Nobody is there to ask. To go on without a question: --yes"
  read -r -p "Type yes to go on: " answer || true
  [[ $answer == yes ]] || fail "Nothing was done."
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

# send [OPTION]... URL: asks a daemon without a login and prints its answer. The cluster is never
# behind the proxy of this machine. curl believes the size that a server announces; head counts
# where none is announced.
# Globals: reads max_answer, and where it is set connect_seconds.
send() {
  curl --silent --max-time 20 ${connect_seconds:+--connect-timeout "$connect_seconds"} \
    --max-filesize "$max_answer" --noproxy '*' --globoff "$@" |
    head -c "$max_answer"
}

# request [OPTION]... URL: the same with the name and password of secrets/netrc, or of ~/.netrc.
# Globals: reads netrc_file.
request() {
  local login=(--netrc-optional)
  [[ ! -f $netrc_file ]] || login=(--netrc-file "$netrc_file")
  send "${login[@]}" "$@"
}

# status_of send|request URL: prints the HTTP status of an answer, 000 without one.
status_of() {
  "$1" --max-time 5 --output /dev/null --write-out '%{http_code}' "$2" || true
}

# reason_of_silence URL: prints why get had no answer to use.
# Globals: reads netrc_file.
reason_of_silence() {
  local status
  status=$(status_of request "$1")
  case $status in
    401) echo "wants a login (HTTP 401): $netrc_file has none for it, or a wrong one" ;;
    403) echo "does not let the user of $netrc_file see this (HTTP 403)" ;;
    000 | '') echo "does not answer" ;;
    *) echo "answers with HTTP ${status//[^0-9]/}" ;;
  esac
}

get() {
  request --fail --max-time 5 "$@"
}

# Prints JSON in one line without spaces, and / as /: some versions of Mesos write \/.
flat() {
  tr -d ' \n\134'
}

# number NAME: prints the integer part of a number in the JSON at standard input, without leading
# zeros, which would make it octal.
number() {
  flat | grep -o "\"$1\":[0-9]\{1,15\}" | sed -n '1s/.*:0*\([0-9]\)/\1/p'
}

# Prints name@address of each master that says that it leads: one, unless something is wrong. Every
# master is asked at its own address, since redirects go by name.
# Globals: reads masters, master_port.
elected_masters() {
  local entry
  for entry in "${masters[@]}"; do
    [[ $(get "http://${entry#*@}:$master_port/metrics/snapshot" | number master/elected) != 1 ]] ||
      echo "$entry"
  done
}

# zookeeper_mode ADDRESS: prints leader, follower or standalone; "waits" without a quorum; the
# beginning of what another program answers; or nothing.
zookeeper_mode() {
  local answer
  # shellcheck disable=SC2016  # the inner bash expands them
  answer=$(timeout 5 bash -c 'exec 3<>"/dev/tcp/$0/$1" && echo srvr >&3 && head -c 4096 <&3' \
    "$1" "$zookeeper_port" 2>/dev/null) || true
  case $answer in
    *"Mode: leader"*) echo leader ;;
    *"Mode: follower"*) echo follower ;;
    *"Mode: standalone"*) echo standalone ;;
    *"not currently serving"*) echo waits ;;
    *) head -c 40 <<<"$answer" | tr -cd '[:print:]' ;;
  esac
}

# Prints every value of the JSON at standard input with the place where it stands, as
# "slaves.0.drain_info.state<TAB>DRAINED", one on each line. Deeper than any daemon writes, it ends.
json_values() {
  tr '\n\t' '  ' |
    LC_ALL=C grep -aoE '"([^"\\]|\\.)*"|[][{}:,]|[^][{}:,"[:space:]]+' |
    LC_ALL=C awk '
      function place() {
        return at[depth] (depth ? (is_list[depth] ? count[depth] : key[depth]) : "")
      }
      function unquoted(text) {
        gsub(/^"|"$/, "", text)
        gsub(/\\\//, "/", text)
        return text
      }
      /^[[{]$/ {
        if (depth == 30) {
          exit
        }
        inside = depth ? place() "." : ""
        at[++depth] = inside
        is_list[depth] = $0 == "["
        count[depth] = 0
        is_value[depth] = is_list[depth]
        next
      }
      /^[]}]$/ { depth -= depth > 0; next }
      /^:$/ { is_value[depth] = 1; next }
      /^,$/ { count[depth]++; is_value[depth] = is_list[depth]; next }
      !is_value[depth] { key[depth] = unquoted($0); next }
      { print place() "\t" unquoted($0) }
    '
}

# Globals: reads part, masters, zookeepers.
plan_of_restore() {
  local what="the replicated log" stops="${masters[*]%@*}"
  if [[ $part == zookeeper ]]; then
    what="the data"
    stops="${marathon_port:+every Marathon and master, and }${zookeepers[*]%@*}"
  fi
  echo "These will stop: $stops."
  echo "Then $what of $part will be replaced in all of them by that of"
  echo "$(sed -n 's/^created=//p' "$work/backup/about" | printable)."
  echo "What was changed since then is lost. Tasks go on."
}

# --- the containers ------------------------------------------------------------------------------

# Globals: reads stamp, part, zookeeper_folders, master_data.
place_of_replaced() {
  local place=$master_data/replaced-$stamp
  [[ $part == mesos ]] || place="${zookeeper_folders[*]/#/\/}"
  echo "in each container, ${place//version-2/replaced-$stamp}"
}

# Containers that `docker compose down` has removed are made again, so that their volumes can be
# reached; those that are there stay as they are. What the part does not stop has to run.
# Globals: reads part, marathon_port.
reach_all() {
  docker compose up --no-start --no-recreate >"$work/says" 2>&1 ||
    fail "The containers cannot be reached, so nothing was changed." "$(said_by_docker)"
  if [[ $part == mesos ]]; then
    on_all start zookeeper
    [[ -z $marathon_port ]] || on_all start marathon
  fi
  on_all start mesos-agent
}

# on_all start|stop SERVICE: in all containers of the service at once.
# Globals: sets touched.
on_all() {
  local names
  mapfile -t names < <(containers_of "$2")
  echo "$1 $2"
  touched=yes
  docker compose "$1" "${names[@]}" >"$work/says" 2>&1 ||
    fail "$2 does not $1." "$(said_by_docker)" "When that is fixed, give the same command."
}

# Globals: reads zookeepers, masters, marathons, agents.
containers_of() {
  case $1 in
    zookeeper) printf '%s\n' "${zookeepers[@]%@*}" ;;
    mesos-master) printf '%s\n' "${masters[@]%@*}" ;;
    marathon) printf '%s\n' "${marathons[@]%@*}" ;;
    mesos-agent) printf '%s\n' "${agents[@]}" ;;
  esac
}

# replace_on_all PARENT FOLDER: puts backup/PART/FOLDER into PARENT in every container of the part,
# and compares what is there then. Its owner is that of the folder around it.
# Globals: reads part, stamp.
replace_on_all() {
  local name expected sum place=$1/$2 service=mesos-master
  [[ $part == mesos ]] || service=zookeeper
  expected=$(cd "$work/backup/$part/$2" && sum_of .)
  while IFS= read -r name; do
    sum=$(replace_in "$name" "${place%/*}" "$work/backup/$part/$2") || true
    [[ $sum == "$expected" ]] ||
      fail "${place##*/} is not in place in $name. Services are stopped." \
        "$(said_by_docker)" "When that is fixed, give the same command."
    echo "$name: $place replaced"
  done < <(containers_of "$service")
}

# replace_in SERVICE PARENT COPY: prints the checksum of what is in the container then. Bash does
# not stop at a failure in here by itself.
# Globals: reads stamp, work.
replace_in() {
  local folder=${3##*/}
  rm -rf "$work/there"
  mkdir "$work/there"
  # shellcheck disable=SC2016  # the bash in the container expands them
  in_volume "$1" '[[ ! -e $1 ]] || { mkdir -p "$0" && mv "$1" "$0/"; }' \
    "$2/replaced-$stamp" "$2/$folder" || return 1
  docker compose cp "$3" "$1:$2/" >"$work/says" 2>&1 </dev/null || return 1
  # shellcheck disable=SC2016
  in_volume "$1" 'chown -R --reference="$0" "$1"' "$2" "$2/$folder" || return 1
  docker compose cp "$1:$2/$folder" "$work/there/" >"$work/says" 2>&1 </dev/null || return 1
  (cd "$work/there/$folder" && sum_of .)
}

# in_volume SERVICE PROGRAM [ARGUMENT]...: with the volumes of a service that is stopped, as root.
in_volume() {
  local service=$1
  shift
  docker compose run --rm --no-deps -T --user 0:0 --entrypoint bash "$service" -ec "$@" \
    >"$work/says" 2>&1 </dev/null
}

said_by_docker() { head -c 2000 "$work/says" | printable | tail -n 3; }

# The checksum of the files in a folder, with their names.
sum_of() {
  find "$1" -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d ' ' -f 1
}

# --- the parts -----------------------------------------------------------------------------------

# Globals: reads zookeeper_data, zookeeper_folders, marathon_port, session_seconds.
restore_zookeeper() {
  local folder
  [[ -z $marathon_port ]] || on_all stop marathon
  on_all stop mesos-master
  on_all stop zookeeper
  for folder in "${zookeeper_folders[@]}"; do
    replace_on_all "$zookeeper_data" "$folder"
  done
  on_all start zookeeper
  wait_until "ZooKeeper has one leader and serves on all masters" zookeeper_serves
  echo "Waiting $session_seconds s for the sessions in the copy to end."
  sleep "$session_seconds"
  on_all start mesos-master
  wait_until "One master leads, and every replicated log works" masters_are_ready
  [[ -n $marathon_port ]] || return 0
  on_all start marathon
  wait_until "Marathon is connected" marathon_is_connected
  prove_apps
}

restore_mesos() {
  on_all stop mesos-master
  replace_on_all "$master_data" replicated_log
  on_all start mesos-master
  wait_until "One master leads, and every replicated log works" masters_are_ready
  [[ -z $marathon_port ]] || wait_until "Marathon is connected" marathon_is_connected
  prove_page /weights weights
  prove_page /quota quota
}

# wait_until CONDITION CHECK
# Globals: reads patience.
wait_until() {
  local deadline=$((SECONDS + patience))
  until "$2"; do
    [[ $SECONDS -lt $deadline ]] ||
      fail "Not after $patience s: $1." "Find out why: bash verify.sh" \
        "What was replaced is kept: $(place_of_replaced)."
    sleep 2
  done
  echo "$1."
}

zookeeper_serves() {
  local entry mode leaders=0
  for entry in "${zookeepers[@]}"; do
    mode=$(zookeeper_mode "${entry#*@}")
    [[ $mode =~ ^(leader|follower|standalone)$ ]] || return 1
    [[ $mode == follower ]] || leaders=$((leaders + 1))
  done
  [[ $leaders -eq 1 ]]
}

masters_are_ready() {
  local entry elected
  for entry in "${masters[@]}"; do
    [[ $(get "http://${entry#*@}:$master_port/metrics/snapshot" |
      number registrar/log/recovered) == 1 ]] || return 1
  done
  mapfile -t elected < <(elected_masters)
  [[ ${#elected[@]} -eq 1 ]]
}

# The leader's word counts.
marathon_is_connected() {
  local entry id='' elected
  for entry in "${marathons[@]}"; do
    id=$(get "http://${entry#*@}:$marathon_port/v2/info" | json_values |
      sed -nE 's/^frameworkId\t([A-Za-z0-9_-]{1,100})$/\1/p') || true
    [[ -z $id ]] || break
  done
  mapfile -t elected < <(elected_masters)
  [[ -n $id && ${#elected[@]} -eq 1 ]] || return 1
  get --max-time 30 "http://${elected[0]#*@}:$master_port/frameworks?framework_id=$id" |
    json_values | grep -x $'frameworks\\.0\\.connected\ttrue' >/dev/null
}

# Whether Marathon has the apps of the backup again.
prove_apps() {
  local entry apps expected
  [[ -s $work/backup/marathon/apps.json ]] || return 0
  expected=$(app_ids <"$work/backup/marathon/apps.json")
  for entry in "${marathons[@]}"; do
    apps=$(get --max-time 30 "http://${entry#*@}:$marathon_port/v2/apps" | app_ids) || continue
    [[ $apps == "$expected" ]] || fail "Marathon does not have the apps of the backup." \
      "It has: $(paste -sd ' ' <<<"$apps" | printable | cut -c 1-1000)" \
      "In the backup: $(paste -sd ' ' <<<"$expected" | printable | cut -c 1-1000)"
    echo "Marathon has the apps of the backup: $(grep -c . <<<"$expected" || true)."
    return
  done
  fail "No Marathon answers." "Find out why: bash verify.sh"
}

app_ids() {
  json_values | awk -F'\t' '$1 ~ /^apps\.[0-9]+\.id$/ { print $2 }' | LC_ALL=C sort
}

# prove_page PATH NAME: whether the leader says what the backup has in words.
prove_page() {
  local elected now before
  [[ -s $work/backup/mesos/$2.json ]] || return 0
  mapfile -t elected < <(elected_masters)
  [[ ${#elected[@]} -eq 1 ]] ||
    fail "No master leads, so nothing proves its $2." "Find out why: bash verify.sh"
  now=$(get --max-time 30 "http://${elected[0]#*@}:$master_port$1" | json_values | LC_ALL=C sort) ||
    fail "${elected[0]%@*} leads, and does not answer $1: nothing proves its $2." \
      "Find out why: bash verify.sh"
  before=$(json_values <"$work/backup/mesos/$2.json" | LC_ALL=C sort)
  [[ $now == "$before" ]] || fail "The leading master has another $2 than the backup." \
    "It has: $(cut -f 2 <<<"$now" | paste -sd ' ' | printable | cut -c 1-1000)"
  echo "The leading master has the $2 of the backup."
}

main "$@"
