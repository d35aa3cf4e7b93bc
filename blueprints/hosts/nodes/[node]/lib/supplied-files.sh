# Files that flags name and that the operator supplies in artifacts/supplied/files/, under the path
# that they have on the hosts. Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2153,SC2154

# Prints where a path of the host is supplied.
supplied_source() { echo "$(artifacts)/supplied/files$1"; }

# Prints the paths that are supplied for this host, each once.
# Globals: SUPPLIED_FILES (node.conf)
supplied_paths() {
  [[ ${#SUPPLIED_FILES[@]} -eq 0 ]] || printf '%s\n' "${SUPPLIED_FILES[@]#*:}" | LC_ALL=C sort -u
}

# Prints every file that is supplied for this host, as a path below /. Of a path that is a folder,
# all that it contains.
supplied_files() {
  local path
  while IFS= read -r path; do
    if [[ -d $(supplied_source "$path") ]]; then
      (cd "$(supplied_source "$path")" && find . -type f -printf "${path#/}/%P\n")
    elif [[ -f $(supplied_source "$path") ]]; then
      echo "${path#/}"
    fi
  done < <(supplied_paths) | LC_ALL=C sort -u
}

put_supplied_files() {
  local file
  while IFS= read -r file; do
    put_file "$(supplied_source "/$file")" "/$file"
  done < <(supplied_files)
}

# Prints the services that read a file which is supplied, or has passwords or rights.
# Globals: SUPPLIED_FILES, PASSWORD_FILES (node.conf)
readers_of() {
  local row
  for row in "${SUPPLIED_FILES[@]}" "${PASSWORD_FILES[@]}"; do
    if [[ $1 == "${row#*:}" || $1 == "${row#*:}/"* ]]; then
      echo "${row%%:*}"
    fi
  done
}

# --- preflight.sh --------------------------------------------------------------------------------

check_supplied_files() {
  local path source
  while IFS= read -r path; do
    source=$(supplied_source "$path")
    check required "$path, which a flag names, is supplied" "$source" \
      "put it there; README.md lists what belongs into artifacts/supplied" \
      is_supplied_path "$source"
  done < <(supplied_paths)
}

# A file, or a folder with files.
is_supplied_path() { [[ -f $1 || -n $(find "$1" -type f -print -quit 2>/dev/null) ]]; }
