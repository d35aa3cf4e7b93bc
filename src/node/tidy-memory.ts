import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Up to this size nothing is done; from then on memory is tidied each time it has grown by a step. Bytes. */
const limit = 250e6;
const step = 32e6;

let next = limit;
let collect: (() => void) | undefined;

/** Gives memory back while the process grows large: V8 alone lets twice as much pile up as a bundle of 10,000 hosts needs. */
export function tidyMemory(): void {
  if (process.memoryUsage.rss() < next) return;
  collect ??= garbageCollector();
  collect();
  next = Math.max(limit, process.memoryUsage.rss() + step);
}

/** V8's own, which Node hides behind a flag. */
function garbageCollector(): () => void {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc");
}
