#!/usr/bin/env bash
# Makes the secrets of the cluster golden, on the machine of its operator, and the files that each
# host gets of them.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
set -euo pipefail
called_from=$PWD
cd "$(dirname "${BASH_SOURCE[0]}")"

usage() {
  cat <<'END'
Usage: bash secrets.sh [--host HOST | --show NAME | --list] [--from FOLDER | --collect]
       bash secrets.sh --rotate NAME|all
       bash secrets.sh --check

Makes in secrets/ what is missing there: the passwords and keys of the cluster, of random digits, and
the files that each host gets of them. What is there stays. It shows nothing; deploy.sh and the
Ansible playbook call it.
  --host HOST     the same, and says what to carry to this host by hand
  --show NAME     prints one of them: operator, or framework-NAME for a framework of yours; of one
                  that is rotated, the new one
  --list          prints their names
  --from FOLDER   first takes those of another bundle of this cluster: the bundle, or its secrets/
                  From then on they are rotated here, no more there: secrets/taken-to there says so
  --collect       first takes them from the hosts, by ssh: where that folder is lost
  --rotate NAME   makes a new one beside the one in use, or new ones of all. No host has them before
                  rotate.sh, which takes them there step by step
  --check         only checks the secrets of your own in secrets/, which flags in cluster.yaml name;
                  every other call checks them as well

Keep secrets/ as you keep other passwords, with a copy elsewhere: no archive has it. secrets/netrc
has the login of the operator for curl --netrc-file.
Exit codes: 0 done, 1 failed, 2 wrong usage.
END
}

# Every host as name@address.
masters=(
  master-1.example.com@10.0.0.11
  master-2.example.com@10.0.0.12
  master-3.example.com@10.0.0.13
)
agents=(
  agent-1.example.com@10.0.0.21
  agent-2.example.com@10.0.0.22
)
# Of a bundle with the steps of a change: those that leave, and are asked until all steps are done.
leaving=(
)
# The principals of frameworks beside Marathon.
frameworks=( )
connect=10.0.0.11:2181,10.0.0.12:2181,10.0.0.13:2181   # to ZooKeeper
runs_marathon=true
zookeepers_log_in=true   # to each other
executors_log_in=false     # to their agent
ssh_user=root
ssh_port=22
# Secrets of the operator's own, the flags of cluster.yaml that name them, and what they have to
# hold for those.
own_names=( env/marathon files/docker-config.json files/marathon.p12 files/quorum.pem )
declare -A own_flags=(
  [env/marathon]=marathon.ssl_keystore_password
  [files/docker-config.json]=agent.docker_config
  [files/marathon.p12]=marathon.ssl_keystore_path
  [files/quorum.pem]=zookeeper.ssl.quorum.keyStore.location
)
declare -A own_content=(
  [env/marathon]=''
  [files/docker-config.json]=json
  [files/marathon.p12]=''
  [files/quorum.pem]=''
)
# Who gets them.
own_of_masters=( env/marathon files/marathon.p12 files/quorum.pem )
own_of_agents=( files/docker-config.json )
# What secrets/env/marathon sets.
own_variables=( MARATHON_SSL_KEYSTORE_PASSWORD )

values=secrets/values             # one file for each secret
rotation=secrets/rotation         # while some are rotated; step, see write_host_files
new_values=secrets/rotation/values
# Those of every cluster.
always=(zookeeper-super zookeeper-quorum zookeeper-mesos zookeeper-marathon marathon agent operator)
declare -A secret=()              # what is in use, by name
declare -A renewed=()             # what will be: the same, where nothing is rotated
declare -A users=([agent]=agent [zookeeper-quorum]=zkquorum)   # who logs in with it, or NAME2
step=0
made=0                            # how many this run has made

# What the options ask for.
host=
shown=
lists=
from=
collects=
rotated=()
checks=

