import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { succeeded } from "./expecting.ts";
import type { LivingCluster } from "./living-cluster.ts";
import { putOwnSecrets } from "./own-secrets.ts";
import { askZookeeper, forgets, secretsOf, showsNoSecret } from "./passwords.ts";
import { tryRun } from "./run.ts";

/** New secrets of a living cluster with passwords. */
export interface Rotation {
  title: string;
  /** The name of the secret, or all. */
  rotates: string;
  /** After so many steps everything goes back. */
  backAfter?: number;
}

/**
 * By rotate.sh, to the end or back from the middle. Tasks and processes that are the same in the end
 * were there after each step: none of them comes back.
 */
export async function rotate(
  cluster: LivingCluster,
  { rotates, backAfter }: Rotation,
): Promise<void> {
  const processes = await processesOf(cluster);
  const former = secretsOf(cluster.bundle);
  await succeeded(cluster.script("secrets.sh", "--rotate", rotates));
  if (backAfter === undefined) await goOn(cluster, former);
  else await goBack(cluster, former, backAfter);
  assert.ok(!existsSync(join(cluster.bundle, "secrets/rotation")));
  assert.deepEqual(await processesOf(cluster), processes);
}

async function goOn(cluster: LivingCluster, former: ReadonlyMap<string, string>): Promise<void> {
  await succeeded(cluster.script("rotate.sh", "--all", "--yes"), cluster);
  const answers = await answersTo(cluster, former);
  assert.deepEqual(
    answers,
    answers.map(({ url }) => ({ url, status: 401 })),
  );
  const [master] = cluster.masters();
  assert.ok(master);
  const said = await askZookeeper(master, cluster.installed.method, [
    `addauth digest mesos:${former.get("zookeeper-mesos")}`,
    "create /mesos/former x",
    "ls /mesos",
  ]);
  assert.match(said, /Insufficient permission|NoAuth for/);
  await forgets([...cluster.masters(), ...cluster.agents()], former);
}

async function goBack(
  cluster: LivingCluster,
  former: ReadonlyMap<string, string>,
  steps: number,
): Promise<void> {
  for (let step = 0; step < steps; step++)
    await succeeded(cluster.script("rotate.sh", "--next", "--yes"), cluster);
  const renewed = secretsOf(cluster.bundle, "secrets/rotation/values");
  const hosts = [...cluster.masters(), ...cluster.agents()];
  await showsNoSecret({ bundle: cluster.bundle, hosts });
  await succeeded(cluster.script("rotate.sh", "--back", "--yes"), cluster);
  assert.deepEqual(secretsOf(cluster.bundle), former);
  const answers = await answersTo(cluster, former);
  assert.deepEqual(
    answers,
    answers.map(({ url }) => ({ url, status: 200 })),
  );
  await forgets(hosts, renewed);
  await collectSecrets(cluster);
}

/** Those of the app, by agent. */
const processesOf = (cluster: LivingCluster) =>
  Promise.all(
    cluster.agents().map((host) => host.must("pgrep -f '^/bin/sh -c [w]hile true' || true")),
  );

/** What every daemon answers to an operator who has these secrets. */
async function answersTo(
  cluster: LivingCluster,
  secrets: ReadonlyMap<string, string>,
): Promise<{ url: string; status: number }[]> {
  const authorization = `Basic ${btoa(`operator:${secrets.get("operator")}`)}`;
  const urls = [
    ...cluster.masters().map(({ address }) => `http://${address}:5050/flags`),
    ...cluster.masters().map(({ address }) => `http://${address}:8080/v2/info`),
    ...cluster.agents().map(({ address }) => `http://${address}:5051/flags`),
  ];
  return Promise.all(
    urls.map(async (url) => {
      const { status } = await fetch(url, { headers: { authorization } });
      return { url, status };
    }),
  );
}

/**
 * Where the folder is lost that has them: a new one gets the same from the hosts, of which there are
 * several masters.
 */
async function collectSecrets(cluster: LivingCluster): Promise<void> {
  const bundle = await cluster.generate(cluster.shape);
  if (cluster.shape.ownSecrets) putOwnSecrets(bundle);
  await succeeded(cluster.scriptOf(bundle, "secrets.sh", "--collect"));
  const { stdout, code } = await tryRun("diff", [
    ...["--recursive", "--brief", "--exclude=changed"],
    ...[cluster.bundle, bundle].map((folder) => join(folder, "secrets")),
  ]);
  assert.equal(code, 0, stdout);
}
