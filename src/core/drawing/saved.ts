import { type Catalogue, formatMessage, type MessageValue } from "../i18n/message.ts";
import type { DrawnCluster } from "./cluster.ts";
import { drawCluster } from "./drawing.ts";
import type { GroupBy } from "./groups.ts";
import { savedRules } from "./rules.ts";
import { svg, toSvg } from "./svg.ts";

/** In pixels, as wide as a README on a screen: it is drawn for this size, and shrinks with its place. */
const size = { width: 1120, height: 620, em: 16 } as const;

const madeBy =
  "<!-- Made by create-mesos-cluster. Do not edit: change cluster.yaml and generate again. -->";

/**
 * The drawing as a file that stands alone: own colours for light and dark, no script, no address,
 * no variable; as wide as its place. The same bytes for the same cluster.
 */
export function clusterSvg(cluster: DrawnCluster, catalogue: Catalogue, groupBy?: GroupBy): string {
  const translate = (message: MessageValue) => formatMessage(message, catalogue);
  const { tree } = drawCluster(cluster, { ...size, id: "mc", translate, groupBy });
  const [tag, attributes, ...children] = tree;
  const root = { ...attributes, width: "100%", height: undefined };
  const ground = svg("rect", { class: "ground", width: "100%", height: "100%" });
  return `${madeBy}\n${toSvg([tag, root, svg("style", {}, savedRules()), ground, ...children])}\n`;
}
