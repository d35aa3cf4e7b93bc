import { type Catalogue, say, textOf } from "../core/messages/message.ts";
import { foldHosts } from "../core/spec/host-ranges.ts";
import type { ClusterPlan } from "../core/plan/make-plan.ts";
import type { Output } from "../node/output.ts";

/** Shows what was derived and asks for the last yes. */
export async function confirmBundle(plan: ClusterPlan, output: Output, signal: AbortSignal, catalogue: Catalogue): Promise<boolean> {
  const { confirm } = await import("./prompts.ts");
  process.stderr.write(`${summary(plan).join("\n")}\n`);
  return confirm({ message: textOf(output.kind === "stdout" ? say`Write to standard output?` : say`Write ${output.path}?`, catalogue), default: true }, { output: process.stderr, signal });
}

/** The cluster in a few lines: who runs what, and the values that nobody was asked for. */
function summary(plan: ClusterPlan): string[] {
  const { masters, agents, quorum, tolerated, mesosZk } = plan;
  return [
    "",
    `  masters  ${foldHosts(masters.map(({ host }) => host)).join(", ")}: quorum ${quorum}, survives ${tolerated} ${tolerated === 1 ? "failure" : "failures"}`,
    `  agents   ${foldHosts(agents.map(({ host }) => host)).join(", ")}`,
    `  ZooKeeper  ${mesosZk}`,
    "",
  ];
}
