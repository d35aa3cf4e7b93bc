import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { waitForMetric } from "./asking.ts";
import type { ChangeRow } from "./changes.ts";
import { backUp, type Disaster, looksBad } from "./disasters.ts";
import { failed, succeeded } from "./expecting.ts";
import {
  type LivingCluster,
  makeLivingCluster,
  nameOf,
  type Shape,
  scenario,
} from "./living-cluster.ts";
import { type Life, lifeOf, postApp } from "./observing-life.ts";
import { type Rig, startRig } from "./rig.ts";
import type { WrongOrder } from "./wrong-orders.ts";

/** Tests on one living cluster, in their order: each leaves it whole for the next. */
export interface LifeTests {
  change(row: ChangeRow): void;
  refusal(row: WrongOrder): void;
  disaster(row: Disaster): void;
}

/** Installs a cluster of this shape, with an app whose tasks run through everything that follows. */
export function liveOn(first: Shape): LifeTests {
  let rig: Rig;
  let cluster: LivingCluster;
  let isWhole = false;
  /** Made before the first disaster. */
  let archive: string | undefined;
  before(async () => {
    rig = await startRig();
    cluster = await makeLivingCluster(rig, first);
  });
  after(() => rig?.stop());

  /** What runs before and after is compared, but for what ran on the agents that end. */
  const step = (title: string, body: () => Promise<void>, endsAgents: readonly number[] = []) =>
    test(`living cluster (stand-in Mesos and Marathon): ${title}`, async () => {
      assert.ok(isWhole, "an earlier change failed");
      isWhole = false;
      const life = await lifeOf(cluster);
      await body();
      assertKept(life, await lifeOf(cluster), endsAgents);
      isWhole = true;
    });
  const verify = async (...options: string[]) => {
    await succeeded(cluster.script("verify.sh", ...options));
  };

  test("living cluster (stand-in Mesos and Marathon): installed, and an app of three tasks runs", async () => {
    await succeeded(cluster.script("deploy.sh"), cluster);
    await verify();
    await postApp(cluster);
    isWhole = true;
  });

  return {
    change: (row) =>
      step(
        row.title,
        async () => {
          const { emptied = [], returning = [] } = row;
          for (const number of emptied) await cluster.reinstall("master", number);
          for (const number of returning) await cluster.host("master", number).disconnect();
          await change(cluster, row);
          await verify("--no-task");
          for (const number of returning) await comeBack(cluster, number);
        },
        row.endsAgents,
      ),
    refusal: ({ title, shape, prepares, tries, says, ends }) =>
      step(`refused: ${title}`, async () => {
        const bundle = await cluster.generate(shape);
        await prepares?.(cluster);
        assert.match(await failed(tries(cluster, bundle), 1), says);
        await ends?.(cluster);
        await verify("--no-task");
      }),
    disaster: ({ title, happens, looks, remedies, endsAgents }) =>
      step(
        `restored: ${title}`,
        async () => {
          archive ??= await backUp(cluster);
          await happens(cluster);
          if (looks) assert.match(await looksBad(cluster), looks);
          await remedies(cluster, archive);
          await verify("--no-task");
        },
        endsAgents,
      ),
  };
}

/** By change.sh of the new bundle, which has the old one in it. */
async function change(cluster: LivingCluster, row: ChangeRow): Promise<void> {
  const { to, emptied = [], options = [], interruptedAt } = row;
  const lost = emptied.map((number) => nameOf("master", number));
  const bundle = await cluster.prepare(to, lost);
  const script = ["change.sh", "--all", "--yes", ...options] as const;
  if (interruptedAt)
    assert.match(
      await failed(cluster.interrupt(interruptedAt, bundle, ...script), 130),
      /^Interrupted in step/m,
    );
  await succeeded(cluster.scriptOf(bundle, ...script), { bundle });
  cluster.shape = to;
  cluster.bundle = bundle;
}

/** A master that another one has replaced, under its old address: verify.sh tells of it. */
async function comeBack(cluster: LivingCluster, number: number): Promise<void> {
  const host = cluster.host("master", number);
  await host.reconnect();
  const size = cluster.shape.masters.length + 1;
  for (const { address } of cluster.masters())
    await waitForMetric(`${address}:5050`, "registrar/log/ensemble_size", size);
  assert.match(await looksBad(cluster), new RegExp(`sees ${size} masters in the replicated log`));
  await host.must(`bash /opt/create-mesos-cluster/${scenario.id}/nodes/${host.name}/uninstall.sh`, {
    seconds: 200,
  });
  await cluster.remove("master", number);
  await succeeded(cluster.script("verify.sh", "--no-task"));
}

function assertKept(before: Life, now: Life, endsAgents: readonly number[]): void {
  const ended = endsAgents.map((number) => nameOf("agent", number));
  const outlasts = ([, host]: readonly string[]) => !ended.includes(host ?? "");
  const { framework, weights } = before;
  assert.deepEqual({ framework: now.framework, weights: now.weights }, { framework, weights });
  for (const kind of ["agents", "tasks"] as const) {
    const hosts = new Map(now[kind]);
    for (const [id, host] of before[kind].filter(outlasts)) assert.equal(hosts.get(id), host, id);
    for (const [id] of before[kind].filter((each) => !outlasts(each)))
      assert.equal(hosts.get(id), undefined, id);
  }
}
