# What must hold before a script touches anything. Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2153,SC2154

require_root() {
  [[ $EUID -eq 0 ]] || fail "This script needs root." "Run: sudo bash $0"
}

# A master's folder on a machine that is not in the list must never start a master: an extra master
# can corrupt the replicated log.
# Globals: HOST, ADDRESS (node.conf)
require_this_host() {
  has ip || fail "The program ip is missing." "Install it: apt-get install iproute2"
  is_my_address || fail \
    "This folder is for $HOST ($ADDRESS), but this machine does not have that address." \
    "It has: $(my_addresses | tr '\n' ' ')" \
    "Use the folder of this machine, or correct cluster.yaml and generate again."
  is_accepted_name || refuse_name
}

# Globals: HOST, ADDRESS (node.conf)
refuse_name() {
  local message remedy
  message="This folder is for $HOST ($ADDRESS). "
  message+="This machine has that address, but its name is $(uname -n)."
  remedy=$(name_remedy)
  fail "$message" "${remedy^}"
}

# Globals: ADDRESS (node.conf)
is_my_address() { [[ $'\n'$(my_addresses)$'\n' == *$'\n'$ADDRESS$'\n'* ]]; }

my_addresses() { ip -4 -o addr show | awk '{ split($4, a, "/"); print a[1] }'; }

# Two networks may use the same addresses, so the name counts too. Once this host is in the cluster,
# any name will do.
is_accepted_name() { is_my_name || installed_here || has_option --any-name; }

# Without a domain on one side, the first label decides. Capitals do not count.
# Globals: HOST (node.conf)
is_my_name() {
  local mine wanted=${HOST,,}
  mine=$(uname -n)
  mine=${mine,,}
  if [[ $mine == *.* && $wanted == *.* ]]; then
    [[ $mine == "$wanted" ]]
  else
    [[ ${mine%%.*} == "${wanted%%.*}" ]]
  fi
}

# Globals: HOST (node.conf)
name_remedy() {
  printf '%s' "use the folder of this machine. If it is the right machine under another name, " \
    "add --any-name, or run: hostnamectl set-hostname $HOST"
}

# Globals: STATE
require_same_cluster() {
  [[ ! -s $STATE/cluster ]] || installed_here || fail \
    "This host belongs to the cluster $(<"$STATE/cluster")." \
    "Uninstall that cluster first, with the uninstall.sh of its bundle."
}

# Globals: STATE; CLUSTER (node.conf)
installed_here() { [[ -s $STATE/cluster && $(<"$STATE/cluster") == "$CLUSTER" ]]; }

# One script at a time: one that an ssh connection left behind when it broke may still be running.
# The lock ends with this process, which keeps descriptor 9 open. Its folder is root's alone: in
# /run/lock, where anybody may write, any user could hold the lock or put a link in its place. A
# link that is there nevertheless is not followed.
acquire_lock() {
  install -d -m 0700 /run/create-mesos-cluster
  [[ ! -L /run/create-mesos-cluster/lock ]] || rm -f /run/create-mesos-cluster/lock
  exec 9>>/run/create-mesos-cluster/lock
  flock --nonblock 9 || fail \
    "Another create-mesos-cluster script is running on this host." \
    "Wait until it has finished. To see which: fuser -v /run/create-mesos-cluster/lock"
}

# Every file as it was generated, and none missing.
check_bundle() {
  sha256sum --check --quiet --strict SHA256SUMS || fail \
    "Files in this folder are damaged or were changed." \
    "Unpack or copy the folder again."
}
