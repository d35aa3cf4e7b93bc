import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { ChangeRow } from "./changes.ts";
import { backUp, type Disaster } from "./disasters.ts";
import { failed, succeeded } from "./expecting.ts";
import { type LivingCluster, makeLivingCluster, type Place, type Shape } from "./living-cluster.ts";
import { type Life, lifeOf, postApp } from "./observing-life.ts";
import type { Rig } from "./rig.ts";
import { whatIsMissing } from "./skipping.ts";
import type { WrongOrder } from "./wrong-orders.ts";

/** Tests on one living cluster, in their order: each leaves it whole for the next. */
export interface LifeTests {
  change(row: ChangeRow): void;
  refusal(row: WrongOrder): void;
  disaster(row: Disaster): void;
}

/**
 * In a suite of its own: installs a cluster of this shape, with an app whose tasks run through
 * everything that follows, and takes it away in the end.
 */
export function liveOn(rig: () => Rig, place: Place, first: Shape): LifeTests {
  let cluster: LivingCluster;
  let isWhole = false;
  before(async () => {
    cluster = await makeLivingCluster(rig(), place, first);
  });
  after(() => cluster?.end());

  /** What runs before and after is compared, but for what ran on the agents that end. */
  const step = (
    title: string,
    body: () => Promise<void>,
    { endsAgents = [], agentsBy = "deploy.sh" }: Partial<ChangeRow> = {},
  ) =>
    test(title, { skip: whatIsMissing({ by: agentsBy }) ?? false }, async () => {
      assert.ok(isWhole, "an earlier change failed");
      isWhole = false;
      const life = await lifeOf(cluster);
      await body();
      const ended = endsAgents.map((number) => cluster.nameOf("agent", number));
      assertKept(life, await lifeOf(cluster), ended);
      isWhole = true;
    });
  const verify = async (...options: string[]) => {
    await succeeded(cluster.script("verify.sh", ...options));
  };

  test("installed, and an app of three tasks runs", async () => {
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
          await change(cluster, row);
          await verify();
        },
        row,
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
async function change(
  cluster: LivingCluster,
  { to, dead = [], agentsBy }: ChangeRow,
): Promise<void> {
  for (const { role, number, comesBack } of dead)
    await (comesBack ? cluster.reinstall(role, number) : cluster.remove(role, number));
  const lost = dead.filter(({ comesBack }) => comesBack);
  const names = lost.map(({ role, number }) => cluster.nameOf(role, number));
  const bundle = await cluster.prepare(to, names);
  const options = agentsBy === "Ansible" ? ["--ansible"] : [];
  await succeeded(cluster.scriptOf(bundle, "change.sh", "--all", "--yes", ...options), { bundle });
  cluster.shape = to;
  cluster.bundle = bundle;
}

/** All that lived before is there, but for what ran on the agents that ended, by name. */
function assertKept(before: Life, now: Life, ended: readonly string[]): void {
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
