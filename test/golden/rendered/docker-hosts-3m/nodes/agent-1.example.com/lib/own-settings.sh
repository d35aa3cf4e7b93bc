# What the operator has set on this host: kept and named, or named before it is replaced.
# Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2153,SC2154

# Flags that hold a secret or decide who may do what. No installation takes one away that is not its
# own: the cluster would be open, and nobody would be told.
GUARDS=(
  MARATHON_HTTP_CREDENTIALS
  MARATHON_MESOS_AUTHENTICATION
  MARATHON_MESOS_AUTHENTICATION_SECRET
  MARATHON_MESOS_AUTHENTICATION_SECRET_FILE
  MARATHON_METRICS_DATADOG_API_KEY
  MARATHON_SENTRY
  MARATHON_SSL_KEYSTORE_PASSWORD
  MARATHON_SSL_KEYSTORE_PATH
  MESOS_ACLS
  MESOS_AUTHENTICATE
  MESOS_AUTHENTICATEE
  MESOS_AUTHENTICATE_AGENTS
  MESOS_AUTHENTICATE_FRAMEWORKS
  MESOS_AUTHENTICATE_HTTP
  MESOS_AUTHENTICATE_HTTP_EXECUTORS
  MESOS_AUTHENTICATE_HTTP_FRAMEWORKS
  MESOS_AUTHENTICATE_HTTP_READONLY
  MESOS_AUTHENTICATE_HTTP_READWRITE
  MESOS_AUTHENTICATE_SLAVES
  MESOS_AUTHENTICATORS
  MESOS_AUTHORIZERS
  MESOS_CREDENTIAL
  MESOS_CREDENTIALS
  MESOS_DOCKER_CONFIG
  MESOS_EXECUTOR_SECRET_KEY
  MESOS_FIREWALL_RULES
  MESOS_HTTP_AUTHENTICATORS
  MESOS_HTTP_CREDENTIALS
  MESOS_HTTP_FRAMEWORK_AUTHENTICATORS
  MESOS_JWT_SECRET_KEY
  MESOS_MODULES
  MESOS_MODULES_DIR
  MESOS_SECRET_RESOLVER
  MESOS_WHITELIST
)
# Compose reads it after the file of the cluster. Nothing here writes it.
COMPOSE_OVERRIDE=/etc/create-mesos-cluster/docker-compose.override.yml

# Globals: GUARDS
is_guard() { [[ $1 == LIBPROCESS_SSL_* || " ${GUARDS[*]} " == *" $1 "* ]]; }

