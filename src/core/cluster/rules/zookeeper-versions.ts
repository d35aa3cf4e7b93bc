import { operatingSystems } from "../../catalog/operating-systems.ts";
import { zookeeperOption } from "../../catalog/zookeeper-options.ts";
import { say } from "../../i18n/message.ts";
import type { ClusterSpec } from "../cluster-spec.ts";
import type { Rule } from "../problem.ts";
import { settableFlags } from "./written-flags.ts";

/** Options that this spec's ZooKeeper is too old for: it takes them without a word and does nothing. */
export const zookeeperVersions: Rule = (spec) => {
  const version = zookeeperVersion(spec);
  if (version === undefined) return [];
  return settableFlags(spec).flatMap(({ program, name, at }) => {
    const option = program === "zookeeper" ? zookeeperOption(name) : undefined;
    if (option === undefined || knowsOption(version, option.available)) return [];
    return [
      {
        at,
        message: say`${name} came with ZooKeeper ${option.since}; the ${version} of this cluster takes it and does nothing. Take it out.`,
      },
    ];
  });
};

/** From the distribution, or from the image's tag where that is a version. */
function zookeeperVersion({
  method,
  os,
  images,
}: Pick<ClusterSpec, "method" | "os" | "images">): string | undefined {
  return method === "docker"
    ? /:(\d+\.\d+(?:\.\d+)?)(?:-|$)/.exec(images.zookeeper)?.[1]
    : operatingSystems[os].zookeeper;
}

const lineOf = (version: string) => version.split(".").slice(0, 2).join(".");
const patchOf = (version: string) => Number(version.split(".")[2] ?? Number.POSITIVE_INFINITY);
const lines = ["3.4", "3.5", "3.6", "3.8", "3.9"];

/** `available` names lines, or the first release of a line: ["3.4.10", "3.5"]. Lines that nobody compared count as knowing. */
function knowsOption(version: string, available: readonly string[]): boolean {
  if (!lines.includes(lineOf(version))) return true;
  const first = available.find((each) => lineOf(each) === lineOf(version));
  return first !== undefined && (first === lineOf(version) || patchOf(version) >= patchOf(first));
}
