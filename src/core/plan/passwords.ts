import { buildOf } from "../cluster/derived.ts";
import { hasPasswords } from "../cluster/security.ts";
import type { ClusterSpec, FlagValue } from "../cluster/types.ts";
import { type Acl, aclsOf } from "./acls.ts";
import type { Node } from "./nodes.ts";
import type { ClusterPlan } from "./plan.ts";
import { peerCheck } from "./settings.ts";

/** Where a host keeps its secrets, for root alone. secrets.sh makes what lies there. */
export const secretsFolder = "/etc/create-mesos-cluster/secrets";

/** A file on a host that a daemon reads. */
export interface PasswordFile {
  name: string;
  path: string;
  /** Where containers get it from. */
  source: string;
}

/** What each daemon reads, by its program. */
export type PasswordFiles = Readonly<
  Record<"zookeeper" | "master" | "marathon" | "agent", readonly PasswordFile[]>
>;

/** What a cluster with passwords has besides; no file of the bundle holds a secret. */
export interface PasswordsPlan {
  acls: readonly Acl[];
  /** Variables of Marathon that hold secrets. */
  marathonVariables: PasswordFile;
  /** With which Marathon logs in to Mesos. */
  marathonSecret: PasswordFile;
  /** Whether executors get a token from their agent: only builds with SSL can. */
  executorsLogIn: boolean;
  /** Whether the ZooKeepers log in to each other: one alone has nobody to talk to. */
  zookeepersLogIn: boolean;
}

const file = (name: string, path: string): PasswordFile => ({ name, path, source: path });
const secret = (name: string) => file(name, `${secretsFolder}/${name}`);

/** Not secret, the same on every host, and a file of the bundle. */
export const aclsPath = "/etc/create-mesos-cluster/acls.json";
const acls = file("acls.json", aclsPath);

/** Undefined: nothing in the cluster asks for a password. */
export function passwordsOf(spec: ClusterSpec): PasswordsPlan | undefined {
  if (!hasPasswords(spec)) return undefined;
  const executorsLogIn = hasTokens(spec);
  return {
    acls: aclsOf(spec, { executorsLogIn }),
    marathonVariables: secret("marathon.env"),
    marathonSecret: secret("marathon.secret"),
    executorsLogIn,
    zookeepersLogIn: hasEnsemble(spec),
  };
}

export function passwordFilesOf(spec: ClusterSpec): PasswordFiles {
  if (!hasPasswords(spec)) return { zookeeper: [], master: [], marathon: [], agent: [] };
  return {
    zookeeper: [secret("zookeeper.options"), ...(hasEnsemble(spec) ? [secret("jaas.conf")] : [])],
    master: [secret("zk.url"), secret("credentials.json"), acls],
    marathon: spec.marathon === "off" ? [] : [secret("marathon.secret")],
    agent: [
      secret("agent.json"),
      secret("http.json"),
      ...(hasTokens(spec) ? [secret("jwt.key")] : []),
      acls,
    ],
  };
}

const hasTokens = (spec: ClusterSpec) =>
  buildOf(spec).options.some((option) => option === "--enable-ssl");

const hasEnsemble = ({ masters }: Pick<ClusterSpec, "masters">) => masters.length > 1;

type WithPasswords = Pick<ClusterPlan, "passwords" | "passwordFiles" | "runsMarathon">;

/** What must lie in the folder of secrets of a host. */
export function secretsOf(
  { passwords, passwordFiles: files, runsMarathon }: WithPasswords,
  { master, agent }: Pick<Node, "master" | "agent">,
): string[] {
  if (passwords === undefined) return [];
  const { marathonVariables } = passwords;
  const read = [
    ...(master ? [...files.zookeeper, ...files.master, ...files.marathon] : []),
    ...(master && runsMarathon ? [marathonVariables] : []),
    ...(agent ? files.agent : []),
  ].filter(({ name, path }) => path === secret(name).path);
  return ["id", "netrc", ...(master ? ["close-zookeeper"] : []), ...read.map(({ name }) => name)];
}

/** Where the user of a service finds a secret of root: systemd hands it over, in a container it lies. */
export function handedOver(
  spec: ClusterSpec,
  service: string,
  name: string,
  path = secret(name).path,
): string {
  return spec.method === "docker" ? path : `/run/credentials/${service}.service/${name}`;
}

type Flags = Readonly<Record<string, FlagValue>>;

/** As it is used at start, so that neither the list of processes nor /flags shows it. */
export const secretZkUrl = `file://${secret("zk.url").path}`;

/** The flags of mesos-master that ask for passwords. */
export const masterPasswordFlags: Flags = {
  acls: `file://${acls.path}`,
  authenticate_agents: true,
  authenticate_frameworks: true,
  authenticate_http_frameworks: true,
  authenticate_http_readonly: true,
  authenticate_http_readwrite: true,
  credentials: `file://${secret("credentials.json").path}`,
  // These would answer without a password.
  firewall_rules: `{"disabled_endpoints":{"paths":["/__processes__","/system/stats.json","/help"]}}`,
  http_framework_authenticators: "basic",
};

/**
 * The flags of mesos-agent that ask for passwords. Without tokens, executors of pods must reach
 * their agent without a password: then the ACLs alone decide who writes.
 */
export const agentPasswordFlags = (spec: ClusterSpec): Flags => ({
  acls: `file://${acls.path}`,
  authenticate_http_readonly: true,
  credential: `file://${secret("agent.json").path}`,
  http_credentials: `file://${secret("http.json").path}`,
  ...(hasTokens(spec)
    ? {
        authenticate_http_executors: true,
        authenticate_http_readwrite: true,
        jwt_secret_key: `file://${secret("jwt.key").path}`,
      }
    : {}),
});

/**
 * Executors listen too. What is set here takes the place of the environment that tasks would get
 * from the agent; a container of Docker has its own.
 */
export const executorEnvironment = ({ containerizer }: ClusterSpec): Flags =>
  containerizer === "docker"
    ? {}
    : {
        executor_environment_variables: JSON.stringify({
          PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
          [peerCheck.name]: peerCheck.value,
        }),
      };

/** The flags of Marathon that log in. Its log would begin with its own password: level warn. */
export const marathonPasswordFlags = (spec: ClusterSpec): Flags => ({
  logging_level: "warn",
  mesos_authentication: true,
  mesos_authentication_secret_file:
    spec.marathon === "image"
      ? secret("marathon.secret").path
      : handedOver(spec, "marathon", "marathon.secret"),
});

/** The lines of zoo.cfg with which the members of an ensemble log in to each other. */
export function zookeeperLogin(spec: ClusterSpec): Flags {
  if (!hasPasswords(spec) || !hasEnsemble(spec)) return {};
  return {
    "quorum.auth.enableSasl": true,
    "quorum.auth.learnerRequireSasl": true,
    "quorum.auth.serverRequireSasl": true,
    // With it, 3.9 has no login by password.
    "fips-mode": false,
  };
}

/** The Java options with which ZooKeeper finds its passwords. */
export function zookeeperSecretOptions(spec: ClusterSpec): string[] {
  if (!hasPasswords(spec)) return [];
  const at = (name: string) => handedOver(spec, "zookeeper", name);
  return [
    ...(hasEnsemble(spec) ? [`-Djava.security.auth.login.config=${at("jaas.conf")}`] : []),
    // Java reads further options from there.
    `@${at("zookeeper.options")}`,
  ];
}
