import type { Overrides } from "../support/spec.ts";

/** A spec whose bundle is recorded as a listing. A new combination is a row below. */
export interface GoldenCase {
  name: string;
  spec: Overrides;
  /** Which of its rendered files are recorded whole besides, by their path; undefined: none. */
  rendered?: RegExp | undefined;
}

const fingerprint = "0123456789ABCDEF0123456789ABCDEF01234567";
const debian = ["debian-12", "debian-13"] as const;
const ubuntu = ["ubuntu-22.04", "ubuntu-24.04"] as const;
const systems = [...debian, ...ubuntu] as const;
const codenames = {
  "debian-12": "bookworm",
  "debian-13": "trixie",
  "ubuntu-22.04": "jammy",
  "ubuntu-24.04": "noble",
} as const;

const line = (os: (typeof systems)[number]) =>
  ({
    line: `deb https://mirror.example.com/mesos ${codenames[os]} main`,
    layout: "mesosphere",
    fingerprint,
  }) as const;
const debs = {
  mesosphere: { debs: "supplied", layout: "mesosphere" },
  aventer: { debs: "supplied", layout: "aventer" },
} as const;

/** Every method × layout × operating system. */
const methods: Readonly<Record<string, Overrides>> = {
  "docker-one-machine": { method: "docker" },
  "docker-hosts": { method: "docker" },
  ...Object.fromEntries(
    [debian[0], ...ubuntu].map((os) => [`apt-aventer-${os}`, { method: "apt", os }]),
  ),
  ...Object.fromEntries(
    systems.map((os) => [`apt-line-mesosphere-${os}`, { method: "apt", os, apt: line(os) }]),
  ),
  ...Object.fromEntries(
    (["mesosphere", "aventer"] as const).map((layout) => [
      `apt-debs-${layout}-debian-13`,
      { method: "apt", os: "debian-13", apt: debs[layout] },
    ]),
  ),
  ...Object.fromEntries(
    systems.flatMap((os) =>
      (["image", "tarball"] as const).map((marathon) => [
        `source-${marathon}-${os}`,
        { method: "source", os, marathon },
      ]),
    ),
  ),
};

/** Flags of every program that name files of the operator, one of them twice. */
const filesInFlags = {
  master: { acls: "file:///etc/mesos/acls.json", whitelist: "/etc/mesos/whitelist" },
  agent: { acls: "file:///etc/mesos/acls.json", modules_dir: "/opt/mesos/modules" },
  marathon: { plugin_dir: "/opt/marathon/plugins", plugin_conf: "/opt/marathon/plugins.json" },
} as const;

const firewall = {
  level: "firewall",
  admins: ["10.0.9.7", "10.0.10.0/24"],
  frameworks: ["my-scheduler=10.0.9.5"],
} as const;

const passwords = {
  level: "passwords",
  admins: ["10.0.10.0/24"],
  frameworks: ["my-scheduler=10.0.9.5", "other"],
  tasks: "nobody",
} as const;

const secretsInFlags = {
  agent: { docker_config: "secrets/files/docker-config.json" },
  marathon: {
    ssl_keystore_path: "secrets/files/marathon.p12",
    ssl_keystore_password: "secrets/env/marathon",
  },
} as const;
const secretsOfAll = {
  ...secretsInFlags,
  zookeeper: { sslQuorum: true, "ssl.quorum.keyStore.location": "secrets/files/quorum.pem" },
} as const;

const languageOf = {
  "": {},
  "-zh-TW": { language: "zh-TW" },
  "-zh-CN": { language: "zh-CN" },
} as const;

/** Names that fold into no range. */
const manyNames = [..."abcdefghijklmnopqrstuvw"].map(
  (letter, index) => `node-${letter}.example.com=10.0.1.${index + 1}`,
);

