import { oddMasters, oneMaster } from "../../../../src/core/cluster/rules/masters.ts";
import { testRules } from "../../../support/rule-cases.ts";

const sizes = "use 1, 3, 5 or 7. Failures survived: 1 → 0, 3 → 1, 5 → 2, 7 → 3.";
const even =
  "An even number survives no more than the odd one below it, and Mesos' replicated log never initialises with it.";

await testRules("masters.ts", [
  ...[1, 3, 5, 7].map(
    (count) => [oddMasters, `${count} masters agree`, { masters: [`m-[1-${count}]`] }] as const,
  ),
  ...[2, 4, 6, 8].map(
    (count) =>
      [
        oddMasters,
        `${count} masters are refused with the tolerance table`,
        { masters: [`m-[1-${count}]`] },
        { at: "masters", message: `${count} masters: ${sizes} ${even}` },
      ] as const,
  ),
  [
    oddMasters,
    "9 masters are too many",
    { masters: ["m-[1-9]"] },
    { at: "masters", message: `9 masters: ${sizes}` },
  ],
  [
    oddMasters,
    "masters of several entries are counted together",
    { masters: ["m-[1-2]", "n-[1-2]"] },
    { at: "masters", message: `4 masters: ${sizes} ${even}` },
  ],
  [oneMaster, "3 masters survive one failure", { masters: ["m-[1-3]"] }],
  [
    oneMaster,
    "one master is worth a warning",
    { masters: ["m-1"] },
    {
      at: "masters",
      message:
        "One master: while it is down nothing starts, and its data exists once. 3 masters survive 1 failure.",
    },
  ],
]);
