import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { bundleOf } from "./bundle.ts";
import { runAside } from "./run-aside.ts";
import { writeFiles } from "./source-files.ts";
import { type Overrides, specOf } from "./spec.ts";

/** An agent as the leader and the agent itself know it. */
export interface FakeAgent {
  hostname: string;
  address: string;
  attributes: Record<string, string | number>;
  active: boolean;
  deactivated: boolean;
  /** What the last drain was asked for; undefined: not drained. */
  drain?: { state: "DRAINING" | "DRAINED"; config: Record<string, unknown> } | undefined;
  /** How long each of its tasks takes to end, in ms, by the name of its executor. */
  tasks: Record<string, number>;
}

/** Status, content, headers. */
type Reply = [number, unknown?, Record<string, string>?];

/**
 * What a living cluster remembers. Tests change it as they like; the requests behave as
 * day 2 of real daemons was seen to.
 */
export class FakeCluster {
  leader = "127.0.0.11";
  /** By ID. */
  agents = new Map<string, FakeAgent>();
  gone = new Set<string>();
  windows: unknown[] = [];
  down = new Set<string>();
  unreachable: string[] = [];
  /** The user and password that every request needs. */
  login: string | undefined;
  marathon = { kill: 20, tasksRunning: 2, room: true, connected: true };
  weights = [{ role: "prod", weight: 2.0 }];
  /** METHOD PATH of each request that changes something, with its body. */
  calls: string[] = [];
  /** Answers in place of those of the daemons, by the beginning of the path. */
  instead: Record<string, (response: ServerResponse, request: IncomingMessage) => void> = {};

  constructor(agents = 3) {
    for (let number = 1; number <= agents; number++)
      this.agents.set(idOf(number), {
        hostname: `a-${number}.lan`,
        address: `127.0.0.${20 + number}`,
        attributes: { rack: number === 1 ? "r1" : "r2", zone: number },
        active: true,
        deactivated: false,
        tasks: { [`hello.${number}`]: 50 },
      });
  }

  agent(number: number): FakeAgent {
    const agent = this.agents.get(idOf(number));
    if (agent === undefined) throw new Error(`no agent ${number}`);
    return agent;
  }

  answer(request: IncomingMessage, response: ServerResponse, body: string): void {
    const path = request.url ?? "";
    if (request.method === "POST") this.calls.push(`${path} ${body}`);
    const other = Object.entries(this.instead).find(([start]) => path.startsWith(start))?.[1];
    if (other) {
      other(response, request);
      return;
    }
    const [code, content = "", headers = {}] = this.#reply(request, path, body);
    // Some versions of Mesos write / as \/.
    const text =
      typeof content === "string" ? content : JSON.stringify(content).replaceAll("/", "\\/");
    response.writeHead(code, headers).end(text);
  }

  #reply(request: IncomingMessage, path: string, body: string): Reply {
    const login = `Basic ${Buffer.from(this.login ?? "").toString("base64")}`;
    if (this.login !== undefined && request.headers.authorization !== login) return [401];
    const here = request.socket.localAddress ?? "";
    if (path === "/containers") return [200, this.#containers(here)];
    if (path.startsWith("/v2/")) return [200, this.#marathon(path)];
    if (path === "/metrics/snapshot")
      return [
        200,
        { "master/elected": here === this.leader ? 1 : 0, "registrar/log/recovered": 1 },
      ];
    if (here !== this.leader) return [307, "", { Location: `//m-1.lan:5050/master${path}` }];
    return request.method === "POST" ? this.#post(path, body) : [200, this.#page(path)];
  }

  #containers(address: string) {
    const agent = [...this.agents.values()].find((each) => each.address === address);
    return Object.keys(agent?.tasks ?? {}).map((name) => ({
      container_id: "c",
      executor_id: name,
      status: { executor_pid: 7 },
    }));
  }

