import { say } from "../messages/message.ts";
import type { FlagFacts } from "./flag-values.ts";

/** One server option. */
export interface ZookeeperOption extends FlagFacts {
  readonly since: string;
  /** In which release lines, or from which release of a line on, the server knows the key. */
  readonly available: readonly string[];
  /** jvm: documented as a system property only, given as -D`property`=value. */
  readonly setIn: "zoo.cfg" | "jvm";
  readonly property?: string;
  /** The same option for the traffic between the servers. */
  readonly quorumVariant?: string;
}

/** Every option of a ZooKeeper server. Source: QuorumPeerConfig.java and the administrator's guide, 3.4.14 to 3.9.5. N stands for a number. */
export const zookeeperOptions = [
  { name: "dataDir", type: "path", since: "all", available: ["3.4", "3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", derived: say`is chosen by the bundle, never under /tmp`, summary: "Directory for snapshots and the myid file (and for transaction logs too, unless dataLogDir is given)." },
  { name: "dataLogDir", type: "path", defaultNote: "dataDir", since: "all", available: ["3.4", "3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", derived: say`stays with dataDir`, summary: "Separate directory, ideally a dedicated disk, for the transaction log." },
  { name: "tickTime", type: "int", unit: "ms", default: 3000, min: 1, since: "all", available: ["3.4", "3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Length of one tick, the base unit of all other ensemble timings." },
  { name: "initLimit", type: "int", unit: "ticks", min: 1, since: "all", available: ["3.4", "3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "How many ticks a follower may take to connect to and download state from the leader." },
  { name: "syncLimit", type: "int", unit: "ticks", min: 1, since: "all", available: ["3.4", "3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "How many ticks a follower may lag behind before the leader drops it." },
  { name: "connectToLearnerMasterLimit", type: "int", unit: "ticks", defaultNote: "initLimit", since: "3.6.0", available: ["3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "How many ticks a follower may take just to open the connection to the new leader." },
  { name: "clientPort", type: "port", since: "all", available: ["3.4", "3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", derived: say`is ports.zookeeper`, summary: "Plaintext port for clients." },
  { name: "clientPortAddress", type: "ip", default: "0.0.0.0", since: "3.3.0", available: ["3.4", "3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Interface to which the plaintext client port is bound." },
  { name: "secureClientPort", type: "port", requires: ["serverCnxnFactory"], since: "3.5.0", available: ["3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "TLS port for clients." },
  { name: "secureClientPortAddress", type: "ip", default: "0.0.0.0", requires: ["secureClientPort"], since: "3.5.0", available: ["3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Interface to which the TLS client port is bound." },
  { name: "server.N", type: "string", since: "all", available: ["3.4", "3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", derived: say`is made from the masters`, summary: "One line per member: host, follower port, election port, optional role and (3.5+) client endpoint." },
  { name: "group.N", type: "string", since: "all", available: ["3.4", "3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Hierarchical quorums: colon-separated ids that form group N." },
  { name: "weight.N", type: "int", default: 1, since: "all", available: ["3.4", "3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Vote weight of server N in hierarchical quorums." },
  { name: "peerType", type: "enum", default: "participant", enum: ["participant", "observer"], since: "all", available: ["3.4", "3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", derived: say`is participant on every master, or the quorum would be wrong`, summary: "Declares this process a voter or an observer." },
  { name: "electionAlg", type: "int", default: 3, min: 3, max: 3, since: "all", available: ["3.4", "3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Leader election algorithm; leave it out." },
  { name: "standaloneEnabled", type: "true-false", default: true, since: "3.5.0", available: ["3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", derived: say`follows from the number of masters: one runs alone, more form an ensemble`, summary: "Lets a one-server configuration run without replication; false starts even one server in quorum mode so that it can be grown later." },
  { name: "reconfigEnabled", type: "true-false", default: false, since: "3.5.3", available: ["3.5.3", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Permits changing membership at run time." },
  { name: "dynamicConfigFile", type: "path", since: "3.5.0", available: ["3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", derived: say`would take the servers out of zoo.cfg, where the bundle writes them`, summary: "Separate file that holds the membership lines." },
  { name: "quorumListenOnAllIPs", type: "true-false", default: false, since: "3.4.6", available: ["3.4.6", "3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Bind quorum and election ports to every interface instead of only the address named in the own server line." },
  { name: "observerMasterPort", type: "port", default: 0, since: "3.6.0", available: ["3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Port on which followers feed observers; 0 keeps that off." },
  { name: "syncEnabled", type: "true-false", default: true, since: "3.4.6", available: ["3.4.6", "3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Observers write transactions and snapshots to disk." },
  { name: "multiAddress.enabled", type: "true-false", default: false, since: "3.6.0", available: ["3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Allows several addresses per server, joined by a vertical bar." },
  { name: "multiAddress.reachabilityCheckTimeoutMs", type: "int", unit: "ms", default: 1000, since: "3.6.0", available: ["3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Timeout of the reachability probe used with several addresses." },
  { name: "multiAddress.reachabilityCheckEnabled", type: "true-false", default: true, since: "3.6.0", available: ["3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Probe addresses by ICMP or TCP echo before choosing one." },
  { name: "leaderServes", type: "enum", default: "yes", enum: ["yes", "no"], since: "all", available: ["3.4", "3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Whether the leader itself takes client connections." },
  { name: "cnxTimeout", type: "int", unit: "ms", default: 5000, since: "all", available: ["3.4", "3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Timeout for opening election connections." },
  { name: "quorumCnxnTimeoutMs", type: "int", unit: "ms", default: -1, since: "3.6.0", available: ["3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Read timeout on election connections; -1 means syncLimit times tickTime." },
  { name: "electionPortBindRetry", type: "int", default: 3, since: "3.5.6", available: ["3.5.6", "3.6", "3.8", "3.9"], setIn: "jvm", property: "zookeeper.electionPortBindRetry", summary: "Bind attempts on the election port before giving up; 0 retries forever." },
  { name: "tcpKeepAlive", type: "true-false", default: false, since: "3.4.11 / 3.5.4", available: ["3.4.11", "3.5.4", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "TCP keep-alive on election sockets, useful behind idle-dropping firewalls." },
  { name: "oraclePath", type: "path", since: "3.8.0", available: ["3.8", "3.9"], setIn: "zoo.cfg", summary: "File consulted as tie breaker in two-server ensembles; experimental, leave out." },
  { name: "minSessionTimeout", type: "int", unit: "ms", defaultNote: "2 x tickTime", since: "3.3.0", available: ["3.4", "3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Lower bound that the server imposes on session timeouts." },
  { name: "maxSessionTimeout", type: "int", unit: "ms", defaultNote: "20 x tickTime", since: "3.3.0", available: ["3.4", "3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Upper bound that the server imposes on session timeouts." },
  { name: "localSessionsEnabled", type: "true-false", default: false, since: "3.5.0", available: ["3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Sessions without ephemeral nodes stay local to one server." },
  { name: "localSessionsUpgradingEnabled", type: "true-false", default: false, since: "3.5.0", available: ["3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Turn a local session global when it first needs an ephemeral node." },
  { name: "maxClientCnxns", type: "int", default: 60, since: "3.3.0", available: ["3.4", "3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Connections allowed per client IP address; 0 means no limit." },
  { name: "maxCnxns", type: "int", default: 0, since: "3.6.0", available: ["3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Connections allowed in total per port; 0 means no limit." },
  { name: "clientPortListenBacklog", type: "int", default: -1, since: "3.6.0", available: ["3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Accept backlog of the client port; -1 uses the JVM default of 50." },
  { name: "globalOutstandingLimit", type: "int", default: 1000, since: "all", available: ["3.4", "3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Requests that may be in flight before clients are throttled." },
  { name: "jute.maxbuffer", type: "int", unit: "bytes", default: 1048575, since: "all", available: ["3.4", "3.5", "3.6", "3.8", "3.9"], setIn: "jvm", property: "jute.maxbuffer", summary: "Largest request or znode accepted." },
  { name: "enforceQuota", type: "true-false", default: false, since: "3.7.0", available: ["3.8", "3.9"], setIn: "zoo.cfg", summary: "Turn exceeded znode quotas into errors." },
  { name: "snapCount", type: "int", unit: "transactions", default: 100000, since: "all", available: ["3.4", "3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Transactions between snapshots (randomised between half and the full value)." },
  { name: "snapSizeLimitInKb", type: "int", unit: "KiB", default: 4194304, since: "3.6.0", available: ["3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Log volume that triggers a snapshot; 0 or less turns this trigger off." },
  { name: "txnLogSizeLimitInKb", type: "int", unit: "KiB", default: -1, since: "3.6.0", available: ["3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Roll the transaction log at this size; off by default." },
  { name: "preAllocSize", type: "int", unit: "KiB", default: 65536, since: "all", available: ["3.4", "3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Block by which the transaction log file is grown." },
  { name: "autopurge.snapRetainCount", type: "int", default: 3, min: 3, since: "3.4.0", available: ["3.4", "3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "How many snapshots, with their logs, a purge run keeps." },
  { name: "autopurge.purgeInterval", type: "int", unit: "hours", default: 0, since: "3.4.0", available: ["3.4", "3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Hours between purge runs; 0 switches purging off and the disk fills up in time." },
  { name: "fsync.warningthresholdms", type: "int", unit: "ms", default: 1000, since: "3.3.4", available: ["3.4", "3.5", "3.6", "3.8", "3.9"], setIn: "jvm", property: "zookeeper.fsync.warningthresholdms", summary: "Log a warning when a log flush takes longer." },
  { name: "forceSync", type: "enum", default: "yes", enum: ["yes", "no"], since: "all", available: ["3.4", "3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Flush to disk before acknowledging; turning it off risks data loss." },
  { name: "snapshot.trust.empty", type: "true-false", default: false, since: "3.5.6", available: ["3.5.6", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Start although log files exist without any snapshot; only for the first start after leaving 3.4." },
  { name: "snapshot.compression.method", type: "enum", defaultNote: "none", enum: ["gz", "snappy"], since: "3.6.0", available: ["3.6", "3.8", "3.9"], setIn: "jvm", property: "zookeeper.snapshot.compression.method", summary: "Compression applied to snapshots." },
  { name: "extendedTypesEnabled", type: "true-false", default: false, since: "3.5.4", available: ["3.5.4", "3.6", "3.8", "3.9"], setIn: "jvm", property: "zookeeper.extendedTypesEnabled", summary: "Enables TTL nodes." },
  { name: "emulate353TTLNodes", type: "true-false", default: false, since: "3.5.4", available: ["3.5.4", "3.6", "3.8", "3.9"], setIn: "jvm", property: "zookeeper.emulate353TTLNodes", summary: "Bug compatibility with TTL nodes of 3.5.3." },
  { name: "readonlymode.enabled", type: "true-false", default: false, since: "3.4.0", available: ["3.4", "3.5", "3.6", "3.8", "3.9"], setIn: "jvm", property: "readonlymode.enabled", summary: "Serve reads while cut off from the quorum." },
  { name: "4lw.commands.whitelist", type: "csv", defaultNote: "srvr (3.5.3+); everything but wchc and wchp (3.4.10-3.4.14)", since: "3.4.10 / 3.5.3", available: ["3.4.10", "3.5.3", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Four-letter commands that the client port answers; a star allows all." },
  { name: "admin.enableServer", type: "true-false", default: true, since: "3.5.0", available: ["3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Start the embedded Jetty admin server." },
  { name: "admin.serverPort", type: "port", default: 8080, since: "3.5.0", available: ["3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Port of the admin server." },
  { name: "admin.serverAddress", type: "ip", default: "0.0.0.0", since: "3.5.0", available: ["3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Interface of the admin server." },
  { name: "admin.idleTimeout", type: "int", unit: "ms", default: 30000, since: "3.5.0", available: ["3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Idle time after which admin connections are closed." },
  { name: "admin.commandURL", type: "string", default: "/commands", since: "3.5.0", available: ["3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "URL prefix of the admin commands." },
  { name: "admin.portUnification", type: "true-false", default: false, since: "3.6.0", available: ["3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Accept HTTP and HTTPS on the one admin port." },
  { name: "admin.forceHttps", type: "true-false", default: false, since: "3.6.3 / 3.7.1", available: ["3.6.3", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Accept only HTTPS on the admin port; overrides port unification." },
  { name: "admin.needClientAuth", type: "true-false", default: false, since: "3.9.0", available: ["3.9"], setIn: "zoo.cfg", summary: "Demand client certificates on the admin port." },
  { name: "admin.rateLimiterIntervalInMS", type: "int", unit: "ms", default: 300000, since: "3.9.0", available: ["3.9"], setIn: "zoo.cfg", summary: "Minimum spacing of expensive admin commands." },
  { name: "admin.snapshot.enabled", type: "true-false", default: true, since: "3.9.0", available: ["3.9"], setIn: "zoo.cfg", summary: "Allows taking snapshots over the admin port." },
  { name: "admin.restore.enabled", type: "true-false", default: true, since: "3.9.0", available: ["3.9"], setIn: "zoo.cfg", summary: "Allows restoring a snapshot over the admin port." },
  { name: "metricsProvider.className", type: "string", default: "org.apache.zookeeper.metrics.impl.DefaultMetricsProvider", since: "3.6.0", available: ["3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Metrics exporter class." },
  { name: "metricsProvider.httpPort", type: "port", default: 7000, since: "3.6.0", available: ["3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Port of the Prometheus exporter." },
  { name: "metricsProvider.httpHost", type: "ip", default: "0.0.0.0", since: "3.8.0", available: ["3.8", "3.9"], setIn: "zoo.cfg", summary: "Interface of the Prometheus exporter." },
  { name: "metricsProvider.exportJvmInfo", type: "true-false", default: true, since: "3.6.0", available: ["3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Include JVM metrics." },
  { name: "jvm.pause.monitor", type: "true-false", default: false, since: "3.5.10 / 3.6.0", available: ["3.5.10", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Watch for long JVM pauses." },
  { name: "jvm.pause.warn-threshold.ms", type: "int", unit: "ms", default: 10000, since: "3.5.10 / 3.6.0", available: ["3.5.10", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Pause length reported as a warning." },
  { name: "jvm.pause.info-threshold.ms", type: "int", unit: "ms", default: 1000, since: "3.5.10 / 3.6.0", available: ["3.5.10", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Pause length reported as information." },
  { name: "jvm.pause.sleep.time.ms", type: "int", unit: "ms", default: 500, since: "3.5.10 / 3.6.0", available: ["3.5.10", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Sampling interval of the pause watcher." },
  { name: "audit.enable", type: "true-false", default: false, since: "3.6.0", available: ["3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Write an audit log." },
  { name: "clientTcpKeepAlive", type: "true-false", default: false, since: "3.7.0", available: ["3.8", "3.9"], setIn: "zoo.cfg", summary: "TCP keep-alive on client sockets." },
  { name: "serverCnxnFactory", type: "enum", default: "org.apache.zookeeper.server.NIOServerCnxnFactory", enum: ["org.apache.zookeeper.server.NIOServerCnxnFactory", "org.apache.zookeeper.server.NettyServerCnxnFactory"], since: "all", available: ["3.4", "3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Network implementation for clients; the Netty one is needed for TLS." },
  { name: "client.portUnification", type: "true-false", default: false, since: "3.5.7", available: ["3.5.7", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Accept TLS as well as plaintext on the ordinary client port." },
  { name: "sslQuorum", type: "true-false", default: false, since: "3.5.5", available: ["3.5.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Encrypt server-to-server traffic." },
  { name: "portUnification", type: "true-false", default: false, since: "3.5.5", available: ["3.5.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Accept plaintext and TLS on the quorum ports, for rolling migration only." },
  { name: "sslQuorumReloadCertFiles", type: "true-false", default: false, since: "3.5.5", available: ["3.5.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Pick up changed quorum key material without a restart." },
  { name: "client.certReload", type: "true-false", default: false, since: "3.7.2 / 3.8.1 / 3.9.0", available: ["3.8.1", "3.9"], setIn: "zoo.cfg", summary: "Pick up changed client-side key material without a restart." },
  { name: "ssl.keyStore.location", type: "path", since: "3.5.5", available: ["3.5.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", quorumVariant: "ssl.quorum.keyStore.location", summary: "Key store for the client port." },
  { name: "ssl.keyStore.password", type: "secret", since: "3.5.5", available: ["3.5.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", quorumVariant: "ssl.quorum.keyStore.password", secret: true, summary: "Key store password, client port." },
  { name: "ssl.keyStore.passwordPath", type: "path", since: "3.8.0", available: ["3.8", "3.9"], setIn: "zoo.cfg", quorumVariant: "ssl.quorum.keyStore.passwordPath", secret: true, summary: "File with the key store password; wins over the inline value." },
  { name: "ssl.keyStore.type", type: "enum", defaultNote: "by file extension", enum: ["JKS", "PEM", "PKCS12", "BCFKS"], since: "3.5.5", available: ["3.5.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", quorumVariant: "ssl.quorum.keyStore.type", summary: "Key store format." },
  { name: "ssl.trustStore.location", type: "path", since: "3.5.5", available: ["3.5.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", quorumVariant: "ssl.quorum.trustStore.location", summary: "Trust store for the client port." },
  { name: "ssl.trustStore.password", type: "secret", since: "3.5.5", available: ["3.5.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", quorumVariant: "ssl.quorum.trustStore.password", secret: true, summary: "Trust store password, client port." },
  { name: "ssl.trustStore.passwordPath", type: "path", since: "3.8.0", available: ["3.8", "3.9"], setIn: "zoo.cfg", quorumVariant: "ssl.quorum.trustStore.passwordPath", secret: true, summary: "File with the trust store password." },
  { name: "ssl.trustStore.type", type: "enum", defaultNote: "by file extension", enum: ["JKS", "PEM", "PKCS12", "BCFKS"], since: "3.5.5", available: ["3.5.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", quorumVariant: "ssl.quorum.trustStore.type", summary: "Trust store format." },
  { name: "ssl.protocol", type: "string", defaultNote: "TLSv1.3 or TLSv1.2, by JRE", since: "3.5.5", available: ["3.5.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", quorumVariant: "ssl.quorum.protocol", summary: "Protocol used for the handshake." },
  { name: "ssl.enabledProtocols", type: "csv", defaultNote: "derived from ssl.protocol", since: "3.5.5", available: ["3.5.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", quorumVariant: "ssl.quorum.enabledProtocols", summary: "Protocol versions accepted." },
  { name: "ssl.ciphersuites", type: "csv", defaultNote: "JRE default", since: "3.5.5", available: ["3.5.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", quorumVariant: "ssl.quorum.ciphersuites", summary: "Cipher suites accepted." },
  { name: "ssl.hostnameVerification", type: "true-false", default: true, since: "3.5.5", available: ["3.5.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", quorumVariant: "ssl.quorum.hostnameVerification", summary: "Check the peer name against its certificate." },
  { name: "ssl.clientHostnameVerification", type: "true-false", default: false, since: "3.9.4", available: ["3.9.4"], setIn: "zoo.cfg", quorumVariant: "ssl.quorum.clientHostnameVerification", summary: "Check the name of connecting clients too (quorum variant is true by default)." },
  { name: "ssl.clientAuth", type: "enum", default: "need", enum: ["none", "want", "need"], since: "3.5.5", available: ["3.5.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", quorumVariant: "ssl.quorum.clientAuth", summary: "Whether clients must show a certificate." },
  { name: "ssl.crl", type: "true-false", default: false, since: "3.5.5", available: ["3.5.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", quorumVariant: "ssl.quorum.crl", summary: "Consult revocation lists." },
  { name: "ssl.ocsp", type: "true-false", default: false, since: "3.5.5", available: ["3.5.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", quorumVariant: "ssl.quorum.ocsp", summary: "Consult OCSP responders." },
  { name: "ssl.sslProvider", type: "string", default: "JDK", since: "3.9.0", available: ["3.9"], setIn: "zoo.cfg", summary: "TLS engine used by Netty." },
  { name: "ssl.allowReverseDnsLookup", type: "true-false", default: false, since: "3.8.6 / 3.9.5", available: ["3.8.6", "3.9.5"], setIn: "zoo.cfg", quorumVariant: "ssl.quorum.allowReverseDnsLookup", summary: "Permit reverse look-ups when names are checked." },
  { name: "fips-mode", type: "true-false", defaultNote: "true (3.9), false (3.8)", since: "3.8.2", available: ["3.8.2", "3.9"], setIn: "zoo.cfg", summary: "FIPS-friendly mode without the custom trust manager and without DIGEST-MD5 SASL." },
  { name: "quorum.auth.enableSasl", type: "true-false", default: false, since: "3.4.10", available: ["3.4.10", "3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "SASL between servers." },
  { name: "quorum.auth.learnerRequireSasl", type: "true-false", default: false, requires: ["quorum.auth.enableSasl"], since: "3.4.10", available: ["3.4.10", "3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Followers insist on SASL towards the leader." },
  { name: "quorum.auth.serverRequireSasl", type: "true-false", default: false, requires: ["quorum.auth.enableSasl", "quorum.auth.learnerRequireSasl"], since: "3.4.10", available: ["3.4.10", "3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Leader insists on SASL from followers." },
  { name: "quorum.auth.learner.saslLoginContext", type: "string", default: "QuorumLearner", since: "3.4.10", available: ["3.4.10", "3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "JAAS section used by the connecting side." },
  { name: "quorum.auth.server.saslLoginContext", type: "string", default: "QuorumServer", since: "3.4.10", available: ["3.4.10", "3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "JAAS section used by the accepting side." },
  { name: "quorum.auth.kerberos.servicePrincipal", type: "string", default: "zkquorum/localhost", since: "3.4.10", available: ["3.4.10", "3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Kerberos service name of the servers." },
  { name: "quorum.cnxn.threads.size", type: "int", default: 20, since: "3.4.10", available: ["3.4.10", "3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Threads that serve authenticated quorum connections." },
  { name: "authProvider.N", type: "string", since: "all", available: ["3.4", "3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Extra authentication provider class." },
  { name: "sessionRequireClientSASLAuth", type: "true-false", default: false, since: "3.5.9 / 3.6.0", available: ["3.5.9", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Refuse clients without SASL." },
  { name: "enforce.auth.enabled", type: "true-false", default: false, since: "3.7.0", available: ["3.8", "3.9"], setIn: "zoo.cfg", summary: "Refuse clients that used none of the listed schemes." },
  { name: "enforce.auth.schemes", type: "csv", since: "3.7.0", available: ["3.8", "3.9"], setIn: "zoo.cfg", summary: "Schemes that count as authenticated." },
  { name: "DigestAuthenticationProvider.enabled", type: "true-false", default: true, since: "3.7.0", available: ["3.8", "3.9"], setIn: "zoo.cfg", summary: "Whether the digest scheme is offered." },
  { name: "DigestAuthenticationProvider.superDigest", type: "string", since: "3.2.0", available: ["3.4", "3.5", "3.6", "3.8", "3.9"], setIn: "jvm", property: "zookeeper.DigestAuthenticationProvider.superDigest", secret: true, summary: "Name and hash of a superuser." },
  { name: "DigestAuthenticationProvider.digestAlg", type: "string", default: "SHA1", since: "3.7.0", available: ["3.8", "3.9"], setIn: "jvm", property: "zookeeper.DigestAuthenticationProvider.digestAlg", summary: "Hash used by the digest scheme; must match all clients." },
  { name: "X509AuthenticationProvider.superUser", type: "string", since: "3.5.0", available: ["3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Certificate subject that bypasses ACLs." },
  { name: "skipACL", type: "enum", default: "no", enum: ["yes", "no"], since: "all", available: ["3.4", "3.5", "3.6", "3.8", "3.9"], setIn: "zoo.cfg", summary: "Ignore all znode ACLs." },
] as const satisfies readonly ZookeeperOption[];

const byName: ReadonlyMap<string, ZookeeperOption> = new Map(
  zookeeperOptions.flatMap((row: ZookeeperOption) => [row.name, row.quorumVariant ?? row.name].map((name) => [name, row] as const)),
);

/** Every name that can be written, with 1 for any number. */
export const zookeeperNames: readonly string[] = [...byName.keys()].map((name) => name.replace(/\.N$/, ".1"));

/** The option behind a written name: `weight.3` is weight.N, `ssl.quorum.crl` is ssl.crl between the servers. */
export function zookeeperOption(name: string): ZookeeperOption | undefined {
  return name.endsWith(".N") ? undefined : byName.get(name.replace(/^(server|group|weight|authProvider)\.\d+$/, "$1.N"));
}
