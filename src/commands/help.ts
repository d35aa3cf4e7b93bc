import { commands } from "./commands.ts";
import { options } from "./options.ts";

const head = `Makes the bundle of scripts and config files for a Mesos, Marathon and ZooKeeper cluster.

Usage:
  npm create mesos-cluster -- [options]`;

const tail = `
HOSTS is a count (3) on one Docker machine, else names with addresses, comma-separated:
  "master-[1-3].lan=10.0.0.[11-13]"

Values are taken in this order: flag, spec file, default.

Exit: 0 done · 1 the spec has problems · 2 wrong use, or answers missing and nobody to ask
      3 the output exists and there is no --force · 4 reading or writing failed · 5 Node.js is too old
      130 cancelled`;

/** The help text: usage, one line for each command and option, exit codes. */
export function helpText(): string {
  const verbs = Object.entries(commands).map(([name, { takes, help }], index) => ({ left: `create-mesos-cluster ${index === 0 ? `[${name}]` : name} ${takes}`, help }));
  const flags = Object.entries(options).map(([name, { short, takes, help }]) => ({ left: `${short ? `-${short}, ` : ""}--${name}${takes ? ` ${takes}` : ""}`, help }));
  return [head, ...columns(verbs), "", "Options:", ...columns(flags), tail].join("\n");
}

function columns(rows: readonly { left: string; help: string }[]): string[] {
  const width = Math.max(...rows.map(({ left }) => left.length)) + 2;
  return rows.map(({ left, help }) => `  ${left.padEnd(width)}${help}`);
}
