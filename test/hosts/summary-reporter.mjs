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
  for await (const event of source) {
    if ((event.type === "test:pass" || event.type === "test:fail") && isRow(event.data))
      rows.push(rowOf(event));
  }
  yield `\n${["| scenario | OS | result | s |", "|---|---|---|---|", ...rows].join("\n")}\n`;
}

/**
 * Suites at the top and tests outside of them; of the suite that only gathers scenarios, each
 * scenario.
 */
function isRow({ name, nesting, details }) {
  if (nesting === 0) return !name.startsWith("from create");
  return nesting === 1 && details.type === "suite" && name.includes(" · ");
}

function rowOf({ type, data: { name, file, skip, details } }) {
  const [what, os = "debian-12"] = name.split(" · ");
  const ran = type === "test:pass" ? "passed" : "FAILED";
  const result = skip ? `skipped: ${skip}` : ran;
  const title = details.type === "suite" ? what : `${basename(file ?? "")}: ${what}`;
  return `| ${title.replaceAll("|", "\\|")} | ${os} | ${result} | ${(details.duration_ms / 1000).toFixed(0)} |`;
}
