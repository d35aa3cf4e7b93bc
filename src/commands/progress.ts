import type { BundleFile } from "../core/bundle/blueprint.ts";
import { type Catalogue, say, textOf } from "../core/i18n/message.ts";

/** From this many files on, a terminal shows how far the writing is. */
const worthShowing = 2000;

/** The same files, counted as they go by, with a line on a terminal's standard error every thousand. */
export function withProgress(
  files: Iterable<BundleFile>,
  catalogue: Catalogue,
): { files: Iterable<BundleFile>; count: () => number } {
  let count = 0;
  function* counted(): Generator<BundleFile> {
    for (const file of files) {
      yield file;
      count++;
      if (process.stderr.isTTY && count >= worthShowing && count % 1000 === 0)
        process.stderr.write(`\r${textOf(say`${count} files written…`, catalogue)}`);
    }
    if (process.stderr.isTTY && count >= worthShowing) process.stderr.write("\r\u001b[K");
  }
  return { files: counted(), count: () => count };
}
