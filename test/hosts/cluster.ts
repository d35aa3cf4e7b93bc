import { cpSync, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { useLoginsOf } from "./asking.ts";
import { copyNode, makeBundle, onHost, script, supply, supplyBuild } from "./bundle.ts";
import type { Host } from "./host.ts";
import { NETWORK, type Rig } from "./rig.ts";
import { type Output, run } from "./run.ts";
import type { Scenario } from "./scenarios.ts";

/** A scenario on its hosts: bare ones at first. */
export interface Cluster {
  scenario: Scenario;
  /** The folder of the bundle on this machine. */
  bundle: string;
  masters: readonly Host[];
  agents: readonly Host[];
  /** Every host once. */
  hosts: readonly Host[];
  /**
   * Generates the bundle anew from a changed spec, in another folder; what deploy.sh remembers
   * comes along.
   */
  change(change: Change): Promise<void>;
  /** Installs the bundle in the scenario's way. */
  install(...options: string[]): Promise<Output>;
  /** Runs a script of the bundle on the operator's machine. */
  script(name: string, ...args: string[]): Promise<Output>;
  /** Runs a script of a host's own folder there. */
  onHost(host: Host, name: string, ...args: string[]): Promise<Output>;
  remove(): Promise<void>;
}

/** A spec made from a scenario's own. */
export type Change = (spec: Spec) => Spec;
/** Flags by program. */
export type Flags = Readonly<Record<string, Readonly<Record<string, string>>>>;
type Spec = ReturnType<typeof specOf>;

export const SECONDS = 420;

/**
 * Generates the scenario's bundle and starts its hosts, whose addresses begin at 10.77.0.`first`.
 */
export async function makeCluster(
  rig: Rig,
  scenario: Scenario,
  first: number,
  change: Change = (spec) => spec,
): Promise<Cluster> {
  const places = placesOf(scenario, first);
  const spec = specOf(rig, scenario, places);
  const make = async (changed: Spec) => {
    const bundle = await makeBundle(changed);
    await supplyWhatIsNeeded(rig, scenario, bundle);
    return bundle;
  };
  const image = scenario.image ?? "jre";
  const start = ({ host, address }: Place) =>
    rig.host({
      name: host,
      address,
      image,
      os: scenario.os,
      dockerImages: scenario.marathon === "image",
    });
  const hosts = await Promise.all([...places.masters, ...places.agents].map(start));
  if (scenario.layout === "aventer") await Promise.all(hosts.map(pretendCgroupV2));
  const isCopied = scenario.by === "folders by hand";
  const folderOf = (host: Host) =>
    isCopied ? onHost : `/opt/create-mesos-cluster/${scenario.id}/nodes/${host.name}`;
  const cluster: Cluster = {
    scenario,
    hosts,
    bundle: await make(change(spec)),
    masters: hosts.slice(0, places.masters.length),
    agents: hosts.slice(places.masters.length),
    async change(wanted) {
      const bundle = await make(wanted(spec));
      if (existsSync(join(cluster.bundle, "logs")))
        cpSync(join(cluster.bundle, "logs"), join(bundle, "logs"), { recursive: true });
      cluster.bundle = bundle;
    },
    async install(...options) {
      const output = await ways[scenario.by](rig, cluster.bundle, hosts, options);
      useLoginsOf(cluster.bundle);
      return output;
    },
    script: (name, ...args) =>
      rig.operator.run(cluster.bundle, "bash", [name, ...args], { seconds: SECONDS }),
    onHost: (host, name, ...args) =>
      host.run(`cd ${folderOf(host)} && bash ${name} ${args.join(" ")}`, { seconds: SECONDS }),
    remove: async () => {
      await Promise.all(hosts.map((host) => host.remove()));
    },
  };
  return cluster;
}

/**
 * ClusterD's agent refuses the hybrid cgroups that systemd makes of this machine's, and preflight
 * says so: its hosts look as if they had booted with version 2.
 */
async function pretendCgroupV2(host: Host): Promise<void> {
  const stat = [
    "#!/bin/sh",
    'if [ "$*" = "-fc %T /sys/fs/cgroup" ]; then echo cgroup2fs; else exec /usr/bin/stat "$@"; fi',
  ].join("\n");
  await host.must(`echo '${stat}' >/usr/local/bin/stat && chmod 0755 /usr/local/bin/stat`);
}

interface Place {
  host: string;
  address: string;
}

function placesOf(
  { id, masters, agents }: Scenario,
  first: number,
): Record<"masters" | "agents", Place[]> {
  const place = (role: string, number: number, offset: number) => ({
    host: `${role}-${number}.${id}.lan`,
    address: `10.77.0.${first + offset}`,
  });
  return {
    masters: Array.from({ length: masters }, (_, index) => place("master", index + 1, index)),
    agents: Array.from({ length: agents }, (_, index) => place("agent", index + 1, 3 + index)),
  };
}

function specOf(
  rig: Rig,
  { shared, ...scenario }: Scenario,
  { masters, agents }: Record<"masters" | "agents", Place[]>,
) {
  return {
    ...variationOf(rig, scenario),
    name: scenario.id,
    masters,
    agents: [...(shared ? masters.slice(-1) : []), ...agents] as (Place & {
      attributes?: Record<string, string>;
    })[],
    flags: {} as Flags,
    ...(scenario.sshUser ? { ssh: { user: scenario.sshUser } } : {}),
  };
}

/**
 * What a spec says of programs, systems and security. The operator's machine is the test's own:
 * deploy.sh from there lets it in, by hand it is named.
 */
export function variationOf(
  rig: Rig,
  {
    os,
    method,
    layout,
    from,
    marathon,
    security,
    by,
  }: Omit<Scenario, "id" | "by" | "masters" | "agents"> & Partial<Pick<Scenario, "by">>,
) {
  const { fingerprint } = rig.repositories[layout ?? "mesosphere"];
  const line = { line: `deb file:/srv/repo/${layout} ./`, layout, fingerprint };
  return {
    method,
    os,
    marathon,
    images,
    containerizer: "mesos",
    security:
      security !== undefined
        ? { level: security, admins: by === "folders by hand" ? [NETWORK.gateway] : [] }
        : { level: "open" },
    ...(method === "apt" ? { apt: from === "debs" ? { debs: "supplied", layout } : line } : {}),
  };
}

const images = {
  zookeeper: "standin/zookeeper:1",
  mesos: "standin/mesos:1",
  marathon: "standin/marathon:1",
};

/** Puts into artifacts/ what README.md of the bundle asks for. */
export async function supplyWhatIsNeeded(
  { repositories, packages }: Rig,
  {
    method,
    os,
    layout,
    from,
    marathon,
  }: Pick<Scenario, "method" | "os" | "layout" | "from" | "marathon">,
  bundle: string,
): Promise<void> {
  if (method === "source")
    await supplyBuild(bundle, packages.sourceArchive, `mesos-1.11.x-${os}-amd64.tar.gz`);
  if (layout && from === "line") supply(bundle, repositories[layout].keyFile, "apt-key.asc");
  if (layout && from === "debs") {
    const debs = {
      mesosphere: [packages.mesos, ...(marathon === "package" ? [packages.marathon] : [])],
      aventer: [packages.aventerMesos],
    }[layout];
    for (const deb of debs) supply(bundle, deb, deb.slice(deb.lastIndexOf("/") + 1));
  }
}

type Way = (
  rig: Rig,
  bundle: string,
  hosts: readonly Host[],
  options: readonly string[],
) => Promise<Output>;

const ways: Record<Scenario["by"], Way> = {
  "deploy.sh": ({ operator }, bundle, _, options) =>
    operator.run(bundle, "bash", ["deploy.sh", ...options], { seconds: SECONDS }),
  Ansible: ({ operator }, bundle, _, options) =>
    operator.run(join(bundle, "ansible"), "ansible-playbook", ["site.yml", ...options], {
      seconds: SECONDS,
    }),
  async "folders by hand"(_, bundle, hosts) {
    const outputs = await Promise.all(
      hosts.map(async (host) => {
        await copyNode(bundle, host);
        const output = await host.run(script("install.sh"), { seconds: SECONDS });
        if (output.stdout.includes("firewall=unconfirmed"))
          await host.must(script("install.sh", "--confirm-firewall"));
        return output;
      }),
    );
    const all = (field: "stdout" | "stderr") =>
      outputs.map((output, index) => `${hosts[index]?.name}:\n${output[field]}`).join("");
    return {
      code: Math.max(...outputs.map(({ code }) => code)),
      stdout: all("stdout"),
      stderr: all("stderr"),
    };
  },
};

/** What the logs of deploy.sh say, for the message of a failed test. */
export async function logsOf(bundle: string): Promise<string> {
  const folder = join(bundle, "logs");
  const names = readdirSync(folder).filter((name) => name.endsWith(".log"));
  return run("tail", ["-n", "15", ...names.map((name) => join(folder, name))]);
}
