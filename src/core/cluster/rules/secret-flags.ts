import { say } from "../../i18n/message.ts";
import type { Rule } from "../problem.ts";
import { aliasesOf, carriesSecret, factsOf, writtenFlags } from "./written-flags.ts";

/** Flags that hold a secret or name its file, and values with a password or key in them. The value is never repeated. */
export const secretFlags: Rule = (spec) =>
  writtenFlags(spec).flatMap(({ program, name, text, at }) => {
    const facts = factsOf(program, name) ?? factsOf(program, aliasesOf(program).get(name) ?? "");
    if (facts?.secret)
      return [
        {
          at,
          message: say`${name} is for a secret, and secrets never enter the spec. Take it out and set it on the hosts by hand.`,
        },
      ];
    return carriesSecret(text)
      ? [
          {
            at,
            message: say`The value carries a password or a key, and secrets never enter the spec. Write it without.`,
          },
        ]
      : [];
  });
