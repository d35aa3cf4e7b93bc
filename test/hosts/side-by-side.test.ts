import { after, before, describe } from "node:test";
import { airgap } from "./airgap.ts";
import { docs } from "./docs.ts";
import { faults } from "./faults.ts";
import { firstBoot } from "./first-boot.ts";
import { oneHostFaults } from "./one-host-faults.ts";
import { oneMachine } from "./one-machine.ts";
import { type Rig, startRig } from "./rig.ts";
import type { Suite } from "./side-by-side.ts";

let rig: Rig;
before(async () => {
  rig = await startRig();
});
after(() => rig?.stop());

// The longest first.
const suites: readonly Suite[] = [faults, oneMachine, airgap, docs, oneHostFaults, firstBoot];

// Three at a time: one or two wait for their daemons while another uses the processors.
describe("side by side", { concurrency: 3 }, () => {
  for (const [index, suite] of suites.entries()) suite(() => rig, 11 + index * 20);
});
