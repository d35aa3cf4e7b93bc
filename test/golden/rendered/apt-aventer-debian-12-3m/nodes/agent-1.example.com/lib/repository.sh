# The apt repository of Mesos and the key that signs it. Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2154,SC2016

KEYRING=/etc/apt/keyrings/mesos-golden.asc
FINGERPRINT=BA227EBC312D2E43498A533963F8CEE149ACA59E
KEY_URL=https://www.aventer.biz/assets/support_aventer.asc   # empty: the key must be supplied

supplied_key() { echo "$(artifacts)/supplied/apt-key.asc"; }

check_repository() {
  local key
  key=$(supplied_key)
  [[ -f $key ]] || key=$KEYRING
  if [[ -f $key ]]; then check_key "$key"
  elif [[ -z $KEY_URL ]]; then miss "the key of the repository is here" missing "put the key with fingerprint $FINGERPRINT into $(supplied_key)"
  else check note "the key of the repository can be fetched" "$KEY_URL" "without a network put it into $(supplied_key)" answers "$KEY_URL"; fi
}

answers() {
  if has curl; then curl --fail --silent --head --location --max-time 15 --output /dev/null "$1"
  else has wget && wget --quiet --spider --timeout=15 --tries=1 "$1"; fi
}

check_key() {
  local expires lasts
  if ! has gpg; then note "the key of the repository is the right one" "gpg is missing, so it cannot be looked at" "nothing to do: install.sh installs gpg and checks the key"; return; fi
  check miss "the key of the repository is $FINGERPRINT" "$(fingerprint_of "$1")" "get the right one, or correct apt.fingerprint in cluster.yaml" test "$(fingerprint_of "$1")" = "$FINGERPRINT"
  expires=$(key_field "$1" '$1 == "pub" { print $7; exit }')
  lasts="${expires:+until $(date -u -d "@${expires:-0}" +%F)}"
  check miss "the key of the repository has not expired" "${lasts:-without end}" \
    "ask its owner for the renewed key and put it into $(supplied_key); or mirror the repository and sign it yourself (apt.line)" test "${expires:-9999999999}" -gt "$(date +%s)"
  check note "the repository answers, and is signed by this key" "$(repository_says "$1")" "is the network up? install.sh needs it, unless the packages are installed" test -z "$(repository_says "$1")"
}

# What apt says about the repository alone, in a folder of its own; nothing if all is well.
repository_says() {
  local place; place=$(mktemp -d)
  mkdir -p "$place/lists/partial"
  sed "s#signed-by=$KEYRING#signed-by=$1#" etc/apt/sources.list.d/mesos.list >"$place/mesos.list"
  timeout 60 apt-get --quiet --quiet update -o Dir::Etc::SourceList="$place/mesos.list" -o Dir::Etc::SourceParts=- -o Dir::State::Lists="$place/lists" -o Dir::Cache="$place" \
    -o APT::Sandbox::User="$(id -un)" -o Acquire::Retries=0 -o Acquire::http::Timeout=15 2>&1 | grep -E '^[WE]:' | head -n 3 || true
  rm -rf "$place"
}

# The whole fingerprint of every key in a file: more than one is not what was asked for.
fingerprint_of() { key_field "$1" '$1 == "pub" { want = 1 } $1 == "fpr" && want { print $10; want = 0 }' | paste -sd ' '; }

key_field() {
  local home; home=$(mktemp -d)
  gpg --homedir "$home" --batch --quiet --show-keys --with-colons "$1" 2>/dev/null | awk -F: "$2"
  rm -rf "$home"
}

add_repository() {
  install_key
  put_file etc/apt/sources.list.d/mesos.list /etc/apt/sources.list.d/mesos.list
}

install_key() {
  local key; key=$(mktemp)
  if [[ -f $(supplied_key) ]]; then cat "$(supplied_key)" >"$key"
  elif [[ -f $KEYRING ]]; then rm -f "$key"; return
  elif [[ -n $KEY_URL ]]; then say "  fetching $KEY_URL"; fetch "$KEY_URL" "$key" || fail "The key cannot be fetched." "Put it into $(supplied_key)."
  else fail "The key of the repository is missing." "Put the key with fingerprint $FINGERPRINT into $(supplied_key)."; fi
  has gpg || install_packages gpg
  [[ $(fingerprint_of "$key") == "$FINGERPRINT" ]] || fail "The key has the fingerprint $(fingerprint_of "$key")." "Expected $FINGERPRINT; nothing was installed from this repository."
  put_file "$key" "$KEYRING"
  rm -f "$key"
}
