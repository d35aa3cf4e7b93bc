declare module "precompiled:blueprints" {
  /** Every blueprint, compiled by the build. */
  export const blueprints: readonly import("../core/bundle/blueprint.ts").Blueprint[];
}

declare module "*.css" {
  /** The style sheet's text. */
  const styles: string;
  export default styles;
}

/** This tool's version, filled in by the build. */
declare const TOOL_VERSION: string;
