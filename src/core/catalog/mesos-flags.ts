import { type Message, say } from "../messages/message.ts";
import type { FlagFacts } from "./flag-values.ts";

export type MesosRole = "master" | "agent";

/** One flag on Linux. What differs between the roles is under `byRole`; a flag without `default` is unset until it is given. */
export interface MesosFlag extends FlagFacts {
  readonly roles: readonly MesosRole[];
  /** The old name, still read: giving both names makes the daemon exit. */
  readonly alias?: string;
  /** The configure switch without which the flag is unknown, and so stops the daemon. */
  readonly buildOption?: string;
  /** Isolators that must be on. */
  readonly isolators?: readonly string[];
  /** Isolators that an item of the list needs besides. */
  readonly isolatorOfItem?: Readonly<Record<string, string>>;
  readonly launcher?: "linux";
  readonly byRole?: { readonly [Role in MesosRole]?: Pick<MesosFlag, "default" | "alias" | "derived"> };
}

/** Every flag of mesos-master and mesos-agent. Source: src/{master,slave,logging}/flags.cpp of Mesos, tag 1.11.0. */
export const mesosFlags = [
  { name: "acls", roles: ["master", "agent"], type: "json", summary: "Access-control rules for the built-in authorizer, inline or loaded from a file." },
  { name: "advertise_ip", roles: ["master", "agent"], type: "ip", derived: say`is each node's own address`, summary: "Address told to peers instead of the bound one; needed behind NAT or in bridged containers and never bound locally." },
  { name: "advertise_port", roles: ["master", "agent"], type: "port", byRole: { master: { derived: say`is ports.master` }, agent: { derived: say`is ports.agent` } }, summary: "Port told to peers instead of the bound one; something else must forward it to the real port." },
  { name: "agent_features", roles: ["agent"], type: "json", constraint: "mandatoryFeatures", summary: "Agent capabilities to announce; a custom list must keep all seven mandatory ones." },
  { name: "agent_ping_timeout", roles: ["master"], type: "duration", default: "15secs", min: "1secs", max: "15mins", alias: "slave_ping_timeout", summary: "How long the master waits for each agent ping reply." },
  { name: "agent_removal_rate_limit", roles: ["master"], type: "rate", alias: "slave_removal_rate_limit", summary: "Throttle for removing unhealthy agents, written as count/duration." },
  { name: "agent_reregister_timeout", roles: ["master"], type: "duration", default: "10mins", min: "10mins", alias: "slave_reregister_timeout", summary: "Grace period for agents to come back after a disconnect or failover before they are marked unreachable." },
  { name: "agent_subsystems", roles: ["agent"], type: "csv", alias: "slave_subsystems", summary: "Cgroup subsystems the agent process itself is placed into for monitoring." },
  { name: "allocation_interval", roles: ["master"], type: "duration", default: "1secs", summary: "Pause between batch allocation rounds." },
  { name: "allocator", roles: ["master"], type: "string", default: "hierarchical", summary: "Allocator implementation; the built-in one or a module." },
  { name: "allocator_agent_recovery_factor", roles: ["master"], type: "double", default: 0.8, summary: "Fraction of known agents that must be back after an election before offers resume." },
  { name: "allocator_recovery_timeout", roles: ["master"], type: "duration", default: "10mins", summary: "Upper bound on how long offers are held back after an election." },
  { name: "allowed_devices", roles: ["agent"], type: "json", summary: "Extra devices containers may access under the cgroups/devices isolator." },
  { name: "appc_simple_discovery_uri_prefix", roles: ["agent"], type: "string", default: "http://", summary: "URI prefix used to locate appc images." },
  { name: "appc_store_dir", roles: ["agent"], type: "dir", default: "/tmp/mesos/store/appc", defaultNote: "/tmp part follows $TMPDIR", summary: "Where downloaded appc images are kept." },
  { name: "attributes", roles: ["agent"], type: "attributes", derived: say`is written per host: attributes of an entry of agents`, summary: "Key/value labels frameworks can match on." },
  { name: "authenticate_agents", roles: ["master"], type: "bool", default: false, alias: "authenticate_slaves", summary: "Reject agents that do not authenticate." },
  { name: "authenticate_frameworks", roles: ["master"], type: "bool", default: false, alias: "authenticate", summary: "Reject frameworks on the v0 (driver) API that do not authenticate." },
  { name: "authenticate_http_executors", roles: ["agent"], type: "bool", default: false, buildOption: "--enable-ssl", requires: ["jwt_secret_key"], summary: "Demand tokens from executors on the agent HTTP executor API." },
  { name: "authenticate_http_frameworks", roles: ["master"], type: "bool", default: false, requires: ["http_framework_authenticators"], summary: "Reject frameworks on the HTTP scheduler API that do not authenticate." },
  { name: "authenticate_http_readonly", roles: ["master", "agent"], type: "bool", default: false, summary: "Demand credentials for HTTP endpoints that only read state." },
  { name: "authenticate_http_readwrite", roles: ["master", "agent"], type: "bool", default: false, byRole: { master: { alias: "authenticate_http" } }, summary: "Demand credentials for HTTP endpoints that can change state." },
  { name: "authenticatee", roles: ["agent"], type: "string", default: "crammd5", summary: "Module the agent uses to authenticate with the master." },
  { name: "authentication_backoff_factor", roles: ["agent"], type: "duration", default: "1secs", summary: "Growth factor of the agent's authentication retry back-off." },
  { name: "authentication_timeout_max", roles: ["agent"], type: "duration", default: "1mins", summary: "Longest wait before the agent retries authentication." },
  { name: "authentication_timeout_min", roles: ["agent"], type: "duration", default: "5secs", summary: "Shortest wait before the agent retries authentication." },
  { name: "authentication_v0_timeout", roles: ["master"], type: "duration", default: "15secs", summary: "Time allowed for a v0 framework or agent authentication exchange." },
  { name: "authenticators", roles: ["master"], type: "string", default: "crammd5", summary: "Authenticator for v0 frameworks and agents; exactly one is supported." },
  { name: "authorizer", roles: ["agent"], type: "string", default: "local", summary: "Authorizer implementation used by the agent." },
  { name: "authorizers", roles: ["master"], type: "string", default: "local", summary: "Authorizer implementation; exactly one is supported." },
  { name: "bounding_capabilities", roles: ["agent"], type: "json", isolators: ["linux/capabilities"], summary: "Upper bound on Linux capabilities tasks may obtain." },
  { name: "cgroups_cpu_enable_pids_and_tids_count", roles: ["agent"], type: "bool", default: false, summary: "Report process and thread counts per container." },
  { name: "cgroups_destroy_timeout", roles: ["agent"], type: "duration", default: "1mins", summary: "Time limit for tearing down a container's cgroups." },
  { name: "cgroups_enable_cfs", roles: ["agent"], type: "bool", default: false, summary: "Enforce CPU requests as hard limits through CFS quotas." },
  { name: "cgroups_hierarchy", roles: ["agent"], type: "dir", default: "/sys/fs/cgroup", summary: "Mount point of the (v1) cgroup hierarchies." },
  { name: "cgroups_limit_swap", roles: ["agent"], type: "bool", default: false, summary: "Apply the memory limit to memory plus swap." },
  { name: "cgroups_net_cls_primary_handle", roles: ["agent"], type: "string", summary: "16-bit primary handle for net_cls tagging." },
  { name: "cgroups_net_cls_secondary_handles", roles: ["agent"], type: "string", requires: ["cgroups_net_cls_primary_handle"], summary: "Range of secondary net_cls handles usable with the primary one." },
  { name: "cgroups_root", roles: ["agent"], type: "string", default: "mesos", summary: "Name of the parent cgroup for all Mesos containers." },
  { name: "check_agent_port_range_only", roles: ["agent"], type: "bool", default: false, buildOption: "--enable-network-ports-isolator", summary: "Only police ports that lie in the agent's advertised port range." },
  { name: "cluster", roles: ["master"], type: "string", derived: say`is the name of the cluster`, summary: "Friendly cluster name shown in the web UI." },
  { name: "container_disk_watch_interval", roles: ["agent"], type: "duration", default: "15secs", summary: "Interval between per-container disk usage checks." },
  { name: "container_logger", roles: ["agent"], type: "string", summary: "Container logger module for task stdout/stderr; the default writes plain sandbox files." },
  { name: "container_ports_isolated_range", roles: ["agent"], type: "ranges", buildOption: "--enable-network-ports-isolator", summary: "Limit port policing to this range." },
  { name: "container_ports_watch_interval", roles: ["agent"], type: "duration", default: "30secs", buildOption: "--enable-network-ports-isolator", summary: "How often container listening ports are compared with allocated ports." },
  { name: "containerizers", roles: ["agent"], type: "csv", default: "mesos", enum: ["mesos", "docker"], derived: say`is the field containerizer`, summary: "Containerizer implementations to enable." },
  { name: "credential", roles: ["agent"], type: "path", secret: true, summary: "JSON file with the one principal/secret the agent uses towards the master." },
  { name: "credentials", roles: ["master"], type: "path", secret: true, summary: "JSON file with all principals and secrets the master accepts." },
  { name: "csi_plugin_config_dir", roles: ["agent"], type: "dir", summary: "Directory of JSON configs for managed or unmanaged CSI plugins." },
  { name: "default_container_dns", roles: ["agent"], type: "json", summary: "DNS settings injected into CNI or Docker-network containers that bring none." },
  { name: "default_container_info", roles: ["agent"], type: "json", summary: "ContainerInfo applied to executors that do not specify one." },
  { name: "default_container_shm_size", roles: ["agent"], type: "bytes", isolators: ["namespaces/ipc"], summary: "Size of a private /dev/shm when a container does not ask for one." },
  { name: "default_role", roles: ["agent"], type: "role", default: "*", summary: "Role assigned to resources that do not name one." },
  { name: "disallow_sharing_agent_ipc_namespace", roles: ["agent"], type: "bool", default: false, isolators: ["namespaces/ipc"], summary: "Force each top-level container into its own IPC namespace." },
  { name: "disallow_sharing_agent_pid_namespace", roles: ["agent"], type: "bool", default: false, isolators: ["namespaces/pid"], summary: "Force each top-level container into its own PID namespace." },
  { name: "disk_profile_adaptor", roles: ["agent"], type: "string", summary: "Module that maps disk profiles to CSI plugin parameters." },
  { name: "disk_watch_interval", roles: ["agent"], type: "duration", default: "1mins", summary: "How often disk usage is checked for garbage collection." },
  { name: "docker", roles: ["agent"], type: "program", default: "docker", summary: "Docker CLI executable used by the Docker containerizer." },
  { name: "docker_config", roles: ["agent"], type: "json", secret: true, summary: "Docker client config (registry logins) used for all pulls on this agent." },
  { name: "docker_ignore_runtime", roles: ["agent"], type: "bool", default: false, summary: "Ignore WORKDIR, ENV and CMD stored in Docker images run by the Mesos containerizer." },
  { name: "docker_kill_orphans", roles: ["agent"], type: "bool", default: true, summary: "Kill Mesos-named containers this agent does not recognise; disable when several agents share a Docker daemon." },
  { name: "docker_mesos_image", roles: ["agent"], type: "string", summary: "Image of this very agent; set it when the agent runs in Docker so executors run as separate, recoverable containers." },
  { name: "docker_registry", roles: ["agent"], type: "string", default: "https://registry-1.docker.io", summary: "Registry URL or local/HDFS archive location the Mesos containerizer pulls Docker images from." },
  { name: "docker_remove_delay", roles: ["agent"], type: "duration", default: "6hrs", summary: "How long stopped task containers are kept before docker rm." },
  { name: "docker_socket", roles: ["agent"], type: "path", default: "/var/run/docker.sock", summary: "Docker daemon socket used by agent and executors." },
  { name: "docker_stop_timeout", roles: ["agent"], type: "duration", default: "0ns", deprecated: true, summary: "Grace period passed to docker stop; replaced by the task kill policy." },
  { name: "docker_store_dir", roles: ["agent"], type: "dir", default: "/tmp/mesos/store/docker", defaultNote: "/tmp part follows $TMPDIR", summary: "Where the Mesos containerizer keeps Docker image layers." },
  { name: "docker_volume_checkpoint_dir", roles: ["agent"], type: "dir", default: "/var/run/mesos/isolators/docker/volume", summary: "Where the docker/volume isolator records volumes in use." },
  { name: "docker_volume_chown", roles: ["agent"], type: "bool", default: false, summary: "Change ownership of a Docker volume mount point to the container user." },
  { name: "domain", roles: ["master", "agent"], type: "json", constraint: "faultDomain", summary: "Fault domain (region plus zone) this node belongs to; all masters must share one region." },
  { name: "domain_socket_location", roles: ["agent"], type: "socket", defaultNote: "<runtime_dir>/agent.sock", requires: ["http_executor_domain_sockets"], summary: "Unix socket executors use to reach the agent, or systemd:<name> for socket activation." },
  { name: "effective_capabilities", roles: ["agent"], type: "json", alias: "allowed_capabilities", isolators: ["linux/capabilities"], summary: "Linux capabilities tasks receive by default." },
  { name: "egress_flow_classifier_parent", roles: ["agent"], type: "string", default: "root", buildOption: "--enable-port-mapping-isolator", summary: "Where in the qdisc tree the egress flow classifier is attached." },
  { name: "egress_rate_limit_per_container", roles: ["agent"], type: "bytes", buildOption: "--enable-port-mapping-isolator", summary: "Outgoing bandwidth cap per container, in bytes per second." },
  { name: "egress_unique_flow_per_container", roles: ["agent"], type: "bool", default: false, buildOption: "--enable-port-mapping-isolator", summary: "Give each container its own egress flow for fair queueing." },
  { name: "enforce_container_disk_quota", roles: ["agent"], type: "bool", default: false, summary: "Actually enforce container disk limits instead of only measuring them." },
  { name: "enforce_container_ports", roles: ["agent"], type: "bool", default: false, buildOption: "--enable-network-ports-isolator", summary: "Kill containers that listen on ports they were not allocated." },
  { name: "ephemeral_ports_per_container", roles: ["agent"], type: "int", default: 1024, constraint: "powerOfTwo", buildOption: "--enable-port-mapping-isolator", summary: "Ephemeral ports reserved per container." },
  { name: "eth0_name", roles: ["agent"], type: "string", buildOption: "--enable-port-mapping-isolator", summary: "Public network interface name; guessed from the default route when unset." },
  { name: "executor_environment_variables", roles: ["agent"], type: "json", constraint: "textValues", summary: "Environment handed to executors and therefore tasks; nothing is inherited from the agent by default." },
  { name: "executor_registration_timeout", roles: ["agent"], type: "duration", default: "1mins", summary: "Time an executor has to register, which for Docker tasks includes pulling the image." },
  { name: "executor_reregistration_retry_interval", roles: ["agent"], type: "duration", summary: "Repeat the reconnect message to old driver-based executors at this spacing; unset means send once." },
  { name: "executor_reregistration_timeout", roles: ["agent"], type: "duration", default: "2secs", max: "15secs", summary: "Time executors get to reconnect after an agent restart." },
  { name: "executor_shutdown_grace_period", roles: ["agent"], type: "duration", default: "5secs", summary: "Default time an executor is given to stop on its own." },
  { name: "external_log_file", roles: ["master", "agent"], type: "path", summary: "File managed by another logger that the web UI and API should show as this daemon's log." },
  { name: "fair_sharing_excluded_resource_names", roles: ["master"], type: "csv", summary: "Resource names ignored when computing fair shares, typically scarce ones such as gpus." },
  { name: "fetcher_cache_dir", roles: ["agent"], type: "dir", default: "/tmp/mesos/fetch", defaultNote: "/tmp part follows $TMPDIR", summary: "Artifact cache directory; emptied whenever the agent starts." },
  { name: "fetcher_cache_size", roles: ["agent"], type: "bytes", default: "2GB", summary: "Disk budget of the artifact cache." },
  { name: "fetcher_stall_timeout", roles: ["agent"], type: "duration", default: "1mins", summary: "Abort a network download that has made no progress for this long." },
  { name: "filter_gpu_resources", roles: ["master"], type: "bool", default: true, summary: "Offer GPU agents only to frameworks that declare GPU support." },
  { name: "firewall_rules", roles: ["master", "agent"], type: "json", summary: "JSON listing HTTP endpoint paths this process must refuse to serve." },
  { name: "framework_sorter", roles: ["master"], type: "enum", default: "drf", enum: ["drf", "random"], summary: "How a role's share is divided between its frameworks." },
  { name: "frameworks_home", roles: ["agent"], type: "dir", defaultNote: "empty", summary: "Path prepended to relative executor URIs." },
  { name: "gc_delay", roles: ["agent"], type: "duration", default: "1weeks", summary: "Longest time finished sandboxes are kept." },
  { name: "gc_disk_headroom", roles: ["agent"], type: "double", default: 0.1, min: 0, max: 1, summary: "Share of disk kept free when computing how soon old sandboxes are deleted." },
  { name: "gc_non_executor_container_sandboxes", roles: ["agent"], type: "bool", default: false, summary: "Also garbage-collect sandboxes of nested containers started through the API." },
  { name: "hadoop_home", roles: ["agent"], type: "dir", summary: "Hadoop installation used for hdfs:// downloads." },
  { name: "help", roles: ["master", "agent"], type: "bool", default: false, derived: say`makes the daemon print its flags and exit`, summary: "Prints the list of supported flags and exits." },
  { name: "hooks", roles: ["master", "agent"], type: "csv", summary: "Hook modules to activate inside the process." },
  { name: "host_path_volume_force_creation", roles: ["agent"], type: "colon-list", summary: "Host directories below which missing host-path volume directories may be created." },
  { name: "hostname", roles: ["master", "agent"], type: "string", derived: say`is each node's own name`, summary: "Name this node publishes to the rest of the cluster (in ZooKeeper for masters, in the agent record for agents) instead of one derived from its IP." },
  { name: "hostname_lookup", roles: ["master", "agent"], type: "bool", default: true, summary: "When no hostname is given, decides between a reverse-DNS lookup of the advertised IP (true) and using that IP literally (false)." },
  { name: "http_authenticators", roles: ["master", "agent"], type: "csv", byRole: { master: { default: "basic" } }, summary: "Authenticator implementation(s) guarding protected HTTP endpoints." },
  { name: "http_command_executor", roles: ["agent"], type: "bool", default: false, summary: "Use the experimental HTTP library for the built-in command executor." },
  { name: "http_credentials", roles: ["agent"], type: "path", secret: true, summary: "JSON file with principals allowed on the agent's own HTTP endpoints." },
  { name: "http_executor_domain_sockets", roles: ["agent"], type: "bool", default: false, summary: "Let executors talk to the agent over a Unix socket instead of TCP." },
  { name: "http_framework_authenticators", roles: ["master"], type: "string", summary: "Authenticator for HTTP frameworks; mandatory once their authentication is enabled." },
  { name: "http_heartbeat_interval", roles: ["agent"], type: "duration", default: "30secs", summary: "Heartbeat spacing on long-lived agent API streams." },
  { name: "image_gc_config", roles: ["agent"], type: "json", summary: "Enables and tunes automatic image garbage collection." },
  { name: "image_providers", roles: ["agent"], type: "csv", enum: ["DOCKER", "APPC"], isolators: ["filesystem/linux"], isolatorOfItem: { DOCKER: "docker/runtime" }, launcher: "linux", summary: "Image formats the Mesos containerizer accepts." },
  { name: "image_provisioner_backend", roles: ["agent"], type: "enum", enum: ["aufs", "bind", "copy", "overlay"], summary: "How image layers are turned into a root filesystem." },
  { name: "initialize_driver_logging", roles: ["master", "agent"], type: "bool", default: true, summary: "Whether legacy scheduler/executor driver libraries also set up Google logging the same way." },
  { name: "ip", roles: ["master", "agent"], type: "ip", derived: say`is each node's own address`, summary: "IPv4 address the process binds and, unless an advertise address is set, also announces." },
  { name: "ip6", roles: ["agent"], type: "ip6", excludes: ["ip6_discovery_command"], summary: "IPv6 address advertised for host-network containers; Mesos itself does not listen on it." },
  { name: "ip6_discovery_command", roles: ["agent"], type: "shell-command", excludes: ["ip6"], summary: "Command that prints the IPv6 address to advertise." },
  { name: "ip_discovery_command", roles: ["master", "agent"], type: "shell-command", derived: say`cannot stand beside ip, which is each node's own address`, summary: "Shell command whose trimmed stdout becomes the bind address at startup." },
  { name: "isolation", roles: ["agent"], type: "csv", default: "posix/cpu,posix/mem", summary: "Isolators the Mesos containerizer applies to each container." },
  { name: "jwt_secret_key", roles: ["agent"], type: "path", alias: "executor_secret_key", buildOption: "--enable-ssl", secret: true, summary: "File with the key used to sign executor tokens." },
  { name: "launcher", roles: ["agent"], type: "enum", defaultNote: "linux if running as root with the freezer cgroup available, else posix", enum: ["linux", "posix"], summary: "Mechanism that starts and tracks containers." },
  { name: "launcher_dir", roles: ["agent"], type: "dir", defaultNote: "/usr/local/libexec/mesos for the default prefix, /usr/libexec/mesos for packages", summary: "Directory containing the fetcher, containerizer and executor helper binaries." },
  { name: "lo_name", roles: ["agent"], type: "string", buildOption: "--enable-port-mapping-isolator", summary: "Loopback interface name; guessed when unset." },
  { name: "log_auto_initialize", roles: ["master"], type: "bool", default: true, summary: "Lets brand-new masters initialise an empty replicated log themselves once every expected replica is empty." },
  { name: "log_dir", roles: ["master", "agent"], type: "dir", summary: "Directory for log files; without it nothing is written to disk." },
  { name: "logbufsecs", roles: ["master", "agent"], type: "int", default: 0, summary: "Seconds log lines may stay buffered before being flushed." },
  { name: "logging_level", roles: ["master", "agent"], type: "enum", default: "INFO", enum: ["INFO", "WARNING", "ERROR"], summary: "Lowest severity that is logged." },
  { name: "master", roles: ["agent"], type: "master-url", derived: say`is made from the masters' addresses and ports.zookeeper`, summary: "Where to find the leading master: a ZooKeeper URL, host:port, or a file holding either." },
  { name: "master_contender", roles: ["master"], type: "string", derived: say`would replace ZooKeeper, which elects the leader of this cluster`, summary: "Module symbol that replaces ZooKeeper for leader election." },
  { name: "master_detector", roles: ["master", "agent"], type: "string", derived: say`would replace ZooKeeper, which elects the leader of this cluster`, summary: "Module symbol that replaces ZooKeeper-based leader detection." },
  { name: "max_agent_ping_timeouts", roles: ["master"], type: "int", default: 5, min: 1, alias: "max_slave_ping_timeouts", summary: "Consecutive missed pings after which an agent counts as unreachable." },
  { name: "max_completed_executors_per_framework", roles: ["agent"], type: "int", default: 150, summary: "Finished executors kept in memory per framework." },
  { name: "max_completed_frameworks", roles: ["master"], type: "int", default: 50, summary: "Finished frameworks kept in memory." },
  { name: "max_completed_tasks_per_framework", roles: ["master"], type: "int", default: 1000, summary: "Finished tasks kept in memory per framework." },
  { name: "max_executors_per_agent", roles: ["master"], type: "int", alias: "max_executors_per_slave", buildOption: "--enable-port-mapping-isolator", summary: "Executor cap per agent used together with the port-mapping network isolator." },
  { name: "max_operator_event_stream_subscribers", roles: ["master"], type: "int", default: 1000, summary: "Concurrent subscribers allowed on the operator event stream before the oldest are dropped." },
  { name: "max_unreachable_tasks_per_framework", roles: ["master"], type: "int", default: 1000, summary: "Unreachable tasks kept in memory per framework." },
  { name: "memory_profiling", roles: ["master", "agent"], type: "bool", default: false, summary: "Exposes the libprocess heap-profiler endpoints when jemalloc is present." },
  { name: "min_allocatable_resources", roles: ["master"], type: "string", default: "cpus:0.01|mem:32", summary: "Smallest resource bundles worth offering; semicolons mean AND, pipes mean OR." },
  { name: "modules", roles: ["master", "agent"], type: "json", excludes: ["modules_dir"], summary: "Shared-library modules to load, inline JSON or a file." },
  { name: "modules_dir", roles: ["master", "agent"], type: "dir", excludes: ["modules"], summary: "Directory of module manifests, read in alphabetical order." },
  { name: "network_cni_config_dir", roles: ["agent"], type: "dir", requires: ["network_cni_plugins_dir"], summary: "Directory with CNI network definitions." },
  { name: "network_cni_metrics", roles: ["agent"], type: "bool", default: true, summary: "Expose CNI network metrics." },
  { name: "network_cni_plugins_dir", roles: ["agent"], type: "colon-list", requires: ["network_cni_config_dir"], summary: "Search path for CNI plugin binaries." },
  { name: "network_cni_root_dir_persist", roles: ["agent"], type: "bool", default: false, summary: "Keep CNI bookkeeping across reboots." },
  { name: "network_enable_snmp_statistics", roles: ["agent"], type: "bool", default: false, buildOption: "--enable-port-mapping-isolator", summary: "Collect per-container SNMP counters." },
  { name: "network_enable_socket_statistics_details", roles: ["agent"], type: "bool", default: false, buildOption: "--enable-port-mapping-isolator", summary: "Collect detailed per-container TCP statistics." },
  { name: "network_enable_socket_statistics_summary", roles: ["agent"], type: "bool", default: false, buildOption: "--enable-port-mapping-isolator", summary: "Collect a per-container socket summary." },
  { name: "nvidia_gpu_devices", roles: ["agent"], type: "csv", isolators: ["gpu/nvidia"], summary: "NVML indices of the GPUs this agent may hand out." },
  { name: "offer_constraints_re2_max_mem", roles: ["master"], type: "bytes", default: "4KB", summary: "Memory ceiling for each regular expression in framework offer constraints." },
  { name: "offer_constraints_re2_max_program_size", roles: ["master"], type: "int", default: 100, summary: "Compiled-size ceiling for each regular expression in framework offer constraints." },
  { name: "offer_timeout", roles: ["master"], type: "duration", summary: "Rescind an offer that a framework has held this long; unset means never." },
  { name: "oversubscribed_resources_interval", roles: ["agent"], type: "duration", default: "15secs", summary: "How often oversubscription estimates are sent to the master." },
  { name: "perf_duration", roles: ["agent"], type: "duration", default: "10secs", summary: "Length of one perf sample." },
  { name: "perf_events", roles: ["agent"], type: "csv", summary: "Perf events sampled per container." },
  { name: "perf_interval", roles: ["agent"], type: "duration", default: "1mins", summary: "Spacing between perf samples." },
  { name: "port", roles: ["master", "agent"], type: "port", byRole: { master: { default: 5050, derived: say`is ports.master` }, agent: { default: 5051, derived: say`is ports.agent` } }, summary: "TCP port the daemon listens on for both its HTTP API and internal messaging." },
  { name: "publish_per_framework_metrics", roles: ["master"], type: "bool", default: true, summary: "Expose a detailed metric set for every active framework." },
  { name: "qos_controller", roles: ["agent"], type: "string", summary: "Module that decides QoS corrections for oversubscribed tasks." },
  { name: "qos_correction_interval_min", roles: ["agent"], type: "duration", default: "0ns", summary: "Minimum spacing between QoS corrections." },
  { name: "quiet", roles: ["master", "agent"], type: "bool", default: false, summary: "Stops log output on stderr." },
  { name: "quorum", roles: ["master"], type: "int", derived: say`is computed from the number of masters`, summary: "Number of registry replicas that must acknowledge a write; must be a strict majority of the masters." },
  { name: "rate_limits", roles: ["master"], type: "json", summary: "Per-principal message rate limits for frameworks." },
  { name: "reconfiguration_policy", roles: ["agent"], type: "enum", default: "equal", enum: ["equal", "additive"], summary: "Which configuration changes are tolerated when reusing the previous agent ID." },
  { name: "recover", roles: ["agent"], type: "enum", default: "reconnect", enum: ["reconnect", "cleanup"], summary: "What to do with live executors found after a restart." },
  { name: "recovery_agent_removal_limit", roles: ["master"], type: "percentage", default: "100%", min: "0%", max: "100%", alias: "recovery_slave_removal_limit", summary: "Largest share of agents a new leader may drop after failover; beyond it the master exits instead." },
  { name: "recovery_timeout", roles: ["agent"], type: "duration", default: "15mins", summary: "How long executors wait for the agent to return before giving up." },
  { name: "registration_backoff_factor", roles: ["agent"], type: "duration", default: "1secs", max: "1mins", summary: "Base of the randomised exponential back-off when registering with a master." },
  { name: "registry", roles: ["master"], type: "enum", default: "replicated_log", enum: ["replicated_log", "in_memory"], summary: "Where the master keeps its durable cluster registry." },
  { name: "registry_fetch_timeout", roles: ["master"], type: "duration", default: "1mins", summary: "How long a newly elected master may take to read the registry before it aborts." },
  { name: "registry_gc_interval", roles: ["master"], type: "duration", default: "15mins", summary: "How often the leader prunes old agent records from the registry." },
  { name: "registry_max_agent_age", roles: ["master"], type: "duration", default: "2weeks", summary: "Age limit for registry records of unreachable or gone agents." },
  { name: "registry_max_agent_count", roles: ["master"], type: "int", default: 102400, summary: "Cap on registry records of unreachable or gone agents." },
  { name: "registry_store_timeout", roles: ["master"], type: "duration", default: "20secs", summary: "How long a registry write may take before it is treated as failed." },
  { name: "registry_strict", roles: ["master"], type: "bool", default: false, constraint: "onlyFalse", deprecated: true, summary: "Dead flag: any value other than false makes the master refuse to start." },
  { name: "require_agent_domain", roles: ["master"], type: "bool", default: false, summary: "Refuse agents that have no fault domain configured." },
  { name: "resource_estimator", roles: ["agent"], type: "string", summary: "Module that estimates resources available for oversubscription." },
  { name: "resource_provider_config_dir", roles: ["agent"], type: "dir", summary: "Directory of JSON configs for local resource providers." },
  { name: "resources", roles: ["agent"], type: "resources", derived: say`is written per host: resources of an entry of agents`, summary: "Resources this agent offers; anything not listed among cpus, mem, disk and ports is auto-detected or defaulted." },
  { name: "revocable_cpu_low_priority", roles: ["agent"], type: "bool", default: true, summary: "Run containers on revocable CPU at lower priority." },
  { name: "role_sorter", roles: ["master"], type: "enum", default: "drf", enum: ["drf", "random"], alias: "user_sorter", summary: "How resources are shared between roles." },
  { name: "roles", roles: ["master"], type: "csv", deprecated: true, summary: "Static whitelist of role names; when unset any role is allowed." },
  { name: "root_submissions", roles: ["master"], type: "bool", default: true, summary: "Whether frameworks may run as the root user." },
  { name: "runtime_dir", roles: ["agent"], type: "dir", default: "/var/run/mesos", defaultNote: "/tmp/mesos/runtime when /var/run is not writable", summary: "Directory for run state that must survive agent crashes but not reboots." },
  { name: "sandbox_directory", roles: ["agent"], type: "path", default: "/mnt/mesos/sandbox", summary: "Path at which the sandbox appears inside containers." },
  { name: "seccomp_config_dir", roles: ["agent"], type: "dir", buildOption: "--enable-seccomp-isolator", summary: "Directory with seccomp profiles." },
  { name: "seccomp_profile_name", roles: ["agent"], type: "string", buildOption: "--enable-seccomp-isolator", summary: "Profile applied by default, relative to the seccomp directory." },
  { name: "secret_resolver", roles: ["agent"], type: "string", summary: "Module that resolves referenced secrets." },
  { name: "strict", roles: ["agent"], type: "bool", default: true, summary: "Treat every checkpoint read error during recovery as fatal." },
  { name: "switch_user", roles: ["agent"], type: "bool", default: true, summary: "Run tasks as the user the framework asked for instead of the agent's own user." },
  { name: "systemd_enable_support", roles: ["agent"], type: "bool", default: true, summary: "Integrates with systemd so executors outlive agent restarts; turn off when the agent is containerised or not run by systemd." },
  { name: "systemd_runtime_directory", roles: ["agent"], type: "dir", default: "/run/systemd/system", summary: "Directory where the executors slice unit is written." },
  { name: "version", roles: ["master", "agent"], type: "bool", default: false, derived: say`makes the daemon print its version and exit`, summary: "Prints the Mesos version and exits." },
  { name: "volume_gid_range", roles: ["agent"], type: "ranges", summary: "Group-id pool used to give non-root tasks access to shared persistent volumes." },
  { name: "webui_dir", roles: ["master"], type: "dir", defaultNote: "/usr/local/share/mesos/webui for the default prefix, /usr/share/mesos/webui for packages", summary: "Directory with the web UI assets." },
  { name: "weights", roles: ["master"], type: "string", deprecated: true, summary: "Initial role weights as role=weight pairs; superseded by the /weights endpoint." },
  { name: "whitelist", roles: ["master"], type: "path", summary: "File listing the only agents whose resources are offered; re-read periodically." },
  { name: "work_dir", roles: ["master", "agent"], type: "dir", byRole: { master: { derived: say`is /var/lib/mesos/master, which nothing else may share` }, agent: { derived: say`is /var/lib/mesos/agent, which nothing else may share` } }, summary: "Persistent state directory: the registry replica for a master; checkpoints, sandboxes and volumes for an agent." },
  { name: "xfs_kill_containers", roles: ["agent"], type: "bool", default: false, buildOption: "--enable-xfs-disk-isolator", summary: "Kill containers that exceed their XFS quota." },
  { name: "xfs_project_range", roles: ["agent"], type: "ranges", default: "[5000-10000]", buildOption: "--enable-xfs-disk-isolator", summary: "XFS project IDs available for sandbox quotas." },
  { name: "zk", roles: ["master"], type: "zk-url", derived: say`is made from the masters' addresses and ports.zookeeper`, summary: "ZooKeeper ensemble and znode used for master election and for locating log replicas." },
  { name: "zk_session_timeout", roles: ["master", "agent"], type: "duration", default: "10secs", summary: "Session length requested from ZooKeeper, i.e. how long a cut-off process is still considered present." },
] as const satisfies readonly MesosFlag[];

