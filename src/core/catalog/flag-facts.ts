import type { Message } from "../i18n/message.ts";
import type { FlagConstraint } from "./flag-constraints.ts";
import type { FlagType } from "./flag-values.ts";

/** What every table of flags says about a flag and its value. */
export interface FlagFacts {
  readonly name: string;
  readonly type: FlagType;
  readonly default?: string | number | boolean;
  /** How the daemon finds a default that is no fixed value. */
  readonly defaultNote?: string;
  /** The only values; of a csv, the only items. */
  readonly enum?: readonly string[];
  /** Limits, in the flag's own notation: "10mins", "100%", 3. */
  readonly min?: string | number;
  readonly max?: string | number;
  readonly constraint?: FlagConstraint;
  readonly unit?: string;
  readonly requires?: readonly string[];
  readonly excludes?: readonly string[];
  readonly deprecated?: true;
  /** The version from which on the daemon exits at it. */
  readonly removed?: string;
  /** Holds a secret or names the file that does. */
  readonly secret?: true;
  /** Names a file with keys. */
  readonly keyStore?: true;
  /** Names what the operator supplies, and the program only reads. */
  readonly reads?: "file" | "folder";
  /** What the file that it names has to be, where that is known. */
  readonly holds?: FileContent;
  /** `file:///…` is where the program writes. */
  readonly writesFile?: true;
  /** Decides who may do what, or loads what decides it: without it the cluster may be open. */
  readonly guards?: true;
  /** Why it cannot be set here; completes a sentence that begins with the name. */
  readonly derived?: Message;
  readonly unverified?: true;
  readonly summary: string;
}

/**
 * JSON: an object; one principal with its secret, or a list of them. Or a secret alone, on one line.
 */
export type FileContent = "json" | "credential" | "credentials" | "secret";
