import { withHostLists } from "../core/cluster/host-counts.ts";
import type { Problem } from "../core/cluster/types.ts";
import { type HostList, type HostRole, parseHostList } from "../core/hosts/parse-list.ts";
import { type Message, msg } from "../core/i18n/message.ts";
import { FileError } from "./file-error.ts";
import { readText } from "./read-text.ts";

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
 * Reads a spec from a file, from a bundle (a folder or an archive), or from standard input for `-`
 * until the signal ends the wait. Throws a FileError if that fails.
 */
export async function readSpec(file: string, signal: AbortSignal): Promise<ReadSpec> {
  if (file === "-") return parseSpec("standard input", await readText(file, signal));
  const { storedBundle } = await import("./read-bundle.ts");
  const bundle = storedBundle(file);
  if (bundle === undefined) return parseSpec(file, await readText(file, signal));
  const text = (await bundle.read((path) => path === "cluster.yaml")).get("cluster.yaml");
  if (text !== undefined) return parseSpec(`${file}/cluster.yaml`, text);
  throw new FileError(msg`Cannot read ${file}: ${msg`it contains no cluster.yaml`}.`);
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
    return { name, value: withHostLists(value), problems: [], locate };
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

/** The hosts of a text, or in the file that `@FILE` names. */
export async function readHosts(
  text: string,
  role: HostRole,
  signal: AbortSignal,
): Promise<HostList | { problem: Message; text?: undefined }> {
  if (!text.startsWith("@")) return parseHostList(text, role);
  if (text === "@") return { problem: msg`There is no file name after the @.` };
  try {
    return parseHostList(`${await readText(text.slice(1), signal)}\n`, role);
  } catch (error) {
    if (error instanceof FileError) return { problem: error.userMessage };
    if (!(signal.reason instanceof DOMException && signal.reason.name === "TimeoutError"))
      throw error;
    return { problem: msg`Cannot read ${text.slice(1)}: ${msg`nothing is written to it`}.` };
  }
}
