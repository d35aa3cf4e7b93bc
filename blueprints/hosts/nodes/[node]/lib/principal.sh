# The principal under which Marathon registers with the masters. Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2154
#
# A framework that has registered without a principal is refused with one, and its Marathon would
# end again and again: so a Marathon of an earlier bundle keeps to what it has.

PRINCIPAL='^ *MARATHON_MESOS_AUTHENTICATION_PRINCIPAL[=:]'

# Puts a file with Marathon's settings into place, without the principal where Marathon has none.
# Arguments: file, path on the host
put_marathon_settings() {
  local file=$1 target=$2 new
  if ! grep -q "$PRINCIPAL" "$file" || has_principal "$file" "$target"; then
    put_file "$file" "$target"
    return
  fi
  new=$(mktemp)
  sed "/$PRINCIPAL/d" "$file" >"$new"
  put_file "$new" "$target"
  rm -f "$new"
}

# Whether Marathon may register with a principal: as the file says with which it runs here; before
# the first installation of this host, as the cluster says. change.sh adds it when the framework is
# forgotten.
has_principal() {
  local file=$1 target=$2 name
  ! has_option --add-principal || return 0
  if is_installed_file "$target"; then
    grep -q "$PRINCIPAL" "$target"
    return
  fi
  name=$(sed -nE 's/^ *MARATHON_FRAMEWORK_NAME(=|: )"?([A-Za-z0-9._-]+)"?$/\2/p' "$file")
  ! registered_frameworks | grep -E "^${name:-marathon} - " >/dev/null
}

# A package brings a file of this path too.
# Globals: STATE
is_installed_file() {
  [[ -f $1 ]] || return 1
  [[ $1 == "$STATE/"* ]] || was_installed "$1"
}
