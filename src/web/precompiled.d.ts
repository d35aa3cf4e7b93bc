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

/** Trusted Types, as far as they are used here; not in every browser. */
declare var trustedTypes:
  | {
      createPolicy(
        name: string,
        rules: { createScriptURL(address: string): string },
      ): { createScriptURL(address: string): string };
    }
  | undefined;
