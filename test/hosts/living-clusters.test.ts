import { after, before, describe } from "node:test";
import { changingClusters, three } from "./changes.ts";
import { disasters } from "./disasters.ts";
import { liveOn } from "./life.ts";
import { fromPackages } from "./living-cluster.ts";
import { type Rig, startRig } from "./rig.ts";
import { wrongOrders } from "./wrong-orders.ts";

let rig: Rig;
before(async () => {
  rig = await startRig();
});
after(() => rig?.stop());

// Four at a time: one or two wait for their daemons while others use the processors.
describe("living clusters (stand-in Mesos and Marathon)", { concurrency: 4 }, () => {
  changingClusters.forEach(({ title, installed, first, changes }, index) => {
    describe(title, { concurrency: 1 }, () => {
      const place = { id: `change-${index + 1}`, first: 11 + index * 30 };
      const life = liveOn(() => rig, place, installed, first);
      for (const row of changes)
        if ("rotates" in row) life.rotation(row);
        else life.change(row);
      const levels = changes.flatMap((row) => ("to" in row ? [row.to.security] : []));
      if ((levels.at(-1) ?? installed.security) === "passwords") life.stillClosed();
    });
  });

  describe("three masters, guarded and restored", { concurrency: 1 }, () => {
    const life = liveOn(() => rig, { id: "guard", first: 161 }, fromPackages, three);
    wrongOrders.forEach(life.refusal);
    disasters.forEach(life.disaster);
  });
});
