import { specSchema } from "../cluster/schema.ts";
import { type SchemaNode, valueAt } from "../cluster/spec-paths.ts";
import { type Catalogue, formatMessage, literal, type Message, msg } from "../i18n/message.ts";
import { specOf, withDefaultAnswers } from "../questions/answers.ts";
import { requiredFields } from "../questions/questions.ts";
import { flow } from "./manifests.ts";

/** In columns: comments wrap there. */
const width = 100;

/**
 * A cluster.yaml to begin with: the required fields with the wizard's examples for several machines
 * and who may reach these, every other field with its help and its default, commented out. A line of help begins with "# ", a
 * field that is commented out with "#" alone.
 */
export function starterYaml(language: string, catalogue: Catalogue): string {
  const spec = { ...specOf(withDefaultAnswers({ machines: "several" })), language };
  const fields = Object.entries<SchemaNode>(specSchema.properties).map(([name, node]) => {
    const isActive = [...requiredFields, "apiVersion", "language", "security"].includes(name);
    const value = valueAt(spec, [name]) ?? node.default;
    return `\n${isActive ? active(name, node, value, catalogue) : commentedOut(name, node, catalogue)}`;
  });
  return [...introduction.map((line) => comment(line, catalogue)), ...fields].join("");
}

const introduction = [
  msg`A cluster.yaml to begin with. The addresses are examples: put your hosts there.`,
  msg`A line that begins with # and no space is a field with its default; remove the # to change it.`,
  msg`Then run: create-mesos-cluster check cluster.yaml, and create-mesos-cluster --spec cluster.yaml`,
];

function active(name: string, node: SchemaNode, value: unknown, catalogue: Catalogue): string {
  const help = helpOf(node, catalogue);
  if (Array.isArray(value))
    return `${help}${name}:\n${value.map((entry) => `  - ${flow(entry)}\n`).join("")}`;
  if (node.properties === undefined) return `${help}${name}: ${flow(value)}\n`;
  const fields = Object.entries(node.properties).map(([field, child]) => {
    const written = valueAt(value, [field]);
    return written === undefined
      ? commentedField(field, child, catalogue)
      : `${helpOf(child, catalogue, "  ")}  ${field}: ${flow(written)}\n`;
  });
  return `${help}${name}:\n${fields.join("")}`;
}

function commentedOut(name: string, node: SchemaNode, catalogue: Catalogue): string {
  const fields = Object.entries(node.properties ?? {}).filter(
    ([, child]) => child.default !== undefined,
  );
  const isWhole = fields.length === 0 || Object.keys(node.default ?? {}).length > 0;
  const help = helpOf(node, catalogue);
  if (isWhole) return `${help}#${name}: ${flow(node.default ?? node.enum?.[0] ?? {})}\n`;
  const lines = fields.map(([field, child]) => commentedField(field, child, catalogue));
  return `${help}#${name}:\n${lines.join("")}`;
}

const commentedField = (field: string, node: SchemaNode, catalogue: Catalogue) =>
  `${helpOf(node, catalogue, "#  ")}#  ${field}: ${flow(node.default)}\n`;

/** What the field is, and its values where they are words. */
function helpOf({ description = "", enum: values }: SchemaNode, catalogue: Catalogue, indent = "") {
  const help = formatMessage(literal(description), catalogue);
  const isListed = values === undefined || values.every((value) => description.includes(value));
  const all = isListed ? help : `${help} (${values.join(", ")})`;
  return comment({ text: "{0}", values: [all] }, catalogue, indent);
}

/** A message as lines of a comment. */
function comment(message: Message, catalogue: Catalogue, indent = ""): string {
  const lines: string[] = [];
  for (const word of formatMessage(message, catalogue).split(" ")) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length === 0 || longer.length > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines.map((line) => `${indent}# ${line}\n`).join("");
}
