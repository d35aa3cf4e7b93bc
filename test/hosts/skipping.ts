import { existsSync } from "node:fs";
import type { Scenario } from "./scenarios.ts";

/**
 * Why a scenario, or a change, cannot run on this machine, or undefined. In CI nothing is skipped:
 * there it fails.
 */
export function whatIsMissing({ by }: Pick<Scenario, "by">): string | undefined {
  if (process.env["CI"]) return undefined;
  return by === "Ansible" && !existsSync("/usr/bin/ansible-playbook")
    ? "Ansible is missing: apt-get install ansible-core"
    : undefined;
}
