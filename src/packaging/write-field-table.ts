import { readFileSync, writeFileSync } from "node:fs";
import { withFieldTable } from "./field-table.ts";

/** Writes the table of fields into README.md: part of `npm run golden`. */
const readme = new URL("../../README.md", import.meta.url);
writeFileSync(readme, withFieldTable(readFileSync(readme, "utf8")));