/** What else changes a bundle: with three masters. */
const variants: Readonly<Record<string, Overrides>> = {
  ...Object.fromEntries(
    (["zh-TW", "zh-CN"] as const).flatMap((language): [string, Overrides][] => [
      [`docker-one-machine-${language}`, { method: "docker", language }],
      [
        `docker-one-machine-docker-tasks-${language}`,
        {
          method: "docker",
          language,
          containerizer: "docker",
          agents: ["agent-1"],
          marathon: "off",
        },
      ],
      [`docker-hosts-${language}`, { method: "docker", language, containerizer: "docker" }],
      [`docker-hosts-many-names-${language}`, { method: "docker", language, agents: manyNames }],
      [`apt-aventer-${language}`, { method: "apt", language, os: "ubuntu-22.04" }],
      [
        `apt-debs-${language}`,
        { method: "apt", language, os: "debian-13", apt: debs.mesosphere, marathon: "off" },
      ],
      [`apt-line-${language}`, { method: "apt", language, apt: line("debian-12") }],
      [
        `source-tarball-${language}`,
        { method: "source", language, os: "debian-13", marathon: "tarball" },
      ],
    ]),
  ),
  "docker-one-machine-docker-tasks": {
    method: "docker",
    containerizer: "docker",
    agents: ["agent-1"],
  },
  "docker-one-machine-ports": {
    method: "docker",
    ports: { master: 15050, marathon: 18080, zookeeper: 12181, agent: 15051 },
    network: "10.99.0.0/24",
  },
  "docker-one-machine-marathon-off": { method: "docker", marathon: "off" },
  "docker-hosts-docker-tasks": { method: "docker", containerizer: "docker" },
  "docker-hosts-registry": {
    method: "docker",
    arch: "arm64",
    images: { registry: "registry.example.com:5000/mirror", mesos: "ours/mesos:1.11.0" },
  },
  "docker-hosts-marathon-off": { method: "docker", marathon: "off" },
  "docker-hosts-both-roles": {
    method: "docker",
    agents: ["master-[1-3].example.com=10.0.0.[11-13]"],
  },
  "docker-hosts-many-names": { method: "docker", agents: manyNames },
  "apt-aventer-docker-tasks": { method: "apt", containerizer: "docker" },
  "apt-aventer-both-roles": {
    method: "apt",
    agents: ["master-[1-3].example.com=10.0.0.[11-13]", "agent-1.example.com=10.0.0.21"],
  },
  "apt-aventer-pin": {
    method: "apt",
    marathon: "off",
    apt: { repository: "aventer", pin: { mesos: "=1.11.0-0.7.1" } },
  },
  "apt-aventer-limits": { method: "apt", limits: "enforced", containerizer: "docker" },
  "apt-aventer-backup": { method: "apt", backup: { days: 7, at: "23:05" } },
  ...Object.fromEntries(
    (["zh-TW", "zh-CN"] as const).map((language): [string, Overrides] => [
      `docker-hosts-backup-${language}`,
      { method: "docker", language, backup: {} },
    ]),
  ),
  "apt-aventer-firewall": { method: "apt", security: firewall },
  ...Object.fromEntries(
    (["en", "zh-TW", "zh-CN"] as const).map((language): [string, Overrides] => [
      `docker-hosts-firewall-${language}`,
      { method: "docker", language, security: firewall, agents: ["agent-1.example.com=10.0.0.21"] },
    ]),
  ),
  "apt-aventer-passwords": { method: "apt", security: { level: "passwords" } },
  "apt-line-passwords": { method: "apt", apt: line("debian-12"), security: passwords },
  "source-tarball-passwords": { method: "source", marathon: "tarball", security: passwords },
  ...Object.fromEntries(
    (["", "-zh-TW", "-zh-CN"] as const).map((suffix): [string, Overrides] => [
      `docker-hosts-passwords${suffix}`,
      {
        method: "docker",
        security: passwords,
        ...(suffix !== "" && { ...languageOf[suffix], flags: secretsInFlags }),
      },
    ]),
  ),
  "docker-one-machine-secrets": { method: "docker", flags: secretsInFlags },
  "docker-hosts-secrets": {
    method: "docker",
    flags: secretsOfAll,
    security: { level: "passwords" },
  },
  "apt-aventer-secrets": { method: "apt", flags: secretsOfAll },
  "source-tarball-secrets": { method: "source", marathon: "tarball", flags: secretsOfAll },
  "apt-aventer-v1": { apiVersion: "create-mesos-cluster/v1", method: "apt" },
  "docker-hosts-v1": { apiVersion: "create-mesos-cluster/v1", method: "docker" },
  "apt-line-mesosphere-image": {
    method: "apt",
    marathon: "image",
    apt: { ...line("debian-12"), line: "deb [arch=amd64] http://mirror.example.com:8080/mesos ./" },
  },
  "source-docker-tasks": { method: "source", containerizer: "docker" },
  "docker-one-machine-files": { method: "docker", flags: filesInFlags },
  "docker-hosts-files": { method: "docker", flags: filesInFlags },
  "apt-aventer-files": { method: "apt", flags: filesInFlags },
  "offline-docker-hosts-files": {
    method: "docker",
    offline: true,
    flags: { master: filesInFlags.master },
  },
  "source-last-commit": {
    method: "source",
    marathon: "off",
    source: {
      ref: "c1b42f79d157aa900be5cbb0c1023f1479962aa7",
      url: "https://git.example.com/mirror/mesos.git",
    },
  },
  "source-ports": {
    method: "source",
    ssh: { user: "operator", port: 2222 },
    ports: {
      zookeeper: 12181,
      zookeeperPeer: 12888,
      zookeeperElection: 13888,
      master: 15050,
      agent: 15051,
      marathon: 18080,
      marathonScheduler: 19090,
    },
  },
  "source-flags": {
    method: "source",
    flags: {
      master: {
        agent_ping_timeout: "20secs",
        max_agent_ping_timeouts: 5,
        log_auto_initialize: false,
        acls: '{"permissive":true}',
      },
      agent: {
        executor_registration_timeout: "5mins",
        isolation: "cgroups/cpu,cgroups/mem",
        launcher: "linux",
      },
      marathon: {
        task_launch_timeout: 600000,
        http_compression: false,
        framework_name: "it's $HOME",
      },
      zookeeper: { maxClientCnxns: 100, "autopurge.purgeInterval": 1 },
    },
  },
  "offline-docker-one-machine": { method: "docker", offline: true },
  ...Object.fromEntries(
    (["zh-TW", "zh-CN"] as const).flatMap((language) =>
      ["docker-one-machine", "docker-hosts"].map((kind) => [
        `offline-${kind}-${language}`,
        { method: "docker", offline: true, language },
      ]),
    ),
  ),
  "offline-docker-hosts": {
    method: "docker",
    offline: true,
    images: { registry: "registry.example.com:5000/mirror", mesos: "ours/mesos:1.11.0" },
  },
  "offline-apt-aventer": { method: "apt", os: "ubuntu-24.04", offline: true },
  "offline-apt-line": {
    method: "apt",
    os: "ubuntu-22.04",
    arch: "arm64",
    offline: true,
    apt: {
      ...line("ubuntu-22.04"),
      line: "deb [arch=arm64] http://mirror.example.com:8080/mesos ./",
    },
  },
  "offline-apt-debs": { method: "apt", offline: true, apt: debs.mesosphere },
  "offline-source-image": { method: "source", os: "debian-13", offline: true },
  "offline-source-tarball": { method: "source", marathon: "tarball", offline: true },
  "source-attributes": {
    method: "source",
    agents: [
      {
        host: "agent-[1-2].example.com",
        address: "10.0.0.[21-22]",
        attributes: { rack: "r1", zone: 3 },
        resources: { cpus: 4, mem: 8192, "cpus(prod)": 2, ports: "[31000-32000]" },
      },
      "agent-[3-30].example.com=10.0.0.[23-50]",
    ],
  },
};

