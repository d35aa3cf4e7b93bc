import { makeBundle, makeChangedBundle } from "./bundle.ts";
import { type Flags, SECONDS, supplyWhatIsNeeded } from "./cluster.ts";
import type { Host } from "./host.ts";
import type { Rig } from "./rig.ts";
import type { Output } from "./run.ts";
import type { Scenario } from "./scenarios.ts";

/** How it is closed to strangers. */
export type Level = "open" | "passwords";

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
  /** Its name. */
  id: string;
  level: Level;
  nameOf(role: Role, number: number): string;
  addressOf(role: Role, number: number): string;
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
  /** The same, with a SIGINT when it has printed something. */
  interrupt(at: RegExp, bundle: string, name: string, ...args: string[]): Promise<Output>;
  /** Takes all hosts away. */
  end(): Promise<void>;
}

export type Role = "master" | "agent";

export const scenario = {
  os: "debian-12",
  method: "apt",
  layout: "mesosphere",
  from: "line",
  by: "deploy.sh",
  masters: 3,
  agents: 2,
  marathon: "package",
} as const satisfies Omit<Scenario, "id">;

/** Which of the clusters that live side by side: its name, and the addresses after 10.77.0.`first`. */
export interface Place {
  id: string;
  first: number;
  level?: Level;
}

/** Starts the hosts of a shape and generates its bundle; nothing is installed. */
export async function makeLivingCluster(
  rig: Rig,
  { id, first, level = "open" }: Place,
  shape: Shape,
): Promise<LivingCluster> {
  const nameOf = (role: Role, number: number) => `${role}-${number}.${id}.lan`;
  const addressOf = (role: Role, number: number) =>
    `10.77.0.${first + (role === "master" ? 0 : 10) + number}`;
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
  const toSpec = (wanted: Shape) =>
    specOf(rig, { id, level }, wanted, (role, number) => ({
      host: nameOf(role, number),
      address: addressOf(role, number),
    }));
  const generate = async (wanted: Shape) => {
    const bundle = await makeBundle(toSpec(wanted));
    await supplyWhatIsNeeded(rig, scenario, bundle);
    return bundle;
  };
  await startAll(shape);
  const runScript = (
    interruptAt: RegExp | undefined,
    folder: string,
    name: string,
    ...args: string[]
  ) => rig.operator.run(folder, "bash", [name, ...args], { seconds: 4 * SECONDS, interruptAt });
  const cluster: LivingCluster = {
    id,
    level,
    nameOf,
    addressOf,
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
      const folder = await makeChangedBundle(cluster.bundle, toSpec(next), lost);
      await supplyWhatIsNeeded(rig, scenario, folder);
      await startAll(next);
      return folder;
    },
    script: (name, ...args) => cluster.scriptOf(cluster.bundle, name, ...args),
    scriptOf: (folder, name, ...args) => runScript(undefined, folder, name, ...args),
    interrupt: runScript,
    async end() {
      await Promise.all(cluster.living().map((host) => host.remove()));
    },
  };
  return cluster;
}

function specOf(
  rig: Rig,
  { id, level }: Pick<LivingCluster, "id" | "level">,
  { masters, agents, flags = {}, attributes = {} }: Shape,
  place: (role: Role, number: number) => { host: string; address: string },
) {
  const { fingerprint } = rig.repositories[scenario.layout];
  return {
    name: id,
    security: { level },
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