main() {
  read_options "$@"
  umask 077
  if [[ -n $checks ]]; then
    look_at_own_secrets
    return
  fi
  if [[ -n $shown ]]; then
    show_value
    return
  fi
  if [[ -n $lists ]]; then
    list_values
    return
  fi
  lock_secrets
  [[ -z $from ]] || take_values
  [[ -z $from ]] || take_own_secrets "$from"
  check_own_secrets
  close_own_secrets
  [[ -z $collects ]] || collect_values
  [[ -n $from || -n $collects ]] || look_for_gaps
  make_values
  [[ ${#rotated[@]} -eq 0 ]] || rotate_values
  read_users
  read_rotation
  write_netrc
  write_host_files
  print_next
}

# Globals: sets what the options ask for.
read_options() {
  while [[ $# -gt 0 ]]; do
    case $1 in
      --host)
        is_host "${2:-}" ||
          wrong_usage "--host needs a host of this cluster; \"${2:-}\" is not one."
        host=$2
        shift
        ;;
      --show)
        [[ ${2:-} =~ ^[A-Za-z0-9][A-Za-z0-9._-]*$ ]] ||
          wrong_usage "--show needs the name of a secret."
        shown=$2
        shift
        ;;
      --list)
        lists=yes
        ;;
      --from)
        from=$(secrets_below "${2:-}")
        [[ -n $from ]] ||
          wrong_usage "--from needs a bundle that has secrets; \"${2:-}\" has no secrets/values/id."
        shift
        ;;
      --collect)
        collects=yes
        ;;
      --rotate)
        [[ -n ${2:-} ]] || wrong_usage "--rotate needs the name of a secret, or all."
        rotated+=("$2")
        shift
        ;;
      --check)
        checks=yes
        ;;
      -h | --help)
        usage
        exit 0
        ;;
      *)
        wrong_usage "Unknown option: $1"
        ;;
    esac
    shift
  done
  [[ -z $from || -z $collects ]] || wrong_usage "Use either --from or --collect."
}

is_host() {
  printf '%s\n' "${masters[@]%@*}" "${agents[@]%@*}" | grep -xF -- "$1" >/dev/null
}

# secrets_below FOLDER: prints the folder secrets that it is, or has.
# Globals: reads called_from.
secrets_below() {
  local folder=$1
  [[ $folder == /* ]] || folder=$called_from/$folder
  if [[ -s $folder/values/id ]]; then
    printf '%s' "$folder"
  elif [[ -s $folder/secrets/values/id ]]; then
    printf '%s' "$folder/secrets"
  # Of a cluster without passwords, which gets them.
  elif [[ -d $folder/secrets/files || -d $folder/secrets/env ]]; then
    printf '%s' "$folder/secrets"
  fi
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

# Another script may call this one at the same moment, or the one of another bundle with the same
# folder of secrets: then it waits.
lock_secrets() {
  mkdir -p secrets
  exec 8<secrets
  flock 8
}

# Puts what hosts get into place where it differs. A script that reads it meanwhile finds all files.
replace_host_files() {
  if diff -rq secrets/hosts.new secrets/hosts >/dev/null 2>&1; then
    rm -rf secrets/hosts.new
    return
  fi
  rm -rf secrets/hosts
  mv secrets/hosts.new secrets/hosts
}

# --- the secrets themselves ----------------------------------------------------------------------

# Globals: reads values.
make_folder() {
  mkdir -p "$values"
  chmod 0700 secrets "$values"
  echo '*' >secrets/.gitignore
}

# Globals: reads always, frameworks, agents, executors_log_in.
make_values() {
  local name
  make_folder
  for name in "${always[@]}" "${frameworks[@]/#/framework-}"; do
    make_value "$name"
  done
  if [[ $executors_log_in == true ]]; then
    for name in "${agents[@]%@*}"; do
      make_value "jwt-$name"
    done
  fi
  make_value id
}

# Globals: reads values; sets secret, made.
make_value() {
  if [[ ! -s $values/$1 ]]; then
    write_random "$values/$1"
    made=$((made + 1))
  fi
  secret[$1]=$(<"$values/$1")
  [[ ${secret[$1]} =~ ^[0-9a-f]{64}$ ]] ||
    fail "$values/$1 does not hold the 64 digits that this script writes." \
      "Bring it back from a copy."
}

# Letters and digits alone, so that each file can hold it as it is.
write_random() {
  od -An -v -N 32 -t x1 /dev/urandom | tr -d ' \n' >"$1.new"
  mv -f "$1.new" "$1"
}

# The id is written last, so where it is there, all were there. Hosts that have the same id would
# take a new one for theirs.
# Globals: reads values, always.
look_for_gaps() {
  local name
  [[ -s $values/id ]] || return 0
  for name in "${always[@]}"; do
    [[ -s $values/$name ]] || fail "$values/$name is missing. Nothing was changed." \
      "Bring it back from a copy. Or move secrets/ away and take all from the hosts:" \
      "bash secrets.sh --collect"
  done
}

# Globals: reads shown, values, new_values.
show_value() {
  local file=$new_values/$shown
  [[ -s $file ]] || file=$values/$shown
  [[ -s $values/id ]] || have_none
  [[ -s $file ]] || fail "secrets/ has no $shown." "Their names: bash secrets.sh --list"
  printf '%s\n' "$(<"$file")"
}

# Globals: reads values.
list_values() {
  [[ -s $values/id ]] || have_none
  find "$values" -type f ! -name '*.new' ! -name 'user-*' | sed 's|.*/||' | LC_ALL=C sort
}

have_none() {
  fail "secrets/ has none." \
    "Those of a cluster lie where they were made: bash secrets.sh --from FOLDER" \
    "Where that is lost: bash secrets.sh --collect. Only for a new cluster: bash secrets.sh"
}

# --- those of another bundle ---------------------------------------------------------------------

# Globals: reads from, values.
take_values() {
  local file
  [[ -s $from/values/id ]] || return 0
  [[ ! -s $values/id || $(<"$values/id") == "$(<"$from/values/id")" ]] ||
    fail "secrets/ has others already. Nothing was changed." \
      "If no host has them yet, move that folder away and run this again."
  [[ ! -e $from/rotation ]] ||
    fail "Secrets of $from are being rotated. Nothing was changed." \
      "Finish that first, in the bundle of that folder: bash rotate.sh"
  make_folder
  for file in "$from"/values/*; do
    [[ ${file##*/} == id ]] || take_value "${file##*/}"
  done
  # Last: hosts take secrets by it, and an interrupted run has not all of them.
  take_value id
  leave_note
}

