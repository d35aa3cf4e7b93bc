import type { FlagFacts } from "./flag-facts.ts";
import { marathonFlags } from "./marathon-flags.ts";
import { mesosFlagsOf } from "./mesos-flags.ts";

const isGuard = ({ secret, guards }: FlagFacts) => secret === true || guards === true;

/** The flags of a role that hold a secret or decide who may do what, old names included. */
export const guardFlagsOf = (role: "master" | "agent"): string[] =>
  [...mesosFlagsOf(role).values()]
    .filter(isGuard)
    .flatMap(({ name, alias }) => (alias === undefined ? [name] : [name, alias]))
    .sort();

/** The same of all programs, as variables of their environment. */
export const guardVariables: readonly string[] = [
  ...[...new Set([...guardFlagsOf("agent"), ...guardFlagsOf("master")])].map(
    (name) => `MESOS_${name}`,
  ),
  ...marathonFlags.filter(isGuard).map(({ name }) => `MARATHON_${name}`),
]
  .map((name) => name.toUpperCase())
  .sort();
