import { type Message, say } from "../core/i18n/message.ts";
import type { Outcome } from "./outcome.ts";

/** The state of the answers in one sentence. */
export function statusOf({ checked, faults, cluster }: Outcome): Message {
  if (cluster)
    return readiness(
      cluster.plan.masters.length,
      cluster.plan.agents.length,
      checked.warnings.length,
    );
  const problems = Math.max(faults.size, checked.errors.length);
  return problems === 1
    ? say`1 problem to solve; what you see is the last cluster without one.`
    : say`${problems} problems to solve; what you see is the last cluster without any.`;
}

function readiness(masters: number, agents: number, warnings: number): Message {
  const cluster = say`${masters === 1 ? say`1 master` : say`${masters} masters`}, ${agents === 1 ? say`1 agent` : say`${agents} agents`}`;
  if (warnings === 0) return say`Ready: ${cluster}.`;
  return warnings === 1
    ? say`Ready: ${cluster}; 1 note beside its field.`
    : say`Ready: ${cluster}; ${warnings} notes beside their fields.`;
}
