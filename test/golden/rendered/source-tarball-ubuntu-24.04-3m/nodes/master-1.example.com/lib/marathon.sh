# Marathon from its tarball, with the libmesos that build.sh made.
# Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2154

MARATHON_TARBALL=marathon-1.11.24-9ee9f3ceb.tgz
# Its makers have published no other checksum. It does not prove that a copy is genuine.
MARATHON_SHA1=974b48fb9ecc5457fc9e6c03009a0d81685b75cd

supplied() { echo "$(artifacts)/supplied/$1"; }

# Globals: MARATHON_TARBALL, MARATHON_SHA1
check_marathon() {
  check required "the Marathon tarball is complete" \
    "$(supplied "$MARATHON_TARBALL"), of which its SHA-1 alone is known" \
    "there is no download host any more: use your own copy. Its SHA-1 is $MARATHON_SHA1" \
    marathon_is_complete
}

# Globals: MARATHON_TARBALL, MARATHON_SHA1
marathon_is_complete() {
  echo "$MARATHON_SHA1  $(supplied "$MARATHON_TARBALL")" | sha1sum --check --status 2>/dev/null
}

# Globals: MARATHON_TARBALL, MARATHON_SHA1
install_marathon() {
  marathon_is_complete || fail "$(supplied "$MARATHON_TARBALL") is missing or damaged." \
    "Its SHA-1 is $MARATHON_SHA1."
  unpack_once "$(supplied "$MARATHON_TARBALL")" /opt/mesos-marathon
}

# The one folder of a tarball becomes the target, complete or not at all.
# Arguments: tarball, target
unpack_once() {
  local tarball=$1 target=$2 sum
  sum=$(sha256sum <"$tarball")
  if [[ -f $target/.unpacked && $(<"$target/.unpacked") == "$sum" ]]; then
    return
  fi
  rm -rf "$target.new"
  mkdir -p "$target.new"
  tar -xzf "$tarball" --no-same-owner --strip-components=1 -C "$target.new"
  printf '%s\n' "$sum" >"$target.new/.unpacked"
  rm -rf "$target"
  mv "$target.new" "$target"
  mark_service marathon
  changed "$target"
}

remove_marathon() { rm -rf /opt/mesos-marathon; }
