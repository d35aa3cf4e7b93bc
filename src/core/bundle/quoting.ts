import { flagText } from "../catalog/flag-text.ts";

/**
 * One function per format that values are printed in. Each takes a value of the plan and returns
 * text that means exactly that value there; each refuses undefined values and control characters
 * (the rules have refused them before, with a message).
 */
export const quoting = {
  sh,
  yaml,
  compose,
  json,
  line,
  envfile,
  unit,
  zoo,
  md,
  code,
  html,
} as const;

export type Format = keyof typeof quoting;

/**
 * Control characters; halves of surrogate pairs, which UTF-8 cannot hold; noncharacters, with which
 * systemd refuses a line.
 */
const control = /[\u0000-\u001f\u007f\p{Cs}\p{Noncharacter_Code_Point}]/u;

/**
 * The text of a printable value. Throws on anything else: a misspelt name in a blueprint must not
 * print "undefined".
 */
function printableText(value: unknown): string {
  const isPrintable =
    typeof value === "string" ||
    typeof value === "boolean" ||
    (typeof value === "number" && Number.isFinite(value));
  if (!isPrintable)
    throw new Error(
      `cannot print ${typeof value === "object" ? JSON.stringify(value) : String(value)}`,
    );
  const text = String(value);
  if (control.test(text))
    throw new Error(`cannot print a control character: ${JSON.stringify(text)}`);
  return text;
}

/** One word of a POSIX shell. */
function sh(value: unknown): string {
  const text = printableText(value);
  return /^[A-Za-z0-9_./:@%+,-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

const plainYaml = /^[A-Za-z/][A-Za-z0-9_./@-]*(:[A-Za-z0-9_./@-]+)*$/;
/** The last one is a number without digits to some readers of YAML 1.1. */
const yamlWords = /^(y|yes|n|no|true|false|on|off|null|nan|inf|e-?\d+)$/i;

/**
 * A YAML scalar that YAML 1.1 and 1.2 read the same way; also valid inside { } and [ ]. To YAML
 * 1.1, 1e+21 is a text.
 */
function yaml(value: unknown): string {
  const text = printableText(value);
  if (typeof value === "number") return flagText(value);
  if (typeof value !== "string") return text;
  return plainYaml.test(text) && !yamlWords.test(text) ? text : json(text);
}

/**
 * A YAML string in a compose file: quoted always, since `environment` takes strings, and with $
 * kept from Compose.
 */
function compose(value: unknown): string {
  return json(printableText(value).replaceAll("$", "$$$$"));
}

/**
 * A JSON string, number or boolean. Characters beyond ASCII that YAML or editors trip over are
 * escaped.
 */
function json(value: unknown): string {
  const text = printableText(value);
  if (typeof value !== "string") return text;
  return JSON.stringify(text).replace(/[\u0080-\u009f\u2028\u2029\ufeff]/g, escaped);
}

/** One UTF-16 code unit as JSON, YAML and Java escape it. */
const escaped = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** The rest of a line: a flag's file, an apt source, docker's --env-file. */
function line(value: unknown): string {
  return printableText(value);
}

/** A value in an environment file that systemd and bash read the same way. */
function envfile(value: unknown): string {
  const text = printableText(value);
  return /^[A-Za-z0-9_./:@%+,-]*$/.test(text) ? text : `"${text.replace(/[\\"`$]/g, "\\$&")}"`;
}

/** One argument of ExecStart= in a systemd unit. */
function unit(value: unknown): string {
  const text = printableText(value).replaceAll("%", "%%").replaceAll("$", "$$$$");
  return /^[A-Za-z0-9_./:@%+,=$-]+$/.test(text) ? text : `"${text.replace(/[\\"]/g, "\\$&")}"`;
}

/** A value in zoo.cfg, a Java properties file: read as Latin-1, without the spaces before it. */
function zoo(value: unknown): string {
  return printableText(value)
    .replaceAll("\\", "\\\\")
    .replace(/^ /, "\\ ")
    .replace(/[^\u0020-\u007e]/g, escaped);
}

/** Text in Markdown, in a table cell too. Within a word _ is a letter, which people read. */
function md(value: unknown): string {
  const special = /[\\`*{}[\]<>|#&~$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g;
  return printableText(value).replace(special, "\\$&");
}

/**
 * Text in Markdown's code type, fenced by more backquotes than it holds; | is escaped for table
 * cells, where \\| would be a backslash and the cell's end.
 */
function code(value: unknown): string {
  const text = printableText(value).replace(/(\\*)\|/g, "$1$1\\|");
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return longest === 0 ? `${fence}${text}${fence}` : `${fence} ${text} ${fence}`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text in HTML, between tags or as a quoted attribute. */
function html(value: unknown): string {
  return printableText(value).replace(/[&<>"']/g, (char) => entities[char] ?? char);
}
