#!/usr/bin/env bash
# Brings into this folder all that lock.json lists: files, images, and packages with everything they depend on.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck disable=SC1091,SC2154
set -euo pipefail

usage() {
  cat <<'END'
Usage: bash fetch.sh [--supply FILE]... [--mirror FROM=TO]... [--keyring FILE]

Run it on a machine with internet access, on any release of Debian or Ubuntu; root is not needed. Files that are already
here stay, interrupted downloads continue. A file gets its name only when it is complete and verified. Changes nothing
outside this folder, except that images pass through Docker or podman.

  --supply FILE      add a file that cannot be downloaded (lock.json: supplier "operator"), or an image's archive
  --mirror FROM=TO   ask for what begins with FROM at TO instead, an internal mirror: http://deb.debian.org=http://apt.lan
                     or docker.io=registry.lan/hub
  --keyring FILE     the keys of the distribution, where a mirror signs with its own

Proxies: http_proxy and https_proxy, and what /etc/apt says. Docker has its own setting.
Exit codes: 0 complete, 1 something is missing or was refused, 2 wrong usage.
END
}

mirrors=()
supplies=()
keyring=
missing=()

main() {
  read_options "$@"
  cd "$(dirname "${BASH_SOURCE[0]}")"
  source lock.conf
  umask 022
  mkdir -p partial supplied
  exec 9>partial/.lock
  flock --nonblock 9 || fail "Another fetch.sh is running in this folder." "Wait until it has finished."
  touch recorded.tsv

  drop_damaged
  local i
  for ((i = 0; i < ${#supplies[@]}; i++)); do take "${supplies[i]}"; done
  [[ ${#FILES[@]} -eq 0 ]] || say "== Files"
  for ((i = 0; i < ${#FILES[@]}; i += 4)); do get_file "${FILES[@]:i:4}"; done
  [[ ${#IMAGES[@]} -eq 0 ]] || say "== Images"
  for ((i = 0; i < ${#IMAGES[@]}; i += 2)); do get_image "${IMAGES[@]:i:2}"; done
  [[ ${#PACKAGES[@]} -eq 0 ]] || { say "== Packages for $SYSTEM, $ARCH"; get_packages; }
  finish
}

say()  { printf '%s\n' "$*"; }
fail() { printf 'ERROR: %s\n' "$1" >&2; shift; [[ $# -eq 0 ]] || printf '       %s\n' "$@" >&2; exit 1; }
wrong_use() { printf '%s\n\n' "$1" >&2; usage >&2; exit 2; }
has()  { command -v "$1" >/dev/null 2>&1; }
# What is missing does not stop the rest; all of it is said again at the end.
miss() { missing+=("$1: $2"); say "  MISSING  $1"; }

read_options() {
  while [[ $# -gt 0 ]]; do
    case $1 in
      --supply) [[ -f ${2:-} ]] || wrong_use "--supply needs an existing file, not \"${2:-}\"."; supplies+=("$(realpath -- "$2")"); shift ;;
      --mirror) [[ ${2:-} == ?*=?* ]] || wrong_use "--mirror takes FROM=TO."; mirrors+=("$2"); shift ;;
      --keyring) [[ -f ${2:-} ]] || wrong_use "--keyring needs an existing file, not \"${2:-}\"."; keyring=$(realpath -- "$2"); shift ;;
      -h | --help) usage; exit 0 ;;
      *) wrong_use "Unknown option: $1" ;;
    esac
    shift
  done
}

# Where to ask instead: the longest FROM that fits decides.
mirrored() {
  local mirror start from='' to=''
  for mirror in "${mirrors[@]}"; do
    start=${mirror%%=*}
    if [[ $1 == "$start"* && ${#start} -gt ${#from} ]]; then from=$start to=${mirror#*=}; fi
  done
  echo "$to${1#"$from"}"
}

# --- what is here -------------------------------------------------------------------------------

# A file that was recorded and is not what it was is fetched again.
drop_damaged() {
  local path
  [[ -f SHA256SUMS ]] || return 0
  while IFS= read -r path; do
    case $path in
      debs/*.deb | images/*) say "  $path is damaged: fetching it again"; rm -f -- "$path" ;;
    esac
  done < <(sha256sum --check --quiet --ignore-missing SHA256SUMS 2>/dev/null | sed -n 's/: FAILED.*//p')
}

# What is wrong with a file; nothing if it is as it should be. The first time nothing may be known of it: it is trusted,
# recorded, and must be the same ever after.
trouble_of() {
  local file=$1 path=$2 known=$3 sum recorded
  recorded=$(recorded_sum "$path")
  sum=$(sha256sum <"$file"); sum=${sum%% *}
  if [[ -n $recorded && $recorded != "$sum" ]]; then
    echo "not the file that was recorded first (SHA-256 $recorded, now $sum); if the new one is right, remove its line from SHA256SUMS"; return
  fi
  case $known in
    sha*) sum=$("${known%%:*}sum" <"$file"); [[ ${sum%% *} == "${known#*:}" ]] || { echo "damaged or a different file: ${known%%:*} is ${sum%% *}, must be ${known#*:}"; return; } ;;
    openpgp:*) trouble_of_key "$file" "${known#*:}" ;;
  esac
  case $path in *.tgz | *.tar.gz) trouble_of_archive "$file" ;; esac
}

recorded_sum() { [[ ! -f SHA256SUMS ]] || awk -v path="$1" '$2 == path { print $1 }' SHA256SUMS; }

trouble_of_key() {
  local listing fingerprints expires
  has gpg || fail "gpg is missing; it is needed to check a key." "Install it: apt-get install gpg"
  listing=$(gpg --homedir "$(mktemp -d -p partial)" --batch --quiet --show-keys --with-colons "$1" 2>/dev/null) || true
  fingerprints=$(awk -F: '$1 == "pub" { want = 1 } $1 == "fpr" && want { print $10; want = 0 }' <<<"$listing" | paste -sd ' ')
  expires=$(awk -F: '$1 == "pub" { print $7; exit }' <<<"$listing")
  if [[ $fingerprints != "$2" ]]; then echo "a different key: ${fingerprints:-none}, must be $2"
  elif [[ -n $expires && $expires -lt $(date +%s) ]]; then echo "expired on $(date -u -d "@$expires" +%F); get the renewed key from its owner, and supply it"; fi
}

# Names that would reach outside the folder where an archive is unpacked, or that a terminal would obey.
trouble_of_archive() {
  local names
  names=$(tar --list --gzip --file "$1" --quoting-style=escape 2>/dev/null) || { echo "an incomplete .tar.gz"; return; }
  # shellcheck disable=SC1003  # a backslash, with which tar shows what a terminal should not get
  names=$(LC_ALL=C grep -m 1 -E '^/|(^|/)\.\.(/|$)|\\' <<<"$names") || return 0
  echo "not safe to unpack: it contains the file name $names"
}

# Where a file came from, and the digest of an image: for people, and for a second look.
record() { { awk -F '\t' -v path="$1" '$1 != path' recorded.tsv; printf '%s\t%s\t%s\n' "$@"; } | LC_ALL=C sort >partial/recorded; mv partial/recorded recorded.tsv; }
recorded_digest() { awk -F '\t' -v path="$1" '$1 == path { print $3 }' recorded.tsv; }

# --- files --------------------------------------------------------------------------------------

get_file() {
  local path=$1 known=$2 locators=$3 obtain=$4 trouble='' locator half new=partial/${1##*/}
  if [[ -f $path ]]; then
    trouble=$(trouble_of "$path" "$path" "$known")
    if [[ -z $trouble ]]; then say "  present  $path"; return; fi
    say "  REFUSED  $path: $trouble"
    [[ -n $locators ]] || { miss "$path" "$trouble. $obtain"; return; }
  fi
  for locator in $locators; do
    locator=$(mirrored "$locator")
    say "  fetch    $locator"
    half=; [[ ! -s $new ]] || half=yes
    download "$locator" "$new" || { say "           no answer, or incomplete"; continue; }
    trouble=$(trouble_of "$new" "$path" "$known")
    if [[ -n $half && -n $trouble ]]; then
      rm -f "$new"; download "$locator" "$new" || continue
      trouble=$(trouble_of "$new" "$path" "$known")
    fi
    if [[ -n $trouble ]]; then say "  REFUSED  $path: $trouble"; rm -f "$new"; continue; fi
    keep "$new" "$path" "$locator"
    return
  done
  miss "$path" "${trouble:+$trouble. }$obtain Then: bash fetch.sh --supply FILE"
}

# Takes a verified file under its name, and says what it is trusted by.
keep() {
  mkdir -p "$(dirname "$2")"
  mv -f "$1" "$2"
  record "$2" "$3" "${4:-}"
  say "  saved    $2, SHA-256 $(sha256sum <"$2" | cut -d ' ' -f 1)"
}

# Goes on with what an earlier run brought, from the beginning only where the server cannot.
download() {
  local code=0
  transfer "$1" "$2" || code=$?
  case $code in
    3 | 23) if ! has curl || [[ $code -eq 23 ]]; then fail "Cannot write $2: is the disk full?" "$(df -h . | tail -n 1)" "Free some space and run this again: it continues where it stopped."; fi ;;
    8 | 22 | 33) if [[ -s $2 ]]; then rm -f "$2"; code=0; transfer "$1" "$2" || code=$?; fi ;;
  esac
  return "$code"
}

transfer() {
  local progress=--silent
  [[ ! -t 2 ]] || progress=--progress-bar
  if has curl; then
    curl --fail --location "$progress" --show-error --retry 3 --connect-timeout 20 --speed-limit 1 --speed-time 60 --continue-at - --output "$2" "$1"
  else
    wget --quiet --tries=4 --timeout=60 --continue --output-document="$2" "$1"
  fi
}

# --- files that you supply ----------------------------------------------------------------------

take() {
  local file=$1 name=${1##*/} path known trouble
  [[ $name =~ ^[A-Za-z0-9][A-Za-z0-9._+~%:-]*$ ]] || fail "The name of the supplied file contains characters that are not allowed: ${name@Q}" "Rename it as README.md says."
  path=$(place_of "$name")
  [[ -n $path ]] || fail "This bundle needs no file named $name." "It needs: $(wanted_names)"
  known=$(known_of "$path")
  trouble=$(trouble_of "$file" "$path" "$known")
  [[ $path != *.deb || -n $trouble ]] || trouble=$(trouble_of_deb "$file")
  [[ -z $trouble ]] || fail "$name is refused: $trouble." "It was not added. Supply the right file."
  cp -- "$file" "partial/$name" || fail "Cannot copy $name: is the disk full?" "$(df -h . | tail -n 1)"
  keep "partial/$name" "$path" supplied
}

# The path of what may be supplied, by its name; nothing for any other.
place_of() {
  local path
  for path in $(paths_of_files) $(paths_of_images); do [[ ${path##*/} != "$1" ]] || { echo "$path"; return; }; done
  [[ ${#SUPPLIED_DEBS[@]} -eq 0 || $1 != *.deb ]] || echo "supplied/$1"
}

paths_of_files()  { local i; for ((i = 0; i < ${#FILES[@]}; i += 4)); do echo "${FILES[i]}"; done; }
paths_of_images() { local i; for ((i = 0; i < ${#IMAGES[@]}; i += 2)); do echo "${IMAGES[i]}"; done; }
wanted_names()    { { paths_of_files; paths_of_images; printf '%s.deb\n' "${SUPPLIED_DEBS[@]/%/_VERSION_$ARCH}"; } | sed 's,.*/,,; /^\.deb$/d' | paste -sd ' '; }
known_of()        { local i; for ((i = 0; i < ${#FILES[@]}; i += 4)); do [[ ${FILES[i]} != "$1" ]] || echo "${FILES[i + 1]}"; done; }

trouble_of_deb() {
  local architecture
  architecture=$(dpkg-deb --field "$1" Architecture 2>/dev/null) || { echo "an incomplete .deb"; return; }
  [[ $architecture == all || $architecture == "$ARCH" ]] || echo "for $architecture, but the hosts are $ARCH"
}

# --- images -------------------------------------------------------------------------------------

get_image() {
  local path=$1 image=$2 tool wanted digest=
  if [[ -f $path ]]; then say "  present  $path"; return; fi
  tool=$(image_tool)
  [[ -n $tool ]] || { miss "$path" "the image $image: install docker.io, podman or skopeo; or docker save it elsewhere and supply ${path##*/}"; return; }
  wanted=$(mirrored "$(full_name "$image")")
  say "  fetch    $wanted, with $tool"
  mkdir -p images
  rm -f "partial/${path##*/}"
  if ! "save_with_$tool" "$image" "$wanted" "partial/${path##*/}"; then
    miss "$path" "the image $image cannot be fetched as $wanted, see above. Set another image under images in cluster.yaml, or docker save it elsewhere and supply ${path##*/}"
    return
  fi
  if [[ -n $(recorded_digest "$path") && $(recorded_digest "$path") != "$digest" ]]; then
    miss "$path" "$image is not the image that was recorded first ($(recorded_digest "$path"), now $digest). If the new one is right, remove its line from recorded.tsv"
    return
  fi
  keep "partial/${path##*/}" "$path" "$wanted" "$digest"
  say "           $digest"
}

image_tool() { local tool; for tool in docker podman skopeo; do if has "$tool" && { [[ $tool == skopeo ]] || "$tool" info >/dev/null 2>&1; }; then echo "$tool"; return; fi; done; }

# With the registry that is meant when there is none.
full_name() {
  case $1 in
    *.*/* | *:*/* | localhost/*) echo "$1" ;;
    */*) echo "docker.io/$1" ;;
    *) echo "docker.io/library/$1" ;;
  esac
}

save_with_docker() { save_with_engine docker "$@"; }
save_with_podman() { save_with_engine podman "$@"; }

# An image that is here under this name is taken as it is: it may be one of your own. Sets digest.
save_with_engine() {
  local engine=$1 image=$2 wanted=$3 file=$4 architecture
  if ! "$engine" image inspect "$image" >/dev/null 2>&1; then
    "$engine" pull --platform "linux/$ARCH" "$wanted" >/dev/null || return 1
    "$engine" tag "$wanted" "$image"
  fi
  architecture=$("$engine" image inspect --format '{{.Architecture}}' "$image")
  [[ $architecture == "$ARCH" ]] || { say "           it is for $architecture, but the hosts are $ARCH"; return 1; }
  digest=$("$engine" image inspect --format '{{range .RepoDigests}}{{println .}}{{end}}' "$image" | head -n 1)
  # One that was built here has no digest in a registry, but an ID of its own.
  [[ -n $digest ]] || digest=$("$engine" image inspect --format '{{.Id}}' "$image")
  "$engine" save --output "$file" "$image"
}

save_with_skopeo() {
  skopeo copy --quiet --override-os linux --override-arch "$ARCH" "docker://$2" "docker-archive:$3:$(full_name "$1")" || return 1
  digest=$(skopeo inspect --override-os linux --override-arch "$ARCH" --format '{{.Name}}@{{.Digest}}' "docker://$2")
}

# --- packages -----------------------------------------------------------------------------------

# An apt of our own with nothing installed: the state and the release of this machine do not matter, its proxies do.
get_packages() {
  local root=$PWD/partial/apt wanted=("${PACKAGES[@]}") debs deb
  mapfile -t debs < <(find supplied -maxdepth 1 -name '*.deb' | LC_ALL=C sort)
  [[ ${#debs[@]} -gt 0 || ${#SUPPLIED_DEBS[@]} -eq 0 ]] || { miss "supplied/*.deb" "the packages ${SUPPLIED_DEBS[*]}, of your own. Then: bash fetch.sh --supply FILE"; return; }
  if [[ -n $ARCHIVE ]]; then
    [[ -f $ARCHIVE ]] || { miss "debs/" "what $ARCHIVE says that it needs, once it is here"; return; }
    mapfile -t -O "${#wanted[@]}" wanted < <(tar -xzOf "$ARCHIVE" usr/local/share/mesos/runtime-packages)
  fi
  if has_packages "${wanted[@]}" "${debs[@]}"; then say "  present  debs/, $(count_debs) packages"; return; fi
  prepare_apt "$root"
  read_sources || return 0
  say "  fetch    ${wanted[*]}, and what they depend on"
  if ! apt_get --yes --download-only --no-install-recommends install "${wanted[@]}" "${debs[@]/#/.\/}" 2>&1 | tee "$root/log" | sed -u -nE 's/^(Get|Err|Fetched|W:|E:)/           &/p'; then
    if grep -qi 'no space left\|enough free space' "$root/log"; then fail "The disk is full." "$(df -h . | tail -n 1)" "Free some space and run this again: it continues where it stopped."; fi
    miss "debs/" "apt cannot find all of it: $(grep -E '^E:|Depends:' "$root/log" | head -n 3 | paste -sd ' ')"
    return
  fi
  make_repository "$root" "${wanted[@]}" "${debs[@]}"
}

# Whether debs/ holds, whole, what these packages need.
has_packages() {
  [[ -f debs/Packages && $(head -n 1 debs/wanted 2>/dev/null) == "$(request "$@")" ]] || return 1
  local name
  while IFS= read -r name; do [[ -f debs/$name ]] || return 1; done < <(sed -n 's,^Filename: ./,,p' debs/Packages)
}

request()    { echo "$CODENAME $ARCH: $*"; }
count_debs() { find debs -maxdepth 1 -name '*.deb' | wc -l; }

prepare_apt() {
  has apt-get || fail "apt-get is missing." "Run this on Debian or Ubuntu; a container of either will do."
  mkdir -p "$1/state/lists/partial" "$1/archives/partial" "$1/sources"
  : >"$1/state/status"
  : >"$1/preferences"
  [[ ! -f preferences ]] || cp preferences "$1/preferences"
  # What an earlier run brought is not brought again.
  [[ ! -d debs ]] || find debs -maxdepth 1 -name '*.deb' -exec cp -n {} "$1/archives/" \;
  apt=(-o "Dir::State=$1/state" -o "Dir::State::status=$1/state/status" -o "Dir::Cache=$1" -o "Dir::Cache::archives=$1/archives"
    -o Dir::Etc::SourceList=/dev/null -o "Dir::Etc::SourceParts=$1/sources" -o "Dir::Etc::Preferences=$1/preferences" -o Dir::Etc::PreferencesParts=/dev/null
    -o "APT::Architecture=$ARCH" -o "APT::Architectures::=$ARCH" -o APT::Sandbox::User=root -o Acquire::Languages=none -o Acquire::Retries=3 -o Dpkg::Use-Pty=0)
}

apt_get() { LC_ALL=C apt-get --quiet "${apt[@]}" "$@"; }

# Reads every source by itself, so that one that does not answer can be named.
read_sources() {
  local i root=$PWD/partial/apt
  rm -f "$root/sources/"*
  for ((i = 0; i < ${#SOURCES[@]}; i += 3)); do
    read_source "$root/sources/$i.list" "${SOURCES[@]:i:3}" || return 1
  done
}

read_source() {
  local list=$1 key options=$3 line lines said=
  key=$(key_file "$2")
  [[ -f $key ]] || { miss "debs/" "the key $key: apt-get install $KEYRING_PACKAGE, or see the files above"; return 1; }
  IFS='|' read -r -a lines <<<"$4"
  for line in "${lines[@]}"; do
    read -r line <<<"$line"
    line=$(mirrored "$line")
    # A mirror on a disk: apt would leave its packages there instead of bringing them.
    line=${line/#file:/copy:}
    say "  read     $line"
    echo "deb [${options:+$options }signed-by=$key] $line" >"$list"
    if said=$(apt_get -o "Dir::Etc::SourceParts=/dev/null" -o "Dir::Etc::SourceList=$list" -o APT::Get::List-Cleanup=false -o APT::Update::Error-Mode=any update 2>&1); then return; fi
    said=$(grep -E '^(E|W|Err)' <<<"$said" | head -n 3 | paste -sd ' ')
    say "           $said"
    rm -f "$list"
  done
  case $said in
    *EXPKEYSIG* | *'key expired'* | *'is expired'* | *'has expired'*) miss "debs/" "$line is signed with a key that expired. Get the renewed key from its owner, and supply it" ;;
    *) miss "debs/" "the packages at $line: ${said:-no answer}. To fetch them from another place: --mirror" ;;
  esac
  return 1
}

key_file() { if [[ $1 == */* ]]; then echo "$PWD/$1"; else echo "${keyring:-/usr/share/keyrings/$1}"; fi; }

# A repository needs no more than an index with the checksum of every package; dpkg-deb makes it anywhere.
make_repository() {
  local root=$1 new=partial/debs name
  shift
  rm -rf "$new"; mkdir "$new"
  while IFS= read -r name; do mv "$root/archives/$name" "$new/"; done < <(chosen_debs "$@")
  (
    cd "$new"
    for deb in *.deb; do
      dpkg-deb --field "$deb"
      printf 'Filename: ./%s\nSize: %s\nSHA256: %s\n\n' "$deb" "$(stat -c %s "$deb")" "$(sha256sum <"$deb" | cut -d ' ' -f 1)"
    done >Packages
  )
  request "$@" >"$new/wanted"
  rm -rf debs
  mv "$new" debs
  say "  saved    debs/, $(count_debs) packages, $(du -sh debs | cut -f 1)"
}

# The names of what apt would install, as it names them in its cache; what is supplied is not there.
chosen_debs() {
  apt_get --simulate --no-install-recommends install "${@/#supplied/./supplied}" |
    sed -nE 's/^Inst ([^ ]+) \(([^ ]+) .*\[([^]]+)\]\).*/\1_\2_\3.deb/p' | sed 's/:/%3a/g' |
    while IFS= read -r name; do [[ ! -f partial/apt/archives/$name ]] || echo "$name"; done
}

# --- the end ------------------------------------------------------------------------------------

# Checksums of everything here, this script too; written last, and whole.
finish() {
  local line
  bash ./sbom.sh >partial/sbom
  mv partial/sbom sbom.cdx.json
  [[ ${#missing[@]} -gt 0 ]] || find partial -mindepth 1 ! -name .lock -delete
  rmdir supplied 2>/dev/null || true
  find . -type f ! -path './partial/*' ! -name SHA256SUMS -printf '%P\0' | LC_ALL=C sort -z | xargs -0 sha256sum >partial/sums
  mv partial/sums SHA256SUMS
  say ""
  if [[ ${#missing[@]} -gt 0 ]]; then
    printf 'ERROR: %d still missing:\n' "${#missing[@]}" >&2
    printf '       %s\n' "${missing[@]}" >&2
    fail "Run this again when you have them. What is already here stays."
  fi
  rm -rf partial
  say "Complete: $(du -sh . | cut -f 1) in $(wc -l <SHA256SUMS) files. The checksum, to compare at the site:"
  say "  $(sha256sum <SHA256SUMS | cut -d ' ' -f 1)"
  say "Next: carry the whole bundle folder to the site (for small media: bash artifacts/split.sh SIZE), and there: bash artifacts/check.sh --expect CHECKSUM"
}

main "$@"
