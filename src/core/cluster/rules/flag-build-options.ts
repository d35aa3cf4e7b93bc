import { mesosFlagsOf } from "../../catalog/mesos-flags.ts";
import { say } from "../../i18n/message.ts";
import { buildOf } from "../derived.ts";
import type { Rule } from "../problem.ts";
import { programs, settableFlags } from "./written-flags.ts";

/** Flags that exist only in a Mesos configured with an option that this spec's build is not known to have. */
export const flagBuildOptions: Rule = (spec) => {
  const build = buildOf(spec);
  return settableFlags(spec).flatMap(({ program, name, at }) => {
    if (program !== "master" && program !== "agent") return [];
    const option = mesosFlagsOf(program).get(name)?.buildOption;
    if (option === undefined || build.options.includes(option)) return [];
    return [
      {
        at,
        message: say`${name} exists only in a Mesos configured with ${option}, which ${build.name} is not known to be; ${programs[program].daemon} would stop at it. Take it out.`,
      },
    ];
  });
};
