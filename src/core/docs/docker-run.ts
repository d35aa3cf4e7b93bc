import { quoting } from "../bundle/quoting.ts";
import { type AgentPlan, planAgent } from "../plan/agent-plan.ts";
import { type MasterPlan, planMaster } from "../plan/master-plan.ts";
import type { ClusterPlan } from "../plan/plan.ts";
import type { Setting } from "../plan/settings.ts";
import type { SuppliedPath } from "../plan/supplied-files.ts";

const { sh } = quoting;

/** A docker command that does what a part of the Compose file describes. */
export interface DockerCommand {
  /** The service; empty for the network. */
  service: string;
  command: string;
}

/**
 * A service of the Compose file, without its health check and its order: docker run has neither.
 */
interface Container {
  name: string;
  image: string;
  address: string;
  /** What it has in common with the others of its kind. */
  kindOptions: readonly string[];
  /** Publishes this port on 127.0.0.1. */
  port?: number | undefined;
  environment: readonly Setting[];
  volumes?: readonly string[];
  files?: readonly Pick<SuppliedPath, "here" | "path">[];
  variables?: readonly string[];
}

/**
 * What `blueprints/one-machine/docker-compose.yml.hbs` describes, as docker commands: the network,
 * then each service in its order. A test compares every option with the rendered file.
 */
export function dockerCommands(plan: ClusterPlan): DockerCommand[] {
  return [
    networkCommand(plan),
    ...containersOf(plan).map((container) => runCommand(plan, container)),
  ];
}

function networkCommand({ name, network }: ClusterPlan): DockerCommand {
  return {
    service: "",
    command: `docker network create --driver bridge --subnet ${sh(network)} ${sh(`${name}_cluster`)}`,
  };
}

function runCommand({ name, spec }: ClusterPlan, container: Container): DockerCommand {
  const { port, environment, volumes = [], files = [], variables = [] } = container;
  const options = [
    ...(spec.offline ? ["--pull never"] : []),
    "--restart always",
    ...container.kindOptions,
    `--network ${sh(`${name}_cluster`)} --ip ${sh(container.address)}`,
    ...(port === undefined ? [] : [`--publish ${sh(`127.0.0.1:${port}:${port}`)}`]),
    ...environment.map((variable) => `--env ${sh(`${variable.name}=${variable.value}`)}`),
    ...variables.map((file) => `--env-file "$PWD"/${sh(`${name}/${belowBundle(file)}`)}`),
    ...volumes.map((volume) => `--volume ${sh(volume)}`),
    ...files.map(
      ({ here, path }) =>
        `--mount type=bind,source="$PWD"/${sh(`${name}/${here}`)},target=${sh(path)},readonly`,
    ),
  ];
  return {
    service: container.name,
    command: [
      `docker run --detach --name ${sh(`${name}-${container.name}`)}`,
      ...options,
      sh(container.image),
    ].join(" \\\n  "),
  };
}

const belowBundle = (source: string) => source.replace(/^\.\//, "");

/** Those that the operator supplies, and those that hold secrets. */
const filesOf = (
  { suppliedPaths, passwordFiles }: ClusterPlan,
  program: "master" | "agent" | "marathon",
) => [
  ...suppliedPaths[program],
  ...passwordFiles[program].map(({ source, path }) => ({ here: belowBundle(source), path })),
];

function containersOf(plan: ClusterPlan): Container[] {
  const masters = plan.masters.map((master) => planMaster(plan, master));
  return [
    ...masters.map((master) => zookeeper(plan, master)),
    ...masters.map((master) => mesosMaster(plan, master)),
    ...(plan.runsMarathon ? masters.map((master) => marathon(plan, master)) : []),
    ...plan.agents.map((agent) => mesosAgent(plan, planAgent(plan, agent))),
  ];
}

/** Without limits Docker keeps logs for ever. */
const logOptions = "--log-driver json-file --log-opt 'max-size=20m' --log-opt 'max-file=5'";
/** Newer Docker gives each container 1024 open files. */
const ulimit = "--ulimit nofile=65536:65536";
const commonOptions = ["--stop-timeout 30", ulimit, logOptions];

const zookeeper = ({ name, images }: ClusterPlan, master: MasterPlan): Container => ({
  name: `zookeeper-${master.number}`,
  image: images.zookeeper,
  address: master.zookeeper,
  kindOptions: ["--stop-timeout 30", ulimit, "--tmpfs /logs", logOptions],
  environment: master.zookeeperEnvironment,
  volumes: [
    `${name}_zookeeper-${master.number}-data:/data`,
    `${name}_zookeeper-${master.number}-datalog:/datalog`,
  ],
});

const mesosMaster = (plan: ClusterPlan, master: MasterPlan): Container => ({
  name: `mesos-master-${master.number}`,
  image: plan.images.mesos,
  address: master.mesos,
  kindOptions: ["--init", ...commonOptions, "--entrypoint mesos-master"],
  port: master.isFirst ? plan.ports.master : undefined,
  environment: master.environment,
  volumes: [`${plan.name}_mesos-master-${master.number}:/var/lib/mesos/master`],
  files: filesOf(plan, "master"),
});

const marathon = (plan: ClusterPlan, master: MasterPlan): Container => ({
  name: `marathon-${master.number}`,
  image: plan.images.marathon,
  address: master.marathon,
  kindOptions: [...commonOptions, ...(plan.marathonReadsSecrets ? ["--user 0"] : [])],
  port: master.isFirst ? plan.ports.marathon : undefined,
  environment: master.marathonEnvironment,
  files: filesOf(plan, "marathon"),
  variables: plan.marathonVariableFiles,
});

function mesosAgent(plan: ClusterPlan, agent: AgentPlan): Container {
  const { name, images, dockerTasks } = plan;
  const service = `mesos-agent-${agent.number}`;
  return {
    name: service,
    image: images.mesos,
    address: agent.mesos,
    kindOptions: [
      "--init",
      ...commonOptions,
      "--entrypoint mesos-agent",
      ...(dockerTasks ? ["--privileged", "--pid host"] : []),
    ],
    environment: agent.environment,
    files: filesOf(plan, "agent"),
    volumes: dockerTasks
      ? [
          "/var/lib/mesos/agent:/var/lib/mesos/agent",
          "/var/run/docker.sock:/var/run/docker.sock",
          "/sys/fs/cgroup:/sys/fs/cgroup:ro",
        ]
      : [`${name}_${service}:/var/lib/mesos/agent`],
  };
}
