import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { listedSums, type Sums } from "../core/bundle/sums.ts";
import { fileDigest } from "./sha256.ts";

/** A bundle that this tool wrote into a folder. */
interface EarlierBundle {
  /** Its cluster; undefined where its cluster.yaml names none. */
  name: string | undefined;
  sums: Sums;
}

/** The bundle in a folder; undefined: the folder holds something else. */
export function earlierBundle(folder: string): EarlierBundle | undefined {
  const sums = sumsIn(folder);
  const spec = textOf(join(folder, "cluster.yaml"));
  if (spec === undefined || !sums?.has("cluster.yaml") || !sums.has("README.md")) return undefined;
  return { name: clusterName(spec), sums };
}

/** What the SHA256SUMS of a folder lists, and itself; undefined where it is none of this tool. */
export function sumsIn(folder: string): Sums | undefined {
  const file = join(folder, "SHA256SUMS");
  const sums = listedSums(textOf(file));
  return sums && new Map([...sums, ["SHA256SUMS", fileDigest(file)]]);
}

/** As the bundle writes it, or as a person does. */
const clusterName = (spec: string) =>
  /^\s*\{?\s*"?name"?\s*:\s*["']?([^\s"',#}]+)/m.exec(spec)?.[1];

function textOf(file: string): string | undefined {
  const isFile = statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
  return isFile ? readFileSync(file, "utf8") : undefined;
}
