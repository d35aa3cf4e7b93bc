/** What `create` does once it has the answers: shipped as one file, which is not read before. */
export { renderBundle } from "../core/bundle/render.ts";
export { makePlan } from "../core/plan/plan.ts";
export { blueprints } from "../node/blueprints.ts";
export { writeBundle } from "../node/write-bundle.ts";
