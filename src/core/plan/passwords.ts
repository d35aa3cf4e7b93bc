import { buildOf } from "../cluster/derived.ts";
import { isInForce, type LoginStage, loginStages } from "../cluster/login-stages.ts";
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
  /** Empty: nobody asks for them yet. */
  acls: readonly Acl[];
  /** Variables of Marathon that hold secrets; undefined: none does yet. */
  marathonVariables: PasswordFile | undefined;
  /** With which Marathon logs in to Mesos; undefined: it does not yet. */
  marathonSecret: PasswordFile | undefined;
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
    acls: isInForce(spec, "master-login-required") ? aclsOf(spec, { executorsLogIn }) : [],
    marathonVariables: isInForce(spec, "marathon-login") ? secret("marathon.env") : undefined,
    marathonSecret: isInForce(spec, "marathon-login") ? secret("marathon.secret") : undefined,
    executorsLogIn,
    zookeepersLogIn: hasEnsemble(spec),
  };
}

export function passwordFilesOf(spec: ClusterSpec): PasswordFiles {
  const since = (stage: LoginStage, ...files: PasswordFile[]) =>
    isInForce(spec, stage) ? files : [];
  return {
    zookeeper: since(
      "zookeeper-login",
      secret("zookeeper.options"),
      ...(hasEnsemble(spec) ? [secret("jaas.conf")] : []),
    ),
    master: [
      ...since("master-login", secret("zk.url"), secret("credentials.json")),
      ...since("master-login-required", acls),
    ],
    marathon: spec.marathon === "off" ? [] : since("marathon-login", secret("marathon.secret")),
    agent: [
      ...since("agent-login", secret("agent.json")),
      ...since(
        "agent-login-required",
        secret("http.json"),
        ...(hasTokens(spec) ? [secret("jwt.key")] : []),
        acls,
      ),
    ],
  };
}

const hasTokens = (spec: ClusterSpec) =>
  buildOf(spec).options.some((option) => option === "--enable-ssl");

const hasEnsemble = ({ masters }: Pick<ClusterSpec, "masters">) => masters.length > 1;

type WithPasswords = Pick<ClusterPlan, "passwords" | "passwordFiles" | "runsMarathon">;

/** What must lie in the folder of secrets of a host; nothing where none of its daemons has any. */
export function secretsOf(
  { passwords, passwordFiles: files, runsMarathon }: WithPasswords,
  { master, agent }: Pick<Node, "master" | "agent">,
): string[] {
  const variables = passwords?.marathonVariables;
  const read = [
    ...(master ? [...files.zookeeper, ...files.master, ...files.marathon] : []),
    ...(master && runsMarathon && variables ? [variables] : []),
    ...(agent ? files.agent : []),
  ].filter(({ name, path }) => path === secret(name).path);
  if (read.length === 0) return [];
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

/** The flags of a daemon by the stage with which they come, where passwords come one after the other. */
type FlagsByStage = Readonly<Partial<Record<LoginStage, Flags>>>;

const inForce = (spec: ClusterSpec, flags: FlagsByStage): Flags =>
  Object.assign(
    {},
    ...loginStages.filter((stage) => isInForce(spec, stage)).map((stage) => flags[stage]),
  );

/** The flags of mesos-master that know and ask for passwords. */
export const masterPasswordFlags = (spec: ClusterSpec): Flags =>
  inForce(spec, {
    "master-login": { credentials: `file://${secret("credentials.json").path}` },
    "master-login-required": {
      acls: `file://${acls.path}`,
      authenticate_agents: true,
      authenticate_frameworks: true,
      authenticate_http_frameworks: true,
      authenticate_http_readonly: true,
      authenticate_http_readwrite: true,
      // These would answer without a password.
      firewall_rules: `{"disabled_endpoints":{"paths":["/__processes__","/system/stats.json","/help"]}}`,
      http_framework_authenticators: "basic",
    },
  });

/**
 * The flags of mesos-agent that give and ask for passwords. Without tokens, executors of pods must
 * reach their agent without a password: then the ACLs alone decide who writes.
 */
export const agentPasswordFlags = (spec: ClusterSpec): Flags =>
  inForce(spec, {
    "agent-login": { credential: `file://${secret("agent.json").path}` },
    "agent-login-required": {
      acls: `file://${acls.path}`,
      authenticate_http_readonly: true,
      http_credentials: `file://${secret("http.json").path}`,
      ...(hasTokens(spec)
        ? {
            authenticate_http_executors: true,
            authenticate_http_readwrite: true,
            jwt_secret_key: `file://${secret("jwt.key").path}`,
          }
        : {}),
    },
  });

/**
 * Executors listen too. What is set here takes the place of the environment that tasks would get
 * from the agent; a container of Docker has its own.
 */
export const executorEnvironment = (spec: ClusterSpec): Flags =>
  spec.containerizer === "docker"
    ? {}
    : inForce(spec, {
        "agent-login-required": {
          executor_environment_variables: JSON.stringify({
            PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
            [peerCheck.name]: peerCheck.value,
          }),
        },
      });

/** The flags of Marathon that log in. Its log would begin with its own password: level warn. */
export const marathonPasswordFlags = (spec: ClusterSpec): Flags =>
  inForce(spec, {
    "marathon-login": {
      logging_level: "warn",
      mesos_authentication: true,
      mesos_authentication_secret_file:
        spec.marathon === "image"
          ? secret("marathon.secret").path
          : handedOver(spec, "marathon", "marathon.secret"),
    },
  });

/** The lines of zoo.cfg with which the members of an ensemble log in to each other. */
export const zookeeperLogin = (spec: ClusterSpec): Flags =>
  hasEnsemble(spec)
    ? {
        ...inForce(spec, {
          "zookeeper-login": { "quorum.auth.enableSasl": true },
          "zookeeper-login-sent": { "quorum.auth.learnerRequireSasl": true },
          "zookeeper-login-required": { "quorum.auth.serverRequireSasl": true },
        }),
        // With it, 3.9 has no login by password.
        ...inForce(spec, { "zookeeper-login": { "fips-mode": false } }),
      }
    : {};

/** The Java options with which ZooKeeper finds its passwords. */
export function zookeeperSecretOptions(spec: ClusterSpec): string[] {
  if (!isInForce(spec, "zookeeper-login")) return [];
  const at = (name: string) => handedOver(spec, "zookeeper", name);
  return [
    ...(hasEnsemble(spec) ? [`-Djava.security.auth.login.config=${at("jaas.conf")}`] : []),
    // Java reads further options from there.
    `@${at("zookeeper.options")}`,
  ];
}
