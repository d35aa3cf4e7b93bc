import { readFileSync, writeFileSync } from "node:fs";
import { withFieldTable } from "./field-table.ts";

/** Writes the table of fields into its page: part of `npm run golden`. */
const page = new URL("../../.github/docs/cluster-yaml.md", import.meta.url);
writeFileSync(page, withFieldTable(readFileSync(page, "utf8")));
