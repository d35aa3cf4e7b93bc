import type { BundleFile } from "../core/bundle/blueprint.ts";
import { type BundleParts, bundleParts, type Sha256 } from "../core/bundle/parts.ts";
import { renderBundle } from "../core/bundle/render.ts";
import type { ClusterSpec } from "../core/cluster/types.ts";
import { makePage, pageChapters, pageFiles, pageOf } from "../core/docs/make-page.ts";
import type { Section } from "../core/docs/page.ts";
import { english } from "../core/i18n/message.ts";
import { type ClusterPlan, makePlan } from "../core/plan/plan.ts";
import { catalogueOf } from "./catalogue.ts";
import { gathered } from "./dom.ts";
import { contentOf, loaded } from "./scripts.ts";
import { rememberingSha256 } from "./sha256.ts";

/** A cluster without problems, ready to be shown. */
export interface Cluster {
  /** What the drawing and the lists of hosts need; texts in it may still be English. */
  plan: ClusterPlan;
  /** What the cluster comes to, when the blueprints and its language are loaded. */
  made(): Promise<MadeCluster>;
}

/** A cluster with everything that its files need. */
export interface MadeCluster {
  plan: ClusterPlan;
  parts: BundleParts;
  /** Every file, for the download. */
  files(): Iterable<BundleFile>;
  /** The steps that one host takes by hand; of one Docker machine, all of them. */
  stepsOn(host: string): Section;
  /** The steps of all hosts, as `docs` prints them. */
  page(): Promise<Section>;
  sha256: Sha256;
}

export function clusterOf(spec: ClusterSpec): Cluster {
  const { language } = spec;
  const catalogue = language === "en" ? english : (loaded(language) ?? english);
  const plan = makePlan(spec, catalogue, TOOL_VERSION);
  let made: Promise<MadeCluster> | undefined;
  return {
    plan,
    made: () => {
      made ??= makeCluster(plan).catch((error) => {
        made = undefined;
        throw error;
      });
      return made;
    },
  };
}

async function makeCluster(planned: ClusterPlan): Promise<MadeCluster> {
  const { spec } = planned;
  const [blueprints, catalogue] = await Promise.all([
    contentOf("blueprints"),
    catalogueOf(spec.language),
  ]);
  const plan = catalogue === planned.catalogue ? planned : makePlan(spec, catalogue, TOOL_VERSION);
  const sha256 = rememberingSha256();
  return {
    plan,
    parts: bundleParts(plan, blueprints, sha256),
    files: () => renderBundle(plan, blueprints, sha256),
    stepsOn: (host) => makePage(plan, blueprints, sha256, plan.oneMachine ? "all" : { host }),
    page: async () => {
      const files = await gathered(pageFiles(plan, blueprints, sha256, "all"));
      return pageOf(plan, await gathered(pageChapters(plan, files, "all")));
    },
    sha256,
  };
}
