#!/usr/bin/env bash
# Builds Mesos 1.11.x (1.11.1) once, on one machine with Ubuntu 24.04 (noble), and packs it into
# artifacts/ for every node. Needs root for the packages, the network for them and for git, room on the disk,
# 2 GB of memory for each job, and hours: some 2.5 hours of processor time.
# Goes on where it stopped. --check runs Mesos' own tests too; what follows -- goes to configure.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck disable=SC1091
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

URL=https://github.com/apache/mesos
COMMIT=7017e7905099461c42c8e96c148a31ccb84fe0d2
ARCHIVE=mesos-1.11.x-ubuntu-24.04-amd64.tar.gz
OS_ID=ubuntu OS_VERSION=24.04 OS_TITLE='Ubuntu 24.04 (noble)' ARCH=amd64
PACKAGES=( build-essential autoconf automake libtool patch git ca-certificates libcurl4-openssl-dev libsasl2-dev libsasl2-modules libapr1-dev libsvn-dev zlib1g-dev maven openjdk-11-jdk-headless )
# Python 2 is gone from every current system; new compilers warn where old code is fine.
CONFIGURE=(--disable-python --disable-werror)
WORK=${WORK:-$PWD/build}

say()  { printf '%s\n' "$*"; }
step() { printf '\n== %s\n' "$*"; }
fail() { printf 'ERROR: %s\n' "$1" >&2; shift; [[ $# -eq 0 ]] || printf '       %s\n' "$@" >&2; exit 1; }

CHECK=
while [[ $# -gt 0 ]]; do
  case $1 in
    --check) CHECK=yes; shift ;;
    --) shift; CONFIGURE+=("$@"); break ;;
    *) fail "Unknown option $1." "Usage: sudo bash build.sh [--check] [-- CONFIGURE-OPTIONS]" ;;
  esac
done

check_machine() {
  local id version; id=$(. /etc/os-release; echo "$ID"); version=$(. /etc/os-release; echo "${VERSION_ID:-}")
  [[ $id == "$OS_ID" && $version == "$OS_VERSION" ]] || fail "This is $id $version; the nodes have $OS_TITLE." "Build on the nodes' system: what is built here runs there."
  [[ $(dpkg --print-architecture) == "$ARCH" ]] || fail "This processor is $(dpkg --print-architecture); the nodes have $ARCH."
  [[ $EUID -eq 0 ]] || fail "Packages are installed, which needs root." "Run: sudo bash build.sh"
}

install_packages() {
  DEBIAN_FRONTEND=noninteractive
  export DEBIAN_FRONTEND
  apt-get --quiet --quiet update
  apt-get --yes --quiet --quiet --no-install-recommends install "${PACKAGES[@]}" ||
    fail "apt cannot install what the build needs." "Does this machine reach its distribution's archive?"
}

# git itself proves that the content belongs to the commit.
get_source() {
  mkdir -p "$WORK"
  cd "$WORK"
  [[ -d .git ]] || git init --quiet
  if ! git cat-file -e "$COMMIT^{commit}" 2>/dev/null; then
    git fetch --quiet --depth 1 "$URL" "$COMMIT" ||
      fail "$URL does not give the commit $COMMIT." "Does this machine reach it? A mirror of your own goes into source.url of cluster.yaml."
  fi
  git checkout --quiet --force "$COMMIT"
  git clean --quiet -fdx --exclude=/build --exclude='/.done-*'
}

# What today's systems need changed. Each is checked, so that a source that changed is noticed here and not hours later.
mend_source() {
  # autoconf 2.70 and later make a broken test of this: "cannot find libz".
  mend configure.ac 's/\[deflate, gzread, gzwrite, inflate\]/[inflate]/'
  # JDK 12 and later: "Source option 6 is no longer supported".
  mend src/java/mesos.pom.in 's#<\(source\|target\)>1\.6</#<\1>1.8</#'
  mend src/Makefile.am 's/-source 1\.6 -target 1\.6/-source 1.8 -target 1.8/'
  :
}

mend() {
  local before
  before=$(sha256sum "$1")
  sed -i "$2g" "$1"
  [[ $(sha256sum "$1") != "$before" ]] || fail "$1 is not as expected: nothing in it matches $2." "This source needs other remedies; see the generated README."
}

# One job for each processor, but each takes about 2 GB.
jobs_here() {
  local memory; memory=$(awk '/^MemTotal/ { print int($2 / 2097152) }' /proc/meminfo)
  local jobs; jobs=$(nproc)
  [[ $jobs -le $memory ]] || jobs=$memory
  [[ $jobs -ge 1 ]] || jobs=1
  echo "$jobs"
}

# Runs a stage once; a later run goes on behind it.
once() {
  local name=$1; shift
  [[ -f $WORK/.done-$name ]] && { say "   done before"; return; }
  "$@"
  touch "$WORK/.done-$name"
}

prepare()   { get_source; mend_source; ./bootstrap; }
configure() { mkdir -p "$WORK/build"; cd "$WORK/build"; ../configure "${CONFIGURE[@]}"; }
compile() {
  # The javadoc and source jars fail on new JDKs, and nobody needs them.
  export MAVEN_OPTS="${MAVEN_OPTS:-} -Dmaven.javadoc.skip=true -Dmaven.source.skip=true"
  # Flags belong to configure: given to make they break leveldb.
  make -C "$WORK/build" -j"$(jobs_here)" V=0
}
run_tests() { make -C "$WORK/build" -j"$(jobs_here)" check; }

# The result as one archive of usr/local, with the same bytes from the same build.
pack() {
  local root=$WORK/root artifacts=$1
  rm -rf "$root"
  make -C "$WORK/build" install DESTDIR="$root" >/dev/null
  find "$root" -type f \( -path '*/sbin/*' -o -path '*/bin/*' -o -path '*/libexec/*' -o -name '*.so*' \) -exec strip --strip-unneeded {} + 2>/dev/null || true
  mkdir -p "$root/usr/local/share/mesos"
  runtime_packages "$root" >"$root/usr/local/share/mesos/runtime-packages"
  tar -C "$root" --sort=name --owner=0 --group=0 --numeric-owner --mtime=@946684800 -czf "$artifacts/$ARCHIVE.part" usr
  mv -f "$artifacts/$ARCHIVE.part" "$artifacts/$ARCHIVE"
  (cd "$artifacts" && sha256sum "$ARCHIVE" >"$ARCHIVE.sha256")
}

# The packages that hold the libraries which the programs load, for the nodes to install.
runtime_packages() {
  {
    echo libsasl2-modules   # loaded by name when somebody authenticates
    find "$1" -type f \( -path '*/sbin/*' -o -path '*/libexec/*' -o -name '*.so*' \) -print0 |
      LD_LIBRARY_PATH="$1/usr/local/lib" xargs -0 -n 1 ldd 2>/dev/null | awk '$3 ~ /^\// { print $3 }' | sort -u |
      while IFS= read -r library; do package_of "$library"; done
  } | LC_ALL=C sort -u
}

package_of() {
  case $1 in "$WORK"/*) return ;; esac
  { dpkg-query --search "$1" || dpkg-query --search "/usr$1"; } 2>/dev/null | head -n 1 | cut -d: -f1
}

artifacts=$PWD/artifacts
mkdir -p "$artifacts"
if (cd "$artifacts" && sha256sum --check --status --strict "$ARCHIVE.sha256" 2>/dev/null); then
  say "artifacts/$ARCHIVE is there and whole. Remove it to build again."
  exit 0
fi
check_machine
step "1/5 What the build needs";          install_packages
step "2/5 The source, commit $COMMIT";    once source prepare
step "3/5 configure ${CONFIGURE[*]}";     once configure configure
step "4/5 make, $(jobs_here) jobs";       once compile compile
if [[ -n $CHECK ]]; then step "Mesos' own tests"; run_tests; fi
step "5/5 artifacts/$ARCHIVE";            pack "$artifacts"
say ""
say "Built. Next: bash deploy.sh, which carries artifacts/ to every node."