export interface MesosIsolator {
  readonly name: string;
  /** With the posix launcher the agent aborts. */
  readonly linuxLauncher?: true;
  /** Works only beside filesystem/linux. */
  readonly linuxFilesystem?: true;
  readonly buildOption?: string;
  /** The agent aborts on this kernel and later: MESOS-10203, mended after 1.11.x. */
  readonly abortsFromKernel?: string;
  /** What the row says besides was read in upstream's code at another commit than the tag, and never tried. */
  readonly unverified?: true;
}

/** The isolators that Mesos carries; modules may bring more. Source: containerizer.cpp, names at tag 1.11.0. */
export const mesosIsolators = [
  { name: "appc/runtime" },
  { name: "cgroups/all", linuxLauncher: true },
  { name: "cgroups/blkio", linuxLauncher: true },
  { name: "cgroups/cpu", linuxLauncher: true },
  { name: "cgroups/cpuset", linuxLauncher: true },
  { name: "cgroups/devices", linuxLauncher: true },
  { name: "cgroups/hugetlb", linuxLauncher: true },
  { name: "cgroups/mem", linuxLauncher: true },
  { name: "cgroups/net_cls", linuxLauncher: true },
  { name: "cgroups/net_prio", linuxLauncher: true },
  { name: "cgroups/perf_event", linuxLauncher: true },
  { name: "cgroups/pids", linuxLauncher: true },
  { name: "disk/du" },
  { name: "disk/xfs", buildOption: "--enable-xfs-disk-isolator", unverified: true },
  { name: "docker/runtime" },
  { name: "docker/volume" },
  { name: "environment_secret" },
  { name: "filesystem/linux", linuxLauncher: true, unverified: true },
  { name: "filesystem/posix" },
  { name: "filesystem/shared" },
  { name: "gpu/nvidia" },
  { name: "linux/capabilities", abortsFromKernel: "5.8" },
  { name: "linux/devices", linuxLauncher: true, linuxFilesystem: true, unverified: true },
  { name: "linux/nnp" },
  { name: "linux/seccomp", buildOption: "--enable-seccomp-isolator", abortsFromKernel: "5.8", unverified: true },
  { name: "namespaces/ipc", linuxLauncher: true, unverified: true },
  { name: "namespaces/pid", linuxLauncher: true, linuxFilesystem: true, unverified: true },
  { name: "network/cni" },
  { name: "network/port_mapping", buildOption: "--enable-port-mapping-isolator", unverified: true },
  { name: "network/ports", linuxLauncher: true, buildOption: "--enable-network-ports-isolator", unverified: true },
  { name: "posix/cpu" },
  { name: "posix/mem" },
  { name: "posix/rlimits" },
  { name: "volume/csi" },
  { name: "volume/host_path", linuxLauncher: true, linuxFilesystem: true, unverified: true },
  { name: "volume/image" },
  { name: "volume/sandbox_path" },
  { name: "volume/secret", linuxLauncher: true, linuxFilesystem: true, unverified: true },
] as const satisfies readonly MesosIsolator[];