const everyFile = /^/;
const readme = /^README\.md$/;

const ofPasswords = /^(secrets|rotate)\.sh$|\/etc\/|docker-compose\.yml$/;

/**
 * Whose rendered files people review as output: one case of each method, the artifacts of an offline one, and each README
 * in Chinese. More cases would repeat them; their listings tell that something changed.
 */
const renderedCases: Readonly<Record<string, RegExp>> = {
  "docker-one-machine-3m": everyFile,
  "docker-hosts-3m": everyFile,
  "apt-aventer-debian-12-3m": everyFile,
  "source-tarball-ubuntu-24.04-3m": everyFile,
  "apt-line-passwords-3m": ofPasswords,
  "source-tarball-passwords-3m": ofPasswords,
  "docker-hosts-passwords-3m": ofPasswords,
  "source-tarball-secrets-3m":
    /^(README\.md|secrets\.sh|nodes\/master-1.*\/(marathon|zookeeper)\.service)$/,
  "docker-hosts-secrets-3m": /^(secrets\.sh|nodes\/[^/]*\/docker-compose\.yml)$/,
  "offline-apt-aventer-3m": /^README\.md$|^artifacts\//,
  ...Object.fromEntries(
    ["docker-one-machine", "docker-hosts", "apt-aventer", "source-tarball"].flatMap((name) =>
      ["zh-TW", "zh-CN"].map((language) => [`${name}-${language}-3m`, readme]),
    ),
  ),
};

/** One agent beside one master, else two: enough to see what is of one host and what of all. */
function hostsOf(name: string, masters: number): Overrides {
  const agents = masters === 1 ? 1 : 2;
  if (name.includes("docker-one-machine"))
    return { masters: [`master-[1-${masters}]`], agents: [`agent-[1-${agents}]`] };
  return {
    masters: [`master-[1-${masters}].example.com=10.0.0.[11-${10 + masters}]`],
    agents: [`agent-[1-${agents}].example.com=10.0.0.[21-${20 + agents}]`],
  };
}

const goldenCase = (name: string, masters: number, spec: Overrides): GoldenCase => ({
  name: `${name}-${masters}m`,
  spec: { name: "golden", ...hostsOf(name, masters), ...spec },
  rendered: renderedCases[`${name}-${masters}m`],
});

export const goldenCases: readonly GoldenCase[] = [
  ...Object.entries(methods).flatMap(([name, spec]) =>
    [1, 3, 5].map((masters) => goldenCase(name, masters, spec)),
  ),
  ...Object.entries(variants).map(([name, spec]) => goldenCase(name, 3, spec)),
];
