import { after, before, describe } from "node:test";
import { airgap } from "./airgap.ts";
import { docs } from "./docs.ts";
import { faults } from "./faults.ts";
import { firstBoot } from "./first-boot.ts";
import { oneHostFaults } from "./one-host-faults.ts";
import { type Rig, startRig } from "./rig.ts";
import type { Suite } from "./side-by-side.ts";

let rig: Rig;
before(async () => {
  rig = await startRig();
});
after(() => rig?.stop());

// The longest first.
const suites: readonly Suite[] = [faults, airgap, oneHostFaults, firstBoot, docs];

// Two at a time: one waits for its daemons while the other uses the processors.
describe("side by side", { concurrency: 2 }, () => {
  for (const [index, suite] of suites.entries()) suite(() => rig, 11 + index * 20);
});
