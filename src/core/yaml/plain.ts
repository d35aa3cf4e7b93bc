/**
 * Reads a text that is JSON, or YAML as most people write it: blocks of `name: value` and `- entry`
 * with plain or quoted words. The package takes a second for 10,000 hosts, because it keeps a
 * position and a style for every word; this takes a twentieth of that. Undefined: anything else,
 * right or wrong, which is for the package.
 */
export function readPlain(text: string): object | undefined {
  if (unusualCharacters.test(text)) return undefined;
  if (/^\s*\{/.test(text)) return asObject(parseJson(text, text.match(/"\s*:/g)?.length ?? 0));
  const lines = text.split("\n").flatMap(toLine);
  const block: Block = { lines, next: 0 };
  const value = readBlock(block, lines[0]?.indent ?? 0, 1);
  return block.next === lines.length ? asObject(value) : undefined;
}

/** They mean something else in YAML, or are refused. */
const unusualCharacters = /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]/;

interface Line {
  indent: number;
  text: string;
}

interface Block {
  readonly lines: Line[];
  /** The first line that is not read yet. */
  next: number;
}

const asObject = (value: unknown) =>
  typeof value === "object" && value !== null ? value : undefined;

function toLine(line: string): Line[] {
  const indent = line.search(/[^ ]/);
  return indent < 0 || line[indent] === "#" ? [] : [{ indent, text: line.slice(indent) }];
}

/** Deeper than any spec, and far from the depth at which the stack overflows. */
const maxDepth = 20;

/** The list or mapping whose entries begin in that column; what it cannot read stays unread. */
function readBlock(block: Block, indent: number, depth: number): unknown {
  if (depth > maxDepth) return undefined;
  return block.lines[block.next]?.text.startsWith("- ")
    ? readList(block, indent, depth)
    : readMapping(block, indent, depth);
}

function readList(block: Block, indent: number, depth: number): unknown[] | undefined {
  const values: unknown[] = [];
  for (let line = lineAt(block, indent); line !== undefined; line = lineAt(block, indent)) {
    const [dash] = /^- +/.exec(line.text) ?? [];
    if (dash === undefined) break;
    const entry = { indent: indent + dash.length, text: line.text.slice(dash.length) };
    const value = /^- |^[\w.-]+:( |$)/.test(entry.text)
      ? readNested(block, entry, depth)
      : readInline(block, entry.text);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}

function readMapping(block: Block, indent: number, depth: number): object | undefined {
  const values = new Map<string, unknown>();
  for (let line = lineAt(block, indent); line !== undefined; line = lineAt(block, indent)) {
    const [, name = "", text] = /^([A-Za-z][\w.-]*):(?: +(.*))?$/.exec(line.text) ?? [];
    if (name === "" || values.has(name)) return undefined;
    const value = text === undefined ? readBelow(block, indent, depth) : readInline(block, text);
    if (value === undefined) return undefined;
    values.set(name, value);
  }
  return values.size === 0 ? undefined : Object.fromEntries(values);
}

const lineAt = ({ lines, next }: Block, indent: number) =>
  lines[next]?.indent === indent ? lines[next] : undefined;

/** What stands behind a dash is the first line of its own block. */
function readNested(block: Block, entry: Line, depth: number): unknown {
  block.lines[block.next] = entry;
  return readBlock(block, entry.indent, depth + 1);
}

/** The lines below a name: farther to the right, or a list in its column. */
function readBelow(block: Block, indent: number, depth: number): unknown {
  block.next += 1;
  const { [block.next]: first } = block.lines;
  const isBelow =
    first !== undefined &&
    (first.indent > indent || (first.indent === indent && first.text.startsWith("- ")));
  return isBelow ? readBlock(block, first.indent, depth + 1) : undefined;
}

/** A value that is written on one line. */
function readInline(block: Block, text: string): unknown {
  block.next += 1;
  if (/^[A-Za-z][\w.=/[\],-]*$/.test(text) && !reserved.test(text)) return text;
  const isPlain = /^(?:[[\]{}, ]|: )*$/.test(text.replaceAll(word, ""));
  if (!isPlain) return undefined;
  return parseJson(text.replaceAll(word, toJson), text.match(/: /g)?.length ?? 0);
}

const reserved = /^(null|true|false)$/i;
const word = /"[^"\\]*"|'[^']*'|[A-Za-z\d][\w.=/-]*/g;

/** A word of YAML as JSON writes it; what is no JSON where it could mean something else. */
function toJson(text: string): string {
  if (text.startsWith('"') || text === "true" || text === "false") return text;
  if (text.startsWith("'")) return JSON.stringify(text.slice(1, -1));
  if (/^(0|[1-9]\d{0,9})(\.\d{1,5})?$/.test(text)) return text;
  const isString = /^[A-Za-z]|^\d+\.\d+\.|^[1-9]\d*[a-z]+$/.test(text);
  return isString && !reserved.test(text) ? JSON.stringify(text) : "?";
}

/**
 * Undefined where it is no JSON, is nested deeply, may have a name twice, or has a number that
 * JavaScript cannot hold.
 */
function parseJson(text: string, mostNames: number): unknown {
  let names = 0;
  let isExact = true;
  const look = (_: string, value: unknown) => {
    if (typeof value === "object" && value !== null && !Array.isArray(value))
      names += Object.keys(value).length;
    if (typeof value === "number" && Math.abs(value) > Number.MAX_SAFE_INTEGER) isExact = false;
    return value;
  };
  if (isDeep(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text, look);
    return isExact && names === mostNames ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Counts brackets in quotes too: then the package looks. */
function isDeep(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === "[" || bracket === "{" ? 1 : -1;
    if (depth > maxDepth) return true;
  }
  return false;
}
