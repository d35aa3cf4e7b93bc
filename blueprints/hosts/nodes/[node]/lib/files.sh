# Puts the files of this host into place, each one complete or not at all.
# Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2154

# Puts everything under etc/ and usr/ into place, and removes what an earlier bundle had put there
# and this one does not have.
# Globals: STATE
put_files() {
  local file
  put_hosts_block
  # First: a folder of flags may be in the way of the file that has its name.
  remove_stray_flags
  while IFS= read -r file; do
    case $file in
      etc/hosts) ;;
      etc/default/marathon) put_marathon_settings "$file" "/$file" ;;
      *) put_file "$file" "/$file" "$(mode_of "$file")" ;;
    esac
  done < <(bundle_files)
  put_supplied_files
  if [[ -f $STATE/files ]]; then
    while IFS= read -r file; do
      is_bundle_file "$file" || remove_file "/$file"
    done <"$STATE/files"
  fi
  make_flag_folders
  remember_files
  report_kept_files
}

# The files of this folder that belong on the host, as paths below /.
bundle_files() { sed -nE 's/^[0-9a-f]{64}  ((etc|usr)\/.*)$/\1/p' SHA256SUMS; }

# Those, and the files that the operator supplies with the bundle.
host_files() {
  bundle_files
  supplied_files
}

# Reads all of the list: a grep that ends early would kill host_files, which pipefail reports.
is_bundle_file() { host_files | grep -xF -- "$1" >/dev/null; }

mode_of() {
  if [[ $1 == usr/local/bin/* ]]; then
    echo 0755
  else
    echo 0644
  fi
}

# Puts one file into place, unless it is there already with this content and mode, or belongs to
# services that are not selected.
# Arguments: file, path on the host, mode (default 0644)
put_file() {
  local source=$1 target=$2 mode=${3:-0644} new
  is_selected_file "$target" || return 0
  correct_folder "$(dirname "$target")"
  if is_up_to_date "$source" "$target" "$mode"; then
    remember_content "$target"
    return
  fi
  new=$(new_name "$target")
  make_folder "$(dirname "$target")"
  remove_folder_in_the_way "$target"
  backup_file "$target"
  install -m "$mode" "$source" "$new"
  mark_for_restart "$target"
  mv -fT "$new" "$target"
  remember_content "$target"
  changed "$target"
}

is_up_to_date() {
  local source=$1 target=$2 mode=$3
  [[ -f $target && ! -L $target ]] || return 1
  cmp -s "$source" "$target" || return 1
  [[ $(stat -c %a "$target") == "${mode#0}" ]]
}

# Where a file is written before it is renamed. Not in /etc/mesos-*, where every file is a flag of a
# daemon, to some wrappers a hidden one too.
new_name() {
  case $1 in
    /etc/mesos-*/*) echo "$NEW_FLAG" ;;
    *) printf '%s/.%s.new' "$(dirname "$1")" "$(basename "$1")" ;;
  esac
}

# Makes a folder, and remembers which of its parents are new.
make_folder() {
  [[ ! -d $1 ]] || return 0
  make_folder "$(dirname "$1")"
  backup_file "$1/"
  mkdir -m 0755 "$1"
}

# A folder that an earlier run made, under a umask of that time: too strict, and a service cannot
# read its files; too loose, and anybody can add a flag.
# Globals: BACKUPS
correct_folder() {
  [[ -d $1 && $(stat -c %a "$1") != 755 ]] || return 0
  grep -qsxF -- "$1/" "$BACKUPS"/*/added || return 0
  mark_for_restart "$1/"
  chmod 0755 "$1"
  changed "$1 (mode 0755)"
}

# A folder such as attributes/, now empty, where a file of this name belongs.
remove_folder_in_the_way() {
  [[ -d $1 && ! -L $1 ]] || return 0
  rmdir "$1" 2>/dev/null || fail "$1 is a folder, and a file of the cluster belongs there." \
    "Move the folder away and run this again."
}

remove_file() {
  [[ -e $1 || -L $1 ]] && is_selected_file "$1" || return 0
  backup_file "$1"
  mark_for_restart "$1"
  rm -f -- "$1"
  changed "$1 (removed)"
}

# --- flags of the daemons ------------------------------------------------------------------------

# The one file that becomes a flag.
NEW_FLAG=/etc/.create-mesos-cluster.new

# Every file in these folders becomes a flag, so a backup or a file of an earlier installation would
# stop the daemon.
# Globals: NEW_FLAG; AGENT_SERVICE (node.conf)
remove_stray_flags() {
  local file folder
  # Files that an interrupted installation did not get to rename.
  rm -f "$NEW_FLAG"
  for folder in /etc/mesos-master "/etc/$AGENT_SERVICE"; do
    [[ ! -d $folder ]] || find "$folder" -name '.*.new' -delete
  done
  while IFS= read -r file; do
    remove_file "$file"
  done < <(stray_flags)
}

# Prints the flags on this host that must go: those that nobody has set on purpose.
stray_flags() {
  local file
  while IFS= read -r file; do
    is_guard_flag "$file" || printf '%s\n' "$file"
  done < <(foreign_flags)
}

# Prints the flags on this host that are not from this bundle.
# Globals: AGENT_SERVICE, HIDDEN_FILES_ARE_FLAGS (node.conf)
foreign_flags() {
  local folder file names='[^.]*'
  [[ $HIDDEN_FILES_ARE_FLAGS != true ]] || names='*'
  for folder in etc/mesos-master "etc/$AGENT_SERVICE"; do
    [[ -d $folder && -d /$folder ]] || continue
    while IFS= read -r file; do
      is_bundle_file "${file#/}" || printf '%s\n' "$file"
    done < <(find "/$folder" \( -type f -o -type l \) -name "$names" | LC_ALL=C sort)
  done
}

# ClusterD's wrapper complains at each start about these folders when they are missing.
# Globals: AGENT_SERVICE, AGENT_FLAG_FOLDERS (node.conf)
make_flag_folders() {
  local name
  [[ -d etc/$AGENT_SERVICE ]] || return 0
  for name in "${AGENT_FLAG_FOLDERS[@]}"; do
    [[ -e /etc/$AGENT_SERVICE/$name ]] || make_folder "/etc/$AGENT_SERVICE/$name"
  done
}

# --- what is remembered about this host ----------------------------------------------------------

# The files that the next installation compares with its own; rollback.sh restores the list before.
# Globals: STATE
remember_files() {
  local files
  files=$(files_in_use)
  if [[ -f $STATE/files && $(<"$STATE/files") == "$files" ]]; then
    return
  fi
  backup_file "$STATE/files"
  write_state files <<<"$files"
}

# Those of this bundle, but of services that are not selected what an earlier run has put there.
# Globals: STATE
files_in_use() {
  local file
  if ! is_partial; then
    host_files
    return
  fi
  while IFS= read -r file; do
    ! is_selected_file "/$file" || printf '%s\n' "$file"
  done < <(host_files)
  while IFS= read -r file; do
    is_selected_file "/$file" || printf '%s\n' "$file"
  done < <(cat "$STATE/files" 2>/dev/null || true)
}

# Writes standard input into a file of STATE, complete or not at all.
# Globals: STATE
write_state() {
  cat >"$STATE/.$1.new"
  mv -f "$STATE/.$1.new" "$STATE/$1"
}

# From now on this host belongs to this cluster.
# Globals: STATE; CLUSTER (node.conf)
claim_host() {
  mkdir -p "$STATE"
  installed_here || write_state cluster <<<"$CLUSTER"
}
