import { changesPage } from "../core/change/changes-page.ts";
import type { ClusterState } from "../core/change/cluster-state.ts";
import { digestsOf } from "../core/change/host-files.ts";
import { makeChange } from "../core/change/make-change.ts";
import { msg } from "../core/i18n/message.ts";
import { sums } from "./bundle-files.ts";
import type { Cluster } from "./cluster.ts";
import { codeBlock } from "./code-block.ts";
import { element, gathered } from "./dom.ts";
import { renderMarkdown } from "./markdown.ts";
import { sha256 } from "./sha256.ts";
import type { Context } from "./view.ts";

/** The ordered steps from the cluster that was opened to the one of the answers, or why there are none. */
export async function changeSteps(
  context: Context,
  before: Cluster,
  after: Cluster,
): Promise<HTMLElement> {
  const [old, next] = [await clusterState(before), await clusterState(after)];
  const change = makeChange(old, next);
  const { translate } = context;
  if (change.refused.length > 0)
    return element(
      "div",
      {},
      element("p", {}, translate(msg`There are no safe steps from the one to the other:`)),
      element(
        "ul",
        { class: "remarks" },
        ...change.refused.map(({ at, message }) =>
          element(
            "li",
            {},
            ...(at === "" ? [] : [element("b", {}, `${at}: `)]),
            translate(message),
          ),
        ),
      ),
    );
  const page = changesPage(change, old.plan, next.plan, next.plan.catalogue);
  return element(
    "div",
    {},
    codeBlock(
      context,
      translate(msg`Writes these steps into a new bundle, with a script that makes them`),
      "create-mesos-cluster change OLD cluster.yaml --out NEW\n",
    ),
    renderMarkdown(context, page),
  );
}

async function clusterState({ made }: Cluster): Promise<ClusterState> {
  const { plan, files } = await made();
  const all = await gathered(files());
  return {
    plan,
    digests: digestsOf(
      all.filter(({ path }) => path !== sums),
      sha256,
    ),
  };
}
