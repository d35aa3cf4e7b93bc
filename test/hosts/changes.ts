import type { Role, Shape } from "./living-cluster.ts";

/** A host that is dead when the change begins; some come back, empty. */
interface Dead {
  role: Role;
  number: number;
  comesBack: boolean;
}

/** One change of the living cluster, from the shape that the row before it left. */
export interface ChangeRow {
  title: string;
  to: Shape;
  dead?: readonly Dead[];
  /** The agents that end with their tasks, by number: they get another ID, or leave. */
  endsAgents?: readonly number[];
}

const agents = [1, 2];
const attributes = { 1: { rack: "r1" } };

export const one: Shape = { masters: [1], agents, attributes };
export const three: Shape = { ...one, masters: [1, 2, 3] };
