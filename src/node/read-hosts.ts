import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { type HostFile, parseHostFile } from "../core/hosts/parse-file.ts";
import { say } from "../core/i18n/message.ts";

/** The answer that `@FILE` stands for; any other text stands for itself. */
export async function readHosts(text: string): Promise<HostFile> {
  if (!text.startsWith("@")) return { text };
  const file = text.slice(1).replace(/^~(?=\/)/, homedir());
  try {
    return parseHostFile(await readFile(file, "utf8"));
  } catch (error) {
    return {
      problem: say`Cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}
