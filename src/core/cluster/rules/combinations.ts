import { list, type Message, msg } from "../../i18n/message.ts";
import { fillDefaults } from "../defaults.ts";
import { buildOf, isOneMachine, layoutOf, marathonSourcesOf, mesosCarrier } from "../derived.ts";
import type { ClusterSpec, Rule } from "../types.ts";
import { meaningOfV1 } from "../versions.ts";

/** Why Marathon can come from nowhere else, by what carries Mesos. */
const marathonReasons = {
  docker: msg`With method docker, every program comes as an image.`,
  source: msg`No Marathon package works with a Mesos under /usr/local.`,
  aventer: msg`AVENTER's packages lack JNI, which Marathon needs to load libmesos unless it runs from its image.`,
  mesosphere: msg`These packages include Marathon as a separate package.`,
} as const satisfies Record<ReturnType<typeof mesosCarrier>, Message>;

export const marathonFitsMethod: Rule = ({ method, apt, marathon }) => {
  const layout = layoutOf(apt);
  const sources = marathonSourcesOf(method, layout);
  if (sources.includes(marathon)) return [];
  const reason = marathonReasons[mesosCarrier(method, layout)];
  return [
    {
      at: "marathon",
      message: msg`Marathon cannot come from "${marathon}" here. ${reason} Use ${list(sources)}.`,
    },
  ];
};

/** Which Mesos builds run Docker tasks on the hosts of today. */
export const containerizerOnThisBuild: Rule = (spec) => {
  if (spec.containerizer !== "docker") return [];
  const build = buildOf(spec);
  const root = msg`It also gives task images root on the host, through docker.sock.`;
  return [
    {
      at: "containerizer",
      message: build.supportsCurrentDocker
        ? msg`Containerizer docker needs ClusterD 0.5.0 or later on cgroup v2 hosts and with Docker 26 or later. ${root}`
        : msg`With ${build.name}, containerizer docker does not start on cgroup v2 hosts (every current Debian and Ubuntu), and its tasks fail with Docker 26 and later; preflight.sh checks each host. Use containerizer mesos, or ClusterD (method apt). ${root}`,
    },
  ];
};

/**
 * Docker tasks need the Docker of the hosts; the containers of one machine would all hold the same
 * one.
 */
export const dockerContainerizerAlone: Rule = (spec) =>
  spec.containerizer === "docker" && isOneMachine(spec) && spec.agents.length > 1
    ? [
        {
          at: "containerizer",
          message: msg`${spec.agents.length} agents on one Docker machine would share one docker.sock and remove each other's containers. Use one agent, or containerizer mesos.`,
        },
      ]
    : [];

/** Which Mesos builds are known to limit tasks on the hosts of today. */
export const limitsOnThisBuild: Rule = (spec) => {
  const build = buildOf(spec);
  if (spec.limits === "none" || build.limitsTasks) return [];
  const reason =
    spec.method === "docker"
      ? msg`With method docker, agents run in containers, which have no access to the host's cgroups.`
      : msg`${build.name} is not known to limit tasks on cgroup v2 hosts (every current Debian and Ubuntu).`;
  return [
    {
      at: "limits",
      message: msg`${reason} Use limits: none, or ClusterD (method: apt).`,
    },
  ];
};

/** When each field is read at all. */
const readers: Partial<Record<keyof ClusterSpec, (spec: ClusterSpec) => boolean>> = {
  os: ({ method }) => method !== "docker",
  apt: ({ method }) => method === "apt",
  source: ({ method }) => method === "source",
  network: isOneMachine,
  ssh: (spec) => !isOneMachine(spec),
  logs: (spec) => !isOneMachine(spec),
  backup: (spec) => !isOneMachine(spec),
};

/** Fields that this method does not read: they stay in the file, with a warning. */
export const unusedFields: Rule = (spec) => {
  const defaults = [fillDefaults({}), meaningOfV1];
  const isDefault = (field: string) =>
    defaults.some((each) => sameValue(Reflect.get(spec, field), Reflect.get(each, field)));
  return Object.entries(readers)
    .filter(([field, reads]) => !reads(spec) && !isDefault(field))
    .map(([at]) => ({
      at,
      message: msg`Not used: ${isOneMachine(spec) ? msg`a cluster on one Docker machine` : msg`method ${spec.method}`} ignores this field.`,
    }));
};

const sameValue = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
