# Files of this host: put in their place whole or not at all, and kept before they are changed. Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2153,SC2154

# Keeps what is at a path before it is changed, so that rollback.sh can put it back.
keep() {
  local path=$1
  open_backup
  if [[ -e $BACKUP/files$path || -L $BACKUP/files$path ]] || grep -qxF -- "$path" "$BACKUP/added"; then return; fi
  if [[ -e $path || -L $path ]]; then
    mkdir -p "$BACKUP/files$(dirname "$path")"
    # Whole or not at all: a copy that a full disk cut off must not pass for what was there.
    cp -a "$path" "$BACKUP/partial"
    mv -T "$BACKUP/partial" "$BACKUP/files$path"
  else
    printf '%s\n' "$path" >>"$BACKUP/added"
  fi
}

# One folder for each installation; one that was broken off goes on with its own.
open_backup() {
  [[ -z ${BACKUP:-} ]] || return 0
  BACKUP=$(last_backup)
  if [[ -z $BACKUP || ! -e $BACKUP/unfinished ]]; then BACKUP=$BACKUPS/$(date -u +%Y%m%dT%H%M%S.%N); fi
  mkdir -p "$BACKUP/files"
  chmod 0700 "$BACKUPS" "$BACKUP"
  touch "$BACKUP/unfinished" "$BACKUP/added"
}

last_backup()   { [[ ! -d $BACKUPS ]] || find "$BACKUPS" -mindepth 1 -maxdepth 1 -type d | LC_ALL=C sort | tail -n 1; }
finish_backup() { [[ -z ${BACKUP:-} ]] || rm -f "$BACKUP/unfinished"; }

# Everything back to how it was before one installation. Broken off and run again it comes to the same end; who calls it
# removes the backup when nothing more needs it.
undo_backup() {
  local backup=$1 path new
  while IFS= read -r path; do
    if [[ $path == */ ]]; then rmdir "$path" 2>/dev/null || true; else rm -f -- "$path"; changed "$path (removed)"; affects "$path"; fi
  done < <(tac "$backup/added")
  while IFS= read -r path; do
    new=$(new_name "/$path")
    mkdir -p "$(dirname "$new")"
    cp -a "$backup/files/$path" "$new"
    # Others write into this file too: only our block goes back.
    [[ $path != etc/hosts ]] || hosts_with_block_of "$backup/files/$path" >"$new"
    mv -fT "$new" "/$path"
    changed "/$path (as before)"
    affects "/$path"
  done < <(cd "$backup/files" && find . \( -type f -o -type l \) -printf '%P\n' | LC_ALL=C sort)
}

# Back to before the first installation, through all of them.
undo_all_backups() {
  local backup
  [[ ! -d $BACKUPS ]] || while IFS= read -r backup; do undo_backup "$backup"; done < <(find "$BACKUPS" -mindepth 1 -maxdepth 1 -type d | LC_ALL=C sort --reverse)
}

# Makes a folder and remembers which of its parents are new.
make_folder() {
  [[ ! -d $1 ]] || return 0
  make_folder "$(dirname "$1")"
  keep "$1/"
  mkdir "$1"
}

# Where a file grows before it takes its place: hidden, since every other file in /etc/mesos-* is a flag of a daemon.
new_name() { printf '%s/.%s.new' "$(dirname "$1")" "$(basename "$1")"; }

# Puts one file in its place, if it is not there already with this content and mode.
put_file() {
  local source=$1 target=$2 mode=${3:-0644}
  if [[ -f $target && ! -L $target ]] && cmp -s "$source" "$target" && [[ $(stat -c %a "$target") == "${mode#0}" ]]; then return; fi
  make_folder "$(dirname "$target")"
  keep "$target"
  install -m "$mode" "$source" "$(new_name "$target")"
  mv -f "$(new_name "$target")" "$target"
  changed "$target"
  affects "$target"
}

remove_file() {
  [[ -e $1 || -L $1 ]] || return 0
  keep "$1"
  rm -f -- "$1"
  changed "$1 (removed)"
  affects "$1"
}

# Puts everything under etc/ and usr/ in its place and removes what an earlier bundle had put and this one has not.
put_files() {
  local file
  put_hosts_block
  while IFS= read -r file; do
    [[ $file == etc/hosts ]] || put_file "$file" "/$file" "$(mode_of "$file")"
  done < <(our_files)
  if [[ -f $STATE/files ]]; then
    while IFS= read -r file; do our_files | grep -xF -- "$file" >/dev/null || remove_file "/$file"; done <"$STATE/files"
  fi
  remove_stray_flags
  remember_files
}

# The list that the next installation prunes by; rollback.sh puts back the one before.
remember_files() {
  [[ -f $STATE/files && $(<"$STATE/files") == "$(our_files)" ]] && return
  keep "$STATE/files"
  our_files | write_state files
}

# A file of ours about this host, whole or not at all.
write_state() { cat >"$STATE/.$1.new"; mv -f "$STATE/.$1.new" "$STATE/$1"; }

claim_host() { mkdir -p "$STATE"; installed_here || write_state cluster <<<"$CLUSTER"; }

our_files() { sed -nE 's/^[0-9a-f]{64}  ((etc|usr)\/.*)$/\1/p' SHA256SUMS; }
mode_of()   { [[ $1 == usr/local/bin/* ]] && echo 0755 || echo 0644; }

# Each file in these folders becomes a flag of the daemon: a backup or a file of an earlier installation would stop it.
remove_stray_flags() {
  local file
  while IFS= read -r file; do remove_file "$file"; done < <(stray_flags)
  for file in /etc/mesos-master "/etc/$AGENT_SERVICE"; do
    [[ ! -d $file ]] || find "$file" -name '.*.new' -delete # of an installation that was broken off
  done
}

# Hidden files are no flags.
stray_flags() {
  local folder file
  for folder in etc/mesos-master "etc/$AGENT_SERVICE"; do
    [[ -d $folder && -d /$folder ]] || continue
    while IFS= read -r file; do our_files | grep -xF -- "${file#/}" >/dev/null || printf '%s\n' "$file"; done < <(find "/$folder" \( -type f -o -type l \) -not -name '.*' | LC_ALL=C sort)
  done
}

# The masters and this host, between two marks in /etc/hosts; everything else in it stays.
put_hosts_block() {
  local new
  [[ $(only_hosts_block </etc/hosts) != "$(<etc/hosts)" ]] || return 0
  new=$(mktemp)
  hosts_with_block_of etc/hosts >"$new"
  put_file "$new" /etc/hosts
  rm -f "$new"
}

# /etc/hosts as it is, with the block of another file, which may have none.
hosts_with_block_of() { without_hosts_block </etc/hosts; only_hosts_block <"$1"; }
only_hosts_block() { sed -n '/^# BEGIN create-mesos-cluster/,/^# END create-mesos-cluster/p'; }

# A block whose end somebody has lost is no block: nothing of it is taken away.
without_hosts_block() {
  awk '/^# BEGIN create-mesos-cluster/ { printf "%s", held; held = ""; inside = 1 }
       !inside { print; next }
       { held = held $0 ORS }
       /^# END create-mesos-cluster/ { inside = 0; held = "" }
       END { printf "%s", held }'
}

# Which services read a file: lib/services.sh knows, where there are services.
affects() { :; }
