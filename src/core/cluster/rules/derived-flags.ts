import { say } from "../../i18n/message.ts";
import type { Rule } from "../problem.ts";
import { factsOf, writtenFlags } from "./written-flags.ts";

/** Flags that follow from other fields of the spec, or would contradict them. */
export const derivedFlags: Rule = (spec) =>
  writtenFlags(spec).flatMap(({ program, name, at }) => {
    const derived = factsOf(program, name)?.derived;
    return derived === undefined
      ? []
      : [{ at, message: say`${name} ${derived}. Take it out of flags.` }];
  });
