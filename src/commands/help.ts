import { questions } from "../core/spec/questions.ts";
import { optionHelp, options } from "./options.ts";

const head = `Makes the bundle of scripts and config files for a Mesos, Marathon and ZooKeeper cluster.

Usage:
  npm create mesos-cluster -- [options]
  create-mesos-cluster [create] [options]   ask what is still open (on a terminal), then write the bundle
  create-mesos-cluster check FILE|-         print every problem of a spec; or "ok"
  create-mesos-cluster schema               print the JSON Schema of cluster.yaml

Options:`;

const tail = `
HOSTS is a count (3) on one Docker machine, else names with addresses, comma-separated:
  "master-[1-3].lan=10.0.0.[11-13]", or @FILE: a hosts file, or CSV of names and addresses.
LIST is NAME:VALUE;NAME:VALUE for every agent, or with HOSTS= before it:
  "agent-[1-2].lan=rack:r1 agent-3.lan=rack:r2"

Values are taken in this order: flag, spec file, default.

Exit: 0 done · 1 the spec has problems · 2 wrong use, or answers missing and nobody to ask
      3 the output exists and there is no --force · 4 reading or writing failed · 130 cancelled`;

/** The help text: usage, one line for each option, the fields without an option of their own, exit codes. */
export function helpText(): string {
  const rows = Object.entries(options).map(([name, { short, takes, help }]) => ({ left: `${short ? `-${short}, ` : ""}--${name}${takes ? ` ${takes}` : ""}`, help }));
  const fields = questions.filter(({ guide, flag }) => !guide && flag === undefined).map((question) => {
    const { key, kind, takes } = question;
    return { left: kind === "flags" ? `${key}.${takes}` : `${key}=${takes}`, help: optionHelp(question) };
  });
  return [head, ...columns(rows), "", "Fields for --set:", ...columns(fields), tail].join("\n");
}

function columns(rows: readonly { left: string; help: string }[]): string[] {
  const width = Math.max(...rows.map(({ left }) => left.length)) + 2;
  return rows.map(({ left, help }) => `  ${left.padEnd(width)}${help}`);
}
