# The packages of lock.conf and everything they depend on, as a repository in debs/. For fetch.sh;
# sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2154

# apt works in a folder of its own, where nothing is installed: what this machine has, and its
# release, do not matter. Its proxies do.
fetch_packages() {
  local root=$PWD/partial/apt packages=("${PACKAGES[@]}") debs
  [[ ${#PACKAGES[@]} -gt 0 ]] || return 0
  say "== Packages for $SYSTEM, $ARCH"
  mapfile -t debs < <(find supplied -maxdepth 1 -name '*.deb' | LC_ALL=C sort)
  if [[ ${#debs[@]} -eq 0 && ${#SUPPLIED_DEBS[@]} -gt 0 ]]; then
    report_missing "supplied/*.deb" "the packages ${SUPPLIED_DEBS[*]}, of your own." \
      "Then: bash fetch.sh --supply FILE"
    return
  fi
  if [[ -n $ARCHIVE ]]; then
    if [[ ! -f $ARCHIVE ]]; then
      report_missing "debs/" "what $ARCHIVE says that it needs, once it is here"
      return
    fi
    mapfile -t -O "${#packages[@]}" packages < <(runtime_packages)
  fi
  if has_packages "${packages[@]}" "${debs[@]}"; then
    say "  present  debs/, $(count_debs) packages"
    return
  fi
  prepare_apt "$root"
  read_sources "$root" || return 0
  say "  fetch    ${packages[*]}, and what they depend on"
  if ! download_packages "$root" "${packages[@]}" "${debs[@]/#/.\/}"; then
    report_apt_failure "$root/log"
    return
  fi
  make_repository "$root" "${packages[@]}" "${debs[@]}"
}

runtime_packages() {
  tar -xzOf "$ARCHIVE" usr/local/share/mesos/runtime-packages
}

# Whether debs/ holds, complete, what was fetched for this request.
has_packages() {
  local name
  [[ -f debs/Packages ]] || return 1
  [[ $(head -n 1 debs/wanted 2>/dev/null) == "$(request_line "$@")" ]] || return 1
  while IFS= read -r name; do
    [[ -f debs/$name ]] || return 1
  done < <(sed -n 's,^Filename: ./,,p' debs/Packages)
}

# What debs/ was made for, as debs/wanted has it; check.sh compares it.
request_line() {
  echo "$CODENAME $ARCH: $*"
}

count_debs() {
  find debs -maxdepth 1 -name '*.deb' | wc -l
}

# Globals: sets apt_options.
prepare_apt() {
  local root=$1
  has apt-get ||
    fail "apt-get is missing." "Run this on Debian or Ubuntu; a container of either will do."
  mkdir -p "$root/state/lists/partial" "$root/archives/partial" "$root/sources" "$root/keys"
  : >"$root/state/status"
  : >"$root/preferences"
  [[ ! -f preferences ]] || cp preferences "$root/preferences"
  # Packages that an earlier run fetched are not fetched again.
  [[ ! -d debs ]] || find debs -maxdepth 1 -name '*.deb' -exec cp -n {} "$root/archives/" \;
  apt_options=(
    -o "Dir::State=$root/state"
    -o "Dir::State::status=$root/state/status"
    -o "Dir::Cache=$root"
    -o "Dir::Cache::archives=$root/archives"
    -o Dir::Etc::SourceList=/dev/null
    -o "Dir::Etc::SourceParts=$root/sources"
    -o "Dir::Etc::Preferences=$root/preferences"
    -o Dir::Etc::PreferencesParts=/dev/null
    -o "APT::Architecture=$ARCH"
    -o "APT::Architectures::=$ARCH"
    -o APT::Sandbox::User=root
    -o Acquire::Languages=none
    -o Acquire::Retries=3
    -o Dpkg::Use-Pty=0
  )
}

# Globals: reads apt_options.
apt_get() {
  LC_ALL=C apt-get --quiet "${apt_options[@]}" "$@"
}

# Reads every source by itself, so that one that does not answer can be named.
read_sources() {
  local root=$1 i
  rm -f "$root/sources/"*
  for ((i = 0; i < ${#SOURCES[@]}; i += 3)); do
    read_source "$root/sources/$i.list" "${SOURCES[@]:i:3}" || return 1
  done
}

# read_source LIST KEY OPTIONS LINES: the first of LINES, separated by |, that answers is used.
read_source() {
  local list=$1 key options=$3 line lines output=
  key=$(key_file "$2")
  if [[ ! -s $key ]]; then
    report_missing "debs/" "the key $2: apt-get install $KEYRING_PACKAGE," \
      "or see the files above"
    return 1
  fi
  IFS='|' read -r -a lines <<<"$4"
  for line in "${lines[@]}"; do
    read -r line <<<"$line"
    line=$(mirrored "$line")
    # A mirror on a disk: apt would leave its packages there instead of fetching them.
    line=${line/#file:/copy:}
    say "  read     $line"
    echo "deb [${options:+$options }signed-by=$key] $line" >"$list"
    if output=$(update_from "$list"); then
      return
    fi
    output=$(grep -E '^(E|W|Err)' <<<"$output" | head -n 3 | paste -sd ' ')
    say "           $output"
    rm -f "$list"
  done
  report_missing "debs/" "$(explain_source_failure "$line" "$output")"
  return 1
}

# Prints the path of a key: one of the distribution's keyrings, or what export_key makes of a file
# here; that is empty where the file does not hold the key of lock.conf.
# Globals: reads keyring.
key_file() {
  local exported=$PWD/partial/apt/keys/${1##*/}.gpg expected
  if [[ $1 != */* ]]; then
    echo "${keyring:-/usr/share/keyrings/$1}"
    return
  fi
  expected=$(expected_at "$1")
  export_key "$1" "${expected#openpgp:}" >"$exported"
  echo "$exported"
}

update_from() {
  apt_get -o "Dir::Etc::SourceParts=/dev/null" -o "Dir::Etc::SourceList=$1" \
    -o APT::Get::List-Cleanup=false -o APT::Update::Error-Mode=any update 2>&1
}

explain_source_failure() {
  local line=$1 output=$2
  case $output in
    *EXPKEYSIG* | *'key expired'* | *'is expired'* | *'has expired'*)
      echo "$line is signed with a key that expired." \
        "Get the renewed key from its owner, and supply it"
      ;;
    *)
      echo "the packages at $line: ${output:-no answer}." \
        "To fetch them from another place: --mirror"
      ;;
  esac
}

# download_packages ROOT PACKAGE...: the complete output of apt is in ROOT/log.
download_packages() {
  local root=$1
  shift
  apt_get --yes --download-only --no-install-recommends install "$@" 2>&1 |
    tee "$root/log" |
    sed -u -nE 's/^(Get|Err|Fetched|W:|E:)/           &/p'
}

report_apt_failure() {
  local log=$1 errors
  if grep -qi 'no space left\|enough free space' "$log"; then
    fail_disk_full "The disk is full."
  fi
  errors=$(grep -E '^E:|Depends:' "$log" | head -n 3 | paste -sd ' ')
  report_missing "debs/" "apt cannot find all of it: $errors"
}

# A repository needs no more than an index with the checksum of every package; dpkg-deb makes it on
# any system.
make_repository() {
  local root=$1 new=partial/debs name
  shift
  rm -rf "$new"
  mkdir "$new"
  while IFS= read -r name; do
    mv "$root/archives/$name" "$new/"
  done < <(chosen_debs "$@")
  (
    cd "$new" || exit
    write_index >Packages
  )
  request_line "$@" >"$new/wanted"
  rm -rf debs
  mv "$new" debs
  say "  saved    debs/, $(count_debs) packages, $(du -sh debs | cut -f 1)"
}

write_index() {
  local deb
  for deb in *.deb; do
    dpkg-deb --field "$deb"
    printf 'Filename: ./%s\nSize: %s\nSHA256: %s\n\n' \
      "$deb" "$(stat -c %s "$deb")" "$(sum_of sha256 "$deb")"
  done
}

# Prints the file names of what apt would install, as its cache has them; supplied ones are not in
# it.
chosen_debs() {
  local name
  apt_get --simulate --no-install-recommends install "${@/#supplied/./supplied}" |
    sed -nE 's/^Inst ([^ ]+) \(([^ ]+) .*\[([^]]+)\]\).*/\1_\2_\3.deb/p' |
    sed 's/:/%3a/g' |
    while IFS= read -r name; do
      if [[ -f partial/apt/archives/$name ]]; then
        echo "$name"
      fi
    done
}