/** A flag that older guides still show. */
export interface RemovedFlag {
  readonly name: string;
  readonly removedIn: string;
  readonly successor?: string;
  readonly note?: Message;
}

/** Flags that were removed. Source: names registered at every x.y.0 tag from 0.18.0 to 1.11.0. */
export const removedMesosFlags = [
  { name: "cgroups_subsystems", role: "agent", removedIn: "0.22.0" },
  { name: "checkpoint", role: "agent", removedIn: "0.22.0", note: say`checkpointing became always-on` },
  { name: "docker_sandbox_directory", role: "agent", removedIn: "0.24.0", successor: "sandbox_directory" },
  { name: "provisioners", role: "agent", removedIn: "0.25.0", successor: "image_providers" },
  { name: "resource_monitoring_interval", role: "agent", removedIn: "0.26.0" },
  { name: "docker_auth_server_port", role: "agent", removedIn: "0.27.0" },
  { name: "docker_local_archives_dir", role: "agent", removedIn: "0.27.0" },
  { name: "docker_puller", role: "agent", removedIn: "0.27.0" },
  { name: "docker_registry_port", role: "agent", removedIn: "0.27.0" },
  { name: "docker_auth_server", role: "agent", removedIn: "0.28.0" },
  { name: "docker_puller_timeout", role: "agent", removedIn: "0.28.0" },
  { name: "containerizer_path", role: "agent", removedIn: "1.1.0", note: say`it belonged to the external containerizer` },
  { name: "default_container_image", role: "agent", removedIn: "1.1.0", note: say`it belonged to the external containerizer` },
] as const satisfies readonly (RemovedFlag & { role: MesosRole })[];

const flagsByRole = { master: flagsOf("master"), agent: flagsOf("agent") };

/** The flags of a role by name, with what is true of that role. */
export const mesosFlagsOf = (role: MesosRole): ReadonlyMap<string, MesosFlag> => flagsByRole[role];

function flagsOf(role: MesosRole): Map<string, MesosFlag> {
  const rows: readonly MesosFlag[] = mesosFlags;
  return new Map(rows.filter(({ roles }) => roles.includes(role)).map((row) => [row.name, { ...row, ...row.byRole?.[role] }]));
}
