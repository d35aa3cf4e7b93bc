# The apt repository of Mesos and the key that signs it. Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2154,SC2016

KEYRING=/etc/apt/keyrings/mesos-golden.gpg
FINGERPRINT=BA227EBC312D2E43498A533963F8CEE149ACA59E
# Empty: the key has to be supplied.
KEY_URL=https://www.aventer.biz/assets/support_aventer.asc

supplied_key() { echo "$(artifacts)/supplied/apt-key.asc"; }

# --- preflight.sh --------------------------------------------------------------------------------

# Globals: KEYRING, FINGERPRINT, KEY_URL
check_repository() {
  local key
  key=$(supplied_key)
  [[ -f $key ]] || key=$KEYRING
  if [[ -f $key ]]; then
    check_key "$key"
  elif [[ -z $KEY_URL ]]; then
    report_failure "the repository key is available" missing \
      "put the key with fingerprint $FINGERPRINT into $(supplied_key)"
  else
    check advised "the repository key can be downloaded" "$KEY_URL" \
      "without a network, put it into $(supplied_key)" \
      url_answers "$KEY_URL"
  fi
}

url_answers() {
  if has curl; then
    curl --fail --silent --head --location --max-time 15 --output /dev/null "$1"
  else
    has wget && timeout 15 wget --quiet --spider --timeout=15 --tries=1 "$1"
  fi
}

# Globals: FINGERPRINT
# Arguments: the file with the key
check_key() {
  local key=$1 folder errors
  if ! has gpg; then
    report_warning "the repository key has the right fingerprint" \
      "not checked, because gpg is missing" \
      "nothing to do: install.sh installs gpg and checks the key"
    return
  fi
  check required "the repository key is $FINGERPRINT" "$(fingerprint_of "$key")" \
    "get the right one, or correct apt.fingerprint in cluster.yaml" \
    test "$(fingerprint_of "$key")" = "$FINGERPRINT"
  check_key_expiry "$key"
  folder=$(mktemp -d)
  export_key "$key" "$folder/key.gpg"
  errors=$(repository_errors "$folder/key.gpg")
  rm -rf "$folder"
  check advised "the repository answers, and is signed by this key" "$errors" \
    "check the network: install.sh needs it, unless the packages are already installed" \
    test -z "$errors"
}

# Arguments: the file with the key
check_key_expiry() {
  local expires seen="it never expires" remedy
  expires=$(key_field "$1" '$1 == "pub" { print $7; exit }')
  [[ -z $expires ]] || seen="until $(date -u -d "@$expires" +%F)"
  remedy="ask its owner for the renewed key and put it into $(supplied_key); "
  remedy+="or mirror the repository and sign it yourself (apt.line)"
  check required "the repository key has not expired" "$seen" "$remedy" \
    test "${expires:-9999999999}" -gt "$(date +%s)"
}

# Prints what apt reports about this repository alone, in a folder of its own; nothing if all is
# well.
# Globals: KEYRING
# Arguments: the file with the key
repository_errors() {
  local folder options
  folder=$(mktemp -d)
  mkdir -p "$folder/lists/partial"
  sed "s#signed-by=$KEYRING#signed-by=$1#" etc/apt/sources.list.d/mesos.list >"$folder/mesos.list"
  options=(
    -o Dir::Etc::SourceList="$folder/mesos.list"
    -o Dir::Etc::SourceParts=-
    -o Dir::State::Lists="$folder/lists"
    -o Dir::Cache="$folder"
    -o APT::Sandbox::User="$(id -un)"
    -o Acquire::Retries=0
    -o Acquire::http::Timeout=15
  )
  timeout 60 apt-get --quiet --quiet update "${options[@]}" 2>&1 |
    grep -E '^[WE]:' |
    head -n 3 || true
  rm -rf "$folder"
}

# Prints the fingerprint of every key in a file: with more than one, it is not the key that was set.
fingerprint_of() {
  key_field "$1" '$1 == "pub" { want = 1 } $1 == "fpr" && want { print $10; want = 0 }' |
    paste -sd ' '
}

# Writes the key with the set fingerprint as a binary keyring, empty without that key. apt gets this
# and never the given file: in one with several blocks, apt may read another key than gpg does.
# Globals: FINGERPRINT
# Arguments: the file with the key; the keyring to write
export_key() {
  local home
  home=$(mktemp -d)
  gpg --homedir "$home" --batch --quiet --no-autostart --import "$1" 2>/dev/null || true
  gpg --homedir "$home" --batch --quiet --no-autostart --export "$FINGERPRINT" \
    >"$2" 2>/dev/null || true
  rm -rf "$home"
}

# Arguments: the file with the key; an awk program for the lines that gpg prints with colons
key_field() {
  local home
  home=$(mktemp -d)
  gpg --homedir "$home" --batch --quiet --show-keys --with-colons "$1" 2>/dev/null | awk -F: "$2"
  rm -rf "$home"
}

# --- install.sh ----------------------------------------------------------------------------------

add_repository() {
  install_key
  put_file etc/apt/sources.list.d/mesos.list /etc/apt/sources.list.d/mesos.list
}

# A key that was supplied replaces the one on the host; without one, that on the host stays.
# Globals: KEYRING, FINGERPRINT
install_key() {
  local key folder
  if [[ ! -f $(supplied_key) && -f $KEYRING ]]; then
    return
  fi
  folder=$(mktemp -d)
  key=$folder/given
  fetch_key "$key"
  has gpg || install_packages gpg
  [[ $(fingerprint_of "$key") == "$FINGERPRINT" ]] || fail \
    "The key has the fingerprint $(fingerprint_of "$key")." \
    "Expected $FINGERPRINT; nothing was installed from this repository."
  export_key "$key" "$folder/key.gpg"
  [[ $(fingerprint_of "$folder/key.gpg") == "$FINGERPRINT" ]] || fail \
    "The key $FINGERPRINT cannot be exported as a keyring of its own." \
    "Get it again from its owner; nothing was installed from this repository."
  put_file "$folder/key.gpg" "$KEYRING"
  rm -rf "$folder"
}

# Globals: FINGERPRINT, KEY_URL
# Arguments: the file to write
fetch_key() {
  if [[ -f $(supplied_key) ]]; then
    cat "$(supplied_key)" >"$1"
  elif [[ -n $KEY_URL ]]; then
    say "  fetching $KEY_URL"
    download "$KEY_URL" "$1" || fail "The repository key cannot be downloaded." \
      "Put it into $(supplied_key)."
  else
    fail "The repository key is missing." \
      "Put the key with fingerprint $FINGERPRINT into $(supplied_key)."
  fi
}
