# The settings of a master that have an order among all masters, for the methods apt and source.
# Sourced, never run by itself.
# Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again.
# shellcheck shell=bash disable=SC2154

# Prints "WHAT|VALUE" for each of them; no value where there is none.
# Globals: CLUSTER (node.conf)
# Arguments: a function that prints where the content of a file of the host is
ordered_settings() {
  local conf=/etc/zookeeper/conf_$CLUSTER unit=/etc/systemd/system/marathon.service
  echo "the list of ZooKeepers and their ports|$(
    sed -nE '/^(server\.[0-9]+|clientPort)=/p' "$("$1" "$conf/zoo.cfg")" | LC_ALL=C sort |
      paste -sd ' '
  )"
  echo "the number of a ZooKeeper|$(head -n 1 "$("$1" "$conf/myid")")"
  echo "the quorum|$(head -n 1 "$("$1" /etc/mesos-master/quorum)")"
  echo "the port of the masters|$(sed -n 's/^PORT=//p' "$("$1" /etc/default/mesos-master)")"
  echo "the version of Mesos|$(program_of_mesos "$1" | paste -sd ' ')"
  echo "the version of Marathon|$(sed -nE 's/^ExecStart=.*docker run .* //p' "$("$1" "$unit")")"
}
