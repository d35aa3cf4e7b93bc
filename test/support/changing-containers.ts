import type { ClusterPlan } from "../../src/core/plan/plan.ts";
import { runChange, writeChange } from "./changing-cluster.ts";
import { FakeDaemons, type FakeHost } from "./fake-daemons.ts";
import { idOf, install } from "./obeying-host.ts";
import type { Overrides } from "./spec.ts";

/**
 * A docker whose containers are the daemons of the test, which it asks; what it copies out of a
 * container is a folder with a log.
 */
const docker = `#!/bin/bash
if [[ "$1 $2" == "compose cp" && $3 == *:* ]]; then
  mkdir -p "$4/replicated_log"
  echo log >"$4/replicated_log/CURRENT"
fi
answer=$(printf '%s\\n' "$PWD" "$*" |
  curl -sS --noproxy '*' --data-binary @- "http://127.0.0.1:$CONTROL/")
printf '%s\\n' "\${answer#*|}"
exit "\${answer%%|*}"
`;

/** The bundle of a change on one machine, and the containers of the old cluster. */
export async function placeContainers(folder: string, before: Overrides, after: Overrides) {
  const one = { method: "docker", network: "10.0.0.0/24" } as const;
  const { root, old, now } = writeChange(folder, { ...one, ...before }, { ...one, ...after });
  const daemons = await FakeDaemons.start();
  const containers = new Containers(daemons);
  containers.start(old.plan, now.plan);
  await daemons.settle();
  const answer = async (_path: string, text: string) => {
    const [place = "", words = ""] = text.split("\n");
    const { endpoints } = place.endsWith("/old") ? old.plan : now.plan;
    const known = Object.values(endpoints).flat();
    const said = containers.obey(
      words.replace(/^compose /, ""),
      known.map(({ name }) => name),
    );
    await daemons.settle();
    return said;
  };
  const running = await runChange(root, daemons, { docker }, answer);
  return { ...running, told: containers.told, containers };
}

/** Each container is a host of its own, under the name that its daemon announces. */
class Containers {
  /** What Compose was told to start, stop, remove and copy, in order. */
  readonly told: string[] = [];
  /** What docker says to these words, in place of what it would do. */
  instead?: (words: string) => string | undefined;
  readonly #daemons: FakeDaemons;
  #project = "";
  readonly #addresses = new Map<string, string>();
  readonly #world = { size: 0, quorum: 0, changed: new Set<string>() };

  constructor(daemons: FakeDaemons) {
    this.#daemons = daemons;
  }

  /** Those of the old cluster run; what starts from now on is as the new one has it. */
  start(old: ClusterPlan, now: ClusterPlan): void {
    this.#project = old.name;
    for (const { endpoints } of [old, now])
      for (const { name, address } of Object.values(endpoints).flat()) {
        const here = address.replace("10.0.0", "127.0.0");
        this.#addresses.set(name, here);
        this.#daemons.hosts.set(here, { name: here, installed: new Set(), stages: new Map() });
      }
    Object.assign(this.#world, { size: old.masters.length, quorum: old.quorum });
    for (const { name } of Object.values(old.endpoints).flat()) this.#up(name);
    for (const { installed } of this.#daemons.hosts.values()) installed.clear();
    Object.assign(this.#world, { size: now.masters.length, quorum: now.quorum });
  }

  /** What docker says to these words: the exit code, |, the answer. */
  obey(words: string, known: readonly string[]): string {
    const other = this.instead?.(words);
    if (other !== undefined) return other;
    const names = words.split(" ").filter((word) => this.#addresses.has(word));
    const [name = ""] = names;
    const [, verb = ""] = /^(up --detach|stop|start|rm|cp)/.exec(words) ?? [];
    if (verb !== "") return this.#change(verb, verb === "cp" ? inCopy(words) : names, known);
    if (words === "config --services") return `0|${known.join("\n")}`;
    if (words.startsWith("--dry-run"))
      return `0|Container ${this.#project}-${name}-1  ${this.#isNew(name) ? "Running" : "Recreate"}`;
    if (words.startsWith("ps ")) return `0|${isRunning(this.#host(name)) ? "id" : ""}`;
    return `0|${words.includes(" sh ") ? "none" : ""}`;
  }

  #change(verb: string, names: readonly string[], known: readonly string[]): string {
    if (names.some((name) => !known.includes(name))) return "1|no such service";
    this.told.push([verb, ...names].join(" "));
    for (const name of verb === "cp" ? [] : names) {
      if (verb === "start" || verb === "up --detach") this.#up(name);
      else end(this.#host(name), verb === "rm");
    }
    return "0|";
  }

  #host(name: string): FakeHost {
    const host = this.#daemons.hosts.get(this.#addresses.get(name) ?? "");
    if (host === undefined) throw new Error(`no container ${name}`);
    return host;
  }

  #up(name: string) {
    const host = this.#host(name);
    install(host, name.replace(/-\d+$/, ""), this.#world);
    host.agent &&= { ...host.agent, id: idOf(Number(name.replace(/.*-/, ""))) };
  }

  #isNew(name: string): boolean {
    const host = this.#host(name);
    return isRunning(host) && host.installed.size > 0;
  }
}

const inCopy = (words: string) => words.match(/mesos-master-\d+/g) ?? [];

const isRunning = ({ zookeeper, master, marathon, agent }: FakeHost) =>
  [zookeeper, master, marathon || undefined, agent].some((daemon) => daemon !== undefined);

/** An agent that is stopped stays on the leader's list. */
function end(host: FakeHost, isRemoved: boolean) {
  Object.assign(host, { zookeeper: undefined, master: undefined, marathon: undefined });
  if (isRemoved) delete host.agent;
}