  #marathon(path: string) {
    if (path.startsWith("/v2/deployments")) return [];
    if (path === "/v2/info") return { frameworkId: "F-1" };
    const { kill, tasksRunning } = this.marathon;
    return {
      apps: [
        { id: "/slow", tasksRunning, taskKillGracePeriodSeconds: kill },
        { id: "/hello", tasksRunning: 1, upgradeStrategy: { minimumHealthCapacity: 1 } },
      ],
    };
  }

  #page(path: string): unknown {
    const agents = [...this.agents].map(([id, agent]) => ({
      id,
      hostname: agent.hostname,
      pid: `slave(1)@${agent.address}:5051`,
      attributes: agent.attributes,
      registered_time: Date.now() / 1000 - 7500,
      resources: { cpus: 4.0, mem: 8192.0, ports: "[31000-32000]" },
      used_resources: { cpus: 0.5, mem: 64 },
      active: agent.active,
      deactivated: agent.deactivated,
      ...(agent.drain && { drain_info: agent.drain }),
      TASK_RUNNING: Object.keys(agent.tasks).length,
      TASK_FINISHED: 7,
    }));
    if (path.startsWith("/slaves")) return { slaves: agents, recovered_slaves: [] };
    if (path.startsWith("/frameworks"))
      return { frameworks: [{ id: "F-1", name: "marathon", connected: this.marathon.connected }] };
    if (path === "/weights") return this.weights;
    if (path === "/state-summary") return { hostname: "m-1.lan", slaves: agents };
    if (path === "/maintenance/schedule") return { windows: this.windows };
    return { unreachable: { slaves: this.unreachable.map((id) => ({ id: { value: id } })) } };
  }

  #post(path: string, body: string): Reply {
    const json = JSON.parse(body);
    if (path === "/maintenance/schedule") {
      this.windows = json.windows;
      return [200];
    }
    if (path === "/machine/up")
      return this.down.delete(json[0].hostname) ? [200] : [400, "not down"];
    const given = json[String(json.type).toLowerCase()];
    const id = given.agent_id.value;
    if (this.gone.has(id)) return [200];
    const agent = this.agents.get(id);
    if (agent === undefined) return [400, "Unknown agent"];
    if (typeof given.max_grace_period === "string")
      return [400, "Not expecting a JSON string for field 'max_grace_period'"];
    this.#obey(json.type, id, agent, given);
    return [200];
  }

  #obey(type: string, id: string, agent: FakeAgent, given: Record<string, unknown>) {
    if (type === "MARK_AGENT_GONE") this.#forget(id);
    if (type === "DEACTIVATE_AGENT") Object.assign(agent, { active: false, deactivated: true });
    if (type === "REACTIVATE_AGENT")
      Object.assign(agent, { active: true, deactivated: false, drain: undefined });
    if (type !== "DRAIN_AGENT") return;
    const { agent_id: _, ...config } = given;
    Object.assign(agent, {
      active: false,
      deactivated: true,
      drain: { state: "DRAINING", config },
    });
    if (!this.marathon.room) this.marathon.tasksRunning -= Object.keys(agent.tasks).length;
    // Whatever the grace, each task takes as long as its own kill policy says.
    for (const [name, ms] of Object.entries(agent.tasks))
      setTimeout(() => {
        delete agent.tasks[name];
        if (agent.drain === undefined || Object.keys(agent.tasks).length > 0) return;
        agent.drain.state = "DRAINED";
        if (config["mark_gone"] === true) this.#forget(id);
      }, ms).unref();
  }

  #forget(id: string) {
    this.gone.add(id);
    this.agents.delete(id);
  }
}

/** The ID of an agent by its number. */
export const idOf = (number: number) => `00000000-0000-4000-8000-000000000000-S${number}`;

/** A bundle of three masters and some agents below a folder, whose addresses are a fake cluster. */
export async function placeLivingCluster(folder: string, overrides: Overrides = {}) {
  const place = mkdtempSync(join(folder, "living-"));
  const cluster = new FakeCluster();
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const piece of request) body += piece;
    response.on("error", () => undefined);
    cluster.answer(request, response, body);
  });
  await new Promise<void>((ready) => server.listen(0, "0.0.0.0", ready));
  server.unref();
  const { port } = server.address() as AddressInfo;
  const hosts = {
    masters: ["m-[1-3].lan=10.0.0.[11-13]"],
    agents: ["a-[1-3].lan=10.0.0.[21-23]"],
  };
  writeFiles(place, bundleOf(specOf({ method: "apt", ...hosts, ...overrides })));
  const change = (script: string, edit: (text: string) => string) =>
    writeFileSync(join(place, script), edit(readFileSync(join(place, script), "utf8")));
  const atServer = (text: string) =>
    text
      .replaceAll(/@10\.0\.0\./g, "@127.0.0.")
      .replaceAll(/^(\w+_port=)\d+$/gm, `$1${port}`)
      .replace(/^patience=\d+/m, "patience=4")
      .replace(/^session_seconds=\d+/m, "session_seconds=0");
  return {
    place,
    port,
    cluster,
    atServer: (script: string) => change(script, atServer),
    /** Runs a script to its end, or until it is interrupted. */
    run: (script: string, args: readonly string[], interruptAfter?: number) =>
      runAside(place, [script, ...args], interruptAfter),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
