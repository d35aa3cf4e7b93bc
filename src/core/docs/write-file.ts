import { quoting } from "../bundle/quoting.ts";
import { msg } from "../i18n/message.ts";
import type { DocsFile } from "./group-files.ts";
import { type Block, code } from "./page.ts";
import { hasPlaces, shWord } from "./variables.ts";

/**
 * A command that writes a text into a file, as root by default. The shell changes no character of
 * it.
 */
export function writeFile(path: string, content: string, tee = "sudo tee"): string {
  return withInput(`${tee} ${shWord(path)} >/dev/null`, content);
}

/** A command that gets a text on its standard input. */
export function withInput(command: string, content: string): string {
  const delimiter = delimiterFor(content);
  if (hasPlaces(content)) return withValues(command, content, delimiter);
  // A here-document ends with a line end; where the text has none, head takes it away again.
  return content === "" || content.endsWith("\n")
    ? `${command} <<'${delimiter}'\n${content}${delimiter}`
    : `head -c -1 <<'${delimiter}' | ${command}\n${content}\n${delimiter}`;
}

/**
 * The shell puts the values in, so that everything else that it would act on is escaped. Without
 * one of the values it does not run the command.
 */
function withValues(command: string, content: string, delimiter: string): string {
  const escaped = content.replace(/[\\$`]/g, "\\$&");
  return `${command} <<${delimiter}\n${escaped}${delimiter}`;
}

/** EOF, or the first of EOF1, EOF2 … that is no line of the text. */
function delimiterFor(content: string): string {
  const lines = new Set(content.split("\n"));
  let delimiter = "EOF";
  for (let number = 1; lines.has(delimiter); number++) delimiter = `EOF${number}`;
  return delimiter;
}

/**
 * One block for each folder: makes it, writes its files, sets their modes.
 * @param files paths on the host, absolute
 * @param flagFolders folders where each file is a flag of a daemon, so that what a package left
 * there must go, and the names that stay nevertheless
 */
export function folderBlocks(
  files: readonly DocsFile[],
  flagFolders: ReadonlyMap<string, readonly string[]> = new Map(),
): Block[] {
  const folders = new Map<string, DocsFile[]>();
  for (const file of files)
    folders.set(folderOf(file.path), [...(folders.get(folderOf(file.path)) ?? []), file]);
  return [...folders].map(([folder, inside]) =>
    code(
      inside.length === 1 ? msg`File ${inside[0]?.path ?? folder}` : msg`Files in ${folder}`,
      `sudo install -d -m 0755 ${shWord(folder)}`,
      ...clearing(folder, flagFolders.get(folder)),
      ...inside.map(({ path, content }) => writeFile(path, content)),
      ...modeCommands(inside),
    ),
  );
}

/** The wrapper takes ?NAME for a switch. */
function clearing(folder: string, kept: readonly string[] | undefined): string[] {
  if (kept === undefined) return [];
  const names = quoting.sh(`.*/[?]?(${kept.join("|")})`);
  return [
    `sudo find ${quoting.sh(folder)} -regextype posix-extended ! -type d ! -regex ${names} -delete`,
  ];
}

/** Whatever the umask, and whatever was there before. */
function modeCommands(files: readonly DocsFile[]): string[] {
  const modes = [...new Set(files.map(({ mode }) => mode))];
  return modes.map(
    (mode) =>
      `sudo chmod 0${mode.toString(8)} ${files
        .filter((file) => file.mode === mode)
        .map(({ path }) => shWord(path))
        .join(" ")}`,
  );
}

const folderOf = (path: string) => path.slice(0, path.lastIndexOf("/"));
