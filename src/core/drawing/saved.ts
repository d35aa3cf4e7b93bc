import type { DrawnCluster } from "./cluster.ts";
import { drawCluster } from "./drawing.ts";
import type { GroupBy } from "./groups.ts";
import { savedRules } from "./rules.ts";
import { svg, toSvg } from "./svg.ts";
import type { Translate } from "./words.ts";

/** In pixels: as wide as a README on a screen, and as a page of paper lying down. */
const size = { width: 1120, height: 620, em: 16 } as const;

/**
 * The drawing as a file that stands alone: own colours for light and dark, no script, no address,
 * no variable. The same bytes for the same cluster.
 */
export function clusterSvg(cluster: DrawnCluster, translate: Translate, groupBy?: GroupBy): string {
  const { tree } = drawCluster(cluster, { ...size, id: "mc", translate, groupBy });
  const [tag, attributes, ...children] = tree;
  const ground = svg("rect", { class: "ground", width: "100%", height: "100%" });
  return `${toSvg([tag, attributes, svg("style", {}, savedRules()), ground, ...children])}\n`;
}