# Globals: reads from, values.
take_value() {
  [[ ! -s $values/$1 ]] || return 0
  cp "$from/values/$1" "$values/$1.new"
  mv -f "$values/$1.new" "$values/$1"
}

# From now on they are rotated here. A copy that cannot be written to rotates nothing anyway.
# Globals: reads from.
leave_note() {
  [[ $from -ef secrets || ! -w $from ]] || echo "$PWD" >"$from/taken-to"
}

# The mark of a change whose script is no more here means nothing.
refuse_during_change() {
  [[ ! -e secrets/change || ! -e change.sh ]] ||
    fail "The steps of a change are under way. Nothing was changed." \
      "Where they are, and whether all are done: bash change.sh" \
      "If that change was given up, and what it had done was taken back: rm secrets/change"
}

# --- new ones beside those in use ----------------------------------------------------------------

# Globals: reads rotated, rotation, new_values, secret, users.
rotate_values() {
  local name
  [[ ! -e $rotation/step ]] || fail "Secrets are being rotated already. Nothing was changed." \
    "To go on with that, or back: bash rotate.sh --help"
  refuse_taken_secrets
  refuse_during_change
  [[ " ${rotated[*]} " != *" all "* ]] || mapfile -t rotated < <(printf '%s\n' "${!secret[@]}")
  for name in "${rotated[@]}"; do
    [[ -n ${secret[$name]:-} ]] ||
      wrong_usage "--rotate does not know $name. The names: bash secrets.sh --list"
  done
  mkdir -p "$new_values"
  for name in "${rotated[@]}"; do
    # The id says which secrets belong together, and is none.
    [[ $name != id && ! -s $new_values/$name ]] || continue
    [[ -z ${users[$name]:-} ]] || other_user "$name" >"$new_values/user-$name"
    write_random "$new_values/$name"
  done
}

# What is rotated in a folder that was left does not reach the bundle that is in use.
refuse_taken_secrets() {
  local folder=
  [[ ! -s secrets/taken-to ]] || folder=$(<secrets/taken-to)
  [[ -z $folder || $folder == "$PWD" ]] ||
    fail "The secrets of this folder were taken to $folder. Nothing was changed." \
      "Rotate them there. If this bundle is in use nevertheless: rm secrets/taken-to"
}

# other_user NAME: prints the one of two users that is not in use: where an old and a new secret are
# known at the same time, each has a user of its own.
# Globals: reads users, values.
other_user() {
  if [[ -s $values/user-$1 && $(<"$values/user-$1") != "${users[$1]}" ]]; then
    echo "${users[$1]}"
  else
    echo "${users[$1]}2"
  fi
}

# Globals: reads users, values; adds to secret.
read_users() {
  local name
  for name in "${!users[@]}"; do
    secret[user-$name]=${users[$name]}
    [[ ! -s $values/user-$name ]] || secret[user-$name]=$(<"$values/user-$name")
  done
}

# Globals: reads rotation, new_values, secret; sets renewed, step.
read_rotation() {
  local name
  for name in "${!secret[@]}"; do
    renewed[$name]=${secret[$name]}
    [[ ! -s $new_values/$name ]] || renewed[$name]=$(<"$new_values/$name")
  done
  [[ ! -s $rotation/step ]] || step=$(<"$rotation/step")
  [[ $step =~ ^[0-9]$ ]] || fail "$rotation/step is no step of rotate.sh."
}

