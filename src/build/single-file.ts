import { type Modules, packedModules } from "./packed-modules.ts";

/**
 * The whole program in one file for machines without npm: the entry, and every module in one compressed text. Like the
 * entry it is ES5 to who reads it, so that an old Node gets to the line that tells it so.
 */
export function singleFile(entry: string, later: string, modules: Modules, notices: string): string {
  const text = `Buffer.from("${packedModules(modules, later).toString("base64")}", "base64")`;
  const start = `${later.replace("PACKED", text)}load("./cli.cjs");`;
  return `${entry.replace('require("./cli.cjs");', () => start)}/*\n${notices.replaceAll("*/", "* /")}*/\n`;
}
