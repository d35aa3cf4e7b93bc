import { createServer as createHttp, type IncomingMessage } from "node:http";
import { createServer as createTcp, type Server } from "node:net";
import type { LoginStage } from "../../src/core/cluster/login-stages.ts";
import { FakeFrameworks } from "./fake-frameworks.ts";

/** What runs on a host: the list of its ZooKeeper, the quorum of its master. */
export interface FakeHost {
  name: string;
  zookeeper?: number | undefined;
  master?: number | undefined;
  marathon?: boolean | undefined;
  agent?: { id: string; active: boolean; deactivated: boolean } | undefined;
  /** Services whose files are those of the new bundle. */
  installed: Set<string>;
  /** Whether those are the files of a step's own. */
  own?: boolean;
  /** How far passwords have come for a service. */
  stages: Map<string, LoginStage | undefined>;
  /** Whether ZooKeeper was closed when this host looked. */
  isClosed?: boolean;
  /** Whether it has been uninstalled. */
  left?: boolean;
}

const daemons = ["zookeeper", "election", "master", "marathon", "agent"] as const;
type Daemon = (typeof daemons)[number];

const lowestPort = 20_000;
/** From here on the system takes ports for connections, and for those who listen on port 0. */
const portsOfSystem = 32_768;

/** Real sockets at addresses of this machine, behind which a cluster behaves as the facts say. */
export class FakeDaemons {
  readonly hosts = new Map<string, FakeHost>();
  /** Addresses of those that lead, as long as they run. */
  leaders: Partial<Record<Daemon, string>> = {};
  tasks = 3;
  /** The address of a master whose log does not recover. */
  slow: string | undefined;
  deployments: unknown[] = [];
  readonly frameworks = new FakeFrameworks();
  /** Addresses of those that answer strangers, whatever their files say. */
  readonly open = new Set<string>();
  /** The header that masters, agents and Marathons want; undefined: none. */
  login: string | undefined;
  /** Answers in place of those of the daemons: PATH or a word of ZooKeeper at an address. */
  instead = new Map<string, string>();
  /** The same, for answers that change: undefined leaves it to the daemon. */
  now: (address: string, path: string) => string | undefined = () => undefined;
  readonly ports: Record<Daemon, number>;
  readonly #servers = new Map<string, Server>();

  readonly #owner: Server;

  private constructor(owner: Server, first: number) {
    this.#owner = owner;
    this.ports = {
      zookeeper: first,
      election: first + 1,
      master: first + 2,
      marathon: first + 3,
      agent: first + 4,
    };
  }

  /** Takes ports for itself: who listens on the first of a set has the whole set until it closes. */
  static async start(): Promise<FakeDaemons> {
    for (let first = lowestPort; first < portsOfSystem; first += daemons.length + 1) {
      const owner = await listen(createTcp(), first, "127.0.0.1").catch(() => undefined);
      if (owner !== undefined) return new FakeDaemons(owner, first + 1);
    }
    throw new Error("no ports are free");
  }

  host(last: number): FakeHost {
    const host = this.hosts.get(`127.0.0.${last}`);
    if (host === undefined) throw new Error(`no host ${last}`);
    return host;
  }

  /** Opens and closes the ports of what runs now, and lets others lead where a leader is gone. */
  async settle(): Promise<void> {
    for (const daemon of daemons) {
      const running = [...this.hosts].filter(([, host]) => runs(host, daemon)).map(([ip]) => ip);
      const leader = this.leaders[daemon];
      if (leader === undefined || !running.includes(leader)) this.#elect(daemon, running[0]);
      for (const ip of this.hosts.keys()) {
        const key = `${daemon} ${ip}`;
        const server = this.#servers.get(key);
        if (running.includes(ip) && server === undefined)
          this.#servers.set(key, await listen(this.#serverOf(daemon, ip), this.ports[daemon], ip));
        else if (!running.includes(ip) && server !== undefined) {
          server.close();
          this.#servers.delete(key);
        }
      }
    }
  }

