# Secrets of the operator's own, which flags name and secrets.sh has taken from the bundle. Sourced,
# never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2154

# Prints the files in the folder of secrets that this host gets of them, each once.
# Globals: OWN_SECRETS (node.conf)
own_secrets() {
  [[ ${#OWN_SECRETS[@]} -eq 0 ]] || printf '%s\n' "${OWN_SECRETS[@]##*:}" | LC_ALL=C sort -u
}

# Prints where one of them is now: as it was carried here, else as it lies on the host.
# Globals: SECRETS_FOLDER
own_secret_here() {
  local carried
  carried=$(carried_secrets)
  if [[ -n $carried && -s $carried/$1 ]]; then
    echo "$carried/$1"
  else
    echo "$SECRETS_FOLDER/$1"
  fi
}

# Before anything is touched: a daemon that does not find its file ends, and one that finds a secret
# at two places may take the wrong one.
# Globals: HOST (node.conf)
require_own_secrets() {
  local missing found
  missing=$(missing_own_secrets | paste -sd ' ')
  [[ -z $missing ]] || fail "Secrets of your own are missing here: $missing" \
    "Nothing was changed. Put them into secrets/ where the bundle is, and there:" \
    "bash secrets.sh --host $HOST" \
    "Carry what it makes here, as $PWD/secrets, and run this again. deploy.sh does all of that."
  found=$(set_by_hand)
  [[ -z $found ]] || fail "Secrets that the bundle has were set by hand on this host as well:" \
    "$found" "Nothing was changed. $(what_to_do_by_hand)"
}

missing_own_secrets() {
  local name
  while IFS= read -r name; do
    [[ -s $(own_secret_here "$name") ]] || echo "$name"
  done < <(own_secrets)
}

# For root alone. No backup gets a copy of them.
# Globals: SECRETS_FOLDER
put_own_secrets() {
  local carried name
  carried=$(carried_secrets)
  [[ -n $carried ]] || return 0
  while IFS= read -r name; do
    [[ -s $carried/$name ]] || continue
    make_folder "$(dirname "$SECRETS_FOLDER")"
    install -d -m 0700 "$SECRETS_FOLDER" "$SECRETS_FOLDER/${name%/*}"
    put_secret "$carried/$name" "$SECRETS_FOLDER/$name"
  done < <(own_secrets)
}

# Prints those, by their paths, that will have other content.
# Globals: SECRETS_FOLDER
changed_own_secrets() {
  local name
  while IFS= read -r name; do
    cmp -s "$(own_secret_here "$name")" "$SECRETS_FOLDER/$name" || echo "$SECRETS_FOLDER/$name"
  done < <(own_secrets)
}

# --- what was set by hand ------------------------------------------------------------------------

# Prints where the secrets of the bundle stand on this host besides: in files of flags and in files
# that install.sh keeps. The same secret in a file of a flag is none of them: it takes its place.
# Globals: OWN_SECRETS (node.conf)
set_by_hand() {
  local row service flag name file
  for row in "${OWN_SECRETS[@]}"; do
    IFS=: read -r service flag name <<<"$row"
    file=etc/$service/$flag
    if is_bundle_file "$file" && [[ -f /$file ]] && ! was_installed "/$file"; then
      has_text_of "$(content_of_flag "/$file")" "$(own_secret_here "$name")" || echo "/$file"
    fi
    name=$(variable_of "$service" "$flag")
    while IFS= read -r file; do
      ! said_to "$service" "$file" | has_word "$name" || echo "$flag in $file"
    done < <(kept_files)
  done | LC_ALL=C sort -u
}

variable_of() {
  case $1 in
    zookeeper) echo "$2" ;;
    marathon) echo "MARATHON_${2^^}" ;;
    *) echo "MESOS_${2^^}" ;;
  esac
}

# Prints what a file that is kept says to one service, without comments.
# Globals: COMPOSE_OVERRIDE
# Arguments: service, file
said_to() {
  case $2 in
    "$COMPOSE_OVERRIDE") sed -E 's/(^|[[:space:]])#.*//' "$2" | tr '{},' '\n' | part_of "$1" ;;
    */"$1".service.d/*) sed -E 's/^[[:space:]]*[#;].*//' "$2" ;;
  esac
}

# Of a file of Compose, prints what stands below a service, and what stands below none.
part_of() {
  local line current=
  local heading="^[[:space:]\"']*(zookeeper|mesos-master|marathon|mesos-agent)[\"']?:[[:space:]]*$"
  while IFS= read -r line || [[ -n $line ]]; do
    if [[ $line =~ $heading ]]; then
      current=${BASH_REMATCH[1]}
    elif [[ -z $current || $current == "$1" ]]; then
      printf '%s\n' "$line"
    fi
  done
}

# It reads all, since what writes to it would fail otherwise.
has_word() { grep -E -- "(^|[^A-Za-z0-9_])${1//./\\.}([^A-Za-z0-9_]|$)" >/dev/null; }

# Prints where the value of a flag is: in the file that it names, or in its own.
content_of_flag() {
  local text
  text=$(head -c 4096 "$1" | tr -d '\0\n')
  text=${text#file://}
  if [[ $text == /* && -f $text ]]; then
    printf '%s\n' "$text"
  else
    echo "$1"
  fi
}

has_text_of() { [[ -f $2 && $(tr -d '\0' <"$1") == "$(tr -d '\0' <"$2")" ]]; }

what_to_do_by_hand() {
  echo "Compare each with what secrets/ of the bundle has, take what is right there," \
    "then move it away here."
}

# --- preflight.sh --------------------------------------------------------------------------------

# Globals: SECRETS_FOLDER; OWN_SECRETS (node.conf)
check_own_secrets() {
  local found unused
  if [[ ${#OWN_SECRETS[@]} -gt 0 ]]; then
    found=$(set_by_hand)
    check advised "secrets of the bundle stand nowhere else on this host" "${found:-none}" \
      "$(what_to_do_by_hand)" \
      test -z "$found"
  fi
  unused=$(unused_own_secrets)
  [[ -z $unused ]] || report_note "every secret of your own on this host is in use" "$unused" \
    "rollback.sh may need what no flag names any more; remove it when it works without"
}

# At the end of an installation: nothing else takes them away.
report_unused_secrets() {
  local file
  while IFS= read -r file; do
    say "  kept: ${file//[[:cntrl:]]/?} (no flag names it any more; rollback.sh may need it)" \
      "  To remove it: rm $(printf '%q' "$file")"
  done < <(unused_own_secrets)
}

# Globals: SECRETS_FOLDER
unused_own_secrets() {
  local file
  while IFS= read -r file; do
    own_secrets | grep -xF -- "${file#"$SECRETS_FOLDER/"}" >/dev/null || printf '%s\n' "$file"
  done < <(
    { find "$SECRETS_FOLDER/files" "$SECRETS_FOLDER/env" -type f 2>/dev/null || true; } |
      LC_ALL=C sort
  )
}
