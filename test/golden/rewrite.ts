import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { bundleOf } from "../support/bundle.ts";
import { specOf } from "../support/spec.ts";
import { goldenCases } from "./cases.ts";
import { bundleFolder, listingFolder, listingOf } from "./record.ts";

/** Records what the blueprints make now: `npm run golden`. Read the difference in git as output before it is committed. */
for (const folder of [bundleFolder, listingFolder]) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
}
for (const { name, spec, full } of goldenCases) {
  const files = bundleOf(specOf(spec));
  writeFileSync(join(listingFolder, `${name}.txt`), listingOf(files));
  for (const { path, content, mode } of full ? files : []) {
    const place = join(bundleFolder, name, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, content, { mode });
  }
}
process.stdout.write(
  `${goldenCases.length} bundles recorded in test/golden; git diff shows what changed.\n`,
);
