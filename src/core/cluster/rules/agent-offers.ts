import { attributeProblem, resourceProblem } from "../../catalog/flag-values.ts";
import { type Message, say } from "../../i18n/message.ts";
import { placeName } from "../../i18n/quote.ts";
import type { AgentHost } from "../cluster-spec.ts";
import { isOneMachine } from "../derived.ts";
import type { Problem, Rule } from "../problem.ts";

type Offer = "attributes" | "resources";

/** Mesos dies on an attribute that it cannot read. */
export const attributesGrammar: Rule = ({ agents }) =>
  problemsIn(agents, "attributes", attributeProblem);

export const resourcesGrammar: Rule = ({ agents }) =>
  problemsIn(agents, "resources", resourceProblem);

function problemsIn(
  agents: readonly AgentHost[],
  offer: Offer,
  problemOf: (name: string, value: string | number) => Message | undefined,
): Problem[] {
  return agents.flatMap((agent, index) =>
    Object.entries(agent[offer]).flatMap(([name, value]) => {
      const message = problemOf(name, value);
      return message === undefined
        ? []
        : [{ at: `agents[${index}].${offer}.${placeName(name)}`, message }];
    }),
  );
}

/** Agents detect the whole machine: several on one Docker machine offer it several times. */
export const agentsOfferWholeMachine: Rule = (spec) => {
  const { agents } = spec;
  const undivided = agents.filter(
    ({ resources }) => resources["cpus"] === undefined || resources["mem"] === undefined,
  ).length;
  if (!isOneMachine(spec) || agents.length === 1 || undivided === 0) return [];
  return [
    {
      at: "agents",
      message: say`${undivided} of ${agents.length} agents on this machine offer all of its processors and memory, so more is promised than there is. Give each a share: resources: { cpus: 1, mem: 1024 }.`,
    },
  ];
};
