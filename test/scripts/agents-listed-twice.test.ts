import assert from "node:assert/strict";
import { test } from "node:test";
import { idOf, placeLivingCluster } from "../support/living-cluster.ts";
import { temporaryFolder } from "../support/run.ts";

const folder = temporaryFolder();

/** One that has lost its disk is there with a new ID, and away with the old one. */
async function agents(args: string) {
  const living = await placeLivingCluster(folder);
  living.atServer("agents.sh");
  living.cluster.agents.set(idOf(9), { ...living.cluster.agent(1), active: false });
  const ran = await living.run("agents.sh", args.split(" "));
  living.close();
  return { ...ran, calls: living.cluster.calls };
}

for (const command of ["gone", "drain --gone"])
  test(`${command} takes neither of two agents with one name, and names their IDs`, async () => {
    const { code, stderr, calls } = await agents(`${command} a-1.lan --yes`);
    assert.equal(code, 2);
    assert.match(stderr, new RegExp(`by its ID: ${idOf(1)} \\(active\\) ${idOf(9)} \\(away\\)`));
    assert.deepEqual(calls, []);
  });

test("of two agents with one name, the one with this ID is gone", async () => {
  const { code, calls } = await agents(`gone ${idOf(9)} --yes`);
  assert.equal(code, 0);
  assert.match(calls.join("\n"), new RegExp(`MARK_AGENT_GONE.*${idOf(9)}`));
});
