import { operatingSystems } from "../catalog/operating-systems.ts";
import { sources } from "../catalog/sources.ts";
import { languages } from "../i18n/languages.ts";
import { flagsOf, heap, hostName, image, ipv4, namesOf, port, scalars } from "./schema-parts.ts";
import { securityLevels } from "./security.ts";

/**
 * The shape of `cluster.yaml`: types, limits, defaults and help of every field, in the order of the
 * canonical file. What takes more than one field to judge is a rule (rules/). JSON Schema 2020-12.
 */
export const specSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "create-mesos-cluster/v2",
  title: "cluster.yaml of create-mesos-cluster",
  description: "One field per line, such as name: analytics.",
  type: "object",
  additionalProperties: false,
  required: ["name", "method", "masters", "agents"],
  properties: {
    apiVersion: {
      enum: ["create-mesos-cluster/v2", "create-mesos-cluster/v1"],
      default: "create-mesos-cluster/v2",
      description:
        "Version of this file format. A v1 file keeps its meaning; bundles contain v2 files.",
    },
    name: {
      type: "string",
      minLength: 1,
      maxLength: 63,
      pattern: "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$",
      description:
        "Cluster name: 1 to 63 characters of a-z, 0-9 and -, not starting or ending with -.",
    },
    language: {
      enum: namesOf(languages),
      default: "en",
      description: "Language of the generated README.",
    },
    method: {
      enum: ["docker", "apt", "source"],
      description: "How the programs are installed on the hosts: docker, apt or source.",
    },
    os: {
      enum: namesOf(operatingSystems),
      default: "debian-12",
      description: "Operating system of the hosts (methods apt and source).",
    },
    arch: {
      enum: ["amd64", "arm64"],
      default: "amd64",
      description: "Processor architecture of the hosts.",
    },
    masters: {
      type: "array",
      minItems: 1,
      description:
        '1, 3, 5 or 7 hosts, such as ["m-[1-3].lan=10.0.0.[11-13]"]; each runs ZooKeeper, mesos-master and Marathon. A host\'s position in the list is its ZooKeeper myid.',
      items: {
        type: ["string", "object"],
        additionalProperties: false,
        required: ["host"],
        properties: { host: hostName, address: ipv4 },
      },
    },
    agents: {
      type: "array",
      minItems: 1,
      description:
        'At least one host, such as ["a-[1-5].lan=10.0.0.[21-25]"]; each runs mesos-agent.',
      items: {
        type: ["string", "object"],
        additionalProperties: false,
        required: ["host"],
        properties: {
          host: hostName,
          address: ipv4,
          attributes: scalars(
            "Attributes by which frameworks can select the agent",
            "{ rack: r1 }",
          ),
          resources: scalars(
            "Resources to offer instead of the detected ones; memory and disk in MB",
            "{ cpus: 4, mem: 8192 }",
          ),
        },
      },
    },
    containerizer: {
      enum: ["mesos", "docker"],
      default: "mesos",
      description:
        "mesos runs tasks as plain processes, as root unless an app names another user, and works on every kernel; docker also runs Docker images, and gives apps root on the host, whatever user they name.",
    },
    marathon: {
      enum: ["image", "package", "tarball", "off"],
      description:
        "Where Marathon comes from: image, package or tarball; or off. Default: what fits the method.",
    },
    ports: {
      type: "object",
      additionalProperties: false,
      default: {},
      description: "Ports of the services.",
      properties: {
        zookeeper: port("that ZooKeeper clients connect to", 2181),
        zookeeperPeer: port("on which ZooKeeper followers reach their leader", 2888),
        zookeeperElection: port("for ZooKeeper's leader election", 3888),
        master: port("that mesos-master listens on", 5050),
        agent: port("that mesos-agent listens on", 5051),
        marathon: port("for Marathon's web UI and REST API", 8080),
        marathonScheduler: port(
          "for Marathon's scheduler, which the masters connect back to",
          9090,
        ),
      },
    },
    flags: {
      type: "object",
      additionalProperties: false,
      default: {},
      description: "Any flag of the programs that the bundle does not set itself.",
      properties: {
        master: flagsOf("mesos-master flags"),
        agent: flagsOf("mesos-agent flags"),
        marathon: flagsOf("Marathon flags"),
        zookeeper: flagsOf("ZooKeeper settings (zoo.cfg)"),
      },
    },
    ssh: {
      type: "object",
      additionalProperties: false,
      default: {},
      description: "How deploy.sh and Ansible connect to the hosts.",
      properties: {
        user: {
          type: "string",
          pattern: "^[a-z_][a-z0-9_-]{0,31}$",
          default: "root",
          description: "Login name: a-z, 0-9, _ and -.",
        },
        port: port("for ssh", 22),
      },
    },
    apt: {
      type: "object",
      additionalProperties: false,
      default: { repository: "aventer" },
      description:
        "Where apt finds Mesos: { repository: aventer }, { line, layout, fingerprint } or { debs: supplied, layout }.",
      properties: {
        repository: {
          enum: ["aventer"],
          description: "A repository that create-mesos-cluster knows by name.",
        },
        line: {
          type: "string",
          maxLength: 500,
          pattern: "^[ -~]*$",
          description:
            'A one-line apt source, such as "deb https://mirror.example.com/mesos bookworm main".',
        },
        debs: {
          enum: ["supplied"],
          description: "Installs the .deb files from artifacts/supplied/.",
        },
        layout: {
          enum: ["mesosphere", "aventer"],
          description:
            "Package layout: mesosphere (package mesos, service mesos-slave) or aventer (package aventer-mesos, service mesos-agent).",
        },
        fingerprint: {
          type: "string",
          pattern: "^[0-9A-F]{40}$",
          description:
            "Fingerprint of the signing key: 40 hexadecimal digits, in capitals and without spaces.",
        },
        pin: {
          type: "object",
          additionalProperties: false,
          description: "Package versions to pin.",
          properties: {
            mesos: {
              type: "string",
              pattern: "^=[A-Za-z0-9.+~:-]+$",
              description: 'Exact version to pin, such as "=1.11.0-0.9.0".',
            },
          },
        },
      },
    },
    images: {
      type: "object",
      additionalProperties: false,
      default: {},
      description: "Docker images.",
      properties: {
        registry: {
          type: "string",
          maxLength: 255,
          default: "",
          pattern: "^([A-Za-z0-9][A-Za-z0-9.-]*(:[0-9]+)?(/[a-z0-9][a-z0-9._-]*)*)?$",
          description:
            "Registry host[:port][/path] to put before every image name; empty for Docker Hub.",
        },
        zookeeper: image("zookeeper", "ZooKeeper"),
        mesos: image("mesos", "Mesos: any image with mesos-master and mesos-agent on its PATH"),
        marathon: image("marathon", "Marathon"),
      },
    },
    source: {
      type: "object",
      additionalProperties: false,
      default: {},
      description: "What build.sh compiles Mesos from.",
      properties: {
        ref: {
          enum: namesOf(sources),
          default: "1.11.x",
          description: "Version or commit of Mesos to compile.",
        },
        url: {
          type: "string",
          maxLength: 500,
          pattern: "^(https?|ssh|git|file)://[!-?A-~]+$",
          default: "https://github.com/apache/mesos",
          description: "URL of the Git repository to clone, without a password in it.",
        },
      },
    },
    network: {
      type: "string",
      pattern: "^[0-9./]+$",
      default: "172.30.0.0/24",
      description: "Network for the containers on one Docker machine, such as 172.30.0.0/24.",
    },
    offline: {
      type: "boolean",
      default: false,
      description: "If true, the bundle installs without a network.",
    },
    memory: {
      type: "object",
      additionalProperties: false,
      default: {},
      description: "Heap of each Java program.",
      properties: { zookeeper: heap("ZooKeeper"), marathon: heap("Marathon") },
    },
    logs: {
      type: "object",
      additionalProperties: false,
      default: {},
      description: "How long the hosts keep Mesos' own log files.",
      properties: {
        days: {
          type: ["integer", "string"],
          minimum: 1,
          maximum: 3650,
          pattern: "^forever$",
          default: 14,
          description:
            "Days after which a timer on each host removes a log file of Mesos, 1 to 3650; or forever.",
        },
      },
    },
    limits: {
      enum: ["none", "enforced"],
      default: "none",
      description:
        "none measures what tasks use; enforced makes the kernel limit their memory and share out the CPU (cgroups): only with ClusterD, on cgroup v2 hosts.",
    },
    backup: {
      type: "object",
      additionalProperties: false,
      description: "A daily backup on the masters, by a timer. Without this field there is none.",
      properties: {
        days: {
          type: "integer",
          minimum: 1,
          maximum: 3650,
          default: 14,
          description: "Days after which a backup is removed, 1 to 3650. The last one stays.",
        },
        at: {
          type: "string",
          pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]$",
          default: "03:30",
          description: "When the backup is made, in the hosts' own time, such as 03:30.",
        },
      },
    },
    security: {
      type: "object",
      additionalProperties: false,
      default: {},
      description: "Who can reach the daemons of the cluster, such as { level: passwords }.",
      properties: {
        level: {
          enum: namesOf(securityLevels),
          description:
            "open: everybody; firewall: the cluster's own hosts, the machine that runs deploy.sh, and those below; passwords: those, with a password. Default: firewall; on one Docker machine open.",
        },
        admins: {
          type: "array",
          default: [],
          description:
            "Addresses and networks from which people and programs may reach web pages, APIs and ZooKeeper, such as 10.0.9.0/24.",
          items: {
            type: "string",
            maxLength: 18,
            pattern: "^[0-9./]+$",
          },
        },
        frameworks: {
          type: "array",
          default: [],
          description:
            "Frameworks beside Marathon, by the principal with which they register, and their hosts outside the cluster, such as my-scheduler=10.0.9.5.",
          items: {
            type: "string",
            maxLength: 80,
            pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,62}(=[0-9.]+)?$",
            description:
              "Write NAME or NAME=ADDRESS, with letters, digits, dots, underscores and hyphens in NAME, at most 63.",
          },
        },
        tasks: {
          type: "string",
          default: "root",
          maxLength: 32,
          pattern: "^[a-z_][a-z0-9_-]*$",
          description:
            "The user that tasks run as where an app names none. With passwords any other one than root is also the only one that they may run as.",
        },
      },
    },
  },
} as const;
