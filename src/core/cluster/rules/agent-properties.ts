import { attributeProblem, resourceProblem } from "../../catalog/flag-values.ts";
import { type Message, msg } from "../../i18n/message.ts";
import { placeName } from "../../i18n/quote.ts";
import { isOneMachine } from "../derived.ts";
import type { AgentHost, Problem, Rule } from "../types.ts";

type AgentProperty = "attributes" | "resources";

/** Mesos dies on an attribute that it cannot read. */
export const attributeGrammar: Rule = ({ agents }) =>
  problemsIn(agents, "attributes", attributeProblem);

export const resourceGrammar: Rule = ({ agents }) =>
  problemsIn(agents, "resources", resourceProblem);

function problemsIn(
  agents: readonly AgentHost[],
  offer: AgentProperty,
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
      message: msg`${undivided} of ${agents.length} agents on this machine offer all of its CPUs and memory, so together they promise more than there is. Give each a share: resources: { cpus: 1, mem: 1024 } in cluster.yaml, or cpus:1;mem:1024 as Agent resources in the wizard.`,
    },
  ];
};
