import { basename } from "node:path";
import { quoting } from "../core/bundle/quoting.ts";

/** What starts this program again the way it was started, from the path of its script: npx, an installed command, or node with the path. */
export function startedAs(script: string): string {
  if (/[\\/]node_modules[\\/](\.bin|create-mesos-cluster)[\\/]/.test(script))
    return "npx create-mesos-cluster";
  return basename(script) === "create-mesos-cluster"
    ? "create-mesos-cluster"
    : `node ${quoting.sh(script)}`;
}