# Whether a file in /etc/mesos-* is such a flag. The wrapper takes ?NAME for a switch.
is_guard_flag() {
  local name=${1##*/}
  name=${name#\?}
  is_guard "MESOS_${name^^}"
}

# --- what stays ----------------------------------------------------------------------------------

# Prints the files of the operator that take part in the cluster and stay as they are.
kept_files() {
  local file
  while IFS= read -r file; do
    ! is_guard_flag "$file" || was_installed "$file" || printf '%s\n' "$file"
  done < <(foreign_flags)
  own_drop_ins
  if [[ -f docker-compose.yml && -f $COMPOSE_OVERRIDE ]]; then
    printf '%s\n' "$COMPOSE_OVERRIDE"
  fi
}

# Whether an earlier bundle of the cluster brought this file: what it brought, it takes away.
# Globals: STATE
was_installed() { [[ -f $STATE/files ]] && grep -qxF -- "${1#/}" "$STATE/files"; }

# Globals: METHOD, SERVICES (node.conf)
own_drop_ins() {
  local service file
  [[ $METHOD != docker ]] || return 0
  for service in "${SERVICES[@]}"; do
    for file in /etc/systemd/system/"$service".service.d/*.conf; do
      [[ -e $file ]] || continue
      is_bundle_file "${file#/}" || was_installed "$file" || printf '%s\n' "$file"
    done
  done
}

report_kept_files() {
  local file
  while IFS= read -r file; do
    say "  kept: ${file//[[:cntrl:]]/?} (not from this bundle)"
  done < <(kept_files)
}

# --- what is replaced ----------------------------------------------------------------------------

# Remembers the content with which a file was put into place.
# Globals: STATE
remember_content() {
  local sum
  [[ -d $STATE && -f $1 && ! -L $1 ]] || return 0
  sum=$(sha256sum <"$1")
  [[ $(known_content "$1") != "${sum%% *}" ]] || return 0
  {
    [[ ! -f $STATE/contents ]] || awk -v path="$1" 'substr($0, 67) != path' "$STATE/contents"
    printf '%s  %s\n' "${sum%% *}" "$1"
  } | write_state contents
}

# Prints the checksum with which a file was put into place; nothing where that is not known.
# Globals: STATE
known_content() {
  [[ -f $STATE/contents ]] || return 0
  awk -v path="$1" 'substr($0, 67) == path { print $1 }' "$STATE/contents"
}

# Whether a file is as it was put into place, by an installation that remembered it.
is_as_installed() { [[ $(sha256sum <"$1") == "$(known_content "$1")  -" ]]; }

is_changed_by_hand() {
  [[ -f $1 && -n $(known_content "$1") ]] && ! is_as_installed "$1"
}

# Prints the files that this installation replaces although somebody has changed them.
# Globals: STATE
changed_by_hand() {
  local file
  while IFS= read -r file; do
    ! is_changed_by_hand "$file" || cmp -s "$(source_of "$file")" "$file" || printf '%s\n' "$file"
  done < <(installed_files)
}

# Prints the files that this or an earlier bundle of the cluster has put into place. Others write
# into /etc/hosts too.
# Globals: STATE
installed_files() {
  {
    host_files
    cat "$STATE/files" 2>/dev/null || true
  } | sed 's|^|/|' | grep -vxF /etc/hosts | LC_ALL=C sort -u
  [[ ! -f docker-compose.yml ]] || echo "$STATE/docker-compose.yml"
}

# Prints what this folder has for a file of the host.
# Globals: STATE
source_of() {
  if [[ $1 == "$STATE/docker-compose.yml" ]]; then
    echo docker-compose.yml
  elif [[ -e ${1#/} ]]; then
    echo "${1#/}"
  else
    supplied_source "$1"
  fi
}

# Prints the guards that a file on this host sets and the one that replaces it does not. What an
# earlier bundle had set, the new one may leave out.
lost_guards() {
  local ours theirs name
  while read -r ours theirs; do
    [[ -f $theirs ]] || continue
    ! is_as_installed "$theirs" || continue
    while IFS= read -r name; do
      is_guard "$name" || continue
      variables_of "$ours" | grep -xF -- "$name" >/dev/null || printf '%s in %s\n' "$name" "$theirs"
    done < <(variables_of "$theirs")
  done < <(files_with_variables)
}

# Prints the files that set variables: the one in this folder, and the one on the host.
# Globals: STATE
files_with_variables() {
  local file
  for file in etc/default/*; do
    [[ ! -f $file ]] || echo "$file /$file"
  done
  [[ ! -f docker-compose.yml ]] || echo "docker-compose.yml $STATE/docker-compose.yml"
}

variables_of() {
  sed -nE 's/^[ \t]*(- +|export +)?["'"'"']?([A-Z][A-Z0-9_]*)[=:].*/\2/p' "$1" | LC_ALL=C sort -u
}

# --- preflight.sh --------------------------------------------------------------------------------

# Globals: BACKUPS
check_own_settings() {
  local kept replaced lost
  kept=$(kept_files)
  report_pass "install.sh keeps what others have set" "${kept:-nothing}"
  replaced=$(changed_by_hand)
  check advised "no file of the cluster was changed by hand" "${replaced:-none}" \
    "install.sh replaces it, with a copy in $BACKUPS. What stays: $(own_place)" \
    test -z "$replaced"
  lost=$(lost_guards)
  check required "no authentication is taken away" "${lost:-none}" \
    "set it where it stays: $(own_place); or by a flag, in secrets/ of the bundle (README.md);
then remove it from that file" \
    test -z "$lost"
}

# Globals: METHOD (node.conf); COMPOSE_OVERRIDE
own_place() {
  if [[ $METHOD == docker ]]; then
    echo "$COMPOSE_OVERRIDE"
  else
    echo "a drop-in of the service, such as /etc/systemd/system/mesos-master.service.d/own.conf"
  fi
}
