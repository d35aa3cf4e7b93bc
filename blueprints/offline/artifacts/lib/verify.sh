# Verifies files, gives them their names, and records where they came from, for fetch.sh. Sourced,
# never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2154,SC2016

# Removes recorded files whose content changed, so that they are fetched again.
remove_damaged() {
  local path
  [[ -f SHA256SUMS ]] || return 0
  while IFS= read -r path; do
    case $path in
      debs/*.deb | images/*)
        say "  $path is damaged: fetching it again"
        rm -f -- "$path"
        ;;
    esac
  done < <(
    sha256sum --check --quiet --ignore-missing SHA256SUMS 2>/dev/null | sed -n 's/: FAILED.*//p'
  )
}

# verify_file FILE PATH EXPECTED: prints what is wrong with a file that belongs at PATH; nothing if
# it is right. Where lock.conf expects nothing, the first file is trusted and recorded, and must
# stay the same from then on.
verify_file() {
  local file=$1 path=$2 expected=$3 recorded sum
  recorded=$(recorded_sum "$path")
  sum=$(sum_of sha256 "$file")
  if [[ -n $recorded && $recorded != "$sum" ]]; then
    echo "not the file that was recorded first (SHA-256 $recorded, now $sum);" \
      "if the new one is right, remove its line from artifacts/SHA256SUMS"
    return
  fi
  case $expected in
    sha*)
      sum=$(sum_of "${expected%%:*}" "$file")
      if [[ $sum != "${expected#*:}" ]]; then
        echo "damaged or a different file: ${expected%%:*} is $sum, must be ${expected#*:}"
        return
      fi
      ;;
    openpgp:*)
      verify_key "$file" "${expected#*:}"
      ;;
  esac
  case $path in
    *.tgz | *.tar.gz) verify_archive "$file" ;;
  esac
}

# tell_weakness EXPECTED: says where what is known of a file does not prove that it is genuine.
tell_weakness() {
  case $1 in
    sha1:*) say "           its SHA-1 alone is known, which does not prove that it is genuine" ;;
    '') say "           no checksum of it is known: this one is recorded, and must stay the same" ;;
  esac
}

# sum_of KIND FILE: sha1, sha256 or sha512.
sum_of() {
  local sum
  sum=$("$1sum" <"$2")
  echo "${sum%% *}"
}

recorded_sum() {
  [[ ! -f SHA256SUMS ]] || awk -v path="$1" '$2 == path { print $1 }' SHA256SUMS
}

# verify_key FILE FINGERPRINT: prints what is wrong with an OpenPGP key.
verify_key() {
  local fingerprints expires
  require_gpg
  fingerprints=$(fingerprints_in "$1")
  expires=$(key_field "$1" '$1 == "pub" { print $7; exit }')
  if [[ $fingerprints != "$2" ]]; then
    echo "a different key: ${fingerprints:-none}, must be $2"
  elif [[ -n $expires && $expires -lt $(date +%s) ]]; then
    echo "expired on $(date -u -d "@$expires" +%F);" \
      "get the renewed key from its owner, and supply it"
  fi
}

# isolate_key FILE EXPECTED: where a key is expected, replaces the file by that key alone. The site
# gets this and never the given bytes: in a file with several blocks, apt may read another key than
# gpg does. A file that does not hold exactly this key stays as it is, for verify_file to refuse.
isolate_key() {
  local file=$1 fingerprint=${2#openpgp:} alone=partial/key.asc
  [[ $2 == openpgp:* ]] || return 0
  require_gpg
  [[ $(fingerprints_in "$file") == "$fingerprint" ]] || return 0
  export_key "$file" "$fingerprint" --armor >"$alone"
  if [[ $(fingerprints_in "$alone") == "$fingerprint" ]]; then
    cat "$alone" >"$file"
  fi
  rm -f "$alone"
}

# export_key FILE FINGERPRINT [OPTION]: prints that key of the file alone; nothing without it.
export_key() {
  local file=$1 fingerprint=$2 home
  shift 2
  home=$(mktemp -d -p partial)
  gpg --homedir "$home" --batch --quiet --no-autostart --import "$file" 2>/dev/null || true
  gpg --homedir "$home" --batch --quiet --no-autostart "$@" --export "$fingerprint" 2>/dev/null ||
    true
  rm -rf "$home"
}

# Prints the fingerprint of every key in a file.
fingerprints_in() {
  key_field "$1" '$1 == "pub" { want = 1 } $1 == "fpr" && want { print $10; want = 0 }' |
    paste -sd ' '
}

# key_field FILE AWK-PROGRAM: the program reads the lines that gpg prints with colons.
key_field() {
  local home
  home=$(mktemp -d -p partial)
  {
    gpg --homedir "$home" --batch --quiet --show-keys --with-colons "$1" 2>/dev/null || true
  } | awk -F: "$2"
  rm -rf "$home"
}

require_gpg() {
  has gpg || fail "gpg is missing; it is needed to check a key." "Install it: apt-get install gpg"
}

# Prints what is wrong with a .tar.gz: names that would reach outside the folder where it is
# unpacked, or that a terminal would obey.
verify_archive() {
  local names unsafe
  if ! names=$(tar --list --gzip --file "$1" --quoting-style=escape 2>/dev/null); then
    echo "an incomplete .tar.gz"
    return
  fi
  # tar shows what a terminal should not get with a backslash.
  # shellcheck disable=SC1003
  unsafe=$(LC_ALL=C grep -m 1 -E '^/|(^|/)\.\.(/|$)|\\' <<<"$names") || return 0
  echo "not safe to unpack: it contains the file name $unsafe"
}

# Prints what is wrong with a package.
verify_deb() {
  local architecture
  if ! architecture=$(dpkg-deb --field "$1" Architecture 2>/dev/null); then
    echo "an incomplete .deb"
    return
  fi
  if [[ $architecture != all && $architecture != "$ARCH" ]]; then
    echo "for $architecture, but the hosts are $ARCH"
  fi
}

# accept_file FILE PATH SOURCE [DIGEST]: gives a verified file its name, and records its source.
accept_file() {
  local file=$1 path=$2
  mkdir -p "$(dirname "$path")"
  mv -f "$file" "$path"
  record "$path" "$3" "${4:-}"
  say "  saved    $path, SHA-256 $(sum_of sha256 "$path")"
}

# record PATH SOURCE DIGEST: in recorded.tsv, where a file came from, and the digest of an image.
record() {
  {
    awk -F '\t' -v path="$1" '$1 != path' recorded.tsv
    printf '%s\t%s\t%s\n' "$@"
  } | LC_ALL=C sort >partial/recorded
  mv partial/recorded recorded.tsv
}

recorded_digest() {
  awk -F '\t' -v path="$1" '$1 == path { print $3 }' recorded.tsv
}
