import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { addAbortSignal } from "node:stream";
import { text } from "node:stream/consumers";
import type { Problem } from "../core/cluster/types.ts";
import { type HostFile, parseHostFile } from "../core/hosts/parse-file.ts";
import { msg } from "../core/i18n/message.ts";
import { FileError } from "./file-error.ts";

/** A spec as it was read, with the way back to its lines. */
export interface ReadSpec {
  /** The file's name as the person wrote it, or "standard input". */
  name: string;
  /** The content; undefined when it could not be parsed. */
  value: unknown;
  /** What is wrong with the YAML or JSON itself. */
  problems: readonly Problem[];
  /**
   * `name:line:column` of a place in the spec, or of the nearest place around it that is written
   * down.
   */
  locate(at: string): string;
}

/**
 * Reads a spec from a file, or from standard input for `-` until the signal ends the wait. Throws a
 * FileError if that fails.
 */
export async function readSpec(file: string, signal: AbortSignal): Promise<ReadSpec> {
  const name = file === "-" ? "standard input" : file;
  try {
    return await parseSpec(
      name,
      file === "-"
        ? await text(addAbortSignal(signal, process.stdin))
        : await readFile(file, "utf8"),
    );
  } catch (cause) {
    if (!(cause instanceof Error) || !("syscall" in cause)) throw cause;
    const what = file === "-" ? msg`standard input` : file;
    throw new FileError(msg`Cannot read ${what}: ${cause.message}`, { cause });
  }
}

/** Parses YAML 1.2 or JSON, which is YAML too. */
export async function parseSpec(name: string, source: string): Promise<ReadSpec> {
  const { formatYamlError, readYaml } = await import("../core/yaml/yaml.ts");
  const read = readYaml(source.replace(/^\ufeff/, ""));
  if (read.errors !== undefined) {
    const problems = read.errors.map((error) => ({
      at: `${name}:${error.line}:${error.column}`,
      message: formatYamlError(error),
    }));
    return { name, value: undefined, problems, locate: () => `${name}:1:1` };
  }
  const locate = (at: string) => `${name}:${read.position(at)}`;
  const value = read.value ?? {};
  if (typeof value === "object" && !Array.isArray(value))
    return { name, value, problems: [], locate };
  return {
    name,
    value: undefined,
    problems: [
      {
        at: locate(""),
        message: msg`Expected a mapping of fields. Write one field per line, such as name: analytics.`,
      },
    ],
    locate,
  };
}

/** The hosts in the file that `@FILE` names; any other text stands for itself. */
export async function readHosts(text: string): Promise<HostFile> {
  if (!text.startsWith("@")) return { text };
  const file = text.slice(1).replace(/^~(?=\/)/, homedir());
  try {
    return parseHostFile(await readFile(file, "utf8"));
  } catch (error) {
    return {
      problem: msg`Cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}
