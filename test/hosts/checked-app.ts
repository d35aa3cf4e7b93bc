import assert from "node:assert/strict";
import { loginFor } from "./asking.ts";
import { waitFor } from "./run.ts";

/** Puts an app that serves HTTP, waits until it is healthy, and takes it away. */
export async function becomesHealthy(url: string): Promise<void> {
  const login = loginFor(url);
  const check = { protocol: "TCP", portIndex: 0, gracePeriodSeconds: 30, intervalSeconds: 2 };
  const app = {
    cmd: "exec python3 -m http.server $PORT0",
    cpus: 0.1,
    mem: 32,
    portDefinitions: [{ port: 0 }],
    healthChecks: [check],
  };
  const put = await fetch(url, {
    method: "PUT",
    headers: { "content-type": "application/json", ...login },
    body: JSON.stringify(app),
  });
  assert.equal(put.status, 201, await put.text());
  await waitFor("a healthy task", async () => {
    const reply = (await (await fetch(url, { headers: login })).json()) as {
      app: { tasksHealthy: number };
    };
    return reply.app.tasksHealthy === 1 || undefined;
  });
  await fetch(`${url}?force=true`, { method: "DELETE", headers: login });
}
