import { type KnownFlag, programs, settableFlags } from "./flags.ts";
import type { ClusterSpec, Program } from "./types.ts";

/** A file or folder that a flag names, and that the operator supplies. */
export interface SuppliedFile {
  program: Program;
  name: string;
  at: string;
  path: string;
  isFolder: boolean;
}

/** What the flags of a spec name, in the order of the flags; a path may come more than once. */
export function suppliedFilesOf(spec: Pick<ClusterSpec, "flags" | "marathon">): SuppliedFile[] {
  return settableFlags(spec)
    .filter((flag) => namesFile(flag) && (flag.program !== "marathon" || spec.marathon !== "off"))
    .map(({ program, name, at, text, facts }) => ({
      program,
      name,
      at,
      path: text.replace(/^file:\/\//, ""),
      isFolder: facts.reads === "folder",
    }));
}

/** Mesos reads `file:///path` as the content of that file, whatever the flag's type. */
export const isContentFile = ({ program, text }: Pick<KnownFlag, "program" | "text">): boolean =>
  programs[program].maker === "Mesos" && /^file:\/\/\/\S/.test(text);

const namesFile = (flag: KnownFlag) =>
  flag.facts.reads !== undefined ||
  isContentFile(flag) ||
  (flag.facts.type === "json" && flag.text.startsWith("/"));
