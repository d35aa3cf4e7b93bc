import { type Message, say } from "../../i18n/message.ts";
import { fillDefaults } from "../defaults.ts";
import { buildOf, isOneMachine, layoutOf, marathonSourcesOf, mesosCarrier } from "../derived.ts";
import type { ClusterSpec, Rule } from "../types.ts";

/** Why Marathon can come from nowhere else, by what carries Mesos. */
const marathonReasons = {
  docker: say`With method docker everything is an image.`,
  source: say`No package of Marathon fits a Mesos under /usr/local.`,
  aventer: say`AVENTER's packages have no JNI, which Marathon outside its image needs to load libmesos.`,
  mesosphere: say`The packages bring Marathon as a package of its own.`,
} as const satisfies Record<ReturnType<typeof mesosCarrier>, Message>;

export const marathonFitsMethod: Rule = ({ method, apt, marathon }) => {
  const layout = layoutOf(apt);
  const sources = marathonSourcesOf(method, layout);
  if (sources.includes(marathon)) return [];
  const reason = marathonReasons[mesosCarrier(method, layout)];
  return [
    {
      at: "marathon",
      message: say`Marathon cannot come as "${marathon}" here. ${reason} Use ${sources.join(", ")}.`,
    },
  ];
};

/** Which Mesos builds run Docker tasks on the hosts of today. */
export const containerizerOnThisBuild: Rule = (spec) => {
  if (spec.containerizer !== "docker") return [];
  const build = buildOf(spec);
  const root = say`It also gives tasks' images root over the host through docker.sock.`;
  return [
    {
      at: "containerizer",
      message: build.supportsCurrentDocker
        ? say`Containerizer docker works on cgroup v2 hosts and with Docker 26 and later only since ClusterD 0.5.0. ${root}`
        : say`With ${build.name}, containerizer docker does not start on cgroup v2 hosts (every current Debian and Ubuntu) and fails its tasks with Docker 26 and later; preflight.sh looks at each host. Use containerizer: mesos, or ClusterD (method: apt). ${root}`,
    },
  ];
};

/** Docker tasks need the Docker of the hosts; the containers of one machine would all hold the same one. */
export const dockerContainerizerAlone: Rule = (spec) =>
  spec.containerizer === "docker" && isOneMachine(spec) && spec.agents.length > 1
    ? [
        {
          at: "containerizer",
          message: say`${spec.agents.length} agents on one Docker machine would fight over one docker.sock and remove each other's containers. Use one agent, or containerizer: mesos.`,
        },
      ]
    : [];

/** When each field is read at all. */
const readers: Partial<Record<keyof ClusterSpec, (spec: ClusterSpec) => boolean>> = {
  os: ({ method }) => method !== "docker",
  apt: ({ method }) => method === "apt",
  source: ({ method }) => method === "source",
  network: isOneMachine,
  ssh: (spec) => !isOneMachine(spec),
};

/** Fields that this method does not read: they stay in the file, with a warning. */
export const unusedFields: Rule = (spec) => {
  const defaults = fillDefaults({});
  return Object.entries(readers)
    .filter(
      ([field, reads]) =>
        !reads(spec) && !sameValue(Reflect.get(spec, field), Reflect.get(defaults, field)),
    )
    .map(([at]) => ({
      at,
      message: say`Not used: ${isOneMachine(spec) ? say`a cluster on one Docker machine` : say`method ${spec.method}`} does not read this field.`,
    }));
};

const sameValue = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
