/** Reads a Java properties file, as java.util.Properties does (its javadoc, `load`). */
export function parseProperties(text: string): Record<string, string> {
  const logical = text
    .replace(/(?<!\\)((?:\\\\)*)\\\r?\n[ \t\f]*/g, "$1")
    .split(/\r?\n/)
    .map((line) => line.replace(/^[ \t\f]+/, ""));
  return Object.fromEntries(
    logical
      .filter((line) => line !== "" && !/^[#!]/.test(line))
      .map((line) => {
        const [, key = "", value = ""] =
          /^((?:\\.|[^\\=: \t\f])*)[ \t\f]*[=:]?[ \t\f]*(.*)$/s.exec(line) ?? [];
        return [unescapeJava(key), unescapeJava(value)];
      }),
  );
}

const javaEscapes: Readonly<Record<string, string>> = { t: "\t", n: "\n", r: "\r", f: "\f" };

const unescapeJava = (text: string) =>
  text.replace(/\\u([0-9a-fA-F]{4})|\\(.)/gs, (_, code, char) =>
    code === undefined
      ? (javaEscapes[char] ?? char)
      : String.fromCharCode(Number.parseInt(code, 16)),
  );

/**
 * Splits a command line of a systemd unit into words (systemd.syntax(7), systemd.service(5)):
 * quotes, escapes, %% and $$.
 */
export function parseUnitWords(line: string): string[] {
  const words = line.match(/(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\\.|[^\s"'\\])+/g) ?? [];
  return words.map((word) => {
    const plain = word.replace(
      /"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|\\(.)/gs,
      (_, double, single, char) => unescapeUnit(double ?? single ?? `\\${char}`),
    );
    if (/(^|[^%])(%%)*%([^%]|$)/.test(plain)) throw new Error(`a specifier is left in ${plain}`);
    if (/(^|[^$])(\$\$)*\$([^$]|$)/.test(plain)) throw new Error(`a variable is left in ${plain}`);
    return plain.replaceAll("%%", "%").replaceAll("$$", "$");
  });
}

const unescapeUnit = (text: string) =>
  text.replace(/\\(.)/gs, (_, char) => {
    if (!/["'\\]/.test(char)) throw new Error(`\\${char} is an escape of another character`);
    return char;
  });
