import type { Shape } from "./living-cluster.ts";

/** One change of the living cluster, from the shape that the row before it left. */
export interface ChangeRow {
  title: string;
  to: Shape;
  /** Masters that are dead when the change begins, by number, and come back empty. */
  emptied?: readonly number[];
  /** Masters that are dead when the change begins, and come back when another has their place. */
  returning?: readonly number[];
  /** The agents that end with their tasks, by number: they get another ID, or leave. */
  endsAgents?: readonly number[];
  /** More options of change.sh. */
  options?: readonly string[];
  /** It is interrupted when it has printed this, and run again. */
  interruptedAt?: RegExp;
}

const agents = [1, 2];
const attributes = { 1: { rack: "r1" } };
const otherAttributes = { 1: { rack: "r2" } };

export const one: Shape = { masters: [1], agents, attributes };
export const three: Shape = { ...one, masters: [1, 2, 3] };
const replaced: Shape = { ...three, masters: [1, 2, 4] };
const flags = {
  master: { offer_timeout: "2mins" },
  agent: { gc_delay: "6days" },
  marathon: { task_launch_timeout: "600000" },
};
const otherSettings: Shape = { ...replaced, flags, attributes: otherAttributes };
const otherAgent: Shape = { ...otherSettings, agents: [1, 3] };

/** In this order, on one cluster that begins with one master. */
export const changes: readonly ChangeRow[] = [
  { title: "from 1 to 3 masters", to: three },
  {
    title: "a dead master replaced at another address; it comes back, and is stopped",
    to: replaced,
    returning: [3],
  },
  {
    title:
      "flags of masters, agents and Marathon, and an attribute changed, so that its agent begins anew",
    to: otherSettings,
    endsAgents: [1],
  },
  {
    title: "an agent added, and another one drained and removed, by Ansible",
    to: otherAgent,
    options: ["--ansible"],
    endsAgents: [2],
  },
  {
    title: "from 3 to 5 masters, interrupted while a master gets the new quorum",
    to: { ...otherAgent, masters: [1, 2, 4, 5, 6] },
    interruptedAt: /--services mesos-master/,
  },
  { title: "from 5 to 3 masters", to: otherAgent },
  {
    title: "a dead master replaced at its own address",
    to: otherAgent,
    emptied: [2],
  },
  { title: "from 3 to 1 masters", to: { ...otherAgent, masters: [1] } },
];
