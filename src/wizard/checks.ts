/** What judges and plans the answers. A module of its own, so that it is loaded while the person reads the first question. */

export { clusterYaml } from "../core/bundle/manifests.ts";
export { renderBundle } from "../core/bundle/render.ts";
export { answerProblem, heldProblem } from "../core/cluster/check-answer.ts";
export { checkSpec } from "../core/cluster/check-spec.ts";
export { makePlan } from "../core/plan/plan.ts";
export { blueprints } from "../node/blueprints.ts";
export { sha256 } from "../node/sha256.ts";
