import { type Message, msg } from "../core/i18n/message.ts";
import { isStale, type Snapshot } from "./snapshot.ts";

/** Whether the cluster is whole, in a sentence. */
export function statusOf(snapshot: Snapshot): Message {
  const { problems, notes } = snapshot;
  if (isStale(snapshot) || snapshot.cluster === undefined) return countOf(problems.length);
  const cluster = membersText(snapshot.cluster.plan);
  if (notes.length === 0) return msg`Ready: ${cluster}.`;
  return notes.length === 1
    ? msg`Ready: ${cluster}; 1 note next to its field.`
    : msg`Ready: ${cluster}; ${notes.length} notes next to their fields.`;
}

export const countOf = (problems: number): Message =>
  problems === 1 ? msg`1 problem` : msg`${problems} problems`;

interface Members {
  masters: readonly unknown[];
  agents: readonly unknown[];
}

export function membersText({ masters, agents }: Members): Message {
  const ofMasters = masters.length === 1 ? msg`1 master` : msg`${masters.length} masters`;
  const ofAgents = agents.length === 1 ? msg`1 agent` : msg`${agents.length} agents`;
  return msg`${ofMasters}, ${ofAgents}`;
}

/** What the page says of a file that has been opened. */
export const openedMessage = (name: string, { problems }: Snapshot): Message =>
  problems.length === 0
    ? msg`${name} is open: the answers are those of the file.`
    : msg`${name} is open, with ${countOf(problems.length)}. What you change once they are solved is compared.`;
