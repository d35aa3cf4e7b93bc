# Sourced by Debian's zkServer.sh and zkCli.sh in place of /etc/zookeeper/conf/environment: the paths of the official image.
ZOOCFGDIR=${ZOOCFGDIR:-/conf}
if [[ ${1:-} == --config ]]; then
  ZOOCFGDIR=$2
  shift 2
fi
ZOOCFG=$ZOOCFGDIR/zoo.cfg
ZOO_LOG_DIR=${ZOO_LOG_DIR:-/logs}
JAVA=${JAVA_HOME:-/usr}/bin/java
CLASSPATH=$ZOOCFGDIR:/usr/share/java/zookeeper.jar:/usr/share/java/slf4j-simple.jar
