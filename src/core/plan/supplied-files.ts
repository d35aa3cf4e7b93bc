import { isOneMachine } from "../cluster/derived.ts";
import { suppliedFilesOf } from "../cluster/supplied-files.ts";
import type { ClusterSpec, Program } from "../cluster/types.ts";
import type { Node } from "./nodes.ts";
import type { ClusterPlan } from "./plan.ts";

/** A file or folder of the operator, at one path in this folder, on the hosts and in containers. */
export interface SuppliedPath {
  path: string;
  /** Below artifacts/supplied. */
  name: string;
  /** Below the bundle. */
  here: string;
  /** Where containers get it from. */
  source: string;
  isFolder: boolean;
  /** The flags that name it, as text. */
  flags: string;
}

/** What the operator puts into artifacts/supplied/files/, by the program that reads it. */
export type SuppliedPaths = Readonly<
  Record<"master" | "agent" | "marathon" | "all", readonly SuppliedPath[]>
>;

export function suppliedPathsOf(spec: ClusterSpec): SuppliedPaths {
  const files = suppliedFilesOf(spec);
  const rows = (wanted: readonly Program[]) => {
    const mine = files.filter(({ program }) => wanted.includes(program));
    return [...new Set(mine.map(({ path }) => path))].sort().map((path) => {
      const same = mine.filter((file) => file.path === path);
      const here = `artifacts/supplied/files${path}`;
      return {
        path,
        name: `files${path}`,
        here,
        source: isOneMachine(spec) ? `./${here}` : path,
        isFolder: same.some(({ isFolder }) => isFolder),
        flags: same.map(({ program, name }) => `${program}.${name}`).join(", "),
      };
    });
  };
  return {
    master: rows(["master"]),
    agent: rows(["agent"]),
    marathon: rows(["marathon"]),
    all: rows(["master", "agent", "marathon"]),
  };
}

/** Those that a host needs, as `service:path`. */
export function suppliedFilesOn(plan: ClusterPlan, { master, agent }: Node): string[] {
  const { suppliedPaths: files, layout } = plan;
  const rows = (service: string, paths: typeof files.all) =>
    paths.map(({ path }) => `${service}:${path}`);
  return [
    ...(master ? rows("mesos-master", files.master) : []),
    ...(master ? rows("marathon", files.marathon) : []),
    ...(agent ? rows(layout.agentService, files.agent) : []),
  ];
}
