import type { AgentHost, ClusterSpec } from "../cluster/types.ts";

/** A field of cluster.yaml that differs, with its values as text; undefined: it is not there. */
export interface FieldChange {
  at: string;
  from: string | undefined;
  to: string | undefined;
}

/** The fields that differ, hosts aside: members.ts has those. */
export function fieldChanges(before: ClusterSpec, after: ClusterSpec): FieldChange[] {
  const withoutHosts = ({ masters: _masters, agents: _agents, ...fields }: ClusterSpec) => fields;
  return differences("", withoutHosts(before), withoutHosts(after));
}

/** What differs of what one agent offers, by `attributes.NAME` and `resources.NAME`. */
export function offerChanges(before: AgentHost, after: AgentHost): FieldChange[] {
  const offer = ({ attributes, resources }: AgentHost) => ({ attributes, resources });
  return differences("", offer(before), offer(after));
}

function differences(at: string, from: unknown, to: unknown): FieldChange[] {
  if (!isMapping(from) || !isMapping(to))
    return textOf(from) === textOf(to) ? [] : [{ at, from: textOf(from), to: textOf(to) }];
  return [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap((name) =>
    differences(at === "" ? name : `${at}.${name}`, fieldOf(from, name), fieldOf(to, name)),
  );
}

const isMapping = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const fieldOf = (mapping: object, name: string): unknown =>
  Object.hasOwn(mapping, name) ? Reflect.get(mapping, name) : undefined;

const textOf = (value: unknown): string | undefined =>
  typeof value === "string" ? value : JSON.stringify(value);
