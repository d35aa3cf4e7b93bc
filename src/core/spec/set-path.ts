import { type Message, say, sentences } from "../messages/message.ts";
import { show } from "./show.ts";
import { specSchema } from "./schema.ts";
import { suggest } from "./suggest.ts";

/** A part of the schema, as far as `--set` walks it. */
interface SchemaNode {
  description?: string;
  type?: string | readonly string[];
  properties?: Readonly<Record<string, SchemaNode>>;
  additionalProperties?: boolean | SchemaNode;
}

/** Where `--set` goes and how its value is read, or why it goes nowhere. */
export type SetTarget = { steps: string[]; isText: boolean; isStructure: boolean } | { problem: Message };

/** Finds the field that `ports.marathon` or `flags.zookeeper.admin.serverPort` names. */
export function findSetTarget(path: string): SetTarget {
  const steps: string[] = [];
  let node: SchemaNode = specSchema;
  let rest = path;
  while (rest !== "") {
    if (typeof node.additionalProperties === "object") return { steps: [...steps, rest], isText: true, isStructure: false };
    const [step = ""] = rest.split(".");
    const child = Object.hasOwn(node.properties ?? {}, step) ? node.properties?.[step] : undefined;
    if (child === undefined) return { problem: unknownStep(step, steps, node) };
    steps.push(step);
    node = child;
    rest = rest.slice(step.length + 1);
  }
  return { steps, isText: node.type === "string" || node.type === undefined, isStructure: node.type === "object" || node.type === "array" };
}

function unknownStep(step: string, steps: readonly string[], node: SchemaNode): Message {
  const known = Object.keys(node.properties ?? {});
  const where = steps.length === 0 ? "cluster.yaml" : steps.join(".");
  return sentences(say`${where} has no field ${show(step)}.`, suggest(step, known) ?? (known.length > 0 ? say`Known: ${known.join(", ")}.` : undefined));
}

/** A copy of the value with one field set. */
export function withField(value: unknown, [step, ...rest]: readonly string[], field: unknown): unknown {
  if (step === undefined) return field;
  const fields = typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
  return { ...fields, [step]: withField(Reflect.get(fields, step), rest, field) };
}
