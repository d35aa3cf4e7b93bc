import { type Commands, containerOf, inOld } from "./command.ts";
import type { DaemonChange } from "./differences.ts";

/** The bundle whose agents.sh knows every master that may lead, and the agent by its name. */
export const agents =
  (command: string, options: readonly string[] = [], note = ""): Commands =>
  ({ daemons, before, after }) => {
    const shrinks = after.masters.length < before.masters.length;
    const isOld = ({ after: node }: DaemonChange) => shrinks || node === undefined;
    const lineFor = (daemon: DaemonChange, name: string) => {
      const line = `${["bash agents.sh", command, name, ...options].join(" ")}${note}`;
      return isOld(daemon) ? inOld(line) : line;
    };
    const [first] = daemons;
    if (first === undefined) return [];
    if (!after.oneMachine) {
      const call = ["agents_in", isOld(first) ? "old" : "new", command, ...options];
      return [{ line: lineFor(first, "HOST"), call }];
    }
    return daemons.map((daemon) => ({
      line: lineFor(daemon, containerOf("mesos-agent", daemon.after ?? daemon.before)),
    }));
  };

export const drain = agents("drain");

/** The leader keeps nothing but the ID of an agent that is lost, so a person has to look for it. */
export const gone: Commands = ({ before, after }) => {
  const line = "bash agents.sh gone ID";
  return [{ line: after.masters.length < before.masters.length ? inOld(line) : line }];
};

/** What `install.sh --replace-agent-id` does on a host of its own. */
export const forgetId: Commands = ({ daemons, after }) =>
  daemons.flatMap((daemon) => {
    const name = containerOf("mesos-agent", daemon.after);
    const remove = after.dockerTasks
      ? "sudo rm"
      : `docker compose run --rm --no-deps --entrypoint rm ${name}`;
    return [
      { line: `docker compose stop ${name}` },
      { line: `${remove} -f /var/lib/mesos/agent/meta/slaves/latest` },
    ];
  });
