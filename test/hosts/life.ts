import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { get, waitForMetric } from "./asking.ts";
import type { ChangeRow } from "./changes.ts";
import { backUp, type Disaster, looksBad } from "./disasters.ts";
import { failed, succeeded } from "./expecting.ts";
import {
  type Installed,
  type LivingCluster,
  makeLivingCluster,
  type Place,
  type Shape,
} from "./living-cluster.ts";
import { leaderOf } from "./observing.ts";
import { type Life, lifeOf, postApp } from "./observing-life.ts";
import { marathonHasOwnSecrets } from "./own-secrets.ts";
import { refusesStrangers, showsNoSecret, zookeeperIsClosed } from "./passwords.ts";
import type { Rig } from "./rig.ts";
import { type Rotation, rotate } from "./rotation.ts";
import { whatIsMissing } from "./skipping.ts";
import type { WrongOrder } from "./wrong-orders.ts";

/** Tests on one living cluster, in their order: each leaves it whole for the next. */
export interface LifeTests {
  change(row: ChangeRow): void;
  refusal(row: WrongOrder): void;
  disaster(row: Disaster): void;
  /** Of a cluster with passwords, as what follows. */
  rotation(row: Rotation): void;
  stillClosed(): void;
}

/**
 * In a suite of its own: installs a cluster of this shape, with an app whose tasks run through
 * everything that follows, and takes it away in the end.
 */
export function liveOn(
  rig: () => Rig,
  place: Place,
  installed: Installed,
  first: Shape,
): LifeTests {
  let cluster: LivingCluster;
  let isWhole = false;
  /** Made before the first disaster. */
  let archive: string | undefined;
  before(async () => {
    cluster = await makeLivingCluster(rig(), place, installed, first);
  });
  after(() => cluster?.end());

  /** What runs before and after is compared, but for what ran on the agents that end. */
  const step = (title: string, body: () => Promise<void>, row: Partial<ChangeRow> = {}) => {
    const { endsAgents = [], drainsAgents = [], agentsBy = "deploy.sh", movesMarathon } = row;
    test(title, { skip: whatIsMissing({ by: agentsBy }) ?? false }, async () => {
      assert.ok(isWhole, "an earlier change failed");
      isWhole = false;
      const life = await lifeOf(cluster);
      await body();
      const named = (numbers: readonly number[]) =>
        numbers.map((number) => cluster.nameOf("agent", number));
      const now = await lifeOf(cluster);
      if (movesMarathon) await assertMoved(cluster, life, now);
      const kept = movesMarathon ? { ...life, framework: now.framework, tasks: [] } : life;
      assertKept(kept, now, {
        agents: named(endsAgents),
        tasks: named([...endsAgents, ...drainsAgents]),
      });
      isWhole = true;
    });
  };
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
          for (const { number, comesBack } of row.dead ?? [])
            if (comesBack === "replaced") await comeBack(cluster, number);
        },
        row,
      ),
    rotation: (row) => step(row.title, () => rotate(cluster, row)),
    stillClosed: () =>
      step("nobody is answered without a login, and no secret is seen", async () => {
        const { installed: scenario, bundle } = cluster;
        const [masters, agents] = [cluster.masters(), cluster.agents()];
        await refusesStrangers({ scenario, masters, agents });
        for (const master of masters) await zookeeperIsClosed(master, scenario);
        await showsNoSecret({ bundle, hosts: [...masters, ...agents] });
        if (cluster.shape.ownSecrets) await Promise.all(masters.map(marathonHasOwnSecrets));
      }),
    refusal: ({ title, shape, prepares, tries, says, ends }) =>
      step(`refused: ${title}`, async () => {
        const bundle = await cluster.generate(shape);
        await prepares?.(cluster);
        assert.match(await failed(tries(cluster, bundle), 1), says);
        await ends?.(cluster);
        await verify("--no-task");
      }),
    disaster: (row) =>
      step(
        `restored: ${row.title}`,
        async () => {
          archive ??= await backUp(cluster);
          await row.happens(cluster);
          if (row.looks) await looksBad(cluster, row.looks);
          await row.remedies(cluster, archive);
          await verify("--no-task");
        },
        row,
      ),
  };
}

