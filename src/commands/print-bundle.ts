import type { BundleFile } from "../core/bundle/blueprint.ts";
import { nearest } from "../core/cluster/suggest.ts";
import { say, sentences } from "../core/i18n/message.ts";
import { type Exit, exits } from "./exits.ts";
import { UsageError } from "./given.ts";

/** Lists the files: mode, size in bytes, SHA-256, path. */
export function printList(files: Iterable<BundleFile>): Exit {
  for (const { mode, content, sha256, path } of files) {
    process.stdout.write(
      `0${mode.toString(8)}  ${String(Buffer.byteLength(content)).padStart(8)}  ${sha256}  ${path}\n`,
    );
  }
  return exits.done;
}

/** Prints one file of the bundle. Throws a UsageError, with the nearest path, when there is none of that name. */
export function printFile(files: Iterable<BundleFile>, wanted: string): Exit {
  const paths: string[] = [];
  for (const { path, content } of files) {
    if (path === wanted) {
      process.stdout.write(content);
      return exits.done;
    }
    paths.push(path);
  }
  const near = nearest(wanted, paths);
  throw new UsageError([
    sentences(
      say`The bundle has no file ${wanted}.`,
      near === undefined ? say`List them with --dry-run.` : say`Did you mean ${near}?`,
    ),
  ]);
}
