# The files of lock.conf: downloaded, or supplied by you. For fetch.sh; sourced, never run by
# itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2154

fetch_files() {
  local i
  [[ ${#FILES[@]} -gt 0 ]] || return 0
  say "== Files"
  for ((i = 0; i < ${#FILES[@]}; i += 4)); do
    fetch_file "${FILES[@]:i:4}"
  done
}

# fetch_file PATH EXPECTED LOCATORS INSTRUCTIONS
fetch_file() {
  local path=$1 expected=$2 locators=$3 instructions=$4 new=partial/${1##*/} problem='' locator
  if [[ -f $path ]]; then
    isolate_key "$path" "$expected"
    problem=$(verify_file "$path" "$path" "$expected") || exit
    if [[ -z $problem ]]; then
      say "  present  $path"
      return
    fi
    say "  REFUSED  $path: $problem"
    if [[ -z $locators ]]; then
      report_missing "$path" "$problem. $instructions"
      return
    fi
  fi
  for locator in $locators; do
    locator=$(mirrored "$locator")
    say "  fetch    $locator"
    if download_verified "$locator" "$new" "$path" "$expected"; then
      accept_file "$new" "$path" "$locator"
      tell_weakness "$expected"
      return
    fi
  done
  report_missing "$path" "${problem:+$problem. }$instructions Then: bash fetch.sh --supply FILE"
}

# download_verified URL FILE PATH EXPECTED
# Globals: sets problem, a local of fetch_file.
download_verified() {
  local url=$1 new=$2 path=$3 expected=$4 resumed=
  [[ ! -s $new ]] || resumed=yes
  if ! download "$url" "$new"; then
    say "           no answer, incomplete, or too large"
    return 1
  fi
  isolate_key "$new" "$expected"
  problem=$(verify_file "$new" "$path" "$expected") || exit
  # What an earlier run left may be the beginning of another file.
  if [[ -n $resumed && -n $problem ]]; then
    rm -f "$new"
    download "$url" "$new" || return 1
    isolate_key "$new" "$expected"
    problem=$(verify_file "$new" "$path" "$expected") || exit
  fi
  if [[ -n $problem ]]; then
    say "  REFUSED  $path: $problem"
    rm -f "$new"
    return 1
  fi
}

# import_supplied FILE: copies a file of yours here, if this bundle needs one of its name.
import_supplied() {
  local file=$1 name=${1##*/} path expected problem
  [[ $name =~ ^[A-Za-z0-9][A-Za-z0-9._+~%:-]*$ ]] ||
    fail "The name of the supplied file contains characters that are not allowed: ${name@Q}" \
      "Rename it as README.md says."
  path=$(path_of_supplied "$name")
  [[ -n $path ]] ||
    fail "This bundle needs no file named $name." "It needs: $(supplied_names)"
  expected=$(expected_at "$path")
  cp -- "$file" "partial/$name" ||
    fail "Cannot copy $name: is the disk full?" "$(df -h . | tail -n 1)"
  isolate_key "partial/$name" "$expected"
  problem=$(verify_file "partial/$name" "$path" "$expected") || exit
  if [[ $path == *.deb && -z $problem ]]; then
    problem=$(verify_deb "partial/$name")
  fi
  if [[ -n $problem ]]; then
    rm -f "partial/$name"
    fail "$name is refused: $problem." "It was not added. Supply the right file."
  fi
  accept_file "partial/$name" "$path" supplied
  tell_weakness "$expected"
}

# Prints the path of a file that may be supplied, by its name; nothing for any other name.
path_of_supplied() {
  local name=$1 path
  for path in $(paths_of_files) $(paths_of_images); do
    if [[ ${path##*/} == "$name" ]]; then
      echo "$path"
      return
    fi
  done
  if [[ ${#SUPPLIED_DEBS[@]} -gt 0 && $name == *.deb ]]; then
    echo "supplied/$name"
  fi
}

supplied_names() {
  {
    paths_of_files
    paths_of_images
    printf '%s.deb\n' "${SUPPLIED_DEBS[@]/%/_VERSION_$ARCH}"
  } | sed 's,.*/,,; /^\.deb$/d' | paste -sd ' '
}

paths_of_files() {
  local i
  for ((i = 0; i < ${#FILES[@]}; i += 4)); do
    echo "${FILES[i]}"
  done
}

paths_of_images() {
  local i
  for ((i = 0; i < ${#IMAGES[@]}; i += 3)); do
    echo "${IMAGES[i]}"
  done
}

expected_at() {
  local i
  for ((i = 0; i < ${#FILES[@]}; i += 4)); do
    if [[ ${FILES[i]} == "$1" ]]; then
      echo "${FILES[i + 1]}"
    fi
  done
}
