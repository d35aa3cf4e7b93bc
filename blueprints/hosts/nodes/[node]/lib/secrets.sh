# The secrets of this host, which secrets.sh has made elsewhere. Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2154

SECRETS_FOLDER=/etc/create-mesos-cluster/secrets
# What close_zookeeper has done last.
ZNODE_OWNERS=$SECRETS_FOLDER/owners

# Prints the folder in which they were carried here: in this folder, or in the bundle that contains
# it; nothing if they were not.
# Globals: HOST (node.conf)
carried_secrets() {
  local folder
  for folder in secrets "../../secrets/hosts/$HOST"; do
    if [[ -d $folder ]]; then
      echo "$folder"
      return
    fi
  done
}

# Prints those of SECRETS that lie neither with this folder nor on the host.
# Globals: SECRETS_FOLDER; SECRETS (node.conf)
missing_secrets() {
  local name folder
  folder=$(carried_secrets)
  folder=${folder:-$SECRETS_FOLDER}
  for name in "${SECRETS[@]}"; do
    [[ -s $folder/$name ]] || echo "$name"
  done
}

# Before anything is touched: a daemon without them would end, or be open.
# Globals: SECRETS_FOLDER, STATE; SECRETS, HOST (node.conf)
require_secrets() {
  local missing carried
  if [[ ${#SECRETS[@]} -eq 0 ]]; then
    [[ ! -s $SECRETS_FOLDER/id ]] ||
      fail "This host was installed with passwords, which this bundle has not." \
        "Nothing was changed. A cluster that works cannot be opened yet:" \
        "its masters could not write to ZooKeeper."
    return
  fi
  missing=$(missing_secrets | paste -sd ' ')
  [[ -z $missing ]] || fail "Secrets of this host are missing: $missing" \
    "Where the cluster's secrets are kept: bash secrets.sh --host $HOST" \
    "Carry that folder here, as $PWD/secrets, and run this again."
  [[ -s $SECRETS_FOLDER/id || ! -f $STATE/files ]] ||
    fail "This host was installed without passwords. Nothing was changed." \
      "A cluster that works cannot be closed yet: install a new one beside it, and move the apps."
  carried=$(carried_secrets)
  [[ -n $carried ]] || return 0
  if [[ -s $SECRETS_FOLDER/id ]]; then
    cmp -s "$carried/id" "$SECRETS_FOLDER/id" || refuse_other_secrets "This host has"
  elif [[ $(leading_master) == locked ]]; then
    # Nothing of this host tells whose they are: those who know them already do.
    refuse_other_secrets "The masters that run have"
  fi
}

refuse_other_secrets() {
  fail "$1 other secrets than those that were carried here. Nothing was changed." \
    "Those of the cluster lie where they were made, in the folder secrets of its bundle." \
    "Take them into this bundle: bash secrets.sh --from FOLDER"
}

# For root alone. No backup gets a copy of them.
# Globals: SECRETS_FOLDER; SECRETS (node.conf)
put_secrets() {
  local carried name
  [[ ${#SECRETS[@]} -gt 0 ]] || return 0
  carried=$(carried_secrets)
  [[ -n $carried ]] || return 0
  make_folder "$(dirname "$SECRETS_FOLDER")"
  install -d -m 0700 "$SECRETS_FOLDER"
  for name in "${SECRETS[@]}"; do
    put_secret "$carried/$name" "$SECRETS_FOLDER/$name"
  done
  remove_former_secrets
}

# By hand they were carried for this alone. Services that are not selected still need theirs.
forget_carried_secrets() { is_partial || rm -rf secrets; }

# Arguments: file, path on the host
put_secret() {
  local source=$1 target=$2
  is_selected_file "$target" || return 0
  if is_up_to_date "$source" "$target" 0600; then
    return
  fi
  mark_for_restart "$target"
  install -m 0600 -o "$(secret_owner "$target")" "$source" "$target.new"
  mv -fT "$target.new" "$target"
  changed "$target"
}

# Prints those that were carried here and are not in place yet.
# Globals: SECRETS_FOLDER; SECRETS (node.conf)
late_secrets() {
  local carried name
  carried=$(carried_secrets)
  [[ -n $carried ]] || return 0
  for name in "${SECRETS[@]}"; do
    is_up_to_date "$carried/$name" "$SECRETS_FOLDER/$name" 0600 || echo "$SECRETS_FOLDER/$name"
  done
}

# Those that this host has no use for any more, each when the service that read it is dealt with.
# Globals: SECRETS_FOLDER, ZNODE_OWNERS; SECRETS (node.conf)
remove_former_secrets() {
  local file name
  for file in "$SECRETS_FOLDER"/*; do
    name=${file##*/}
    [[ -f $file && $file != "$ZNODE_OWNERS" && " ${SECRETS[*]} " != *" $name "* ]] || continue
    ! is_for_rollback "$name" || continue
    is_selected "$(former_reader "$name")" || continue
    rm -f "$file"
    changed "$file (removed)"
  done
}

# Whether files that rollback.sh restores may name one of them: it brings Marathon and the login of
# executors back, but no role of this host.
# Globals: ROLES (node.conf)
is_for_rollback() {
  case $1 in
    marathon.*) [[ $ROLES == *master* ]] ;;
    jwt.key) [[ $ROLES == *agent* ]] ;;
    *) return 1 ;;
  esac
}

# Prints the service that read a secret which this host had.
# Globals: AGENT_SERVICE (node.conf)
former_reader() {
  case $1 in
    zookeeper.options | jaas.conf | close-zookeeper) echo zookeeper ;;
    marathon.*) echo marathon ;;
    agent.json | http.json | jwt.key) echo "$AGENT_SERVICE" ;;
    *) echo mesos-master ;;
  esac
}

