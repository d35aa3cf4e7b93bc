import { type Candidate, hostName, type linesOf } from "./candidates.ts";
import { bareAddress, isAddressHeading, isLikeAddress, splitCells } from "./cells.ts";

type Lines = ReturnType<typeof linesOf>;

/** A key on the way to a line, with how far it is indented. */
interface Parent {
  indent: number;
  key: string;
  host?: Candidate;
}

/** Reads an Ansible inventory in YAML, by its indentation; undefined: it is none. */
export function readInventory(lines: Lines): Candidate[] | undefined {
  if (!lines.some(({ text }) => /^\s*hosts:\s*(\{.*)?$/.test(text))) return undefined;
  const hosts: Candidate[] = [];
  let parents: Parent[] = [];
  for (const { number, text } of lines) {
    const { indent, key, value } = keyOf(text);
    parents = parents.filter((parent) => parent.indent < indent);
    const parent = parents.at(-1);
    const opened: Parent = { indent, key };
    if (parent?.key === "hosts") {
      opened.host = newHost(number, key, parents.at(-2)?.key);
      hosts.push(opened.host);
      for (const [name, each] of flowPairs(value)) setVariable(opened.host, name, each);
    } else if (parent?.host !== undefined) setVariable(parent.host, key, value);
    if (key === "hosts") {
      const group = parents.at(-1)?.key;
      hosts.push(...flowPairs(value).map(([name]) => newHost(number, name, group)));
    }
    parents.push(opened);
  }
  return hosts;
}

const newHost = (line: number, name: string, group: string | undefined): Candidate => ({
  line,
  ...(isLikeAddress(name) ? { address: name } : { name: hostName(name) }),
  ...(group !== undefined && { group }),
});

function setVariable(host: Candidate, key: string, value: string): void {
  if (isAddressHeading(key)) host.address = bareAddress(unquoted(value));
}

/** `  "m1": x` → m1 and x, and how far it is indented; an item of a list as a key. */
function keyOf(text: string): { indent: number; key: string; value: string } {
  const content = text.trimStart();
  const indent = text.length - content.length;
  const item = content.replace(/^-\s+/, "");
  const end = `${item} `.indexOf(": ");
  return {
    // The items of a list may stand right below their key.
    indent: item === content ? indent : indent + 1,
    key: unquoted(end < 0 ? item : item.slice(0, end)),
    value: end < 0 ? "" : item.slice(end + 1).trim(),
  };
}

const unquoted = (text: string) => text.trim().replace(/^(["'])(.*)\1$/, "$2");

/** `{ansible_host: 10.0.0.1, x: y}` → its pairs; nothing for anything else. */
function flowPairs(value: string): [key: string, value: string][] {
  if (!value.startsWith("{") || !value.endsWith("}")) return [];
  return splitCells(value.slice(1, -1), ",")
    .filter((pair) => pair !== "")
    .map((pair) => {
      const { key, value: text } = keyOf(pair);
      return [key, text];
    });
}
