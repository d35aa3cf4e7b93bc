import { attributeProblem, resourceProblem } from "../../catalog/flag-values.ts";
import { isUndocumentedAttribute } from "../../catalog/offer-values.ts";
import { list, type Message, msg } from "../../i18n/message.ts";
import { placeName, quoteForMessage } from "../../i18n/quote.ts";
import { isOneMachine } from "../derived.ts";
import { taskPortsOf } from "../task-ports.ts";
import type { AgentHost, ClusterSpec, Problem, Rule } from "../types.ts";
import { agentPortsOf } from "./network.ts";

type AgentProperty = "attributes" | "resources";

/** Mesos dies on an attribute that it cannot read. */
export const attributeGrammar: Rule = ({ agents }) =>
  problemsIn(agents, "attributes", attributeProblem);

/** What Mesos 1.11 reads although its documentation does not say so: other builds may not. */
export const undocumentedAttributes: Rule = ({ agents }) =>
  problemsIn(agents, "attributes", (name, value) =>
    attributeProblem(name, value) === undefined && isUndocumentedAttribute(value)
      ? msg`${quoteForMessage(value)} is more than the documentation of Mesos allows in an attribute (letters, digits and ._/-). Mesos 1.11 takes it as it is; other versions may not.`
      : undefined,
  );

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

/** As many agents as one Docker machine gets by default, to try it out. */
const agentsToTryOut = 2;

/** Agents detect the whole machine: several on one Docker machine offer it several times. */
export const agentsOfferWholeMachine: Rule = (spec) => {
  const { agents } = spec;
  const undivided = agents.filter(
    ({ resources }) => resources["cpus"] === undefined || resources["mem"] === undefined,
  ).length;
  const isDefault = agents.length <= agentsToTryOut && undivided === agents.length;
  if (!isOneMachine(spec) || isDefault || undivided === 0) return [];
  return [
    {
      at: "agents",
      message: msg`${undivided} of ${agents.length} agents on this machine offer all of its CPUs and memory, so together they promise more than there is. Give each a share with Agent resources, such as cpus:1;mem:1024.`,
    },
  ];
};

/** A task that gets a port of the cluster itself cannot listen there. */
export const taskPortsLeaveOwnPorts: Rule = (spec) => {
  const problems = spec.agents.flatMap((agent, index) => {
    const own = agentPortsOf(spec, agent.host);
    return taskPortsOf(agent).flatMap(({ resource, first, last }) => {
      const taken = own.filter((port) => first <= port && port <= last);
      return taken.length === 0 ? [] : [ownPortsOffered(spec, index, resource, taken)];
    });
  });
  // One agent stands for all of those that share the default range and the field that clashes.
  const firstOfField = problems.findIndex(({ at }) => at === "ports");
  return problems.filter(({ at }, index) => at !== "ports" || index === firstOfField);
};

function ownPortsOffered(
  { agents }: ClusterSpec,
  index: number,
  resource: string | undefined,
  taken: readonly number[],
): Problem {
  const host = agents[index]?.host ?? "";
  const ports = list(taken.map(String));
  return resource === undefined
    ? {
        at: "ports",
        message: msg`Agents offer the ports 31000-32000 to tasks, and on ${quoteForMessage(host)} the cluster itself listens on ${ports}. Use ports outside of that range.`,
      }
    : {
        at: `agents[${index}].resources.${placeName(resource)}`,
        message: msg`Tasks on ${quoteForMessage(host)} may get ports on which the cluster itself listens (${ports}), and then fail. Leave them out, as [31000-32000] does.`,
      };
}
