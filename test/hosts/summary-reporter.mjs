import { basename } from "node:path";

/**
 * A reporter of node:test: after everything, one table of what ran where, how it ended and how long
 * it took.
 * JavaScript, because node loads reporters before it can read anything else.
 */
export default async function* summary(
  /** @type {AsyncIterable<import("node:test/reporters").TestEvent>} */ source,
) {
  const rows = [];
  // Whether the suite at the top that runs now has suites, which are the rows then.
  let gathers = false;
  for await (const event of source) {
    if (event.type !== "test:pass" && event.type !== "test:fail") continue;
    const { nesting, details } = event.data;
    const isInner = nesting === 1 && details.type === "suite";
    if (isInner || (nesting === 0 && !gathers)) rows.push(rowOf(event));
    gathers = isInner || (gathers && nesting > 0);
  }
  yield `\n${["| scenario | OS | result | s |", "|---|---|---|---|", ...rows].join("\n")}\n`;
}

function rowOf({ type, data: { name, file, skip, details } }) {
  const [what, os = "debian-12"] = name.split(" · ");
  const ran = type === "test:pass" ? "passed" : "FAILED";
  const result = skip ? `skipped: ${skip}` : ran;
  const title = details.type === "suite" ? what : `${basename(file ?? "")}: ${what}`;
  return `| ${title.replaceAll("|", "\\|")} | ${os} | ${result} | ${(details.duration_ms / 1000).toFixed(0)} |`;
}
