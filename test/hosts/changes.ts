import {
  fromPackages,
  type Installed,
  inContainers,
  type Role,
  type Shape,
} from "./living-cluster.ts";
import type { Rotation } from "./rotation.ts";
import type { Scenario } from "./scenarios.ts";

/**
 * A host that is dead when the change begins. Some come back: empty, to take their place again, or
 * as they were, when another one has it.
 */
interface Dead {
  role: Role;
  number: number;
  comesBack: "no" | "empty" | "replaced";
}

/** One change of the living cluster, from the shape that the row before it left. */
export interface ChangeRow {
  title: string;
  to: Shape;
  dead?: readonly Dead[];
  /** The agents that end with their tasks, by number: they get another ID, or leave. */
  endsAgents?: readonly number[];
  /** Those that only their tasks leave. */
  drainsAgents?: readonly number[];
  /** It is interrupted when it has printed this, and run again. */
  interruptedAt?: RegExp;
  /** Marathon gets another framework, and all of its tasks another one. */
  movesMarathon?: true;
  /** What puts the files of agents in place; deploy.sh, where it is left out. */
  agentsBy?: Exclude<Scenario["by"], "folders by hand">;
}

const agents = [1, 2];
const attributes = { 1: { rack: "r1" } };
const otherAttributes = { 1: { rack: "r2" } };

const one: Shape = { masters: [1], agents, attributes };
export const three: Shape = { ...one, masters: [1, 2, 3] };
const replaced: Shape = { ...three, masters: [1, 2, 4] };
const otherRack: Shape = { ...replaced, attributes: otherAttributes };
const otherAgent: Shape = { ...otherRack, agents: [1, 3] };
const flags = {
  master: { offer_timeout: "2mins" },
  agent: { gc_delay: "6days" },
  marathon: { task_launch_timeout: "600000" },
};

const closed = { security: "passwords", ownSecrets: true } as const;

/** A cluster, and its changes and rotations in their order. */
export interface ChangingCluster {
  title: string;
  installed: Installed;
  first: Shape;
  changes: readonly (ChangeRow | Rotation)[];
}

export const changingClusters: readonly ChangingCluster[] = [
  {
    title: "with passwords, one master gets others, and agents come and go",
    installed: { ...fromPackages, security: "passwords" },
    first: one,
    changes: [
      { title: "from 1 to 3 masters", to: three },
      {
        title: "a dead master replaced at another address; it comes back, and is stopped",
        to: replaced,
        dead: [{ role: "master", number: 3, comesBack: "replaced" }],
      },
      {
        title: "an attribute changed, so that the agent begins anew",
        to: otherRack,
        endsAgents: [1],
      },
      {
        title: "an agent added, and another one drained and removed",
        to: otherAgent,
        endsAgents: [2],
      },
      {
        title: "flags of mesos-master, Marathon and agents, on the agents by Ansible",
        to: { ...otherAgent, flags },
        agentsBy: "Ansible",
      },
    ],
  },
  {
    title: "three masters become five and three, and one dies",
    installed: fromPackages,
    first: three,
    changes: [
      {
        title: "from 3 to 5 masters, interrupted while a master gets the new quorum",
        to: { ...three, masters: [1, 2, 3, 4, 5] },
        interruptedAt: /--services mesos-master/,
      },
      { title: "from 5 to 3 masters", to: three },
      {
        title: "a dead master replaced at its own address",
        to: three,
        dead: [{ role: "master", number: 2, comesBack: "empty" }],
      },
    ],
  },
  {
    title: "in containers, one master gets others, and an agent",
    installed: inContainers,
    first: one,
    changes: [
      { title: "from 1 to 3 masters, in containers", to: three, drainsAgents: agents },
      {
        title: "a dead master replaced at its own address, in containers",
        to: three,
        dead: [{ role: "master", number: 2, comesBack: "empty" }],
      },
      { title: "an agent added, in containers", to: { ...three, agents: [1, 2, 3] } },
    ],
  },
  {
    title: "three masters get passwords while they work, become one, and get other passwords",
    installed: { ...fromPackages, security: "firewall" },
    first: { ...three, ownSecrets: true },
    changes: [
      { title: "from level firewall to passwords", to: { ...three, ...closed } },
      {
        title: "a new login of ZooKeepers given up when they use it; all secrets from the hosts",
        rotates: "zookeeper-quorum",
        backAfter: 2,
      },
      { title: "from 3 to 1 masters", to: { ...one, ...closed } },
      { title: "all secrets rotated", rotates: "all" },
    ],
  },
  {
    title: "a Marathon without a principal moves when its cluster gets passwords",
    installed: { ...fromPackages, security: "firewall", withoutPrincipal: true },
    first: one,
    changes: [
      {
        title:
          "from level firewall to passwords, interrupted when ZooKeeper has forgotten Marathon",
        to: { ...one, security: "passwords" },
        interruptedAt: /ZooKeeper forgets Marathon's framework-id/,
        movesMarathon: true,
      },
    ],
  },
];
