import { readFileSync } from "node:fs";

declare const TOOL_VERSION: string | undefined;

/** This tool's version: filled in by the build, read from package.json in a checkout. */
export const version: string =
  typeof TOOL_VERSION === "string"
    ? TOOL_VERSION
    : JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")).version;
