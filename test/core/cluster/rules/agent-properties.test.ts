import {
  agentsOfferWholeMachine,
  attributeGrammar,
  resourceGrammar,
  taskPortsLeaveOwnPorts,
  undocumentedAttributes,
} from "../../../../src/core/cluster/rules/agent-properties.ts";
import { testRules } from "../../../support/rule-cases.ts";
import { type Overrides, onHosts } from "../../../support/spec.ts";

type Offer = Record<string, string | number>;
const attributes = (offer: Offer): Overrides => ({
  agents: ["a-1", { host: "a-2", attributes: offer }],
});
const resources = (offer: Offer): Overrides => ({ agents: [{ host: "a-1", resources: offer }] });
const share = (host: string) => ({ host, resources: { cpus: 1, mem: 1024 } });
const promised =
  "offer all of its CPUs and memory, so together they promise more than there is. Give each a share with Agent resources, such as cpus:1;mem:1024.";

await testRules("agent-properties.ts", [
  [
    attributeGrammar,
    "attributes are words, numbers and ranges",
    attributes({ rack: "r1", zone: 3, disks: "[1-4]" }),
  ],
  [
    attributeGrammar,
    "an attribute with a space would be another one",
    attributes({ rack: "r 1" }),
    {
      at: "agents[1].attributes.rack",
      message: '"r 1" contains spaces, which Mesos removes. Write r1.',
    },
  ],
  [
    attributeGrammar,
    "the name of an attribute is a word, and no terminal is written to",
    attributes({ "\u001b[2J": 1, "a;b": 1 }),
    {
      at: 'agents[1].attributes."\\u001b[2J"',
      message:
        '"\\u001b[2J" is not a valid attribute name. Use letters, digits, dots, slashes, dashes and underscores.',
    },
    {
      at: 'agents[1].attributes."a;b"',
      message:
        '"a;b" is not a valid attribute name. Use letters, digits, dots, slashes, dashes and underscores.',
    },
  ],

  [
    undocumentedAttributes,
    "attributes of words, numbers and ranges need no warning",
    attributes({ rack: "r1", zone: 3, disks: "[1-4]", broken: "a b" }),
  ],
  [
    undocumentedAttributes,
    "what Mesos reads beyond its documentation is taken with a warning",
    attributes({ docker: "18.06.1~ce" }),
    {
      at: "agents[1].attributes.docker",
      message:
        '"18.06.1~ce" is more than the documentation of Mesos allows in an attribute (letters, digits and ._/-). Mesos 1.11 takes it as it is; other versions may not.',
    },
  ],
  [
    resourceGrammar,
    "resources are amounts, ranges and sets, for a role or for all",
    resources({ cpus: 4, mem: 8192, "cpus(prod)": 0.5, ports: "[31000-32000]", licences: "{a,b}" }),
  ],
  [
    resourceGrammar,
    "memory is a number of MB",
    resources({ mem: "8GB" }),
    {
      at: "agents[0].resources.mem",
      message: '"8GB" is not a valid amount of mem. Use a number of MB, such as 8192.',
    },
  ],
  [
    resourceGrammar,
    "a resource that Mesos spells otherwise is no resource of one's own",
    resources({ memory: 64000, "cpu(prod)": 1 }),
    {
      at: "agents[0].resources.memory",
      message: '"memory" would be a custom resource. Mesos calls it mem.',
    },
    {
      at: "agents[0].resources.cpu(prod)",
      message: '"cpu" would be a custom resource. Mesos calls it cpus.',
    },
  ],
  [
    resourceGrammar,
    "a role is a word",
    resources({ "cpus(a b)": 1 }),
    {
      at: 'agents[0].resources."cpus(a b)"',
      message: '"a b" is not a role. Use a word without spaces, or levels such as eng/web.',
    },
  ],

  [
    agentsOfferWholeMachine,
    "the two agents of the default are there to try it out",
    { agents: ["a-[1-2]"] },
  ],
  [agentsOfferWholeMachine, "one agent may offer the whole machine", {}],
  [
    agentsOfferWholeMachine,
    "agents on hosts of their own may each offer the whole host",
    { ...onHosts, agents: ["a-[1-2]=10.0.0.[21-22]"] },
  ],
  [
    agentsOfferWholeMachine,
    "agents with a share each promise what there is",
    { agents: [share("a-1"), share("a-2")] },
  ],
  [
    agentsOfferWholeMachine,
    "three agents of one machine offer it three times",
    { agents: ["a-[1-3]"] },
    { at: "agents", message: `3 of 3 agents on this machine ${promised}` },
  ],
  [
    agentsOfferWholeMachine,
    "a share of one alone is not enough",
    {
      agents: [
        share("a-1"),
        { host: "a-2", resources: { mem: 1 } },
        { host: "a-3", resources: { cpus: 1 } },
      ],
    },
    { at: "agents", message: `2 of 3 agents on this machine ${promised}` },
  ],

  [taskPortsLeaveOwnPorts, "the ports that agents offer by themselves are free", onHosts],
  [
    taskPortsLeaveOwnPorts,
    "on one machine the masters' ports are at other addresses",
    { masters: ["a-1"], agents: [{ host: "a-1", resources: { ports: "[2000-5050]" } }] },
  ],
  [
    taskPortsLeaveOwnPorts,
    "an agent's own port is no port for tasks",
    resources({ ports: "[1-9,2000-65535]" }),
    {
      at: "agents[0].resources.ports",
      message:
        'Tasks on "a-1" may get ports on which the cluster itself listens (5051), and then fail. Leave them out, as [31000-32000] does.',
    },
  ],
  [
    taskPortsLeaveOwnPorts,
    "nor are the masters' on a host of both roles, for a role either",
    {
      masters: ["A-1=10.0.0.11"],
      marathon: "off",
      agents: [
        { host: "a-1", address: "10.0.0.11", resources: { "ports(web)": "[5000-9999]", cpus: 1 } },
      ],
    },
    {
      at: "agents[0].resources.ports(web)",
      message:
        'Tasks on "a-1" may get ports on which the cluster itself listens (5050, 5051), and then fail. Leave them out, as [31000-32000] does.',
    },
  ],
  [
    taskPortsLeaveOwnPorts,
    "the cluster does not listen where tasks do by default",
    { ...onHosts, agents: ["a-[1-3]=10.0.0.[21-23]"], ports: { agent: 31051 } },
    {
      at: "ports",
      message:
        'Agents offer the ports 31000-32000 to tasks, and on "a-1" the cluster itself listens on 31051. Use ports outside of that range.',
    },
  ],
]);
