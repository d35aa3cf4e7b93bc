#!/usr/bin/env bash
# Builds Mesos 1.11.x (1.11.1) once,
# on one machine with Ubuntu 24.04 (noble), and packs it into artifacts/ for every host.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck disable=SC1091
set -euo pipefail
umask 022
cd "$(dirname "${BASH_SOURCE[0]}")"

usage() {
  cat <<'END'
Usage: sudo bash build.sh [--check] [-- CONFIGURE-OPTIONS]

Builds Mesos once, on one machine with the operating system of the hosts, and packs it into
artifacts/ for every host. Continues where it stopped. Needs root and internet access for the
packages and for git, room on the disk, 2 GB of memory for each job, and hours: some 2.5 hours of
processor time.

  --check   also run the Mesos tests
  --        options after it are passed to configure

Exit codes: 0 built, 1 failed, 2 wrong usage.
END
}

URL=https://github.com/apache/mesos
COMMIT=7017e7905099461c42c8e96c148a31ccb84fe0d2
ARCHIVE=mesos-1.11.x-ubuntu-24.04-amd64.tar.gz
OS_ID=ubuntu
OS_VERSION=24.04
OS_TITLE='Ubuntu 24.04 (noble)'
ARCH=amd64
PACKAGES=(
  build-essential
  autoconf
  automake
  libtool
  patch
  git
  ca-certificates
  libcurl4-openssl-dev
  libsasl2-dev
  libsasl2-modules
  libapr1-dev
  libsvn-dev
  zlib1g-dev
  maven
  openjdk-11-jdk-headless
)
CONFIGURE_OPTIONS=(
  # Python 2 is gone from every current system.
  --disable-python
  # New compilers warn about old code that is fine.
  --disable-werror
)
WORK=${WORK:-$PWD/build}

run_tests=   # --check

main() {
  local artifacts=$PWD/artifacts
  read_options "$@"
  mkdir -p "$artifacts"
  if is_built "$artifacts"; then
    say "artifacts/$ARCHIVE already exists and is complete. Remove it to build again."
    exit 0
  fi
  check_machine
  step "1/5 Build dependencies"
  install_packages
  step "2/5 The source, commit $COMMIT"
  once source prepare_source
  step "3/5 configure ${CONFIGURE_OPTIONS[*]}"
  once configure configure
  step "4/5 make, $(count_jobs) jobs"
  once compile compile
  if [[ -n $run_tests ]]; then
    step "Mesos' own tests"
    run_mesos_tests
  fi
  step "5/5 artifacts/$ARCHIVE"
  pack "$artifacts"
  say ""
  say "Built. Next: bash deploy.sh, which copies artifacts/ to every host."
}

# Globals: sets run_tests; adds to CONFIGURE_OPTIONS.
read_options() {
  while [[ $# -gt 0 ]]; do
    case $1 in
      --check)
        run_tests=yes
        ;;
      --)
        shift
        CONFIGURE_OPTIONS+=("$@")
        return
        ;;
      -h | --help)
        usage
        exit 0
        ;;
      *)
        wrong_usage "Unknown option: $1"
        ;;
    esac
    shift
  done
}

say() {
  printf '%s\n' "$*"
}

step() {
  printf '\n== %s\n' "$*"
}

