import { writtenSchema } from "../core/cluster/host-counts.ts";
import { type Exit, exits } from "./exits.ts";

/** Prints the JSON Schema of cluster.yaml, for editors. */
export function schema(): Exit {
  process.stdout.write(`${JSON.stringify(writtenSchema, null, 2)}\n`);
  return exits.done;
}
