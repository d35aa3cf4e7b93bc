# Paths, messages and options that all scripts of this folder share. Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC1091,SC2034

# What install.sh remembers about this host: the files cluster, files, contents, packages, agent,
# images, debs.
STATE=/var/lib/create-mesos-cluster
# The checksum of the supplied packages that were installed.
INSTALLED_DEBS=$STATE/debs
# What it replaced, one folder for each installation.
BACKUPS=/var/backups/create-mesos-cluster
# What uninstall.sh keeps, unless --purge is set.
DATA=(/var/lib/mesos /var/lib/zookeeper /var/log/mesos /var/log/zookeeper)
# How many things this run has changed on the host.
CHANGES=0
# The options of this run, each between two spaces.
OPTIONS=' '

source lib/guards.sh
source lib/backups.sh
source lib/selection.sh
source lib/files.sh
source lib/own-settings.sh
source lib/supplied-files.sh
source lib/hosts-block.sh
source lib/agent.sh
source lib/tasks.sh
source lib/secrets.sh
source lib/own-secrets.sh
source lib/probes.sh
source lib/timers.sh
source lib/masters.sh
source lib/frameworks.sh
source lib/principal.sh
source lib/firewall.sh

say() { printf '%s\n' "$*"; }

step() { printf '\n== %s\n' "$*"; }

has() { command -v "$1" >/dev/null 2>&1; }

# fail MESSAGE [LINE]...
fail() {
  printf 'ERROR: %s\n' "$1" >&2
  shift
  [[ $# -eq 0 ]] || printf '       %s\n' "$@" >&2
  exit 1
}

# Copies its input without control characters: what a host or a daemon says must not steer the
# terminal that shows it. Tabs and line breaks stay.
printable() {
  LC_ALL=C sed -u 's/[\x00-\x08\x0b-\x1f\x7f]//g; s/\xc2[\x80-\x9f]//g'
}

# A command that fails where the script does not expect it: `set -e` alone would end it silently.
report_unexpected_failure() {
  printf 'ERROR: %s stopped at line %s: %s\n' "$@" >&2
  printf '       Fix what is reported above and run it again.\n' >&2
}
set -o errtrace
trap 'report_unexpected_failure "${BASH_SOURCE[0]}" "$LINENO" "$BASH_COMMAND"' ERR

# Reads the options of the command line. -h and --help print the usage of the script and end it.
# Globals: OPTIONS (set)
# Arguments: the options that the script accepts, as one string, those with a value ending in =;
#   the command line
read_options() {
  local accepted=$1 option
  shift
  for option in "$@"; do
    if [[ $option == -h || $option == --help ]]; then
      usage
      exit 0
    fi
    [[ " $accepted " == *" ${option/=*/=} "* ]] || wrong_usage "Unknown option: $option"
    OPTIONS+="$option "
  done
}

# Globals: OPTIONS (read)
has_option() { [[ $OPTIONS == *" $1 "* ]]; }

# Prints the value of an option that was given as NAME=VALUE.
# Globals: OPTIONS (read)
option_value() { sed -nE "s/.* $1=([^ ]*) .*/\1/p" <<<"$OPTIONS"; }

wrong_usage() {
  printf '%s\n' "$1" >&2
  printf 'Its options: bash %q --help\n' "$0" >&2
  exit 2
}

# Reports one change of the host. install.sh prints their number at the end: 0 if it was up to date.
# Globals: CHANGES (set)
changed() {
  CHANGES=$((CHANGES + 1))
  say "  $1"
}

# Prints the folder of the artifacts: in this folder, or in the bundle that contains it.
artifacts() {
  local folder
  for folder in artifacts ../../artifacts; do
    if [[ -d $folder ]]; then
      (cd "$folder" && pwd)
      return
    fi
  done
  echo ../../artifacts
}
