import { fileURLToPath } from "node:url";
import { messageFaults } from "./messages.ts";

/** Part of `npm run check`: ends with 1 when a catalogue is not complete. */
const faults = await messageFaults(fileURLToPath(new URL("..", import.meta.url)));
for (const line of faults) process.stderr.write(`${line}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
