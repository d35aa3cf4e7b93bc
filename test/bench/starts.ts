import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inTerminal } from "./in-terminal.ts";
import { interleaved, ratios } from "./rounds.ts";
import type { Row } from "./table.ts";

/** Kept between runs; remove the folder to have newer ones. */
const peers = fileURLToPath(
  new URL("../../node_modules/.cache/create-mesos-cluster-bench", import.meta.url),
);

/**
 * How long it takes to the first question, and how long the short commands take, by those of
 * create-vite and create-vue and by an empty Node process; each on a terminal.
 */
export async function measureStarts(cli: string, folder: string, rounds: number): Promise<Row[]> {
  installPeers();
  const empty = join(folder, "empty.mjs");
  const spec = join(folder, "small.yaml");
  writeFileSync(empty, 'console.log("done");\n');
  writeFileSync(spec, "{ name: small, method: docker, masters: [m-1], agents: [a-1] }\n");
  const peer = (file: string) => join(peers, "node_modules", file);
  const [vite, vue] = [peer("create-vite/index.js"), peer("create-vue/bundle.js")];
  const node = (args: readonly string[], until?: RegExp) => async () =>
    inTerminal(args, folder, until);
  const costs = await interleaved(rounds, {
    empty: node([empty]),
    asks: node([cli], /Cluster name/),
    viteAsks: node([vite], /Project name/),
    vueAsks: node([vue], /Project name/),
    helps: node([cli, "--help"]),
    viteHelps: node([vite, "--help"]),
    vueHelps: node([vue, "--help"]),
    checks: node([cli, "check", spec]),
    creates: node([cli, "create", "--yes", "--out", join(folder, "small.zip"), "--force"]),
  });
  return (
    [
      ["asks", "viteAsks", "first question : create-vite's", "≤ 1.5, aim 1.0"],
      ["asks", "vueAsks", "first question : create-vue's", ""],
      ["asks", "empty", "first question : empty Node", ""],
      ["viteAsks", "empty", "first question of create-vite : empty Node", ""],
      ["vueAsks", "empty", "first question of create-vue : empty Node", ""],
      ["helps", "viteHelps", "--help : create-vite's", ""],
      ["helps", "vueHelps", "--help : create-vue's", ""],
      ["checks", "empty", "check, one master and agent : empty Node", ""],
      ["creates", "empty", "create --yes : empty Node", ""],
    ] as const
  ).map(([of, to, what, limit]) => ({
    what,
    values: ratios(costs(of), costs(to)),
    unit: "×",
    limit,
  }));
}

function installPeers(): void {
  if (existsSync(join(peers, "node_modules"))) return;
  mkdirSync(peers, { recursive: true });
  writeFileSync(join(peers, "package.json"), "{}\n");
  const { status } = spawnSync(
    "npm",
    ["install", "--no-audit", "--no-fund", "create-vite", "create-vue"],
    { cwd: peers, stdio: "inherit" },
  );
  if (status !== 0)
    throw new Error("create-vite and create-vue cannot be installed to compare with.");
}
