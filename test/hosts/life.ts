import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { ChangeRow } from "./changes.ts";
import { backUp, type Disaster } from "./disasters.ts";
import { failed, succeeded } from "./expecting.ts";
import { type LivingCluster, makeLivingCluster, nameOf, type Shape } from "./living-cluster.ts";
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
    change: ({ title, to, dead = [], endsAgents }) =>
      step(
        title,
        async () => {
          for (const { role, number, comesBack } of dead)
            await (comesBack ? cluster.reinstall(role, number) : cluster.remove(role, number));
          const lost = dead.filter(({ comesBack }) => comesBack);
          const names = lost.map(({ role, number }) => nameOf(role, number));
          await change(cluster, to, names);
          await verify();
        },
        endsAgents,
      ),
    refusal: ({ title, shape, prepares, tries, says, ends }) =>
      step(`refused: ${title}`, async () => {
        const bundle = await cluster.generate(shape);
        await prepares?.(cluster);
        assert.match(await failed(tries(cluster, bundle), 1), says);
        await ends?.(cluster);
        await verify("--no-task");
      }),
    disaster: ({ title, part, happens }) =>
      step(`restored: ${title}`, async () => {
        const archive = await backUp(cluster);
        await happens(cluster);
        await succeeded(cluster.script("restore.sh", part, archive, "--yes"));
        await verify();
      }),
  };
}

/** By change.sh of the new bundle, which has the old one in it. */
async function change(cluster: LivingCluster, to: Shape, lost: readonly string[]): Promise<void> {
  const bundle = await cluster.prepare(to, lost);
  await succeeded(cluster.scriptOf(bundle, "change.sh", "--all", "--yes"), { bundle });
  cluster.shape = to;
  cluster.bundle = bundle;
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
