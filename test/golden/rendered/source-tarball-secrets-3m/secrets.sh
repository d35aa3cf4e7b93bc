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

Checks the secrets of your own in secrets/, which flags in cluster.yaml name, and makes there what
each host gets of them. It shows nothing; deploy.sh and the Ansible playbook call it.
  --host HOST     the same, and says what to carry to this host by hand
  --from FOLDER   first takes those that are missing here from another bundle of this cluster: the
                  bundle, or its secrets/

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
# Secrets of the operator's own, by who gets them, and the flags of cluster.yaml that name them.
own_of_masters=( env/marathon files/marathon.p12 files/quorum.pem )
own_of_agents=( files/docker-config.json )
declare -A own_flags=(
  [env/marathon]=marathon.ssl_keystore_password
  [files/docker-config.json]=agent.docker_config
  [files/marathon.p12]=marathon.ssl_keystore_path
  [files/quorum.pem]=zookeeper.ssl.quorum.keyStore.location
)
# What secrets/env/marathon sets.
own_variables=( MARATHON_SSL_KEYSTORE_PASSWORD )

# What the options ask for.
host=
from=

main() {
  read_options "$@"
  umask 077
  lock_secrets
  [[ -z $from ]] || take_own_secrets "$from"
  check_own_secrets
  chmod 0700 secrets
  echo '*' >secrets/.gitignore
  write_host_files
  print_next
}

# Globals: sets host, from.
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

# Whatever flags name, below secrets/: it is there, for its owner alone, before anything is made.
# Globals: reads own_of_masters, own_of_agents, own_flags.
check_own_secrets() {
  local name
  for name in "${own_of_masters[@]}" "${own_of_agents[@]}"; do
    [[ -f secrets/$name && -s secrets/$name ]] ||
      fail "secrets/$name is missing or empty. Nothing was changed." \
        "Put it there, for ${own_flags[$name]} in cluster.yaml. From an earlier bundle:" \
        "bash secrets.sh --from FOLDER. On hosts: /etc/create-mesos-cluster/secrets/$name"
    chmod go= "secrets/${name%/*}" "secrets/$name" ||
      fail "secrets/$name belongs to somebody else. Nothing was changed." \
        "Make it yours, with mode 0600: it holds a secret."
    [[ $name != env/* ]] || check_variables "secrets/$name"
  done
}

# Names the line and never what stands there.
# Globals: reads own_variables.
check_variables() {
  local line number=0 name LC_ALL=C
  local -A seen=()
  while IFS= read -r line || [[ -n $line ]]; do
    number=$((number + 1))
    [[ -n $line && $line != '#'* ]] || continue
    [[ $line =~ ^([A-Z][A-Z0-9_]*)=([ -~]+)$ && $line != *[\'\\]* ]] ||
      fail "$1, line $number is not NAME=VALUE. Nothing was changed." \
        "Write the value as it is, in printable ASCII without ' and \\, and not in quotes."
    name=${BASH_REMATCH[1]}
    [[ " ${own_variables[*]} " == *" $name "* && -z ${seen[$name]:-} ]] ||
      fail "$1, line $number sets what no flag of cluster.yaml names, or sets it again." \
        "Nothing was changed. It takes each of these once: ${own_variables[*]}"
    seen[$name]=yes
  done <"$1"
  for name in "${own_variables[@]}"; do
    [[ -n ${seen[$name]:-} ]] ||
      fail "$1 lacks $name. Nothing was changed." "Add the line: $name=VALUE"
  done
}

# Those that are missing here, from the folder secrets of another bundle.
# Globals: reads own_of_masters, own_of_agents.
take_own_secrets() {
  local name
  for name in "${own_of_masters[@]}" "${own_of_agents[@]}"; do
    [[ ! -s secrets/$name && -s $1/$name ]] || continue
    mkdir -p "secrets/${name%/*}"
    cp "$1/$name" "secrets/$name"
  done
}

# write_own_secrets FOLDER NAME...
# Globals: reads own_flags.
write_own_secrets() {
  local folder=$1 name
  shift
  for name in "$@"; do
    mkdir -p "$folder/${name%/*}"
    if [[ $name == env/* ]]; then
      write_variables "secrets/$name" >"$folder/$name"
    elif [[ " ${own_flags[$name]}," == *" marathon.mesos_authentication_secret_file,"* ]]; then
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
