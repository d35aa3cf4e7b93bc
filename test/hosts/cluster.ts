import { readdirSync } from "node:fs";
import { join } from "node:path";
import { copyNode, makeBundle, script, supply, supplyBuild } from "./bundle.ts";
import type { Host } from "./host.ts";
import type { Rig } from "./rig.ts";
import { type Output, run } from "./run.ts";
import type { Scenario } from "./scenarios.ts";

/** A scenario on its hosts: bare ones at first. */
export interface Cluster {
  scenario: Scenario;
  bundle: string;
  masters: readonly Host[];
  agents: readonly Host[];
  /** Every host once. */
  hosts: readonly Host[];
  /** Installs the bundle's present content in the scenario's way. */
  install(...options: string[]): Promise<Output>;
  /** Runs a script of the bundle on the operator's machine. */
  script(name: string, ...args: string[]): Promise<Output>;
  /** Runs a script of a host's own folder there. */
  onHost(host: Host, name: string, ...args: string[]): Promise<Output>;
  remove(): Promise<void>;
}

export const SECONDS = 420;

/** Generates the scenario's bundle and starts its hosts, whose addresses begin at 10.77.0.`first`. `extra` goes into the spec. */
export async function makeCluster(rig: Rig, scenario: Scenario, first: number, extra: object = {}): Promise<Cluster> {
  const place = (role: string, number: number, offset: number) => ({ host: `${role}-${number}.${scenario.id}.lan`, address: `10.77.0.${first + offset}` });
  const masters = Array.from({ length: scenario.masters }, (_, index) => place("master", index + 1, index));
  const agents = Array.from({ length: scenario.agents }, (_, index) => place("agent", index + 1, 3 + index));
  const spec = { ...specOf(rig, scenario), masters, agents: [...(scenario.shared ? masters.slice(-1) : []), ...agents] };
  const bundle = await makeBundle({ ...spec, ...extra });
  await supplyWhatIsNeeded(rig, scenario, bundle);
  const start = ({ host, address }: { host: string; address: string }) => rig.host({ name: host, address, image: scenario.image ?? "jre", os: scenario.os, dockerImages: scenario.marathon === "image" });
  const hosts = await Promise.all([...masters, ...agents].map(start));
  const folder = scenario.by === "folders by hand" ? () => "/opt/bundle" : (host: Host) => `/opt/create-mesos-cluster/${scenario.id}/nodes/${host.name}`;
  return {
    scenario, bundle, hosts,
    masters: hosts.slice(0, masters.length),
    agents: hosts.slice(masters.length),
    install: (...options) => ways[scenario.by](rig, bundle, hosts, options),
    script: (name, ...args) => rig.operator.run(bundle, "bash", [name, ...args], { seconds: SECONDS }),
    onHost: (host, name, ...args) => host.run(`cd ${folder(host)} && bash ${name} ${args.join(" ")}`, { seconds: SECONDS }),
    remove: async () => { await Promise.all(hosts.map((host) => host.remove())); },
  };
}

/** The spec of a scenario but its hosts. */
function specOf(rig: Rig, { id, os, method, layout, from, marathon, sshUser }: Scenario) {
  const { fingerprint } = rig.repositories[layout ?? "mesosphere"];
  const line = { line: `deb file:/srv/repo/${layout} ./`, layout, fingerprint };
  return {
    name: id, method, os, marathon, images,
    ...(method === "apt" ? { apt: from === "debs" ? { debs: "supplied", layout } : line } : {}),
    ...(sshUser ? { ssh: { user: sshUser } } : {}),
  };
}

const images = { zookeeper: "standin/zookeeper:1", mesos: "standin/mesos:1", marathon: "standin/marathon:1" };

/** Puts into artifacts/ what README.md of the bundle asks for. */
export async function supplyWhatIsNeeded({ repositories, packages }: Rig, { method, os, layout, from, marathon }: Scenario, bundle: string): Promise<void> {
  if (method === "source") await supplyBuild(bundle, packages.sourceArchive, `mesos-1.11.x-${os}-amd64.tar.gz`);
  if (layout && from === "line") supply(bundle, repositories[layout].keyFile, "apt-key.asc");
  if (layout && from === "debs") {
    const debs = { mesosphere: [packages.mesos, ...(marathon === "package" ? [packages.marathon] : [])], aventer: [packages.aventerMesos] }[layout];
    for (const deb of debs) supply(bundle, deb, deb.slice(deb.lastIndexOf("/") + 1));
  }
}

type Way = (rig: Rig, bundle: string, hosts: readonly Host[], options: readonly string[]) => Promise<Output>;

const ways: Record<Scenario["by"], Way> = {
  "deploy.sh": ({ operator }, bundle, _, options) => operator.run(bundle, "bash", ["deploy.sh", ...options], { seconds: SECONDS }),
  Ansible: ({ operator }, bundle, _, options) => operator.run(join(bundle, "ansible"), "ansible-playbook", ["site.yml", ...options], { seconds: SECONDS }),
  async "folders by hand"(_, bundle, hosts) {
    const outputs = await Promise.all(hosts.map(async (host) => {
      await copyNode(bundle, host);
      return host.run(script("install.sh"), { seconds: SECONDS });
    }));
    const all = (field: "stdout" | "stderr") => outputs.map((output, index) => `${hosts[index]?.name}:\n${output[field]}`).join("");
    return { code: Math.max(...outputs.map(({ code }) => code)), stdout: all("stdout"), stderr: all("stderr") };
  },
};

/** What the logs of deploy.sh say, for the message of a failed test. */
export async function logsOf(bundle: string): Promise<string> {
  const folder = join(bundle, "logs");
  const names = readdirSync(folder).filter((name) => name.endsWith(".log"));
  return run("tail", ["-n", "15", ...names.map((name) => join(folder, name))]);
}
