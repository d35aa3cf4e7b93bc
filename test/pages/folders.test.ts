import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const source = fileURLToPath(new URL("../../src", import.meta.url));

/** The folders in the order of the table in src/README.md: what others build on comes first. */
const described = [
  ...readFileSync(join(source, "README.md"), "utf8").matchAll(/^\| `([\w/]+)\/` \|/gm),
].map(([, folder = ""]) => folder);

/** The folder of the table that a file is in; undefined for a file beside the folders. */
function folderOf(file: string): string | undefined {
  const [top = "", below = ""] = relative(source, file).split("/");
  return [`${top}/${below}`, top].find((folder) => described.includes(folder));
}

const files = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.ts$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));

test("src/README.md describes every folder of src and of src/core", () => {
  const foldersIn = (path: string) =>
    readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  const ofCore = foldersIn(join(source, "core")).map((name) => `core/${name}`);
  assert.deepEqual([...described].sort(), [...foldersIn(source), ...ofCore].sort());
});

for (const folder of described) {
  test(`src/${folder} imports only from folders above it in src/README.md`, () => {
    const wrong = files
      .filter((file) => folderOf(file) === folder)
      .flatMap((file) =>
        importsOf(file)
          .filter(
            (imported) => described.indexOf(folderOf(imported) ?? "") > described.indexOf(folder),
          )
          .map((imported) => `${relative(source, file)} imports ${relative(source, imported)}`),
      );
    assert.deepEqual(wrong, []);
  });
}

/** Our own files that a file imports, at once or later. */
function importsOf(file: string): string[] {
  const imports = readFileSync(file, "utf8").matchAll(/(?:from|import\(|^import)\s*"(\.[^"]+)"/gm);
  return [...imports].map(([, path = ""]) => resolve(file, "..", path));
}
