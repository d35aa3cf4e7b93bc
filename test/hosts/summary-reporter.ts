import { basename } from "node:path";
import type { TestEvent } from "node:test/reporters";

interface Row {
  what: string;
  os: string;
  result: string;
  seconds: number;
}

/** A reporter of node:test: after everything, one table of what ran where, how it ended and how long it took. */
export default async function* summary(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const rows: Row[] = [];
  for await (const event of source) {
    if (event.type !== "test:pass" && event.type !== "test:fail") continue;
    const { name, nesting, skip, file, details } = event.data;
    const isSuite = details.type === "suite";
    // A scenario is a suite below one that only gathers them.
    if (nesting > 0 && !(isSuite && name.includes(" · "))) continue;
    if (isSuite && nesting === 0 && name.startsWith("from create")) continue;
    const [what = name, os = "debian-12"] = name.split(" · ");
    const result = skip === undefined || skip === false ? (event.type === "test:pass" ? "passed" : "FAILED") : `skipped: ${skip}`;
    rows.push({ what: isSuite ? what : `${basename(file ?? "")}: ${what}`, os, result, seconds: details.duration_ms / 1000 });
  }
  yield `\n${table(rows)}\n`;
}

function table(rows: readonly Row[]): string {
  const cells = rows.map(({ what, os, result, seconds }) => `| ${what.replaceAll("|", "\\|")} | ${os} | ${result} | ${seconds.toFixed(0)} |`);
  return ["| scenario | OS | result | s |", "|---|---|---|---|", ...cells].join("\n");
}
