# Files are backed up before they are changed, and restored by rollback.sh and uninstall.sh.
# Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2153,SC2154
#
# A backup is a folder for one installation:
#   files/PATH   what was at PATH before
#   added        paths at which there was nothing, one per line; a new folder ends with a slash
#   unfinished   is there until the installation has come to its end

# Backs up what is at a path, once for each installation. Call it before every change.
# Globals: BACKUP (set by open_backup)
backup_file() {
  local path=$1
  open_backup
  if is_backed_up "$path"; then
    return
  fi
  if [[ -e $path || -L $path ]]; then
    mkdir -p "$BACKUP/files$(dirname "$path")"
    # Moved when it is complete: a copy that a full disk cut off must not count as the old file.
    cp -a "$path" "$BACKUP/partial"
    mv -T "$BACKUP/partial" "$BACKUP/files$path"
  else
    printf '%s\n' "$path" >>"$BACKUP/added"
  fi
}

# Globals: BACKUP
is_backed_up() {
  [[ -e $BACKUP/files$1 || -L $BACKUP/files$1 ]] || grep -qxF -- "$1" "$BACKUP/added"
}

# One folder for each installation; an installation that was interrupted continues with its own.
# Globals: BACKUP (set), BACKUPS
open_backup() {
  [[ -z ${BACKUP:-} ]] || return 0
  BACKUP=$(last_backup)
  if [[ -z $BACKUP || ! -e $BACKUP/unfinished ]]; then
    BACKUP=$BACKUPS/$(date -u +%Y%m%dT%H%M%S.%N)
  fi
  mkdir -p "$BACKUP/files"
  chmod 0700 "$BACKUPS" "$BACKUP"
  touch "$BACKUP/unfinished" "$BACKUP/added"
}

# Globals: BACKUP
finish_backup() { [[ -z ${BACKUP:-} ]] || rm -f "$BACKUP/unfinished"; }

# Prints the folders of all backups, the oldest first.
# Globals: BACKUPS
all_backups() {
  [[ -d $BACKUPS ]] || return 0
  find "$BACKUPS" -mindepth 1 -maxdepth 1 -type d -name '[0-9]*' | LC_ALL=C sort
}

last_backup() { all_backups | tail -n 1; }

# Restores everything as it was before one installation. Interrupted and run again, it comes to the
# same end; the caller removes the backup when nothing needs it any more.
undo_backup() {
  local backup=$1 path
  while IFS= read -r path; do
    remove_added "$path"
  done < <(tac "$backup/added")
  while IFS= read -r path; do
    restore_file "$backup" "/$path"
  done < <(cd "$backup/files" && find . \( -type f -o -type l \) -printf '%P\n' | LC_ALL=C sort)
}

# A folder is removed only when it is empty: others may have put files into it.
remove_added() {
  local path=$1
  if [[ $path == */ ]]; then
    rmdir "$path" 2>/dev/null || true
    return
  fi
  mark_for_restart "$path"
  rm -f -- "$path"
  changed "$path (removed)"
}

restore_file() {
  local backup=$1 path=$2 new
  new=$(new_name "$path")
  mkdir -p "$(dirname "$path")"
  rm -f "$new"
  cp -a "$backup/files$path" "$new"
  # Others write into this file too, so only the block of the cluster is restored.
  if [[ $path == /etc/hosts ]]; then
    hosts_with_block_of "$backup/files$path" >"$new"
    tell_marathon_of_hosts "$new"
  fi
  mark_for_restart "$path"
  mv -fT "$new" "$path"
  remember_content "$path"
  changed "$path (as before)"
}

# Back to before the first installation, through all of them.
undo_all_backups() {
  local backup
  while IFS= read -r backup; do
    undo_backup "$backup"
  done < <(all_backups | tac)
}

# What backups and restore.sh have left beside them stays: the state of the cluster.
# Globals: BACKUPS
remove_backups() {
  [[ -d $BACKUPS ]] || return 0
  find "$BACKUPS" -mindepth 1 -maxdepth 1 -type d -name '[0-9]*' -exec rm -rf {} +
  rmdir --ignore-fail-on-non-empty "$BACKUPS"
}
