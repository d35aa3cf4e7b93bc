/** A folder of a tree: its files, and the folders below it, by name. */
export interface Folder {
  files: string[];
  folders: Map<string, Folder>;
}

/** Sorts paths into folders; `base` is cut off first. */
export function folderOf(paths: readonly string[], base = ""): Folder {
  const root: Folder = { files: [], folders: new Map() };
  for (const path of paths) {
    const steps = path.slice(base.length).split("/").slice(0, -1);
    let folder = root;
    for (const step of steps) {
      const next = folder.folders.get(step) ?? { files: [], folders: new Map() };
      folder.folders.set(step, next);
      folder = next;
    }
    folder.files.push(path);
  }
  return root;
}
