import { marathonFlagsByName } from "../../catalog/marathon-flags.ts";
import { say } from "../../i18n/message.ts";
import type { Rule } from "../problem.ts";
import { writtenFlags } from "./written-flags.ts";

/** Options that no MARATHON_* variable can set. Our files configure Marathon through its environment only. */
export const marathonEnvironmentForms: Rule = (spec) =>
  writtenFlags(spec).flatMap(({ program, name, at }) => {
    const option = program === "marathon" ? marathonFlagsByName.get(name) : undefined;
    if (option?.noEnv === undefined) return [];
    return [
      {
        at,
        message: say`${name} cannot be set by the environment, through which Marathon gets its options here: ${option.noEnv}. Take it out.`,
      },
    ];
  });

/** Options for a Marathon that will not be there. */
export const unusedMarathonFlags: Rule = ({ marathon, flags }) =>
  marathon === "off" && Object.keys(flags.marathon).length > 0
    ? [
        {
          at: "flags.marathon",
          message: say`Marathon is off, so that its options change nothing. Take them out, or choose a Marathon.`,
        },
      ]
    : [];
