import type { BundleFile } from "../../src/core/bundle/blueprint.ts";
import type { ClusterPlan } from "../../src/core/plan/plan.ts";
import { goldenCases } from "../golden/cases.ts";
import { bundleOf } from "./bundle.ts";
import { planOf } from "./plan.ts";
import { specOf } from "./spec.ts";

export interface GoldenBundle {
  name: string;
  plan: ClusterPlan;
  files: readonly BundleFile[];
}

/** The bundle of every golden case, made now. */
export function* goldenBundles(
  wanted: (name: string) => boolean = () => true,
): Generator<GoldenBundle> {
  for (const { name, spec } of goldenCases.filter((each) => wanted(each.name))) {
    const plan = planOf(specOf(spec));
    yield { name, plan, files: bundleOf(plan.spec, plan) };
  }
}

/** Every method and variant; more masters and further operating systems differ in values only. */
const isOfItsOwn = (name: string) =>
  !/-5m$|^(source-image|source-tarball|apt-line-mesosphere|apt-aventer)-(debian-13|ubuntu-22\.04)-/.test(
    name,
  );

/** A file of some golden bundle, with where it was found. */
export interface Found {
  name: string;
  file: BundleFile;
}

/**
 * Files that differ in more than values, comments and the length of lists: what a linter would say
 * about one, it says about all.
 */
export function distinctFiles(wanted: (path: string) => boolean): Found[] {
  const found = new Map<string, Found>();
  for (const { name, files } of goldenBundles(isOfItsOwn)) {
    for (const file of files)
      if (wanted(file.path) && !found.has(shapeOf(file))) found.set(shapeOf(file), { name, file });
  }
  return [...found.values()];
}

function shapeOf({ path, content }: BundleFile): string {
  const [, host = ""] = /^nodes\/([^/]+)/.exec(path) ?? [];
  const plain = content
    .replaceAll(host || "\0", "HOST")
    .replace(/\d+/g, "0")
    .replace(/^(\s*#.*| *[\w.-]+@[\d.]+)$|(?<=^\w+=)[\w./:'-]*$/gm, "");
  const lines = plain.split("\n");
  return [
    path.replace(host, "HOST"),
    ...lines.filter((line, index) => line !== lines[index - 1]),
  ].join("\n");
}
