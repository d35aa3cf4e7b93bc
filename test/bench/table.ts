/** A line of the result: what was measured in every round, and what it must or should be. */
export interface Row {
  what: string;
  /** One per round. */
  values: readonly number[];
  unit: "×" | "MB" | "s";
  limit: string;
}

/** Prints the rows as a Markdown table, with the median, lowest and highest of the rounds. */
export function printTable(rows: readonly Row[]): void {
  const lines = rows.map(({ what, values, unit, limit }) => [
    what,
    shown(median(values), unit),
    `${shown(Math.min(...values), unit)} – ${shown(Math.max(...values), unit)}`,
    limit,
  ]);
  const table = [["", "median", "lowest – highest", "limit"], ...lines];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...table.map((line) => line[column]?.length ?? 0)),
  );
  const ruled = [table[0] ?? [], widths.map((width) => "-".repeat(width)), ...table.slice(1)];
  for (const line of ruled)
    console.log(`| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`);
}

const show: Readonly<Record<Row["unit"], (value: number) => string>> = {
  "×": (value) => value.toFixed(2),
  MB: (value) => `${value.toFixed(0)} MB`,
  s: (value) => `${value.toFixed(2)} s`,
};

const shown = (value: number, unit: Row["unit"]) => show[unit](value);

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2;
}
