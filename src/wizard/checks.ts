/** What judges and plans the answers. A module of its own, so that it is loaded while the person reads the first question. */

export { clusterYaml } from "../core/bundle/cluster-yaml.ts";
export { renderBundle } from "../core/bundle/render-bundle.ts";
export { makePlan } from "../core/plan/make-plan.ts";
export { answerProblem, heldProblem } from "../core/spec/check-answer.ts";
export { checkSpec } from "../core/spec/check-spec.ts";
export { blueprints } from "../node/blueprints.ts";
export { sha256 } from "../node/sha256.ts";
