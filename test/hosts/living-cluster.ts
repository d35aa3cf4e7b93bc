import { useLoginsOf } from "./asking.ts";
import { makeBundle, makeChangedBundle } from "./bundle.ts";
import { type Flags, SECONDS, supplyWhatIsNeeded, variationOf } from "./cluster.ts";
import type { Host } from "./host.ts";
import { ownFlags, putOwnSecrets } from "./own-secrets.ts";
import type { Rig } from "./rig.ts";
import { type Output, run } from "./run.ts";
import type { Scenario } from "./scenarios.ts";

/** What a cluster is made of. Hosts have numbers; the place in `masters` is the myid. */
export interface Shape {
  masters: readonly number[];
  agents: readonly number[];
  flags?: Flags;
  /** Flags take secrets of the operator's own. */
  ownSecrets?: true;
  /** Where it is another level than at first. */
  security?: Scenario["security"];
  /** By the number of the agent. */
  attributes?: Readonly<Record<number, Readonly<Record<string, string>>>>;
}

/** A cluster whose hosts come and go. */
export interface LivingCluster {
  /** Its name. */
  id: string;
  installed: Installed;
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

/** What is installed on its hosts, and how it is closed to strangers. */
export type Installed = Omit<
  Scenario,
  "id" | "by" | "masters" | "agents" | "shared" | "sshUser"
> & {
  /** Marathon registers without one, as early bundles had it. */
  withoutPrincipal?: true;
};

export const fromPackages: Installed = {
  os: "debian-12",
  method: "apt",
  layout: "mesosphere",
  from: "line",
  marathon: "package",
};

export const inContainers: Installed = {
  os: "debian-12",
  method: "docker",
  marathon: "image",
  image: "docker",
};

/** Which of the clusters that live side by side: its name, and the addresses after 10.77.0.`first`. */
export interface Place {
  id: string;
  first: number;
}

/** Starts the hosts of a shape and generates its bundle; nothing is installed. */
export async function makeLivingCluster(
  rig: Rig,
  { id, first }: Place,
  installed: Installed,
  shape: Shape,
): Promise<LivingCluster> {
  const nameOf = (role: Role, number: number) => `${role}-${number}.${id}.lan`;
  const addressOf = (role: Role, number: number) =>
    `10.77.0.${first + (role === "master" ? 0 : 10) + number}`;
  const hosts = new Map<string, Host>();
  const start = async (role: Role, number: number) => {
    const name = nameOf(role, number);
    if (!hosts.has(name))
      hosts.set(
        name,
        await rig.host({
          name,
          address: addressOf(role, number),
          os: installed.os,
          image: installed.image ?? "jre",
          dockerImages: installed.marathon === "image",
        }),
      );
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
    specOf(rig, id, installed, wanted, (role, number) => ({
      host: nameOf(role, number),
      address: addressOf(role, number),
    }));
  const generate = async (wanted: Shape) => {
    const bundle = await makeBundle(toSpec(wanted));
    await supplyWhatIsNeeded(rig, installed, bundle);
    return bundle;
  };
  await startAll(shape);
  const bundle = await generate(shape);
  if (shape.ownSecrets) putOwnSecrets(bundle);
  if (installed.withoutPrincipal) await removePrincipal(bundle);
  const runScript = async (
    interruptAt: RegExp | undefined,
    folder: string,
    name: string,
    ...args: string[]
  ) => {
    const options = { seconds: 4 * SECONDS, interruptAt };
    const output = await rig.operator.run(folder, "bash", [name, ...args], options);
    useLoginsOf(folder);
    return output;
  };
  const cluster: LivingCluster = {
    id,
    installed,
    nameOf,
    addressOf,
    shape,
    bundle,
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
      await supplyWhatIsNeeded(rig, installed, folder);
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

/** From Marathon's settings in a bundle, whose lists of checksums know it. */
async function removePrincipal(bundle: string): Promise<void> {
  const program = `
    sed -i /MARATHON_MESOS_AUTHENTICATION_PRINCIPAL/d nodes/*/etc/default/marathon
    for folder in nodes/*/ .; do
      (cd "$folder" && sed 's/^[^ ]*  //' SHA256SUMS | xargs -d '\\n' sha256sum >sums && mv sums SHA256SUMS)
    done`;
  await run("bash", ["-euc", program], { cwd: bundle });
}

function specOf(
  rig: Rig,
  name: string,
  installed: Installed,
  {
    masters,
    agents,
    flags = {},
    attributes = {},
    security = installed.security,
    ownSecrets,
  }: Shape,
  place: (role: Role, number: number) => { host: string; address: string },
) {
  return {
    ...variationOf(rig, { ...installed, ...(security && { security }) }),
    name,
    masters: masters.map((number) => place("master", number)),
    agents: agents.map((number) => {
      const own = attributes[number];
      return own === undefined
        ? place("agent", number)
        : { ...place("agent", number), attributes: own };
    }),
    flags: ownSecrets ? { ...flags, ...ownFlags } : flags,
  };
}