# fail MESSAGE [LINE]...
fail() {
  printf 'ERROR: %s\n' "$1" >&2
  shift
  [[ $# -eq 0 ]] || printf '       %s\n' "$@" >&2
  exit 1
}

wrong_usage() {
  printf '%s\n' "$1" >&2
  printf 'Its options: bash %q --help\n' "$0" >&2
  exit 2
}

# Runs a stage once: a later run continues after it.
once() {
  local name=$1
  shift
  if [[ -f $WORK/.done-$name ]]; then
    say "   already done"
    return
  fi
  "$@"
  touch "$WORK/.done-$name"
}

is_built() (
  cd "$1"
  sha256sum --check --status --strict "$ARCHIVE.sha256" 2>/dev/null
)

check_machine() {
  local id version arch
  id=$(. /etc/os-release && echo "$ID")
  version=$(. /etc/os-release && echo "${VERSION_ID:-}")
  arch=$(dpkg --print-architecture)
  [[ $id == "$OS_ID" && $version == "$OS_VERSION" ]] ||
    fail "This machine runs $id $version, but the hosts run $OS_TITLE." \
      "Build on the same system as the hosts, because the result runs there."
  [[ $arch == "$ARCH" ]] ||
    fail "This machine is $arch, but the hosts are $ARCH."
  [[ $EUID -eq 0 ]] ||
    fail "build.sh installs packages, which needs root." "Run: sudo bash build.sh"
}

install_packages() {
  export DEBIAN_FRONTEND=noninteractive
  apt-get --quiet --quiet update
  apt-get --yes --quiet --quiet --no-install-recommends install "${PACKAGES[@]}" ||
    fail "apt cannot install the build dependencies." \
      "Check that this machine reaches its distribution's archive."
}

# --- the source ----------------------------------------------------------------------------------

prepare_source() {
  fetch_source
  patch_for_current_systems
  ./bootstrap
}

# git itself proves that the content belongs to the commit, as far as a SHA-1 can prove it.
fetch_source() {
  say "   known by its commit, a SHA-1, and by no other checksum"
  mkdir -p "$WORK"
  cd "$WORK"
  [[ -d .git ]] || git init --quiet
  if ! git cat-file -e "$COMMIT^{commit}" 2>/dev/null; then
    git fetch --quiet --depth 1 "$URL" "$COMMIT" ||
      fail "Cannot fetch the commit $COMMIT from $URL." \
        "Check that this machine reaches it, or set your own mirror as source.url in cluster.yaml."
  fi
  git checkout --quiet --force "$COMMIT"
  git clean --quiet -fdx --exclude=/build --exclude='/.done-*'
}

patch_for_current_systems() {
  # autoconf 2.70 and later make a broken test of this: "cannot find libz".
  patch_source configure.ac 's/\[deflate, gzread, gzwrite, inflate\]/[inflate]/'
  # JDK 12 and later: "Source option 6 is no longer supported".
  patch_source src/java/mesos.pom.in 's#<\(source\|target\)>1\.6</#<\1>1.8</#'
  patch_source src/Makefile.am 's/-source 1\.6 -target 1\.6/-source 1.8 -target 1.8/'
  return 0
}

# patch_source FILE SED-COMMAND: fails if nothing changes, so that another source is noticed here
# and not hours later.
patch_source() {
  local file=$1 command=$2 before
  before=$(sha256sum "$file")
  sed -i "${command}g" "$file"
  [[ $(sha256sum "$file") != "$before" ]] ||
    fail "$file cannot be patched: nothing in it matches $command." \
      "This source needs other patches."
}

# --- the build -----------------------------------------------------------------------------------

configure() {
  mkdir -p "$WORK/build"
  cd "$WORK/build"
  ../configure "${CONFIGURE_OPTIONS[@]}"
}

compile() {
  # The javadoc and source jars fail on new JDKs, and nothing needs them.
  export MAVEN_OPTS="${MAVEN_OPTS:-} -Dmaven.javadoc.skip=true -Dmaven.source.skip=true"
  say "   Maven downloads what the Java part needs; no checksum of that is known here"
  # Flags belong to configure: passed to make, they break leveldb.
  make -C "$WORK/build" -j"$(count_jobs)" V=0
}

run_mesos_tests() {
  make -C "$WORK/build" -j"$(count_jobs)" check
}

# One job for each processor, but each takes about 2 GB.
count_jobs() {
  local memory jobs
  memory=$(awk '/^MemTotal/ { print int($2 / 2097152) }' /proc/meminfo)
  jobs=$(nproc)
  [[ $jobs -le $memory ]] || jobs=$memory
  [[ $jobs -ge 1 ]] || jobs=1
  echo "$jobs"
}

# --- the archive ---------------------------------------------------------------------------------

# pack FOLDER: the result as one archive of usr/local, with the same bytes from the same build.
pack() {
  local artifacts=$1 root=$WORK/root
  rm -rf "$root"
  make -C "$WORK/build" install DESTDIR="$root" >/dev/null
  strip_programs "$root"
  mkdir -p "$root/usr/local/share/mesos"
  runtime_packages "$root" >"$root/usr/local/share/mesos/runtime-packages"
  tar -C "$root" --sort=name --owner=0 --group=0 --numeric-owner --mtime=@946684800 \
    -czf "$artifacts/$ARCHIVE.part" usr
  mv -f "$artifacts/$ARCHIVE.part" "$artifacts/$ARCHIVE"
  (
    cd "$artifacts"
    sha256sum "$ARCHIVE" >"$ARCHIVE.sha256"
  )
}

strip_programs() {
  find "$1" -type f \
    \( -path '*/sbin/*' -o -path '*/bin/*' -o -path '*/libexec/*' -o -name '*.so*' \) \
    -exec strip --strip-unneeded {} + 2>/dev/null || true
}

# Prints the packages that hold the libraries which the programs load, for the hosts to install.
runtime_packages() {
  {
    echo libsasl2-modules   # loaded by name when somebody authenticates
    libraries_of "$1" | while IFS= read -r library; do
      package_of "$library"
    done
  } | LC_ALL=C sort -u
}

libraries_of() {
  find "$1" -type f \( -path '*/sbin/*' -o -path '*/libexec/*' -o -name '*.so*' \) -print0 |
    LD_LIBRARY_PATH="$1/usr/local/lib" xargs -0 -n 1 ldd 2>/dev/null |
    awk '$3 ~ /^\// { print $3 }' |
    sort -u
}

package_of() {
  local library=$1
  [[ $library != "$WORK"/* ]] || return 0
  {
    dpkg-query --search "$library" || dpkg-query --search "/usr$library"
  } 2>/dev/null | head -n 1 | cut -d: -f1
}

main "$@"
