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
  elif [[ -n $KEY_URL ]]; then note "the key of the repository is fetched by install.sh" "Without a network put it into $(supplied_key)."
  else miss "the key of the repository is missing" "Put the key with fingerprint $FINGERPRINT into $(supplied_key)."; fi
}

check_key() {
  local expires
  if ! has gpg; then note "the key $1 cannot be looked at: gpg is missing" "install.sh installs gpg and checks the key."; return; fi
  if [[ $(fingerprint_of "$1") != "$FINGERPRINT" ]]; then miss "$1 is another key: $(fingerprint_of "$1")" "Expected $FINGERPRINT. Get the right one, or correct apt.fingerprint in cluster.yaml."; return; fi
  expires=$(key_field "$1" '$1 == "pub" { print $7; exit }')
  if [[ -n $expires && $expires -lt $(date +%s) ]]; then miss "the key expired on $(date -u -d "@$expires" +%F)" "Ask its owner for the renewed key and put it into $(supplied_key); or mirror the repository and sign it yourself (apt.line)."
  else pass "the key $FINGERPRINT${expires:+ is good until $(date -u -d "@$expires" +%F)}"; fi
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
