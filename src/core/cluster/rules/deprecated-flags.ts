import { say } from "../../i18n/message.ts";
import type { Rule } from "../problem.ts";
import { settableFlags } from "./written-flags.ts";

/** Flags that still work and that the program's authors advise against. */
export const deprecatedFlags: Rule = (spec) =>
  settableFlags(spec)
    .filter(({ facts }) => facts.deprecated)
    .map(({ name, at, facts }) => ({ at, message: say`${name} is deprecated. ${facts.summary}` }));