# since STEP NAME: prints the secret, or the user, that is in force: from this step on the new one.
# Globals: reads step, secret, renewed.
since() {
  if [[ $step -ge $1 ]]; then
    printf '%s' "${renewed[$2]}"
  else
    printf '%s' "${secret[$2]}"
  fi
}

# knows_old STEP NAME: whether the one in use is still known: until this step, where there is a new
# one.
# Globals: reads step, secret, renewed.
knows_old() { [[ $step -lt $1 || ${renewed[$2]} == "${secret[$2]}" ]]; }

# knows_new STEP NAME: whether there is a new one that is known, which begins with this step.
# Globals: reads step, secret, renewed.
knows_new() { [[ $step -ge $1 && ${renewed[$2]} != "${secret[$2]}" ]]; }

# --- files ---------------------------------------------------------------------------------------

# What lies on each host below /etc/create-mesos-cluster/secrets: its own, and no more. While some
# are rotated, what belongs there at the step that rotate.sh has reached:
#   1  ZooKeepers know the new login to each other beside the old one, and the new super user
#   2  ZooKeepers log in to each other with the new one
#   3  ZooKeepers know the new one alone, and /mesos and /marathon there belong to their new users
#      beside the old ones
#   4  hosts know the new password of the operator beside the old one
#   5  masters know the new logins, that of agents beside the old one, and have their own
#   6  Marathon has its new ones, and asks for the operator's new password
#   7  agents have their new ones, and ask for the operator's new password
#   8  masters know the new login of agents alone, and /mesos and /marathon belong to the new users
#   9  hosts know the new password of the operator alone
# Globals: reads masters, agents.
write_host_files() {
  local entry folder
  rm -rf secrets/hosts.new
  for entry in "${masters[@]}" "${agents[@]}"; do
    mkdir -p "secrets/hosts.new/${entry%@*}"
  done
  for entry in "${masters[@]}"; do
    folder=secrets/hosts.new/${entry%@*}
    write_common_files "$folder" "${masters[@]}" "${agents[@]}"
    write_zookeeper_files "$folder"
    write_master_files "$folder"
    [[ $runs_marathon != true ]] || write_marathon_files "$folder"
    write_own_secrets "$folder" "${own_of_masters[@]}"
  done
  for entry in "${agents[@]}"; do
    folder=secrets/hosts.new/${entry%@*}
    [[ -s $folder/netrc ]] || write_common_files "$folder" "${masters[@]}" "$entry"
    write_agent_files "$folder" "${entry%@*}"
    write_own_secrets "$folder" "${own_of_agents[@]}"
  done
  replace_host_files
}

# write_common_files FOLDER NAME@ADDRESS...: the id says which secrets belong together; the others
# are the hosts that this one asks.
# Globals: reads secret, renewed.
write_common_files() {
  local folder=$1
  shift
  printf '%s\n' "${secret[id]}" >"$folder/id"
  {
    ! knows_old 9 operator || logins "${secret[operator]}" "$@"
    ! knows_new 4 operator || logins "${renewed[operator]}" "$@"
  } >"$folder/netrc"
}

# While the operator's password is rotated, some daemons take the old one, and some the new one.
# Globals: reads masters, agents, leaving, secret, renewed.
write_netrc() {
  local hosts=("${masters[@]}" "${agents[@]}")
  is_change_done || hosts+=("${leaving[@]}")
  logins "${secret[operator]}" "${hosts[@]}" >secrets/.netrc
  mv -f secrets/.netrc secrets/netrc
  rm -f secrets/netrc.new
  ! knows_new 0 operator || logins "${renewed[operator]}" "${hosts[@]}" >secrets/netrc.new
}

# Whether change.sh has seen the end of the steps that CHANGES.md has now.
is_change_done() { [[ -e CHANGES.md ]] && sha256sum <CHANGES.md | cmp -s - secrets/changed; }

