import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./run.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const builds = join(root, "node_modules/.cache/create-mesos-cluster");

/** No test run takes an hour, in milliseconds; a younger build may be in use by another run. */
const staleAfter = 3_600_000;

/**
 * What a script of src/packaging makes of the sources as they are now: built once for all test
 * files, beside what people use.
 */
export function built(script: "build.ts" | "build-web.ts"): string {
  const folder = join(builds, `${script}-${digestOfSources()}`);
  if (existsSync(folder)) return folder;
  mkdirSync(builds, { recursive: true });
  for (const name of readdirSync(builds))
    if (Date.now() - statSync(join(builds, name)).mtimeMs > staleAfter)
      rmSync(join(builds, name), { recursive: true, force: true });
  const unfinished = `${folder}.${process.pid}`;
  const { code, stderr } = run(
    process.execPath,
    ["--import", "tsx", `src/packaging/${script}`, unfinished],
    { cwd: root },
  );
  if (code !== 0) throw new Error(`src/packaging/${script} fails: ${stderr}`);
  // Another test file may have been faster.
  if (existsSync(folder)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, folder);
  return folder;
}

function digestOfSources(): string {
  const hash = createHash("sha256");
  for (const folder of ["src", "blueprints"]) {
    const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.sort())
      hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  }
  for (const file of ["package.json", "CHANGELOG.md"]) hash.update(readFileSync(join(root, file)));
  return hash.digest("hex").slice(0, 16);
}
