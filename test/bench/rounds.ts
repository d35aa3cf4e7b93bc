import type { Cost } from "./programs.ts";

/** Runs every one once, then every one again, …: the costs of each, one per round. */
export async function interleaved<Name extends string>(
  rounds: number,
  runs: Readonly<Record<Name, () => Promise<Cost>>>,
): Promise<(name: Name) => Cost[]> {
  const costs = new Map<string, Cost[]>(Object.keys(runs).map((name) => [name, []]));
  for (let round = 1; round <= rounds; round++) {
    for (const [name, run] of Object.entries<() => Promise<Cost>>(runs)) {
      if (process.stderr.isTTY)
        process.stderr.write(`\r\u001b[Kround ${round} of ${rounds}: ${name}`);
      costs.get(name)?.push(await run());
    }
  }
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  return (name) => costs.get(name) ?? [];
}

/** Seconds of the one by seconds of the other, round by round. */
export function ratios(of: readonly Cost[], to: readonly Cost[]): number[] {
  return of.map(({ seconds }, round) => seconds / (to[round]?.seconds ?? NaN));
}
