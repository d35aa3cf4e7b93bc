/** What judges and plans the answers. A module of its own, so that it is loaded while the person reads the first question. */

export { clusterYaml } from "../core/bundle/cluster-yaml.ts";
export { renderBundle } from "../core/bundle/render-bundle.ts";
export { checkSpec } from "../core/cluster/validate.ts";
export { makePlan } from "../core/plan/make-plan.ts";
export { validateAnswer, validateStoredAnswer } from "../core/questions/validate-answer.ts";
export { blueprints } from "../node/blueprints.ts";
export { sha256 } from "../node/sha256.ts";