  close(): void {
    for (const server of [...this.#servers.values(), this.#owner]) server.close();
  }

  #elect(daemon: Daemon, ip: string | undefined) {
    if (ip === undefined) delete this.leaders[daemon];
    else this.leaders[daemon] = ip;
  }

  #serverOf(daemon: Daemon, ip: string): Server {
    if (daemon === "zookeeper" || daemon === "election")
      return createTcp((socket) => {
        socket.on("error", () => undefined);
        socket.on("data", (data) => socket.end(this.#zookeeper(ip, String(data).trim())));
      });
    return createHttp({ keepAlive: false }, async (request, response) => {
      const path = request.url ?? "";
      const text =
        this.now(ip, path) ?? this.instead.get(`${ip} ${path}`) ?? this.#page(daemon, ip, path);
      const body = request.method === "POST" ? await bodyOf(request) : "";
      if (this.#refuses(ip, daemon, request.headers.authorization)) {
        response.writeHead(401).end();
        return;
      }
      if (path === "/teardown") this.frameworks.tearDown(body);
      else if (body !== "") this.#obey(JSON.parse(body));
      response.writeHead(text === undefined ? 404 : 200).end(text ?? "");
    });
  }

  #refuses(ip: string, daemon: Daemon, login: string | undefined): boolean {
    if (this.login !== undefined) return login !== this.login;
    return !this.open.has(ip) && asksForLogin(this.hosts.get(ip), daemon) && login === undefined;
  }

  /** It serves where more than half of its list run with such a list. */
  #zookeeper(ip: string, word: string): string {
    const size = this.hosts.get(ip)?.zookeeper ?? 0;
    const peers = [...this.hosts.values()].filter(({ zookeeper }) => zookeeper !== undefined);
    const other = this.instead.get(`${ip} ${word}`);
    if (other !== undefined) return other;
    if (peers.length * 2 <= size)
      return "This ZooKeeper instance is not currently serving requests";
    const follows = this.leaders.zookeeper === ip ? "leader" : "follower";
    if (word === "mntr" && size === 1) return "zk_server_state\tstandalone\n";
    const followers = `zk_synced_followers\t${peers.length - 1}\n`;
    if (word === "mntr") return `zk_quorum_size\t${size}\n${follows === "leader" ? followers : ""}`;
    return `Zxid: 0x200000007\nMode: ${size === 1 ? "standalone" : follows}\n`;
  }

  #page(daemon: Daemon, ip: string, path: string): string | undefined {
    const hosts = [...this.hosts.values()];
    const count = hosts.filter(({ master }) => master !== undefined).length;
    const agents = [...this.hosts].flatMap(([address, { agent, name }]) =>
      agent ? [{ ...agent, hostname: name, pid: `slave(1)@${address}:5051` }] : [],
    );
    const pages: Partial<Record<Daemon, Record<string, unknown>>> = {
      master: {
        "/metrics/snapshot": {
          "master/elected": this.leaders.master === ip ? 1 : 0,
          "master/slaves_active": agents.filter(({ active }) => active).length,
          "registrar/log/recovered": this.slow === ip ? 0 : 1,
          "registrar/log/ensemble_size": count,
        },
        "/flags": { flags: { quorum: String(this.hosts.get(ip)?.master) } },
        "/slaves": { slaves: agents, recovered_slaves: [] },
        "/frameworks": this.frameworks.page(hosts.some(({ marathon }) => marathon)),
        "/teardown": {},
        "/api/v1": {},
      },
      marathon: {
        "/v2/info": { frameworkId: this.frameworks.known },
        "/v2/apps": { apps: [{ id: "/a", tasksRunning: this.tasks }] },
        "/v2/pods/::status": [],
        "/v2/deployments": this.deployments,
        "/v2/leader": {
          leader: `${this.hosts.get(this.leaders.marathon ?? "")?.name}:${this.ports.marathon}`,
        },
      },
      agent: { "/containers": [] },
    };
    const page = pages[daemon]?.[path.replace(/\?.*/, "")];
    return page === undefined ? undefined : JSON.stringify(page).replaceAll("/", "\\/");
  }

  /** A call of an operator about an agent. */
  #obey(call: Record<string, { agent_id: { value: string }; mark_gone?: boolean }>) {
    const [type, given] = Object.entries(call).find(([name]) => name !== "type") ?? [];
    const host = [...this.hosts.values()].find(({ agent }) => agent?.id === given?.agent_id.value);
    if (host?.agent === undefined) return;
    if (type === "reactivate_agent")
      Object.assign(host.agent, { active: true, deactivated: false, drain_info: undefined });
    else if (given?.mark_gone === true) host.agent = undefined;
    else
      Object.assign(host.agent, {
        active: false,
        deactivated: true,
        drain_info: { state: "DRAINED" },
      });
  }
}

/** From which stage on. */
const asking: Partial<Record<Daemon, readonly [service: string, stage: LoginStage]>> = {
  master: ["mesos-master", "master-login-required"],
  marathon: ["marathon", "marathon-login"],
  agent: ["mesos-agent", "agent-login-required"],
};

function asksForLogin(host: FakeHost | undefined, daemon: Daemon): boolean {
  const [service = "", stage] = asking[daemon] ?? [];
  const reached = host?.stages.get(service);
  return reached !== undefined && reached === stage;
}

const runs = (host: FakeHost, daemon: Daemon) =>
  daemon === "election" ? host.zookeeper !== undefined : Boolean(host[daemon]);

async function listen(server: Server, port: number, ip: string): Promise<Server> {
  server.unref();
  await new Promise<void>((ready, fail) => {
    server.once("error", fail);
    server.listen(port, ip, ready);
  });
  return server;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const piece of request) body += piece;
  return body;
}
