#!/usr/bin/env bash
# Sorts out which host of the cluster golden gets which secret of its operator, on the
# operator's machine.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
set -euo pipefail
called_from=$PWD
cd "$(dirname "${BASH_SOURCE[0]}")"

usage() {
  cat <<'END'
Usage: bash secrets.sh [--host HOST] [--from FOLDER]
       bash secrets.sh --check

Checks the secrets of your own in secrets/, which flags in cluster.yaml name, and makes there what
each host gets of them. It shows nothing; deploy.sh and the Ansible playbook call it.
  --host HOST     the same, and says what to carry to this host by hand
  --from FOLDER   first takes those that are missing here from another bundle of this cluster: the
                  bundle, or its secrets/
  --check         only checks them, and changes nothing

Keep secrets/ as you keep other passwords, with a copy elsewhere: no archive has it.
Exit codes: 0 done, 1 failed, 2 wrong usage.
END
}

masters=(
  master-1.example.com
  master-2.example.com
  master-3.example.com
)
agents=(
  agent-1.example.com
  agent-2.example.com
)
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

# What the options ask for.
host=
from=
checks=

main() {
  read_options "$@"
  if [[ -n $checks ]]; then
    look_at_own_secrets
    return
  fi
  umask 077
  lock_secrets
  [[ -z $from ]] || take_own_secrets "$from"
  check_own_secrets
  close_own_secrets
  chmod 0700 secrets
  echo '*' >secrets/.gitignore
  write_host_files
  print_next
}

# Globals: sets host, from, checks.
read_options() {
  while [[ $# -gt 0 ]]; do
    case $1 in
      --host)
        is_host "${2:-}" || wrong_usage "--host needs a host of this cluster; \"${2:-}\" is not one."
        host=$2
        shift
        ;;
      --from)
        from=$(secrets_below "${2:-}")
        [[ -n $from ]] ||
          wrong_usage "--from needs a bundle that has secrets; \"${2:-}\" has no folder secrets."
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
}

# secrets_below FOLDER: prints the folder secrets that it is, or has.
# Globals: reads called_from.
secrets_below() {
  local folder=$1
  [[ $folder == /* ]] || folder=$called_from/$folder
  if [[ -d $folder/secrets ]]; then
    printf '%s' "$folder/secrets"
  elif [[ -d $folder/files || -d $folder/env ]]; then
    printf '%s' "$folder"
  fi
}

is_host() {
  printf '%s\n' "${masters[@]}" "${agents[@]}" | grep -xF -- "$1" >/dev/null
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

# Globals: reads masters, agents, own_of_masters, own_of_agents.
write_host_files() {
  local name
  rm -rf secrets/hosts.new
  for name in "${masters[@]}" "${agents[@]}"; do
    mkdir -p "secrets/hosts.new/$name"
  done
  for name in "${masters[@]}"; do
    write_own_secrets "secrets/hosts.new/$name" "${own_of_masters[@]}"
  done
  for name in "${agents[@]}"; do
    write_own_secrets "secrets/hosts.new/$name" "${own_of_agents[@]}"
  done
  replace_host_files
}

# Globals: reads host.
print_next() {
  if [[ -n $host ]]; then
    echo "Carry secrets/hosts/$host to $host as nodes/$host/secrets, readable for root alone, then" \
      "run install.sh there. It puts them below /etc/create-mesos-cluster/secrets."
  else
    echo "secrets/ has what flags name, and what each host gets of it. Keep a copy elsewhere." \
      "Next: bash deploy.sh; by hand, for each host: bash secrets.sh --host HOST"
  fi
}

main "$@"