# Prints who reads a secret on this host, by its path: the files of each method replace this.
secret_owner() { echo root; }

# Mesos and Marathon load their login from a package that an image may lack. A master without it
# starts without a word, and refuses everybody.
require_sasl_in_image() {
  has_sasl_module "$1" || fail "The image $1 lacks the login that Mesos uses, libcrammd5.so." \
    "Use one with the package libsasl2-modules (Debian) or cyrus-sasl-md5 (others)."
}

has_sasl_module() {
  docker run --rm --pull never --network none --entrypoint sh "$1" \
    -c 'ls /usr/lib/*/sasl2/libcrammd5.so* || ls /usr/lib*/sasl2/libcrammd5.so*' >/dev/null 2>&1
}

remove_secrets() {
  [[ -d $SECRETS_FOLDER ]] || return 0
  rm -rf "$SECRETS_FOLDER"
  changed "$SECRETS_FOLDER (removed)"
}

# --- ZooKeeper, closed once ----------------------------------------------------------------------

# ZooKeeper begins open to everybody. Closes its root and makes the folders of Mesos and Marathon
# for them alone, as soon as there is a quorum, before the first master needs them. A stranger that
# has closed it before would be noticed by the masters, which end. Later, where their passwords are
# rotated, gives them what is there.
# Globals: SECRETS_FOLDER, PATIENCE_SECONDS
close_zookeeper() {
  local started=$SECONDS
  [[ -s $SECRETS_FOLDER/close-zookeeper ]] || return 0
  until [[ -n $(zookeeper_mode) ]]; do
    if [[ $((SECONDS - started)) -ge $PATIENCE_SECONDS ]]; then
      say "  ZooKeeper has no quorum yet: install.sh of the master that makes it one closes it"
      return
    fi
    sleep 1
  done
  if is_zookeeper_closed; then
    give_znodes
    return
  fi
  # It repeats what it reads, passwords too.
  zookeeper_client <"$SECRETS_FOLDER/close-zookeeper" >/dev/null 2>&1 || true
  is_zookeeper_closed || fail "ZooKeeper could not be closed to strangers." \
    "See its log: $(logs zookeeper)"
  remember_owners "$(znode_owners)"
  changed "ZooKeeper closed: only Mesos and Marathon write there"
}

# Prints "FOLDER ACL" for the folders of Mesos and Marathon in ZooKeeper.
# Globals: SECRETS_FOLDER
znode_owners() {
  sed -n 's/^create \([^ ]*\) "" \(.*\)/\1 \2/p' "$SECRETS_FOLDER/close-zookeeper"
}

# Gives what is below them to others than the last time. While a folder has two owners of one name,
# at each run: what the old one has made since is closed to the new one.
# Globals: SECRETS_FOLDER, ZNODE_OWNERS
give_znodes() {
  local owners answer
  owners=$(znode_owners)
  if [[ $owners != *,digest:* ]] && { [[ ! -s $ZNODE_OWNERS ]] || own_already "$owners"; }; then
    remember_owners "$owners"
    return
  fi
  answer=$(
    {
      grep '^addauth ' "$SECRETS_FOLDER/close-zookeeper"
      znode_owners | sed 's/^/setAcl -R /'
      znode_owners | sed 's/ .*//; s/^/getAcl /'
    } | zookeeper_client 2>/dev/null
  ) || true
  [[ $(count_of "'digest,'" "$answer") == "$(count_of digest: "$owners")" ]] ||
    fail "What is in ZooKeeper cannot be given to the new users of Mesos and Marathon." \
      "See its log: $(logs zookeeper)"
  own_already "$owners" ||
    changed "ZooKeeper: what Mesos and Marathon keep there belongs to their new users"
  remember_owners "$owners"
}

# Globals: ZNODE_OWNERS
own_already() { [[ -s $ZNODE_OWNERS && $(<"$ZNODE_OWNERS") == "$1" ]]; }

# Globals: ZNODE_OWNERS
remember_owners() { install -m 0600 /dev/stdin "$ZNODE_OWNERS" <<<"$1"; }

# count_of WORD TEXT: how often it is there.
count_of() {
  { grep -oF -- "$1" <<<"$2" || true; } | wc -l
}

# Whether everybody may read its root and the folder of Mesos, and only Mesos may do more: that
# folder may be of a cluster from before, which was open.
is_zookeeper_closed() {
  local answer
  answer=$(printf 'getAcl %s\n' / /mesos | zookeeper_client 2>/dev/null | flat)
  [[ $answer == *"'world,'anyone:r"*"'digest,'mesos:"* && $answer != *"'world,'anyone:c"* ]]
}
