#!/bin/bash
# Reads the environment of the official zookeeper image: same variables, same files, same order of precedence.
set -e

directories=("$ZOO_DATA_DIR" "$ZOO_DATA_LOG_DIR" "$ZOO_LOG_DIR")
mkdir -p "${directories[@]}"

if [[ $1 == zkServer.sh && $(id -u) == 0 ]]; then
  chown -R zookeeper "${directories[@]}"
  exec setpriv --reuid zookeeper --regid zookeeper --init-groups "$0" "$@"
fi

# A configuration or myid that is there already wins over the environment.
config=$ZOO_CONF_DIR/zoo.cfg
if [[ ! -f $config ]]; then
  {
    printf '%s=%s\n' \
      dataDir "$ZOO_DATA_DIR" \
      dataLogDir "$ZOO_DATA_LOG_DIR" \
      tickTime "$ZOO_TICK_TIME" \
      initLimit "$ZOO_INIT_LIMIT" \
      syncLimit "$ZOO_SYNC_LIMIT" \
      autopurge.snapRetainCount "$ZOO_AUTOPURGE_SNAPRETAINCOUNT" \
      autopurge.purgeInterval "$ZOO_AUTOPURGE_PURGEINTERVAL" \
      maxClientCnxns "$ZOO_MAX_CLIENT_CNXNS" \
      standaloneEnabled "$ZOO_STANDALONE_ENABLED" \
      admin.enableServer "$ZOO_ADMINSERVER_ENABLED"
    # Split at blanks, as in the original.
    for line in ${ZOO_SERVERS:-server.1=localhost:2888:3888;2181}; do echo "$line"; done
    [[ -z $ZOO_4LW_COMMANDS_WHITELIST ]] || echo "4lw.commands.whitelist=$ZOO_4LW_COMMANDS_WHITELIST"
    for line in $ZOO_CFG_EXTRA; do echo "$line"; done
  } >"$config"
fi
[[ -f $ZOO_DATA_DIR/myid ]] || echo "${ZOO_MY_ID:-1}" >"$ZOO_DATA_DIR/myid"

exec "$@"
