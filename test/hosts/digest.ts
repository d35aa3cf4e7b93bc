import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** A short name for "made from exactly this". */
export function digestOf(...parts: readonly (string | Buffer)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex").slice(0, 16);
}

/** Names, modes and contents of all files below a folder. */
export function digestOfFolder(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .sort()
    .filter((name) => statSync(join(folder, name)).isFile() && !name.includes("__pycache__"));
  return digestOf(
    ...files.flatMap((name) => [
      name,
      String(statSync(join(folder, name)).mode),
      readFileSync(join(folder, name)),
    ]),
  );
}
