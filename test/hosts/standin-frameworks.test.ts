import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { standinsOnly } from "./real-programs.ts";
import { tryRun, waitFor } from "./run.ts";

const standins = join(import.meta.dirname, "standins");
const [MASTER, FORMER, NEXT] = [15291, 15292, 15293];
const started: (ChildProcess | Server)[] = [];
after(() => {
  for (const each of started) "kill" in each ? each.kill("SIGKILL") : each.close();
});

const ask = (path: string, body?: string) =>
  fetch(`http://127.0.0.1:${MASTER}${path}`, body === undefined ? {} : { method: "POST", body });

/** As Marathon does, whose scheduler listens on the port. */
async function register(framework: { id?: string; port: number; principal?: string }) {
  const all = { name: "marathon", hostname: "h", ip: "127.0.0.1", webui_url: "", ...framework };
  const reply = await ask("/standin/frameworks", JSON.stringify(all));
  return { status: reply.status, ...((await reply.json()) as { id?: string; message?: string }) };
}

interface Listed {
  id: string;
  active: boolean;
  principal?: string;
}

async function listed(): Promise<Record<"frameworks" | "completed_frameworks", Listed[]>> {
  const page = await (await ask("/frameworks")).json();
  return page as Record<"frameworks" | "completed_frameworks", Listed[]>;
}

async function listen(port: number): Promise<Server> {
  const server = createServer((socket) => socket.end());
  started.push(server);
  await new Promise<void>((ready) => server.listen(port, "127.0.0.1", ready));
  return server;
}

test(
  "stand-in: a framework keeps its principal for ever, and one that was torn down never returns",
  standinsOnly,
  async () => {
    started.push(
      spawn("python3", [
        join(standins, "bin/mesos-master"),
        ...[
          "--ip=127.0.0.1",
          `--port=${MASTER}`,
          `--work_dir=${mkdtempSync(join(tmpdir(), "m-"))}`,
        ],
      ]),
    );
    const scheduler = await listen(FORMER);
    const { id = "" } = await waitFor("its ID", async () => {
      const reply = await register({ port: FORMER }).catch(() => undefined);
      return reply?.status === 200 ? reply : undefined;
    });
    const changed = await register({ id, port: FORMER, principal: "marathon" });
    assert.equal(changed.status, 403);
    assert.equal(changed.message, "Changing framework's principal is not allowed.");

    scheduler.close();
    await listen(NEXT);
    const next = await register({ port: NEXT, principal: "marathon" });
    assert.notEqual(next.id, id);
    await waitFor("the end of the former one", async () => {
      const { frameworks } = await listed();
      return frameworks.some((each) => each.id === id && !each.active) || undefined;
    });

    assert.equal((await ask("/teardown", `frameworkId=${id}`)).status, 200);
    const { frameworks, completed_frameworks: completed } = await listed();
    assert.deepEqual(
      frameworks.map((each) => [each.id, each.principal]),
      [[next.id, "marathon"]],
    );
    assert.deepEqual(
      completed.map((each) => each.id),
      [id],
    );
    const back = await register({ id, port: NEXT });
    assert.deepEqual([back.status, back.message], [410, "Framework has been removed"]);
  },
);

for (const [what, znodes, code] of [
  ["instances and no framework ID ends with 108", { "instance/a": "{}" }, 108],
  ["neither gets a new framework", { apps: "{}" }, 0],
  ["both goes on with its framework", { "instance/a": "{}", "framework-id": '"F"' }, 0],
] as const)
  test(`stand-in: a Marathon that finds ${what}`, standinsOnly, async () => {
    const program = `
import json, sys
sys.path.insert(0, sys.argv[1])
import marathon, marathon_apps, zk
class Session:
    znodes = json.loads(sys.argv[2])
    def get(self, path):
        if path not in self.znodes: raise zk.NoNode()
        return self.znodes[path].encode()
    def children(self, path):
        return [name.rpartition("/")[2] for name in self.znodes if name.startswith(path + "/")]
leader = marathon.Marathon.__new__(marathon.Marathon)
leader.state = marathon_apps.State(Session(), "/s")
leader.begin()
`;
    const tree = Object.entries(znodes).map(([name, data]) => [`/s/${name}`, data]);
    const given = [join(standins, "lib/mesos-standin"), JSON.stringify(Object.fromEntries(tree))];
    const output = await tryRun("python3", ["-c", program, ...given]);
    assert.equal(output.code, code, output.stderr);
  });
