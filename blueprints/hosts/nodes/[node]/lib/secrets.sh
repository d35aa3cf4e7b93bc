# The secrets of this host, which secrets.sh has made elsewhere. Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2154

SECRETS_FOLDER=/etc/create-mesos-cluster/secrets
# What close_zookeeper has done last.
ZNODE_OWNERS=$SECRETS_FOLDER/owners
# How far a change has brought the passwords of this host; see LOGIN_STAGE.
REACHED_STAGE=$SECRETS_FOLDER/stage

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
# Globals: SECRETS_FOLDER, STATE; SECRETS, HOST, LOGIN_STAGE (node.conf)
require_secrets() {
  local missing carried
  refuse_half_closed
  if [[ ${#SECRETS[@]} -eq 0 ]]; then
    [[ ! -s $SECRETS_FOLDER/id || -n $LOGIN_STAGE ]] ||
      fail "This host was installed with passwords, which this bundle has not." \
        "Nothing was changed. A cluster that works is opened step by step:" \
        "create-mesos-cluster change OLD NEW"
    return
  fi
  missing=$(missing_secrets | paste -sd ' ')
  [[ -z $missing ]] || fail "Secrets of this host are missing: $missing" \
    "Where the cluster's secrets are kept: bash secrets.sh --host $HOST" \
    "Carry that folder here, as $PWD/secrets, and run this again."
  [[ -s $SECRETS_FOLDER/id || ! -f $STATE/files || -n $LOGIN_STAGE ]] ||
    fail "This host was installed without passwords. Nothing was changed." \
      "A cluster that works gets them step by step: create-mesos-cluster change OLD NEW"
  carried=$(carried_secrets)
  [[ -n $carried ]] || return 0
  if [[ -s $SECRETS_FOLDER/id ]]; then
    cmp -s "$carried/id" "$SECRETS_FOLDER/id" || refuse_other_secrets "This host has"
  elif [[ $(leading_master) == locked ]]; then
    # Nothing of this host tells whose they are: those who know them already do.
    refuse_other_secrets "The masters that run have"
  fi
}

# Between two steps some daemons know passwords that others do not ask for yet.
# Globals: REACHED_STAGE; LOGIN_STAGE, ROLES (node.conf)
refuse_half_closed() {
  local reached
  [[ -z $LOGIN_STAGE && -s $REACHED_STAGE ]] || return 0
  reached=$(<"$REACHED_STAGE")
  case $reached,$ROLES in
    zookeeper-close,* | agent-login-required,agent) return ;;
  esac
  fail "A change of who needs a password is not at its end. Nothing was changed." \
    "Go on with it where it was begun: bash change.sh"
}

refuse_other_secrets() {
  fail "$1 other secrets than those that were carried here. Nothing was changed." \
    "Those of the cluster lie where they were made, in the folder secrets of its bundle." \
    "Take them into this bundle: bash secrets.sh --from FOLDER"
}

# For root alone. No backup gets a copy of them.
# Globals: SECRETS_FOLDER, REACHED_STAGE; SECRETS, LOGIN_STAGE (node.conf)
put_secrets() {
  local carried name
  if [[ ${#SECRETS[@]} -eq 0 ]]; then
    # The end of the way back.
    [[ -z $LOGIN_STAGE ]] || remove_logins
    return
  fi
  [[ -z $LOGIN_STAGE ]] || note_stage
  carried=$(carried_secrets)
  [[ -n $carried ]] || return 0
  make_secrets_folder
  for name in "${SECRETS[@]}"; do
    put_secret "$carried/$name" "$SECRETS_FOLDER/$name"
  done
  remove_former_secrets
}

# Globals: SECRETS_FOLDER
make_secrets_folder() {
  make_folder "$(dirname "$SECRETS_FOLDER")"
  install -d -m 0700 "$SECRETS_FOLDER"
}

# Globals: REACHED_STAGE; LOGIN_STAGE (node.conf)
note_stage() {
  make_secrets_folder
  install -m 0600 /dev/stdin "$REACHED_STAGE" <<<"$LOGIN_STAGE"
}

# Those of the operator's own stay.
# Globals: SECRETS_FOLDER
remove_logins() {
  [[ -e $SECRETS_FOLDER/id ]] || return 0
  find "$SECRETS_FOLDER" -maxdepth 1 -type f -delete
  rmdir --ignore-fail-on-non-empty "$SECRETS_FOLDER"
  changed "$SECRETS_FOLDER (passwords removed)"
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
# Globals: SECRETS_FOLDER, ZNODE_OWNERS, REACHED_STAGE; SECRETS (node.conf)
remove_former_secrets() {
  local file name
  for file in "$SECRETS_FOLDER"/*; do
    name=${file##*/}
    [[ -f $file && " ${SECRETS[*]} " != *" $name "* ]] || continue
    [[ $file != "$ZNODE_OWNERS" && $file != "$REACHED_STAGE" ]] || continue
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
  if ! closes_zookeeper; then
    open_zookeeper
    return
  fi
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

# Whether what is in ZooKeeper is for its owners alone: with passwords, unless a step of a change
# has not got there.
# Globals: LOGIN_STAGE (node.conf)
closes_zookeeper() { [[ -z $LOGIN_STAGE || $LOGIN_STAGE == zookeeper-close ]]; }

# The way back: opens what was closed. Before Marathon starts without a password, also what it has
# made since then. Nothing else starts at this stage where ZooKeeper is dealt with.
# Globals: SECRETS_FOLDER, ZNODE_OWNERS; LOGIN_STAGE (node.conf)
open_zookeeper() {
  [[ -s $ZNODE_OWNERS || $LOGIN_STAGE == agent-login ]] || return 0
  {
    grep '^addauth ' "$SECRETS_FOLDER/close-zookeeper"
    znode_owners | sed 's/ .*/ world:anyone:cdrwa/; s/^/setAcl -R /'
    printf 'setAcl %s world:anyone:cdrwa\n' /zookeeper/quota /zookeeper /
  } | zookeeper_client >/dev/null 2>&1 || true
  is_zookeeper_open || fail "ZooKeeper could not be opened." "See its log: $(logs zookeeper)"
  [[ ! -s $ZNODE_OWNERS ]] || changed "ZooKeeper opened: everybody writes there"
  rm -f "$ZNODE_OWNERS"
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

# Whether everybody may read its root and the folder of Mesos, and nobody may do more than that but
# Mesos, and Marathon in its own: these folders may be of a time when the cluster was open.
# Globals: SECRETS_FOLDER
is_zookeeper_closed() {
  local answer
  answer=$(znode_rights)
  [[ $answer == *"'world,'anyone:r"*"'digest,'mesos:"* && $answer != *"'world,'anyone:c"* ]]
}

# Whether everybody may do everything there.
is_zookeeper_open() {
  local folders
  folders=$(znode_owners | wc -l)
  [[ $(count_of "'world,'anyone:cdrwa" "$(znode_rights)") -eq $((folders + 1)) ]]
}

# Prints, without blanks, who may do what at the root and in these folders, as everybody sees it.
znode_rights() {
  {
    echo "getAcl /"
    znode_owners | sed 's/ .*//; s/^/getAcl /'
  } | zookeeper_client 2>/dev/null | flat
}