/** By change.sh of the new bundle, which has the old one in it. */
async function change(
  cluster: LivingCluster,
  { to, dead = [], agentsBy, interruptedAt, movesMarathon }: ChangeRow,
): Promise<void> {
  for (const { role, number, comesBack } of dead) {
    if (comesBack === "no") await cluster.remove(role, number);
    if (comesBack === "empty") await cluster.reinstall(role, number);
    if (comesBack === "replaced") await cluster.host(role, number).disconnect();
  }
  const lost = dead.filter(({ comesBack }) => comesBack === "empty");
  const names = lost.map(({ role, number }) => cluster.nameOf(role, number));
  const bundle = await cluster.prepare(to, names);
  const hasPasswords = (cluster.shape.security ?? cluster.installed.security) === "passwords";
  if (hasPasswords)
    assert.match(
      await failed(cluster.scriptOf(bundle, "change.sh"), 1),
      /^ERROR: This bundle has no secrets of the cluster yet\./m,
    );
  if (hasPasswords || cluster.shape.ownSecrets)
    await succeeded(cluster.scriptOf(bundle, "secrets.sh", "--from", cluster.bundle));
  const options = [
    ...(agentsBy === "Ansible" ? ["--ansible"] : []),
    ...(movesMarathon ? ["--move-marathon"] : []),
  ];
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

/** A master that another one has replaced, as it was: it is uninstalled there. */
async function comeBack(cluster: LivingCluster, number: number): Promise<void> {
  const host = cluster.host("master", number);
  await host.reconnect();
  // A firewall keeps it out.
  if (cluster.installed.security !== undefined)
    await succeeded(cluster.script("verify.sh", "--no-task"));
  else await verifyTellsOfOneMore(cluster);
  await host.must(`bash ${folderOf(cluster, host.name)}/uninstall.sh`, { seconds: 200 });
  await cluster.remove("master", number);
  await succeeded(cluster.script("verify.sh", "--no-task"));
}

async function verifyTellsOfOneMore(cluster: LivingCluster): Promise<void> {
  const size = cluster.shape.masters.length + 1;
  for (const { address } of cluster.masters())
    await waitForMetric(`${address}:5050`, "registrar/log/ensemble_size", size);
  await looksBad(cluster, new RegExp(`sees ${size} masters in the replicated log`));
}

/** Where deploy.sh puts a host's part of the bundle. */
const folderOf = ({ id }: LivingCluster, name: string) =>
  `/opt/create-mesos-cluster/${id}/nodes/${name}`;

/** Everything runs under a framework with a principal, and what ran before has ended with its own. */
async function assertMoved(cluster: LivingCluster, before: Life, now: Life): Promise<void> {
  const ids = new Map(now.tasks);
  for (const [id] of before.tasks) assert.ok(!ids.has(id), id);
  const leader = await leaderOf(cluster.masters());
  const page = await get(`http://${leader}:5050/frameworks`);
  const { frameworks } = JSON.parse(page?.text ?? "") as { frameworks: Listed[] };
  assert.deepEqual(
    frameworks.map(({ id, principal, active }) => ({ id, principal, active })),
    [{ id: now.framework, principal: "marathon", active: true }],
  );
}

interface Listed {
  id: string;
  principal?: string;
  active: boolean;
}

/** All that lived before is there, but for what ended, by the names of its hosts. */
function assertKept(before: Life, now: Life, ended: Record<"agents" | "tasks", string[]>): void {
  const { framework, weights } = before;
  assert.deepEqual({ framework: now.framework, weights: now.weights }, { framework, weights });
  for (const kind of ["agents", "tasks"] as const) {
    const hosts = new Map(now[kind]);
    for (const [id, host] of before[kind])
      assert.equal(hosts.get(id), ended[kind].includes(host) ? undefined : host, id);
  }
}
