import { quoting } from "../bundle/quoting.ts";

/** A command that writes a text into a file, as root unless told otherwise. The shell changes no character of it. */
export function writeFile(path: string, content: string, tee = "sudo tee"): string {
  return fedBy(`${tee} ${quoting.sh(path)} >/dev/null`, content);
}

/** A command that gets a text on its standard input. */
export function fedBy(command: string, content: string): string {
  const delimiter = delimiterFor(content);
  // A here-document ends with a line end; where the text has none, head takes it away again.
  return content === "" || content.endsWith("\n")
    ? `${command} <<'${delimiter}'\n${content}${delimiter}`
    : `head -c -1 <<'${delimiter}' | ${command}\n${content}\n${delimiter}`;
}

/** EOF, or the first of EOF1, EOF2 … that is no line of the text. */
function delimiterFor(content: string): string {
  const lines = new Set(content.split("\n"));
  let delimiter = "EOF";
  for (let number = 1; lines.has(delimiter); number++) delimiter = `EOF${number}`;
  return delimiter;
}
