import { get, loginFor } from "./asking.ts";
import type { LivingCluster } from "./living-cluster.ts";
import { leaderOf, registeredAgents } from "./observing.ts";
import { waitFor } from "./run.ts";

const APP = "/clock";
const TASKS = 3;
const WEIGHTS = [{ role: "dev", weight: 2 }];

/** Starts an app whose tasks write the time, and gives a role a weight. */
export async function postApp(cluster: LivingCluster): Promise<void> {
  const [master] = cluster.masters();
  const app = {
    id: APP,
    cmd: "while true; do date +%s; sleep 1; done",
    cpus: 0.1,
    mem: 32,
    instances: TASKS,
    portDefinitions: [],
  };
  await send(`http://${master?.address}:8080/v2/apps`, "POST", app);
  await send(`http://${await leaderOf(cluster.masters())}:5050/weights`, "PUT", WEIGHTS);
  await taskIds(cluster);
}

async function send(url: string, method: string, body: object): Promise<void> {
  const headers = { "Content-Type": "application/json", ...loginFor(url) };
  const reply = await fetch(url, { method, headers, body: JSON.stringify(body) });
  if (!reply.ok) throw new Error(`${method} ${url}: ${reply.status} ${await reply.text()}`);
}

/** What a change keeps where nothing is lost. */
export interface Life {
  framework: string;
  /** The ID of each agent, and its host. */
  agents: readonly [id: string, host: string][];
  /** The ID of each task of the app, and its host. */
  tasks: readonly [id: string, host: string][];
  weights: unknown;
}

/** Once every agent is there, and the app has as many tasks as it wants. */
export async function lifeOf(cluster: LivingCluster): Promise<Life> {
  return {
    agents: await agentIds(cluster),
    tasks: await taskIds(cluster),
    framework: await frameworkId(cluster),
    weights: await weights(cluster),
  };
}

const agentIds = (cluster: LivingCluster) =>
  waitFor("every agent", async () => {
    const ids = Object.entries(await registeredAgents(cluster.masters()));
    return ids.length === cluster.agents().length
      ? ids.map(([host, id]): [string, string] => [id, host])
      : undefined;
  });

const taskIds = (cluster: LivingCluster) =>
  waitFor("the app's tasks", async () => {
    const { app } = await askMarathon<{ app: { tasks: Task[] } }>(cluster, `/v2/apps${APP}`);
    const running = app.tasks.filter(({ state }) => state === "TASK_RUNNING");
    return running.length === TASKS
      ? running.map(({ id, host }): [string, string] => [id, host])
      : undefined;
  });

interface Task {
  id: string;
  host: string;
  state: string;
}

const frameworkId = (cluster: LivingCluster) =>
  waitFor("Marathon", async () => {
    const { frameworkId } = await askMarathon<{ frameworkId?: string }>(cluster, "/v2/info");
    return frameworkId;
  });

async function weights(cluster: LivingCluster): Promise<unknown> {
  const page = await get(`http://${await leaderOf(cluster.masters())}:5050/weights`);
  return JSON.parse(page?.text ?? "null");
}

/** Any of them answers: those that stand by ask the leader. */
async function askMarathon<T>(cluster: LivingCluster, path: string): Promise<T> {
  for (const { address } of cluster.masters()) {
    const page = await get(`http://${address}:8080${path}`);
    if (page?.status === 200) return JSON.parse(page.text) as T;
  }
  throw new Error(`No Marathon answers ${path}`);
}
