import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { run } from "./run.ts";

/** A PATH that has every program of this machine but these. */
export function programsWithout(temporary: string, ...names: readonly string[]): string {
  const folder = mkdtempSync(join(temporary, "programs-"));
  run("bash", [
    "-c",
    'for program in /usr/bin/* /bin/* /usr/sbin/* /sbin/*; do [[ " ${*} " == *" ${program##*/} "* ]] || ln -sf "$program" "$0/"; done',
    folder,
    ...names,
  ]);
  return folder;
}
