import { list, type Message, msg, sentences } from "../i18n/message.ts";
import { quoteForMessage } from "../i18n/quote.ts";
import { specSchema } from "./schema.ts";
import { suggest } from "./suggest.ts";

/** A part of the schema, as far as this file reads it. */
export interface SchemaNode {
  description?: string;
  default?: unknown;
  enum?: readonly string[];
  type?: string | readonly string[];
  properties?: Readonly<Record<string, SchemaNode>>;
  required?: readonly string[];
  items?: SchemaNode;
  additionalProperties?: boolean | SchemaNode;
}

/** Where `--set` goes and how its value is read, or why it goes nowhere. */
export type SetTarget =
  | { steps: string[]; isText: boolean; isStructure: boolean; problem?: undefined }
  | { problem: Message };

/** Finds the field that `ports.marathon` or `flags.zookeeper.admin.serverPort` names. */
export function findSetTarget(path: string): SetTarget {
  const steps: string[] = [];
  let node: SchemaNode = specSchema;
  let rest = path;
  while (rest !== "") {
    if (typeof node.additionalProperties === "object")
      return { steps: [...steps, rest], isText: true, isStructure: false };
    const [step = ""] = rest.split(".");
    const child = Object.hasOwn(node.properties ?? {}, step) ? node.properties?.[step] : undefined;
    if (child === undefined) return { problem: unknownStep(step, steps, node) };
    steps.push(step);
    node = child;
    rest = rest.slice(step.length + 1);
  }
  return {
    steps,
    isText: node.type === "string" || node.type === undefined,
    isStructure: node.type === "object" || node.type === "array",
  };
}

/** Every path that `--set` takes; one that ends in a dot takes a name of its own: `flags.master.`. */
export function setPaths(node: SchemaNode = specSchema, prefix = ""): string[] {
  return Object.entries(node.properties ?? {}).flatMap(([name, child]) => {
    const path = `${prefix}${name}`;
    if (typeof child.additionalProperties === "object") return [`${path}.`];
    return child.properties === undefined ? [path] : setPaths(child, `${path}.`);
  });
}

/** The part of the schema that a path leads to. Throws for a path that leads nowhere: a bug. */
export function schemaAt(path: readonly string[]): SchemaNode {
  return path.reduce<SchemaNode>((node, step) => {
    const child = node.properties?.[step];
    if (child === undefined) throw new Error(`the schema has no field ${path.join(".")}`);
    return child;
  }, specSchema);
}

/** What a value holds at a path; undefined: nothing. */
export function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (set, step) =>
      typeof set === "object" && set !== null && Object.hasOwn(set, step)
        ? Reflect.get(set, step)
        : undefined,
    value,
  );
}

function unknownStep(step: string, steps: readonly string[], node: SchemaNode): Message {
  const known = Object.keys(node.properties ?? {});
  if (node.type === "array") return noListSteps(steps.join("."));
  const entry = /^(\w+)\[/.exec(step)?.[1];
  if (entry !== undefined && node.properties?.[entry]?.type === "array") return noListSteps(entry);
  const where = steps.length === 0 ? "cluster.yaml" : steps.join(".");
  return sentences(
    msg`${where} has no field ${quoteForMessage(step)}.`,
    suggest(step, known) ?? (known.length > 0 ? msg`Known fields: ${list(known)}.` : undefined),
  );
}

const noListSteps = (field: string) =>
  sentences(
    msg`The entries of ${field} cannot be set one by one. Set the list as a whole: --set '${field}=[{ host: node-1, address: 10.0.0.21 }]'.`,
    field === "agents" ? msg`Or use --attributes and --resources.` : undefined,
  );

/** A copy of a spec with one field set. */
export function withField<Spec extends object>(
  spec: Spec,
  [step = "", ...rest]: readonly string[],
  field: unknown,
): Spec {
  if (rest.length === 0) return { ...spec, [step]: field };
  const child: unknown = Object.hasOwn(spec, step) ? Reflect.get(spec, step) : undefined;
  return { ...spec, [step]: withField(isFields(child) ? child : {}, rest, field) };
}

/** A copy of a spec without one field; a set of fields that becomes empty goes with it. */
export function withoutField<Spec extends object>(
  spec: Spec,
  [step = "", ...rest]: readonly string[],
): Spec {
  if (!Object.hasOwn(spec, step)) return spec;
  const child: unknown = rest.length === 0 ? undefined : Reflect.get(spec, step);
  const kept = isFields(child) ? withoutField(child, rest) : {};
  const copy = { ...spec, [step]: kept };
  if (Object.keys(kept).length === 0) Reflect.deleteProperty(copy, step);
  return copy;
}

const isFields = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);