# logins PASSWORD NAME@ADDRESS...: for curl, which knows hosts and no ports: Marathon has the same
# login as Mesos.
logins() {
  local password=$1 entry
  local -A seen=()
  shift
  for entry in "$@"; do
    [[ -z ${seen[${entry#*@}]:-} ]] || continue
    seen[${entry#*@}]=yes
    printf 'machine %s login operator password %s\n' "${entry#*@}" "$password"
  done
}

# Globals: reads zookeepers_log_in.
write_zookeeper_files() {
  local super digest
  super=$(since 1 zookeeper-super)
  digest=$(hash_of super "$super")
  printf '%s\n' "-Dzookeeper.DigestAuthenticationProvider.superDigest=super:$digest" \
    >"$1/zookeeper.options"
  {
    echo "addauth digest super:$super"
    owned_folder /mesos "$(owners mesos),world:anyone:r"
    # Also without a Marathon: one that comes later could not make it.
    owned_folder /marathon "$(owners marathon)"
    echo "setAcl /zookeeper/quota world:anyone:r"
    echo "setAcl /zookeeper world:anyone:r"
    echo "setAcl / world:anyone:r"
  } >"$1/close-zookeeper"
  [[ $zookeepers_log_in != true ]] || write_zookeeper_login >"$1/jaas.conf"
}

# owners USER: prints who may do everything below the folder of this user, as an ACL has it.
# Globals: reads secret, renewed.
owners() {
  local name=zookeeper-$1 list=()
  ! knows_old 8 "$name" || list+=("digest:$1:$(hash_of "$1" "${secret[$name]}"):cdrwa")
  ! knows_new 3 "$name" || list+=("digest:$1:$(hash_of "$1" "${renewed[$name]}"):cdrwa")
  local IFS=,
  printf '%s' "${list[*]}"
}

# owned_folder PATH ACL: prints what makes a folder of ZooKeeper, and gives it to its owner with all
# that is in it, where a cluster from before or a backup has left some.
owned_folder() { printf 'create %s "" %s\nsetAcl -R %s %s\n' "$1" "$2" "$1" "$2"; }

# hash_of USER PASSWORD: prints what stands in an ACL of ZooKeeper for a user.
hash_of() {
  local hex
  hex=$(printf '%s' "$1:$2" | sha1sum | cut -c 1-40 | sed 's/../\\x&/g')
  printf '%b' "$hex" | base64
}

# Globals: reads secret, renewed.
write_zookeeper_login() {
  local name=zookeeper-quorum
  echo "QuorumServer { org.apache.zookeeper.server.auth.DigestLoginModule required"
  ! knows_old 3 $name || echo "  user_${secret[user-$name]}=\"${secret[$name]}\""
  ! knows_new 1 $name || echo "  user_${renewed[user-$name]}=\"${renewed[$name]}\""
  echo "  ; };"
  echo "QuorumLearner { org.apache.zookeeper.server.auth.DigestLoginModule required"
  echo "  username=\"$(since 2 user-$name)\" password=\"$(since 2 $name)\"; };"
}

# Globals: reads connect.
write_master_files() {
  printf '%s\n' "zk://mesos:$(since 5 zookeeper-mesos)@$connect/mesos" >"$1/zk.url"
  write_credentials >"$1/credentials.json"
}

# Globals: reads secret, renewed, frameworks.
write_credentials() {
  local name list=()
  for name in "${frameworks[@]}"; do
    list+=("$(credential "$name" "$(since 5 "framework-$name")")")
  done
  list+=("$(credential marathon "$(since 5 marathon)")")
  ! knows_old 8 agent || list+=("$(credential "${secret[user-agent]}" "${secret[agent]}")")
  ! knows_new 5 agent || list+=("$(credential "${renewed[user-agent]}" "${renewed[agent]}")")
  list+=("$(credential operator "$(since 5 operator)")")
  local IFS=,
  printf '{"credentials": [\n%s\n]}\n' "${list[*]}"
}

credential() { printf '{"principal": "%s", "secret": "%s"}\n' "$1" "$2"; }

# A line end after the secret would be a part of it. It lies there before the masters know it, since
# Marathon starts again by itself when another master leads.
# Globals: reads connect.
write_marathon_files() {
  since 5 marathon >"$1/marathon.secret"
  {
    echo "MARATHON_HTTP_CREDENTIALS=operator:$(since 6 operator)"
    echo "MARATHON_ZK=zk://marathon:$(since 6 zookeeper-marathon)@$connect/marathon"
  } >"$1/marathon.env"
}

# write_agent_files FOLDER HOST
# Globals: reads executors_log_in.
write_agent_files() {
  credential "$(since 7 user-agent)" "$(since 7 agent)" >"$1/agent.json"
  printf '{"credentials": [%s]}\n' "$(credential operator "$(since 7 operator)")" >"$1/http.json"
  [[ $executors_log_in != true ]] || since 7 "jwt-$2" >"$1/jwt.key"
}

# --- secrets of the operator's own ---------------------------------------------------------------

# Whatever flags name, below secrets/: it is there, and as they take it, before anything is made.
# Says all that is wrong at once: places, and never what stands there.
# Globals: reads own_names.
check_own_secrets() {
  local name lines=()
  mapfile -t lines < <(
    for name in "${own_names[@]}"; do
      problems_of "$name"
    done
  )
  [[ ${#lines[@]} -gt 0 ]] || return 0
  [[ "${lines[*]}" != *" is missing "* ]] || lines+=(
    "Those of an earlier bundle: bash secrets.sh --from FOLDER"
    "Hosts have them below /etc/create-mesos-cluster/secrets."
  )
  fail "Secrets of your own are not as flags need them. Nothing was changed." "${lines[@]}"
}

# What --check does.
look_at_own_secrets() {
  check_own_secrets
  note_open_secrets "bash secrets.sh makes it 600."
}

# problems_of NAME: prints what is wrong with one of them.
# Globals: reads own_flags, own_content.
problems_of() {
  local file=secrets/$1 content
  if is_out_of_reach "$file"; then
    echo "$file cannot be read. Run this as who owns it."
    return
  fi
  if [[ ! -f $file ]] || ! LC_ALL=C grep -q '[^[:space:]]' "$file"; then
    echo "$file is missing or empty. In cluster.yaml it is named by ${own_flags[$1]}."
    return
  fi
  for content in ${own_content[$1]}; do
    case $content in
      json) is_json_object "$file" || echo "$file is no JSON object, {...}." ;;
      credential) check_principals "$file" "$principal" "$principal_form" ;;
      credentials)
        check_principals "$file" "$principals" "{\"credentials\": [$principal_form]}"
        ;;
      secret) check_secret "$file" ;;
    esac
  done
  [[ $1 != env/* ]] || check_variables "$file"
}

# Whether it, or a folder in which it is, belongs to somebody else.
is_out_of_reach() {
  local path
  for path in secrets "${1%/*}" "$1"; do
    [[ ! -e $path || -r $path ]] || return 0
  done
  return 1
}

# Of JSON: a sign in a string, a string that is not empty, an object with a login in either order,
# and one with a list of them.
character='([^"\\[:cntrl:]]|\\["\\/bfnrt]|\\u[0-9A-Fa-f]{4})'
string="\"$character+\""
user="\"principal\" *: *$string" secret_of_user="\"secret\" *: *$string"
principal="\{ *($user *, *$secret_of_user|$secret_of_user *, *$user) *\}"
principals="\{ *\"credentials\" *: *\[ *$principal( *, *$principal)* *\] *\}"
principal_form='{"principal": "NAME", "secret": "SECRET"}'

# check_principals FILE PATTERN FORM
check_principals() {
  tr '\n\r\t' '   ' <"$1" | LC_ALL=C grep -axE " *$2 *" >/dev/null ||
    echo "$1 is not JSON of this form: $3"
}

check_secret() {
  [[ $(controls_in "$1") -eq 0 && $(LC_ALL=C grep -ac '' "$1") -eq 1 ]] ||
    echo "$1 is not a secret alone, on one line."
}

# Prints how many control characters a file has besides line ends.
controls_in() { tr -cd '\0-\11\13-\37\177' <"$1" | wc -c; }

# Word by word: brackets has those that have to be closed, wanted says what may come.
is_json_object() {
  LC_ALL=C grep -aoE "\"$character*\"|[][{}:,]|[^][{}:,\"[:space:]]+|\"" "$1" | LC_ALL=C awk '
    function end_value() { wanted = depth ? "more" : "nothing" }
    function open(bracket, inside) {
      brackets[++depth] = bracket
      wanted = inside
    }
    function is_string(text) { return length(text) > 1 && text ~ /^"/ }
    function is_word(text) {
      return text ~ /^(true|false|null|-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][-+]?[0-9]+)?)$/
    }
    BEGIN { wanted = "object" }
    /^[{]$/ && wanted ~ /^(object|value|item)$/ { open("}", "name"); next }
    /^\[$/ && wanted ~ /^(value|item)$/ { open("]", "item"); next }
    /^[]}]$/ && $0 == brackets[depth] && wanted ~ ($0 == "}" ? "^(more|name)$" : "^(more|item)$") {
      depth--
      end_value()
      next
    }
    is_string($0) && wanted ~ /^(name|key)$/ { wanted = "colon"; next }
    /^:$/ && wanted == "colon" { wanted = "value"; next }
    /^,$/ && wanted == "more" { wanted = brackets[depth] == "}" ? "key" : "value"; next }
    (is_string($0) || is_word($0)) && wanted ~ /^(value|item)$/ { end_value(); next }
    { wanted = "nothing valid"; exit }
    END { exit wanted != "nothing" }
  '
}

# Globals: reads own_variables.
check_variables() {
  local line number=0 name LC_ALL=C
  local -A seen=()
  while IFS= read -r line || [[ -n $line ]]; do
    number=$((number + 1))
    [[ -n $line && $line != '#'* ]] || continue
    if ! is_variable "$line"; then
      echo "$1, line $number is not NAME=VALUE. Write the value as it is, $signs"
      continue
    fi
    name=${line%%=*}
    [[ " ${own_variables[*]} " == *" $name "* && -z ${seen[$name]:-} ]] ||
      echo "$1, line $number sets what no flag of cluster.yaml names, or sets it again." \
        "It takes each of these once: ${own_variables[*]}"
    seen[$name]=yes
  done <"$1"
  for name in "${own_variables[@]}"; do
    grep -q "^$name=" "$1" || echo "$1 lacks $name. Add the line: $name=VALUE"
  done
}

signs="in printable ASCII without ' and \\, not in quotes, and with no blank before or after it."

is_variable() {
  [[ $1 =~ ^[A-Z][A-Z0-9_]*=[!-~]([ -~]*[!-~])?$ && $1 != *[\'\\]* && $1 != *=\"*\" ]]
}

# Globals: reads own_names.
note_open_secrets() {
  local name mode
  for name in "${own_names[@]}"; do
    mode=$(stat -c %a "secrets/$name")
    [[ $mode == *00 ]] ||
      echo "NOTE: others on this machine may read secrets/$name (mode $mode). $1" >&2
  done
}

# For their owner alone from now on.
# Globals: reads own_names.
close_own_secrets() {
  local name
  note_open_secrets "It is 600 now. If they have read it, make a new one."
  for name in "${own_names[@]}"; do
    chmod go= "secrets/${name%/*}" "secrets/$name" ||
      fail "secrets/$name belongs to somebody else. Nothing was changed." \
        "Make it yours, with mode 0600: it holds a secret."
  done
}

# Those that are missing here, from the folder secrets of another bundle.
# Globals: reads own_names.
take_own_secrets() {
  local name
  for name in "${own_names[@]}"; do
    [[ ! -s secrets/$name && -s $1/$name ]] || continue
    mkdir -p "secrets/${name%/*}"
    cp "$1/$name" "secrets/$name.new"
    mv -f "secrets/$name.new" "secrets/$name"
  done
}

# write_own_secrets FOLDER NAME...
# Globals: reads own_content.
write_own_secrets() {
  local folder=$1 name
  shift
  for name in "$@"; do
    mkdir -p "$folder/${name%/*}"
    if [[ $name == env/* ]]; then
      write_variables "secrets/$name" >"$folder/$name"
    elif [[ " ${own_content[$name]} " == *" secret "* ]]; then
      # A line end, which editors write, would be a part of it: the masters would refuse Marathon.
      printf '%s' "$(<"secrets/$name")" >"$folder/$name"
    else
      cp "secrets/$name" "$folder/$name"
    fi
  done
}

write_variables() {
  local line
  while IFS= read -r line || [[ -n $line ]]; do
    [[ -n $line && $line != '#'* ]] || continue
    printf '%s=%s\n' "${line%%=*}" "$(env_value "${line#*=}")"
  done <"$1"
}

# env_value VALUE: prints it as what starts Marathon reads it.
env_value() { printf "'%s'" "$1"; }

# --- from the hosts ------------------------------------------------------------------------------

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

# What stands before each secret in what secrets_on prints, by the name of the secret.
declare -A stands_after=(
  [id]=$'== id\n'
  [zookeeper-super]='addauth digest super:'
  [zookeeper-quorum]='username="zkquorum" password="'
  [zookeeper-mesos]='zk://mesos:'
  [zookeeper-marathon]='zk://marathon:'
  [marathon]='{"principal": "marathon", "secret": "'
  [agent]='{"principal": "agent", "secret": "'
  [operator]='{"principal": "operator", "secret": "'
)
declare -A collected=()   # the secrets, by name
unread=()                 # hosts from which nothing came

# Every master has all secrets but the keys of the agents, of which each has its own.
# Globals: reads values, masters, agents, frameworks, executors_log_in, stands_after, collected.
collect_values() {
  local entry name
  [[ ! -s $values/id ]] || fail "secrets/ has secrets already. Nothing was changed." \
    "If they are not those of the hosts, move that folder away and run this again."
  for name in "${frameworks[@]}"; do
    stands_after[framework-$name]="{\"principal\": \"$name\", \"secret\": \""
  done
  for entry in "${masters[@]}"; do
    collect_from "$entry" "${!stands_after[@]}"
  done
  for name in id zookeeper-super zookeeper-mesos marathon agent operator; do
    [[ -n ${collected[$name]:-} ]] || fail "No master gave $name. Nothing was changed." \
      "Asked by ssh, as $ssh_user: ${masters[*]}"
  done
  [[ $executors_log_in != true ]] || collect_keys
  print_unread
  make_folder
  for name in "${!collected[@]}"; do
    [[ $name == id ]] || printf '%s' "${collected[$name]}" >"$values/$name"
  done
  # Last: hosts take secrets by it, and an interrupted run has not all of them.
  printf '%s' "${collected[id]}" >"$values/id"
}

# Globals: reads agents; sets stands_after.
collect_keys() {
  local entry
  for entry in "${agents[@]}"; do
    stands_after[jwt-${entry%@*}]=$'== jwt.key\n'
    collect_from "$entry" id "jwt-${entry%@*}"
  done
}

# collect_from NAME@ADDRESS SECRET...: takes what this host has of them. While secrets are rotated,
# hosts may have different ones.
# Globals: reads stands_after; adds to collected, unread.
collect_from() {
  local entry=$1 text name value
  shift
  if ! text=$(secrets_on "${entry#*@}"); then
    unread+=("$entry")
    return
  fi
  for name in "${!users[@]}"; do
    note_user "$name"
  done
  for name; do
    [[ $text == *"${stands_after[$name]}"* ]] || continue
    value=${text#*"${stands_after[$name]}"}
    value=${value:0:64}
    [[ $value =~ ^[0-9a-f]{64}$ ]] || continue
    [[ ${collected[$name]:-$value} == "$value" ]] ||
      fail "${entry%@*} has another $name than the hosts before it. Nothing was changed."
    collected[$name]=$value
  done
}

# note_user NAME: what was rotated may have the second of two users. It is read as that of the
# first.
# Globals: reads users, entry; sets text; adds to collected.
note_user() {
  local first="\"${users[$1]}\"" second="\"${users[$1]}2\""
  [[ $text == *"$second"* ]] || return 0
  [[ $text != *"$first"* ]] ||
    fail "The secrets of ${entry%@*} are being rotated. Nothing was changed." \
      "They are where that was begun."
  collected[user-$1]=${users[$1]}2
  text=${text//"$second"/"$first"}
}

# secrets_on ADDRESS: prints the files of a host that have secrets, each below its name.
# Globals: reads ssh_user.
secrets_on() {
  local command
  # shellcheck disable=SC2016  # the shell of the host expands it
  command='cd /etc/create-mesos-cluster/secrets || exit
    for name in id credentials.json zk.url marathon.env jaas.conf close-zookeeper jwt.key; do
      printf "== %s\n" "$name"
      [ ! -e "$name" ] || cat "$name"
      echo
    done'
  command="sh -c $(quote "$command")"
  [[ $ssh_user == root ]] || command="sudo -n $command"
  # Not the lock: a shared connection may stay behind.
  on_host 60 "$1" "$command" </dev/null 2>/dev/null 8>&- | at_most 1000000
}

# Globals: reads unread.
print_unread() {
  [[ ${#unread[@]} -gt 0 ]] || return 0
  echo "Not read, because ssh or sudo failed: ${unread[*]}"
  echo "An agent among them gets another key, and its pods start anew with it."
}

# --- what comes next -----------------------------------------------------------------------------

# Globals: reads host, rotated, values, new_values, made.
print_next() {
  local count
  count=$(find "$values" -type f ! -name 'user-*' | wc -l)
  if [[ ${#rotated[@]} -gt 0 ]]; then
    echo "New secrets are made, and no host has them yet. Next: bash rotate.sh"
  elif [[ -n $host ]]; then
    echo "Carry secrets/hosts/$host to $host as nodes/$host/secrets, readable for root alone, then" \
      "run install.sh there. It puts them below /etc/create-mesos-cluster/secrets."
  elif [[ -d $new_values ]]; then
    echo "Secrets are being rotated: hosts get those of the step that was reached (bash rotate.sh)."
  else
    echo "secrets/ has $count secrets, of which $made were made now, and what each host gets of" \
      "them. Keep a copy elsewhere." \
      "Next: bash deploy.sh; by hand, for each host: bash secrets.sh --host HOST"
  fi
}

main "$@"
