import { say, sentences } from "../../i18n/message.ts";
import { masterCounts, toleratedFailures } from "../derived.ts";
import type { Rule } from "../problem.ts";

const tolerance = masterCounts
  .map((masters) => `${masters} → ${toleratedFailures(masters)}`)
  .join(", ");

/** An even number never initialises Mesos' replicated log by itself; more than 7 only slow it down. */
export const oddMasters: Rule = ({ masters: { length } }) =>
  masterCounts.includes(length)
    ? []
    : [
        {
          at: "masters",
          message: sentences(
            say`${length} masters: use 1, 3, 5 or 7. Failures survived: ${tolerance}.`,
            length % 2 === 0
              ? say`An even number survives no more than the odd one below it, and Mesos' replicated log never initialises with it.`
              : undefined,
          ),
        },
      ];

export const oneMaster: Rule = ({ masters: { length } }) =>
  length === 1
    ? [
        {
          at: "masters",
          message: say`One master: while it is down nothing starts, and its data exists once. 3 masters survive 1 failure.`,
        },
      ]
    : [];
