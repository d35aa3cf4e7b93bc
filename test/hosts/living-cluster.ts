import { makeBundle, makeChangedBundle } from "./bundle.ts";
import { type Flags, SECONDS, supplyWhatIsNeeded } from "./cluster.ts";
import type { Host } from "./host.ts";
import type { Rig } from "./rig.ts";
import type { Output } from "./run.ts";
import type { Scenario } from "./scenarios.ts";

/** What a cluster is made of. Hosts have numbers; the place in `masters` is the myid. */
export interface Shape {
  masters: readonly number[];
  agents: readonly number[];
  flags?: Flags;
  /** By the number of the agent. */
  attributes?: Readonly<Record<number, Readonly<Record<string, string>>>>;
}

/** A cluster whose hosts come and go. */
export interface LivingCluster {
  shape: Shape;
  /** The folder of the bundle that is installed. */
  bundle: string;
  masters(): readonly Host[];
  agents(): readonly Host[];
  host(role: Role, number: number): Host;
  /** Every host that was started and is not removed. */
  living(): readonly Host[];
  /** A new host, where there is none of this number. */
  start(role: Role, number: number): Promise<void>;
  /** A new host under the name and address of a dead one. */
  reinstall(role: Role, number: number): Promise<void>;
  /** Takes a host away for good. */
  remove(role: Role, number: number): Promise<void>;
  /** Generates the bundle of another shape, which is installed nowhere. */
  generate(shape: Shape): Promise<string>;
  /** The same with the steps that lead to it, and starts the hosts that are new. */
  prepare(shape: Shape, lost?: readonly string[]): Promise<string>;
  /** Runs a script of a bundle on the operator's machine; by default of the one installed. */
  script(name: string, ...args: string[]): Promise<Output>;
  scriptOf(bundle: string, name: string, ...args: string[]): Promise<Output>;
}

export type Role = "master" | "agent";

export const scenario = {
  id: "life",
  os: "debian-12",
  method: "apt",
  layout: "mesosphere",
  from: "line",
  by: "deploy.sh",
  masters: 3,
  agents: 2,
  marathon: "package",
} as const satisfies Scenario;

export const nameOf = (role: Role, number: number) => `${role}-${number}.${scenario.id}.lan`;
export const addressOf = (role: Role, number: number) =>
  `10.77.0.${(role === "master" ? 10 : 30) + number}`;

/** Starts the hosts of a shape and generates its bundle; nothing is installed. */
export async function makeLivingCluster(rig: Rig, shape: Shape): Promise<LivingCluster> {
  const hosts = new Map<string, Host>();
  const start = async (role: Role, number: number) => {
    const name = nameOf(role, number);
    if (!hosts.has(name))
      hosts.set(name, await rig.host({ name, address: addressOf(role, number) }));
  };
  const startAll = ({ masters, agents }: Shape) =>
    Promise.all([
      ...masters.map((number) => start("master", number)),
      ...agents.map((number) => start("agent", number)),
    ]);
  const hostOf = (role: Role, number: number): Host => {
    const found = hosts.get(nameOf(role, number));
    if (found === undefined) throw new Error(`No ${role} ${number}`);
    return found;
  };
  const generate = async (wanted: Shape) => {
    const bundle = await makeBundle(specOf(rig, wanted));
    await supplyWhatIsNeeded(rig, scenario, bundle);
    return bundle;
  };
  await startAll(shape);
  const cluster: LivingCluster = {
    shape,
    bundle: await generate(shape),
    generate,
    start,
    masters: () => cluster.shape.masters.map((number) => hostOf("master", number)),
    agents: () => cluster.shape.agents.map((number) => hostOf("agent", number)),
    host: hostOf,
    living: () => [...hosts.values()],
    async reinstall(role, number) {
      await cluster.remove(role, number);
      await start(role, number);
    },
    async remove(role, number) {
      await hostOf(role, number).remove();
      hosts.delete(nameOf(role, number));
    },
    async prepare(next, lost = []) {
      const folder = await makeChangedBundle(cluster.bundle, specOf(rig, next), lost);
      await supplyWhatIsNeeded(rig, scenario, folder);
      await startAll(next);
      return folder;
    },
    script: (name, ...args) => cluster.scriptOf(cluster.bundle, name, ...args),
    scriptOf: (folder, name, ...args) =>
      rig.operator.run(folder, "bash", [name, ...args], { seconds: 4 * SECONDS }),
  };
  return cluster;
}

function specOf(rig: Rig, { masters, agents, flags = {}, attributes = {} }: Shape) {
  const { fingerprint } = rig.repositories[scenario.layout];
  const place = (role: Role, number: number) => ({
    host: nameOf(role, number),
    address: addressOf(role, number),
  });
  return {
    name: scenario.id,
    method: scenario.method,
    os: scenario.os,
    marathon: scenario.marathon,
    containerizer: "mesos",
    masters: masters.map((number) => place("master", number)),
    agents: agents.map((number) => {
      const own = attributes[number];
      return own === undefined
        ? place("agent", number)
        : { ...place("agent", number), attributes: own };
    }),
    flags,
    apt: {
      line: `deb file:/srv/repo/${scenario.layout} ./`,
      layout: scenario.layout,
      fingerprint,
    },
  };
}
