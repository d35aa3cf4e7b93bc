import { isRanges } from "../catalog/offer-values.ts";
import type { AgentHost } from "./types.ts";

/** Ports that an agent offers to tasks, and the resource that says so: none is Mesos' own default. */
export interface TaskPorts {
  resource?: string;
  first: number;
  last: number;
}

/** What an agent offers where its resources name no ports. Facts: Mesos 1.11.0, containerizer.cpp. */
const defaultPorts: TaskPorts = { first: 31000, last: 32000 };

/** The ranges of an agent, for all roles: `ports: "[31000-32000]"`, `"ports(prod)": "[1-9]"`. */
export function taskPortsOf({ resources }: Pick<AgentHost, "resources">): TaskPorts[] {
  const named = Object.entries(resources).filter(([name]) => /^ports(\(|$)/.test(name));
  if (named.length === 0) return [defaultPorts];
  return named
    .filter(([, value]) => isRanges(String(value).replaceAll(" ", "")))
    .flatMap(([resource, value]) =>
      [...String(value).matchAll(/(\d+)-(\d+)/g)].map(([, first, last]) => ({
        resource,
        first: Number(first),
        last: Number(last),
      })),
    );
}
