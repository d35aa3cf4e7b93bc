import { startRig } from "./rig.ts";

// Builds what the hosts are made of, so that no test has to wait for it.
await (await startRig()).stop();
