import { parse } from "yaml";
import { quoting } from "../bundle/quoting.ts";

const { sh } = quoting;

type Fields = Readonly<Record<string, unknown>>;

type ComposeFile = Readonly<{
  name: string;
  networks: Record<string, Fields>;
  services: Record<string, Fields>;
}>;

/** A command that stands for a part of a Compose file. */
export interface DockerCommand {
  /** The service; empty for the networks. */
  service: string;
  command: string;
}

/** The Compose file of one machine as commands of docker, one for the network and one for each service, in their order. */
export function dockerCommands(composeFile: string): DockerCommand[] {
  const { name, networks, services }: ComposeFile = parse(composeFile, { merge: true });
  const project = fromCompose(name);
  return [
    ...Object.entries(networks).map(([network, fields]) =>
      networkCommand(project, network, fields),
    ),
    ...Object.entries(services).map(([service, fields]) => runCommand(project, service, fields)),
  ];
}

function networkCommand(project: string, network: string, { driver, ipam }: Fields): DockerCommand {
  const [{ subnet }] = (ipam as { config: [{ subnet: string }] }).config;
  return {
    service: "",
    command: `docker network create --driver ${sh(driver)} --subnet ${sh(subnet)} ${sh(`${project}_${network}`)}`,
  };
}

function runCommand(project: string, service: string, fields: Fields): DockerCommand {
  const options = Object.entries(fields).flatMap(([field, value]) =>
    optionsOf(field, value, project),
  );
  return {
    service,
    command: [
      `docker run --detach --name ${sh(`${project}-${service}`)}`,
      ...options,
      sh(fromCompose(fields["image"])),
    ].join(" \\\n  "),
  };
}

function optionsOf(field: string, value: unknown, project: string): string[] {
  const toOptions = converters[field];
  if (toOptions === undefined)
    throw new Error(`no option of docker run is known for ${field} of a Compose file`);
  return toOptions(value, project);
}

/** Each field of a service as options of docker run. Health is Compose's to watch, and order is given by the commands'. */
const converters: Readonly<Record<string, (value: unknown, project: string) => string[]>> = {
  image: () => [],
  healthcheck: () => [],
  depends_on: () => [],
  pull_policy: (value) => [`--pull ${sh(value)}`],
  restart: (value) => [`--restart ${sh(value)}`],
  init: (value) => (value === true ? ["--init"] : []),
  privileged: (value) => (value === true ? ["--privileged"] : []),
  pid: (value) => [`--pid ${sh(value)}`],
  stop_grace_period: (value) => [`--stop-timeout ${seconds(value)}`],
  tmpfs: (value) => listOf(value).map((path) => `--tmpfs ${sh(fromCompose(path))}`),
  entrypoint: (value) => [`--entrypoint ${sh(onlyOne(value))}`],
  ports: (value) => listOf(value).map((port) => `--publish ${sh(port)}`),
  volumes: (value, project) =>
    listOf(value).map((volume) => `--volume ${sh(withProject(fromCompose(volume), project))}`),
  environment: (value) =>
    Object.entries(value as Fields).map(
      ([name, text]) => `--env ${sh(`${name}=${fromCompose(text)}`)}`,
    ),
  logging: (value) => {
    const { driver, options } = value as { driver: string; options: Fields };
    return [
      [
        `--log-driver ${sh(driver)}`,
        ...Object.entries(options).map(
          ([name, option]) => `--log-opt ${sh(`${name}=${String(option)}`)}`,
        ),
      ].join(" "),
    ];
  },
  networks: (value, project) =>
    Object.entries(value as Readonly<Record<string, { ipv4_address: string }>>).map(
      ([network, { ipv4_address: address }]) =>
        `--network ${sh(`${project}_${network}`)} --ip ${sh(address)}`,
    ),
};

/** Compose reads $$ as $. */
const fromCompose = (value: unknown) => String(value).replaceAll("$$", "$");

const listOf = (value: unknown) => value as readonly string[];

function onlyOne(value: unknown): string {
  const [program, ...more] = listOf(value);
  if (program === undefined || more.length > 0)
    throw new Error("docker run takes an entrypoint of one word");
  return program;
}

function seconds(value: unknown): string {
  const [, number] = /^(\d+)s$/.exec(String(value)) ?? [];
  if (number === undefined) throw new Error(`${value} is no number of seconds`);
  return number;
}

/** Named volumes belong to the project; paths of the machine are as they are. */
const withProject = (volume: string, project: string) =>
  volume.startsWith("/") ? volume : `${project}_${volume}`;
