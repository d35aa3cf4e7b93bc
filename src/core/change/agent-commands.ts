import type { Message } from "../i18n/message.ts";
import { type Commands, inOld } from "./command.ts";
import type { DaemonChange } from "./differences.ts";

/** The bundle whose agents.sh knows every master that may lead, and the agent by its name. */
export const agents =
  (command: string, options: readonly string[] = [], note?: Message): Commands =>
  ({ daemons, before, after }) => {
    const shrinks = after.masters.length < before.masters.length;
    const isOld = ({ after: node }: DaemonChange) => shrinks || node === undefined;
    const line = ["bash agents.sh", command, "HOST", ...options].join(" ");
    const [first] = daemons;
    if (first === undefined) return [];
    const call = ["agents_in", isOld(first) ? "old" : "new", command, ...options];
    return [{ line: isOld(first) ? inOld(line) : line, ...(note && { note }), call }];
  };

export const drain = agents("drain");

/** The leader keeps nothing but the ID of an agent that is lost, so a person has to look for it. */
export const gone: Commands = ({ before, after }) => {
  const line = "bash agents.sh gone ID";
  return [{ line: after.masters.length < before.masters.length ? inOld(line) : line }];
};

/** What `install.sh --replace-agent-id` does on a host of its own. */
export const forgetId: Commands = ({ after }) => {
  const remove = after.dockerTasks
    ? "sudo rm"
    : "docker compose run --rm --no-deps --entrypoint rm HOST";
  return [
    { line: "docker compose stop HOST", call: ["forget_ids"] },
    { line: `${remove} -f /var/lib/mesos/agent/meta/slaves/latest` },
  ];
};
