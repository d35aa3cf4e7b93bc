import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { quoting } from "../core/bundle/quoting.ts";

declare const TOOL_VERSION: string | undefined;

/** This tool's version: set by the build, read from package.json in a checkout. */
export const version: string =
  typeof TOOL_VERSION === "string"
    ? TOOL_VERSION
    : JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")).version;

/** Whether there is a person to ask: both ends are a terminal, and this is not CI. */
export function isInteractive(): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true && !process.env["CI"];
}

/**
 * What starts this program again the way it was started, from the path of its script: npx, an
 * installed command, or node with the path.
 */
export function startedAs(script: string): string {
  if (/[\\/]node_modules[\\/](\.bin|create-mesos-cluster)[\\/]/.test(script))
    return "npx create-mesos-cluster";
  return basename(script) === "create-mesos-cluster"
    ? "create-mesos-cluster"
    : `node ${quoting.sh(script)}`;
}
