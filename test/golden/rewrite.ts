import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { goldenFolder, makeGolden } from "./record.ts";

/** Records what the blueprints make now: `npm run golden`. Read the difference in git as output before it is committed. */
const { listings, rendered } = makeGolden();
for (const folder of ["listings", "rendered"])
  rmSync(join(goldenFolder, folder), { recursive: true, force: true });
for (const [name, content] of [...listings, ...rendered]) {
  const file = join(goldenFolder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
process.stdout.write(
  `test/golden: ${listings.size} listings, ${rendered.size} rendered files; git diff shows what changed.\n`,
);
