import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inTerminal, type Keys } from "./in-terminal.ts";
import { type Cost, runNode } from "./programs.ts";
import { interleaved } from "./rounds.ts";
import type { Row } from "./table.ts";

/**
 * What people give that is large: seconds of the processor for files, and until the answer is on the
 * screen for the paste. The limits are what a person waits without a thought.
 */
export async function measureLargeInputs(
  cli: string,
  folder: string,
  rounds: number,
): Promise<Row[]> {
  const check = (name: string, text: string, exit: number) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return () => runNode([cli, "check", path], exit);
  };
  const costs = await interleaved(rounds, {
    short: check(
      "short.yaml",
      cluster(([name, address]) => `  - ${name}=${address}`),
      0,
    ),
    long: check(
      "long.yaml",
      cluster(
        ([name, address]) => `  - { host: ${name}, address: ${address}, attributes: { rack: r1 } }`,
      ),
      0,
    ),
    lines: check("lines.yaml", "name: t\n".repeat(600_000), 1),
    large: check("large.yaml", "name: t\n".repeat(2_500_000), 4),
    paste: async () => inTerminal(pasteInto(cli), newHome(folder), /1,?000 hosts/, pasteKeys),
  });
  return [
    seconds("check of 10,000 hosts, NAME=ADDRESS", costs("short"), "≤ 0.5"),
    seconds("check of 10,000 hosts with attributes", costs("long"), "≤ 0.5"),
    seconds("check of 5 MB of bad lines", costs("lines"), ""),
    seconds("check of 20 MB of bad lines", costs("large"), "refused for its size"),
    seconds("paste of 1,000 hosts in the wizard", costs("paste"), "≤ 1"),
  ];
}

const seconds = (what: string, costs: readonly Cost[], limit: string): Row => ({
  what,
  values: costs.map((cost) => cost.processorSeconds ?? cost.seconds),
  unit: "s",
  limit,
});

type NamedAddress = readonly [name: string, address: string];

const hosts = (count: number): NamedAddress[] =>
  Array.from({ length: count }, (_, index) => [
    `agent-${index}.example.com`,
    `10.1.${index >> 8}.${index & 255}`,
  ]);

const cluster = (line: (host: NamedAddress) => string) =>
  `name: big
method: apt
os: debian-12
masters: ["master-[1-3].example.com=10.0.0.[11-13]"]
agents:
${hosts(10_000).map(line).join("\n")}
`;

/** Answers of an earlier round are offered otherwise. */
const newHome = (folder: string) => mkdtempSync(join(folder, "home-"));

const pasteInto = (cli: string) => [
  cli,
  ...["--name", "big", "--method", "apt", "--os", "debian-12"],
  ...["--masters", "master-[1-3].example.com=10.0.0.[11-13]"],
];

/** Lines of /etc/hosts, as a terminal hands on what is pasted. */
const pasteKeys: readonly Keys[] = [
  {
    after: "Names and IPv4 addresses of the agents",
    text: `\u001b[200~${hosts(1000)
      .map(([name, address]) => `${address} ${name}\n`)
      .join("")}\u001b[201~\r`,
  },
];
