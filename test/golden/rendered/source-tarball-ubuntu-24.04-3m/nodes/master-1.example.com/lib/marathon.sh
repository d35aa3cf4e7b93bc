# Marathon from its tarball, with Java 8 and the libmesos that build.sh made. Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2154

MARATHON_TARBALL=marathon-1.11.24-9ee9f3ceb.tgz
MARATHON_SHA1=974b48fb9ecc5457fc9e6c03009a0d81685b75cd   # all that its makers published
JRE_PACKAGE=openjdk-8-jre-headless   # empty: this system has no Java 8, so it is supplied as jre8.tar.gz with jre8.tar.gz.sha256

supplied() { echo "$(artifacts)/supplied/$1"; }

check_marathon() {
  check miss "the tarball of Marathon is whole" "$(supplied "$MARATHON_TARBALL")" "no download host is left: take it from a copy of your own. Its SHA-1 is $MARATHON_SHA1" marathon_is_whole
  check miss "there is a Java 8" "${JRE_PACKAGE:-$(supplied jre8.tar.gz)}" "this system has none: supply a JRE 8 as jre8.tar.gz, with jre8.tar.gz.sha256 beside it, which sha256sum wrote" has_java
}

has_java() { [[ -n $JRE_PACKAGE ]] || jre_is_whole; }

marathon_is_whole() { echo "$MARATHON_SHA1  $(supplied "$MARATHON_TARBALL")" | sha1sum --check --status 2>/dev/null; }
jre_is_whole()      { (cd "$(artifacts)/supplied" 2>/dev/null && sha256sum --check --status --strict jre8.tar.gz.sha256 2>/dev/null); }

install_marathon() {
  marathon_is_whole || fail "$(supplied "$MARATHON_TARBALL") is missing or damaged." "Its SHA-1 is $MARATHON_SHA1."
  unpack_once "$(supplied "$MARATHON_TARBALL")" /opt/mesos-marathon
  if [[ -n $JRE_PACKAGE ]]; then install_packages "$JRE_PACKAGE"
  else
    jre_is_whole || fail "$(supplied jre8.tar.gz) is missing or damaged." "Supply it with a .sha256 file beside it."
    unpack_once "$(supplied jre8.tar.gz)" /opt/mesos-jre8
  fi
}

# The one folder of a tarball becomes the target, whole or not at all.
unpack_once() {
  local sum; sum=$(sha256sum <"$1")
  [[ ! -f $2/.unpacked || $(<"$2/.unpacked") != "$sum" ]] || return 0
  rm -rf "$2.new"; mkdir -p "$2.new"
  tar -xzf "$1" --no-same-owner --strip-components=1 -C "$2.new"
  printf '%s\n' "$sum" >"$2.new/.unpacked"
  rm -rf "$2"; mv "$2.new" "$2"
  RESTART+='marathon '
  changed "$2"
}

remove_marathon() { rm -rf /opt/mesos-marathon /opt/mesos-jre8; }
